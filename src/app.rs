//! The daemon: state, messages, the window, and what lies around the screens (bar, contents, panels, foot).

mod leaving;
mod navigation;
mod shell;
mod shortcut;
mod startup;

use std::collections::HashMap;
use std::sync::Arc;

use iced::advanced::input_method;
use iced::advanced::widget::Id;
use iced::widget::{operation, responsive};
use iced::{Event, Size, Subscription, Task, Theme, event, keyboard, window};

use crate::content::{Files, Library};
use crate::document::Clock;
use crate::locale::{Language, Locale, LocaleError};
use crate::screen::{Action, Choice, Context, Home, Reader, SCROLLER, Screen, Session, SettingsScreen, home, reader};
use crate::settings::{self, Settings, TextSize};
use crate::theme::{self, Fold};
use crate::widget::Element;
use crate::widget::focus::{self, Held};
use crate::widget::place::{self, Place};

use leaving::Leaving;
use navigation::History;
use shell::Shell;

pub use navigation::Location;
pub use shell::Panel;
pub use shortcut::{Arrow, Command, Entry, Scroll, Shortcut, Stroke, Topic, list as shortcuts};
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
    /// Whether an input method is putting a word together.
    composing: bool,
    /// Where Tab goes on after the page was scrolled away from it.
    left_off: Option<Id>,
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
    /// A single character of the list was typed.
    Typed(Command),
    /// An input method began or ended putting a word together.
    Composing(bool),
    /// An arrow key was pressed; false when the keyboard is in no list.
    Roved(Arrow, bool),
    /// Shift was pressed, or another key broke the row of three.
    Shift(leaving::Shift),
    /// The control that had the keyboard was scrolled out of sight.
    LeftOff(Option<Id>),
    /// The place on the page was looked up before moving on.
    PlaceFound(Move, Whereabouts),
    /// The window opened.
    Opened(window::Id),
    /// The window closed.
    Closed,
    /// A frame was drawn while leaving.
    FrameDrawn,
}

/// Where one is on a page: what stands at the top, and what has the keyboard.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Whereabouts {
    /// What stands at the top of the view.
    pub place: Option<Place>,
    /// What has the keyboard.
    pub held: Option<Held>,
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
            composing: false,
            left_off: None,
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
            Message::Typed(command) => self.obey_character(command),
            Message::Composing(composing) => self.note_composing(composing),
            Message::Roved(arrow, moved) => self.roved(arrow, moved),
            Message::LeftOff(hidden) => self.leave_off(hidden),
            Message::PlaceFound(next, whereabouts) => self.go(next, whereabouts),
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
            Action::ShowKeys => self.obey(Command::Keys),
            Action::Choose(choice) => self.look_then(Move::Choose(choice)),
            Action::Keep(settings) => self.keep(settings),
            Action::Forget => self.forget(),
            Action::Run(task) => task.map(wrap),
        }
    }

    /// Looks where one is, then moves.
    fn look_then(&mut self, next: Move) -> Task<Message> {
        let blocks = match &self.screen {
            Screen::Reader(reader) => reader.block_ids(),
            Screen::Home(_) | Screen::Settings(_) => Vec::new(),
        };
        place::find(Id::new(SCROLLER), blocks).then(move |place| {
            let next = next.clone();
            focus::current()
                .map(move |held| Message::PlaceFound(next.clone(), Whereabouts { place: place.clone(), held }))
        })
    }

    fn go(&mut self, next: Move, was: Whereabouts) -> Task<Message> {
        let here = self.location();
        let held = was.held.clone();
        let target = match next {
            Move::Choose(choice) => return self.choose(choice, was),
            Move::To(location) if location == here => return scroll_page(Scroll::Start),
            Move::To(location) => {
                self.history.visit(here, was);
                Some((location, Whereabouts { place: None, held: held.filter(|held| !is_on_page(held)) }))
            }
            Move::Back => self.history.back(here, was),
            Move::Forward => self.history.forward(here, was),
        };
        let Some((location, then)) = target else {
            return Task::none();
        };
        self.show(&location);
        self.left_off = None;
        self.shell.close_all();
        self.scroll_to_top().chain(restore(then))
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

    fn choose(&mut self, choice: Choice, was: Whereabouts) -> Task<Message> {
        match choice {
            Choice::Language(language) => return self.switch(language, was),
            Choice::Theme(theme) => self.shown.session.theme = theme,
            Choice::TextSize(size) => self.shown.session.text_size = size,
        }
        restore(was)
    }

    /// Shows everything in another language. One that cannot be loaded is not switched to; the tests load them all.
    fn switch(&mut self, language: Language, was: Whereabouts) -> Task<Message> {
        let close = self.shell.close_panel().map(Message::Shell);
        let Ok(locale) = self.locale(language) else {
            return close;
        };
        self.shown.locale = locale;
        self.shown.session.language = language;
        if let Screen::Reader(reader) = &mut self.screen {
            reader.rewrite(&self.shown.context());
        }
        restore(was).chain(close)
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
            shell::Action::Run(task) => task.map(Message::Shell),
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
            Command::FocusNext => self.step_focus(focus::Direction::Forward),
            Command::FocusPrevious => self.step_focus(focus::Direction::Backward),
            Command::Arrow(arrow) => focus::rove(arrow.direction()).map(move |moved| Message::Roved(arrow, moved)),
            Command::Scroll(scroll) => scroll_page(scroll),
            Command::Keys => self.update_shell(shell::Message::PanelToggled(shell::Panel::Keys)),
            Command::Leave => self.leave(),
            // The control hears its keys by itself; the keys of what is not built yet are kept free.
            Command::Press
            | Command::Search
            | Command::FindOnPage
            | Command::Present
            | Command::SideBySide
            | Command::ShowThis
            | Command::Paper
            | Command::EndSession => Task::none(),
        }
    }

    fn step_focus(&mut self, direction: focus::Direction) -> Task<Message> {
        focus::step(shell::first_stops(), self.left_off.take(), direction)
    }

    fn leave_off(&mut self, hidden: Option<Id>) -> Task<Message> {
        self.left_off = hidden.or(self.left_off.take());
        Task::none()
    }

    /// A single character acts only while no word is being put together.
    fn obey_character(&mut self, command: Command) -> Task<Message> {
        if self.composing { Task::none() } else { self.obey(command) }
    }

    fn note_composing(&mut self, composing: bool) -> Task<Message> {
        self.composing = composing;
        Task::none()
    }

    fn roved(&mut self, arrow: Arrow, moved: bool) -> Task<Message> {
        match arrow.scroll().filter(|_| !moved) {
            Some(scroll) => scroll_page(scroll),
            None => Task::none(),
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
        if let Some(closing) = self.shell.close_topmost() {
            return closing.map(Message::Shell);
        }
        if let Screen::Reader(reader) = &mut self.screen
            && reader.has_note()
        {
            let action = reader.close_note();
            return self.act(action, Message::Reader);
        }
        self.shell.close_notice();
        self.left_off = None;
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
        let closed = window::close_events().map(|_id| Message::Closed);
        let mut all = vec![event::listen_with(hear), event::listen_with(hear_shift), closed];
        all.extend(self.leaving.subscription());
        Subscription::batch(all)
    }
}

/// Brings back the place and gives the keyboard back to what had it. What is gone has it no more.
fn restore(was: Whereabouts) -> Task<Message> {
    let place = was.place.map_or_else(Task::none, |place| place::restore(&Id::new(SCROLLER), &place));
    let held = was.held.map_or_else(Task::none, |held| focus::give(held.id));
    place.chain(focus::leave()).chain(held)
}

fn scroll_page(scroll: Scroll) -> Task<Message> {
    scroll.task(Id::new(SCROLLER)).chain(focus::drop_hidden().map(Message::LeftOff))
}

/// Whether a control belongs to the page rather than to what lies around it.
fn is_on_page(held: &Held) -> bool {
    held.scroller == Some(Id::new(SCROLLER))
}

/// What an event means for the root. Leaving is heard whatever took the event; other keys only when nothing else did.
#[expect(clippy::needless_pass_by_value, reason = "the signature that `event::listen_with` asks for")]
pub fn hear(event: Event, status: event::Status, id: window::Id) -> Option<Message> {
    match &event {
        Event::Keyboard(event) => hear_key(event, status),
        Event::InputMethod(event) => Some(Message::Composing(is_composing(event))),
        Event::Window(window::Event::Opened { .. }) => Some(Message::Opened(id)),
        _ => None,
    }
}

/// What an event means for the row of three Shifts, whatever else it does.
#[expect(clippy::needless_pass_by_value, reason = "the signature that `event::listen_with` asks for")]
pub fn hear_shift(event: Event, _status: event::Status, _id: window::Id) -> Option<Message> {
    leaving::shift(&event).map(Message::Shift)
}

fn hear_key(event: &keyboard::Event, status: event::Status) -> Option<Message> {
    let shortcut = shortcut::find(event)?;
    match shortcut.command {
        Command::Leave => Some(Message::Keyed(Command::Leave)),
        _ if status == event::Status::Captured => None,
        command if shortcut.is_character() => Some(Message::Typed(command)),
        command => Some(Message::Keyed(command)),
    }
}

fn is_composing(event: &input_method::Event) -> bool {
    matches!(event, input_method::Event::Preedit(text, _) if !text.is_empty())
}
