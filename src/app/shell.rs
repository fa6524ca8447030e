//! What lies around the screens: bar, notice, contents, panels, foot.

mod bar;
mod contents;
mod foot;
mod keys;
mod notice;
mod panel;
mod question;

use std::collections::BTreeSet;

use iced::advanced::widget::Id;
use iced::widget::{column, container, mouse_area, opaque, row, scrollable, space, stack};
use iced::{Alignment, Length, Padding, Task};

use super::{App, Message as AppMessage, Move};
use crate::screen::{Choice, Context, SCROLLER, Screen, reader};
use crate::theme::{self, Fold, Width};
use crate::widget::{Element, Kind, Meaning, focus, meant};

pub(super) use notice::Notice;

/// Id of Leave now, which comes first in Tab order.
pub const LEAVE: &str = "bar/leave";

/// Id of In danger, which comes second.
pub const IN_DANGER: &str = "bar/in-danger";

/// Id of the field in which one searches everything.
pub(super) const SEARCH_FIELD: &str = "bar/search";

/// Ids of the scrolled areas of a dialog and of a note at the foot.
pub(super) const DIALOG_SCROLLER: &str = "dialog/scroller";
pub(super) const NOTE_SCROLLER: &str = "note/scroller";

/// Under this height, in px at 100 % text size, a note lies over the page instead of taking half of it.
const LOW: f32 = 300.0;

/// Id of the button that opens and closes the contents.
const CONTENTS: &str = "bar/contents";

/// The controls that come before all others in Tab order.
pub(super) fn first_stops() -> Vec<Id> {
    vec![Id::new(LEAVE), Id::new(IN_DANGER)]
}

/// What is open around the screen.
#[derive(Debug, Default)]
pub(super) struct Shell {
    panel: Option<Panel>,
    /// The control that opened the panel; it gets the keyboard back.
    opener: Option<Id>,
    /// Whether the contents are open; none follows the width.
    contents: Option<bool>,
    /// Chapters that are not as they would be by themselves.
    toggled: BTreeSet<String>,
    /// What went wrong, told one after another, the newest first.
    notices: Vec<Notice>,
    /// What stands in the search field.
    pub(super) query: String,
}

/// A panel over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::VariantArray)]
pub enum Panel {
    /// Text size and colours.
    Size,
    /// The languages.
    Language,
    /// The list of keys.
    Keys,
}

impl Panel {
    /// The message of its name.
    fn name(self) -> &'static str {
        match self {
            Self::Size => "bar-size-and-colors",
            Self::Language => "bar-language",
            Self::Keys => "keys-title",
        }
    }
}

/// What happened around the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The button of a panel was pressed.
    PanelToggled(Panel),
    /// A panel opens; what had the keyboard gets it back.
    PanelOpened(Panel, Option<Id>),
    /// A press outside a panel, or on what closes it.
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
    /// The session is to end.
    EndPressed,
    /// Two languages were asked for, or one again.
    BesidePressed,
    /// Someone is there.
    Stirred,
    /// Something of the page that is shown around it.
    Reader(reader::Message),
    /// A heading of the page was chosen in the contents.
    HeadingPressed(String),
    /// Something was typed into the search field.
    QueryTyped(String),
    /// The search field was emptied.
    QueryCleared,
    /// Enter was pressed in it.
    QuerySubmitted,
    /// An arrow key was pressed in it.
    QueryStepped(focus::Direction),
    /// The search was asked for.
    SearchPressed,
}

/// What the root should do.
#[must_use]
#[derive(Debug)]
pub(super) enum Action {
    None,
    Go(Move),
    Leave,
    EndSession,
    Beside,
    Stir,
    Reader(reader::Message),
    Type(String),
    Clear,
    Submit,
    Step(focus::Direction),
    Search,
    Run(Task<Message>),
}

impl Shell {
    pub(super) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PanelToggled(panel) => return Action::Run(self.toggle_panel(panel)),
            Message::PanelOpened(panel, opener) => return Action::Run(self.open_panel(panel, opener)),
            Message::PanelClosed => return Action::Run(self.close_panel()),
            Message::ContentsToggled(open) => return Action::Run(self.toggle_contents(open)),
            Message::ChapterToggled(chapter) => self.toggle(chapter),
            Message::NoticeClosed => self.close_notice(),
            Message::Moved(next) => return Action::Go(next),
            Message::LeavePressed => return Action::Leave,
            Message::EndPressed => return Action::EndSession,
            Message::BesidePressed => return Action::Beside,
            Message::Stirred => return Action::Stir,
            Message::Reader(message) => return Action::Reader(message),
            Message::HeadingPressed(id) => {
                // Contents over the page hide what was chosen.
                self.contents = self.contents.filter(|open| !open);
                return Action::Reader(reader::Message::HeadingChosen(id));
            }
            Message::QueryTyped(query) => return Action::Type(query),
            Message::QueryCleared => return Action::Clear,
            Message::QuerySubmitted => return Action::Submit,
            Message::QueryStepped(direction) => return Action::Step(direction),
            Message::SearchPressed => return Action::Search,
        }
        Action::None
    }

    fn toggle(&mut self, chapter: String) {
        if !self.toggled.remove(&chapter) {
            let _new = self.toggled.insert(chapter);
        }
    }

    pub(super) fn notify(&mut self, notice: Notice) {
        // The same again says nothing new.
        if !self.notices.contains(&notice) {
            self.notices.insert(0, notice);
        }
    }

    fn toggle_panel(&mut self, panel: Panel) -> Task<Message> {
        if self.panel == Some(panel) {
            return self.close_panel();
        }
        let opener = self.opener.clone().filter(|_| self.panel.is_some());
        focus::current().map(move |held| Message::PanelOpened(panel, opener.clone().or(held.map(|held| held.id))))
    }

    fn open_panel(&mut self, panel: Panel, opener: Option<Id>) -> Task<Message> {
        self.panel = Some(panel);
        self.opener = opener;
        // What lies over the page makes room; beside the page the contents stay.
        self.contents = self.contents.filter(|open| !open);
        focus::enter_dialog()
    }

    /// Closes the panel and gives the keyboard back to what opened it.
    pub(super) fn close_panel(&mut self) -> Task<Message> {
        match self.panel.take() {
            Some(_) => focus::leave().chain(self.opener.take().map_or_else(Task::none, focus::give)),
            None => Task::none(),
        }
    }

    /// Choosing a language closes the list of languages and nothing else.
    pub(super) fn close_languages(&mut self) -> Task<Message> {
        if self.panel == Some(Panel::Language) { self.close_panel() } else { Task::none() }
    }

    pub(super) fn has_panel(&self) -> bool {
        self.panel.is_some()
    }

    /// Contents over the page take the keyboard; beside the page they do not.
    fn toggle_contents(&mut self, open: bool) -> Task<Message> {
        self.contents = Some(!open);
        if open { focus::give(Id::new(CONTENTS)) } else { focus::enter_dialog() }
    }

    pub(super) fn close_notice(&mut self) {
        if !self.notices.is_empty() {
            let _told = self.notices.remove(0);
        }
    }

    /// A new page closes what lies over the old one. Contents beside the page stay as they are.
    pub(super) fn close_all(&mut self) {
        self.panel = None;
        self.opener = None;
        if self.contents == Some(true) {
            self.contents = None;
        }
        self.toggled.clear();
    }

    /// Closes the panel or the contents over the page, if there is one.
    pub(super) fn close_topmost(&mut self) -> Option<Task<Message>> {
        if self.panel.is_some() {
            return Some(self.close_panel());
        }
        self.contents.take_if(|open| *open).map(|_| focus::leave().chain(focus::give(Id::new(CONTENTS))))
    }

    /// Whether the contents show, and whether they lie over the page.
    fn contents(&self, fold: Fold, screen: &Screen, two: bool) -> Contents {
        let beside = fold.width >= Width::Full;
        let on_home = matches!(screen, Screen::Home(_) | Screen::Safety(_));
        match self.contents {
            // The hits with the beginning of the chosen one, the parts of the settings, and two languages need the room.
            _ if matches!(screen, Screen::Chooser(_) | Screen::Show(_)) => Contents::Closed,
            None if matches!(screen, Screen::Find(_) | Screen::Settings(_)) || two => Contents::Closed,
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
    let contents = app.shell.contents(fold, &app.screen, app.session().beside.is_some());
    let bar = bar::view(app, &context, fold, contents).map(AppMessage::Shell);
    let note = match &app.screen {
        Screen::Reader(reader) => reader.note_at_foot(&context, fold),
        _ => None,
    };
    let note = note.map(|note| note.map(|message| AppMessage::Shell(Message::Reader(message))));
    let (over, note) = if fold.size.height < LOW { (note, None) } else { (None, note) };
    let over = over.map(|note| over_all(&context, note));
    let body = stack![body(app, fold, contents)].push_maybe_all([over, None]).height(Length::Fill);
    let note = note.map(|note| at_foot(note, palette, fold));
    // Lower than that, the page needs the room; its end says the same. Where there is no page, the edition can wait.
    let needs = if matches!(app.screen, Screen::Reader(_) | Screen::Show(_)) { 180.0 } else { 320.0 };
    let foot = (fold.size.height >= needs).then(|| foot::view(app, &context, fold));
    let go_on = match &app.screen {
        Screen::Safety(safety) => safety.strip(&context, fold).map(|strip| strip.map(AppMessage::Safety)),
        _ => None,
    };
    let question =
        app.question.as_ref().map(|question| question::view(&context, fold, question).map(AppMessage::Shell));
    let announced = meant(Meaning::new(Kind::Status).named(app.announced.as_str()), space());
    // Under the bar everything is dimmed: leaving stays lit and in reach.
    let rest = stack![column![strips(app, fold), body, note, go_on, foot]].push_maybe_all([question, None]);
    container(column![announced, bar, rest.height(Length::Fill)])
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_theme| container::Style {
            background: Some(palette.paper.into()),
            text_color: Some(palette.ink),
            ..container::Style::default()
        })
        .into()
}

/// Under the bar: the languages side by side, what is looked for on the page, a notice.
fn strips(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let context = app.context();
    let notice = app.shell.notices.first().map(|notice| notice.view(&context, fold).map(AppMessage::Shell));
    let (facing, finding) = match &app.screen {
        Screen::Reader(reader) => (reader.facing_strip(&context, fold), reader.finding_strip(&context, fold)),
        _ => (None, None),
    };
    let [facing, finding] = [facing, finding].map(|strip| strip.map(|strip| strip.map(AppMessage::Reader)));
    column![facing, finding, notice].into()
}

/// The contents, the screen, what stays in view beside it, and what lies over it.
fn body(app: &App, fold: Fold, contents: Contents) -> Element<'_, AppMessage> {
    let context = app.context();
    let beside = (contents == Contents::Beside).then(|| pane(app, fold));
    let page_width = fold.size.width - if beside.is_some() { pane_width(fold) } else { 0.0 };
    let page = scrollable(screen(app, fold))
        .id(Id::new(SCROLLER))
        .on_scroll(|_viewport| AppMessage::Moved)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::scrollbar(context.palette()));
    let page = meant(Meaning::new(Kind::Main).named(app.title_of_screen()), page);
    let aside = match &app.screen {
        Screen::Reader(reader) => reader.aside(&context, fold, page_width).map(|aside| aside.map(AppMessage::Reader)),
        _ => None,
    };
    let preview = match &app.screen {
        Screen::Find(find) => find.preview(&context, fold, page_width).map(|preview| preview.map(AppMessage::Find)),
        _ => None,
    };
    let page = stack![page].push_maybe_all([aside, None]);
    // Without the contents something stands in their place: iced keeps state by position, and the page would be
    // scrolled back to its start.
    let beside = beside.unwrap_or_else(|| space().into());
    let body = row![beside, page, preview].height(Length::Fill);
    let over = (contents == Contents::Over).then(|| over_page(app, fold));
    let panel = app.shell.panel.map(|panel| floating(app, fold, panel));
    stack![body].push_maybe_all([over, panel]).height(Length::Fill).into()
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
        Screen::Chooser(chooser) => chooser.view(&context, fold).map(AppMessage::Chooser),
        Screen::Show(show) => show.view(&context, fold).map(AppMessage::Show),
        Screen::Home(home) => home.view(&context, fold).map(AppMessage::Home),
        Screen::Safety(safety) => safety.view(&context, fold).map(AppMessage::Safety),
        Screen::Find(find) => find.view(&context, fold).map(AppMessage::Find),
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
    let list = scrollable(list)
        .id(Id::new("main/contents"))
        .on_scroll(|_viewport| AppMessage::Moved)
        .height(Length::Fill)
        .style(theme::scrollbar(context.palette()));
    let pane = container(list).width(pane_width(fold) - 1.0).height(Length::Fill).style(theme::bar(context.palette()));
    let edge = context.palette().rule;
    let edge = container(space()).width(1).height(Length::Fill).style(move |_theme| container::background(edge));
    row![pane, edge].into()
}

/// The contents over the page; a press beside them closes them.
fn over_page(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let rest = mouse_area(container(space()).width(Length::Fill).height(Length::Fill))
        .on_press(AppMessage::Shell(Message::ContentsToggled(true)));
    let dialog = Meaning::new(Kind::Dialog).named(app.context().text("bar-contents"));
    meant(dialog, opaque(row![opaque(pane(app, fold)), rest].width(Length::Fill).height(Length::Fill))).into()
}

/// A panel over the page; a press beside it closes it.
fn floating(app: &App, fold: Fold, panel: Panel) -> Element<'_, AppMessage> {
    let dialog = Meaning::new(Kind::Dialog).named(app.context().text(panel.name()));
    let view = match panel {
        Panel::Keys => in_the_middle(app, fold),
        Panel::Size | Panel::Language => under_the_bar(app, fold, panel),
    };
    meant(dialog, opaque(mouse_area(view).on_press(AppMessage::Shell(Message::PanelClosed)))).into()
}

/// The list of keys, on what is dimmed.
fn in_the_middle(app: &App, fold: Fold) -> Element<'_, AppMessage> {
    let context = app.context();
    let palette = context.palette();
    let keys = keys::view(&context, fold).map(AppMessage::Shell);
    let padding = if fold.is_narrow() { Padding::new(18.0) } else { Padding::from([26.0, 36.0]) };
    let keys = scrollable(container(keys).padding(padding))
        .id(Id::new(DIALOG_SCROLLER))
        .on_scroll(|_viewport| AppMessage::Moved)
        .style(theme::scrollbar(palette));
    let card = container(keys).max_width(900).style(theme::card(palette, palette.surface, palette.edge, 1.0, 16.0));
    let margin = if fold.is_narrow() { 12.0 } else { 40.0 };
    container(opaque(card))
        .padding(margin)
        .center(Length::Fill)
        .style(move |_theme| container::background(palette.scrim_over_page()))
        .into()
}

/// A panel under the bar, at the right.
fn under_the_bar(app: &App, fold: Fold, panel: Panel) -> Element<'_, AppMessage> {
    let context = app.context();
    let width = 480.0_f32.min(fold.size.width - 24.0);
    let view = panel::view(&context, fold, panel).map(AppMessage::Shell);
    let card = container(
        scrollable(view)
            .id(Id::new(DIALOG_SCROLLER))
            .on_scroll(|_viewport| AppMessage::Moved)
            .style(theme::scrollbar(context.palette())),
    )
    .width(width)
    .style(theme::card(context.palette(), context.palette().surface, context.palette().edge, 2.0, 12.0));
    let right = if fold.is_narrow() { 12.0 } else { 150.0 };
    let placed = container(opaque(card)).padding(Padding { top: 6.0, right, bottom: 12.0, left: 12.0 });
    placed.width(Length::Fill).height(Length::Fill).align_x(Alignment::End).into()
}

/// A note in a very low window: over the page, and the keyboard stays in it.
fn over_all<'a>(context: &Context<'a>, note: Element<'a, AppMessage>) -> Element<'a, AppMessage> {
    let palette = context.palette();
    let note = scrollable(note)
        .id(Id::new(DIALOG_SCROLLER))
        .on_scroll(|_viewport| AppMessage::Moved)
        .style(theme::scrollbar(palette));
    let note = container(note).padding(4).width(Length::Fill).height(Length::Fill);
    let note = note.style(move |_theme| container::background(palette.paper));
    meant(Meaning::new(Kind::Dialog).named(context.text("note-source")), opaque(note)).into()
}

/// A note at the foot of a narrow window takes at most half of it.
fn at_foot<'a>(note: Element<'a, AppMessage>, palette: &'static theme::Palette, fold: Fold) -> Element<'a, AppMessage> {
    let note = scrollable(note)
        .id(Id::new(NOTE_SCROLLER))
        .on_scroll(|_viewport| AppMessage::Moved)
        .style(theme::scrollbar(palette));
    container(note).max_height(fold.size.height / 2.0).padding([0, 8]).width(Length::Fill).into()
}

/// The message of a choice made around the screen.
fn choose(choice: Choice) -> Message {
    Message::Moved(Move::Choose(choice))
}
