use iced::Task;
use iced::advanced::widget::Id;
use iced::keyboard::{self, Key, Modifiers, key};
use iced::widget::operation::{self, AbsoluteOffset, RelativeOffset};

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Shows another language, by its place in the list.
    Language(usize),
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text at 100 %.
    UsualSize,
    /// To where one was.
    Back,
    /// To where one came back from.
    Forward,
    /// Home.
    Home,
    /// Full screen and back.
    FullScreen,
    /// Closes the topmost thing.
    Close,
    /// The keyboard to the next control.
    FocusNext,
    /// The keyboard to the control before.
    FocusPrevious,
    /// Scrolls the page.
    Scroll(Scroll),
    /// Leaves at once.
    Leave,
}

/// How far to scroll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// One line.
    Line(Way),
    /// Most of a view.
    Page(Way),
    /// To the start.
    Start,
    /// To the end.
    End,
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

/// One entry of the key list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// The key.
    pub stroke: Stroke,
    /// The modifiers it needs; no others may be down.
    pub modifiers: Modifiers,
    /// What it does.
    pub command: Command,
}

/// A key as it is matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A character of a combination, found by the key's Latin letter whatever the layout.
    Latin(char),
    /// A character as it is typed, with whatever modifiers the layout needs for it.
    Typed(char),
    /// A named key.
    Named(key::Named),
}

/// The one list of keys.
pub fn table() -> Vec<Shortcut> {
    use Command as C;
    use key::Named as N;
    let none = Modifiers::empty();
    let ctrl = Modifiers::CTRL;
    let on = |modifiers, stroke, command| Shortcut { stroke, modifiers, command };
    let mut table: Vec<Shortcut> =
        ('1'..='4').enumerate().map(|(index, digit)| on(ctrl, Stroke::Latin(digit), C::Language(index))).collect();
    table.extend([
        on(ctrl, Stroke::Typed('+'), C::Larger),
        on(ctrl, Stroke::Typed('='), C::Larger),
        on(ctrl, Stroke::Typed('-'), C::Smaller),
        on(ctrl, Stroke::Latin('0'), C::UsualSize),
        on(Modifiers::ALT, Stroke::Named(N::ArrowLeft), C::Back),
        on(Modifiers::ALT, Stroke::Named(N::ArrowRight), C::Forward),
        on(Modifiers::ALT, Stroke::Named(N::Home), C::Home),
        on(none, Stroke::Named(N::F11), C::FullScreen),
        on(none, Stroke::Named(N::Escape), C::Close),
        on(none, Stroke::Named(N::Tab), C::FocusNext),
        on(Modifiers::SHIFT, Stroke::Named(N::Tab), C::FocusPrevious),
        on(none, Stroke::Named(N::ArrowDown), C::Scroll(Scroll::Line(Way::Down))),
        on(none, Stroke::Named(N::ArrowUp), C::Scroll(Scroll::Line(Way::Up))),
        on(none, Stroke::Named(N::PageDown), C::Scroll(Scroll::Page(Way::Down))),
        on(none, Stroke::Named(N::PageUp), C::Scroll(Scroll::Page(Way::Up))),
        on(none, Stroke::Named(N::Space), C::Scroll(Scroll::Page(Way::Down))),
        on(Modifiers::SHIFT, Stroke::Named(N::Space), C::Scroll(Scroll::Page(Way::Up))),
        on(none, Stroke::Named(N::Home), C::Scroll(Scroll::Start)),
        on(none, Stroke::Named(N::End), C::Scroll(Scroll::End)),
        on(ctrl, Stroke::Latin('q'), C::Leave),
    ]);
    table
}

/// What a key event does, if it is in the list.
pub(super) fn command(event: &keyboard::Event) -> Option<Command> {
    let keyboard::Event::KeyPressed { key, modified_key, physical_key, modifiers, .. } = event else {
        return None;
    };
    let latin = key.to_latin(*physical_key).map(|letter| letter.to_ascii_lowercase());
    let matches = |shortcut: &&Shortcut| match shortcut.stroke {
        Stroke::Named(named) => *modifiers == shortcut.modifiers && *key == Key::Named(named),
        Stroke::Latin(wanted) => *modifiers == shortcut.modifiers && latin == Some(wanted),
        // Shift may be what types the character.
        Stroke::Typed(wanted) => {
            let but_shift = modifiers.difference(Modifiers::SHIFT);
            but_shift == shortcut.modifiers && typed(modified_key, key) == Some(wanted)
        }
    };
    table().iter().find(matches).map(|shortcut| shortcut.command)
}

fn typed(modified: &Key, key: &Key) -> Option<char> {
    let character = |key: &Key| match key {
        Key::Character(text) => text.chars().next(),
        _ => None,
    };
    character(modified).or_else(|| character(key))
}

/// One line of the page, in px at 100 % text size.
const LINE: f32 = 60.0;

impl Scroll {
    /// Scrolls.
    pub fn task<M: Send + 'static>(self, id: Id) -> Task<M> {
        match self {
            Self::Line(way) => operation::scroll_by(id, AbsoluteOffset { x: 0.0, y: way.sign() * LINE }),
            Self::Page(way) => crate::widget::place::page(id, way.sign()),
            Self::Start => operation::snap_to(id, RelativeOffset { x: 0.0, y: 0.0 }),
            Self::End => operation::snap_to(id, RelativeOffset { x: 0.0, y: 1.0 }),
        }
    }
}

impl Way {
    fn sign(self) -> f32 {
        match self {
            Self::Up => -1.0,
            Self::Down => 1.0,
        }
    }
}
