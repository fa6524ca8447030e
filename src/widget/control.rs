use std::cell::Cell;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key};
use iced::widget::button;
use iced::{Event, Length, Padding, Rectangle, Renderer, Size, Theme, Vector, border};

use super::Element;
use super::meaning::{Kind, Meaning};
use crate::theme::{self, Look, Palette};

/// Where the focus ring stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ring {
    /// Outside the edge, with the radius of the control.
    Outside(f32),
    /// Inside the edge, for rows that touch each other.
    Inside,
}

/// Something that can be pressed with the pointer, with Enter and with Space, and that shows where the keyboard is.
///
/// iced's button takes no focus, so a keyboard cannot reach it; this wraps one and adds just that.
#[expect(missing_debug_implementations, reason = "elements of iced have none")]
pub struct Control<'a, Message> {
    id: Id,
    content: button::Button<'a, Message>,
    on_press: Option<Message>,
    ring: Ring,
    focus_color: iced::Color,
    meaning: Meaning,
}

/// A control with an id that is the same in every language, so that focus survives a change of language.
pub fn control<'a, Message: Clone + 'a>(
    id: impl Into<String>,
    palette: &'static Palette,
    look: Look,
    content: impl Into<Element<'a, Message>>,
    on_press: Option<Message>,
) -> Control<'a, Message> {
    let ring = match look {
        Look::Row | Look::RowChosen | Look::HomeRow => Ring::Inside,
        _ => Ring::Outside(8.0),
    };
    Control {
        id: Id::from(id.into()),
        content: button(content).on_press_maybe(on_press.clone()).style(theme::control(palette, look)).padding(0),
        on_press,
        ring,
        focus_color: palette.focus,
        meaning: Meaning::new(Kind::Button),
    }
}

impl<'a, Message: Clone + 'a> Control<'a, Message> {
    /// Space between the edge and the content.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.content = self.content.padding(padding);
        self
    }

    /// The width.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.content = self.content.width(width);
        self
    }

    /// The height.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.content = self.content.height(height);
        self
    }

    /// A name for those who do not see it, when no words stand inside.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.meaning.name = Some(name.into());
        self
    }

    /// It leads to a page.
    #[must_use]
    pub fn link(mut self) -> Self {
        self.meaning.kind = Kind::Link;
        self
    }

    /// It is one of several choices, and whether it is the one that is taken.
    #[must_use]
    pub fn choice(mut self, chosen: bool) -> Self {
        self.meaning.kind = Kind::Choice;
        self.meaning.chosen = Some(chosen);
        self
    }

    /// Whether it leads to where one is.
    #[must_use]
    pub fn here(mut self, here: bool) -> Self {
        self.meaning.chosen = Some(here);
        self
    }

    /// Whether what it opens is open.
    #[must_use]
    pub fn expanded(mut self, open: bool) -> Self {
        self.meaning.expanded = Some(open);
        self
    }

    /// The language of its words, when it is not that of the window.
    #[must_use]
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.meaning.language = Some(tag.into());
        self
    }

    fn inner(&self) -> &dyn Widget<Message, Theme, Renderer> {
        &self.content
    }

    fn inner_mut(&mut self) -> &mut dyn Widget<Message, Theme, Renderer> {
        &mut self.content
    }
}

thread_local! {
    /// Whether the keyboard was used last, not the pointer. Every window of a program has the same keyboard, and widgets
    /// all live on one thread; a control that has just come into being must know it too.
    static BY_KEYBOARD: Cell<bool> = const { Cell::new(false) };
}

/// Whether a control has the keyboard, and whether the keyboard is what was used last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Focus {
    pub(super) focused: bool,
    by_keyboard: bool,
}

impl Default for Focus {
    fn default() -> Self {
        Self { focused: false, by_keyboard: BY_KEYBOARD.get() }
    }
}

/// What a control remembers, and whose memory it is.
struct State {
    id: Id,
    focus: Focus,
    /// Whether someone who does not use keys asked for it to be pressed.
    asked: bool,
}

impl Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
        self.by_keyboard = BY_KEYBOARD.get();
    }

    fn unfocus(&mut self) {
        self.focused = false;
    }
}

impl Focus {
    /// Follows which device was used last: the ring shows after a key and hides after the pointer.
    pub(super) fn observe(&mut self, event: &Event) {
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { .. }) => BY_KEYBOARD.set(true),
            Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::Touch(_) => BY_KEYBOARD.set(false),
            _ => {}
        }
        self.by_keyboard = BY_KEYBOARD.get();
    }

    pub(super) fn shows_ring(self) -> bool {
        self.focused && self.by_keyboard
    }
}

/// What Enter or Space do to a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// They press it.
    First,
    /// They are still held down: nothing more happens, and the page does not scroll either.
    Held,
}

/// Whether the event asks the focused control to act.
pub(super) fn activates(event: &Event) -> Option<Press> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. }) = event else {
        return None;
    };
    let plain = !modifiers.command() && !modifiers.alt() && !modifiers.shift();
    let pressed = plain && matches!(key, Key::Named(key::Named::Enter | key::Named::Space));
    pressed.then_some(if *repeat { Press::Held } else { Press::First })
}

/// Draws the ring of `look/tokens.md`: 3 px, 2 px outside the edge, or 3 px inside it.
pub(super) fn draw_ring(renderer: &mut Renderer, bounds: Rectangle, ring: Ring, color: iced::Color) {
    let (bounds, radius) = match ring {
        Ring::Outside(radius) => (bounds.expand(5.0), radius + 4.0),
        Ring::Inside => (bounds, 4.0),
    };
    let border = border::rounded(radius).color(color).width(3.0);
    renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, iced::Color::TRANSPARENT);
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Control<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { id: self.id.clone(), focus: Focus::default(), asked: false })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(self.inner())]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        // iced keeps state by position. Another control in the same place, or one that cannot be pressed, must not
        // inherit the keyboard: two controls would have it.
        if state.id != self.id || self.on_press.is_none() {
            *state = State { id: self.id.clone(), focus: Focus::default(), asked: false };
        }
        if tree.children.len() == 1 {
            tree.children[0].diff(self.inner());
        } else {
            tree.children = self.children();
        }
    }

    fn size(&self) -> Size<Length> {
        Widget::<Message, Theme, Renderer>::size(&self.content)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.inner_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        let id = self.id.clone();
        self.meaning.disabled = self.on_press.is_none();
        operation.container(Some(&id), layout.bounds());
        operation.custom(Some(&id), layout.bounds(), &mut self.meaning);
        tree.state.downcast_mut::<State>().asked |= std::mem::take(&mut self.meaning.press);
        if self.on_press.is_some() {
            operation.focusable(Some(&id), layout.bounds(), &mut tree.state.downcast_mut::<State>().focus);
        }
        operation.traverse(&mut |operation| {
            self.inner_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
        self.inner_mut().update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        let focus = &mut tree.state.downcast_mut::<State>().focus;
        let shown = focus.shows_ring();
        focus.observe(event);
        if let Event::Mouse(mouse::Event::ButtonPressed(_)) = event {
            focus.focused = self.on_press.is_some() && cursor.is_over(layout.bounds());
        }
        if shown != focus.shows_ring() {
            shell.request_redraw();
        }
        let press = activates(event).filter(|_| focus.focused && !shell.is_event_captured());
        let pressed = press == Some(Press::First);
        if press == Some(Press::Held) {
            shell.capture_event();
        }
        let asked = std::mem::take(&mut tree.state.downcast_mut::<State>().asked);
        if let Some(message) = self.on_press.clone().filter(|_| pressed || asked) {
            shell.publish(message);
            if pressed {
                shell.capture_event();
            }
        }
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
        self.inner().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        if tree.state.downcast_ref::<State>().focus.shows_ring() {
            draw_ring(renderer, layout.bounds(), self.ring, self.focus_color);
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
        self.inner().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        Widget::overlay(&mut self.content, &mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<'a, Message: Clone + 'a> From<Control<'a, Message>> for Element<'a, Message> {
    fn from(control: Control<'a, Message>) -> Self {
        Self::new(control)
    }
}
