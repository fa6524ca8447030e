use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length, Padding};

use super::Message;
use crate::content::Term;
use crate::document::{SourceNote, term_note};
use crate::screen::Context;
use crate::theme::{Fold, Look, Role, card};
use crate::widget::{Element, control, heading, icon, label, line, muted};

/// Id of the card, for bringing the whole of it into view.
pub(super) const CARD: &str = "note/card";

/// The card of a source: what it is, how it was seen, what it says.
pub(super) fn source<'a>(
    context: &Context<'a>,
    fold: Fold,
    here: &str,
    number: usize,
    source: &'a SourceNote,
) -> Element<'a, Message> {
    let small = context.style(Role::Small, fold);
    let row = |name: &str, text: String| {
        let name = container(muted(context.text(name), small, context.palette())).width(92);
        row![name, container(label(text, small)).width(Length::Fill)].spacing(8).into()
    };
    let mut facts = vec![
        row("source-kind", source.kind.clone()),
        row("source-publisher", source.publisher.clone()),
        row("source-read", source.seen.clone()),
        row("source-says", source.says.clone()),
    ];
    facts.extend(source.url.as_ref().map(|url| row("source-address", url.clone())));
    let offline = source.url.as_ref().map(|_| needs_internet(context, fold));
    let others = context.library.citing(&source.id).filter(|page| page.id != here);
    let pages = others.map(|page| page_link(context, fold, &page.id, "source-cited-by"));
    let body = column![
        label(source.title.as_str(), context.style(Role::UiBold, fold)),
        Column::with_children(facts).spacing(6),
        offline,
        line(1.0, context.palette().rule),
        Column::with_children(pages),
    ];
    let title = format!("{number} · {}", context.text("note-source"));
    framed(context, fold, title, body.spacing(8).into())
}

/// The card of a term: what it means, the English word on papers, the page that says more.
pub(super) fn term<'a>(context: &Context<'a>, fold: Fold, here: &str, term: &'a Term) -> Element<'a, Message> {
    let note = term_note(context.library, term, context.locale);
    let small = context.style(Role::Small, fold);
    let english =
        note.english.map(|english| label(context.locale.text_with("term-english", &[("english", &english)]), small));
    let others = context.names.iter().filter(|other| other.language() != context.session.language);
    let others = others.map(|other| {
        let language = other.language();
        let named = context.languages().find(|(known, _)| *known == language);
        let endonym = named.map(|(_, endonym)| endonym.name.as_str()).unwrap_or_default();
        let name = container(muted(endonym, Role::Small.style(language, fold), context.palette())).width(92);
        let term = label(other.text(&format!("term-{}", term.id)), Role::Small.style(language, fold));
        row![name, container(term).width(Length::Fill)].spacing(8).into()
    });
    let others = Column::with_children(others.collect::<Vec<_>>()).spacing(4);
    let elsewhere = note.page.filter(|(id, _title)| id != here);
    let more = elsewhere.map(|(id, _title)| page_link(context, fold, &id, "term-more"));
    let sources = note.sources.into_iter().map(|title| muted(title, small, context.palette()).into());
    let body = column![
        label(note.name, context.style(Role::UiBold, fold)),
        label(note.explanation, context.style(Role::Ui, fold)),
        english,
        others,
        more,
        line(1.0, context.palette().rule),
        Column::with_children(sources),
    ];
    framed(context, fold, context.text("note-term"), body.spacing(8).into())
}

fn needs_internet<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let words = muted(context.text("needs-internet"), context.style(Role::Small, fold), palette);
    row![icon("wifi", 16.0, palette.ink_muted), words].spacing(6).align_y(Alignment::Center).into()
}

fn page_link<'a>(context: &Context<'a>, fold: Fold, page: &str, message: &str) -> Element<'a, Message> {
    let title = context.text(&format!("{page}-title"));
    let words = label(context.locale.text_with(message, &[("page", &title)]), context.style(Role::Small, fold));
    let opened = Message::PageOpened(page.to_owned());
    control(format!("note/page/{page}"), context.palette(), Look::Quiet, words, Some(opened))
        .padding([4, 0])
        .link()
        .into()
}

fn framed<'a>(context: &Context<'a>, fold: Fold, title: String, body: Element<'a, Message>) -> Element<'a, Message> {
    let palette = context.palette();
    let title = heading(2, label(title, context.style(Role::Label, fold)));
    let cross = container(icon("x", 20.0, palette.accent)).center(44);
    let close = control("note/close", palette, Look::Quiet, cross, Some(Message::NoteClosed))
        .width(44)
        .height(44)
        .named(context.text("note-close"));
    let head = row![container(title).width(Length::Fill), close].align_y(Alignment::Center);
    container(column![head, body].spacing(2))
        .id(iced::advanced::widget::Id::new(CARD))
        .padding(Padding { top: 4.0, right: 8.0, bottom: 14.0, left: 18.0 })
        .width(Length::Fill)
        .style(card(palette, palette.surface, palette.accent, 2.0, 12.0))
        .into()
}
