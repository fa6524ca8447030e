use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use super::{Arrow, Command, Scroll, Shortcut, Stroke, Way};

/// One line of the list of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The message that says what it does is `key-NAME`.
    pub name: &'static str,
    /// Where it stands in the list.
    pub topic: Topic,
    /// Whether the feature exists. Keys of features that do not exist yet are kept free and are not shown.
    pub built: bool,
    /// The keys.
    pub shortcuts: Vec<Shortcut>,
}

/// A part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    /// Leaving.
    Leave,
    /// Moving about.
    Move,
    /// Finding.
    Find,
    /// Reading.
    Read,
    /// With another person.
    Person,
    /// In front of a room.
    Room,
}

impl Topic {
    /// The message of its heading.
    pub fn message(self) -> String {
        let name: &'static str = self.into();
        format!("keys-{name}")
    }
}

const NONE: Modifiers = Modifiers::empty();
const CTRL: Modifiers = Modifiers::CTRL;
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// The one list of keys: what is heard, what is shown, what is tested.
pub fn list() -> Vec<Entry> {
    [leave(), moving(), find(), read(), person(), room()].concat()
}

fn on(modifiers: Modifiers, stroke: Stroke, command: Command) -> Shortcut {
    Shortcut { stroke, modifiers, command, alias: false }
}

fn named(modifiers: Modifiers, key: Named, command: Command) -> Shortcut {
    on(modifiers, Stroke::Named(key), command)
}

fn also(shortcut: Shortcut) -> Shortcut {
    Shortcut { alias: true, ..shortcut }
}

fn entry(topic: Topic, name: &'static str, shortcuts: impl Into<Vec<Shortcut>>) -> Entry {
    Entry { name, topic, built: true, shortcuts: shortcuts.into() }
}

fn later(topic: Topic, name: &'static str, shortcuts: impl Into<Vec<Shortcut>>) -> Entry {
    Entry { built: false, ..entry(topic, name, shortcuts) }
}

fn leave() -> Vec<Entry> {
    vec![
        entry(
            Topic::Leave,
            "leave",
            [on(CTRL, Stroke::Latin('q'), Command::Leave), on(NONE, Stroke::Thrice(Named::Shift), Command::Leave)],
        ),
        entry(Topic::Leave, "end-session", [on(CTRL | SHIFT, Stroke::Latin('e'), Command::EndSession)]),
    ]
}

fn moving() -> Vec<Entry> {
    let arrow = |key, arrow| named(NONE, key, Command::Arrow(arrow));
    let page = |way| Command::Scroll(Scroll::Page(way));
    vec![
        entry(
            Topic::Move,
            "control",
            [named(NONE, Named::Tab, Command::FocusNext), named(SHIFT, Named::Tab, Command::FocusPrevious)],
        ),
        entry(
            Topic::Move,
            "press",
            [
                on(NONE, Stroke::OnControl(Named::Enter), Command::Press),
                on(NONE, Stroke::OnControl(Named::Space), Command::Press),
            ],
        ),
        entry(
            Topic::Move,
            "arrow",
            [
                arrow(Named::ArrowUp, Arrow::Up),
                arrow(Named::ArrowDown, Arrow::Down),
                also(arrow(Named::ArrowLeft, Arrow::Left)),
                also(arrow(Named::ArrowRight, Arrow::Right)),
            ],
        ),
        entry(
            Topic::Move,
            "screenful",
            [
                named(NONE, Named::PageUp, page(Way::Up)),
                named(NONE, Named::PageDown, page(Way::Down)),
                also(named(SHIFT, Named::Space, page(Way::Up))),
                also(named(NONE, Named::Space, page(Way::Down))),
            ],
        ),
        entry(
            Topic::Move,
            "ends",
            [
                named(NONE, Named::Home, Command::Scroll(Scroll::Start)),
                named(NONE, Named::End, Command::Scroll(Scroll::End)),
            ],
        ),
        entry(
            Topic::Move,
            "history",
            [named(ALT, Named::ArrowLeft, Command::Back), named(ALT, Named::ArrowRight, Command::Forward)],
        ),
        entry(Topic::Move, "home", [named(ALT, Named::Home, Command::Home)]),
    ]
}

fn find() -> Vec<Entry> {
    vec![
        entry(
            Topic::Find,
            "search",
            [on(CTRL, Stroke::Latin('f'), Command::Search), on(NONE, Stroke::Typed('/'), Command::Search)],
        ),
        entry(Topic::Find, "find-on-page", [on(CTRL, Stroke::Latin('g'), Command::FindOnPage)]),
    ]
}

fn read() -> Vec<Entry> {
    let select = |key, arrow| named(SHIFT, key, Command::Select(arrow));
    let languages = ('1'..='4').enumerate();
    let languages = languages.map(|(index, digit)| on(CTRL, Stroke::Latin(digit), Command::Language(index)));
    vec![
        entry(
            Topic::Read,
            "size",
            [
                on(CTRL, Stroke::Typed('+'), Command::Larger),
                on(CTRL, Stroke::Typed('-'), Command::Smaller),
                on(CTRL, Stroke::Latin('0'), Command::UsualSize),
                // The key of the plus, pressed without Shift.
                also(on(CTRL, Stroke::Typed('='), Command::Larger)),
            ],
        ),
        entry(Topic::Read, "language", languages.collect::<Vec<_>>()),
        entry(
            Topic::Read,
            "select",
            [
                select(Named::ArrowLeft, Arrow::Left),
                select(Named::ArrowRight, Arrow::Right),
                also(select(Named::ArrowUp, Arrow::Up)),
                also(select(Named::ArrowDown, Arrow::Down)),
            ],
        ),
        entry(
            Topic::Read,
            "copy",
            [on(CTRL, Stroke::Latin('a'), Command::SelectAll), on(CTRL, Stroke::Latin('c'), Command::Copy)],
        ),
        entry(Topic::Read, "close", [named(NONE, Named::Escape, Command::Close)]),
        entry(
            Topic::Read,
            "keys",
            [named(NONE, Named::F1, Command::Keys), on(NONE, Stroke::Typed('?'), Command::Keys)],
        ),
    ]
}

fn person() -> Vec<Entry> {
    vec![
        entry(Topic::Person, "side-by-side", [named(NONE, Named::F8, Command::SideBySide)]),
        entry(Topic::Person, "show-this", [named(NONE, Named::F9, Command::ShowThis)]),
        later(Topic::Person, "paper", [on(CTRL, Stroke::Latin('p'), Command::Paper)]),
    ]
}

fn room() -> Vec<Entry> {
    vec![
        later(Topic::Room, "present", [named(NONE, Named::F5, Command::Present)]),
        entry(Topic::Room, "full-screen", [named(NONE, Named::F11, Command::FullScreen)]),
    ]
}
