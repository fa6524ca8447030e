//! What parts of the window are to someone who does not see them. Widgets say it through [`Operation::custom`]; arrow
//! keys and the bridge to screen readers read it.

use std::any::Any;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::{Id, Tree, Widget, operate, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Task, Theme, Vector};

use super::Element;

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What stands above every screen.
    Banner,
    /// A way to other pages.
    Navigation,
    /// The screen itself.
    Main,
    /// What stands below every screen.
    ContentInfo,
    /// A part with a name that is worth finding.
    Region,
    /// A card over everything else; the keyboard stays in it.
    Dialog,
    /// What belongs to a word or a marker, by the id of that word. The keyboard goes there next.
    Note(Id),
    /// A list.
    List,
    /// One entry of a list.
    ListItem,
    /// Several choices of which one is taken.
    Choices,
    /// A heading, by its level from 1.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A head of a column.
    ColumnHeader,
    /// A cell.
    Cell,
    /// Words that tell what happened; read out when they change.
    Status,
    /// Words that nothing hangs on.
    Text,
    /// Something that can be pressed.
    Button,
    /// Something that can be pressed and leads to a page.
    Link,
    /// One of several choices.
    Choice,
    /// A line of text that can be written.
    Field,
}

/// A part: what it is, its name, its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// What it is.
    pub kind: Kind,
    /// Its name, when the words inside do not tell it.
    pub name: Option<String>,
    /// The language of its words, as BCP 47, when it is not that of the window.
    pub language: Option<String>,
    /// Whether what it opens is open.
    pub expanded: Option<bool>,
    /// Whether it is the one that is taken.
    pub chosen: Option<bool>,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// What stands in a field.
    pub value: Option<String>,
    /// How keys move inside it.
    pub roving: Roving,
    /// Set by an operation that asks for it to be pressed; the widget that says what it is reads it right after.
    pub press: bool,
    /// Set by an operation that asks for words to be written; read like `press`.
    pub write: Option<String>,
}

/// How keys move inside a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Roving {
    /// Tab goes through it; arrow keys act on the page.
    #[default]
    None,
    /// Tab goes through it, and arrow keys move inside it too.
    Arrows,
    /// Tab stops in it once, at what is chosen or first; arrow keys move inside it.
    OneStop,
}

impl Meaning {
    /// A part of a kind, named by the words inside.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            name: None,
            language: None,
            expanded: None,
            chosen: None,
            disabled: false,
            value: None,
            roving: Roving::None,
            press: false,
            write: None,
        }
    }

    /// Gives it a name of its own.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Tells the language of its words, as BCP 47.
    #[must_use]
    pub fn in_language(mut self, tag: &str) -> Self {
        self.language = Some(tag.to_owned());
        self
    }

    /// A list through which Tab goes entry by entry and in which arrow keys move too.
    pub fn list() -> Self {
        Self { roving: Roving::Arrows, ..Self::new(Kind::List) }
    }

    /// A list in which Tab stops once.
    pub fn menu() -> Self {
        Self { roving: Roving::OneStop, ..Self::new(Kind::List) }
    }

    /// Choices, in which Tab stops once.
    pub fn choices(name: impl Into<String>) -> Self {
        Self { roving: Roving::OneStop, name: Some(name.into()), ..Self::new(Kind::Choices) }
    }
}

/// Presses the control with an id, as if with a key. It acts with the next event that reaches it.
pub fn press<Message: Send + 'static>(id: Id) -> Task<Message> {
    operate(Press(id))
}

struct Press(Id);

impl<T> Operation<T> for Press {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_mut::<Meaning>().filter(|_| id == Some(&self.0)) {
            meaning.press = true;
        }
    }
}

/// Writes words into the field with an id, as if typed. They are there with the next event that reaches it.
pub fn write<Message: Send + 'static>(id: Id, words: String) -> Task<Message> {
    operate(Write(id, words))
}

struct Write(Id, String);

impl<T> Operation<T> for Write {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_mut::<Meaning>().filter(|_| id == Some(&self.0)) {
            meaning.write = Some(self.1.clone());
        }
    }
}

/// An element that tells what it is.
#[expect(missing_debug_implementations, reason = "elements of iced have none")]
pub struct Meant<'a, Message> {
    id: Option<Id>,
    meaning: Meaning,
    content: Element<'a, Message>,
}

/// Tells what an element is. Nothing about how it looks changes.
pub fn meant<'a, Message>(meaning: Meaning, content: impl Into<Element<'a, Message>>) -> Meant<'a, Message> {
    Meant { id: None, meaning, content: content.into() }
}

/// A heading of a level from 1.
pub fn heading<'a, Message>(level: u8, content: impl Into<Element<'a, Message>>) -> Meant<'a, Message> {
    meant(Meaning::new(Kind::Heading(level)), content)
}

impl<Message> Meant<'_, Message> {
    /// An id that is the same in every language.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(Id::from(id.into()));
        self
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Meant<'_, Message> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.custom(self.id.as_ref(), layout.bounds(), &mut self.meaning);
        operation.traverse(&mut |operation| {
            self.content.as_widget_mut().operate(tree, layout, renderer, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        self.content.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Meant<'a, Message>> for Element<'a, Message> {
    fn from(meant: Meant<'a, Message>) -> Self {
        Self::new(meant)
    }
}
