//! What a desk chose to keep: language at start, theme and text size, in RON in the config folder; what its organization
//! fixed for it; and its own details.
//!
//! Tolerance is a rule, field by field: a missing or invalid field takes its default, an unknown one is ignored, and
//! what is out of range is brought into it. A file that is not RON at all is set aside and reported, never lost.

mod desk;
mod file;
mod idle;
mod policy;

use serde::{Deserialize, Deserializer, Serialize};

use crate::locale::Language;

pub use desk::{DeskError, FileProblem, FoundOrganization, FoundPolicy};
pub use file::{Damage, Loaded, Location, SettingsError};
pub use idle::IdleMinutes;
pub use policy::{Asked, Policy, Rules};

/// Text size in percent; every step and limit of it lives here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "i64", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// The smallest text.
    pub const SMALLEST: Self = Self(80);
    /// The largest text.
    pub const LARGEST: Self = Self(400);
    /// The usual text.
    pub const USUAL: Self = Self(100);
    const STEPS: [u16; 12] = [80, 90, 100, 115, 130, 150, 175, 200, 250, 300, 350, 400];

    /// A size in percent, brought into 80 to 400.
    pub fn percent(percent: i64) -> Self {
        let within = percent.clamp(i64::from(Self::SMALLEST.0), i64::from(Self::LARGEST.0));
        Self(u16::try_from(within).unwrap_or(Self::USUAL.0))
    }

    /// The size in percent.
    pub fn as_percent(self) -> u16 {
        self.0
    }

    /// The factor everything on screen is drawn with.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger step.
    pub fn larger(self) -> Self {
        Self(Self::STEPS.into_iter().find(|step| *step > self.0).unwrap_or(Self::LARGEST.0))
    }

    /// The next smaller step.
    pub fn smaller(self) -> Self {
        Self(Self::STEPS.into_iter().rev().find(|step| *step < self.0).unwrap_or(Self::SMALLEST.0))
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::USUAL
    }
}

impl From<i64> for TextSize {
    fn from(percent: i64) -> Self {
        Self::percent(percent)
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

/// The colours of the window. The theme is paper until someone changes it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ThemeChoice {
    /// Ink on warm paper.
    #[default]
    Paper,
    /// Light on dark.
    Dark,
    /// Black and white with strong colours.
    HighContrast,
}

impl ThemeChoice {
    /// All themes, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Dark, Self::HighContrast];

    /// The word for it on the command line and in the settings file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }
}

impl From<ThemeChoice> for String {
    fn from(theme: ThemeChoice) -> Self {
        theme.word().to_owned()
    }
}

impl TryFrom<String> for ThemeChoice {
    type Error = UnknownTheme;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl std::str::FromStr for ThemeChoice {
    type Err = UnknownTheme;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let named = Self::ALL.into_iter().find(|theme| theme.word() == text);
        named.ok_or_else(|| UnknownTheme(text.to_owned()))
    }
}

/// The word names no theme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no theme “{0}”: choose paper, dark or high-contrast")]
pub struct UnknownTheme(String);

/// What is kept between runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language at start; none follows the system.
    #[serde(deserialize_with = "or_default")]
    pub language: Option<Language>,
    /// Colours.
    #[serde(deserialize_with = "or_default")]
    pub theme: ThemeChoice,
    /// Text size.
    #[serde(deserialize_with = "or_default")]
    pub text_size: TextSize,
    /// Whether pages open without the safety notice before them.
    #[serde(deserialize_with = "or_default")]
    pub skip_safety_notice: bool,
    /// Whether this is a shared desk: an idle window asks, and then begins anew.
    #[serde(deserialize_with = "or_default")]
    pub intake: bool,
    /// After how many idle minutes it asks.
    #[serde(deserialize_with = "or_default")]
    pub idle_minutes: IdleMinutes,
}

/// A value of the wrong kind takes the field's default instead of spoiling the file.
fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: serde::de::DeserializeOwned + Default,
{
    let value = ron::Value::deserialize(deserializer)?;
    Ok(value.into_rust().unwrap_or_default())
}

impl Settings {
    /// Reads settings from RON.
    ///
    /// # Errors
    /// What RON said, when the text is not RON.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text.trim_start_matches('\u{feff}'))
    }

    /// Writes settings as RON.
    ///
    /// # Errors
    /// What RON said; the model has nothing it could refuse.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_written() {
        for language in [None, Some(Language::TraditionalChinese)] {
            let text_size = TextSize::percent(175);
            let settings = Settings {
                language,
                theme: ThemeChoice::HighContrast,
                text_size,
                skip_safety_notice: true,
                intake: true,
                idle_minutes: IdleMinutes::from(30),
            };
            assert_eq!(Settings::from_ron(&settings.to_ron().unwrap()).unwrap(), settings);
        }
    }

    #[test]
    fn keeps_the_good_fields_of_a_damaged_file() {
        let read = |text: &str| Settings::from_ron(text).unwrap();
        assert_eq!(read("()"), Settings::default());
        assert_eq!(read("(theme: \"dark\", unknown: [1, 2])").theme, ThemeChoice::Dark);
        assert_eq!(read("(theme: \"pink\", text_size: 150)").theme, ThemeChoice::Paper);
        assert_eq!(read("(text_size: \"big\", language: Some(\"es-US\"))").language, Some(Language::Spanish));
        assert_eq!(read("(text_size: 9000)").text_size, TextSize::LARGEST);
        assert_eq!(read("(text_size: -5)").text_size, TextSize::SMALLEST);
        assert_eq!(read("(idle_minutes: 90, intake: 1)").idle_minutes, IdleMinutes::from(30));
        assert_eq!(read("(idle_minutes: \"long\", intake: true)"), Settings { intake: true, ..Settings::default() });
        assert_eq!(read("(language: Some(\"fr\"), text_size: 150)").text_size, TextSize::percent(150));
    }

    #[test]
    fn steps_through_all_sizes_and_stops_at_the_ends() {
        let mut size = TextSize::SMALLEST;
        for _ in 0..20 {
            size = size.larger();
        }
        assert_eq!(size, TextSize::LARGEST);
        for _ in 0..20 {
            size = size.smaller();
        }
        assert_eq!(size, TextSize::SMALLEST);
        assert_eq!(TextSize::percent(140).larger().as_percent(), 150);
    }
}
