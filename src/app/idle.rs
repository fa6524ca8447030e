//! A shared desk that nobody uses: the question whether someone still reads, and what follows when nobody answers.

use std::hash::Hash;
use std::time::{Duration, Instant};

use async_io::Timer;
use iced::advanced::subscription::{EventStream, Hasher, Recipe, from_recipe};
use iced::advanced::widget::Id;
use iced::futures::StreamExt;
use iced::futures::future::{self, Either};
use iced::futures::stream::{self, BoxStream};
use iced::{Event, Subscription, Task, event, keyboard, mouse, window};

use super::{App, Command, Message};
use crate::screen::{Screen, Session};
use crate::widget::focus;

/// For how long the question stands.
pub(super) const QUESTION: Duration = Duration::from_secs(60);

/// The question, while it stands.
#[derive(Debug)]
pub(super) struct Question {
    began: Instant,
    /// Whole seconds until the session ends.
    pub(super) left: u64,
    /// What had the keyboard.
    held: Option<Id>,
}

impl App {
    /// Nobody touched anything for as long as the desk allows.
    pub(super) fn idle(&mut self, held: Option<Id>) -> Task<Message> {
        if !self.shown.kept.rules.intake {
            return Task::none();
        }
        // On the chooser nobody reads: what the last one left there is put back without asking.
        if matches!(self.screen, Screen::Chooser(_)) {
            let untouched = self.shown.session == Session::at_start(&self.shown.kept.rules);
            return if untouched && !self.history.can_go_forward() { Task::none() } else { self.end_session() };
        }
        self.shell.close_all();
        self.question = Some(Question { began: Instant::now(), left: QUESTION.as_secs(), held });
        self.announce(self.shown.locale.text("idle-title"));
        focus::enter_dialog()
    }

    /// A second passed while the question stands.
    pub(super) fn idle_counted(&mut self, now: Instant) -> Task<Message> {
        let Some(question) = &mut self.question else {
            return Task::none();
        };
        let passed = now.saturating_duration_since(question.began);
        question.left = QUESTION.saturating_sub(passed).as_millis().div_ceil(1000).try_into().unwrap_or(0);
        if question.left == 0 { self.end_session() } else { Task::none() }
    }

    /// Whether a key only answers the question. Leaving, ending and moving the keyboard do what they always do.
    pub(super) fn is_answer(&self, command: Command) -> bool {
        let always = [Command::Leave, Command::EndSession, Command::FocusNext, Command::FocusPrevious, Command::Press];
        self.question.is_some() && !always.contains(&command)
    }

    /// Someone is there.
    pub(super) fn stirred(&mut self) -> Task<Message> {
        match self.question.take() {
            Some(question) => focus::leave().chain(question.held.map_or_else(Task::none, focus::give)),
            None => Task::none(),
        }
    }

    /// In intake mode: the watch; while the question stands, its clock, and any sign of life.
    pub(super) fn idle_subscriptions(&self) -> Vec<Subscription<Message>> {
        let rules = self.shown.kept.rules;
        if !rules.intake {
            return Vec::new();
        }
        let minutes = u64::from(rules.idle_minutes.as_minutes());
        let watch = from_recipe(Watch { after: Duration::from_secs(60 * minutes) });
        if self.question.is_none() {
            return vec![watch];
        }
        let clock = iced::time::every(Duration::from_secs(1)).map(Message::IdleCounted);
        vec![watch, clock, event::listen_with(hear_stir)]
    }
}

/// What shows that someone is there.
fn is_sign_of_life(event: &Event) -> bool {
    matches!(
        event,
        Event::Keyboard(keyboard::Event::KeyPressed { .. } | keyboard::Event::ModifiersChanged(_))
            | Event::Mouse(
                mouse::Event::CursorMoved { .. } | mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. }
            )
            | Event::Touch(_)
            | Event::InputMethod(_)
            | Event::Window(window::Event::Focused)
    )
}

/// Hears a sign of life, whatever else the event does.
#[expect(clippy::needless_pass_by_value, reason = "the signature that `event::listen_with` asks for")]
pub fn hear_stir(event: Event, _status: event::Status, _id: window::Id) -> Option<Message> {
    is_sign_of_life(&event).then_some(Message::Stirred)
}

/// Tells once when nobody has touched anything for a time. It sleeps in between: every move of the pointer would draw the
/// window anew if it were a message.
struct Watch {
    after: Duration,
}

impl Recipe for Watch {
    type Output = Message;

    fn hash(&self, state: &mut Hasher) {
        std::any::TypeId::of::<Self>().hash(state);
        self.after.hash(state);
    }

    fn stream(self: Box<Self>, input: EventStream) -> BoxStream<'static, Message> {
        let after = self.after;
        let told = stream::unfold((input, Instant::now() + after), move |(mut input, mut deadline)| async move {
            loop {
                match future::select(input.next(), Timer::at(deadline)).await {
                    Either::Left((Some(event), _)) if is_life(&event) => deadline = Instant::now() + after,
                    Either::Left((Some(_), _)) => {}
                    Either::Left((None, _)) => return None,
                    // Told again only after someone was there: the question has a clock of its own.
                    Either::Right(_) => return Some((Message::IdleDue, (input, Instant::now() + after + QUESTION))),
                }
            }
        });
        told.boxed()
    }
}

fn is_life(event: &iced::advanced::subscription::Event) -> bool {
    matches!(event, iced::advanced::subscription::Event::Interaction { event, .. } if is_sign_of_life(event))
}
