use iced::advanced::widget::Id;
use iced::{Event, Task, event, mouse, window};

use super::{App, Message};
use crate::access::{self, Bridge, Deed, Outline};
use crate::screen::{SCROLLER, Screen};
use crate::widget::place::{self, Place};
use crate::widget::{focus, press, write};

impl App {
    /// Makes the window known to screen readers; what they ask for comes back as messages.
    pub(super) fn open_bridge(&mut self, id: window::Id) -> Task<Message> {
        let (bridge, events, attach) = Bridge::open(id);
        self.bridge = Some(bridge);
        Task::batch([attach.discard(), Task::run(events, Message::Access)])
    }

    /// Has something read out. The same words twice differ by a space, else a reader would not notice the second time.
    pub(super) fn announce(&mut self, words: String) {
        let again = self.announced == words;
        self.announced = words;
        if again {
            self.announced.push('\u{a0}');
        }
    }

    /// What the screen is called.
    pub(super) fn title_of_screen(&self) -> String {
        match &self.screen {
            Screen::Chooser(_) => self.shown.locale.text("bar-language"),
            Screen::Home(_) => self.shown.locale.text("home-title"),
            Screen::Show(_) => self.shown.locale.text("show-title"),
            Screen::Settings(_) => self.shown.locale.text("settings-title"),
            Screen::Safety(_) => self.shown.locale.text("safety-title"),
            Screen::Find(find) => find.told(&self.context()),
            Screen::Reader(reader) => reader.document().title.clone(),
        }
    }

    /// Collects what the window shows, if somebody listens.
    pub(super) fn outline(&self) -> Task<Message> {
        match &self.bridge {
            Some(bridge) if bridge.is_listening() => access::collect().map(Message::Outlined),
            _ => Task::none(),
        }
    }

    pub(super) fn tell(&mut self, outline: &Outline) -> Task<Message> {
        let title = self.shown.locale.text("app-name");
        let language = self.shown.session.language.tag();
        let scale = self.shown.session.text_size.factor();
        if let Some(bridge) = &mut self.bridge {
            bridge.tell(outline, &title, language, scale);
        }
        Task::none()
    }

    pub(super) fn tell_focus(&mut self, focused: bool) -> Task<Message> {
        if let Some(bridge) = &mut self.bridge {
            bridge.tell_focus(focused);
        }
        Task::none()
    }

    /// Does what a reader asks for. That it began to listen needs nothing: every message is followed by an outline.
    pub(super) fn answer(&mut self, event: access::Event) -> Task<Message> {
        let access::Event::Request(request) = event else {
            return Task::none();
        };
        match self.bridge.as_ref().and_then(|bridge| bridge.deed(&request)) {
            Some(Deed::Press(id)) => press(id).chain(Task::done(Message::Moved)),
            Some(Deed::Write(id, words)) => write(id, words).chain(Task::done(Message::Moved)),
            Some(Deed::Focus(id)) => focus::give(id),
            Some(Deed::Reveal(id)) => place::restore(&Id::new(SCROLLER), &Place { block: id, below_top: 24.0 }),
            None => Task::none(),
        }
    }
}

/// What moves things on screen without a message: the pointer, the wheel, the window.
#[expect(clippy::needless_pass_by_value, reason = "the signature that `event::listen_with` asks for")]
pub(super) fn hear_movement(event: Event, _status: event::Status, _id: window::Id) -> Option<Message> {
    let moved = matches!(
        event,
        Event::Mouse(mouse::Event::ButtonReleased(_) | mouse::Event::WheelScrolled { .. })
            | Event::Window(window::Event::Resized(_))
    );
    moved.then_some(Message::Moved)
}
