//! Before reading and after: the safety notice, and what leaving takes back.

use iced::{Task, clipboard};

use super::{App, Location, Message, Move};
use crate::content::Page;
use crate::screen::{Destination, Safety, Screen, safety};
use crate::widget::focus;

/// Chapters that someone may be watched for reading.
const WATCHED: [&str; 2] = ["now", "survivors"];

/// Pages that nothing may stand before: someone needs them this minute. They carry the notice as one line.
const AT_ONCE: [&str; 2] = ["in-danger", "police-here"];

/// Whether the safety notice belongs before a page.
pub(super) fn needs_notice(page: &Page) -> bool {
    WATCHED.contains(&page.chapter.as_str()) && !AT_ONCE.contains(&page.id.as_str())
}

impl App {
    /// The notice, if it has to stand before a page.
    pub(super) fn notice_before(&self, page: &Page) -> Option<Screen> {
        let page_there =
            |page: &Page| Destination { page: page.id.clone(), language: self.shown.session.language, block: None };
        let wanted = self.safety_notice && needs_notice(page);
        wanted.then(|| Screen::Safety(Safety::new(Some(page_there(page)))))
    }

    pub(super) fn update_safety(&mut self, message: safety::Message) -> Task<Message> {
        let Screen::Safety(notice) = &mut self.screen else {
            return Task::none();
        };
        let action = notice.update(message);
        self.act(action, Message::Safety)
    }

    /// Once a run is enough: the notice was read.
    pub(super) fn go_on(&mut self, there: Option<Destination>) -> Task<Message> {
        self.safety_notice = false;
        match there {
            Some(there) => self.arrive(&there),
            None if self.history.can_go_back() => self.look_then(Move::Back),
            None => self.look_then(Move::To(Location::Home)),
        }
    }

    /// Makes the program what it was when it was started, for the next person: what was read, searched, chosen and copied
    /// is gone. The window stays, and whoever listens to it.
    pub(super) fn end_session(&mut self) -> Task<Message> {
        let give_up = self.give_up_clipboard();
        let mut options = self.options.clone();
        // A shared desk begins with the languages, whatever page it was started with.
        if self.shown.kept.rules.intake {
            options.page = None;
        }
        let Ok(fresh) = App::new(options) else {
            // It loaded at the start; if it cannot now, nothing of the last person may stay.
            return self.leave();
        };
        let last = std::mem::replace(self, fresh);
        self.window = last.window;
        self.full_screen = last.full_screen;
        self.bridge = last.bridge;
        // Nothing of what was drawn may stay.
        self.changes = last.changes.wrapping_add(1);
        self.announce(self.shown.locale.text("announce-ended"));
        give_up.chain(self.scroll_to_top()).chain(focus::leave())
    }

    /// Puts nothing where what was copied may still lie. Nothing is read: that can wait for another program for ever.
    pub(super) fn give_up_clipboard(&mut self) -> Task<Message> {
        if std::mem::take(&mut self.copied) { clipboard::write(String::new()) } else { Task::none() }
    }
}
