//! The daemon: state, messages, the window, and what lies around the screens (bar, contents, panels, foot).

mod assistive;
mod copying;
mod finding;
mod idle;
mod keeping;
mod keys;
mod leaving;
mod memory;
mod moving;
mod navigation;
mod precaution;
mod shell;
mod shortcut;
mod startup;

use assistive::hear_movement;

use std::collections::BTreeMap;
use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::responsive;
use iced::{Size, Subscription, Task, Theme, event, window};

use crate::access::{self, Bridge};
use crate::content::Library;
use crate::document::Clock;
use crate::locale::{Language, Locale};
use crate::screen::{
    Action, Choice, Chooser, Context, Destination, Home, Kept, Reader, Screen, Session, chooser, find, home, reader,
    safety, show,
};
use crate::search::Search;
use crate::theme::{self, Fold};
use crate::widget::Element;
use crate::widget::focus::{self, Held};
use crate::widget::place::Place;

use leaving::Leaving;
use navigation::History;
use precaution::needs_notice;
use shell::Shell;

pub use idle::hear_stir;
pub use keys::{hear, hear_shift};
pub use navigation::Location;
pub use shell::Panel;
pub use shortcut::{Arrow, Command, Entry, Scroll, Shortcut, Stroke, Topic, list as shortcuts};
pub use startup::{Options, StartError, run};

/// The program while its window is open.
#[derive(Debug)]
pub struct App {
    /// How it was started.
    options: Options,
    shown: Shown,
    locales: BTreeMap<Language, Arc<Locale>>,
    screen: Screen,
    history: History,
    shell: Shell,
    leaving: Leaving,
    window: Option<window::Id>,
    full_screen: bool,
    /// Whether an input method is putting a word together.
    composing: bool,
    /// Whether the indexes are being made, or are there.
    preparing: bool,
    /// Whether the safety notice still has to be shown before some pages.
    safety_notice: bool,
    /// Whether something of ours lies in the clipboard.
    copied: bool,
    /// Counts the messages that may change what is seen, so that after each the whole window is drawn anew.
    changes: u8,
    /// The question whether someone still reads, while it stands.
    question: Option<idle::Question>,
    /// The bridge to screen readers, once the window is open.
    bridge: Option<Bridge>,
    /// What was last announced to them.
    announced: String,
    /// Where Tab goes on after the page was scrolled away from it.
    left_off: Option<Id>,
}

/// What is lent to screens. It stands apart from them so that a screen can change while it borrows.
#[derive(Debug)]
struct Shown {
    library: Library,
    locale: Arc<Locale>,
    second: Option<Arc<Locale>>,
    /// Terms in every language, once one was looked up.
    names: Vec<Locale>,
    session: Session,
    kept: Kept,
    clock: Clock,
    search: Search,
}

impl Shown {
    fn context(&self) -> Context<'_> {
        Context {
            library: &self.library,
            locale: &self.locale,
            second: self.second.as_deref(),
            names: &self.names,
            session: self.session,
            kept: &self.kept,
            clock: self.clock,
            search: &self.search,
        }
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// On the language chooser.
    Chooser(chooser::Message),
    /// On the home screen.
    Home(home::Message),
    /// On the screen of what was found.
    Find(find::Message),
    /// An index was made.
    Indexed(finding::Indexed),
    /// A field may have put something into the clipboard.
    FieldCopied,
    /// Whether the search field was there to take the keyboard.
    FieldSought(bool),
    /// On a page.
    Reader(reader::Message),
    /// On what is shown large.
    Show(show::Message),
    /// On the safety notice.
    Safety(safety::Message),
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
    /// A selection grows, or begins at what has an id.
    SelectionGrown(reader::Grow, Option<Id>),
    /// The control that had the keyboard was scrolled out of sight.
    LeftOff(Option<Id>),
    /// The place on the page was looked up before moving on.
    PlaceFound(Move, Whereabouts),
    /// Something came from a screen reader.
    Access(access::Event),
    /// The window was collected for a screen reader.
    Outlined(access::Outline),
    /// Something was moved by the pointer while a screen reader listens.
    Moved,
    /// The window got or lost the keyboard.
    Focused(bool),
    /// Nobody has touched anything for as long as a shared desk allows.
    IdleDue,
    /// The same, and what has the keyboard.
    IdleAsked(Option<Id>),
    /// A second of the question passed.
    IdleCounted(std::time::Instant),
    /// Someone is there.
    Stirred,
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
    /// The language one was in, if going on changed it.
    pub language: Option<Language>,
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
    /// To what is found for what is typed.
    Search,
    /// To something that was found.
    There(Destination),
    /// Same location, shown otherwise.
    Choose(Choice),
}

impl App {
    /// Opens an edition. Nothing is written.
    ///
    /// # Errors
    /// [`StartError`] when the edition cannot be loaded or the page does not exist.
    pub fn new(options: Options) -> Result<Self, StartError> {
        let mut library = Library::load(&options.files)?;
        let loaded = options.settings.load();
        let mut rules = options.rules(&loaded.settings);
        // It may have been a shared desk, so it asks and forgets as one; its settings are open to be put right.
        if loaded.damage.is_some() && options.policy.policy.intake.is_none() {
            rules.intake = true;
        }
        let session = Session::at_start(&rules);
        let locale = Arc::new(Locale::load(&options.files, session.language)?);
        let mut shell = Shell::default();
        let organization = keeping::organization(&options, &mut shell);
        loaded.damage.iter().for_each(|damage| shell.notify(shell::Notice::damaged(damage)));
        options.policy.problem.iter().for_each(|problem| shell.notify(shell::Notice::policy(problem)));
        library.organization = organization.clone().drawable(&crate::screen::settings::desk::drawn);
        let kept = Kept {
            settings: loaded.settings,
            found: loaded.found,
            place: options.settings.clone(),
            policy: options.policy.policy.clone(),
            organization,
            rules,
        };
        let mut app = Self {
            locales: BTreeMap::from([(session.language, Arc::clone(&locale))]),
            shown: Shown {
                library,
                locale,
                second: None,
                names: Vec::new(),
                session,
                kept,
                clock: options.clock,
                search: Search::default(),
            },
            screen: Screen::Home(Home),
            history: History::default(),
            shell,
            leaving: Leaving::default(),
            window: None,
            full_screen: false,
            composing: false,
            preparing: false,
            safety_notice: options.safety_notice && rules.safety_notice,
            copied: false,
            changes: 0,
            question: None,
            left_off: None,
            bridge: None,
            announced: String::new(),
            options,
        };
        if let Some(beside) = app.options.beside {
            app.set_beside(Some(beside));
        }
        match app.options.page.clone() {
            Some(id) => app.open_at_start(&id)?,
            None if rules.intake => app.screen = app.chooser()?,
            None => {}
        }
        Ok(app)
    }

    /// Opens a page that was asked for by name: at once, with the safety notice as one line under its answer.
    fn open_at_start(&mut self, id: &str) -> Result<(), StartError> {
        let context = self.shown.context();
        let reader = Reader::new(&context, id).ok_or_else(|| StartError::unknown_page(id, context.library))?;
        let watched = context.library.page(id).is_some_and(needs_notice);
        let reader = if watched { reader.with_strip(&context) } else { reader };
        self.screen = Screen::Reader(Box::new(reader));
        Ok(())
    }

    /// The language chooser, which says a line in each language.
    pub(super) fn chooser(&mut self) -> Result<Screen, StartError> {
        let mut locales = Vec::new();
        for language in Language::ALL {
            locales.push(self.locale(language)?);
        }
        Ok(Screen::Chooser(Chooser::new(locales.iter().map(AsRef::as_ref))))
    }

    /// Loads what terms are called in every language, for their cards. A language that cannot be loaded is left out.
    fn load_names(&mut self) {
        if self.shown.names.is_empty() {
            let load = |language| Locale::load_file(&self.options.files, language, "terms.ftl").ok();
            self.shown.names = Language::ALL.into_iter().filter_map(load).collect();
        }
    }

    fn context(&self) -> Context<'_> {
        self.shown.context()
    }

    /// What happens next; then what screen readers are told of it.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let quiet = matches!(message, Message::Outlined(_));
        let shift = matches!(message, Message::Shift(_));
        let settling = matches!(message, Message::Moved);
        let next = self.react(message);
        // Nothing may hold up the third Shift: the ones before it change nothing that is seen.
        if self.leaving.is_leaving() || !(quiet || shift) {
            self.changes = self.changes.wrapping_add(1);
        }
        if quiet || self.leaving.is_leaving() {
            return next;
        }
        if next.units() > 0 && !settling {
            // The window library draws nothing after an operation by itself: without this the ring stays where it was.
            return next.chain(Task::done(Message::Moved));
        }
        next.chain(self.outline())
    }

    fn react(&mut self, message: Message) -> Task<Message> {
        if self.leaving.is_leaving() {
            return self.leaving.update(&message);
        }
        match message {
            // “Press any key”: the key that answers does nothing else.
            Message::Keyed(command) | Message::Typed(command) if self.is_answer(command) => self.stirred(),
            Message::Chooser(message) => self.update_chooser(message),
            Message::Home(message) => self.update_home(message),
            Message::Find(message) => self.update_find(message),
            Message::Indexed(index) => self.indexed(index),
            Message::FieldSought(there) => self.field_sought(there),
            Message::Reader(message) => self.update_reader(message),
            Message::Show(message) => self.update_show(message),
            Message::Safety(message) => self.update_safety(message),
            Message::Settings(message) => self.update_settings(message),
            Message::Shell(message) => self.update_shell(message),
            Message::Keyed(command) => self.obey(command),
            Message::Shift(shift) => self.count_shift(shift),
            Message::Typed(command) => self.obey_character(command),
            Message::Composing(composing) => self.note_composing(composing),
            Message::Roved(arrow, moved) => self.roved(arrow, moved),
            Message::SelectionGrown(how, begin) => self.selection_grown(how, begin.as_ref()),
            Message::LeftOff(hidden) => self.leave_off(hidden),
            Message::PlaceFound(next, whereabouts) => self.go(next, whereabouts),
            Message::Access(event) => self.answer(event),
            Message::Outlined(outline) => self.tell(&outline),
            Message::Moved => Task::none(),
            Message::FieldCopied => self.field_copied(),
            Message::Focused(focused) => self.tell_focus(focused),
            Message::IdleDue => focus::current().map(|held| Message::IdleAsked(held.map(|held| held.id))),
            Message::IdleAsked(held) => self.idle(held),
            Message::IdleCounted(now) => self.idle_counted(now),
            Message::Stirred => self.stirred(),
            Message::Opened(id) => self.opened(id),
            Message::Closed => iced::exit(),
            Message::FrameDrawn => Task::none(),
        }
    }

    fn update_chooser(&mut self, message: chooser::Message) -> Task<Message> {
        let Screen::Chooser(chooser) = &mut self.screen else {
            return Task::none();
        };
        let action = chooser.update(message);
        self.act(action, Message::Chooser)
    }

    fn update_show(&mut self, message: show::Message) -> Task<Message> {
        let Screen::Show(show) = &mut self.screen else {
            return Task::none();
        };
        let action = show.update(message, &self.shown.library);
        self.act(action, Message::Show)
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
        let explains = reader.explains_term();
        if explains {
            self.load_names();
        }
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
            Action::GoOn(there) => self.go_on(there),
            Action::Go(there) => self.look_then(Move::There(there)),
            Action::Begin(language) => self.begin(language),
            Action::Swap => self.swap(),
            Action::OpenChapter(chapter) => self.look_then(Move::To(Location::Chapter(chapter))),
            Action::Back => self.look_then(Move::Back),
            Action::ShowThis(item) => self.show_this(Some(item)),
            Action::SetUp => self.look_then(Move::To(Location::SetUp)),
            Action::OpenSettings => self.look_then(Move::To(Location::Settings)),
            Action::ShowKeys => self.obey(Command::Keys),
            Action::Choose(choice) => self.look_then(Move::Choose(choice)),
            Action::Keep(settings) => self.keep(settings),
            Action::KeepOrganization(organization) => self.keep_organization(organization),
            Action::Forget => self.forget(),
            Action::Run(task) => task.map(wrap),
        }
    }

    /// How things are shown.
    pub fn session(&self) -> Session {
        self.shown.session
    }

    fn update_shell(&mut self, message: shell::Message) -> Task<Message> {
        match self.shell.update(message) {
            shell::Action::None => Task::none(),
            shell::Action::Go(next) => self.look_then(next),
            shell::Action::Leave => self.leave(),
            shell::Action::Beside => self.toggle_beside(),
            shell::Action::EndSession => self.end_session(),
            shell::Action::Stir => self.stirred(),
            shell::Action::Type(query) => self.query_typed(&query),
            shell::Action::Clear => self.query_cleared(),
            shell::Action::Submit => self.query_submitted(),
            shell::Action::Step(direction) => self.query_stepped(direction),
            shell::Action::Search => self.search(),
            shell::Action::Reader(message) => self.update_reader(message),
            shell::Action::Run(task) => task.map(Message::Shell),
        }
    }

    /// Blanks the window, drops what was read and ends the process once the blank has been drawn.
    fn leave(&mut self) -> Task<Message> {
        self.leaving.begin();
        let give_up = self.give_up_clipboard();
        self.screen = Screen::Home(Home);
        self.history = History::default();
        self.shell = Shell::default();
        self.shown.search = Search::default();
        self.question = None;
        give_up
    }

    fn opened(&mut self, id: window::Id) -> Task<Message> {
        if self.window.replace(id).is_some() || !self.options.screen_readers {
            return Task::none();
        }
        // Only now: the first paint waits for nobody.
        self.open_bridge(id)
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

    /// What lies under everything; nobody sees it. The renderer draws anew only what it finds changed, and it finds too
    /// little: for a new text it looks where the icon stood that had its place in the list (iced 0.14 multiplies the
    /// text's bounds by the transformation of the old item). When this colour changes by a trace it draws all.
    pub fn style(&self, theme: &Theme) -> iced::theme::Style {
        let usual = iced::theme::Base::base(theme);
        let trace = f32::from(self.changes) * 1e-5;
        let blue = usual.background_color.b;
        let blue = if blue > 0.5 { blue - trace } else { blue + trace };
        let under = iced::Color { b: blue, ..usual.background_color };
        iced::theme::Style { background_color: under, ..usual }
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
        if !self.leaving.is_leaving() {
            all.extend(self.idle_subscriptions());
        }
        if self.bridge.as_ref().is_some_and(Bridge::is_listening) {
            all.push(event::listen_with(hear_movement));
        }
        Subscription::batch(all)
    }
}
