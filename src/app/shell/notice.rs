use iced::widget::{container, row};
use iced::{Alignment, Length};

use super::Message;
use crate::screen::Context;
use crate::settings::{Damage, Location};
use crate::theme::{Fold, Look, Role, Tone, panel};
use crate::widget::{Element, Kind, Meaning, control, icon, label, meant};

/// Something that went wrong and that the reader should know, one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Notice {
    message: &'static str,
    file: Option<String>,
}

impl Notice {
    /// The settings file was not readable.
    pub(in crate::app) fn damaged(damage: &Damage) -> Self {
        match &damage.kept_as {
            Some(path) => Self { message: "notice-settings-damaged", file: Some(path.display().to_string()) },
            None => Self { message: "notice-settings-damaged-in-place", file: None },
        }
    }

    /// The settings could not be written.
    pub(in crate::app) fn not_saved() -> Self {
        Self { message: "notice-settings-not-saved", file: None }
    }

    /// The settings could not be deleted.
    pub(in crate::app) fn not_forgotten(place: &Location) -> Self {
        let file = place.path().map(|path| path.display().to_string());
        Self { message: "notice-settings-not-forgotten", file }
    }

    pub(super) fn view<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let file = self.file.as_deref().unwrap_or_default();
        let words = label(context.locale.text_with(self.message, &[("file", file)]), context.style(Role::Ui, fold));
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
