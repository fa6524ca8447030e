//! Before reading: what leaving does and what it cannot, in equal size, and one button to go on.

use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length, Padding};

use super::{Action, Context, Destination};
use crate::content::CalloutKind;
use crate::locale::DateLength;
use crate::theme::{Fold, Look, Role, Tone, panel};
use crate::widget::{Element, Kind, Meaning, control, heading, icon, label, line, meant, muted};

/// The safety notice.
#[derive(Debug)]
pub struct Safety {
    next: Option<Destination>,
}

/// What happened on it.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// The reader goes on.
    Continued,
}

const DOES: [&str; 3] = ["safety-does-blank", "safety-does-forgets", "safety-does-copied"];
const CANNOT: [&str; 4] = ["safety-not-system", "safety-not-memory", "safety-not-files", "safety-not-watched"];

impl Safety {
    /// The notice before a page, or by itself.
    pub fn new(next: Option<Destination>) -> Self {
        Self { next }
    }

    /// The page it stands before.
    pub fn next(&self) -> Option<&Destination> {
        self.next.as_ref()
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::Continued => Action::GoOn(self.next.take()),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let head = column![
            heading(1, label(context.text("safety-title"), context.style(Role::H1, fold))),
            muted(context.text("safety-lead"), context.style(Role::Lead, fold), context.palette()),
        ];
        let lists = [
            list(context, fold, "log-out", "safety-does", "check", &DOES),
            list(context, fold, "hard-drive", "safety-not", "minus", &CANNOT),
        ];
        let lists: Element<'a, Message> = if fold.is_narrow() {
            Column::with_children(lists).spacing(24).into()
        } else {
            Row::with_children(lists).spacing(56).into()
        };
        let end = (!has_strip(fold)).then(|| go_on(context, fold));
        // In a low window the button and the numbers come first.
        let page = column![head.spacing(4), end, lists, device(context, fold)].spacing(24);
        let padding = if fold.is_narrow() { Padding::new(20.0) } else { Padding::from([30.0, 44.0]) };
        container(container(page).max_width(1040)).center_x(Length::Fill).padding(padding).into()
    }

    /// The button and the numbers under the page, in sight however long the page is.
    pub fn strip<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
        let palette = context.palette();
        let content = container(go_on(context, fold)).max_width(1040).width(Length::Fill);
        let sides = if fold.is_narrow() { 20.0 } else { 44.0 };
        let strip = container(content).center_x(Length::Fill).padding(Padding::from([12.0, sides]));
        let strip = strip.style(move |_theme| container::background(palette.paper));
        has_strip(fold).then(|| column![line(1.0, palette.rule), strip].into())
    }
}

/// In a low window the button stands in the page instead, which needs the room.
fn has_strip(fold: Fold) -> bool {
    fold.size.height >= 560.0
}

fn list<'a>(
    context: &Context<'a>,
    fold: Fold,
    sign: &str,
    title: &str,
    mark: &'a str,
    items: &[&str],
) -> Element<'a, Message> {
    let palette = context.palette();
    let title = heading(2, label(context.text(title), context.style(Role::H3, fold)));
    let title = row![icon(sign, 24.0, palette.ink), title].spacing(12).align_y(Alignment::Center);
    let item = |id: &&str| {
        let words = container(label(context.text(id), context.style(Role::Body, fold))).width(Length::Fill);
        let mark = container(icon(mark, 18.0, palette.ink_muted)).padding(Padding::ZERO.top(5));
        let row = column![line(1.0, palette.rule), row![mark, words].spacing(12).padding([8, 0])];
        meant(Meaning::new(Kind::ListItem), row).into()
    };
    let items = meant(Meaning::new(Kind::List), Column::with_children(items.iter().map(item)));
    let all = column![line(3.0, palette.ink), container(title).padding([10, 0]), items];
    container(all).width(Length::Fill).into()
}

fn device<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let title = label(context.text("safety-device-title"), context.style(Role::BodyBold, fold)).color(palette.tip);
    let words = |id| label(context.text(id), context.style(Role::Body, fold));
    let texts = column![heading(2, title), words("safety-device"), words("safety-keys")].spacing(6);
    let content = row![icon("lightbulb", 24.0, palette.tip), container(texts).width(Length::Fill)].spacing(16);
    let tone = Tone::Callout(CalloutKind::Tip);
    container(content).padding([16, 20]).width(Length::Fill).style(panel(palette, tone, 10.0)).into()
}

/// The one button, and the numbers beside it.
fn go_on<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let words = label(context.text("safety-continue"), context.style(Role::UiBold, fold));
    let words = row![words, icon("arrow-right", 20.0, palette.on_accent)].spacing(8).align_y(Alignment::Center);
    let button = control(
        "safety/continue",
        palette,
        Look::Strong,
        container(words).center_y(Length::Fill),
        Some(Message::Continued),
    );
    let button = button.padding([0, 28]).height(52).link();
    let numbers = ["911", "ndvh"].into_iter().filter_map(|id| number(context, fold, id));
    let numbers = Row::with_children(numbers).spacing(24).wrap().vertical_spacing(6);
    let both = row![button, numbers].spacing(28).align_y(Alignment::Center).wrap().vertical_spacing(14);
    let checked = context.library.help_line("ndvh").and_then(|line| line.checked);
    let checked = checked.map(|date| context.locale.date(date, DateLength::Long));
    let checked = checked.map(|date| context.locale.text_with("number-checked", &[("date", &date)]));
    let small = |words| muted(words, context.style(Role::Small, fold), palette);
    let trace = column![checked.map(small), small(context.text("safety-trace"))];
    column![both, trace].spacing(8).into()
}

fn number<'a>(context: &Context<'a>, fold: Fold, id: &str) -> Option<Element<'a, Message>> {
    let palette = context.palette();
    let number = context.library.help_line(id)?.number.clone()?;
    let name = label(context.text(&format!("line-{id}")), context.style(Role::Body, fold));
    let number =
        label(number, Role::Step.style(context.session.language, fold)).size(context.style(Role::H3, fold).size);
    let sign = icon("phone", 22.0, palette.danger);
    let number = number.wrapping(iced::widget::text::Wrapping::None);
    // Where they do not fit beside each other, the number stands under the name: it is never broken.
    if fold.size.width < 640.0 {
        let words = column![name, number];
        return Some(row![sign, words].spacing(10).align_y(Alignment::Center).into());
    }
    Some(row![sign, name, number].spacing(10).align_y(Alignment::Center).into())
}
