use std::collections::BTreeMap;

use serde::Deserialize;

use super::library::{CONTENT, read};
use super::{Files, LoadError};

/// Words of duty, right or limit in English, and the words that carry them over. Only `vereda check` reads them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modality {
    /// The English phrases, compared without regard to case.
    pub english: Vec<String>,
    /// For each language tag the renderings of which a translation needs one.
    pub accepted: BTreeMap<String, Vec<String>>,
}

impl Modality {
    /// Loads all rules, in the order they are applied: a longer phrase stands before the one it begins with.
    ///
    /// # Errors
    /// [`LoadError`] when the file cannot be read or understood.
    pub fn load(files: &Files) -> Result<Vec<Self>, LoadError> {
        read(files, &format!("{CONTENT}modality.ron"))
    }
}

/// From which English each message was translated: language tag, message id, fingerprint of the English. Only
/// `vereda check` reads it, and `examples/record_translations.rs` writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Translated(BTreeMap<String, BTreeMap<String, String>>);

impl Translated {
    /// Where it is kept, relative to the edition.
    pub const PATH: &str = "assets/content/translated.ron";

    /// Loads the record.
    ///
    /// # Errors
    /// [`LoadError`] when the file cannot be read or understood.
    pub fn load(files: &Files) -> Result<Self, LoadError> {
        read(files, Self::PATH)
    }

    /// The fingerprint that a message was translated from.
    pub fn get(&self, tag: &str, id: &str) -> Option<&str> {
        self.0.get(tag)?.get(id).map(String::as_str)
    }

    /// Records from which English a message was translated.
    pub fn set(&mut self, tag: &str, id: &str, fingerprint: &str) {
        let _before = self.0.entry(tag.to_owned()).or_default().insert(id.to_owned(), fingerprint.to_owned());
    }

    /// Forgets the messages for which `keep` is false.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.values_mut().for_each(|messages| messages.retain(|id, _| keep(id)));
    }

    /// The record as it is kept: sorted, one message a line, so that two changes merge.
    pub fn to_ron(&self) -> String {
        let mut text = String::from(
            "// From which English each message was translated. Written by examples/record_translations.rs, never by hand.\n{\n",
        );
        for (tag, messages) in &self.0 {
            text.push_str(&format!("    {tag:?}: {{\n"));
            messages.iter().for_each(|(id, print)| text.push_str(&format!("        {id:?}: {print:?},\n")));
            text.push_str("    },\n");
        }
        text.push_str("}\n");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let mut record = Translated::default();
        record.set("es-US", "a-title", "00c0ffee");
        record.set("zh-Hant", "a-title", "deadbeef");
        record.set("zh-Hant", "gone", "deadbeef");
        record.retain(|id| id != "gone");
        assert_eq!(ron::from_str::<Translated>(&record.to_ron()).unwrap(), record);
        assert_eq!(record.get("zh-Hant", "a-title"), Some("deadbeef"));
        assert_eq!(record.get("zh-Hant", "gone"), None);
    }
}
