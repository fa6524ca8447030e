//! Files that people write by hand: read strictly, and refused with the line and the field that is wrong.

use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

/// What is wrong in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {field}: {what}")]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The field as a path, such as `lines[1].checked`; `-` when the file ends or breaks before one.
    pub field: String,
    /// What is wrong with it.
    pub what: Flaw,
}

/// What can be wrong with a field. The word for it is the end of the message `flaw-WORD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Flaw {
    /// Not written as RON.
    #[error("a bracket, quotation mark or comma is missing or too many")]
    Syntax,
    /// No such field.
    #[error("there is no field of this name")]
    Unknown,
    /// A text where a number belongs, or the like.
    #[error("this is another kind of value than belongs here")]
    Kind,
    /// A field that must be there is not.
    #[error("a field is missing")]
    Missing,
    /// The same field twice.
    #[error("the field stands here twice")]
    Twice,
    /// A line break, a tabulator, or a character that is not seen.
    #[error("a line break or a character that is not seen stands in it")]
    Unseen,
    /// Longer than there is room for.
    #[error("it is too long")]
    Long,
    /// More entries than there is room for.
    #[error("there are too many entries")]
    Many,
    /// Nothing stands there.
    #[error("it is empty")]
    Empty,
    /// Not a day.
    #[error("a day is written like 2026-11-20")]
    Day,
    /// Nobody can dial it.
    #[error("a telephone number has at least three digits")]
    Phone,
    /// Not between 80 and 400.
    #[error("it is a whole number from 80 to 400")]
    Percent,
    /// Not between 1 and 30.
    #[error("it is a whole number from 1 to 30")]
    Minutes,
}

impl Flaw {
    /// The word for it.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// As an error of a field; [`parse`] finds it again by its word.
    pub fn of_field<E: serde::de::Error>(self) -> E {
        E::custom(self.word())
    }
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a file that someone wrote.
///
/// # Errors
/// The first [`Problem`] of it.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let text = text.trim_start_matches('\u{feff}');
    let at = |error: &ron::error::SpannedError, field: String| Problem {
        line: error.span.end.line.max(1),
        field: if field.is_empty() || field == "." { "-".into() } else { shortened(&field) },
        what: flaw(&error.code),
    };
    let mut reader = ron::Deserializer::from_str_with_options(text, &options()).map_err(|e| at(&e, String::new()))?;
    let read = serde_path_to_error::deserialize(&mut reader);
    let value = read.map_err(|error| {
        let field = named(&error);
        at(&reader.span_error(error.into_inner()), field)
    })?;
    reader.end().map_err(|error| at(&reader.span_error(error), String::new()))?;
    Ok(value)
}

/// A name that someone wrote may be as long as the file.
fn shortened(field: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = field.chars().take(LONGEST).collect();
    if short.len() < field.len() {
        short.push('…');
    }
    short
}

/// The field of an error: where reading stopped, or the name that does not belong there.
fn named(error: &serde_path_to_error::Error<ron::Error>) -> String {
    let path = error.path().to_string();
    match error.inner() {
        ron::Error::NoSuchStructField { found, .. } => found.clone(),
        ron::Error::MissingStructField { field, .. } | ron::Error::DuplicateStructField { field, .. }
            if path == "." =>
        {
            (*field).to_owned()
        }
        ron::Error::MissingStructField { field, .. } => format!("{path}.{field}"),
        _ => path,
    }
}

fn flaw(error: &ron::Error) -> Flaw {
    use ron::Error;
    match error {
        Error::Message(word) => word.parse().unwrap_or(Flaw::Kind),
        Error::NoSuchStructField { .. } => Flaw::Unknown,
        Error::MissingStructField { .. } => Flaw::Missing,
        Error::DuplicateStructField { .. } => Flaw::Twice,
        Error::InvalidValueForType { .. }
        | Error::ExpectedString
        | Error::ExpectedInteger
        | Error::ExpectedBoolean
        | Error::ExpectedArray
        | Error::ExpectedOption
        | Error::IntegerOutOfBounds
        | Error::ExpectedDifferentLength { .. } => Flaw::Kind,
        _ => Flaw::Syntax,
    }
}
