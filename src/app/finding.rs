//! Searching: what is typed in the bar, the indexes, and opening what was found.

use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::futures::channel::mpsc;
use iced::widget::operation;
use iced::{Task, widget};

use super::shell::SEARCH_FIELD;
use super::{App, Location, Message, Move, Whereabouts, memory};
use crate::locale::Language;
use crate::screen::{Destination, Reader, SCROLLER, Safety, Screen, find};
use crate::search::{LanguageIndex, clean};
use crate::widget::focus::{self, Direction};
use crate::widget::place::{self, Place};

/// An index that was made in the background; none when it could not be.
pub type Indexed = Option<Arc<LanguageIndex>>;

impl App {
    /// Gives the keyboard to the search field, and makes the indexes while the first word is typed.
    pub(super) fn search(&mut self) -> Task<Message> {
        let prepare = self.prepare_search();
        focus::seek(Id::new(SEARCH_FIELD)).map(Message::FieldSought).chain(select_all()).chain(prepare)
    }

    /// Where the bar has no room for the field, the screen of the hits has one.
    pub(super) fn field_sought(&mut self, there: bool) -> Task<Message> {
        if there || matches!(self.screen, Screen::Find(_)) {
            return Task::none();
        }
        self.look_then(Move::Search)
    }

    /// Makes an index for each language, the reader's first, without keeping anybody waiting.
    fn prepare_search(&mut self) -> Task<Message> {
        if std::mem::replace(&mut self.preparing, true) {
            return Task::none();
        }
        let own = self.shown.session.language;
        let (files, library, clock) = (self.options.files.clone(), self.shown.library.clone(), self.shown.clock);
        let (sender, receiver) = mpsc::unbounded();
        let others = Language::ALL.into_iter().filter(move |language| *language != own);
        let make = move || {
            for language in std::iter::once(own).chain(others) {
                let index = LanguageIndex::load(&files, &library, language, clock).ok().map(Arc::new);
                // Nobody listens any more when the program is left.
                if sender.unbounded_send(index).is_err() {
                    return;
                }
            }
            drop((library, files));
            memory::give_back();
        };
        match std::thread::Builder::new().name("index".into()).spawn(make) {
            Ok(_detached) => Task::run(receiver, Message::Indexed),
            Err(_) => Task::none(),
        }
    }

    pub(super) fn indexed(&mut self, index: Indexed) -> Task<Message> {
        self.preparing = true;
        self.shown.search.extend(index);
        if let Screen::Find(find) = &mut self.screen {
            find.search(&self.shown.context());
        }
        Task::none()
    }

    /// What is typed is searched at once; the first letter opens the screen of the hits.
    pub(super) fn query_typed(&mut self, query: &str) -> Task<Message> {
        let prepare = self.prepare_search();
        self.shell.query = clean(query);
        let Screen::Find(find) = &mut self.screen else {
            return self.look_then(Move::Search).chain(prepare);
        };
        find.set_query(&self.shown.context(), self.shell.query.clone());
        let told = find.told(&self.shown.context());
        self.announce(told);
        self.scroll_to_top().chain(prepare)
    }

    /// Empties the field, which keeps the keyboard.
    pub(super) fn query_cleared(&mut self) -> Task<Message> {
        self.query_typed("").chain(focus::give(Id::new(SEARCH_FIELD)))
    }

    pub(super) fn query_submitted(&mut self) -> Task<Message> {
        self.update_find(find::Message::ChosenOpened)
    }

    pub(super) fn query_stepped(&mut self, direction: Direction) -> Task<Message> {
        self.update_find(find::Message::Stepped(direction))
    }

    pub(super) fn update_find(&mut self, message: find::Message) -> Task<Message> {
        let Screen::Find(find) = &mut self.screen else {
            return Task::none();
        };
        let action = find.update(message, &self.shown.context());
        self.act(action, Message::Find)
    }

    /// Shows the hits. The keyboard stays in the field, which is not what one comes back to.
    pub(super) fn go_search(&mut self, was: Whereabouts) -> Task<Message> {
        if matches!(self.screen, Screen::Find(_)) {
            let query = self.shell.query.clone();
            return self.query_typed(&query);
        }
        let here = self.location();
        let held = was.held.filter(|held| held.id != Id::new(SEARCH_FIELD));
        self.history.visit(here, Whereabouts { held, ..was });
        self.show(&Location::Find(self.shell.query.clone()));
        self.announce(self.title_of_screen());
        self.shell.close_all();
        self.scroll_to_top().chain(focus::give(Id::new(SEARCH_FIELD)))
    }

    /// Leaves the hits for where one was.
    pub(super) fn leave_search(&mut self) -> Task<Message> {
        let back = if self.history.can_go_back() { Move::Back } else { Move::To(Location::Home) };
        self.look_then(back)
    }

    /// Opens what was found, in its language, at its block.
    pub(super) fn go_there(&mut self, there: &Destination, was: Whereabouts) -> Task<Message> {
        let here = self.location();
        let language = self.shown.session.language;
        let was = Whereabouts { language: (there.language != language).then_some(language), ..was };
        if there.language != language {
            let _stays = self.switch(there.language, Whereabouts::default());
        }
        self.history.visit(here, was);
        self.arrive(there)
    }

    /// Shows a place on a page; the safety notice before it, if that has to be.
    pub(super) fn arrive(&mut self, there: &Destination) -> Task<Message> {
        self.show(&Location::Page(there.page.clone()));
        self.announce(self.title_of_screen());
        self.shell.close_all();
        if let Screen::Safety(_) = &self.screen {
            self.screen = Screen::Safety(Safety::new(Some(there.clone())));
            return self.scroll_to_top().chain(focus::leave());
        }
        let at = there.block.clone().map(|block| Place { block: Id::from(block), below_top: 24.0 });
        let at = at.map_or_else(Task::none, |at| place::restore(&Id::new(SCROLLER), &at));
        self.scroll_to_top().chain(focus::leave()).chain(at)
    }

    /// Opens the strip that finds on this page, or goes back to it.
    pub(super) fn find_on_page(&mut self) -> Task<Message> {
        match self.reader_mut().map(Reader::open_finding) {
            Some(action) => self.act(action, Message::Reader),
            None => Task::none(),
        }
    }
}

/// What stands in the field is replaced by what is typed next.
fn select_all() -> Task<Message> {
    let id: widget::Id = Id::new(SEARCH_FIELD);
    operation::select_all(id)
}
