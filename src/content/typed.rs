use std::collections::BTreeMap;

use serde::Deserialize;

use super::library::read;
use super::{Files, LoadError};

/// What people type in one language for a page, a term or a help line: everyday words, older and wrong words, forms.
/// Nobody is shown them, so they are not messages; search reads them, and `vereda check`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// Where the list of a language tag is kept, relative to the edition.
    pub fn path(tag: &str) -> String {
        format!("locales/{tag}/typed.ron")
    }

    /// Loads the list of a language.
    ///
    /// # Errors
    /// [`LoadError`] when the file cannot be read or understood.
    pub fn load(files: &Files, tag: &str) -> Result<Self, LoadError> {
        read(files, &Self::path(tag))
    }

    /// The phrases for a key: a page id, `term-` and a term id, or `line-` and the id of a help line.
    pub fn of(&self, key: &str) -> &[String] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Every key with its phrases.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(key, phrases)| (key.as_str(), phrases.as_slice()))
    }
}
