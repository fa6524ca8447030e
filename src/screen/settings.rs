//! Settings: few choices, each shown as it will look. What is changed lasts for this visit until “Keep on this computer”
//! is pressed. On a shared desk they are locked.

use iced::advanced::widget::Id;
use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Length, Padding};

use super::{Action, Choice, Context};
use crate::content::Organization;
use crate::locale::Language;
use crate::settings::{IdleMinutes, Settings, TextSize, ThemeChoice};
use crate::theme::{Fold, Look, Role};
use crate::widget::{Element, Kind, Meaning, control, focus, heading, icon, label, line, meant, muted};

pub mod choices;
pub mod desk;
mod intake;
mod reading;
mod saved;

pub use desk::DeskForm;

/// The settings screen.
#[derive(Debug)]
pub struct SettingsScreen {
    part: Part,
    /// What was chosen here and is not kept yet; theme and text size are those of this visit.
    chosen: Settings,
    /// Whether intake mode is waiting for a yes.
    confirming: bool,
    /// The desk's own details, as they are being written.
    desk: DeskForm,
    /// What the last press did.
    outcome: Option<Outcome>,
}

/// A part of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::VariantArray)]
pub enum Part {
    /// Colours, text size, language at start.
    Reading,
    /// The safety notice.
    Safety,
    /// A shared desk.
    Intake,
    /// The desk's own details.
    Desk,
    /// What is saved, and how to delete it.
    Saved,
}

impl Part {
    fn word(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Safety => "safety",
            Self::Intake => "intake",
            Self::Desk => "desk",
            Self::Saved => "saved",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Reading => "eye",
            Self::Safety => "shield",
            Self::Intake => "timer",
            Self::Desk => "building-2",
            Self::Saved => "hard-drive",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Kept,
    Forgotten,
}

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// A part was chosen.
    PartChosen(Part),
    /// A text size was chosen.
    SizeChosen(TextSize),
    /// Colours were chosen.
    ThemeChosen(ThemeChoice),
    /// The language at start was chosen; none follows the computer.
    LanguageAtStartChosen(Option<Language>),
    /// Whether the safety notice is shown first was chosen.
    SafetyNoticeChosen(bool),
    /// Whether this is a shared desk was chosen.
    IntakeChosen(bool),
    /// After how many idle minutes a shared desk asks was chosen.
    IdleChosen(IdleMinutes),
    /// Intake mode is to be turned on, or not yet.
    IntakeConfirmed(bool),
    /// Something happened to the desk's own details.
    Desk(desk::Message),
    /// The choices are to be kept.
    KeepPressed,
    /// What was kept is to be forgotten.
    ForgetPressed,
    /// The desk's own details are to be deleted.
    DeskForgotten,
    /// The list of keys was asked for.
    KeysPressed,
}

impl SettingsScreen {
    /// Opens the screen with what is kept.
    pub fn new(context: &Context<'_>) -> Self {
        Self {
            part: Part::Reading,
            chosen: context.kept.settings,
            confirming: false,
            desk: DeskForm::new(&context.kept.organization),
            outcome: None,
        }
    }

    /// The same at one of its parts.
    #[must_use]
    pub fn at(self, part: Part) -> Self {
        Self { part, ..self }
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action<Message> {
        self.outcome = None;
        match message {
            Message::PartChosen(part) => self.show(part),
            Message::SizeChosen(size) => return Action::Choose(Choice::TextSize(size)),
            Message::ThemeChosen(theme) => return Action::Choose(Choice::Theme(theme)),
            Message::LanguageAtStartChosen(language) => self.chosen.language = language,
            Message::SafetyNoticeChosen(shown) => self.chosen.skip_safety_notice = !shown,
            Message::IntakeChosen(on) => self.chosen.intake = on,
            Message::IdleChosen(minutes) => self.chosen.idle_minutes = minutes,
            Message::IntakeConfirmed(yes) => return self.confirm(yes, context),
            Message::Desk(message) => return self.update_desk(message, context),
            Message::KeepPressed => return self.keep_or_ask(context),
            Message::ForgetPressed => return Action::Forget,
            Message::DeskForgotten => return Action::KeepOrganization(Organization::default()),
            Message::KeysPressed => return Action::ShowKeys,
        }
        Action::None
    }

    fn show(&mut self, part: Part) {
        self.part = part;
        self.confirming = false;
    }

    /// Intake mode locks the settings, so it is not turned on without a second press.
    fn keep_or_ask(&mut self, context: &Context<'_>) -> Action<Message> {
        self.confirming = self.chosen.intake && !context.kept.settings.intake;
        if self.confirming {
            self.part = Part::Intake;
            return Action::Run(focus::give(Id::new(intake::YES)));
        }
        self.keep(context)
    }

    fn confirm(&mut self, yes: bool, context: &Context<'_>) -> Action<Message> {
        self.confirming = false;
        if yes { self.keep(context) } else { Action::None }
    }

    fn keep(&self, context: &Context<'_>) -> Action<Message> {
        let session = context.session;
        Action::Keep(Settings { theme: session.theme, text_size: session.text_size, ..self.chosen })
    }

    fn update_desk(&mut self, message: desk::Message, context: &Context<'_>) -> Action<Message> {
        self.desk.update(message, &context.kept.organization).map_or(Action::None, Action::KeepOrganization)
    }

    /// Shows that the choices are kept.
    pub fn kept(&mut self) {
        self.outcome = Some(Outcome::Kept);
    }

    /// Shows that what was kept is forgotten.
    pub fn forgotten(&mut self) {
        self.chosen = Settings::default();
        self.outcome = Some(Outcome::Forgotten);
    }

    /// Shows the desk's own details as they are kept.
    pub fn organization_kept(&mut self, organization: &Organization) {
        self.desk = DeskForm::new(organization).saved();
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let title = heading(1, label(context.text("settings-title"), context.style(Role::H1, fold)));
        let padding = if fold.is_narrow() { Padding::from([22.0, 24.0]) } else { Padding::from([30.0, 56.0]) };
        let content = container(self.content(context, fold)).width(Length::Fill);
        let body: Element<'a, Message> = if fold.width < crate::theme::Width::Middle {
            column![self.parts(context, fold, true), content].spacing(20).into()
        } else {
            row![container(self.parts(context, fold, false)).width(220), content].spacing(40).into()
        };
        let page = column![title, lock_line(context, fold), line(1.0, context.palette().rule), body];
        container(page.spacing(16).max_width(1140)).padding(padding).width(Length::Fill).into()
    }

    fn parts<'a>(&self, context: &Context<'a>, fold: Fold, beside: bool) -> Element<'a, Message> {
        let part = |part: Part| {
            let chosen = part == self.part;
            let palette = context.palette();
            let role = if chosen { Role::UiBold } else { Role::Ui };
            let name = label(context.text(&format!("settings-{}", part.word())), context.style(role, fold));
            let content = row![icon(part.sign(), 20.0, palette.accent), name].spacing(12).align_y(Alignment::Center);
            let look = if chosen { Look::QuietChosen } else { Look::Quiet };
            let id = format!("settings/part/{}", part.word());
            let width = if beside { Length::Shrink } else { Length::Fill };
            let content = container(content).center_y(Length::Fill);
            control(id, palette, look, content, Some(Message::PartChosen(part)))
                .padding([0, 14])
                .height(46)
                .width(width)
                .choice(chosen)
                .into()
        };
        let parts = <Part as strum::VariantArray>::VARIANTS.iter().copied().map(part);
        let parts: Element<'a, Message> = if beside {
            Row::with_children(parts).spacing(4).wrap().vertical_spacing(4).into()
        } else {
            Column::with_children(parts).spacing(4).into()
        };
        meant(Meaning::choices(context.text("settings-title")), parts).into()
    }

    fn content<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        match self.part {
            Part::Reading => column![self.reading(context, fold), self.keep_line(context, fold)].into(),
            Part::Safety => column![self.safety(context, fold), self.keep_line(context, fold)].into(),
            Part::Intake => column![self.intake(context, fold), self.keep_line(context, fold)].into(),
            Part::Desk => self.desk.view(context, fold).map(Message::Desk),
            Part::Saved => self.saved(context, fold),
        }
    }

    /// The button that keeps, and what it did. While a question is open there is one strong button, and it is not this.
    fn keep_line<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        if context.kept.rules.locked || self.confirming {
            return space().into();
        }
        let words = label(context.text("settings-keep"), context.style(Role::UiBold, fold));
        let keep = container(words).center_y(Length::Fill);
        let keep = control("settings/keep", palette, Look::Strong, keep, Some(Message::KeepPressed))
            .padding([0, 24])
            .height(52);
        // What is changed afterwards, by keys too, is not kept.
        let (kept, session) = (context.kept.settings, context.session);
        let kept = kept.theme == session.theme && kept.text_size == session.text_size;
        let outcome = self.outcome.filter(|outcome| kept || *outcome == Outcome::Forgotten);
        let before = if self.part == Part::Reading { "settings-until-then" } else { "settings-not-yet" };
        let until = outcome.map_or(before, |outcome| match outcome {
            Outcome::Kept => "settings-kept",
            Outcome::Forgotten => "settings-forgotten",
        });
        let sign = outcome.map(|_| icon("check", 20.0, palette.ink));
        let until = container(label(context.text(until), context.style(Role::Ui, fold))).width(Length::Shrink);
        let until = meant(Meaning::new(Kind::Status), row![sign, until].spacing(8).align_y(Alignment::Center));
        row![keep, until].spacing(20).align_y(Alignment::Center).wrap().vertical_spacing(10).into()
    }
}

/// Why nothing can be kept, or why it can.
fn lock_line<'a>(context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
    let rules = context.kept.rules;
    let (sign, words) = match (rules.locked, rules.intake) {
        (true, _) if context.kept.policy.lock_settings => ("lock", "settings-locked-by-policy"),
        (true, _) => ("lock", "settings-locked"),
        (false, true) => ("lock-open", "settings-open"),
        (false, false) => return None,
    };
    let palette = context.palette();
    let words = container(label(context.text(words), context.style(Role::Ui, fold))).width(Length::Fill);
    let words = row![icon(sign, 20.0, palette.ink_muted), words].spacing(12).align_y(Alignment::Center);
    Some(meant(Meaning::new(Kind::Status), words).into())
}

/// One row: its name and hint at the left, the choice at the right; below each other when narrow.
fn section<'a>(
    context: &Context<'a>,
    fold: Fold,
    title: &str,
    hint: Option<&str>,
    content: Element<'a, Message>,
) -> Element<'a, Message> {
    let palette = context.palette();
    let hint = hint.map(|hint| muted(context.text(hint), context.style(Role::Small, fold), palette));
    let name = column![heading(2, label(context.text(title), context.style(Role::BodyBold, fold))), hint];
    let both: Element<'a, Message> = if fold.width < crate::theme::Width::Full {
        column![name, content].spacing(10).into()
    } else {
        row![container(name).width(220), container(content).width(Length::Fill)].spacing(24).into()
    };
    column![container(both).padding(Padding::ZERO.bottom(16)), line(1.0, palette.rule), space().height(16)].into()
}

/// A choice that the organization has made.
fn fixed<'a, M: 'a>(context: &Context<'a>, fold: Fold) -> Element<'a, M> {
    let palette = context.palette();
    let words = muted(context.text("settings-by-policy"), context.style(Role::Ui, fold), palette);
    row![icon("lock", 20.0, palette.ink_muted), words].spacing(10).align_y(Alignment::Center).into()
}
