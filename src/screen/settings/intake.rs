use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::{Message, SettingsScreen, choices, fixed, section};
use crate::content::CalloutKind;
use crate::screen::Context;
use crate::settings::IdleMinutes;
use crate::theme::{Fold, Look, Role, Tone, panel};
use crate::widget::{Element, Kind, Meaning, control, heading, icon, label, meant};

/// Id of the button that makes this a shared desk.
pub(super) const YES: &str = "settings/intake/yes";

impl SettingsScreen {
    /// Whether this is a shared desk, and when it asks.
    pub(super) fn intake<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        if context.kept.rules.locked {
            return column![].into();
        }
        let policy = &context.kept.policy;
        let on = policy.intake.map_or_else(|| self.desks(context, fold), |_| fixed(context, fold));
        let minutes = policy.idle_minutes.map_or_else(|| self.minutes(context, fold), |_| fixed(context, fold));
        column![
            section(context, fold, "settings-intake", Some("settings-intake-hint"), on),
            self.chosen.intake.then(|| section(context, fold, "idle-after", Some("idle-after-hint"), minutes)),
            self.confirming.then(|| self.question(context, fold)),
        ]
        .into()
    }

    fn desks<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let option = |id: &str, words: &str, on: bool| {
            let name = label(context.text(words), context.style(Role::Ui, fold));
            choices::choice(context, id, self.chosen.intake == on, name.into(), Message::IntakeChosen(on))
        };
        let both = [
            option("settings/intake/off", "settings-intake-off", false),
            option("settings/intake/on", "settings-intake-on", true),
        ];
        let row = Row::with_children(both).spacing(10).wrap().vertical_spacing(10);
        meant(Meaning::choices(context.text("settings-intake")), row).into()
    }

    fn minutes<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let now = self.chosen.idle_minutes;
        let step = |id: &str, name: &str, sign: &str, to: IdleMinutes| {
            let palette = context.palette();
            let color = if to == now { palette.ink_muted } else { palette.accent };
            let content = container(icon(sign, 20.0, color)).center(44);
            control(id, palette, Look::Outlined, content, (to != now).then_some(Message::IdleChosen(to)))
                .width(44)
                .height(44)
                .named(context.text(name))
        };
        let minutes = context.locale.count("idle-minutes", usize::from(now.as_minutes()), &[]);
        let minutes = label(minutes, context.style(Role::UiBold, fold));
        row![
            step("settings/idle/shorter", "idle-shorter", "minus", now.shorter()),
            meant(Meaning::new(Kind::Status), container(minutes).center_x(110)),
            step("settings/idle/longer", "idle-longer", "plus", now.longer()),
        ]
        .spacing(8)
        .align_y(Alignment::Center)
        .into()
    }

    /// What intake mode does, before it is turned on.
    fn question<'a>(&self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let title = heading(2, label(context.text("intake-question"), context.style(Role::BodyBold, fold)));
        let minutes = context.locale.count("idle-minutes", usize::from(self.chosen.idle_minutes.as_minutes()), &[]);
        let text = context.locale.text_with("intake-question-text", &[("minutes", &minutes)]);
        let text = label(text, context.style(Role::Body, fold));
        let button = |id: &str, words: &str, look: Look, yes: bool| {
            let words = container(label(context.text(words), context.style(Role::UiBold, fold))).center_y(Length::Fill);
            control(id, palette, look, words, Some(Message::IntakeConfirmed(yes))).padding([0, 20]).height(48)
        };
        let buttons = row![
            button(YES, "intake-question-yes", Look::Strong, true),
            button("settings/intake/no", "intake-question-no", Look::Outlined, false),
        ];
        let words = column![title, text, buttons.spacing(12).wrap().vertical_spacing(8)].spacing(10);
        let content = row![icon("timer", 24.0, palette.tip), container(words).width(Length::Fill)].spacing(16);
        let tone = Tone::Callout(CalloutKind::Tip);
        container(content).padding([16, 20]).width(Length::Fill).style(panel(palette, tone, 10.0)).into()
    }
}
