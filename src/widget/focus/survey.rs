use std::any::Any;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Rectangle, Vector};

use super::{Direction, Held, Scroller};
use crate::widget::meaning::{Kind, Meaning, Roving};

/// A control that can take the keyboard.
#[derive(Debug, Clone)]
struct Stop {
    id: Option<Id>,
    bounds: Rectangle,
    focused: bool,
    scroller: Option<Scroller>,
    /// The innermost list it stands in, by its number in the window.
    list: Option<List>,
    /// Whether it is the one that is taken among its mates.
    chosen: bool,
    in_dialog: bool,
    /// The word its note belongs to.
    note_of: Option<Id>,
}

impl Stop {
    /// Whether it is scrolled out of sight.
    fn is_hidden(&self) -> bool {
        self.scroller.as_ref().is_some_and(|scroller| {
            let top = self.bounds.y - scroller.scrolled.y - scroller.view.y;
            top + self.bounds.height <= 0.0 || top >= scroller.view.height
        })
    }
}

/// A list in which arrow keys move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct List {
    number: usize,
    one_stop: bool,
}

/// Where to go, once it is known.
#[derive(Debug, Clone)]
pub(super) struct Found {
    id: Option<Id>,
    /// Its place in the order of the widget tree.
    index: usize,
    bounds: Rectangle,
    scroller: Option<Scroller>,
}

impl Found {
    pub(super) fn held(self) -> Option<Held> {
        Some(Held { id: self.id?, scroller: self.scroller.and_then(|scroller| scroller.id) })
    }
}

/// What is looked for.
#[derive(Debug)]
enum Goal {
    Step(Vec<Id>, Option<Id>, Direction),
    Rove(Direction),
    To(Id),
    Dialog,
    Held,
    Hidden,
    After(Id),
}

/// Looks at every control of the window and finds where the keyboard goes.
#[derive(Debug)]
pub(super) struct Survey {
    goal: Goal,
    stops: Vec<Stop>,
    scroller: Option<Scroller>,
    /// What a part said it is, until its inside is visited.
    pending: Option<Meaning>,
    lists: usize,
    list: Option<List>,
    in_dialog: bool,
    note_of: Option<Id>,
    /// How many stops came before the part that is looked for.
    after: Option<usize>,
}

impl Survey {
    fn new(goal: Goal) -> Self {
        let (list, note_of) = (None, None);
        Self {
            goal,
            stops: Vec::new(),
            scroller: None,
            pending: None,
            lists: 0,
            list,
            in_dialog: false,
            note_of,
            after: None,
        }
    }

    pub(super) fn step(first: Vec<Id>, left_off: Option<Id>, direction: Direction) -> Self {
        Self::new(Goal::Step(first, left_off, direction))
    }

    pub(super) fn rove(direction: Direction) -> Self {
        Self::new(Goal::Rove(direction))
    }

    pub(super) fn to(id: Id) -> Self {
        Self::new(Goal::To(id))
    }

    pub(super) fn dialog() -> Self {
        Self::new(Goal::Dialog)
    }

    pub(super) fn held() -> Self {
        Self::new(Goal::Held)
    }

    pub(super) fn after(id: Id) -> Self {
        Self::new(Goal::After(id))
    }

    pub(super) fn hidden() -> Self {
        Self::new(Goal::Hidden)
    }

    fn found(&self) -> Option<Found> {
        let index = match &self.goal {
            Goal::Step(first, left_off, direction) => self.next(first, left_off.as_ref(), *direction),
            Goal::Rove(direction) => self.beside(*direction),
            Goal::To(id) => self.stops.iter().position(|stop| stop.id.as_ref() == Some(id)),
            Goal::Dialog => {
                (0..self.stops.len()).find(|index| self.stops[*index].in_dialog && self.stands_for_its_list(*index))
            }
            Goal::After(_) => self.after.filter(|after| *after < self.stops.len()),
            Goal::Held => self.stops.iter().position(|stop| stop.focused),
            Goal::Hidden => self.stops.iter().position(|stop| stop.focused && stop.is_hidden()),
        }?;
        let stop = &self.stops[index];
        Some(Found { id: stop.id.clone(), index, bounds: stop.bounds, scroller: stop.scroller.clone() })
    }

    /// The stop after or before the one that has the keyboard, round and round.
    fn next(&self, first: &[Id], left_off: Option<&Id>, direction: Direction) -> Option<usize> {
        let order = self.order(first);
        let count = order.len();
        let focused = order.iter().position(|index| self.stops[*index].focused);
        let is_left_off = |index: &usize| left_off.is_some() && self.stops[*index].id.as_ref() == left_off;
        let now = focused.or_else(|| order.iter().position(is_left_off));
        let next = match (direction, now) {
            (_, None) if count == 0 => return None,
            (Direction::Forward, None) => 0,
            (Direction::Backward, None) => count - 1,
            (Direction::Forward, Some(now)) => (now + 1) % count,
            (Direction::Backward, Some(now)) => (now + count - 1) % count,
        };
        Some(order[next])
    }

    /// Reading order: the first ones, then the rest; a note right after the word it belongs to.
    fn order(&self, first: &[Id]) -> Vec<usize> {
        let rank = |index: &usize| {
            let id = self.stops[*index].id.as_ref();
            first.iter().position(|first| id == Some(first)).unwrap_or(first.len())
        };
        let dialog = self.stops.iter().any(|stop| stop.in_dialog);
        let allowed = |index: &usize| {
            let stop = &self.stops[*index];
            let here = !dialog || stop.in_dialog || rank(index) < first.len();
            here && self.stands_for_its_list(*index)
        };
        let mut order: Vec<usize> = (0..self.stops.len()).filter(allowed).collect();
        order.sort_by_key(rank);
        let (notes, mut order): (Vec<usize>, Vec<usize>) =
            order.into_iter().partition(|index| self.stops[*index].note_of.is_some());
        for note in notes.into_iter().rev() {
            let anchor = self.stops[note].note_of.as_ref();
            let at = order.iter().position(|index| self.stops[*index].id.as_ref() == anchor);
            order.insert(at.map_or(order.len(), |at| at + 1), note);
        }
        order
    }

    /// Of a list that is one stop, the entry that has the keyboard, else the one that is taken, else the first.
    fn stands_for_its_list(&self, index: usize) -> bool {
        let Some(list) = self.stops[index].list.filter(|list| list.one_stop) else {
            return true;
        };
        let mates = || self.stops.iter().enumerate().filter(|(_, stop)| stop.list == Some(list));
        let focused = mates().find(|(_, stop)| stop.focused);
        let taken = || mates().find(|(_, stop)| stop.chosen);
        focused.or_else(taken).or_else(|| mates().next()).is_some_and(|(at, _)| at == index)
    }

    /// The stop beside the one that has the keyboard in the same list. At an end it stays where it is.
    fn beside(&self, direction: Direction) -> Option<usize> {
        let now = self.stops.iter().position(|stop| stop.focused)?;
        let list = self.stops[now].list?;
        let mates: Vec<usize> = (0..self.stops.len()).filter(|index| self.stops[*index].list == Some(list)).collect();
        let at = mates.iter().position(|index| *index == now)?;
        let next = match direction {
            Direction::Forward => (at + 1).min(mates.len() - 1),
            Direction::Backward => at.saturating_sub(1),
        };
        Some(mates[next])
    }

    fn enter(&mut self, meaning: &Meaning) {
        if meaning.roving != Roving::None {
            self.lists += 1;
            self.list = Some(List { number: self.lists, one_stop: meaning.roving == Roving::OneStop });
        }
        match &meaning.kind {
            Kind::Dialog => self.in_dialog = true,
            Kind::Note(anchor) => self.note_of = Some(anchor.clone()),
            _ => {}
        }
    }
}

impl Operation<Option<Found>> for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<Found>>)) {
        // `scrollable` and `custom` are called just before the inside is visited.
        let outer = (self.scroller.clone(), self.list, self.in_dialog, self.note_of.clone());
        if let Some(meaning) = self.pending.take() {
            self.enter(&meaning);
        }
        operate(self);
        (self.scroller, self.list, self.in_dialog, self.note_of) = outer;
    }

    fn container(&mut self, id: Option<&Id>, _bounds: Rectangle) {
        if matches!(&self.goal, Goal::After(wanted) if id == Some(wanted)) {
            self.after = Some(self.stops.len());
        }
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        self.pending = state.downcast_ref::<Meaning>().cloned();
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
        self.stops.push(Stop {
            id: id.cloned(),
            bounds,
            focused: state.is_focused(),
            scroller: self.scroller.clone(),
            list: self.list,
            chosen: self.pending.as_ref().is_some_and(|meaning| meaning.chosen == Some(true)),
            in_dialog: self.in_dialog,
            note_of: self.note_of.clone(),
        });
    }

    fn finish(&self) -> Outcome<Option<Found>> {
        Outcome::Some(self.found())
    }
}

/// Focuses the stop that was found and scrolls it into view, with some air around it.
pub(super) struct Arrive {
    found: Found,
    seen: usize,
}

const AIR: f32 = 24.0;

impl Arrive {
    pub(super) fn at(found: Found) -> Self {
        Self { found, seen: 0 }
    }
}

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
