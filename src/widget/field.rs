use iced::advanced::graphics::text::Paragraph;
use iced::advanced::input_method::InputMethod;
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, clipboard, mouse, overlay, renderer};
use iced::keyboard::{self, Key, Modifiers, key};
use iced::widget::text_input::{self, TextInput};
use iced::{Event, Length, Padding, Point, Rectangle, Renderer, Size, Theme, Vector, alignment, window};

use super::Element;
use super::control::{Ring, draw_ring};
use super::meaning::{Kind, Meaning};
use crate::theme::{self, Palette, TypeStyle};

/// A line of text that can be written.
///
/// iced's text input draws the unfinished word of an input method in the face of the program's start, takes Esc and
/// pastes without end; this wraps one and mends just that. It shows the ring whenever it has the keyboard, because
/// letters go there.
#[expect(missing_debug_implementations, reason = "elements of iced have none")]
pub struct Field<'a, Message> {
    id: Id,
    input: TextInput<'a, Message>,
    on_input: Box<dyn Fn(String) -> Message + 'a>,
    given: Vec<(key::Named, Modifiers, Message)>,
    style: TypeStyle,
    palette: &'static Palette,
    scale: f32,
    longest: usize,
    wrong: bool,
    meaning: Meaning,
}

/// Height of a field, in px.
pub const HEIGHT: f32 = 44.0;

impl<'a, Message: Clone + 'a> Field<'a, Message> {
    /// A field with an id that is the same in every language. `style` is in the face of what stands in it, `scale` the
    /// text size as a factor, and `longest` how many characters are taken; more is cut off.
    pub fn new(
        id: impl Into<String>,
        hint: &str,
        value: &str,
        style: TypeStyle,
        palette: &'static Palette,
        (scale, longest): (f32, usize),
        on_input: impl Fn(String) -> Message + Clone + 'a,
    ) -> Self {
        let id = Id::from(id.into());
        let cut = move |text: String| text.chars().take(longest).collect::<String>();
        let said = on_input.clone();
        let input = text_input::TextInput::new(hint, value)
            .id(id.clone())
            .on_input(move |text| said(cut(text)))
            .font(style.font)
            .size(style.size)
            .line_height(style.line_height())
            .style(theme::field(palette))
            .width(Length::Fill);
        let meaning = Meaning { value: Some(value.to_owned()), ..Meaning::new(Kind::Field) };
        Self {
            id,
            input,
            on_input: Box::new(on_input),
            given: Vec::new(),
            style,
            palette,
            scale,
            longest,
            wrong: false,
            meaning: meaning.named(hint),
        }
    }

    /// Room at the left and the right, for a sign and a button that lie over it. Above and below there is as much as
    /// the height leaves.
    #[must_use]
    pub fn sides(mut self, left: f32, right: f32) -> Self {
        let above = ((HEIGHT - self.style.line) / 2.0).max(0.0);
        self.input = self.input.padding(Padding { top: above, bottom: above, left, right });
        self
    }

    /// A name for those who do not see it, when another text names it on the screen.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.meaning = self.meaning.named(name);
        self
    }

    /// Whether what stands in it cannot be taken; something beside it says why.
    #[must_use]
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// Gives a key to the screen instead of to the text.
    #[must_use]
    pub fn on_key(mut self, key: key::Named, modifiers: Modifiers, message: Message) -> Self {
        self.given.push((key, modifiers, message));
        self
    }

    /// What is done with a key that is not for the text: nothing, or a message.
    fn refuses(&self, event: &Event) -> Option<Option<Message>> {
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, physical_key, .. }) = event else {
            return None;
        };
        if let Key::Named(named) = key {
            let given = self.given.iter().find(|(given, with, _)| given == named && with == modifiers);
            let closes = (*named == key::Named::Escape).then_some(None);
            return given.map(|(_, _, message)| Some(message.clone())).or(closes);
        }
        // Else Ctrl+1 would write a 1.
        let edits = matches!(key.to_latin(*physical_key), Some('a' | 'c' | 'v' | 'x'));
        let combined = modifiers.command() || (modifiers.alt() && !modifiers.control());
        (combined && !edits).then_some(None)
    }

    /// Takes the unfinished word over from the window, and says where the line stands in the window's own measure: the
    /// window library forgets the text size, and an X server knows only a point, so it is given the foot of the field.
    fn compose(&self, state: &mut State, shell: &mut Shell<'_, Message>, bounds: Rectangle) {
        let InputMethod::Enabled { cursor, preedit, .. } = shell.input_method_mut() else {
            return;
        };
        state.caret = Some(*cursor);
        let words = preedit.take().map(|preedit| preedit.content).filter(|content| !content.is_empty());
        state.unfinished = words.map(|words| self.paragraph(&words));
        let foot = Rectangle::new(Point::new(cursor.x, bounds.y + bounds.height), Size::new(1.0, 1.0));
        *cursor = foot * self.scale;
    }

    fn paragraph(&self, words: &str) -> Paragraph {
        Paragraph::with_text(text::Text {
            content: words,
            bounds: Size::INFINITE,
            size: self.style.size.into(),
            line_height: self.style.line_height(),
            font: self.style.font,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        })
    }

    fn draw_unfinished(&self, state: &State, renderer: &mut Renderer, bounds: Rectangle) {
        let (Some(paragraph), Some(caret)) = (&state.unfinished, state.caret) else {
            return;
        };
        let size = Size::new(paragraph.min_width(), self.style.line);
        let x = caret.x.min(bounds.x + bounds.width - size.width - 4.0).max(bounds.x + 4.0);
        let place = Rectangle::new(Point::new(x, bounds.y + (bounds.height - size.height) / 2.0), size);
        let ground = |bounds| renderer::Quad { bounds, ..renderer::Quad::default() };
        renderer.with_layer(bounds, |renderer| {
            renderer.fill_quad(ground(place.expand(1.0)), self.palette.accent_tint);
            renderer.fill_paragraph(paragraph, place.position(), self.palette.ink, place);
            let line = Rectangle { y: place.y + place.height - 2.0, height: 2.0, ..place };
            renderer.fill_quad(ground(line), self.palette.accent);
        });
    }
}

#[derive(Debug, Default)]
struct State {
    /// Where the line stands, and the word an input method is putting together there.
    caret: Option<Rectangle>,
    unfinished: Option<Paragraph>,
    /// What someone who does not use keys asked to be written.
    asked: Option<String>,
}

/// A clipboard that gives no more than a field takes: laying out a megabyte would stop the window.
struct Short<'c> {
    clipboard: &'c mut dyn Clipboard,
    longest: usize,
}

impl Clipboard for Short<'_> {
    fn read(&self, kind: clipboard::Kind) -> Option<String> {
        let text = self.clipboard.read(kind)?;
        let plain = text.chars().take(self.longest).map(|c| if c.is_whitespace() { ' ' } else { c });
        Some(plain.collect())
    }

    fn write(&mut self, kind: clipboard::Kind, contents: String) {
        self.clipboard.write(kind, contents);
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Field<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(inner(&self.input))]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&[inner(&self.input)]);
    }

    fn size(&self) -> Size<Length> {
        Widget::<Message, Theme, Renderer>::size(&self.input)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        Widget::<Message, Theme, Renderer>::layout(&mut self.input, &mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.custom(Some(&self.id), layout.bounds(), &mut self.meaning);
        if let Some(words) = self.meaning.write.take() {
            tree.state.downcast_mut::<State>().asked = Some(words.chars().take(self.longest).collect());
        }
        operation.traverse(&mut |operation| {
            Widget::<Message, Theme, Renderer>::operate(
                &mut self.input,
                &mut tree.children[0],
                layout,
                renderer,
                operation,
            );
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
        if let Some(words) = tree.state.downcast_mut::<State>().asked.take() {
            shell.publish((self.on_input)(words));
        }
        let focused = is_focused(&tree.children[0]);
        if let Some(message) = self.refuses(event).filter(|_| focused) {
            if let Some(message) = message {
                shell.publish(message);
                shell.capture_event();
            }
            return;
        }
        let mut short = Short { clipboard, longest: self.longest };
        let input = &mut self.input;
        Widget::<Message, Theme, Renderer>::update(
            input,
            &mut tree.children[0],
            event,
            layout,
            cursor,
            renderer,
            &mut short,
            shell,
            viewport,
        );
        let focused = is_focused(&tree.children[0]);
        let state = tree.state.downcast_mut::<State>();
        if !focused {
            state.unfinished = None;
        } else if matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            self.compose(state, shell, layout.bounds());
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.input.draw(&tree.children[0], renderer, theme, layout, cursor, None, viewport);
        if self.wrong {
            let border = iced::border::rounded(8).color(self.palette.danger).width(2.0);
            let bounds = layout.bounds();
            renderer
                .fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, iced::Color::TRANSPARENT);
        }
        self.draw_unfinished(tree.state.downcast_ref::<State>(), renderer, layout.bounds());
        if is_focused(&tree.children[0]) {
            draw_ring(renderer, layout.bounds(), Ring::Outside(8.0), self.palette.focus);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        Widget::<Message, Theme, Renderer>::mouse_interaction(
            &self.input,
            &tree.children[0],
            layout,
            cursor,
            viewport,
            renderer,
        )
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        Widget::overlay(&mut self.input, &mut tree.children[0], layout, renderer, viewport, translation)
    }
}

fn inner<'w, 'a, Message: Clone + 'a>(input: &'w TextInput<'a, Message>) -> &'w dyn Widget<Message, Theme, Renderer> {
    input
}

fn is_focused(input: &Tree) -> bool {
    input.state.downcast_ref::<text_input::State<Paragraph>>().is_focused()
}

impl<'a, Message: Clone + 'a> From<Field<'a, Message>> for Element<'a, Message> {
    fn from(field: Field<'a, Message>) -> Self {
        Self::new(field)
    }
}
