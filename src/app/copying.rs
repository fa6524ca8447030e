//! Selecting and copying by keys. Selecting never writes the X primary selection: what was read must not wait in the
//! middle button of the next person.

use iced::advanced::widget::Id;
use iced::{Task, clipboard};

use super::shortcut::Arrow;
use super::{App, Message};
use crate::screen::reader::Grow;
use crate::screen::{Reader, SCROLLER, Screen};
use crate::widget::place;

impl App {
    pub(super) fn reader_mut(&mut self) -> Option<&mut Reader> {
        match &mut self.screen {
            Screen::Reader(reader) => Some(reader),
            _ => None,
        }
    }

    pub(super) fn select_all(&mut self) -> Task<Message> {
        if let Some(reader) = self.reader_mut() {
            reader.select_all();
        }
        Task::none()
    }

    /// Looks what stands at the top of the view, where a new selection begins.
    pub(super) fn grow_selection(&mut self, arrow: Arrow) -> Task<Message> {
        let ids = self.reader_mut().map(|reader| reader.unit_ids()).unwrap_or_default();
        let how = match arrow {
            Arrow::Left => Grow::Back,
            Arrow::Right => Grow::Forward,
            Arrow::Up => Grow::Up,
            Arrow::Down => Grow::Down,
        };
        place::find(Id::new(SCROLLER), ids)
            .map(move |place| Message::SelectionGrown(how, place.map(|place| place.block)))
    }

    pub(super) fn selection_grown(&mut self, how: Grow, begin: Option<&Id>) -> Task<Message> {
        if let Some(reader) = self.reader_mut() {
            reader.grow_selection(how, begin);
        }
        Task::none()
    }

    pub(super) fn field_copied(&mut self) -> Task<Message> {
        self.copied = true;
        Task::none()
    }

    pub(super) fn copy(&mut self) -> Task<Message> {
        let Screen::Reader(reader) = &self.screen else {
            return Task::none();
        };
        match reader.copied(&self.context()) {
            Some(text) => {
                self.copied = true;
                self.announce(self.shown.locale.text("announce-copied"));
                clipboard::write(text)
            }
            None => Task::none(),
        }
    }
}
