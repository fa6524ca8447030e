use icu_datetime::input::Date;
use icu_datetime::options::Length;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences, fieldsets};
use icu_locale::Locale as IcuLocale;

use super::Language;
use crate::content::PartialDate;

/// How long a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLength {
    /// The month's name in full.
    Long,
    /// The month's name shortened where the language does so.
    Short,
}

/// A date as the language writes it, exactly as precise as it is known, without a preposition.
pub fn format_date(language: Language, date: PartialDate, length: DateLength) -> String {
    let length = match length {
        DateLength::Long => Length::Long,
        DateLength::Short => Length::Medium,
    };
    // A tag of ours that ICU cannot read or a date outside its calendar falls back to the ISO form, never to nothing.
    written(language, date, length).unwrap_or_else(|| date.to_string())
}

fn written(language: Language, date: PartialDate, length: Length) -> Option<String> {
    let locale: IcuLocale = language.tag().parse().ok()?;
    let preferences = DateTimeFormatterPreferences::from(&locale);
    let first = date.first_day();
    let month = u8::try_from(first.month()).ok()?;
    let day = u8::try_from(first.day()).ok()?;
    let input = Date::try_new_iso(i32::from(first.year()), month, day).ok()?;
    let text = match date {
        PartialDate::Year(_) => {
            let formatter = DateTimeFormatter::try_new(preferences, fieldsets::Y::for_length(length)).ok()?;
            formatter.format(&input).to_string()
        }
        PartialDate::Month(..) => {
            let formatter = DateTimeFormatter::try_new(preferences, fieldsets::YM::for_length(length)).ok()?;
            formatter.format(&input).to_string()
        }
        PartialDate::Day(_) => {
            let formatter = DateTimeFormatter::try_new(preferences, fieldsets::YMD::for_length(length)).ok()?;
            formatter.format(&input).to_string()
        }
    };
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_dates_as_each_language_does() {
        use Language::*;
        for (language, date, expected) in [
            (English, "2026-11-24", "November 24, 2026"),
            (Spanish, "2026-11-24", "24 de noviembre de 2026"),
            (SimplifiedChinese, "2026-11-24", "2026年11月24日"),
            (TraditionalChinese, "2026-11-24", "2026年11月24日"),
            (English, "2025-10", "October 2025"),
            (Spanish, "2025-10", "octubre de 2025"),
            (SimplifiedChinese, "2025-10", "2025年10月"),
            (TraditionalChinese, "2025-10", "2025年10月"),
            (English, "2014", "2014"),
            (Spanish, "2014", "2014"),
            (SimplifiedChinese, "2014", "2014年"),
            (TraditionalChinese, "2014", "2014年"),
        ] {
            assert_eq!(format_date(language, date.parse().unwrap(), DateLength::Long), expected);
        }
    }
}
