use std::fmt;
use std::str::FromStr;

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use icu_locale::LocaleExpander;
use serde::{Deserialize, Serialize};

/// A language the edition is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Language {
    /// United States English.
    English,
    /// United States Spanish.
    Spanish,
    /// Chinese in Simplified characters.
    SimplifiedChinese,
    /// Chinese in Traditional characters.
    TraditionalChinese,
}

/// The tag names no language of the edition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no language “{0}”: choose en-US, es-US, zh-Hans or zh-Hant")]
pub struct UnknownLanguage(String);

impl Language {
    /// All languages, in the order of Ctrl+1 to Ctrl+4.
    pub const ALL: [Self; 4] = [Self::English, Self::Spanish, Self::SimplifiedChinese, Self::TraditionalChinese];

    /// The BCP 47 tag, which is also the folder under `locales/`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::Spanish => "es-US",
            Self::SimplifiedChinese => "zh-Hans",
            Self::TraditionalChinese => "zh-Hant",
        }
    }

    /// Whether it is written in Han characters, which sets size, leading and measure.
    pub fn is_han(self) -> bool {
        matches!(self, Self::SimplifiedChinese | Self::TraditionalChinese)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.tag().to_owned()
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Understands BCP 47 tags and POSIX locale names (`zh_TW.UTF-8`); refuses languages the edition does not have.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        best(text).ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

/// The language of this computer, English when it is none of ours.
pub fn system_language() -> Language {
    sys_locale::get_locales().find_map(|tag| best(&tag)).unwrap_or(Language::English)
}

fn best(tag: &str) -> Option<Language> {
    let posix = tag.split(['.', '@']).next()?;
    let mut likely: icu_locale::LanguageIdentifier = posix.replace('_', "-").parse().ok()?;
    // CLDR's likely subtags: zh-HK is written in Traditional characters, zh-SG in Simplified.
    let _changed = LocaleExpander::new_common().maximize(&mut likely);
    let wanted: LanguageIdentifier = likely.to_string().parse().ok()?;
    let available: Vec<LanguageIdentifier> = Language::ALL.iter().filter_map(|l| l.tag().parse().ok()).collect();
    let found = negotiate_languages(&[&wanted], &available, None, NegotiationStrategy::Lookup);
    let found = found.first()?.to_string();
    Language::ALL.into_iter().find(|language| language.tag() == found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_tags_and_posix_names() {
        use Language::*;
        for (tag, expected) in [
            ("en", English),
            ("en-GB", English),
            ("en_GB.UTF-8", English),
            ("en-US", English),
            ("es", Spanish),
            ("es-MX", Spanish),
            ("es_US.UTF-8", Spanish),
            ("es-419", Spanish),
            ("zh", SimplifiedChinese),
            ("zh-CN", SimplifiedChinese),
            ("zh-SG", SimplifiedChinese),
            ("zh_CN.UTF-8", SimplifiedChinese),
            ("zh-Hans-TW", SimplifiedChinese),
            ("zh-Hans", SimplifiedChinese),
            ("zh-TW", TraditionalChinese),
            ("zh-HK", TraditionalChinese),
            ("zh-MO", TraditionalChinese),
            ("zh_TW.Big5", TraditionalChinese),
            ("zh-Hant", TraditionalChinese),
            ("zh-Hant-CN", TraditionalChinese),
        ] {
            assert_eq!(tag.parse(), Ok(expected), "{tag}");
        }
    }

    #[test]
    fn refuses_what_it_does_not_have() {
        for tag in ["fr", "de-DE", "", "C", "english", "zz-ZZ"] {
            let error = tag.parse::<Language>().unwrap_err().to_string();
            assert!(error.contains("zh-Hant"), "{error}");
        }
    }
}
