use iced::widget::{Column, column, container, row, space, stack};
use iced::{Alignment, Length, Padding};

use super::Message;
use crate::app::{App, Location, Move};
use crate::content::{Chapter, Page};
use crate::screen::{Choice, Context, Screen, settings};
use crate::theme::{Fold, Look, Role, Width};
use crate::widget::{Element, Kind, Meaning, control, icon, label, meant, muted};

/// The contents: chapters and their pages, and the way home and to the settings.
pub(super) fn view<'a>(app: &'a App, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let here = app.location();
    let mut list = Column::new();
    let tools = (fold.short && fold.size.width < super::bar::ROOM_FOR_CHOICES).then(|| tools(context, fold));
    if fold.width < Width::Full {
        list = list.push(link(context, fold, "contents/home", "bar-home", Location::Home, &here));
    }
    if fold.short && fold.size.width < super::bar::ROOM_FOR_SEARCH {
        let name = label(context.text("bar-search"), context.style(Role::UiBold, fold));
        list =
            list.push(pressed_row(context, "contents/search".into(), name.into(), Message::SearchPressed, false, 40.0));
    }
    if context.kept.rules.intake && fold.size.width < super::bar::ROOM_FOR_END {
        let name = label(context.text("bar-end-session"), context.style(Role::UiBold, fold));
        list = list.push(pressed_row(
            context,
            "contents/end-session".into(),
            name.into(),
            Message::EndPressed,
            false,
            40.0,
        ));
    }
    for chapter in &context.library.chapters {
        let pages: Vec<&Page> = context.library.pages_of(&chapter.id).collect();
        if !pages.is_empty() {
            list = list.push(chapter_view(app, context, fold, chapter, &pages, &here));
        }
    }
    for (id, name) in [("glossary", "glossary-title"), ("sources", "sources-title")] {
        let there = Location::Page(id.into());
        list = list.push(link(context, fold, &format!("contents/{id}"), name, there, &here));
    }
    list = list.push(link(context, fold, "contents/settings", "settings-title", Location::Settings, &here));
    let list =
        container(column![tools, meant(Meaning::menu(), list)]).padding(Padding::from([14, 0])).width(Length::Fill);
    meant(Meaning::new(Kind::Navigation).named(context.text("bar-contents")), list).into()
}

/// In a very small window the bar has no room for size and language, so they stand here.
fn tools<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let size = settings::choices::size(context, fold, "", |size| super::choose(Choice::TextSize(size)));
    let languages = super::panel::languages(context, fold);
    container(column![size, languages].spacing(8)).padding(12).into()
}

fn chapter_view<'a>(
    app: &'a App,
    context: &Context<'a>,
    fold: Fold,
    chapter: &'a Chapter,
    pages: &[&'a Page],
    here: &Location,
) -> Element<'a, Message> {
    let holds_here = pages.iter().any(|page| *here == Location::Page(page.id.clone()));
    let open = holds_here != app.shell.toggled.contains(&chapter.id);
    let palette = context.palette();
    let sign = icon(if open { "chevron-down" } else { "chevron-right" }, 18.0, palette.ink);
    let name = context.text(&format!("chapter-{}", chapter.id));
    let words = label(name.clone(), context.style(Role::UiBold, fold));
    let count = muted(pages.len().to_string(), context.style(Role::Small, fold), palette);
    let head = row![sign, container(words).width(Length::Fill), count].spacing(6).align_y(Alignment::Center);
    let id = format!("contents/chapter/{}", chapter.id);
    let head = control(id, palette, Look::Row, head, Some(Message::ChapterToggled(chapter.id.clone())))
        .padding([8, 16])
        .width(Length::Fill)
        .expanded(open)
        .named(name);
    let rows = pages.iter().filter(|_| open).flat_map(|page| {
        let headings = if *here == Location::Page(page.id.clone()) { headings(app, context, fold) } else { Vec::new() };
        std::iter::once(page_row(context, fold, page, here)).chain(headings)
    });
    column![head, Column::with_children(rows)].into()
}

/// The headings of the page that is open, where they do not stand beside it.
fn headings<'a>(app: &'a App, context: &Context<'a>, fold: Fold) -> Vec<Element<'a, Message>> {
    let Screen::Reader(reader) = &app.screen else {
        return Vec::new();
    };
    if fold.width == Width::Full && context.session.beside.is_none() {
        return Vec::new();
    }
    let heading = |(id, text): (&'a str, &'a str)| {
        let name = label(text, context.style(Role::Small, fold));
        let message = Message::HeadingPressed(id.to_owned());
        pressed_row(context, format!("contents/heading/{id}"), name.into(), message, false, 58.0)
    };
    reader.contents().map(heading).collect()
}

fn page_row<'a>(context: &Context<'a>, fold: Fold, page: &'a Page, here: &Location) -> Element<'a, Message> {
    let location = Location::Page(page.id.clone());
    let chosen = *here == location;
    let role = if chosen { Role::UiBold } else { Role::Ui };
    let name = label(context.menu_name(&page.id), context.style(role, fold));
    let id = format!("contents/page/{}", page.id);
    pressed_row(context, id, name.into(), Message::Moved(Move::To(location)), chosen, 42.0)
}

fn link<'a>(
    context: &Context<'a>,
    fold: Fold,
    id: &str,
    name: &str,
    location: Location,
    here: &Location,
) -> Element<'a, Message> {
    let chosen = *here == location;
    let name = label(context.text(name), context.style(Role::UiBold, fold));
    pressed_row(context, id.to_owned(), name.into(), Message::Moved(Move::To(location)), chosen, 40.0)
}

/// A row; the one that is open is told by a bar at its left, by weight and by colour.
fn pressed_row<'a>(
    context: &Context<'a>,
    id: String,
    name: Element<'a, Message>,
    message: Message,
    chosen: bool,
    left: f32,
) -> Element<'a, Message> {
    let palette = context.palette();
    let look = if chosen { Look::RowChosen } else { Look::Row };
    let padding = Padding { top: 6.0, right: 12.0, bottom: 6.0, left };
    let row = control(id, palette, look, name, Some(message)).padding(padding);
    let row = row.width(Length::Fill).link().here(chosen);
    if !chosen {
        return row.into();
    }
    let bar =
        container(space()).width(4).height(Length::Fill).style(move |_theme| container::background(palette.accent));
    stack![row, bar].into()
}
