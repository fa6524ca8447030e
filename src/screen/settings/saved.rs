use std::path::Path;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, SettingsScreen, section};
use crate::screen::Context;
use crate::theme::{Fold, Look, Role};
use crate::widget::{Element, control, icon, label, muted};

impl SettingsScreen {
    /// The files there are, and how to delete them.
    pub(super) fn saved<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let kept = &context.kept;
        let settings = kept.place.path().filter(|_| kept.found);
        let settings = self.file(context, fold, settings, "settings-forget", "settings/forget", Message::ForgetPressed);
        let desk = kept.place.organization_path().filter(|_| !kept.organization.is_empty());
        let desk =
            self.file(context, fold, desk.as_deref(), "desk-delete", "settings/desk/delete", Message::DeskForgotten);
        let only = muted(context.text("settings-only-these"), context.style(Role::Ui, fold), context.palette());
        let keys = row![
            icon("keyboard", 20.0, context.palette().accent),
            label(context.text("keys-title"), context.style(Role::Ui, fold))
        ];
        let keys = keys.spacing(10).align_y(Alignment::Center);
        let keys = control("settings/keys", context.palette(), Look::Quiet, keys, Some(Message::KeysPressed));
        column![
            section(context, fold, "settings-title", None, settings),
            section(context, fold, "settings-desk", None, desk),
            only,
            keys.padding([10, 12]),
        ]
        .spacing(10)
        .into()
    }

    fn file<'a>(
        &self,
        context: &Context<'a>,
        fold: Fold,
        path: Option<&Path>,
        words: &str,
        id: &'static str,
        message: Message,
    ) -> Element<'a, Message> {
        let palette = context.palette();
        let nothing = || context.text("saved-nothing");
        let file = path.map_or_else(nothing, |path| path.display().to_string());
        let file = container(muted(file, context.style(Role::Ui, fold), palette)).width(Length::Fill);
        let file = row![icon("hard-drive", 20.0, palette.ink_muted), file].spacing(10).align_y(Alignment::Center);
        let delete = (path.is_some() && !context.kept.rules.locked).then(|| {
            let words = label(context.text(words), context.style(Role::Ui, fold));
            let words = row![icon("trash-2", 20.0, palette.accent), words].spacing(10).align_y(Alignment::Center);
            control(id, palette, Look::Quiet, words, Some(message)).padding([10, 12])
        });
        column![file, delete].spacing(8).into()
    }
}
