use std::path::Path;

use iced::widget::{container, row};
use iced::{Alignment, Length};

use super::Message;
use crate::content::{Flaw, Lacking, Problem};
use crate::screen::Context;
use crate::settings::{Damage, FileProblem, Location};
use crate::theme::{Fold, Look, Role, Tone, panel};
use crate::widget::{Element, Kind, Meaning, control, icon, label, meant};

/// Something that went wrong and that the reader should know, one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Notice {
    message: &'static str,
    /// The variables of the message.
    values: Vec<(&'static str, String)>,
    /// What is wrong in a field, which is a message too.
    flaw: Option<Flaw>,
}

impl Notice {
    fn of(message: &'static str, file: Option<&Path>) -> Self {
        let values = file.map(|path| ("file", path.display().to_string()));
        Self { message, values: values.into_iter().collect(), flaw: None }
    }

    fn wrong(message: &'static str, path: &Path, problem: &Problem) -> Self {
        let mut notice = Self::of(message, Some(path));
        notice.values.extend([("line", problem.line.to_string()), ("field", problem.field.clone())]);
        Self { flaw: Some(problem.what), ..notice }
    }

    /// The desk's own details cannot be used.
    pub(in crate::app) fn organization(problem: &FileProblem) -> Self {
        match problem {
            FileProblem::Unreadable(path) | FileProblem::NotText(path) => {
                Self::of("notice-organization-unreadable", Some(path))
            }
            FileProblem::Wrong { path, problem } => Self::wrong("notice-organization-wrong", path, problem),
        }
    }

    /// The policy cannot be used.
    pub(in crate::app) fn policy(problem: &FileProblem) -> Self {
        match problem {
            FileProblem::Unreadable(path) | FileProblem::NotText(path) => {
                Self::of("notice-policy-unreadable", Some(path))
            }
            FileProblem::Wrong { path, problem } => Self::wrong("notice-policy-wrong", path, problem),
        }
    }

    /// Something in the desk's own details cannot be drawn.
    pub(in crate::app) fn lacking(lacking: &Lacking) -> Self {
        // They cannot be shown, so their numbers are.
        let codes: Vec<String> =
            lacking.characters.chars().take(12).map(|c| format!("U+{:04X}", u32::from(c))).collect();
        let values = vec![("field", lacking.field.clone()), ("characters", codes.join(" "))];
        Self { message: "notice-organization-lacking", values, flaw: None }
    }

    /// The settings file was not readable.
    pub(in crate::app) fn damaged(damage: &Damage) -> Self {
        match &damage.kept_as {
            Some(path) => Self::of("notice-settings-damaged", Some(path)),
            None => Self::of("notice-settings-damaged-in-place", None),
        }
    }

    /// The settings could not be written.
    pub(in crate::app) fn not_saved() -> Self {
        Self::of("notice-settings-not-saved", None)
    }

    /// The settings could not be deleted.
    pub(in crate::app) fn not_forgotten(place: &Location) -> Self {
        Self::of("notice-settings-not-forgotten", place.path())
    }

    pub(super) fn view<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let flaw = self.flaw.map(|flaw| ("flaw", context.text(&format!("flaw-{}", flaw.word()))));
        let values: Vec<(&str, &str)> =
            self.values.iter().chain(&flaw).map(|(name, value)| (*name, value.as_str())).collect();
        let words = label(context.locale.text_with(self.message, &values), context.style(Role::Ui, fold));
        let cross = container(icon("x", 20.0, palette.accent)).center(44);
        let close = control("notice/close", palette, Look::Quiet, cross, Some(Message::NoticeClosed))
            .width(44)
            .height(44)
            .named(context.text("notice-close"));
        let words = meant(Meaning::new(Kind::Status), container(words).width(Length::Fill));
        let content = row![icon("triangle-alert", 24.0, palette.caution), words, close];
        let tone = Tone::Callout(crate::content::CalloutKind::Caution);
        container(content.spacing(14).align_y(Alignment::Center))
            .padding([4, 16])
            .width(Length::Fill)
            .style(panel(palette, tone, 0.0))
            .into()
    }
}
