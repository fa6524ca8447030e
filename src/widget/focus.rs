//! Where the keyboard is: moving it on, bringing it into view, taking it away.

use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Rectangle, Task, Vector};

/// Which way Tab goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Tab.
    Forward,
    /// Shift+Tab.
    Backward,
}

/// Moves the keyboard to the next control in reading order and scrolls it into view. The controls named `first` come
/// before all others wherever they stand: leaving and help must never be many presses away.
pub fn step<Message: Send + 'static>(first: Vec<Id>, direction: Direction) -> Task<Message> {
    operate(Survey { first, direction, stops: Vec::new(), scroller: None }).then(|found: Option<Found>| match found {
        Some(found) => operate(Arrive { found, seen: 0 }),
        None => Task::none(),
    })
}

/// Takes the keyboard from whatever has it: keys then act on the page.
pub fn leave<Message: Send + 'static>() -> Task<Message> {
    operate(iced::advanced::widget::operation::focusable::unfocus())
}

/// Gives the keyboard to a control.
pub fn give<Message: Send + 'static>(id: Id) -> Task<Message> {
    operate(iced::advanced::widget::operation::focusable::focus(id))
}

/// The id of the control that has the keyboard, if one has.
pub fn current() -> Task<Option<Id>> {
    operate(Current(None))
}

#[derive(Debug, Clone)]
struct Stop {
    id: Option<Id>,
    bounds: Rectangle,
    focused: bool,
    scroller: Option<Scroller>,
}

#[derive(Debug, Clone)]
struct Scroller {
    id: Option<Id>,
    view: Rectangle,
    scrolled: Vector,
}

#[derive(Debug, Clone)]
struct Found {
    /// Its place in the order of the widget tree.
    index: usize,
    bounds: Rectangle,
    scroller: Option<Scroller>,
}

struct Survey {
    first: Vec<Id>,
    direction: Direction,
    stops: Vec<Stop>,
    scroller: Option<Scroller>,
}

impl Survey {
    fn next(&self) -> Option<Found> {
        let mut order: Vec<usize> = (0..self.stops.len()).collect();
        let rank = |index: &usize| {
            let id = self.stops[*index].id.as_ref();
            self.first.iter().position(|first| id == Some(first)).unwrap_or(self.first.len())
        };
        order.sort_by_key(rank);
        let count = order.len();
        let now = order.iter().position(|index| self.stops[*index].focused);
        let next = match (self.direction, now) {
            (_, None) if count == 0 => return None,
            (Direction::Forward, None) => 0,
            (Direction::Backward, None) => count - 1,
            (Direction::Forward, Some(now)) => (now + 1) % count,
            (Direction::Backward, Some(now)) => (now + count - 1) % count,
        };
        let index = order[next];
        let stop = &self.stops[index];
        Some(Found { index, bounds: stop.bounds, scroller: stop.scroller.clone() })
    }
}

impl Operation<Option<Found>> for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<Found>>)) {
        // `scrollable` is called just before the traversal of what it scrolls.
        let outer = self.scroller.clone();
        operate(self);
        self.scroller = outer;
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        view: Rectangle,
        _content: Rectangle,
        scrolled: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.scroller = Some(Scroller { id: id.cloned(), view, scrolled });
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let scroller = self.scroller.clone();
        self.stops.push(Stop { id: id.cloned(), bounds, focused: state.is_focused(), scroller });
    }

    fn finish(&self) -> Outcome<Option<Found>> {
        Outcome::Some(self.next())
    }
}

/// Focuses the stop that was found and scrolls it into view, with some air around it.
struct Arrive {
    found: Found,
    seen: usize,
}

const AIR: f32 = 24.0;

impl Scroller {
    /// How far to scroll down so that the bounds are in view.
    fn missing(&self, bounds: Rectangle) -> f32 {
        let top = bounds.y - self.scrolled.y - self.view.y;
        let bottom = top + bounds.height;
        if top < AIR {
            top - AIR
        } else if bottom > self.view.height - AIR {
            (bottom - self.view.height + AIR).min(top - AIR)
        } else {
            0.0
        }
    }
}

impl<T> Operation<T> for Arrive {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.seen == self.found.index {
            state.focus();
        } else {
            state.unfocus();
        }
        self.seen += 1;
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        view: Rectangle,
        content: Rectangle,
        _scrolled: Vector,
        state: &mut dyn Scrollable,
    ) {
        let Some(scroller) = self.found.scroller.as_ref().filter(|scroller| scroller.id.as_ref() == id) else {
            return;
        };
        let missing = scroller.missing(self.found.bounds);
        if missing != 0.0 {
            state.scroll_by(AbsoluteOffset { x: 0.0, y: missing }, view, content);
        }
    }
}

struct Current(Option<Id>);

impl Operation<Option<Id>> for Current {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<Id>>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.0 = id.cloned();
        }
    }

    fn finish(&self) -> Outcome<Option<Id>> {
        Outcome::Some(self.0.clone())
    }
}
