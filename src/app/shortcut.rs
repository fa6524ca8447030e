mod table;

use iced::Task;
use iced::advanced::widget::Id;
use iced::keyboard::{self, Key, Modifiers, key};
use iced::widget::operation::{self, AbsoluteOffset, RelativeOffset};

pub use table::{Entry, Topic, list};

use crate::widget::focus::Direction;

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
    /// Shows this list.
    Keys,
    /// The keyboard to the next control.
    FocusNext,
    /// The keyboard to the control before.
    FocusPrevious,
    /// Inside a list to the entry beside; else, up and down, scrolls by a line.
    Arrow(Arrow),
    /// Scrolls the page.
    Scroll(Scroll),
    /// Selects the whole page.
    SelectAll,
    /// Grows the selection.
    Select(Arrow),
    /// Copies what is selected.
    Copy,
    /// Presses the control that has the keyboard. The control hears it by itself.
    Press,
    /// Leaves at once.
    Leave,
    /// Search everything.
    Search,
    /// Find on this page.
    FindOnPage,
    /// Present this page.
    Present,
    /// Side by side in two languages.
    SideBySide,
    /// Show a sentence large.
    ShowThis,
    /// Paper.
    Paper,
    /// End the session.
    EndSession,
}

/// An arrow key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrow {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Arrow {
    /// Which way it moves inside a list.
    pub fn direction(self) -> Direction {
        match self {
            Self::Left | Self::Up => Direction::Backward,
            Self::Right | Self::Down => Direction::Forward,
        }
    }

    /// Which way it turns what has one thing after another; up and down scroll there.
    pub fn turns(self) -> Option<Direction> {
        matches!(self, Self::Left | Self::Right).then(|| self.direction())
    }

    /// How it scrolls when it moves in no list.
    pub fn scroll(self) -> Option<Scroll> {
        match self {
            Self::Left | Self::Right => None,
            Self::Up => Some(Scroll::Line(Way::Up)),
            Self::Down => Some(Scroll::Line(Way::Down)),
        }
    }
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

/// A key and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// The key.
    pub stroke: Stroke,
    /// The modifiers it needs; no others may be down.
    pub modifiers: Modifiers,
    /// What it does.
    pub command: Command,
    /// Whether it is another way to do the same, left out of the list that is shown.
    pub alias: bool,
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
    /// A named key that the focused control hears by itself.
    OnControl(key::Named),
    /// A modifier pressed three times in a row; counted in `leaving`.
    Thrice(key::Named),
}

impl Shortcut {
    /// Whether it is a single character, which must not act while someone is writing.
    pub fn is_character(&self) -> bool {
        self.modifiers.is_empty() && matches!(self.stroke, Stroke::Typed(_) | Stroke::Latin(_))
    }

    fn matches(&self, event: &keyboard::Event) -> bool {
        let keyboard::Event::KeyPressed { key, modified_key, physical_key, modifiers, .. } = event else {
            return false;
        };
        match self.stroke {
            Stroke::Named(named) => *modifiers == self.modifiers && *key == Key::Named(named),
            Stroke::Latin(wanted) => {
                let latin = key.to_latin(*physical_key).map(|letter| letter.to_ascii_lowercase());
                // On some layouts a digit needs Shift; its key is where it is everywhere.
                let at_its_place = wanted.is_ascii_digit() && digit_key(*physical_key) == Some(wanted);
                *modifiers == self.modifiers && (latin == Some(wanted) || at_its_place)
            }
            // Shift, and on some layouts AltGr, may be what types the character.
            Stroke::Typed(wanted) => {
                let but_shift = modifiers.difference(Modifiers::SHIFT);
                but_shift == self.modifiers && typed(modified_key, key) == Some(wanted)
            }
            Stroke::OnControl(_) | Stroke::Thrice(_) => false,
        }
    }
}

/// What a key event does, if it is in the list.
pub(super) fn find(event: &keyboard::Event) -> Option<Shortcut> {
    list().into_iter().flat_map(|entry| entry.shortcuts).find(|shortcut| shortcut.matches(event))
}

/// The digit that stands on a key of the upper row.
fn digit_key(key: key::Physical) -> Option<char> {
    use key::Code;
    let row = [
        Code::Digit0,
        Code::Digit1,
        Code::Digit2,
        Code::Digit3,
        Code::Digit4,
        Code::Digit5,
        Code::Digit6,
        Code::Digit7,
        Code::Digit8,
        Code::Digit9,
    ];
    let index = row.iter().position(|code| key == key::Physical::Code(*code))?;
    char::from_digit(u32::try_from(index).ok()?, 10)
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
