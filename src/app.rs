//! The daemon: state, messages, the window, and what lies around the screens (bar, contents, panels, foot).

mod leaving;
mod navigation;
mod shell;
mod shortcut;
mod startup;

use std::collections::HashMap;
use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{operation, responsive};
use iced::{Event, Size, Subscription, Task, Theme, event, window};

use crate::content::{Files, Library};
use crate::document::Clock;
use crate::locale::{Language, Locale, LocaleError};
use crate::screen::{Action, Choice, Context, Home, Reader, SCROLLER, Screen, Session, SettingsScreen, home, reader};
use crate::settings::{self, Settings, TextSize};
use crate::theme::{self, Fold};
use crate::widget::place::{self, Place};
use crate::widget::{Element, focus};

use leaving::Leaving;
use navigation::History;
use shell::Shell;

pub use navigation::Location;
pub use shortcut::{Command, Scroll, Shortcut, table as shortcuts};
pub use startup::{Options, StartError, run};

/// The program while its window is open.
#[derive(Debug)]
pub struct App {
    shown: Shown,
    files: Files,
    locales: HashMap<Language, Arc<Locale>>,
    place: settings::Location,
    screen: Screen,
    history: History,
    shell: Shell,
    leaving: Leaving,
    window: Option<window::Id>,
    full_screen: bool,
}

/// What is lent to screens. It stands apart from them so that a screen can change while it borrows.
#[derive(Debug)]
struct Shown {
    library: Library,
    locale: Arc<Locale>,
    session: Session,
    kept: Settings,
    clock: Clock,
}

impl Shown {
    fn context(&self) -> Context<'_> {
        Context {
            library: &self.library,
            locale: &self.locale,
            session: self.session,
            kept: &self.kept,
            clock: self.clock,
        }
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// On the home screen.
    Home(home::Message),
    /// On a page.
    Reader(reader::Message),
    /// On the settings screen.
    Settings(crate::screen::settings::Message),
    /// In the bar, the contents, a panel or a notice.
    Shell(shell::Message),
    /// A key of the list was pressed.
    Keyed(Command),
    /// Shift was pressed, or another key broke the row of three.
    Shift(leaving::Shift),
    /// The place on the page was looked up before moving on.
    PlaceFound(Move, Option<Place>),
    /// The window opened.
    Opened(window::Id),
    /// The window closed.
    Closed,
    /// A frame was drawn while leaving.
    FrameDrawn,
}

/// A move for which the place on the page must be known first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// To a location.
    To(Location),
    /// To where one was.
    Back,
    /// To where one came back from.
    Forward,
    /// Same location, shown otherwise.
    Choose(Choice),
}

impl App {
    /// Opens an edition. Nothing is written.
    ///
    /// # Errors
    /// [`StartError`] when the edition cannot be loaded or the page does not exist.
    pub fn new(options: Options) -> Result<Self, StartError> {
        let library = Library::load(&options.files)?;
        let loaded = options.settings.load();
        let kept = loaded.settings;
        let session = options.session(&kept);
        let locale = Arc::new(Locale::load(&options.files, session.language)?);
        let mut shell = Shell::default();
        if let Some(damage) = &loaded.damage {
            shell.notify(shell::Notice::damaged(damage));
        }
        let mut app = Self {
            locales: HashMap::from([(session.language, Arc::clone(&locale))]),
            shown: Shown { library, locale, session, kept, clock: options.clock },
            files: options.files.clone(),
            place: options.settings.clone(),
            screen: Screen::Home(Home),
            history: History::default(),
            shell,
            leaving: Leaving::default(),
            window: None,
            full_screen: false,
        };
        if let Some(page) = options.page {
            if app.shown.library.page(&page).is_none() {
                return Err(StartError::unknown_page(&page, &app.shown.library));
            }
            app.show(&Location::Page(page));
        }
        Ok(app)
    }

    fn context(&self) -> Context<'_> {
        self.shown.context()
    }

    /// What happens next.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        if self.leaving.is_leaving() {
            return self.leaving.update(&message);
        }
        match message {
            Message::Home(message) => self.update_home(message),
            Message::Reader(message) => self.update_reader(message),
            Message::Settings(message) => self.update_settings(message),
            Message::Shell(message) => self.update_shell(message),
            Message::Keyed(command) => self.obey(command),
            Message::Shift(shift) => self.count_shift(shift),
            Message::PlaceFound(next, place) => self.go(next, place),
            Message::Opened(id) => self.opened(id),
            Message::Closed => iced::exit(),
            Message::FrameDrawn => Task::none(),
        }
    }

    fn update_home(&mut self, message: home::Message) -> Task<Message> {
        let Screen::Home(home) = &mut self.screen else {
            return Task::none();
        };
        let action = home.update(message);
        self.act(action, Message::Home)
    }

    fn update_reader(&mut self, message: reader::Message) -> Task<Message> {
        let Screen::Reader(reader) = &mut self.screen else {
            return Task::none();
        };
        let action = reader.update(message);
        self.act(action, Message::Reader)
    }

    fn update_settings(&mut self, message: crate::screen::settings::Message) -> Task<Message> {
        let Screen::Settings(screen) = &mut self.screen else {
            return Task::none();
        };
        let action = screen.update(message, &self.shown.context());
        self.act(action, Message::Settings)
    }

    fn act<M: Send + 'static>(
        &mut self,
        action: Action<M>,
        wrap: impl Fn(M) -> Message + Send + 'static,
    ) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Open(page) => self.look_then(Move::To(Location::Page(page))),
            Action::OpenSettings => self.look_then(Move::To(Location::Settings)),
            Action::Choose(choice) => self.look_then(Move::Choose(choice)),
            Action::Keep(settings) => self.keep(settings),
            Action::Forget => self.forget(),
            Action::Run(task) => task.map(wrap),
        }
    }

    /// Looks where on the page one is, then moves. Elsewhere there is no place to keep.
    fn look_then(&mut self, next: Move) -> Task<Message> {
        match &self.screen {
            Screen::Reader(reader) => place::find(Id::new(SCROLLER), reader.block_ids())
                .map(move |place| Message::PlaceFound(next.clone(), place)),
            Screen::Home(_) | Screen::Settings(_) => self.go(next, None),
        }
    }

    fn go(&mut self, next: Move, place: Option<Place>) -> Task<Message> {
        let here = self.location();
        let target = match next {
            Move::Choose(choice) => return self.choose(choice, place),
            Move::To(location) if location == here => return self.scroll_to_top(),
            Move::To(location) => {
                self.history.visit(here, place);
                Some((location, None))
            }
            Move::Back => self.history.back(here, place),
            Move::Forward => self.history.forward(here, place),
        };
        let Some((location, place)) = target else {
            return Task::none();
        };
        self.show(&location);
        self.shell.close_all();
        self.scroll_to_top().chain(restore(place))
    }

    /// Puts a location on screen. A page that does not exist leaves everything as it is.
    fn show(&mut self, location: &Location) {
        let screen = match location {
            Location::Home => Some(Screen::Home(Home)),
            Location::Settings => Some(Screen::Settings(SettingsScreen::new(&self.shown.kept))),
            Location::Page(id) => {
                let page = self.shown.library.page(id);
                page.map(|page| Screen::Reader(Box::new(Reader::new(&self.context(), page))))
            }
        };
        if let Some(screen) = screen {
            self.screen = screen;
        }
    }

    /// What is on screen.
    pub fn location(&self) -> Location {
        match &self.screen {
            Screen::Home(_) => Location::Home,
            Screen::Settings(_) => Location::Settings,
            Screen::Reader(reader) => Location::Page(reader.page().to_owned()),
        }
    }

    /// How things are shown.
    pub fn session(&self) -> Session {
        self.shown.session
    }

    fn scroll_to_top(&self) -> Task<Message> {
        operation::snap_to(Id::new(SCROLLER), operation::RelativeOffset { x: 0.0, y: 0.0 })
    }

    fn choose(&mut self, choice: Choice, place: Option<Place>) -> Task<Message> {
        match choice {
            Choice::Language(language) => self.switch(language),
            Choice::Theme(theme) => self.shown.session.theme = theme,
            Choice::TextSize(size) => self.shown.session.text_size = size,
        }
        restore(place)
    }

    /// Shows everything in another language. One that cannot be loaded is not switched to; the tests load them all.
    fn switch(&mut self, language: Language) {
        self.shell.close_panel();
        let Ok(locale) = self.locale(language) else {
            return;
        };
        self.shown.locale = locale;
        self.shown.session.language = language;
        if let Screen::Reader(reader) = &mut self.screen {
            reader.rewrite(&self.shown.context());
        }
    }

    fn locale(&mut self, language: Language) -> Result<Arc<Locale>, LocaleError> {
        if let Some(known) = self.locales.get(&language) {
            return Ok(Arc::clone(known));
        }
        let fresh = Arc::new(Locale::load(&self.files, language)?);
        let _old = self.locales.insert(language, Arc::clone(&fresh));
        Ok(fresh)
    }

    fn keep(&mut self, settings: Settings) -> Task<Message> {
        match self.place.save(&settings) {
            Ok(()) => {
                self.shown.kept = settings;
                if let Screen::Settings(screen) = &mut self.screen {
                    screen.kept();
                }
            }
            Err(_) => self.shell.notify(shell::Notice::not_saved()),
        }
        Task::none()
    }

    fn forget(&mut self) -> Task<Message> {
        match self.place.forget() {
            Ok(()) => {
                self.shown.kept = Settings::default();
                if let Screen::Settings(screen) = &mut self.screen {
                    screen.forgotten();
                }
            }
            Err(_) => self.shell.notify(shell::Notice::not_forgotten(&self.place)),
        }
        Task::none()
    }

    fn update_shell(&mut self, message: shell::Message) -> Task<Message> {
        match self.shell.update(message) {
            shell::Action::None => Task::none(),
            shell::Action::Go(next) => self.look_then(next),
            shell::Action::Leave => self.leave(),
            shell::Action::Reader(message) => self.update_reader(message),
        }
    }

    fn obey(&mut self, command: Command) -> Task<Message> {
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
            Command::FocusNext => focus::step(shell::first_stops(), focus::Direction::Forward),
            Command::FocusPrevious => focus::step(shell::first_stops(), focus::Direction::Backward),
            Command::Scroll(scroll) => scroll.task(Id::new(SCROLLER)),
            Command::Leave => self.leave(),
        }
    }

    fn choose_language(&mut self, index: usize) -> Task<Message> {
        match Language::ALL.get(index) {
            Some(language) => self.look_then(Move::Choose(Choice::Language(*language))),
            None => Task::none(),
        }
    }

    fn resize(&mut self, step: impl Fn(TextSize) -> TextSize) -> Task<Message> {
        self.look_then(Move::Choose(Choice::TextSize(step(self.shown.session.text_size))))
    }

    fn toggle_full_screen(&mut self) -> Task<Message> {
        let Some(id) = self.window else {
            return Task::none();
        };
        self.full_screen = !self.full_screen;
        window::set_mode(id, if self.full_screen { window::Mode::Fullscreen } else { window::Mode::Windowed })
    }

    /// Esc closes one thing: a panel, else the contents over the page, else a note, else a notice.
    fn close_topmost(&mut self) -> Task<Message> {
        if self.shell.close_topmost() {
            return Task::none();
        }
        if let Screen::Reader(reader) = &mut self.screen
            && reader.has_note()
        {
            let action = reader.close_note();
            return self.act(action, Message::Reader);
        }
        self.shell.close_notice();
        focus::leave()
    }

    fn count_shift(&mut self, shift: leaving::Shift) -> Task<Message> {
        if self.leaving.count(shift) { self.leave() } else { Task::none() }
    }

    /// Blanks the window, drops what was read and ends the process once the blank has been drawn.
    fn leave(&mut self) -> Task<Message> {
        self.leaving.begin();
        self.screen = Screen::Home(Home);
        self.history = History::default();
        self.shell = Shell::default();
        Task::none()
    }

    fn opened(&mut self, id: window::Id) -> Task<Message> {
        self.window = Some(id);
        Task::none()
    }

    /// The window.
    pub fn view(&self, _window: window::Id) -> Element<'_, Message> {
        if self.leaving.is_leaving() {
            return leaving::blank();
        }
        responsive(move |size| self.view_sized(size)).into()
    }

    /// The window at a size, already divided by the text size.
    pub fn view_sized(&self, size: Size) -> Element<'_, Message> {
        shell::view(self, Fold::of(size))
    }

    /// The window's title; neutral on purpose.
    pub fn title(&self, _window: window::Id) -> String {
        self.shown.locale.text("app-name")
    }

    /// The theme.
    pub fn theme(&self, _window: window::Id) -> Option<Theme> {
        Some(theme::theme(self.shown.session.theme))
    }

    /// The text size, as a factor on everything.
    pub fn scale(&self, _window: window::Id) -> f32 {
        if self.leaving.is_leaving() { 1.0 } else { self.shown.session.text_size.factor() }
    }

    /// Keys, the window, and the clock of the three Shifts.
    pub fn subscription(&self) -> Subscription<Message> {
        let mut all = vec![event::listen_with(hear), window::close_events().map(|_id| Message::Closed)];
        all.extend(self.leaving.subscription());
        Subscription::batch(all)
    }
}

fn restore(place: Option<Place>) -> Task<Message> {
    place.map_or_else(Task::none, |place| place::restore(&Id::new(SCROLLER), &place))
}

/// What an event means for the root. Leaving is heard whatever took the event; other keys only when nothing else did.
pub fn hear(event: Event, status: event::Status, id: window::Id) -> Option<Message> {
    match event {
        Event::Keyboard(event) => {
            let command = shortcut::command(&event);
            match command {
                Some(Command::Leave) => Some(Message::Keyed(Command::Leave)),
                Some(command) if status == event::Status::Ignored => Some(Message::Keyed(command)),
                _ => leaving::shift(&event).map(Message::Shift),
            }
        }
        Event::Window(window::Event::Opened { .. }) => Some(Message::Opened(id)),
        Event::Window(window::Event::Unfocused) => Some(Message::Shift(leaving::Shift::Broken)),
        _ => None,
    }
}
