use iced::widget::{button, container, scrollable, text_input};
use iced::{Background, Border, Color, Theme, border};

use super::Palette;
use crate::content::CalloutKind;
use crate::settings::ThemeChoice;

/// The look of something that can be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one strong action of a screen.
    Strong,
    /// Strong, and about danger.
    Danger,
    /// The way to the page about danger, in the bar.
    InDanger,
    /// Leave now.
    Leave,
    /// With an outline.
    Outlined,
    /// With an outline, and chosen.
    Chosen,
    /// Words alone.
    Quiet,
    /// Words alone, and chosen.
    QuietChosen,
    /// A row of the contents.
    Row,
    /// The row of the page that is open.
    RowChosen,
    /// A row of the home screen.
    HomeRow,
}

/// The ground and colour of a callout or answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The short answer.
    Answer,
    /// A callout.
    Callout(CalloutKind),
}

impl Tone {
    /// Colour of bar, icon and title, and the ground.
    pub fn colors(self, palette: &Palette) -> (Color, Color) {
        match self {
            Self::Answer => (palette.accent, palette.accent_tint),
            Self::Callout(CalloutKind::Danger) => (palette.danger, palette.danger_tint),
            Self::Callout(CalloutKind::Caution) => (palette.caution, palette.caution_tint),
            Self::Callout(CalloutKind::Tip) => (palette.tip, palette.tip_tint),
            Self::Callout(CalloutKind::Changed) => (palette.changed, palette.changed_tint),
        }
    }
}

/// The iced theme of a choice; its own colours show only where no style of ours is given.
pub fn theme(choice: ThemeChoice) -> Theme {
    let palette = super::palette(choice);
    let base = iced::theme::Palette {
        background: palette.paper,
        text: palette.ink,
        primary: palette.accent,
        success: palette.tip,
        warning: palette.caution,
        danger: palette.danger,
    };
    Theme::custom(choice.word(), base)
}

/// How a pressable thing looks in each of its states.
pub fn control(palette: &'static Palette, look: Look) -> impl Fn(&Theme, button::Status) -> button::Style {
    move |_theme, status| {
        let over = matches!(status, button::Status::Hovered | button::Status::Pressed);
        let style = rest_or_over(palette, look, over);
        if status == button::Status::Disabled && !matches!(look, Look::RowChosen | Look::QuietChosen | Look::Chosen) {
            return button::Style { text_color: palette.ink_muted, background: None, ..style };
        }
        style
    }
}

fn rest_or_over(p: &Palette, look: Look, over: bool) -> button::Style {
    let none = Color::TRANSPARENT;
    match (look, over) {
        (Look::Strong, false) => filled(p.accent, p.on_accent, none, 0.0),
        (Look::Strong, true) => filled(p.accent_hover, p.on_accent, none, 0.0),
        (Look::Danger, false) => filled(p.danger, p.on_danger, none, 0.0),
        (Look::Danger, true) => filled(p.danger, p.on_danger, p.ink, 2.0),
        (Look::InDanger, false) => filled(p.danger_tint, p.danger, edge_of(p, p.danger), p.border - 1.0),
        (Look::InDanger, true) => filled(p.danger_tint, p.danger, p.danger, 2.0),
        (Look::Leave, false) => filled(p.surface, p.ink, p.ink, 2.0),
        (Look::Leave, true) => filled(p.ink, p.paper, p.ink, 2.0),
        (Look::Outlined, false) => filled(p.surface, p.accent, p.edge, p.border),
        (Look::Outlined, true) => filled(p.accent_tint, p.accent_hover, p.accent, p.border),
        (Look::Chosen, _) => filled(p.accent_tint, p.ink, p.accent, 2.0),
        (Look::Quiet, false) => filled(none, p.accent, none, 0.0),
        (Look::Quiet, true) => filled(p.accent_tint, p.accent_hover, none, 0.0),
        (Look::QuietChosen, _) => filled(p.accent_tint, p.accent, p.accent, 2.0),
        (Look::Row, false) => square(none, p.ink),
        (Look::Row, true) => square(p.surface, p.ink),
        (Look::RowChosen, _) => square(p.accent_tint, p.ink),
        (Look::HomeRow, false) => filled(none, p.accent, none, 0.0),
        (Look::HomeRow, true) => filled(p.accent_tint, p.accent_hover, none, 0.0),
    }
}

fn edge_of(p: &Palette, color: Color) -> Color {
    if p.border > 1.0 { color } else { Color::TRANSPARENT }
}

fn filled(background: Color, text: Color, line: Color, width: f32) -> button::Style {
    button::Style {
        background: Some(Background::Color(background)),
        text_color: text,
        border: border::rounded(8).color(line).width(width),
        ..button::Style::default()
    }
}

fn square(background: Color, text: Color) -> button::Style {
    button::Style { border: Border::default(), ..filled(background, text, Color::TRANSPARENT, 0.0) }
}

/// A tinted panel; in high contrast it has an edge of its own colour.
pub fn panel(palette: &'static Palette, tone: Tone, radius: f32) -> impl Fn(&Theme) -> container::Style {
    let (color, ground) = tone.colors(palette);
    let width = if palette.border > 1.0 { palette.border } else { 0.0 };
    move |_theme| container::Style {
        background: Some(ground.into()),
        border: border::rounded(radius).color(color).width(width),
        text_color: Some(palette.ink),
        ..container::Style::default()
    }
}

/// A bar, pane or foot.
pub fn bar(palette: &'static Palette) -> impl Fn(&Theme) -> container::Style {
    move |_theme| container::Style {
        background: Some(palette.pane.into()),
        text_color: Some(palette.ink),
        ..container::Style::default()
    }
}

/// A card on the page with a given line colour and width.
pub fn card(
    palette: &'static Palette,
    ground: Color,
    line: Color,
    width: f32,
    radius: f32,
) -> impl Fn(&Theme) -> container::Style {
    let width = width.max(palette.border);
    move |_theme| container::Style {
        background: Some(ground.into()),
        border: border::rounded(radius).color(line).width(width),
        text_color: Some(palette.ink),
        ..container::Style::default()
    }
}

/// Scroll bars: a quiet rail, a thumb that shows where one is.
pub fn scrollbar(palette: &'static Palette) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style {
    move |theme, status| {
        let over = matches!(
            status,
            scrollable::Status::Hovered { is_vertical_scrollbar_hovered: true, .. }
                | scrollable::Status::Dragged { .. }
        );
        let thumb = if over { palette.accent } else { palette.edge };
        let rail = scrollable::Rail {
            background: None,
            border: Border::default(),
            scroller: scrollable::Scroller { background: thumb.into(), border: border::rounded(4) },
        };
        scrollable::Style {
            container: container::Style::default(),
            vertical_rail: rail,
            horizontal_rail: rail,
            gap: None,
            ..scrollable::default(theme, status)
        }
    }
}

/// A line of text that can be written. What has the keyboard is told by the ring.
pub fn field(palette: &'static Palette) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |_theme, status| {
        let used = matches!(status, text_input::Status::Focused { .. } | text_input::Status::Hovered);
        let edge = if used { palette.accent } else { palette.edge };
        text_input::Style {
            background: palette.surface.into(),
            border: border::rounded(8).color(edge).width(palette.border),
            icon: palette.ink_muted,
            placeholder: palette.ink_muted,
            value: palette.ink,
            selection: palette.selection,
        }
    }
}
