use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day, a month or a year: as exact as the source was, never more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// A year alone, `2014`.
    Year(i16),
    /// A month of a year, `2013-01`.
    Month(i16, i8),
    /// A day, `2026-07-24`.
    Day(Date),
}

/// The text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or names no real day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct PartialDateError(String);

impl PartialDate {
    /// The first day the date can mean, for ordering and for counting days from it.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            Self::Month(year, month) => Date::new(year, month, 1).unwrap_or(Date::MIN),
            Self::Day(day) => day,
        }
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.first_day().cmp(&other.first_day())
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| PartialDateError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<PartialDate> {
    let digits = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
    };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let Some(month) = parts.next() else {
        return Some(PartialDate::Year(year));
    };
    let month = i8::try_from(digits(month, 2)?).ok()?;
    let first = Date::new(year, month, 1).ok()?;
    let Some(day) = parts.next() else {
        return Some(PartialDate::Month(year, month));
    };
    let day = i8::try_from(digits(day, 2)?).ok()?;
    parts.next().is_none().then_some(())?;
    Date::new(first.year(), first.month(), day).ok().map(PartialDate::Day)
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_precision_and_writes_it_back() {
        for text in ["2014", "2013-01", "2026-07-24"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_not_a_day() {
        for text in ["", "26", "2026-7-4", "2026-13", "2026-02-30", "2026-07-24-1", "July 2026"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn orders_by_the_first_day_it_can_mean() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        assert!(date("2025") < date("2025-03-04"));
        assert!(date("2026-07") < date("2026-07-24"));
    }
}
