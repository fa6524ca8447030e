//! Where a reader is on a page: the block at the top of the view, found and restored when language, size or page change.

use iced::advanced::widget::operation::{self, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Rectangle, Task, Vector};

/// A place on a page: a block and how far into the view its top stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Id of the block.
    pub block: Id,
    /// Its top relative to the view's top, in px at 100 % text size; negative when it begins above.
    pub below_top: f32,
}

/// Finds the block at the top of a scrolled view; none when the view stands at its very start.
pub fn find(scroller: Id, blocks: Vec<Id>) -> Task<Option<Place>> {
    operate(Find { scroller, blocks, view: None, best: None })
}

/// Scrolls so that a block stands where it stood.
pub fn restore<Message: Send + 'static>(scroller: &Id, place: &Place) -> Task<Message> {
    let (scroller, below_top) = (scroller.clone(), place.below_top);
    operate(Find { scroller: scroller.clone(), blocks: vec![place.block.clone()], view: None, best: None }.measure())
        .then(move |distance: Option<f32>| match distance {
            Some(distance) => {
                let by = AbsoluteOffset { x: 0.0, y: distance - below_top };
                iced::advanced::widget::operate(operation::scrollable::scroll_by(scroller.clone(), by))
            }
            None => Task::none(),
        })
}

/// Scrolls as little as shows the whole of something, but never past its top. Does nothing when it is in view, or is not
/// there.
pub fn show<Message: Send + 'static>(scroller: Id, id: Id) -> Task<Message> {
    operate(Show { scroller: scroller.clone(), id, view: None, missing: None }).then(move |missing: Option<f32>| {
        let by = |y| AbsoluteOffset { x: 0.0, y };
        missing.map_or_else(Task::none, |y| operate(operation::scrollable::scroll_by(scroller.clone(), by(y))))
    })
}

struct Show {
    scroller: Id,
    id: Id,
    view: Option<(Rectangle, Vector)>,
    missing: Option<f32>,
}

impl Operation<Option<f32>> for Show {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<f32>>)) {
        let outer = self.view;
        operate(self);
        self.view = outer;
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if let Some((view, scrolled)) = self.view.filter(|_| id == Some(&self.id)) {
            let top = bounds.y - scrolled.y - view.y;
            let below = top + bounds.height - view.height;
            let down = (below > 0.0).then_some((below + 16.0).min(top - 16.0)).filter(|by| *by > 0.0);
            self.missing = down.or((top < 0.0).then_some(top - 16.0));
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.view = (id == Some(&self.scroller)).then_some((bounds, translation));
    }

    fn finish(&self) -> Outcome<Option<f32>> {
        Outcome::Some(self.missing)
    }
}

struct Find {
    scroller: Id,
    blocks: Vec<Id>,
    view: Option<(Rectangle, Vector)>,
    best: Option<(Id, f32)>,
}

impl Find {
    fn measure(self) -> Measure {
        Measure(self)
    }

    fn visit(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let (Some(id), Some((view, scrolled))) = (id, self.view) else {
            return;
        };
        if !self.blocks.contains(id) {
            return;
        }
        let top = bounds.y - scrolled.y - view.y;
        let reaches = top + bounds.height > 8.0;
        let first = self.best.as_ref().is_none_or(|(_, best)| top < *best);
        if reaches && first {
            self.best = Some((id.clone(), top));
        }
    }

    fn view(&mut self, id: Option<&Id>, bounds: Rectangle, translation: Vector) {
        if id == Some(&self.scroller) {
            self.view = Some((bounds, translation));
        }
    }
}

impl Operation<Option<Place>> for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<Place>>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.visit(id, bounds);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.view(id, bounds, translation);
    }

    fn finish(&self) -> Outcome<Option<Place>> {
        let scrolled = self.view.is_some_and(|(_, translation)| translation.y > 0.0);
        let place = |(block, below_top): &(Id, f32)| Place { block: block.clone(), below_top: *below_top };
        Outcome::Some(self.best.as_ref().filter(|_| scrolled).map(place))
    }
}

struct Measure(Find);

impl Operation<Option<f32>> for Measure {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<f32>>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let (Some(id), Some((view, scrolled))) = (id, self.0.view) else {
            return;
        };
        if self.0.blocks.contains(id) && self.0.best.is_none() {
            self.0.best = Some((id.clone(), bounds.y - scrolled.y - view.y));
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.0.view(id, bounds, translation);
    }

    fn finish(&self) -> Outcome<Option<f32>> {
        Outcome::Some(self.0.best.as_ref().map(|(_, distance)| *distance))
    }
}

/// Scrolls by most of a view: down for 1, up for -1. Some lines stay in view, so that one does not lose the thread.
pub fn page<Message: Send + 'static>(scroller: Id, sign: f32) -> Task<Message> {
    operate(TurnView { scroller, sign })
}

struct TurnView {
    scroller: Id,
    sign: f32,
}

impl<T> Operation<T> for TurnView {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        view: Rectangle,
        content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.scroller) {
            let y = self.sign * (view.height - 80.0).max(40.0);
            state.scroll_by(AbsoluteOffset { x: 0.0, y }, view, content);
        }
    }
}
