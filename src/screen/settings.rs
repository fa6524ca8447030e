//! Settings: few choices, each shown as it will look. What is changed lasts for this visit until “Keep on this computer”
//! is pressed.

use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Length, Padding};

use super::{Action, Choice, Context};
use crate::locale::Language;
use crate::settings::{Settings, TextSize, ThemeChoice};
use crate::theme::{Fold, Look, Role};
use crate::widget::{Element, Kind, Meaning, control, heading, icon, label, line, meant, muted};

pub mod choices;

/// The settings screen.
#[derive(Debug)]
pub struct SettingsScreen {
    /// Language at start as chosen here, not kept yet.
    language: Option<Language>,
    /// Whether the safety notice is left out, as chosen here, not kept yet.
    skip_safety_notice: bool,
    /// What the last press did.
    outcome: Option<Outcome>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Kept,
    Forgotten,
}

/// What happened on it.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// A text size was chosen.
    SizeChosen(TextSize),
    /// Colours were chosen.
    ThemeChosen(ThemeChoice),
    /// The language at start was chosen; none follows the computer.
    LanguageAtStartChosen(Option<Language>),
    /// Whether the safety notice is shown first was chosen.
    SafetyNoticeChosen(bool),
    /// The choices are to be kept.
    KeepPressed,
    /// What was kept is to be forgotten.
    ForgetPressed,
    /// The list of keys was asked for.
    KeysPressed,
}

impl SettingsScreen {
    /// Opens the screen with what is kept.
    pub fn new(kept: &Settings) -> Self {
        Self { language: kept.language, skip_safety_notice: kept.skip_safety_notice, outcome: None }
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action<Message> {
        self.outcome = None;
        match message {
            Message::SizeChosen(size) => Action::Choose(Choice::TextSize(size)),
            Message::ThemeChosen(theme) => Action::Choose(Choice::Theme(theme)),
            Message::LanguageAtStartChosen(language) => {
                self.language = language;
                Action::None
            }
            Message::SafetyNoticeChosen(shown) => {
                self.skip_safety_notice = !shown;
                Action::None
            }
            Message::KeepPressed => Action::Keep(Settings {
                language: self.language,
                theme: context.session.theme,
                text_size: context.session.text_size,
                skip_safety_notice: self.skip_safety_notice,
            }),
            Message::ForgetPressed => Action::Forget,
            Message::KeysPressed => Action::ShowKeys,
        }
    }

    /// Shows that the choices are kept.
    pub fn kept(&mut self) {
        self.outcome = Some(Outcome::Kept);
    }

    /// Shows that what was kept is forgotten.
    pub fn forgotten(&mut self) {
        *self = Self { language: None, skip_safety_notice: false, outcome: Some(Outcome::Forgotten) };
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let themes = choices::themes(context, fold, "settings/", 168.0, Message::ThemeChosen);
        let sample = label(context.text("settings-sample"), context.style(Role::Body, fold));
        let size = column![choices::size(context, fold, "settings/", Message::SizeChosen), sample].spacing(12);
        let rows = [
            section(context, fold, "colors-title", Some("settings-colors-hint"), themes),
            section(context, fold, "size-title", Some("settings-size-hint"), size.into()),
            section(context, fold, "settings-language-title", None, self.languages(context, fold)),
            section(context, fold, "safety-notice", Some("settings-safety-hint"), self.safety_notice(context, fold)),
        ];
        let title = heading(1, label(context.text("settings-title"), context.style(Role::H1, fold)));
        let page = column![title, line(1.0, palette.rule), Column::with_children(rows), self.keep(context, fold)];
        let padding = if fold.is_narrow() { Padding::from([22.0, 24.0]) } else { Padding::from([36.0, 64.0]) };
        container(page.spacing(16).max_width(980)).padding(padding).width(Length::Fill).into()
    }

    fn languages<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let system = label(context.text("settings-language-system"), context.style(Role::Ui, fold));
        let system = choices::choice(
            context,
            "settings/language/system",
            self.language.is_none(),
            system.into(),
            Message::LanguageAtStartChosen(None),
        );
        let named = context.languages().map(|(language, endonym)| {
            let name = label(endonym.name.as_str(), Role::Ui.style(language, fold));
            let id = format!("settings/language/{language}");
            let message = Message::LanguageAtStartChosen(Some(language));
            choices::choice(context, &id, self.language == Some(language), name.into(), message)
        });
        let row = Row::with_children(std::iter::once(system).chain(named)).spacing(10).wrap().vertical_spacing(10);
        meant(Meaning::choices(context.text("settings-language-title")), row).into()
    }

    fn safety_notice<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let option = |id: &str, words: &str, shown: bool| {
            let name = label(context.text(words), context.style(Role::Ui, fold));
            let chosen = self.skip_safety_notice != shown;
            choices::choice(context, id, chosen, name.into(), Message::SafetyNoticeChosen(shown))
        };
        let both = [
            option("settings/safety/show", "settings-safety-show", true),
            option("settings/safety/skip", "settings-safety-skip", false),
        ];
        let row = Row::with_children(both).spacing(10).wrap().vertical_spacing(10);
        meant(Meaning::choices(context.text("safety-notice")), row).into()
    }

    fn keep<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let words = |id| label(context.text(id), context.style(Role::UiBold, fold));
        let keep = container(words("settings-keep")).center_y(Length::Fill);
        let keep = control("settings/keep", palette, Look::Strong, keep, Some(Message::KeepPressed))
            .padding([0, 24])
            .height(52);
        // What is changed afterwards, by keys too, is not kept.
        let kept = context.kept.theme == context.session.theme && context.kept.text_size == context.session.text_size;
        let outcome = self.outcome.filter(|outcome| kept || *outcome == Outcome::Forgotten);
        let until = outcome.map_or("settings-until-then", |outcome| match outcome {
            Outcome::Kept => "settings-kept",
            Outcome::Forgotten => "settings-forgotten",
        });
        let sign = outcome.map(|_| icon("check", 20.0, palette.ink));
        let until =
            row![sign, container(label(context.text(until), context.style(Role::Ui, fold))).width(Length::Shrink)];
        let until = meant(Meaning::new(Kind::Status), until.spacing(8).align_y(Alignment::Center));
        let forget = label(context.text("settings-forget"), context.style(Role::Ui, fold));
        let forget =
            control("settings/forget", palette, Look::Quiet, forget, Some(Message::ForgetPressed)).padding([10, 12]);
        let only = muted(context.text("settings-only-these"), context.style(Role::Small, fold), palette);
        let buttons = row![keep, until].spacing(20).align_y(Alignment::Center).wrap().vertical_spacing(10);
        let keys = row![
            icon("keyboard", 20.0, palette.accent),
            label(context.text("keys-title"), context.style(Role::Ui, fold))
        ];
        let keys = keys.spacing(10).align_y(Alignment::Center);
        let keys = control("settings/keys", palette, Look::Quiet, keys, Some(Message::KeysPressed)).padding([10, 12]);
        let last = row![forget, keys].spacing(10).wrap();
        column![space().height(4), buttons, only, last].spacing(10).into()
    }
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
    let both: Element<'a, Message> = if fold.is_narrow() {
        column![name, content].spacing(10).into()
    } else {
        row![container(name).width(260), container(content).width(Length::Fill)].spacing(24).into()
    };
    column![container(both).padding(Padding::ZERO.bottom(16)), line(1.0, palette.rule), space().height(16)].into()
}
