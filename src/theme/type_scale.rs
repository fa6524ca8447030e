use iced::widget::text::LineHeight;
use iced::{Font, Pixels};

use super::{Fold, Width};
use crate::font::{self, Weight};
use crate::locale::Language;

/// What a text is for; size, leading and weight follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Foot, captions, as-of lines.
    Small,
    /// Small, bold: labels.
    Label,
    /// Buttons, contents, fields.
    Ui,
    /// The chosen one among them.
    UiBold,
    /// Text, steps, callouts.
    Body,
    /// Bold body: the first sentence of a step.
    BodyBold,
    /// First line of a screen.
    Lead,
    /// The short answer.
    Answer,
    /// Page title.
    H1,
    /// Section heading.
    H2,
    /// Name of a row on the home screen.
    H3,
    /// The English sentence to say.
    Say,
    /// The figure of a step.
    Step,
    /// A telephone number.
    Number,
    /// The emergency number in the short answer.
    Emergency,
    /// The figure in a source marker.
    Source,
}

/// Size, leading and face of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TypeStyle {
    /// Size in px at 100 %.
    pub size: f32,
    /// Line height in px at 100 %.
    pub line: f32,
    /// Face.
    pub font: Font,
    /// The bold face beside it.
    pub bold: Font,
}

impl Role {
    /// The style of this role in a language and a fold.
    pub fn style(self, language: Language, fold: Fold) -> TypeStyle {
        let figures = matches!(self, Self::Step | Self::Number | Self::Emergency | Self::Source | Self::Say);
        let language = if figures { Language::English } else { language };
        let (size, line) = self.metrics(language.is_han(), fold.is_narrow());
        let grow = if fold.width == Width::Wide { 1.11 } else { 1.0 };
        TypeStyle {
            size: size * grow,
            line: line * grow,
            font: font::face(language, self.weight()),
            bold: font::face(language, Weight::Bold),
        }
    }

    fn weight(self) -> Weight {
        match self {
            Self::Small | Self::Ui | Self::Body | Self::Lead | Self::Answer | Self::Source => Weight::Regular,
            _ => Weight::Bold,
        }
    }

    /// Size and line height of `look/tokens.md`, section 3.
    fn metrics(self, han: bool, narrow: bool) -> (f32, f32) {
        match (self, han, narrow) {
            (Self::Small | Self::Label, false, _) => (14.0, 20.0),
            (Self::Small | Self::Label, true, _) => (15.0, 24.0),
            (Self::Ui | Self::UiBold, false, _) => (16.0, 24.0),
            (Self::Ui | Self::UiBold, true, _) => (17.0, 26.0),
            (Self::Body | Self::BodyBold, false, _) => (18.0, 27.0),
            (Self::Body | Self::BodyBold, true, _) => (20.0, 34.0),
            (Self::Lead, false, _) => (20.0, 30.0),
            (Self::Lead, true, _) => (22.0, 36.0),
            (Self::Answer, false, false) => (24.0, 34.0),
            (Self::Answer, false, true) => (21.0, 30.0),
            (Self::Answer, true, false) => (26.0, 42.0),
            (Self::Answer, true, true) => (22.0, 36.0),
            (Self::H1, false, false) => (36.0, 44.0),
            (Self::H1, false, true) => (30.0, 38.0),
            (Self::H1, true, false) => (38.0, 52.0),
            (Self::H1, true, true) => (32.0, 44.0),
            (Self::H2, false, false) => (26.0, 34.0),
            (Self::H2, false, true) => (24.0, 31.0),
            (Self::H2, true, _) => (28.0, 40.0),
            (Self::H3, false, _) => (20.0, 28.0),
            (Self::H3, true, _) => (22.0, 34.0),
            (Self::Say, _, false) => (26.0, 36.0),
            (Self::Say, _, true) => (23.0, 32.0),
            (Self::Step, _, false) => (38.0, 40.0),
            (Self::Step, _, true) => (32.0, 34.0),
            (Self::Number, ..) => (28.0, 36.0),
            (Self::Emergency, _, false) => (76.0, 84.0),
            (Self::Emergency, _, true) => (56.0, 62.0),
            (Self::Source, ..) => (12.0, 16.0),
        }
    }
}

impl TypeStyle {
    /// The line height as iced takes it.
    pub fn line_height(self) -> LineHeight {
        LineHeight::Absolute(Pixels(self.line))
    }
}
