use iced::widget::{Column, column, container, row, scrollable, space};
use iced::{Alignment, Length, Padding};

use super::Message;
use crate::document::Passage;
use crate::screen::Context;
use crate::search::{Hit, Kind};
use crate::theme::{self, Fold, Look, Role, Tone, panel};
use crate::widget::{Element, Kind as Part, Meaning, Prose, control, heading, icon, label, line, meant, muted};

/// The beginning of a hit on a pane of its own, `width` px wide.
pub(super) fn view<'a>(context: &Context<'a>, fold: Fold, hit: &'a Hit, width: f32) -> Element<'a, Message> {
    let palette = context.palette();
    let style = |role: Role| role.style(hit.language, fold);
    let name = muted(context.text("find-preview"), context.style(Role::Small, fold), palette);
    let title = heading(2, label(hit.title.words.as_str(), style(Role::H2)));
    let mut all = column![column![name, title].spacing(2), answer(context, fold, hit)].spacing(14);
    if !hit.preview.steps.is_empty() {
        all = all.push(steps(context, fold, hit));
    }
    all = all.push(container(open(context, fold)).padding(Padding::ZERO.top(6)));
    let scrolled = scrollable(container(all).padding(Padding::from([24, 40]).left(36)).width(Length::Fill))
        .on_scroll(|_viewport| Message::PreviewScrolled)
        .height(Length::Fill)
        .style(theme::scrollbar(palette));
    let edge = palette.rule;
    let edge = container(space().width(1)).height(Length::Fill).style(move |_theme| container::background(edge));
    let pane = container(row![edge, scrolled]).width(width).height(Length::Fill).style(theme::bar(palette));
    meant(Meaning::new(Part::Region).named(context.text("find-preview")), pane).into()
}

fn answer<'a>(context: &Context<'a>, fold: Fold, hit: &'a Hit) -> Element<'a, Message> {
    let palette = context.palette();
    let page = hit.kind == Kind::Page;
    let style = if page { Role::Lead } else { Role::Body }.style(hit.language, fold);
    let passage = Passage { id: "find/preview".into(), spans: hit.preview.answer.clone(), ..Passage::default() };
    let name = page.then(|| muted(context.text("in-short"), context.style(Role::Label, fold), palette));
    let words = Prose::<Message>::new(&passage, style, style.font, palette);
    let content = container(column![name, words].spacing(6)).padding([16, 20]).width(Length::Fill);
    content.style(panel(palette, Tone::Answer, 12.0)).into()
}

/// Steps with their figures; of a help line or a source, lines without.
fn steps<'a>(context: &Context<'a>, fold: Fold, hit: &'a Hit) -> Element<'a, Message> {
    let palette = context.palette();
    let numbered = hit.kind == Kind::Page;
    let rows = hit.preview.steps.iter().enumerate().map(|(index, step)| {
        let figure = numbered.then(|| label((index + 1).to_string(), context.style(Role::UiBold, fold)));
        let words = label(step.as_str(), Role::Ui.style(hit.language, fold)).width(Length::Fill);
        let content = row![figure, words].spacing(14).padding([7, 0]).align_y(Alignment::Start);
        column![line(1.0, palette.rule), content].into()
    });
    let name = numbered.then(|| muted(context.text("find-steps"), context.style(Role::Label, fold), palette));
    column![name, Column::with_children(rows)].spacing(6).into()
}

fn open<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let words = label(context.text("find-open"), context.style(Role::UiBold, fold));
    let content = row![words, icon("corner-down-left", 18.0, palette.on_accent)].spacing(10).align_y(Alignment::Center);
    let content = container(content).center_y(Length::Fill);
    let button = control("find/open", palette, Look::Strong, content, Some(Message::ChosenOpened));
    button.padding([0, 20]).height(44).link().into()
}
