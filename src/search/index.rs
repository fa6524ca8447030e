use tantivy::collector::TopDocs;
use tantivy::columnar::Column;
use tantivy::directory::RamDirectory;
use tantivy::query::Query;
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{DocAddress, IndexBuilder, Score, Searcher, TantivyDocument};

use super::analyze::{Analyzer, Token, phrase_term, pinyin_term};
use super::entry::{Entry, Weight};
use super::fold::fold;
use super::near::Names;
use super::pinyin::readings;
use crate::locale::Language;

/// What of an entry a term stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fields {
    /// Its title.
    pub(super) title: Field,
    /// What people type for it.
    pub(super) typed: Field,
    /// Short answer, explanation, headings.
    pub(super) lead: Field,
    /// All of it, title and phrases included: its terms are the vocabulary.
    pub(super) body: Field,
    /// One text of it.
    pub(super) text: Field,
    entry: Field,
    part: Field,
}

/// The entries of one language, in memory, with the index over them.
pub struct LanguageIndex {
    /// The language.
    pub(super) language: Language,
    /// What can be found.
    pub(super) entries: Vec<Entry>,
    pub(super) fields: Fields,
    pub(super) names: Names,
    pub(super) searcher: Searcher,
    /// For each document of the index its entry, and which of its texts it is.
    entry_of: Column<u64>,
    part_of: Column<u64>,
}

impl std::fmt::Debug for LanguageIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LanguageIndex").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Marks a document of the index that stands for a whole entry and not for one of its texts.
const WHOLE: u64 = u64::MAX;

/// What the table of terms starts with, in bytes; it grows by itself.
const BUDGET: usize = 4_000_000;

impl LanguageIndex {
    /// Makes the index.
    ///
    /// # Errors
    /// What tantivy says when it cannot make one; in memory that means it ran out.
    pub fn new(language: Language, mut entries: Vec<Entry>) -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        let builder = IndexBuilder::new().schema(schema);
        let mut writer = builder.single_segment_index_writer::<TantivyDocument>(RamDirectory::create(), BUDGET)?;
        let mut analyzer = Analyzer::new(language);
        for (number, entry) in (0_u64..).zip(&entries) {
            add(&mut |document| writer.add_document(document), fields, &mut analyzer, number, entry)?;
        }
        let searcher = writer.finalize()?.reader()?.searcher();
        // There is one segment: one writer made it at one go.
        let columns = searcher.segment_reader(0).fast_fields();
        let (entry_of, part_of) = (columns.u64(ENTRY)?, columns.u64(PART)?);
        let names = Names::new(&entries);
        // The index knows what people type; nobody is shown it.
        entries.iter_mut().for_each(|entry| entry.typed = Vec::new());
        Ok(Self { language, entries, fields, names, searcher, entry_of, part_of })
    }

    /// The best documents for a query: the entry, the text if the document is one, and the score.
    pub(super) fn best(&self, query: &dyn Query, limit: usize) -> tantivy::Result<Vec<(usize, Option<usize>, Score)>> {
        let found = self.searcher.search(query, &TopDocs::with_limit(limit).order_by_score())?;
        Ok(found.into_iter().filter_map(|(score, address)| self.place(address, score)).collect())
    }

    fn place(&self, address: DocAddress, score: Score) -> Option<(usize, Option<usize>, Score)> {
        let entry = usize::try_from(self.entry_of.first(address.doc_id)?).ok()?;
        let part = self.part_of.first(address.doc_id).filter(|part| *part != WHOLE);
        Some((entry, part.and_then(|part| usize::try_from(part).ok()), score))
    }
}

const ENTRY: &str = "entry";
const PART: &str = "part";

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    // The analysis is ours: terms come parted by spaces, and no term has one.
    let indexing = TextFieldIndexing::default().set_tokenizer("whitespace");
    let indexing = indexing.set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    let mut text = |name| builder.add_text_field(name, options.clone());
    let (title, typed, lead, body, text) = (text("title"), text("typed"), text("lead"), text("body"), text("text"));
    let (entry, part) = (builder.add_u64_field(ENTRY, FAST), builder.add_u64_field(PART, FAST));
    (builder.build(), Fields { title, typed, lead, body, text, entry, part })
}

fn add(
    write: &mut dyn FnMut(TantivyDocument) -> tantivy::Result<()>,
    fields: Fields,
    analyzer: &mut Analyzer,
    number: u64,
    entry: &Entry,
) -> tantivy::Result<()> {
    let mut whole = numbered(fields, number, WHOLE);
    for (part, text) in (0_u64..).zip(&entry.texts) {
        let found = analyzer.tokens(&text.words);
        let terms = joined(&found);
        match text.weight {
            Weight::Title => whole.add_text(fields.title, joined(&with_phrase(&text.words, &found))),
            Weight::Lead => whole.add_text(fields.lead, &terms),
            Weight::Body => {}
        }
        whole.add_text(fields.body, &terms);
        let mut one = numbered(fields, number, part);
        one.add_text(fields.text, &terms);
        write(one)?;
    }
    for phrase in &entry.typed {
        let terms = joined(&with_phrase(phrase, &analyzer.tokens(phrase)));
        whole.add_text(fields.typed, &terms);
        whole.add_text(fields.body, &terms);
    }
    write(whole)
}

fn numbered(fields: Fields, entry: u64, part: u64) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_u64(fields.entry, entry);
    document.add_u64(fields.part, part);
    document
}

fn with_phrase(words: &str, found: &[Token]) -> Vec<Token> {
    let folded = fold(words);
    let sounds: Option<Vec<String>> = folded.characters.iter().map(|c| readings(*c).into_iter().next()).collect();
    let sounded = sounds.map(|sounds| phrase_term(&pinyin_term(sounds.iter().map(String::as_str))));
    let phrases = [Some(phrase_term(&folded.text())), sounded].into_iter().flatten();
    let phrases = phrases.map(|term| Token { term, at: 0..words.len() });
    found.iter().cloned().chain(phrases).collect()
}

/// Terms as the index splits them again.
fn joined(found: &[Token]) -> String {
    found.iter().map(|token| token.term.as_str()).collect::<Vec<_>>().join(" ")
}
