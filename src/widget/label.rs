use iced::Color;
use iced::widget::text::Wrapping;
use iced::widget::{Text, rule, text};

use super::Element;
use crate::theme::{Palette, TypeStyle};

/// Text in a role, in the colour of what it stands in.
pub fn label<'a>(words: impl text::IntoFragment<'a>, style: TypeStyle) -> Text<'a> {
    text(words).size(style.size).line_height(style.line_height()).font(style.font).wrapping(Wrapping::WordOrGlyph)
}

/// Text in a role and a colour.
pub fn colored<'a>(words: impl text::IntoFragment<'a>, style: TypeStyle, color: Color) -> Text<'a> {
    label(words, style).color(color)
}

/// Text in the quiet colour.
pub fn muted<'a>(words: impl text::IntoFragment<'a>, style: TypeStyle, palette: &Palette) -> Text<'a> {
    colored(words, style, palette.ink_muted)
}

/// A horizontal line.
pub fn line<'a, Message: 'a>(thickness: f32, color: Color) -> Element<'a, Message> {
    let style = move |_theme: &iced::Theme| rule::Style {
        color,
        radius: 0.0.into(),
        fill_mode: rule::FillMode::Full,
        snap: true,
    };
    rule::horizontal(thickness).style(style).into()
}
