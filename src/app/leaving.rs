use std::time::{Duration, Instant};

use iced::keyboard::{self, Key, key};
use iced::widget::{container, space};
use iced::{Length, Subscription, Task, window};

use super::Message;
use crate::widget::Element;

/// Three Shifts count when they fall within this time.
const WITHIN: Duration = Duration::from_secs(5);

/// How many Shifts leave.
pub(super) const SHIFTS: usize = 3;

/// Leaving at once: the row of three Shifts, and the blank before the end.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    presses: Vec<Instant>,
    /// Frames drawn since leaving began; none while reading.
    frames: Option<u8>,
}

/// A step in the row of three Shifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Shift went down.
    Pressed,
    /// Another key was pressed or the window lost the keyboard: capital letters must not add up to leaving.
    Broken,
    /// Time passed.
    Waited,
}

impl Leaving {
    /// Counts a step; true when it was the third Shift in time.
    pub(super) fn count(&mut self, shift: Shift) -> bool {
        self.count_at(shift, Instant::now())
    }

    fn count_at(&mut self, shift: Shift, now: Instant) -> bool {
        match shift {
            Shift::Broken => self.presses.clear(),
            Shift::Waited | Shift::Pressed => self.presses.retain(|press| now.duration_since(*press) < WITHIN),
        }
        if shift == Shift::Pressed {
            self.presses.push(now);
        }
        self.presses.len() >= SHIFTS
    }

    /// How many of the three have been pressed.
    pub(super) fn pressed(&self) -> usize {
        self.presses.len()
    }

    pub(super) fn begin(&mut self) {
        self.presses.clear();
        self.frames = Some(0);
    }

    pub(super) fn is_leaving(&self) -> bool {
        self.frames.is_some()
    }

    /// While leaving only frames count. The first tells that the blank is about to be drawn, the second that it was.
    pub(super) fn update(&mut self, message: &Message) -> Task<Message> {
        match message {
            Message::Closed => return iced::exit(),
            Message::FrameDrawn => self.frames = self.frames.map(|frames| frames.saturating_add(1)),
            _ => {}
        }
        if self.frames.is_some_and(|frames| frames >= 2) { iced::exit() } else { Task::none() }
    }

    pub(super) fn subscription(&self) -> Vec<Subscription<Message>> {
        if self.is_leaving() {
            // A window that is minimised or covered draws no frames; the timer ends the process all the same.
            let timer = iced::time::every(Duration::from_millis(100)).map(|_now| Message::FrameDrawn);
            return vec![window::frames().map(|_now| Message::FrameDrawn), timer];
        }
        if self.presses.is_empty() {
            return Vec::new();
        }
        vec![iced::time::every(Duration::from_secs(1)).map(|_now| Message::Shift(Shift::Waited))]
    }
}

/// What a key means for the row of three. While an input method composes, X11 delivers only changes of modifiers, so
/// those are what is counted.
pub(super) fn shift(event: &keyboard::Event) -> Option<Shift> {
    match event {
        keyboard::Event::ModifiersChanged(now) if now.shift() => Some(Shift::Pressed),
        keyboard::Event::KeyPressed { key: Key::Named(key::Named::Shift), .. } => None,
        keyboard::Event::KeyPressed { .. } => Some(Shift::Broken),
        _ => None,
    }
}

/// Nothing at all.
pub(super) fn blank<'a>() -> Element<'a, Message> {
    container(space()).width(Length::Fill).height(Length::Fill).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_shifts_within_five_seconds_leave() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut leaving = Leaving::default();
        assert!(!leaving.count_at(Shift::Pressed, at(0)));
        assert!(!leaving.count_at(Shift::Pressed, at(3)));
        assert!(!leaving.count_at(Shift::Pressed, at(6)), "the first is forgotten after five seconds");
        assert!(leaving.count_at(Shift::Pressed, at(7)));
    }

    #[test]
    fn typing_capitals_never_leaves() {
        let now = Instant::now();
        let mut leaving = Leaving::default();
        for _ in 0..10 {
            assert!(!leaving.count_at(Shift::Pressed, now));
            assert!(!leaving.count_at(Shift::Broken, now));
        }
    }

    #[test]
    fn the_process_ends_after_the_blank_was_drawn_not_before() {
        let mut leaving = Leaving::default();
        leaving.begin();
        let _task = leaving.update(&Message::FrameDrawn);
        assert_eq!(leaving.frames, Some(1));
        let _exit = leaving.update(&Message::FrameDrawn);
        assert_eq!(leaving.frames, Some(2));
    }
}
