use iced::widget::{Row, column};

use super::{Message, SettingsScreen, choices, fixed, section};
use crate::screen::Context;
use crate::theme::{Fold, Role};
use crate::widget::{Element, Meaning, label, meant};

impl SettingsScreen {
    /// Colours, text size, language at start. The first two are for this visit until they are kept, locked or not.
    pub(super) fn reading<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let themes = choices::themes(context, fold, "settings/", 168.0, Message::ThemeChosen);
        let sample = label(context.text("settings-sample"), context.style(Role::Body, fold));
        let size = column![choices::size(context, fold, "settings/", Message::SizeChosen), sample].spacing(12);
        let fixed_language = context.kept.policy.language.map(|_| fixed(context, fold));
        let language = fixed_language.unwrap_or_else(|| self.languages(context, fold));
        let language = section(context, fold, "settings-language-title", None, language);
        column![
            section(context, fold, "colors-title", Some("settings-colors-hint"), themes),
            section(context, fold, "size-title", Some("settings-size-hint"), size.into()),
            (!context.kept.rules.locked).then_some(language),
        ]
        .into()
    }

    fn languages<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let system = label(context.text("settings-language-system"), context.style(Role::Ui, fold));
        let system = choices::choice(
            context,
            "settings/language/system",
            self.chosen.language.is_none(),
            system.into(),
            Message::LanguageAtStartChosen(None),
        );
        let named = context.languages().map(|(language, endonym)| {
            let name = label(endonym.name.as_str(), Role::Ui.style(language, fold));
            let id = format!("settings/language/{language}");
            let message = Message::LanguageAtStartChosen(Some(language));
            choices::choice(context, &id, self.chosen.language == Some(language), name.into(), message)
        });
        let row = Row::with_children(std::iter::once(system).chain(named)).spacing(10).wrap().vertical_spacing(10);
        meant(Meaning::choices(context.text("settings-language-title")), row).into()
    }

    /// Whether the safety notice comes first.
    pub(super) fn safety<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let fixed = context.kept.policy.skip_safety_notice.map(|_| fixed(context, fold));
        let content = fixed.unwrap_or_else(|| self.safety_notice(context, fold));
        let notice = section(context, fold, "safety-notice", Some("settings-safety-hint"), content);
        column![(!context.kept.rules.locked).then_some(notice)].into()
    }

    fn safety_notice<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let option = |id: &str, words: &str, shown: bool| {
            let name = label(context.text(words), context.style(Role::Ui, fold));
            let chosen = self.chosen.skip_safety_notice != shown;
            choices::choice(context, id, chosen, name.into(), Message::SafetyNoticeChosen(shown))
        };
        let both = [
            option("settings/safety/show", "settings-safety-show", true),
            option("settings/safety/skip", "settings-safety-skip", false),
        ];
        let row = Row::with_children(both).spacing(10).wrap().vertical_spacing(10);
        meant(Meaning::choices(context.text("safety-notice")), row).into()
    }
}
