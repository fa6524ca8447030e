use iced::widget::{column, container, mouse_area, opaque, row, scrollable, space};
use iced::{Alignment, Length, Padding, border};

use super::Message;
use crate::app::idle::{QUESTION, Question};
use crate::document::{Passage, parse};
use crate::screen::Context;
use crate::theme::{self, Fold, Look, Role};
use crate::widget::{Element, Kind, Meaning, Prose, control, heading, icon, label, meant, muted};

/// “Are you still reading?”, on what is dimmed. Any sign of life answers it.
pub(super) fn view<'a>(context: &Context<'a>, fold: Fold, question: &Question) -> Element<'a, Message> {
    let palette = context.palette();
    let title = heading(1, label(context.text("idle-title"), context.style(Role::H2, fold)));
    let sign = (fold.size.height >= 460.0).then(|| icon("timer", 36.0, palette.ink));
    let title = row![sign, title].spacing(14).align_y(Alignment::Center);
    let left = usize::try_from(question.left).unwrap_or_default();
    let spans = parse(&context.locale.count("idle-text", left, &[])).unwrap_or_default();
    let passage = Passage { id: "idle-text".into(), spans, ..Passage::default() };
    let style = context.style(Role::Body, fold);
    let words = Prose::<Message>::new(&passage, style, style.font, palette);
    let hint = muted(context.text("idle-hint"), context.style(Role::Ui, fold), palette);
    let go_on = container(label(context.text("idle-continue"), context.style(Role::UiBold, fold)));
    let go_on = control("idle/continue", palette, Look::Strong, go_on.center_y(Length::Fill), Some(Message::Stirred));
    let go_on = go_on.padding([0, 28]).height(52);
    // In a low window only what must be read and pressed.
    let low = fold.size.height < 460.0;
    let padding = Padding::new(if low {
        14.0
    } else if fold.is_narrow() {
        20.0
    } else {
        36.0
    });
    let bar = (!low).then(|| bar(context, question.left));
    let hint = (!low).then_some(hint);
    let card = if low {
        // Lower still, the words are scrolled to and the button is not.
        column![title, go_on, words].spacing(8)
    } else {
        column![title, words, bar, hint, go_on].spacing(14)
    };
    let card = scrollable(card).style(theme::scrollbar(palette));
    let card = container(card).padding(padding).max_width(560);
    let card = card.style(theme::card(palette, palette.surface, palette.edge, 1.0, 16.0));
    let dialog = Meaning::new(Kind::Dialog).named(context.text("idle-title"));
    let middle = container(meant(dialog, card)).center(Length::Fill).padding(16);
    let veil = middle.style(move |_theme| container::background(palette.scrim_over_page()));
    opaque(mouse_area(veil).on_press(Message::Stirred))
}

/// How much of the time is left.
fn bar<'a>(context: &Context<'a>, left: u64) -> Element<'a, Message> {
    let palette = context.palette();
    let part = |portion: u64, color: iced::Color| {
        let portion = u16::try_from(portion).unwrap_or_default();
        container(space()).width(Length::FillPortion(portion)).height(8).style(move |_theme| container::Style {
            background: Some(color.into()),
            border: border::rounded(4),
            ..container::Style::default()
        })
    };
    let full = (left > 0).then(|| part(left, palette.accent));
    let gone = QUESTION.as_secs().saturating_sub(left);
    let gone = (gone > 0).then(|| part(gone, palette.accent_tint));
    let edge = move |_theme: &iced::Theme| container::Style {
        background: Some(palette.accent_tint.into()),
        border: border::rounded(5).color(palette.edge).width(1.0),
        ..container::Style::default()
    };
    container(row![full, gone]).padding(1).width(Length::Fill).style(edge).into()
}
