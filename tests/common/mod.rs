//! A desk without a display: the real program, its widgets and its tasks, driven by events.

#![allow(dead_code, missing_docs, missing_debug_implementations, reason = "each test file uses its own part")]

use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};

use iced::advanced::Clipboard;
use iced::advanced::renderer::Headless;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::keyboard::{self, Key, Location, Modifiers, key};
use iced::{Event, Pixels, Point, Rectangle, Renderer, Size, Vector, mouse, window};
use iced_test::futures::futures::{self, StreamExt};
use iced_test::runtime::user_interface::{self, Cache, UserInterface};
use iced_test::runtime::{Action, clipboard, task};
use strum::VariantArray;
use vereda::access::Outline;
use vereda::app::{App, Message, Options, Panel, hear, hear_shift};
use vereda::content::{Files, Library};
use vereda::document::Clock;
use vereda::font;
use vereda::locale::Language;
use vereda::screen::ScreenKind;
use vereda::search::LanguageIndex;
use vereda::widget::{Kind, Meaning};

/// A window of the program, kept between events as iced keeps it.
pub struct Desk {
    pub app: App,
    cache: Option<Cache>,
    renderer: Renderer,
    size: Size,
    cursor: mouse::Cursor,
    window: window::Id,
    /// Whether the program asked to end.
    pub ended: bool,
    /// What widgets have said since this was last emptied.
    pub said: Vec<Message>,
    /// What was last written to the clipboard, and whether to the primary selection.
    pub copied: Option<(String, bool)>,
    /// What another program put into the clipboard.
    pub clipboard: String,
}

/// The indexes of all languages, made once for all tests of a file.
static INDEXES: LazyLock<Vec<Arc<LanguageIndex>>> = LazyLock::new(|| {
    let library = Library::load(&Files::Embedded).expect("the edition loads");
    let index = |language| LanguageIndex::load(&Files::Embedded, &library, language, Clock::System);
    Language::ALL.into_iter().map(|language| Arc::new(index(language).expect("the index is made"))).collect()
});

struct Pasted<'p>(&'p str);

impl Clipboard for Pasted<'_> {
    fn read(&self, _kind: iced::advanced::clipboard::Kind) -> Option<String> {
        Some(self.0.to_owned()).filter(|text| !text.is_empty())
    }

    fn write(&mut self, _kind: iced::advanced::clipboard::Kind, _contents: String) {}
}

/// A control that takes the keyboard.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    pub id: String,
    pub bounds: Rectangle,
    pub focused: bool,
    /// Whether it stands in a dialog, which keeps the keyboard.
    pub in_dialog: bool,
    /// Whether it scrolls with the page.
    pub on_page: bool,
}

pub fn options(language: Language, page: Option<&str>) -> Options {
    let page = page.map(str::to_owned);
    Options { language: Some(language), page, safety_notice: false, ..Options::default() }
}

/// A screen as one starts on it, with a panel open or none; a new kind of either does not compile without being named.
pub fn surface(kind: ScreenKind, panel: Option<Panel>, language: Language, size: Size) -> Desk {
    let page = match kind {
        ScreenKind::Reader => Some("what-triggers"),
        ScreenKind::Show => Some("police-here"),
        _ => None,
    };
    let mut desk = Desk::open(Options { intake: kind == ScreenKind::Chooser, ..options(language, page) }, size);
    match kind {
        ScreenKind::Settings => desk.click_control("home/settings"),
        ScreenKind::Safety => desk.click_control("foot/safety"),
        ScreenKind::Find => {
            desk.index();
            desk.press(("f", key::Code::KeyF), Modifiers::CTRL);
            desk.type_text("ice");
        }
        ScreenKind::Show => desk.press(key::Named::F9, Modifiers::empty()),
        ScreenKind::Chooser | ScreenKind::Home | ScreenKind::Reader => {}
    }
    match panel {
        Some(Panel::Size) => desk.click_control("bar/size"),
        Some(Panel::Language) => desk.click_control("bar/language"),
        Some(Panel::Keys) => desk.press(key::Named::F1, Modifiers::empty()),
        None => {}
    }
    desk
}

/// Every screen with every panel it has.
pub fn surfaces() -> Vec<(ScreenKind, Option<Panel>)> {
    let panels = || std::iter::once(None).chain(Panel::VARIANTS.iter().copied().map(Some));
    let all = ScreenKind::VARIANTS.iter().flat_map(|kind| panels().map(|panel| (*kind, panel)));
    // The chooser is itself the list of languages, and what is shown large has its own size.
    let without = [(ScreenKind::Chooser, Some(Panel::Language)), (ScreenKind::Show, Some(Panel::Size))];
    all.filter(|surface| !without.contains(surface)).collect()
}

impl Desk {
    /// Everything the program holds, as text, but for how often it was drawn.
    pub fn state(&self) -> String {
        let text = format!("{:?}", self.app);
        let (before, after) = text.split_once("changes: ").expect("it counts its changes");
        format!("{before}changes: {}", after.trim_start_matches(|digit: char| digit.is_ascii_digit()))
    }

    pub fn open(options: Options, size: Size) -> Self {
        font::install();
        let app = App::new(options).expect("the bundled edition opens");
        let default = font::face(Language::English, font::Weight::Regular);
        let renderer = <Renderer as Headless>::new(default, Pixels(18.0), Some("tiny-skia"));
        Self {
            app,
            cache: Some(Cache::default()),
            renderer: futures::executor::block_on(renderer).expect("tiny-skia needs no display"),
            size,
            cursor: mouse::Cursor::Unavailable,
            window: window::Id::unique(),
            ended: false,
            said: Vec::new(),
            copied: None,
            clipboard: String::new(),
        }
    }

    /// Hands over the indexes, as the background does.
    pub fn index(&mut self) {
        INDEXES.iter().for_each(|index| self.message(Message::Indexed(Some(Arc::clone(index)))));
    }

    /// Types letter by letter, as a keyboard does.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            let key =
                if letter == ' ' { Key::Named(key::Named::Space) } else { Key::Character(letter.to_string().into()) };
            self.send(&[Event::Keyboard(keyboard::Event::KeyPressed {
                modified_key: key.clone(),
                key,
                physical_key: key::Physical::Unidentified(key::NativeCode::Unidentified),
                location: Location::Standard,
                modifiers: Modifiers::empty(),
                text: Some(letter.to_string().into()),
                repeat: false,
            })]);
        }
    }

    /// A frame, in which widgets say what they want of the window.
    pub fn frame(&mut self) -> iced::advanced::InputMethod {
        let event = Event::Window(window::Event::RedrawRequested(iced::time::Instant::now()));
        let cursor = self.cursor;
        self.interface(|interface, renderer| {
            let mut clipboard = iced::advanced::clipboard::Null;
            match interface.update(&[event], cursor, renderer, &mut clipboard, &mut Vec::new()).0 {
                user_interface::State::Updated { input_method, .. } => input_method,
                user_interface::State::Outdated => iced::advanced::InputMethod::Disabled,
            }
        })
    }

    /// The window in px at 100 % text size, as iced lays it out.
    fn logical(&self) -> Size {
        let factor = self.app.scale(self.window);
        Size::new(self.size.width / factor, self.size.height / factor)
    }

    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }

    fn interface<T>(
        &mut self,
        work: impl FnOnce(&mut UserInterface<'_, Message, iced::Theme, Renderer>, &mut Renderer) -> T,
    ) -> T {
        let cache = self.cache.take().unwrap_or_default();
        let mut interface = UserInterface::build(self.app.view(self.window), self.logical(), cache, &mut self.renderer);
        let result = work(&mut interface, &mut self.renderer);
        self.cache = Some(interface.into_cache());
        result
    }

    /// Sends events to the widgets and then to the root, and carries out all that follows.
    pub fn send(&mut self, events: &[Event]) {
        for event in events {
            if let Event::Mouse(mouse::Event::CursorMoved { position }) = event {
                self.cursor = mouse::Cursor::Available(*position);
            }
            let cursor = self.cursor;
            let pasted = self.clipboard.clone();
            let (mut messages, statuses) = self.interface(|interface, renderer| {
                let mut messages = Vec::new();
                let mut clipboard = Pasted(&pasted);
                let (_state, statuses) =
                    interface.update(std::slice::from_ref(event), cursor, renderer, &mut clipboard, &mut messages);
                (messages, statuses)
            });
            self.said.extend(messages.iter().cloned());
            messages.extend(hear_shift(event.clone(), statuses[0], self.window));
            messages.extend(hear(event.clone(), statuses[0], self.window));
            messages.into_iter().for_each(|message| self.message(message));
        }
    }

    /// Gives the root a message and carries out all that follows.
    pub fn message(&mut self, message: Message) {
        let Some(mut stream) = task::into_stream(self.app.update(message)) else {
            return;
        };
        let mut context = Context::from_waker(futures::task::noop_waker_ref());
        // Each mapped task answers “pending” once before it hands over what it holds.
        let mut pending = 0;
        while pending < 20 {
            let polled = stream.poll_next_unpin(&mut context);
            pending = if polled.is_pending() { pending + 1 } else { 0 };
            match polled {
                Poll::Ready(Some(Action::Output(message))) => self.message(message),
                Poll::Ready(Some(Action::Widget(operation))) => self.run(operation),
                Poll::Ready(Some(Action::Exit)) => self.ended = true,
                Poll::Ready(Some(Action::Clipboard(clipboard::Action::Write { target, contents }))) => {
                    self.copied = Some((contents, target == iced::advanced::clipboard::Kind::Primary));
                }
                Poll::Ready(Some(_)) => {}
                Poll::Ready(None) => break,
                Poll::Pending => {}
            }
        }
    }

    fn run(&mut self, operation: Box<dyn Operation>) {
        let mut next = Some(operation);
        while let Some(mut operation) = next.take() {
            self.interface(|interface, renderer| interface.operate(renderer, operation.as_mut()));
            if let Outcome::Chain(chained) = operation.finish() {
                next = Some(chained);
            }
        }
    }

    pub fn press(&mut self, key: impl Into<Stroke>, modifiers: Modifiers) {
        self.send(&[key.into().event(modifiers)]);
    }

    pub fn click(&mut self, position: Point) {
        self.send(&[
            Event::Mouse(mouse::Event::CursorMoved { position }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
    }

    /// Presses at a point and lets go at another.
    pub fn drag(&mut self, from: Point, to: Point) {
        self.send(&[
            Event::Mouse(mouse::Event::CursorMoved { position: from }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
        ]);
        let steps = 12_u8;
        for step in 1..=steps {
            let part = f32::from(step) / f32::from(steps);
            let position = Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
            self.send(&[Event::Mouse(mouse::Event::CursorMoved { position })]);
        }
        self.send(&[Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))]);
    }

    /// Clicks the control with an id.
    pub fn click_control(&mut self, id: &str) {
        let seen = self.look();
        let stop = seen.stops.iter().find(|stop| stop.id == id);
        let stop = stop.unwrap_or_else(|| panic!("no control {id} among {:?}", seen.ids()));
        let scrolled = if stop.bounds.y > seen.view.y && seen.in_view(&stop.id) { seen.scrolled } else { Vector::ZERO };
        self.click(stop.bounds.center() - scrolled);
    }

    /// The mouse pointer at a point.
    pub fn pointer_at(&mut self, position: Point) -> mouse::Interaction {
        let event = Event::Mouse(mouse::Event::CursorMoved { position });
        let cursor = mouse::Cursor::Available(position);
        self.cursor = cursor;
        self.interface(|interface, renderer| {
            let mut clipboard = iced::advanced::clipboard::Null;
            match interface.update(&[event], cursor, renderer, &mut clipboard, &mut Vec::new()).0 {
                user_interface::State::Updated { mouse_interaction, .. } => mouse_interaction,
                user_interface::State::Outdated => mouse::Interaction::None,
            }
        })
    }

    /// How many pixels of the window have a colour.
    pub fn pixels(&mut self, color: iced::Color) -> usize {
        let (size, theme, cursor) = (self.size, self.app.theme(self.window), self.cursor);
        let factor = self.app.scale(self.window);
        let rgba = self.interface(|interface, renderer| {
            let theme = theme.unwrap_or(iced::Theme::Light);
            let style = iced::advanced::renderer::Style { text_color: iced::Color::BLACK };
            interface.draw(renderer, &theme, &style, cursor);
            let physical = Size::new(size.width as u32, size.height as u32);
            renderer.screenshot(physical, factor, iced::Color::WHITE)
        });
        let wanted = color.into_rgba8();
        rgba.chunks_exact(4).filter(|pixel| pixel[..3] == wanted[..3]).count()
    }

    /// Gives the root a message without carrying out what follows: that only scrolls and moves the keyboard.
    pub fn update_only(&mut self, message: Message) {
        drop(self.app.update(message));
    }

    /// Builds, lays out and draws the window once, as a frame does.
    pub fn paint(&mut self) {
        let (theme, cursor) = (self.app.theme(self.window), self.cursor);
        let (size, factor) = (self.size, self.app.scale(self.window));
        self.interface(|interface, renderer| {
            let theme = theme.unwrap_or(iced::Theme::Light);
            let style = iced::advanced::renderer::Style { text_color: iced::Color::BLACK };
            interface.draw(renderer, &theme, &style, cursor);
            let physical = Size::new(size.width as u32, size.height as u32);
            let _pixels = renderer.screenshot(physical, factor, iced::Color::WHITE);
        });
    }

    /// What screen readers are told.
    pub fn outline(&mut self) -> Outline {
        let mut outline = None;
        let Some(mut stream) = task::into_stream(vereda::access::collect()) else {
            panic!("collecting is a task");
        };
        let mut context = Context::from_waker(futures::task::noop_waker_ref());
        while outline.is_none() {
            match stream.poll_next_unpin(&mut context) {
                Poll::Ready(Some(Action::Widget(operation))) => self.run(operation),
                Poll::Ready(Some(Action::Output(collected))) => outline = Some(collected),
                Poll::Ready(Some(_)) | Poll::Pending => {}
                Poll::Ready(None) => break,
            }
        }
        outline.expect("the outline is collected at once")
    }

    /// Carries out the operations of a task.
    fn operate(&mut self, task: iced::Task<Message>) {
        let mut stream = task::into_stream(task).expect("a task");
        let mut context = Context::from_waker(futures::task::noop_waker_ref());
        let mut pending = 0;
        while pending < 20 {
            match stream.poll_next_unpin(&mut context) {
                Poll::Ready(Some(Action::Widget(operation))) => self.run(operation),
                Poll::Ready(Some(_)) => {}
                Poll::Ready(None) => break,
                Poll::Pending => pending += 1,
            }
        }
    }

    /// Gives the keyboard to a control.
    pub fn give(&mut self, id: &str) {
        self.operate(vereda::widget::focus::give(id.to_owned().into()));
        assert_eq!(self.look().focused().map(|stop| stop.id.clone()).as_deref(), Some(id));
    }

    /// Presses a control as a screen reader does; it acts with the next event.
    pub fn press_by_id(&mut self, id: impl Into<iced::advanced::widget::Id>) {
        self.operate(vereda::widget::press(id.into()));
        let now = iced::time::Instant::now();
        self.send(&[Event::Window(window::Event::RedrawRequested(now))]);
    }

    /// What is on screen.
    pub fn look(&mut self) -> Seen {
        let mut seen = Seen::default();
        self.interface(|interface, renderer| interface.operate(renderer, &mut seen));
        seen
    }
}

/// A key as a test names it.
pub enum Stroke {
    Named(key::Named),
    Typed(&'static str, key::Code),
}

impl From<key::Named> for Stroke {
    fn from(named: key::Named) -> Self {
        Self::Named(named)
    }
}

impl From<(&'static str, key::Code)> for Stroke {
    fn from((text, code): (&'static str, key::Code)) -> Self {
        Self::Typed(text, code)
    }
}

impl Stroke {
    fn event(self, modifiers: Modifiers) -> Event {
        let (key, physical_key) = match self {
            Self::Named(named) => (Key::Named(named), key::Physical::Unidentified(key::NativeCode::Unidentified)),
            Self::Typed(text, code) => (Key::Character(text.into()), key::Physical::Code(code)),
        };
        Event::Keyboard(keyboard::Event::KeyPressed {
            modified_key: key.clone(),
            key,
            physical_key,
            location: Location::Standard,
            modifiers,
            text: None,
            repeat: false,
        })
    }
}

/// What an operation over the whole window found.
#[derive(Debug, Default)]
pub struct Seen {
    pub texts: Vec<String>,
    pub stops: Vec<Stop>,
    /// The scrolled area, and how far it is scrolled.
    pub view: Rectangle,
    pub scrolled: Vector,
    scrolling: bool,
    in_dialog: bool,
    pending: bool,
    /// Ids of containers and where they stand.
    pub containers: Vec<(String, Rectangle)>,
}

impl Seen {
    pub fn has(&self, text: &str) -> bool {
        self.texts.iter().any(|seen| seen.replace('\u{a0}', " ").contains(text))
    }

    pub fn ids(&self) -> Vec<&str> {
        self.stops.iter().map(|stop| stop.id.as_str()).collect()
    }

    pub fn focused(&self) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.focused)
    }

    /// Whether a control lies in the scrolled area of the page.
    pub fn in_view(&self, id: &str) -> bool {
        self.stops.iter().any(|stop| stop.id == id && stop.on_page)
    }

    /// The stops that the keyboard can reach: all, or those of an open dialog and of leaving and help.
    pub fn reachable(&self) -> Vec<&Stop> {
        let dialog = self.stops.iter().any(|stop| stop.in_dialog);
        let first = |stop: &Stop| stop.id == "bar/leave" || stop.id == "bar/in-danger";
        self.stops.iter().filter(|stop| !dialog || stop.in_dialog || first(stop)).collect()
    }

    /// Where a stop stands in the window.
    pub fn in_window(&self, stop: &Stop) -> Rectangle {
        if stop.on_page { stop.bounds - self.scrolled } else { stop.bounds }
    }

    /// Where a container stands, relative to the top of the view.
    pub fn top_of(&self, id: &str) -> Option<f32> {
        let (_, bounds) = self.containers.iter().find(|(seen, _)| seen == id)?;
        Some(bounds.y - self.scrolled.y - self.view.y)
    }
}

fn name(id: &iced::advanced::widget::Id) -> String {
    let debug = format!("{id:?}");
    let quoted = debug.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"'));
    quoted.map_or(debug.clone(), |(name, _)| name.replace('\\', ""))
}

impl Operation for Seen {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outer = (self.scrolling, self.in_dialog);
        self.in_dialog |= std::mem::take(&mut self.pending);
        operate(self);
        (self.scrolling, self.in_dialog) = outer;
    }

    fn custom(&mut self, _id: Option<&iced::advanced::widget::Id>, _bounds: Rectangle, state: &mut dyn std::any::Any) {
        let meaning = state.downcast_ref::<Meaning>();
        self.pending = meaning.is_some_and(|meaning| meaning.kind == Kind::Dialog);
    }

    fn container(&mut self, id: Option<&iced::advanced::widget::Id>, bounds: Rectangle) {
        self.containers.extend(id.map(|id| (name(id), bounds)));
    }

    fn text(&mut self, _id: Option<&iced::advanced::widget::Id>, _bounds: Rectangle, text: &str) {
        self.texts.push(text.to_owned());
    }

    fn scrollable(
        &mut self,
        id: Option<&iced::advanced::widget::Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&iced::advanced::widget::Id::new(vereda::screen::SCROLLER)) {
            self.view = bounds;
            self.scrolled = translation;
            self.scrolling = true;
        }
    }

    fn focusable(&mut self, id: Option<&iced::advanced::widget::Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let id = id.map_or_else(String::new, name);
        self.stops.push(Stop {
            id,
            bounds,
            focused: state.is_focused(),
            in_dialog: self.in_dialog,
            on_page: self.scrolling,
        });
    }
}
