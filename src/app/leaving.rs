use std::time::{Duration, Instant};

use iced::advanced::input_method;
use iced::keyboard::{self, Key, Modifiers, key};
use iced::widget::{container, space};
use iced::{Event, Length, Subscription, Task, mouse, window};

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
    /// Whether Shift is down, and whether it has been alone since it went down.
    down: Option<Alone>,
    /// Frames drawn since leaving began; none while reading.
    frames: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Alone(bool);

/// A step in the row of three Shifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// The modifiers changed; systems tell it more than once for one press.
    Held(Modifiers),
    /// Another key or a button was pressed, or the window lost the keyboard: capital letters must not add up to leaving.
    Broken,
    /// Time passed.
    Waited,
}

impl Leaving {
    /// Counts a step; true when Shift was tapped alone for the third time.
    pub(super) fn count(&mut self, shift: Shift) -> bool {
        self.count_at(shift, Instant::now())
    }

    fn count_at(&mut self, shift: Shift, now: Instant) -> bool {
        self.presses.retain(|press| now.duration_since(*press) < WITHIN);
        match shift {
            Shift::Broken => self.start_again(),
            Shift::Held(modifiers) if modifiers == Modifiers::SHIFT => self.go_down(now),
            Shift::Held(modifiers) if modifiers.is_empty() => self.let_go(now),
            Shift::Held(_) => self.start_again(),
            Shift::Waited => {}
        }
        self.presses.len() >= SHIFTS
    }

    /// After two taps alone the third counts as it goes down: whoever taps three times must not wait for the finger.
    fn go_down(&mut self, now: Instant) {
        if self.down.is_none() && self.presses.len() + 1 == SHIFTS {
            self.presses.push(now);
        }
        self.down = self.down.or(Some(Alone(true)));
    }

    /// A tap counts when Shift is let go: only then it is certain that it was for nothing else.
    fn let_go(&mut self, now: Instant) {
        if self.down.take() == Some(Alone(true)) {
            self.presses.push(now);
        }
    }

    fn start_again(&mut self) {
        self.presses.clear();
        self.down = self.down.map(|_| Alone(false));
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

/// What an event means for the row of three. While an input method composes, X11 delivers only changes of modifiers, so
/// those are what is counted.
pub(super) fn shift(event: &Event) -> Option<Shift> {
    match event {
        Event::Keyboard(keyboard::Event::ModifiersChanged(now)) => Some(Shift::Held(*now)),
        Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key::Named::Shift), .. }) => None,
        Event::Keyboard(keyboard::Event::KeyPressed { .. })
        | Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. })
        | Event::InputMethod(input_method::Event::Preedit(..) | input_method::Event::Commit(_))
        | Event::Window(window::Event::Unfocused) => Some(Shift::Broken),
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

    const DOWN: Shift = Shift::Held(Modifiers::SHIFT);
    const UP: Shift = Shift::Held(Modifiers::empty());

    fn tap(leaving: &mut Leaving, at: Instant) -> bool {
        // X11 tells it twice.
        [DOWN, DOWN, UP, UP].into_iter().any(|shift| leaving.count_at(shift, at))
    }

    #[test]
    fn three_shifts_within_five_seconds_leave() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut leaving = Leaving::default();
        assert!(!tap(&mut leaving, at(0)));
        assert!(!tap(&mut leaving, at(3)));
        assert!(!tap(&mut leaving, at(6)), "the first is forgotten after five seconds");
        assert!(tap(&mut leaving, at(7)));
    }

    #[test]
    fn the_third_counts_as_it_goes_down() {
        let now = Instant::now();
        let mut leaving = Leaving::default();
        assert!(!tap(&mut leaving, now) && !tap(&mut leaving, now));
        assert!(leaving.count_at(DOWN, now));
    }

    #[test]
    fn one_long_press_told_many_times_is_one() {
        let now = Instant::now();
        let mut leaving = Leaving::default();
        assert!(!(0..20).any(|_| leaving.count_at(DOWN, now)));
    }

    #[test]
    fn holding_shift_for_another_key_never_leaves() {
        let now = Instant::now();
        let mut leaving = Leaving::default();
        for _ in 0..10 {
            assert!(![DOWN, Shift::Broken, UP].into_iter().any(|shift| leaving.count_at(shift, now)));
        }
    }

    #[test]
    fn shift_beside_another_modifier_never_leaves() {
        let now = Instant::now();
        let mut leaving = Leaving::default();
        let both = Shift::Held(Modifiers::SHIFT | Modifiers::CTRL);
        let ctrl = Shift::Held(Modifiers::CTRL);
        for _ in 0..10 {
            assert!(![ctrl, both, ctrl, UP].into_iter().any(|shift| leaving.count_at(shift, now)));
            assert!(![DOWN, both, DOWN, UP].into_iter().any(|shift| leaving.count_at(shift, now)));
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
