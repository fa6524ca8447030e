//! Finding: pages, terms, help lines and sources by what people type, in four languages.
//!
//! For each language there is an index in memory ([`LanguageIndex`]), made when the first search is. Analysis is small
//! steps: [`fold`] (case, accents, width, Traditional to Simplified), then words with their stems, Chinese characters one
//! by one and in pairs, their sound, and numbers as one term. A query is read the same way for each language
//! (`query.rs`); words nobody wrote are looked for as the beginning of others, then with a slip.
//!
//! Nothing that is typed is kept.

mod analyze;
mod entry;
mod excerpt;
mod find;
mod fold;
mod index;
mod near;
mod pinyin;
mod query;

use std::collections::HashSet;
use std::sync::Arc;

pub use entry::{Entry, Kind, Preview, Text, Weight, entries};
pub use excerpt::Marked;
pub use find::{Finder, Occurrence};
pub use fold::{Folded, clean, fold, is_han};
pub use index::LanguageIndex;
pub use query::LONGEST_QUERY;

use crate::content::{Files, Library, LoadError, Typed};
use crate::document::Clock;
use crate::locale::{Language, Locale, LocaleError};
use analyze::Analyzer;
use query::Wanted;

/// The languages that can be searched so far.
#[derive(Debug, Clone, Default)]
pub struct Search {
    indexes: Vec<Arc<LanguageIndex>>,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its id, without what says its kind.
    pub id: String,
    /// Its page as `vereda text` takes it: a page id, `glossary` or `sources`.
    pub page: String,
    /// The block the snippet stands in.
    pub block: String,
    /// How well it fits; comparable within one language only.
    pub score: f32,
    /// What it is called.
    pub title: Marked,
    /// The words that fit best.
    pub snippet: Marked,
    /// Where it stands: a chapter, the glossary, the help lines, the sources.
    pub place: String,
    /// The beginning of it.
    pub preview: Preview,
    /// The language of its words.
    pub language: Language,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// In the reader's language, best first.
    pub hits: Vec<Hit>,
    /// In the other languages, best first within each.
    pub others: Vec<Hit>,
    /// What is called nearly so, when nothing was found.
    pub nearest: Vec<Hit>,
}

/// An index could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The edition could not be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The messages of a language could not be read.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// The index could not be made.
    #[error("the search could not be prepared: {0}")]
    Index(#[from] tantivy::TantivyError),
}

/// How many hits of each other language are shown.
const OTHERS: usize = 3;

/// A hit must score at least this part of the best one.
const WORTH_SHOWING: f32 = 0.05;

impl LanguageIndex {
    /// Makes the index of a language of an edition.
    ///
    /// # Errors
    /// [`SearchError`] when the edition cannot be read or the index not be made.
    pub fn load(files: &Files, library: &Library, language: Language, clock: Clock) -> Result<Self, SearchError> {
        let locale = Locale::load(files, language)?;
        let mut typed = Vec::new();
        // What one's own language says comes first.
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        for language in std::iter::once(language).chain(others) {
            typed.push(Typed::load(files, language.tag())?);
        }
        Ok(Self::new(language, entries(library, &locale, clock, &typed))?)
    }

    /// What is found, best first, at most `limit`.
    fn find(&self, wanted: &Wanted, limit: usize) -> Vec<Hit> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let ranked = self.best(&*wanted.over_entries(self), limit * 3).unwrap_or_default();
        let mut ranked: Vec<(usize, f32)> =
            ranked.into_iter().map(|(entry, _, score)| (entry, score * self.entries[entry].kind.worth())).collect();
        ranked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let best = ranked.first().map_or(0.0, |(_, score)| *score);
        ranked.retain(|(_, score)| *score >= best * WORTH_SHOWING);
        ranked.truncate(limit);
        let texts = self.best(&*wanted.over_texts(self), limit * 20).unwrap_or_default();
        let terms = wanted.terms();
        let text_of = |entry| texts.iter().find(|(found, _, _)| *found == entry).and_then(|(_, text, _)| *text);
        let mut marker = Marker { terms, analyzer: Analyzer::new(self.language) };
        let hit = |(entry, score): (usize, f32)| self.hit(&self.entries[entry], text_of(entry), score, &mut marker);
        ranked.into_iter().map(hit).collect()
    }

    fn nearest(&self, typed: &str) -> Vec<Hit> {
        let mut marker = Marker { terms: HashSet::new(), analyzer: Analyzer::new(self.language) };
        let near = self.names.nearest(typed).into_iter();
        near.map(|entry| self.hit(&self.entries[entry], None, 0.0, &mut marker)).collect()
    }

    fn hit(&self, entry: &Entry, text: Option<usize>, score: f32, marker: &mut Marker<'_>) -> Hit {
        let is_title = |text: &Text| text.weight == Weight::Title;
        let best = text.and_then(|text| entry.texts.get(text)).filter(|text| !is_title(text));
        let text = best.or_else(|| entry.texts.iter().find(|text| !is_title(text))).or(entry.texts.first());
        let block = best.or(entry.texts.first()).map_or_else(String::new, |text| text.block.clone());
        let words = text.map_or("", |text| text.words.as_str());
        Hit {
            kind: entry.kind,
            id: entry.id.clone(),
            page: entry.page.clone(),
            block,
            score,
            title: marker.mark(&entry.title),
            snippet: marker.mark(words).excerpt(),
            place: entry.place.clone(),
            preview: entry.preview.clone(),
            language: self.language,
        }
    }
}

/// Marks what is wanted, in all the hits of a search.
struct Marker<'w> {
    terms: HashSet<&'w str>,
    analyzer: Analyzer,
}

impl Marker<'_> {
    fn mark(&mut self, words: &str) -> Marked {
        excerpt::mark(words, &self.terms, &mut self.analyzer)
    }
}

impl Kind {
    /// A source is rarely what someone looks for; what it says stands on a page.
    fn worth(self) -> f32 {
        match self {
            Self::Page => 1.0,
            Self::Term => 0.7,
            Self::Line => 0.6,
            Self::Source => 0.2,
        }
    }
}

impl Extend<Arc<LanguageIndex>> for Search {
    /// Takes in the indexes of more languages.
    fn extend<T: IntoIterator<Item = Arc<LanguageIndex>>>(&mut self, indexes: T) {
        for index in indexes {
            self.indexes.retain(|known| known.language != index.language);
            self.indexes.push(index);
        }
    }
}

impl Search {
    /// Whether a language can be searched.
    pub fn knows(&self, language: Language) -> bool {
        self.index(language).is_some()
    }

    fn index(&self, language: Language) -> Option<&LanguageIndex> {
        self.indexes.iter().find(|index| index.language == language).map(AsRef::as_ref)
    }

    /// What is found: at most `limit` in the reader's language, and a few in each other.
    pub fn find(&self, typed: &str, language: Language, limit: usize) -> Found {
        let Some(index) = self.index(language) else {
            return Found::default();
        };
        let wanted = Wanted::new(index, typed);
        let hits = index.find(&wanted, limit);
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        let others = others.filter_map(|other| self.index(other)).flat_map(|index| {
            let wanted = Wanted::new(index, typed);
            index.find(&wanted, OTHERS)
        });
        let others: Vec<Hit> = others.collect();
        let nothing = hits.is_empty() && others.is_empty() && !wanted.is_empty();
        let nearest = if nothing { index.nearest(typed) } else { Vec::new() };
        Found { hits, others, nearest }
    }
}
