//! Finding on the page: what is typed, every place it stands, and the one that was gone to.

use iced::advanced::widget::Id;
use iced::keyboard::{Modifiers, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Length, Padding, Task};

use super::{Message, Reader};
use crate::document::Unit;
use crate::screen::{Action, Context, SCROLLER};
use crate::search::{Finder, LONGEST_QUERY, Occurrence, clean};
use crate::theme::{self, Fold, Look, Role};
use crate::widget::focus::{self, Direction};
use crate::widget::{Control, Element, Field, Kind, Marks, Meaning, control, icon, label, line, meant, place};

/// Id of the field.
pub const FIELD: &str = "page/find";

/// What is looked for on the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Finding {
    typed: String,
    places: Vec<Occurrence>,
    now: usize,
}

impl Finding {
    fn look(&mut self, units: &[Unit]) {
        self.places = Finder::new(&self.typed).all(units.iter().map(|unit| unit.text.as_str()));
        self.now = 0;
    }
}

impl Reader {
    /// Opens the strip, or gives the keyboard back to it.
    pub fn open_finding(&mut self) -> Action<Message> {
        let _finding = self.finding.get_or_insert_default();
        Action::Run(focus::give(Id::new(FIELD)))
    }

    /// Closes the strip; answers whether it was open.
    pub fn close_finding(&mut self) -> bool {
        self.finding.take().is_some()
    }

    pub(super) fn find_typed(&mut self, typed: &str) -> Action<Message> {
        if let Some(finding) = &mut self.finding {
            finding.typed = clean(typed);
            finding.look(&self.units);
        }
        self.show_found()
    }

    pub(super) fn find_stepped(&mut self, direction: Direction) -> Action<Message> {
        if let Some(finding) = self.finding.as_mut().filter(|finding| !finding.places.is_empty()) {
            let count = finding.places.len();
            finding.now = match direction {
                Direction::Forward => (finding.now + 1) % count,
                Direction::Backward => (finding.now + count - 1) % count,
            };
        }
        self.show_found()
    }

    /// The page was written anew: the same letters stand elsewhere.
    pub(super) fn find_again(&mut self) {
        if let Some(finding) = &mut self.finding {
            finding.look(&self.units);
        }
    }

    fn show_found(&self) -> Action<Message> {
        let place = self.finding.as_ref().and_then(|finding| finding.places.get(finding.now));
        match place.and_then(|place| self.units.get(place.text)) {
            Some(unit) => Action::Run(place::show(Id::new(SCROLLER), Id::from(unit.id.clone())).chain(Task::none())),
            None => Action::None,
        }
    }

    /// What was found in a text.
    pub(super) fn marks(&self, unit: &str) -> Marks {
        let Some(finding) = self.finding.as_ref().filter(|finding| !finding.places.is_empty()) else {
            return Marks::default();
        };
        let here = |place: &&Occurrence| self.units.get(place.text).is_some_and(|known| known.id == unit);
        let all = finding.places.iter().filter(here).map(|place| place.at.clone()).collect();
        let now = finding.places.get(finding.now).filter(here).map(|place| place.at.clone());
        Marks { all, now }
    }

    /// The strip under the bar, while one finds on the page.
    pub fn finding_strip<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
        let finding = self.finding.as_ref()?;
        let palette = context.palette();
        let style = context.written(Role::Ui, fold, &finding.typed);
        let hint = context.text("page-find-hint");
        let measure = (context.session.text_size.factor(), LONGEST_QUERY);
        let field = Field::new(FIELD, &hint, &finding.typed, style, palette, measure, Message::FindTyped)
            .sides(14.0, 14.0)
            .on_key(Named::Enter, Modifiers::empty(), Message::FindStepped(Direction::Forward))
            .on_key(Named::Enter, Modifiers::SHIFT, Message::FindStepped(Direction::Backward));
        let count = label(finding.told(context), context.style(Role::Ui, fold));
        let count = meant(Meaning::new(Kind::Status), count);
        let button = |id, sign, name, message| button(context, id, sign, name, message);
        let buttons = row![
            button("page/previous", "chevron-up", "page-find-previous", Message::FindStepped(Direction::Backward)),
            button("page/next", "chevron-down", "page-find-next", Message::FindStepped(Direction::Forward)),
            button("page/close", "x", "page-find-close", Message::FindClosed),
        ];
        let wide = fold.size.width >= 560.0;
        let content: Element<'a, Message> = if wide {
            row![container(field).width(320), count, space::horizontal(), buttons]
                .spacing(16)
                .align_y(Alignment::Center)
                .into()
        } else {
            column![field, row![count, space::horizontal(), buttons].align_y(Alignment::Center)].spacing(4).into()
        };
        let padding = Padding::from([8.0, if fold.is_narrow() { 12.0 } else { 24.0 }]);
        let strip = container(content).padding(padding).width(Length::Fill).style(theme::bar(palette));
        let named = Meaning::new(Kind::Region).named(hint);
        Some(meant(named, column![strip, line(1.0, palette.rule)]).into())
    }
}

impl Finding {
    /// “3 of 12”, or that there is nothing.
    fn told(&self, context: &Context<'_>) -> String {
        let number = (self.now + 1).to_string();
        match self.places.len() {
            _ if self.typed.trim().is_empty() => String::new(),
            0 => context.text("page-find-nothing"),
            count => context.locale.text_with("page-find-count", &[("now", &number), ("all", &count.to_string())]),
        }
    }
}

fn button<'a>(
    context: &Context<'a>,
    id: &'static str,
    sign: &str,
    name: &str,
    message: Message,
) -> Control<'a, Message> {
    let palette = context.palette();
    let content = container(icon(sign, 20.0, palette.accent)).center(44);
    control(id, palette, Look::Quiet, content, Some(message)).width(44).height(44).named(context.text(name))
}
