//! Moving: to another page, language, size or colours, and what stays where it was.

use std::sync::Arc;

use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::operation;

use super::keys::scroll_area;
use super::shortcut::Scroll;
use super::{App, Location, Message, Move, Whereabouts};
use crate::locale::{Language, Locale, LocaleError};
use crate::screen::settings::Part;
use crate::screen::{Choice, Find, Home, Reader, SCROLLER, Safety, Screen, SettingsScreen, Show};
use crate::widget::focus::{self, Held};
use crate::widget::place::{self, Place};

impl App {
    /// Looks where one is, then moves.
    pub(super) fn look_then(&mut self, next: Move) -> Task<Message> {
        let blocks = match &self.screen {
            Screen::Reader(reader) => reader.block_ids(),
            _ => Vec::new(),
        };
        place::find(Id::new(SCROLLER), blocks).then(move |place| {
            let next = next.clone();
            focus::current().map(move |held| {
                Message::PlaceFound(next.clone(), Whereabouts { place: place.clone(), held, language: None })
            })
        })
    }

    pub(super) fn go(&mut self, next: Move, was: Whereabouts) -> Task<Message> {
        let here = self.location();
        let held = was.held.clone();
        let target = match next {
            Move::Choose(choice) => return self.choose(choice, was),
            Move::Search => return self.go_search(was),
            Move::There(there) => return self.go_there(&there, was),
            Move::To(location) if location == here => return scroll_area(Id::new(SCROLLER), Scroll::Start),
            Move::To(location) => {
                self.history.visit(here, was);
                let held = held.filter(|held| !is_on_page(held));
                Some((location, Whereabouts { held, ..Whereabouts::default() }))
            }
            Move::Back => self.history.back(here, was),
            Move::Forward => self.history.forward(here, was),
        };
        let Some((location, then)) = target else {
            return Task::none();
        };
        if let Some(language) = then.language {
            let _stays = self.switch(language, Whereabouts::default());
        }
        self.show(&location);
        self.left_off = None;
        self.announce(self.title_of_screen());
        self.shell.close_all();
        let chapter = match &location {
            Location::Chapter(id) => {
                let block = Id::from(crate::screen::home::chapter_id(id));
                place::restore(&Id::new(SCROLLER), &Place { block, below_top: 20.0 })
            }
            _ => Task::none(),
        };
        self.scroll_to_top().chain(restore(then)).chain(chapter)
    }

    /// Puts a location on screen. A page that does not exist leaves everything as it is.
    pub(super) fn show(&mut self, location: &Location) {
        let screen = match location {
            Location::Home | Location::Chapter(_) => Some(Screen::Home(Home)),
            Location::Safety => Some(Screen::Safety(Safety::new(None))),
            Location::Find(query) => Some(Screen::Find(Find::new(&self.context(), query.clone()))),
            Location::Chooser => self.chooser().ok(),
            Location::Show(page, item) => {
                Some(Screen::Show(Show::new(&self.context(), page.as_deref(), item.as_deref())))
            }
            Location::Settings => Some(Screen::Settings(SettingsScreen::new(&self.context()))),
            Location::SetUp => Some(Screen::Settings(SettingsScreen::new(&self.context()).at(Part::Intake))),
            Location::Page(id) => {
                let notice = self.shown.library.page(id).and_then(|page| self.notice_before(page));
                notice.or_else(|| Reader::new(&self.context(), id).map(|reader| Screen::Reader(Box::new(reader))))
            }
        };
        if let Some(screen) = screen {
            self.shell.query = if let Screen::Find(find) = &screen { find.query().to_owned() } else { String::new() };
            self.screen = screen;
        }
    }

    /// What is on screen.
    pub fn location(&self) -> Location {
        match &self.screen {
            Screen::Chooser(_) => Location::Chooser,
            Screen::Show(show) => Location::Show(show.page().map(str::to_owned), show.item().map(str::to_owned)),
            Screen::Home(_) => Location::Home,
            Screen::Settings(_) => Location::Settings,
            Screen::Safety(safety) => {
                safety.next().map_or(Location::Safety, |there| Location::Page(there.page.clone()))
            }
            Screen::Find(find) => Location::Find(find.query().to_owned()),
            Screen::Reader(reader) => Location::Page(reader.page().to_owned()),
        }
    }

    pub(super) fn scroll_to_top(&self) -> Task<Message> {
        operation::snap_to(Id::new(SCROLLER), operation::RelativeOffset { x: 0.0, y: 0.0 })
    }

    pub(super) fn choose(&mut self, choice: Choice, was: Whereabouts) -> Task<Message> {
        match choice {
            Choice::Language(language) => return self.switch(language, was),
            Choice::Theme(theme) => self.shown.session.theme = theme,
            Choice::TextSize(size) => self.shown.session.text_size = size,
            Choice::Beside(language) => {
                self.set_beside(language);
                self.rewrite();
            }
        }
        restore(was)
    }

    /// Begins in a language, at Home.
    pub(super) fn begin(&mut self, language: Language) -> Task<Message> {
        let switch = self.switch(language, Whereabouts::default());
        switch.chain(self.look_then(Move::To(Location::Home)))
    }

    /// Shows everything in another language. One that cannot be loaded is not switched to; the tests load them all.
    pub(super) fn switch(&mut self, language: Language, was: Whereabouts) -> Task<Message> {
        let close = self.shell.close_languages().map(Message::Shell);
        let Ok(locale) = self.locale(language) else {
            return close;
        };
        let left = self.shown.session.language;
        self.shown.locale = locale;
        self.shown.session.language = language;
        // Two columns of one language would help nobody: the one that was left takes its place.
        if self.shown.session.beside == Some(language) {
            self.set_beside(Some(left));
        }
        self.announce(self.shown.locale.text("announce-language"));
        self.rewrite();
        restore(was).chain(close)
    }

    /// Writes the screen anew in the languages of the session.
    fn rewrite(&mut self) {
        match &mut self.screen {
            Screen::Reader(reader) => reader.rewrite(&self.shown.context()),
            Screen::Find(find) => find.search(&self.shown.context()),
            _ => {}
        }
    }

    /// Chooses the language beside; one that is shown already, or cannot be loaded, is none.
    pub(super) fn set_beside(&mut self, language: Option<Language>) {
        let other = language.filter(|language| *language != self.shown.session.language);
        self.shown.second = other.and_then(|language| self.locale(language).ok());
        self.shown.session.beside = other.filter(|_| self.shown.second.is_some());
        self.shown.session.beside_last = self.shown.session.beside.or(self.shown.session.beside_last);
    }

    /// Shows two languages, or one again. The one beside is the last one that was, else English, else Spanish.
    pub(super) fn toggle_beside(&mut self) -> Task<Message> {
        if self.shown.session.beside.is_some() {
            return self.look_then(Move::Choose(Choice::Beside(None)));
        }
        let language = self.shown.session.language;
        let last = self.shown.session.beside_last.filter(|last| *last != language);
        let usual = if language == Language::English { Language::Spanish } else { Language::English };
        self.look_then(Move::Choose(Choice::Beside(Some(last.unwrap_or(usual)))))
    }

    /// Shows something of the page large; without a page, the whole bank.
    pub(super) fn show_this(&mut self, item: Option<String>) -> Task<Message> {
        let page = match &self.screen {
            Screen::Reader(reader) => Some(reader.page().to_owned()),
            Screen::Show(_) => return self.look_then(Move::Back),
            _ => None,
        };
        self.look_then(Move::To(Location::Show(page, item)))
    }

    /// The language beside becomes the first, and the first the one beside.
    pub(super) fn swap(&mut self) -> Task<Message> {
        match self.shown.session.beside {
            Some(beside) => self.look_then(Move::Choose(Choice::Language(beside))),
            None => Task::none(),
        }
    }

    pub(super) fn locale(&mut self, language: Language) -> Result<Arc<Locale>, LocaleError> {
        if let Some(known) = self.locales.get(&language) {
            return Ok(Arc::clone(known));
        }
        let fresh = Arc::new(Locale::load(&self.options.files, language)?);
        let _old = self.locales.insert(language, Arc::clone(&fresh));
        Ok(fresh)
    }
}

/// Brings back the place and gives the keyboard back to what had it. What is gone has it no more.
fn restore(was: Whereabouts) -> Task<Message> {
    let place = was.place.map_or_else(Task::none, |place| place::restore(&Id::new(SCROLLER), &place));
    let held = was.held.map_or_else(Task::none, |held| focus::give(held.id));
    place.chain(focus::leave()).chain(held)
}

/// Whether a control belongs to the page rather than to what lies around it.
fn is_on_page(held: &Held) -> bool {
    held.scroller == Some(Id::new(SCROLLER))
}
