//! Where the keyboard is: moving it on, bringing it into view, taking it away.

mod survey;

use iced::Task;
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Vector};

use survey::{Arrive, Found, Survey};

/// Which way the keyboard goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Tab; the right and the down arrow.
    Forward,
    /// Shift+Tab; the left and the up arrow.
    Backward,
}

/// Moves the keyboard to the next control in reading order and scrolls it into view. The controls named `first` come
/// before all others wherever they stand: leaving and help must never be many presses away. While a dialog is open the
/// keyboard stays in it and in `first`.
///
/// With nothing focused it goes on from `left_off`, if that is still there.
pub fn step<Message: Send + 'static>(first: Vec<Id>, left_off: Option<Id>, direction: Direction) -> Task<Message> {
    arrive(Survey::step(first, left_off, direction))
}

/// Takes the keyboard from a control that was scrolled out of sight: Enter must never press what nobody sees. Answers
/// which it was, so that Tab can go on from there.
pub fn drop_hidden() -> Task<Option<Id>> {
    operate(Survey::hidden()).then(|found: Option<Found>| match found.and_then(Found::held) {
        Some(held) => leave().chain(Task::done(Some(held.id))),
        None => Task::done(None),
    })
}

/// Moves the keyboard inside the list that holds it. Answers whether there was such a list.
pub fn rove(direction: Direction) -> Task<bool> {
    operate(Survey::rove(direction)).then(|found: Option<Found>| match found {
        Some(found) => operate(Arrive::at(found)).chain(Task::done(true)),
        None => Task::done(false),
    })
}

/// Takes the keyboard from whatever has it: keys then act on the page.
pub fn leave<Message: Send + 'static>() -> Task<Message> {
    operate(iced::advanced::widget::operation::focusable::unfocus())
}

/// Gives the keyboard to a control if it is there and can be used, and scrolls it into view. Else nothing changes.
pub fn give<Message: Send + 'static>(id: Id) -> Task<Message> {
    arrive(Survey::to(id))
}

/// Gives the keyboard to a control, and answers whether it is there.
pub fn seek(id: Id) -> Task<bool> {
    operate(Survey::to(id)).then(|found: Option<Found>| match found {
        Some(found) => operate(Arrive::at(found)).chain(Task::done(true)),
        None => Task::done(false),
    })
}

/// Gives the keyboard to the first control after a part of the page, which was just scrolled to.
pub fn give_after<Message: Send + 'static>(id: Id) -> Task<Message> {
    arrive(Survey::after(id))
}

/// Gives the keyboard to the first control of the dialog that is open.
pub fn enter_dialog<Message: Send + 'static>() -> Task<Message> {
    arrive(Survey::dialog())
}

fn arrive<Message: Send + 'static>(survey: Survey) -> Task<Message> {
    operate(survey).then(|found: Option<Found>| match found {
        Some(found) => operate(Arrive::at(found)),
        None => Task::none(),
    })
}

/// The control that has the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: Id,
    /// The area it scrolls with, if it has an id.
    pub scroller: Option<Id>,
}

/// The control that has the keyboard, if one has.
pub fn current() -> Task<Option<Held>> {
    operate(Survey::held()).map(|found: Option<Found>| found.and_then(Found::held))
}

/// A scrolled area, as it stands.
#[derive(Debug, Clone)]
struct Scroller {
    id: Option<Id>,
    view: Rectangle,
    scrolled: Vector,
}
