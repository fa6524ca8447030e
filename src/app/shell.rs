//! What lies around the screens: bar, notice, contents, panels, foot.

mod bar;
mod contents;
mod foot;
mod notice;
mod panel;

use std::collections::BTreeSet;

use iced::advanced::widget::Id;
use iced::widget::{column, container, mouse_area, opaque, row, scrollable, space, stack};
use iced::{Alignment, Length, Padding};

use super::{App, Location, Message as AppMessage, Move};
use crate::screen::{Choice, SCROLLER, Screen, reader};
use crate::theme::{self, Fold, Width};
use crate::widget::Element;

pub(super) use notice::Notice;

/// Id of Leave now, which comes first in Tab order.
pub const LEAVE: &str = "bar/leave";

/// Id of In danger, which comes second.
pub const IN_DANGER: &str = "bar/in-danger";

/// The controls that come before all others in Tab order.
pub(super) fn first_stops() -> Vec<Id> {
    vec![Id::new(LEAVE), Id::new(IN_DANGER)]
}

/// What is open around the screen.
#[derive(Debug, Default)]
pub(super) struct Shell {
    panel: Option<Panel>,
    /// Whether the contents are open; none follows the width.
    contents: Option<bool>,
    /// Chapters that are not as they would be by themselves.
    toggled: BTreeSet<String>,
    notice: Option<Notice>,
}

/// A panel under the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Text size and colours.
    Size,
    /// The languages.
    Language,
}

/// What happened around the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The button of a panel was pressed.
    PanelToggled(Panel),
    /// A press outside a panel.
    PanelClosed,
    /// The contents button was pressed; true when they are open.
    ContentsToggled(bool),
    /// A chapter was opened or closed.
    ChapterToggled(String),
    /// The notice was closed.
    NoticeClosed,
    /// A move was asked for.
    Moved(Move),
    /// Leave now was pressed.
    LeavePressed,
    /// Something of the page that is shown at the foot.
    Reader(reader::Message),
}

/// What the root should do.
#[must_use]
#[derive(Debug)]
pub(super) enum Action {
    None,
    Go(Move),
    Leave,
    Reader(reader::Message),
}

impl Shell {
    pub(super) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PanelToggled(panel) => self.panel = if self.panel == Some(panel) { None } else { Some(panel) },
            Message::PanelClosed => self.panel = None,
            Message::ContentsToggled(open) => self.contents = Some(!open),
            Message::ChapterToggled(chapter) => self.toggle(chapter),
            Message::NoticeClosed => self.notice = None,
            Message::Moved(next) => return Action::Go(next),
            Message::LeavePressed => return Action::Leave,
            Message::Reader(message) => return Action::Reader(message),
        }
        Action::None
    }

    fn toggle(&mut self, chapter: String) {
        if !self.toggled.remove(&chapter) {
            let _new = self.toggled.insert(chapter);
        }
    }

    pub(super) fn notify(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    pub(super) fn close_panel(&mut self) {
        self.panel = None;
    }

    pub(super) fn close_notice(&mut self) {
        self.notice = None;
    }

    /// A new page closes what lies over the old one. Contents beside the page stay as they are.
    pub(super) fn close_all(&mut self) {
        self.panel = None;
        if self.contents == Some(true) {
            self.contents = None;
        }
        self.toggled.clear();
    }

    /// Closes the panel or the contents over the page; true when there was one.
    pub(super) fn close_topmost(&mut self) -> bool {
        if self.panel.take().is_some() {
            return true;
        }
        let open = self.contents == Some(true);
        if open {
            self.contents = None;
        }
        open
    }

    /// Whether the contents show, and whether they lie over the page.
    fn contents(&self, fold: Fold, on_home: bool) -> Contents {
        let beside = fold.width >= Width::Full;
        match self.contents {
            _ if on_home && beside => Contents::Closed,
            Some(true) if !beside => Contents::Over,
            Some(false) => Contents::Closed,
            Some(true) | None if beside => Contents::Beside,
            Some(true) | None => Contents::Closed,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contents {
    Closed,
    Beside,
    Over,
}

/// The whole window.
pub(super) fn view(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let context = app.context();
    let palette = context.palette();
    let on_home = app.location() == Location::Home;
    let contents = app.shell.contents(fold, on_home);
    let bar = bar::view(app, &context, fold, contents).map(AppMessage::Shell);
    let notice = app.shell.notice.as_ref().map(|notice| notice.view(&context, fold).map(AppMessage::Shell));
    let page = scrollable(screen(app, fold))
        .id(Id::new(SCROLLER))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::scrollbar(palette));
    let beside = (contents == Contents::Beside).then(|| pane(app, fold));
    let page_width = fold.size.width - if beside.is_some() { pane_width(fold) } else { 0.0 };
    let aside = match &app.screen {
        Screen::Reader(reader) => reader.aside(&context, fold, page_width).map(|aside| aside.map(AppMessage::Reader)),
        Screen::Home(_) | Screen::Settings(_) => None,
    };
    let page = stack![page].push_maybe_all([aside, None]);
    let body = row![beside, page].height(Length::Fill);
    let over = (contents == Contents::Over).then(|| over_page(app, fold));
    let panel = app.shell.panel.map(|panel| floating(app, fold, panel));
    let body = stack![body].push_maybe_all([over, panel]).height(Length::Fill);
    let note = match &app.screen {
        Screen::Reader(reader) => reader.note_at_foot(&context, fold),
        Screen::Home(_) | Screen::Settings(_) => None,
    };
    let note = note.map(|note| at_foot(note.map(|message| AppMessage::Shell(Message::Reader(message))), fold));
    let foot = foot::view(app, &context, fold).map(AppMessage::Shell);
    container(column![bar, notice, body, note, foot])
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_theme| container::Style {
            background: Some(palette.paper.into()),
            text_color: Some(palette.ink),
            ..container::Style::default()
        })
        .into()
}

/// Pushing what may be absent onto a stack.
trait PushMaybe<'a> {
    fn push_maybe_all(self, layers: [Option<Element<'a, AppMessage>>; 2]) -> Self;
}

impl<'a> PushMaybe<'a> for iced::widget::Stack<'a, AppMessage> {
    fn push_maybe_all(self, layers: [Option<Element<'a, AppMessage>>; 2]) -> Self {
        layers.into_iter().flatten().fold(self, iced::widget::Stack::push)
    }
}

fn screen(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let context = app.context();
    match &app.screen {
        Screen::Home(home) => home.view(&context, fold).map(AppMessage::Home),
        Screen::Reader(reader) => reader.view(&context, fold).map(AppMessage::Reader),
        Screen::Settings(settings) => settings.view(&context, fold).map(AppMessage::Settings),
    }
}

/// Width of the contents with their edge.
fn pane_width(fold: Fold) -> f32 {
    let width: f32 = if fold.width == Width::Wide { 313.0 } else { 273.0 };
    width.min(fold.size.width)
}

fn pane(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let context = app.context();
    let list = contents::view(app, &context, fold).map(AppMessage::Shell);
    let list =
        scrollable(list).id(Id::new("main/contents")).height(Length::Fill).style(theme::scrollbar(context.palette()));
    let pane = container(list).width(pane_width(fold) - 1.0).height(Length::Fill).style(theme::bar(context.palette()));
    let edge = context.palette().rule;
    let edge = container(space()).width(1).height(Length::Fill).style(move |_theme| container::background(edge));
    row![pane, edge].into()
}

/// The contents over the page; a press beside them closes them.
fn over_page(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let rest = mouse_area(container(space()).width(Length::Fill).height(Length::Fill))
        .on_press(AppMessage::Shell(Message::ContentsToggled(true)));
    opaque(row![opaque(pane(app, fold)), rest].width(Length::Fill).height(Length::Fill))
}

/// A panel under the bar, at the right; a press beside it closes it.
fn floating(app: &App, fold: Fold, panel: Panel) -> Element<'_, AppMessage> {
    let context = app.context();
    let width = 480.0_f32.min(fold.size.width - 24.0);
    let view = panel::view(&context, fold, panel).map(AppMessage::Shell);
    let card = container(scrollable(view).style(theme::scrollbar(context.palette()))).width(width).style(theme::card(
        context.palette(),
        context.palette().surface,
        context.palette().edge,
        2.0,
        12.0,
    ));
    let right = if fold.is_narrow() { 12.0 } else { 150.0 };
    let placed = container(opaque(card)).padding(Padding { top: 6.0, right, bottom: 12.0, left: 12.0 });
    let placed = placed.width(Length::Fill).height(Length::Fill).align_x(Alignment::End);
    opaque(mouse_area(placed).on_press(AppMessage::Shell(Message::PanelClosed)))
}

/// A note at the foot of a narrow window takes at most half of it.
fn at_foot(note: Element<'_, AppMessage>, fold: Fold) -> Element<'_, AppMessage> {
    container(scrollable(note)).max_height(fold.size.height / 2.0).padding([0, 8]).width(Length::Fill).into()
}

/// The message of a choice made around the screen.
fn choose(choice: Choice) -> Message {
    Message::Moved(Move::Choose(choice))
}
