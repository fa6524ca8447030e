//! Choices of text size and colours, on the settings screen and in the panel under the bar.

use iced::widget::{Row, column, container, row, space};
use iced::{Alignment, Length, border};

use crate::screen::Context;
use crate::settings::{TextSize, ThemeChoice};
use crate::theme::{Fold, Look, Palette, Role, palette};
use crate::widget::{Element, Kind, Meaning, control, icon, label, meant};

/// Smaller, the size, larger. The step at an end cannot be pressed. `place` begins the ids, which must differ between what
/// can be on screen together.
pub fn size<'a, Message: Clone + 'a>(
    context: &Context<'a>,
    fold: Fold,
    place: &str,
    chosen: impl Fn(TextSize) -> Message,
) -> Element<'a, Message> {
    let now = context.session.text_size;
    let step = |id: &str, name: &str, sign: &str, to: TextSize| {
        let color = if to == now { context.palette().ink_muted } else { context.palette().accent };
        let content = container(icon(sign, 20.0, color)).center(44);
        control(format!("{place}{id}"), context.palette(), Look::Outlined, content, (to != now).then(|| chosen(to)))
            .width(44)
            .height(44)
            .named(context.text(name))
    };
    let percent = now.as_percent().to_string();
    let percent =
        label(context.locale.text_with("size-percent", &[("percent", &percent)]), context.style(Role::UiBold, fold));
    row![
        step("size/smaller", "size-smaller", "minus", now.smaller()),
        meant(Meaning::new(Kind::Status), container(percent).center_x(72)),
        step("size/larger", "size-larger", "plus", now.larger()),
    ]
    .spacing(8)
    .align_y(Alignment::Center)
    .into()
}

/// The three themes, each drawn in its own colours on a card of a width.
pub fn themes<'a, Message: Clone + 'a>(
    context: &Context<'a>,
    fold: Fold,
    place: &str,
    width: f32,
    chosen: impl Fn(ThemeChoice) -> Message,
) -> Element<'a, Message> {
    let theme = |theme: ThemeChoice| -> Element<'a, Message> {
        let is_chosen = context.session.theme == theme;
        let role = if is_chosen { Role::Label } else { Role::Small };
        let name = label(context.text(&format!("theme-{}", theme.word())), context.style(role, fold));
        let content = column![sample(palette(theme)), choice_name(context, is_chosen, name.into())].spacing(8);
        let look = if is_chosen { Look::Chosen } else { Look::Outlined };
        control(format!("{place}theme/{}", theme.word()), context.palette(), look, content, Some(chosen(theme)))
            .padding(8)
            .width(width)
            .choice(is_chosen)
            .into()
    };
    let row = Row::with_children(ThemeChoice::ALL.into_iter().map(theme)).spacing(12).wrap().vertical_spacing(12);
    meant(Meaning::choices(context.text("colors-title")), row).into()
}

/// One of several: told by a filled ring, by weight and by colour.
pub fn choice<'a, Message: Clone + 'a>(
    context: &Context<'a>,
    id: &str,
    chosen: bool,
    name: Element<'a, Message>,
    message: Message,
) -> Element<'a, Message> {
    let look = if chosen { Look::Chosen } else { Look::Outlined };
    let content = container(choice_name(context, chosen, name)).center_y(Length::Fill);
    control(id, context.palette(), look, content, Some(message)).padding([0, 14]).height(48).choice(chosen).into()
}

fn choice_name<'a, Message: 'a>(
    context: &Context<'a>,
    chosen: bool,
    name: Element<'a, Message>,
) -> Element<'a, Message> {
    let palette = context.palette();
    let (sign, color) = if chosen { ("circle-dot", palette.accent) } else { ("circle", palette.edge) };
    row![icon(sign, 20.0, color), name].spacing(8).align_y(Alignment::Center).into()
}

fn sample<'a, Message: 'a>(shown: &'static Palette) -> Element<'a, Message> {
    let block = move |width: f32, height: f32, color: iced::Color, edge: iced::Color| {
        container(space()).width(width).height(height).style(move |_theme| container::Style {
            background: Some(color.into()),
            border: border::rounded(3).color(edge).width(shown.border - 1.0),
            ..container::Style::default()
        })
    };
    let lines = column![block(64.0, 9.0, shown.ink, shown.ink), block(96.0, 24.0, shown.accent_tint, shown.accent)];
    container(lines.spacing(8))
        .padding(12)
        .width(Length::Fill)
        .style(move |_theme| container::Style {
            background: Some(shown.paper.into()),
            border: border::rounded(5).color(shown.edge).width(1.0),
            ..container::Style::default()
        })
        .into()
}
