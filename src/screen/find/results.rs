use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length, Padding};

use super::{Find, HELP_LINES, Message, State};
use crate::document::{Passage, Span};
use crate::screen::Context;
use crate::search::{Hit, Kind, Marked};
use crate::theme::{Fold, Look, Role, TypeStyle, Width, card};
use crate::widget::{Element, Kind as Part, Marks, Meaning, Prose, control, heading, icon, label, line, meant, muted};

/// Id of what stands above the hits.
pub(super) const TOP: &str = "find/top";

/// The id of the row of a hit.
pub(super) fn row_id(hit: usize) -> String {
    format!("find/row/{hit}")
}

pub(super) fn view<'a>(find: &'a Find, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    match find.state() {
        State::Empty => beginning(context, fold, "find-empty"),
        State::Preparing => beginning(context, fold, "find-preparing"),
        State::Nothing => nothing(find, context, fold),
        State::Hits => hits(find, context, fold),
    }
}

fn padding(fold: Fold) -> Padding {
    if fold.is_narrow() { Padding::from([16.0, 12.0]) } else { Padding::from([20.0, 24.0]).left(40) }
}

fn beginning<'a>(context: &Context<'a>, fold: Fold, words: &str) -> Element<'a, Message> {
    let title = heading(1, label(context.text("find-title"), context.style(Role::H1, fold)));
    let words = muted(context.text(words), context.style(Role::Lead, fold), context.palette());
    centred(fold, column![title, words].spacing(8))
}

fn centred<'a>(fold: Fold, content: Column<'a, Message>) -> Element<'a, Message> {
    let above = if fold.is_narrow() { 20.0 } else { 44.0 };
    let padding = Padding::from([above, if fold.is_narrow() { 20.0 } else { 40.0 }]);
    container(container(content).max_width(820).width(Length::Fill)).center_x(Length::Fill).padding(padding).into()
}

fn hits<'a>(find: &'a Find, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let own = find.found.hits.len();
    let mut all = Column::new().push(top(find, context, fold));
    all = all.push(list(find, context, fold, &find.found.hits, 0));
    if !find.found.others.is_empty() {
        let title = label(context.text("find-others"), context.style(Role::UiBold, fold));
        let count = muted(find.found.others.len().to_string(), context.style(Role::Ui, fold), palette);
        let title = row![heading(2, title), count].spacing(12).align_y(Alignment::Center);
        let title = column![line(1.0, palette.rule), container(title).padding(Padding::from([12, 18]).bottom(4))];
        all = all.push(container(title).padding(Padding::ZERO.top(16)));
        all = all.push(list(find, context, fold, &find.found.others, own));
    }
    let all = container(all).padding(padding(fold));
    if fold.width < Width::Full {
        return container(all.max_width(820)).center_x(Length::Fill).into();
    }
    all.max_width(900).into()
}

fn top<'a>(find: &'a Find, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let count = label(find.told(context), context.style(Role::UiBold, fold));
    let hint = muted(context.text("find-hint"), context.style(Role::Small, fold), context.palette());
    let both: Element<'a, Message> = if fold.is_narrow() {
        column![heading(1, count), hint].into()
    } else {
        row![heading(1, count), hint].spacing(14).align_y(Alignment::Center).into()
    };
    container(both).id(TOP).padding(Padding::from([0, 18]).bottom(12)).into()
}

fn list<'a>(find: &'a Find, context: &Context<'a>, fold: Fold, hits: &'a [Hit], from: usize) -> Element<'a, Message> {
    let rows = hits.iter().enumerate().map(|(index, hit)| hit_row(find, context, fold, hit, from + index));
    meant(Meaning::list(), Column::with_children(rows).spacing(4)).into()
}

fn hit_row<'a>(find: &Find, context: &Context<'a>, fold: Fold, hit: &'a Hit, index: usize) -> Element<'a, Message> {
    let palette = context.palette();
    let chosen = find.chosen == index;
    let style = |role: Role| role.style(hit.language, fold);
    let foreign = hit.language != context.session.language;
    let sign = if foreign { "languages" } else { sign(hit.kind) };
    let title = marked(format!("find/title/{index}"), &hit.title, style(Role::H3), palette).color(palette.accent);
    let snippet = marked(format!("find/snippet/{index}"), &hit.snippet, style(Role::Ui), palette);
    let place = muted(place(context, hit), context.style(Role::Small, fold), palette);
    let words = column![title, snippet, place].spacing(2).width(Length::Fill);
    let content = row![container(icon(sign, 22.0, palette.accent)).padding(Padding::ZERO.top(3)), words].spacing(14);
    let look = if chosen { Look::RowChosen } else { Look::HomeRow };
    let row = control(format!("find/hit/{index}"), palette, look, content, Some(Message::HitOpened(index)));
    let row = row.padding([12, 14]).width(Length::Fill).link().here(chosen).named(hit.title.words.as_str());
    let row = if foreign { row.language(hit.language.tag()) } else { row };
    // A bar beside the chosen one: colour is not all that tells it.
    let bar = if chosen { palette.accent } else { iced::Color::TRANSPARENT };
    let both = container(row).padding(Padding::ZERO.left(4)).style(move |_theme| container::background(bar));
    let both = container(both).id(row_id(index)).width(Length::Fill);
    meant(Meaning::new(Part::ListItem), both).into()
}

fn sign(kind: Kind) -> &'static str {
    match kind {
        Kind::Page => "file-text",
        Kind::Term => "book-marked",
        Kind::Line => "phone",
        Kind::Source => "file-search",
    }
}

/// The chapter; of another language with its name before it.
fn place(context: &Context<'_>, hit: &Hit) -> String {
    let foreign =
        context.languages().find(|(language, _)| *language == hit.language && *language != context.session.language);
    match foreign {
        Some((_, endonym)) => {
            let args = [("language", endonym.name.as_str()), ("place", hit.place.as_str())];
            context.locale.text_with("find-place", &args)
        }
        None => hit.place.clone(),
    }
}

/// Words with what was found in them, bold and on a ground of its own.
pub(super) fn marked<'a>(
    id: String,
    marked: &Marked,
    style: TypeStyle,
    palette: &'static crate::theme::Palette,
) -> Prose<'a, Message> {
    let mut spans = Vec::new();
    let mut end = 0;
    let span = |text: &str, bold| Span { text: text.to_owned(), bold, link: None };
    for mark in &marked.marks {
        spans.push(span(&marked.words[end..mark.start], false));
        spans.push(span(&marked.words[mark.clone()], true));
        end = mark.end;
    }
    spans.push(span(&marked.words[end..], false));
    let passage = Passage { id, spans, ..Passage::default() };
    let marks = Marks { all: marked.marks.clone(), now: None };
    Prose::new(&passage, style, style.font, palette).marked(marks)
}

fn nothing<'a>(find: &'a Find, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let title = heading(1, label(find.told(context), context.style(Role::H1, fold)));
    let hint = muted(context.text("find-nothing-hint"), context.style(Role::Lead, fold), palette);
    let mut all = column![title, hint].spacing(8);
    if !find.found.nearest.is_empty() {
        let near = heading(2, label(context.text("find-nearest"), context.style(Role::H2, fold)));
        let rows = find.found.nearest.iter().enumerate().map(|(index, hit)| near_row(context, fold, hit, index));
        let rows = meant(Meaning::list(), Column::with_children(rows));
        let rows = column![near, line(1.0, palette.rule), rows].spacing(4);
        all = all.push(container(rows).padding(Padding::ZERO.top(24)));
    }
    centred(fold, all.push(help(context, fold)))
}

fn near_row<'a>(context: &Context<'a>, fold: Fold, hit: &'a Hit, index: usize) -> Element<'a, Message> {
    let palette = context.palette();
    let name = label(hit.title.words.as_str(), context.style(Role::H3, fold)).color(palette.accent);
    let place = muted(hit.place.as_str(), context.style(Role::Ui, fold), palette);
    let words = column![name, place].width(Length::Fill);
    let content = row![icon(sign(hit.kind), 22.0, palette.accent), words, icon("arrow-right", 20.0, palette.accent)];
    let content = content.spacing(14).align_y(Alignment::Center);
    let message = Some(Message::HitOpened(index));
    let row = control(format!("find/near/{index}"), palette, Look::HomeRow, content, message);
    let row = row.padding([10, 4]).width(Length::Fill).link();
    let row = container(column![row, line(1.0, palette.rule)]).id(row_id(index));
    meant(Meaning::new(Part::ListItem), row).into()
}

/// Never a dead end.
fn help<'a>(context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
    let palette = context.palette();
    let page = context.library.page(HELP_LINES)?;
    let title = label(context.text("find-help-title"), context.style(Role::H3, fold));
    let hint = muted(context.text("find-help-text"), context.style(Role::Ui, fold), palette);
    let words = row![icon("phone", 30.0, palette.accent), column![title, hint].width(Length::Fill)]
        .spacing(18)
        .align_y(Alignment::Center);
    let name = label(context.menu_name(&page.id), context.style(Role::UiBold, fold));
    let button = row![name, icon("arrow-right", 20.0, palette.on_accent)].spacing(8).align_y(Alignment::Center);
    let button = container(button).center_y(Length::Fill);
    let button = control("find/help", palette, Look::Strong, button, Some(Message::HelpLinesOpened));
    let button = button.padding([0, 20]).height(52).link();
    let content: Element<'a, Message> = if fold.is_narrow() {
        column![words, button].spacing(14).into()
    } else {
        row![words, button].spacing(20).align_y(Alignment::Center).into()
    };
    let framed = container(content).padding([18, 22]).width(Length::Fill);
    let framed = framed.style(card(palette, palette.surface, palette.edge, 1.0, 12.0));
    Some(container(framed).padding(Padding::ZERO.top(24)).into())
}
