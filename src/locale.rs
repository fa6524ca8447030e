//! How it is said: Fluent messages, the choice of a language, dates and no-break spaces.
//!
//! A [`Locale`] answers with finished text. It knows nothing of pages; [`crate::document`] asks it message by message.

mod bundle;
mod date;
mod negotiate;
mod typography;

pub use bundle::{Args, Locale, LocaleError, Number};
pub use date::{DateLength, format_date};
pub use negotiate::{Language, UnknownLanguage, system_language};
pub use typography::bind;
