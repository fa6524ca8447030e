use iced::keyboard::{Modifiers, key::Named};
use iced::widget::{container, row, space, stack};
use iced::{Alignment, Length, Padding, border};

use super::Bar;
use crate::app::shell::{Message, SEARCH_FIELD};
use crate::screen::Screen;
use crate::search::LONGEST_QUERY;
use crate::theme::{Look, Role, Width};
use crate::widget::focus::Direction;
use crate::widget::{Element, FIELD_HEIGHT, Field, control, icon, label};

/// Room for the sign before the words and for what stands after them, in px.
const SIGN: f32 = 44.0;
const AFTER: f32 = 46.0;

/// The widest the field gets, in px.
const WIDEST: f32 = 400.0;

impl<'a> Bar<'a> {
    /// The search field: a sign, what is typed, and what empties it, or the key that leads here.
    pub(super) fn search_field(&self) -> Element<'a, Message> {
        let palette = self.context.palette();
        let query = self.app.shell.query.as_str();
        let style = self.context.written(Role::Ui, self.fold, query);
        let hint = self.context.text(if self.fold.width == Width::Wide { "bar-search-long" } else { "bar-search" });
        let measure = (self.context.session.text_size.factor(), LONGEST_QUERY);
        let none = Modifiers::empty();
        let field = Field::new(SEARCH_FIELD, &hint, query, style, palette, measure, Message::QueryTyped)
            .sides(SIGN, AFTER)
            .on_key(Named::Enter, none, Message::QuerySubmitted)
            .on_key(Named::ArrowDown, none, Message::QueryStepped(Direction::Forward))
            .on_key(Named::ArrowUp, none, Message::QueryStepped(Direction::Backward));
        let sign = container(icon("search", 20.0, palette.ink_muted)).padding(Padding::ZERO.left(13));
        let over = row![sign, space::horizontal(), self.after_query(query)].align_y(Alignment::Center);
        let over = container(over).center_y(FIELD_HEIGHT).width(Length::Fill);
        let field = container(stack![field, over]).height(FIELD_HEIGHT).max_width(WIDEST);
        container(field).width(Length::Fill).into()
    }

    fn after_query(&self, query: &str) -> Element<'a, Message> {
        let palette = self.context.palette();
        if query.is_empty() {
            let cap = label("/", self.context.style(Role::Small, self.fold)).color(palette.ink_muted);
            let cap = container(cap).padding([0, 7]).style(move |_theme| container::Style {
                border: border::rounded(5).color(palette.edge).width(1.0),
                ..container::Style::default()
            });
            return container(cap).padding(Padding::ZERO.right(12)).into();
        }
        let cross = container(icon("x", 20.0, palette.ink_muted)).center(FIELD_HEIGHT);
        control("bar/search/clear", palette, Look::Quiet, cross, Some(Message::QueryCleared))
            .width(FIELD_HEIGHT)
            .height(FIELD_HEIGHT)
            .named(self.context.text("bar-search-clear"))
            .into()
    }

    /// Where there is no room for the field: its sign; and on the screen of the hits a row for the field.
    pub(super) fn search_sign(&self) -> Element<'a, Message> {
        self.button("bar/search/open", "search", "bar-search", false, false, Some(Message::SearchPressed)).into()
    }

    pub(super) fn search_row(&self) -> Option<Element<'a, Message>> {
        let shown = matches!(self.app.screen, Screen::Find(_));
        shown.then(|| self.framed(row![self.search_field()], 52.0))
    }
}
