use std::any::Any;

use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};

use crate::widget::{Kind, Meaning};

/// What a window shows, for someone who does not see it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// All parts; a part stands after the one that holds it.
    pub parts: Vec<Part>,
}

/// A part of the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What holds it; none for what stands in the window itself.
    pub parent: Option<usize>,
    /// Its id, if it has one; the same in every language.
    pub id: Option<Id>,
    /// What it is, its own name and its state.
    pub meaning: Meaning,
    /// The words in it.
    pub text: String,
    /// Where it stands in the window, in px at 100 % text size.
    pub bounds: Rectangle,
    /// Whether it can take the keyboard.
    pub focusable: bool,
    /// Whether it has the keyboard.
    pub focused: bool,
}

impl Part {
    /// What it is called: its own name, else the words in it.
    pub fn name(&self) -> &str {
        self.meaning.name.as_deref().unwrap_or(&self.text)
    }

    /// Whether the words inside belong to it rather than to parts of their own.
    fn holds_words(&self) -> bool {
        matches!(
            self.meaning.kind,
            Kind::Button | Kind::Link | Kind::Choice | Kind::Heading(_) | Kind::Text | Kind::Paragraph
        )
    }
}

/// Collects the outline of the window.
pub fn collect() -> Task<Outline> {
    operate(Collect::default())
}

#[derive(Debug, Default)]
struct Collect {
    outline: Outline,
    /// The part whose inside is being visited.
    inside: Option<usize>,
    /// The part that was just told and whose inside comes next.
    told: Option<usize>,
    /// How far what is being visited is scrolled.
    scrolled: Vector,
    scrolling: Option<Vector>,
}

impl Collect {
    fn add(&mut self, id: Option<&Id>, meaning: Meaning, bounds: Rectangle) -> usize {
        self.outline.parts.push(Part {
            parent: self.inside,
            id: id.cloned(),
            meaning,
            text: String::new(),
            bounds: bounds - self.scrolled,
            focusable: false,
            focused: false,
        });
        self.outline.parts.len() - 1
    }

    fn add_words(&mut self, bounds: Rectangle, words: &str) {
        let holder = self.inside.filter(|inside| self.outline.parts[*inside].holds_words());
        let index = match holder {
            Some(holder) => holder,
            None => self.add(None, Meaning::new(Kind::Text), bounds),
        };
        let text = &mut self.outline.parts[index].text;
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(words);
    }
}

impl Operation<Outline> for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Outline>)) {
        let outer = (self.inside, self.scrolled);
        self.inside = self.told.take().or(self.inside);
        self.scrolled += self.scrolling.take().unwrap_or(Vector::ZERO);
        operate(self);
        self.told = None;
        (self.inside, self.scrolled) = outer;
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_ref::<Meaning>() {
            self.told = Some(self.add(id, meaning.clone(), bounds));
        }
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.scrolling = Some(translation);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        let told = self.outline.parts.iter_mut().rev().find(|part| part.id.as_ref() == id && id.is_some());
        if let Some(part) = told {
            part.focusable = true;
            part.focused = state.is_focused();
        }
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        if !text.trim().is_empty() {
            self.add_words(bounds, text);
        }
    }

    fn finish(&self) -> Outcome<Outline> {
        Outcome::Some(self.outline.clone())
    }
}
