use iced::keyboard::key::Named;
use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length, Padding};

use super::{Message, keys};
use crate::app::{App, Location, Message as AppMessage, Move};
use crate::document::{SourceLine, is_clock_wrong};
use crate::locale::DateLength;
use crate::screen::{Context, Screen, reader};
use crate::theme::{self, Fold, Look, Role, Width};
use crate::widget::{Element, Kind, Meaning, colored, control, icon, label, line, meant, muted};

/// The foot: the source line of the page, always in the same place; elsewhere the edition.
pub(super) fn view<'a>(app: &'a App, context: &Context<'a>, fold: Fold) -> Element<'a, AppMessage> {
    let content = match &app.screen {
        Screen::Show(show) => show.foot(context, fold).map(AppMessage::Show),
        _ => line_of(app, context, fold).map(AppMessage::Shell),
    };
    let sides = if fold.is_narrow() { 12 } else { 20 };
    let foot = container(content)
        .padding([if fold.short { 1 } else { 4 }, sides])
        .width(Length::Fill)
        .align_y(Alignment::Center);
    let foot = container(foot).style(theme::bar(context.palette())).width(Length::Fill);
    meant(Meaning::new(Kind::ContentInfo), column![line(1.0, context.palette().rule), foot]).into()
}

fn line_of<'a>(app: &'a App, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    match &app.screen {
        Screen::Reader(reader) => page(reader, context, fold),
        Screen::Chooser(chooser) => chooser.foot(context, fold),
        Screen::Find(_) => found(context, fold),
        Screen::Home(_) | Screen::Safety(_) | Screen::Settings(_) | Screen::Show(_) => edition(context, fold),
    }
}

fn page<'a>(shown: &'a reader::Reader, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let line = &shown.document().source_line;
    let count = shown.document().sources.len();
    let words = context.locale.count("source-count", count, &[]);
    let words = label(words, context.style(Role::Small, fold));
    let message = Message::Reader(reader::Message::HeadingChosen("sources".into()));
    let count = control("foot/sources", context.palette(), Look::Quiet, words, Some(message)).padding([4, 8]);
    let count = (!shown.document().sources.is_empty()).then_some(count);
    let early = line.warning().filter(|_| !line.has_number);
    let left =
        column![parts(context, fold, source_parts(line, fold)), early.map(|words| warning(context, fold, words))];
    row![container(left).width(Length::Fill), count].spacing(10).align_y(Alignment::Center).into()
}

/// Narrow, the middle part stands at the end of the page instead; that no lawyer has reviewed it is never folded away.
fn source_parts(line: &SourceLine, fold: Fold) -> Vec<String> {
    if fold.size.height < 280.0 {
        return vec![line.review.clone()];
    }
    if fold.is_narrow() {
        return line.facts_short.iter().chain([&line.review]).cloned().collect();
    }
    line.parts().map(str::to_owned).collect()
}

/// The keys of the hits, and who has not reviewed what they lead to.
fn found<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let review = parts(context, fold, vec![context.text("source-line-no-lawyer")]);
    if fold.width < Width::Middle {
        return review;
    }
    let (style, palette) = (context.style(Role::Small, fold), context.palette());
    let keys = [
        (vec![Named::ArrowUp, Named::ArrowDown], "find-key-choose"),
        (vec![Named::Enter], "find-key-open"),
        (vec![Named::Escape], "find-key-back"),
    ];
    let mut left = Row::new().spacing(8).align_y(Alignment::Center);
    for (caps, words) in keys {
        left = caps.into_iter().fold(left, |left, key| left.push(keys::cap(context, fold, key)));
        left = left.push(container(muted(context.text(words), style, palette)).padding(Padding::ZERO.right(12)));
    }
    row![container(left).width(Length::Fill), review].align_y(Alignment::Center).into()
}

fn edition<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let made = context.locale.date(context.library.edition.made, DateLength::Long);
    let left =
        vec![context.locale.text_with("home-edition", &[("date", &made)]), context.text("source-line-no-lawyer")];
    let wrong = is_clock_wrong(&context.library.edition, context.clock);
    let wrong = wrong.then(|| warning(context, fold, &context.text("source-line-clock-wrong")));
    let left = column![parts(context, fold, left), wrong];
    let right = [context.text("home-offline"), context.text("home-saves-nothing")];
    let right = (fold.width >= Width::Middle).then(|| parts(context, fold, right.to_vec()));
    let keeps = label(context.text("home-computer-keeps"), context.style(Role::Small, fold));
    let message = Message::Moved(Move::To(Location::Safety));
    let keeps = control("foot/safety", context.palette(), Look::Quiet, keeps, Some(message)).padding([4, 8]).link();
    if fold.size.width < 480.0 {
        return column![left, keeps].into();
    }
    row![container(left).width(Length::Fill), right, keeps].spacing(8).align_y(Alignment::Center).into()
}

/// The parts beside each other, parted by dots; they wrap when there is no room.
fn parts<'a>(context: &Context<'a>, fold: Fold, parts: Vec<String>) -> Element<'a, Message> {
    let palette = context.palette();
    let style = context.style(Role::Small, fold);
    if fold.size.width < 480.0 {
        return Column::with_children(parts.into_iter().map(|part| muted(part, style, palette).into())).into();
    }
    let last = parts.len().saturating_sub(1);
    let mut line = Row::new().spacing(10).align_y(Alignment::Center);
    for (index, part) in parts.into_iter().enumerate() {
        // The dot belongs to the part before it: a line that wraps must not begin with one.
        let dot = (index < last).then(|| muted("•", context.style(Role::Source, fold), palette));
        line = line.push(row![muted(part, style, palette), dot].spacing(10).align_y(Alignment::Center));
    }
    line.wrap().into()
}

fn warning<'a>(context: &Context<'a>, fold: Fold, words: &str) -> Element<'a, Message> {
    let palette = context.palette();
    let words = colored(words.to_owned(), context.style(Role::Label, fold), palette.caution);
    let content = row![icon("clock-alert", 18.0, palette.caution), words].spacing(8).align_y(Alignment::Center);
    container(content)
        .padding([2, 6])
        .style(theme::panel(palette, theme::Tone::Callout(crate::content::CalloutKind::Caution), 4.0))
        .into()
}
