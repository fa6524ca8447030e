//! Everything an edition must satisfy before it may be shown: `vereda check`.
//!
//! The rules are the truth and language rules of the design, made mechanical. A rule that needs judgement (is it true,
//! is it kind) is not here; these only catch what no eye should have to.

mod facts;
mod messages;
mod modality;
mod phrases;
mod reach;
mod readability;
#[cfg(test)]
mod sample;
mod structure;
mod translated;
mod typed;

use std::fmt;

use crate::content::{Files, Library, LoadError, Modality, Translated, Typed};
use crate::locale::Language;

pub use messages::Catalogue;

/// Something that keeps an edition from being shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file or the message.
    pub place: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl Problem {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Problems, sorted by place.
    pub problems: Vec<Problem>,
    /// What messages do with leave against a rule (`ALLOW rule: reason`), one line each.
    pub allowances: Vec<String>,
}

/// Checks an edition. `covers` tells whether the faces of a language draw a character.
pub fn check(files: &Files, covers: &dyn Fn(Language, char) -> bool) -> Report {
    let (library, rules, record) = match load(files) {
        Ok(loaded) => loaded,
        Err(error) => return Report::broken("structure", &error),
    };
    let mut catalogues = Vec::new();
    let mut problems = Vec::new();
    for language in Language::ALL {
        match Catalogue::load(files, language) {
            Ok((catalogue, found)) => {
                catalogues.push(catalogue);
                problems.extend(found);
            }
            Err(error) => return Report::broken("locales", &error),
        }
    }
    problems.extend(structure::check(&library));
    problems.extend(reach::check(&library, &catalogues));
    problems.extend(facts::check(&library, files));
    problems.extend(messages::check(&library, &catalogues, covers));
    problems.extend(translated::check(&catalogues, &record));
    for language in Language::ALL {
        match Typed::load(files, language.tag()) {
            Ok(typed) => problems.extend(typed::check(&library, language, &typed)),
            Err(error) => problems.push(Problem::new(Typed::path(language.tag()), error.to_string())),
        }
    }
    let mut allowances = Vec::new();
    for (found, allowed) in [
        phrases::check(&library, &catalogues),
        readability::check(&library, &catalogues),
        modality::check(&library, &catalogues, &rules),
    ] {
        problems.extend(found);
        allowances.extend(allowed);
    }
    problems.sort();
    problems.dedup();
    Report { problems, allowances }
}

fn load(files: &Files) -> Result<(Library, Vec<Modality>, Translated), LoadError> {
    Ok((Library::load(files)?, Modality::load(files)?, Translated::load(files)?))
}

impl Report {
    fn broken(place: &str, error: &dyn fmt::Display) -> Self {
        Self { problems: vec![Problem::new(place, error.to_string())], allowances: Vec::new() }
    }
}
