//! Home: the language in its own script, the way out of danger, and every page by chapter.

use iced::advanced::widget::Id;
use iced::widget::{Column, column, container, row, space};
use iced::{Alignment, Length, Padding};

use super::{Action, Choice, Context};
use crate::content::{Chapter, Page};
use crate::document::{Passage, parse};
use crate::locale::Language;
use crate::theme::{Fold, Look, Role, Tone, Width, panel};
use crate::widget::{Element, Kind, Meaning, Prose, control, heading, icon, label, line, meant, muted};

/// The home screen.
#[derive(Debug, Default)]
pub struct Home;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// A page was chosen.
    PageOpened(String),
    /// A language was chosen.
    LanguageChosen(Language),
    /// The settings were asked for.
    SettingsOpened,
    /// This is a shared desk.
    SetUpOpened,
}

impl Home {
    /// What the parent should do.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::PageOpened(page) => Action::Open(page),
            Message::LanguageChosen(language) => Action::Choose(Choice::Language(language)),
            Message::SettingsOpened => Action::OpenSettings,
            Message::SetUpOpened => Action::SetUp,
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let mut page = Column::new().spacing(20);
        page = page.push(head(context, fold));
        page = page.push(danger(context, fold)).push(situations(context, fold)).push(set_up(context, fold));
        let everything = label(context.text("home-everything"), context.style(Role::H2, fold));
        page = page.push(container(heading(2, everything)).padding(Padding::ZERO.top(20)));
        for chapter in &context.library.chapters {
            let pages: Vec<&Page> = context.library.pages_of(&chapter.id).collect();
            if !pages.is_empty() {
                page = page.push(chapter_rows(context, fold, chapter, &pages));
            }
        }
        page = page.push(settings_line(context, fold));
        let width = if fold.width == Width::Wide { 1244.0 } else { 1120.0 };
        let padding = if fold.is_narrow() { Padding::new(20.0) } else { Padding::from([26.0, 44.0]) };
        container(container(page).max_width(width)).center_x(Length::Fill).padding(padding).into()
    }
}

fn head<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let title = column![
        heading(1, label(context.text("home-title"), context.style(Role::H1, fold))),
        muted(context.text("home-lead"), context.style(Role::Lead, fold), context.palette()),
    ]
    .spacing(4);
    if fold.width < Width::Full {
        return column![languages(context, fold), title].spacing(20).into();
    }
    row![container(title).width(Length::Fill), languages(context, fold)].spacing(24).align_y(Alignment::Center).into()
}

/// The four languages, each in its own script and face; in a grid of two when a row would not hold them.
fn languages<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let button = |(language, endonym): (Language, &'a crate::content::Endonym)| {
        let chosen = language == context.session.language;
        let role = if chosen { Role::UiBold } else { Role::Ui };
        let (look, palette) = (if chosen { Look::Chosen } else { Look::Outlined }, context.palette());
        let name = label(endonym.name.as_str(), role.style(language, fold));
        let mark = chosen.then(|| icon("check", 20.0, palette.ink));
        let content = container(row![mark, name].spacing(8).align_y(Alignment::Center)).center_y(Length::Fill);
        let content = if fold.is_narrow() { content.center_x(Length::Fill) } else { content };
        let id = format!("home/language/{language}");
        control(id, palette, look, content, Some(Message::LanguageChosen(language)))
            .padding([0, 18])
            .height(48)
            .choice(chosen)
            .language(language.tag())
            .into()
    };
    let mut buttons: Vec<Element<'a, Message>> = context.languages().map(button).collect();
    let meaning = Meaning::choices(context.text("bar-language"));
    if fold.size.width >= 560.0 {
        return meant(meaning, row(buttons).spacing(10)).into();
    }
    if fold.size.width < 300.0 {
        return meant(meaning, Column::with_children(buttons).spacing(10)).into();
    }
    let rest = buttons.split_off(buttons.len().min(2));
    let pair = |pair| row(pair).spacing(10).width(Length::Fill);
    meant(meaning, column![pair(buttons), pair(rest)].spacing(10)).into()
}

fn danger<'a>(context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
    let palette = context.palette();
    let page = context.library.page("in-danger")?;
    let title = label(context.text("home-danger-title"), context.style(Role::H2, fold)).color(palette.danger);
    let spans = parse(&context.text("home-danger-text")).unwrap_or_default();
    let passage = Passage { id: "home-danger-text".into(), spans, ..Passage::default() };
    let style = context.style(Role::Body, fold);
    let words = column![heading(2, title), Prose::<Message>::new(&passage, style, style.font, palette)];
    let words = row![icon("octagon-alert", 36.0, palette.danger), container(words).width(Length::Fill)]
        .spacing(20)
        .align_y(Alignment::Center);
    let button = row![
        label(context.text("home-danger-button"), context.style(Role::UiBold, fold)),
        icon("arrow-right", 20.0, palette.on_danger)
    ];
    let button = container(button.spacing(8).align_y(Alignment::Center)).center_y(Length::Fill);
    let button = if fold.is_narrow() { button.center_x(Length::Fill) } else { button };
    let button = control("home/danger", palette, Look::Danger, button, Some(Message::PageOpened(page.id.clone())))
        .padding([0, 20])
        .height(52)
        .link();
    let content: Element<'a, Message> = if fold.is_narrow() {
        column![words, button.width(Length::Fill)].spacing(14).into()
    } else {
        row![words, button].spacing(20).align_y(Alignment::Center).into()
    };
    let padding = if fold.is_narrow() { Padding::new(18.0) } else { Padding::from([16.0, 22.0]) };
    let tone = Tone::Callout(crate::content::CalloutKind::Danger);
    Some(container(content).padding(padding).width(Length::Fill).style(panel(palette, tone, 12.0)).into())
}

/// What may be happening, in plain words: each leads to its page in one press.
fn situations<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let rows = context.library.situations.iter().map(|situation| {
        let message = format!("situation-{}", situation.id);
        let hint = context.locale.attribute(&message, "hint").unwrap_or_default();
        let id = format!("home/situation/{}", situation.id);
        let row = Row { id, icon: &situation.icon, name: context.text(&message), hint, page: &situation.page };
        row.view(context, fold)
    });
    let rows: Element<'a, Message> =
        if fold.size.width >= 1000.0 { two_columns(rows) } else { Column::with_children(rows).into() };
    meant(Meaning::list(), rows).into()
}

fn chapter_rows<'a>(
    context: &Context<'a>,
    fold: Fold,
    chapter: &'a Chapter,
    pages: &[&'a Page],
) -> Element<'a, Message> {
    let palette = context.palette();
    let title = label(context.text(&format!("chapter-{}", chapter.id)), context.style(Role::H3, fold));
    let rows = pages.iter().map(|page| page_row(context, fold, page));
    let rows: Element<'a, Message> =
        if fold.size.width >= 1000.0 { two_columns(rows) } else { Column::with_children(rows).into() };
    let rows = column![heading(3, title), line(2.0, palette.ink), meant(Meaning::list(), rows)].spacing(8);
    container(rows).id(Id::from(chapter_id(&chapter.id))).into()
}

/// The id of a chapter on this screen.
pub fn chapter_id(chapter: &str) -> String {
    format!("home/chapter/{chapter}")
}

/// Reading order runs down the left column, then the right.
fn two_columns<'a>(rows: impl Iterator<Item = Element<'a, Message>>) -> Element<'a, Message> {
    let mut left: Vec<Element<'a, Message>> = rows.collect();
    let right = left.split_off(left.len().div_ceil(2));
    row![Column::with_children(left).width(Length::Fill), Column::with_children(right).width(Length::Fill)]
        .spacing(56)
        .into()
}

fn page_row<'a>(context: &Context<'a>, fold: Fold, page: &'a Page) -> Element<'a, Message> {
    let title = format!("{}-title", page.id);
    let hint = context.locale.attribute(&title, "summary").unwrap_or_default();
    let id = format!("home/page/{}", page.id);
    Row { id, icon: &page.icon, name: context.text(&title), hint, page: &page.id }.view(context, fold)
}

/// A row that leads to a page: its sign, its name, and what one finds there.
struct Row<'a> {
    id: String,
    icon: &'a str,
    name: String,
    hint: String,
    page: &'a str,
}

impl<'a> Row<'a> {
    fn view(self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let sign = container(icon(self.icon, 26.0, palette.accent)).center(46).style(move |_theme| container::Style {
            background: Some(palette.accent_tint.into()),
            border: iced::border::rounded(10),
            ..container::Style::default()
        });
        let words = column![
            label(self.name, context.style(Role::H3, fold)).color(palette.accent),
            muted(self.hint, context.style(Role::Ui, fold), palette),
        ];
        let content = row![sign, container(words).width(Length::Fill), icon("arrow-right", 20.0, palette.accent)]
            .spacing(18)
            .align_y(Alignment::Center);
        let message = Message::PageOpened(self.page.to_owned());
        let pressed = control(self.id, palette, Look::HomeRow, content, Some(message));
        let pressed = pressed.padding([10, 8]).width(Length::Fill);
        meant(Meaning::new(Kind::ListItem), column![pressed.link(), line(1.0, palette.rule)]).into()
    }
}

/// Asked only while nobody has chosen anything on this computer.
fn set_up<'a>(context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
    let asks = !context.kept.found && !context.kept.rules.intake && !context.kept.rules.locked;
    let words = label(context.text("home-set-up"), context.style(Role::Ui, fold));
    let words = row![icon("building-2", 20.0, context.palette().accent), words].spacing(10);
    let words = words.align_y(Alignment::Center);
    let button = control("home/set-up", context.palette(), Look::Quiet, words, Some(Message::SetUpOpened));
    asks.then(|| button.padding([10, 12]).link().into())
}

fn settings_line<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let words = label(context.text("home-settings"), context.style(Role::Ui, fold));
    let button = control("home/settings", context.palette(), Look::Quiet, words, Some(Message::SettingsOpened));
    let listing = |id: &str, name: &str| {
        let words = label(context.text(name), context.style(Role::Ui, fold));
        let message = Message::PageOpened(id.to_owned());
        control(format!("home/{id}"), context.palette(), Look::Quiet, words, Some(message)).padding([10, 12]).link()
    };
    let ends = row![
        space::horizontal(),
        listing("glossary", "glossary-title"),
        listing("sources", "sources-title"),
        button.padding([10, 12]).link()
    ];
    ends.align_y(Alignment::Center).wrap().into()
}
