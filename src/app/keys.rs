//! What keys do: hearing them, and carrying out the commands of the table.

use iced::advanced::input_method;
use iced::advanced::widget::Id;
use iced::{Event, Task, event, keyboard, window};

use super::shortcut::{Arrow, Command, Scroll};
use super::{App, Location, Message, Move, leaving, shell, shortcut};
use crate::locale::Language;
use crate::screen::{Choice, Reader, SCROLLER, Screen};
use crate::settings::TextSize;
use crate::widget::focus;

impl App {
    pub(super) fn obey(&mut self, command: Command) -> Task<Message> {
        match command {
            Command::Language(index) => self.choose_language(index),
            Command::Larger => self.resize(TextSize::larger),
            Command::Smaller => self.resize(TextSize::smaller),
            Command::UsualSize => self.resize(|_| TextSize::USUAL),
            Command::Back => self.look_then(Move::Back),
            Command::Forward => self.look_then(Move::Forward),
            Command::Home => self.look_then(Move::To(Location::Home)),
            Command::FullScreen => self.toggle_full_screen(),
            Command::Close => self.close_topmost(),
            Command::FocusNext => self.step_focus(focus::Direction::Forward),
            Command::FocusPrevious => self.step_focus(focus::Direction::Backward),
            Command::Arrow(arrow) => focus::rove(arrow.direction()).map(move |moved| Message::Roved(arrow, moved)),
            Command::Scroll(scroll) => self.scroll(scroll),
            Command::SelectAll => self.select_all(),
            Command::Select(arrow) => self.grow_selection(arrow),
            Command::Copy => self.copy(),
            Command::Keys => self.update_shell(shell::Message::PanelToggled(shell::Panel::Keys)),
            Command::Leave => self.leave(),
            Command::EndSession => self.end_session(),
            Command::Search => self.search(),
            Command::FindOnPage => self.find_on_page(),
            // The control hears its keys by itself; the keys of what is not built yet are kept free.
            Command::SideBySide => self.toggle_beside(),
            Command::ShowThis => self.show_this(None),
            Command::Press | Command::Present | Command::Paper => Task::none(),
        }
    }

    pub(super) fn step_focus(&mut self, direction: focus::Direction) -> Task<Message> {
        focus::step(shell::first_stops(), self.left_off.take(), direction)
    }

    /// Scrolls the page, or the note or the dialog that has the keyboard.
    pub(super) fn scroll(&self, scroll: Scroll) -> Task<Message> {
        let usual = Id::new(if self.shell.has_panel() { shell::DIALOG_SCROLLER } else { SCROLLER });
        focus::current().then(move |held| {
            let apart = [Id::new(shell::DIALOG_SCROLLER), Id::new(shell::NOTE_SCROLLER)];
            let held = held.and_then(|held| held.scroller).filter(|area| apart.contains(area));
            scroll_area(held.unwrap_or_else(|| usual.clone()), scroll)
        })
    }

    pub(super) fn leave_off(&mut self, hidden: Option<Id>) -> Task<Message> {
        self.left_off = hidden.or(self.left_off.take());
        Task::none()
    }

    /// A single character acts only while no word is being put together.
    pub(super) fn obey_character(&mut self, command: Command) -> Task<Message> {
        if self.composing { Task::none() } else { self.obey(command) }
    }

    pub(super) fn note_composing(&mut self, composing: bool) -> Task<Message> {
        self.composing = composing;
        Task::none()
    }

    pub(super) fn roved(&mut self, arrow: Arrow, moved: bool) -> Task<Message> {
        if let (Screen::Show(_), Some(direction)) = (&self.screen, arrow.turns().filter(|_| !moved)) {
            return self.update_show(crate::screen::show::Message::Stepped(direction));
        }
        match arrow.scroll().filter(|_| !moved) {
            Some(scroll) => self.scroll(scroll),
            None => Task::none(),
        }
    }

    pub(super) fn choose_language(&mut self, index: usize) -> Task<Message> {
        match Language::ALL.get(index) {
            Some(language) => self.look_then(Move::Choose(Choice::Language(*language))),
            None => Task::none(),
        }
    }

    pub(super) fn resize(&mut self, step: impl Fn(TextSize) -> TextSize) -> Task<Message> {
        self.look_then(Move::Choose(Choice::TextSize(step(self.shown.session.text_size))))
    }

    pub(super) fn toggle_full_screen(&mut self) -> Task<Message> {
        let Some(id) = self.window else {
            return Task::none();
        };
        self.full_screen = !self.full_screen;
        window::set_mode(id, if self.full_screen { window::Mode::Fullscreen } else { window::Mode::Windowed })
    }

    /// Esc closes one thing: a panel, else the contents over the page, else a note, else a notice.
    pub(super) fn close_topmost(&mut self) -> Task<Message> {
        if let Some(closing) = self.shell.close_topmost() {
            return closing.map(Message::Shell);
        }
        if let Screen::Reader(reader) = &mut self.screen
            && reader.has_note()
        {
            let action = reader.close_note();
            return self.act(action, Message::Reader);
        }
        if self.reader_mut().is_some_and(Reader::close_finding) {
            return focus::leave();
        }
        if self.reader_mut().is_some_and(Reader::clear_selection) {
            return Task::none();
        }
        if matches!(self.screen, Screen::Find(_)) {
            return self.leave_search();
        }
        if matches!(self.screen, Screen::Show(_)) {
            return self.look_then(Move::Back);
        }
        self.shell.close_notice();
        self.left_off = None;
        focus::leave()
    }

    pub(super) fn count_shift(&mut self, shift: leaving::Shift) -> Task<Message> {
        if self.leaving.count(shift) { self.leave() } else { Task::none() }
    }
}

/// What an event means for the root. Leaving is heard whatever took the event; other keys only when nothing else did.
#[expect(clippy::needless_pass_by_value, reason = "the signature that `event::listen_with` asks for")]
pub fn hear(event: Event, status: event::Status, id: window::Id) -> Option<Message> {
    match &event {
        Event::Keyboard(event) => hear_key(event, status),
        Event::InputMethod(event) => Some(Message::Composing(is_composing(event))),
        Event::Window(window::Event::Opened { .. }) => Some(Message::Opened(id)),
        Event::Window(window::Event::Focused) => Some(Message::Focused(true)),
        Event::Window(window::Event::Unfocused) => Some(Message::Focused(false)),
        _ => None,
    }
}

/// What an event means for the row of three Shifts, whatever else it does.
#[expect(clippy::needless_pass_by_value, reason = "the signature that `event::listen_with` asks for")]
pub fn hear_shift(event: Event, _status: event::Status, _id: window::Id) -> Option<Message> {
    leaving::shift(&event).map(Message::Shift)
}

fn hear_key(event: &keyboard::Event, status: event::Status) -> Option<Message> {
    if status == event::Status::Captured && copies(event) {
        return Some(Message::FieldCopied);
    }
    let shortcut = shortcut::find(event)?;
    match shortcut.command {
        Command::Leave => Some(Message::Keyed(Command::Leave)),
        _ if status == event::Status::Captured => None,
        command if shortcut.is_character() => Some(Message::Typed(command)),
        command => Some(Message::Keyed(command)),
    }
}

/// Whether a field that takes this key puts what is selected in it into the clipboard.
fn copies(event: &keyboard::Event) -> bool {
    let keyboard::Event::KeyPressed { key, physical_key, modifiers, .. } = event else {
        return false;
    };
    modifiers.command() && matches!(key.to_latin(*physical_key), Some('c' | 'x'))
}

fn is_composing(event: &input_method::Event) -> bool {
    matches!(event, input_method::Event::Preedit(text, _) if !text.is_empty())
}

pub(super) fn scroll_area(area: Id, scroll: Scroll) -> Task<Message> {
    scroll.task(area).chain(focus::drop_hidden().map(Message::LeftOff))
}
