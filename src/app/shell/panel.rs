use iced::widget::{Column, column, container, row, space};
use iced::{Alignment, Length};

use super::{Message, Panel};
use crate::app::{Location, Move};
use crate::screen::settings::choices;
use crate::screen::{Choice, Context};
use crate::theme::{Fold, Look, Role};
use crate::widget::{Element, Meaning, control, heading, icon, label, meant, muted};

/// What a panel shows.
pub(super) fn view<'a>(context: &Context<'a>, fold: Fold, panel: Panel) -> Element<'a, Message> {
    let content = match panel {
        Panel::Size => size(context, fold),
        Panel::Language => languages(context, fold),
        Panel::Keys => super::keys::view(context, fold),
    };
    container(content).padding([16, 20]).width(Length::Fill).into()
}

fn size<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let title = |id| label(context.text(id), context.style(Role::BodyBold, fold));
    let size = choices::size(context, fold, "", |size| super::choose(Choice::TextSize(size)));
    let themes = choices::themes(context, fold, "", 138.0, |theme| super::choose(Choice::Theme(theme)));
    let settings = label(context.text("settings-title"), context.style(Role::Small, fold));
    let open = Message::Moved(Move::To(Location::Settings));
    let settings = control("panel/settings", context.palette(), Look::Quiet, settings, Some(open)).padding([10, 8]);
    let only = muted(context.text("visit-only"), context.style(Role::Small, fold), context.palette());
    let foot = row![only, space::horizontal(), settings].align_y(Alignment::Center);
    column![heading(1, title("size-title")), size, heading(1, title("colors-title")), themes, foot].spacing(10).into()
}

/// The languages, each in its own script and face.
pub(super) fn languages<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let row = |(language, endonym): (crate::locale::Language, &'a crate::content::Endonym)| -> Element<'a, Message> {
        let chosen = language == context.session.language;
        let role = if chosen { Role::UiBold } else { Role::Ui };
        let name = label(endonym.name.as_str(), role.style(language, fold));
        let sign: Element<'a, Message> =
            if chosen { icon("check", 20.0, context.palette().ink) } else { space().width(20).into() };
        let content = container(row![sign, name].spacing(12).align_y(Alignment::Center)).center_y(Length::Fill);
        let look = if chosen { Look::Chosen } else { Look::Quiet };
        let message = super::choose(Choice::Language(language));
        let id = format!("panel/language/{language}");
        control(id, context.palette(), look, content, Some(message))
            .padding([0, 12])
            .height(48)
            .width(Length::Fill)
            .choice(chosen)
            .language(language.tag())
            .into()
    };
    let rows = Column::with_children(context.languages().map(row)).spacing(4);
    meant(Meaning::choices(context.text("bar-language")), rows).into()
}
