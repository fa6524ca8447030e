use jiff::civil::Date;
use jiff::{ToSpan, ZonedDateTime};

use crate::content::{Edition, Page, PartialDate, Review};
use crate::locale::{DateLength, Locale};

/// Where today comes from, so that tests can choose the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// This computer's clock, in its own time zone.
    #[default]
    System,
    /// A fixed day.
    Fixed(Date),
}

impl Clock {
    /// The day it shows.
    pub fn today(self) -> Date {
        match self {
            Self::System => ZonedDateTime::now().date(),
            Self::Fixed(day) => day,
        }
    }
}

/// The source line of a page, in parts that stand beside each other in one place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceLine {
    /// “Facts as of …”; none for history.
    pub facts: Option<String>,
    /// The same with a short month, for narrow windows.
    pub facts_short: Option<String>,
    /// “compared with the sources …”.
    pub compared: String,
    /// Who reviewed it, which today is nobody.
    pub review: String,
    /// The page may be out of date.
    pub stale: Option<String>,
    /// This computer's clock shows a day before the edition was made, so staleness cannot be told.
    pub clock_wrong: Option<String>,
    /// Whether the page shows an emergency or help number; a warning then waits until its end, so that nothing near the
    /// number can be read as a reason not to call.
    pub has_number: bool,
}

impl SourceLine {
    /// The parts that always stand together: as of, compared, reviewed by nobody.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.facts.as_deref().into_iter().chain([self.compared.as_str(), self.review.as_str()])
    }

    /// The warning, if there is one: a wrong clock goes before staleness, which it makes unknowable.
    pub fn warning(&self) -> Option<&str> {
        self.clock_wrong.as_deref().or(self.stale.as_deref())
    }
}

/// Whether the clock shows a day before the edition was made.
pub fn is_clock_wrong(edition: &Edition, clock: Clock) -> bool {
    clock.today() < edition.made.first_day()
}

/// The source line of a page on a day.
pub fn source_line(edition: &Edition, page: &Page, locale: &Locale, clock: Clock) -> SourceLine {
    let facts =
        |length| page.as_of.map(|date| locale.text_with("source-line-facts", &[("date", &locale.date(date, length))]));
    let long = |date| locale.date(date, DateLength::Long);
    let wrong = is_clock_wrong(edition, clock);
    let stale = !wrong && is_stale(page, clock.today());
    SourceLine {
        facts: facts(DateLength::Long),
        facts_short: facts(DateLength::Short),
        compared: locale.text_with("source-line-compared", &[("date", &long(page.checked))]),
        review: review(&page.review, locale),
        stale: stale.then(|| locale.text_with("source-line-stale", &[("date", &long(page.known_to))])),
        clock_wrong: wrong.then(|| locale.text("source-line-clock-wrong")),
        has_number: page.has_number(),
    }
}

fn review(review: &Review, locale: &Locale) -> String {
    match review {
        Review::Compiled => locale.text("source-line-no-lawyer"),
        Review::Reviewed { by, on } => {
            locale.text_with("source-line-by", &[("by", by), ("date", &locale.date(*on, DateLength::Long))])
        }
    }
}

fn is_stale(page: &Page, today: Date) -> bool {
    page.staleness.days().is_some_and(|days| last_day(page.known_to, days).is_some_and(|last| today > last))
}

fn last_day(known_to: PartialDate, days: i32) -> Option<Date> {
    known_to.first_day().checked_add(days.days()).ok()
}

impl Page {
    /// Whether the page shows an emergency or help number.
    pub fn has_number(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, crate::content::Block::Contact { .. }))
    }
}
