use std::collections::HashSet;

use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{InvertedIndexReader, Term};

use super::analyze::{Piece, is_stop_word, joined_number, phrase_term, pieces, pinyin_term, stem_term, stems};
use super::fold::{Folded, fold};
use super::index::LanguageIndex;
use super::pinyin::{readings, syllables};
use crate::locale::Language;

/// Characters of a query that count; the rest is not read.
pub const LONGEST_QUERY: usize = 200;

/// How much a way to match counts, beside the word as it was typed.
mod weight {
    /// Another form of the word.
    pub(super) const STEM: f32 = 0.8;
    /// A word that begins so.
    pub(super) const BEGINS: f32 = 0.7;
    /// A word that differs by a slip.
    pub(super) const SLIP: f32 = 0.5;
    /// Characters that sound the same.
    pub(super) const SOUND: f32 = 0.25;
    /// Letters read as pinyin.
    pub(super) const PINYIN: f32 = 0.9;
    /// In a title, among what people type, in a short answer or heading.
    pub(super) const TITLE: f32 = 4.0;
    pub(super) const TYPED: f32 = 5.0;
    pub(super) const LEAD: f32 = 2.0;
    /// Points for having most of what was typed; twice for all of it.
    pub(super) const MOST: f32 = 6.0;
    /// Points for being exactly what was typed, and for beginning so.
    pub(super) const EXACTLY: f32 = 40.0;
    pub(super) const BEGINS_SO: f32 = 4.0;
    /// Points for being exactly that but for a slip.
    pub(super) const NEARLY: f32 = 20.0;
}

/// How many words that begin so, or differ by a slip, are looked for.
const EXPANSIONS: usize = 32;

/// One thing that is looked for, with all its forms and what each counts.
#[derive(Debug, Clone, Default)]
struct Part {
    terms: Vec<(String, f32)>,
}

/// What is looked for in one language.
#[derive(Debug)]
pub(super) struct Wanted {
    parts: Vec<Part>,
    /// Letters read as pinyin; at least half of the pairs must be there.
    sounds: Vec<Part>,
    /// The whole of what was typed.
    phrase: String,
    /// The same, read as pinyin.
    sounded_phrase: Option<String>,
}

impl Wanted {
    /// Reads what was typed, for one language. Nothing is wanted when there is no letter, digit or character in it.
    pub(super) fn new(index: &LanguageIndex, typed: &str) -> Self {
        let typed: String = typed.chars().take(LONGEST_QUERY).collect();
        let folded = fold(&typed);
        let phrase = folded.text().trim().to_owned();
        let reader = Reader::new(index, &typed, &folded);
        let sounded_phrase = syllables(&phrase)
            .filter(|read| !read.unfinished)
            .map(|read| pinyin_term(read.all.iter().map(String::as_str)));
        let sounds = reader.sounds(&phrase);
        Self { parts: reader.parts(sounds.is_empty()), sounds, phrase, sounded_phrase }
    }

    /// Whether nothing is wanted.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.sounds.is_empty()
    }

    /// Every term that is looked for.
    pub(super) fn terms(&self) -> HashSet<&str> {
        self.parts.iter().chain(&self.sounds).flat_map(|part| &part.terms).map(|(term, _)| term.as_str()).collect()
    }

    /// The query over whole entries.
    pub(super) fn over_entries(&self, index: &LanguageIndex) -> Box<dyn Query> {
        let fields = index.fields;
        let fields = [
            (fields.title, weight::TITLE),
            (fields.typed, weight::TYPED),
            (fields.lead, weight::LEAD),
            (fields.body, 1.0),
        ];
        let mut any: Vec<Box<dyn Query>> = vec![self.parts_query(index, &fields)];
        any.extend(self.phrase_queries(index));
        Box::new(BooleanQuery::union(any))
    }

    /// The query over single texts.
    pub(super) fn over_texts(&self, index: &LanguageIndex) -> Box<dyn Query> {
        self.parts_query(index, &[(index.fields.text, 1.0)])
    }

    fn parts_query(&self, index: &LanguageIndex, fields: &[(Field, f32)]) -> Box<dyn Query> {
        let query = |part: &Part| part.query(index, fields);
        // Half a sentence may be words that no page has; what has more of it stands higher anyway.
        let enough = (self.parts.len() / 4).max(1);
        let at_least = |count| -> Box<dyn Query> {
            let parts = self.parts.iter().map(query).collect();
            Box::new(BooleanQuery::union_with_minimum_required_clauses(parts, count))
        };
        let mut any = vec![at_least(enough)];
        let most = (self.parts.len() * 3).div_ceil(4);
        if self.parts.len() > 2 {
            let points = |count, points| -> Box<dyn Query> { Box::new(ConstScoreQuery::new(at_least(count), points)) };
            any.extend([points(most, weight::MOST), points(self.parts.len(), weight::MOST)]);
        }
        if !self.sounds.is_empty() {
            let sounds = self.sounds.iter().map(query).collect();
            any.push(Box::new(BooleanQuery::union_with_minimum_required_clauses(
                sounds,
                self.sounds.len().div_ceil(2),
            )));
        }
        Box::new(BooleanQuery::union(any))
    }

    /// What is called or asked for exactly so, or begins so.
    fn phrase_queries(&self, index: &LanguageIndex) -> Vec<Box<dyn Query>> {
        let exact = phrase_term(&self.phrase);
        let fields = [index.fields.typed, index.fields.title];
        let sounded = self.sounded_phrase.as_ref().map(|sounds| phrase_term(sounds));
        let whole = [Some(exact.clone()), sounded];
        let whole = whole.iter().flatten();
        let exactly = whole.flat_map(|term| fields.map(|field| constant(field, term, weight::EXACTLY)));
        let exactly: Vec<_> = exactly.collect();
        let nearly = index.near(index.fields.typed, &exact).into_iter().filter(|term| *term != exact);
        let nearly = nearly.map(|term| constant(index.fields.typed, &term, weight::NEARLY));
        let begins = fields.into_iter().flat_map(|field| {
            let longer = index.begins_with(field, &exact).into_iter().filter(|term| *term != exact);
            longer.map(move |term| constant(field, &term, weight::BEGINS_SO)).collect::<Vec<_>>()
        });
        exactly.into_iter().chain(begins).chain(nearly).collect()
    }
}

impl Part {
    fn one(term: impl Into<String>, weight: f32) -> Self {
        Self { terms: vec![(term.into(), weight)] }
    }

    /// What stands nearly everywhere tells little, even where a field seldom has it: ICE.
    fn rarity(&self, index: &LanguageIndex) -> f32 {
        let documents = self.terms.first().map_or(0, |(term, _)| index.documents_with(index.fields.body, term));
        let entries = index.entries.len().max(1);
        // Counts of entries are far below what an f32 holds exactly.
        let everywhere = documents as f32 / entries as f32;
        (1.0 - everywhere).powi(2).max(0.1)
    }

    /// The best form of it in the best place counts; the others break ties.
    fn query(&self, index: &LanguageIndex, fields: &[(Field, f32)]) -> Box<dyn Query> {
        let rarity = self.rarity(index);
        let known = |field: Field, term: &str| index.documents_with(field, term) > 0;
        let pairs = self.terms.iter().flat_map(|(term, weight)| {
            let places = fields.iter().filter(move |(field, _)| known(*field, term));
            places.map(move |(field, place)| boosted(*field, term, weight * place * rarity))
        });
        Box::new(DisjunctionMaxQuery::with_tie_breaker(pairs.collect(), 0.2))
    }
}

fn boosted(field: Field, term: &str, weight: f32) -> Box<dyn Query> {
    let query = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(query), weight))
}

fn constant(field: Field, term: &str, points: f32) -> Box<dyn Query> {
    let query = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::Basic);
    Box::new(ConstScoreQuery::new(Box::new(query), points))
}

/// Reads what was typed with the eyes of one language.
struct Reader<'a> {
    index: &'a LanguageIndex,
    typed: &'a str,
    folded: &'a Folded,
    pieces: Vec<Piece>,
}

impl<'a> Reader<'a> {
    fn new(index: &'a LanguageIndex, typed: &'a str, folded: &'a Folded) -> Self {
        Self { index, typed, folded, pieces: pieces(folded) }
    }

    fn language(&self) -> Language {
        self.index.language
    }

    /// Words and pairs of characters. What is too common counts only when there is nothing else.
    /// What can be read as pinyin is not a slip.
    fn parts(&self, slips: bool) -> Vec<Part> {
        let all: Vec<(bool, Part)> = self.pieces.iter().flat_map(|piece| self.piece(piece, slips)).collect();
        let only_common = all.iter().all(|(common, _)| *common);
        let chosen = all.into_iter().filter(|(common, _)| only_common || !common).map(|(_, part)| part);
        chosen.chain(self.number()).collect()
    }

    fn piece(&self, piece: &Piece, slips: bool) -> Vec<(bool, Part)> {
        match piece {
            Piece::Word(range) => {
                let word: String = self.folded.characters[range.clone()].iter().collect();
                let as_written = self.typed.get(self.folded.bytes(range.clone())).unwrap_or_default();
                let is_last = range.end == self.folded.characters.len();
                let common = is_stop_word(&word, self.language()) && !(is_last && self.pieces.len() == 1);
                vec![(common, self.word(&word, as_written, is_last, slips))]
            }
            Piece::Han(range) => self.han(&self.folded.characters[range.clone()]),
        }
    }

    fn word(&self, word: &str, as_written: &str, is_last: bool, slips: bool) -> Part {
        let mut part = Part::one(word, 1.0);
        let stems = stems(as_written, word, self.language());
        part.terms.extend(stems.iter().map(|stem| (stem_term(stem), weight::STEM)));
        if is_last && word.chars().count() > 1 {
            let longer = self.index.begins_with(self.index.fields.body, word).into_iter().filter(|term| term != word);
            part.terms.extend(longer.map(|term| (term, weight::BEGINS)));
        }
        let known = part.terms.iter().any(|(term, _)| self.index.documents_with(self.index.fields.body, term) > 0);
        if !known && let Some(read) = syllables(word).filter(|read| !read.unfinished && read.all.len() > 1) {
            let pairs = read.all.windows(2).map(|pair| pinyin_term(pair.iter().map(String::as_str)));
            part.terms.extend(pairs.map(|term| (term, weight::PINYIN)));
        }
        if slips && !known {
            part.terms
                .extend(self.index.near(self.index.fields.body, word).into_iter().map(|term| (term, weight::SLIP)));
        }
        part
    }

    fn han(&self, characters: &[char]) -> Vec<(bool, Part)> {
        let text = |characters: &[char]| characters.iter().collect::<String>();
        if let [one] = characters {
            return vec![(is_stop_word(&one.to_string(), self.language()), Part::one(one.to_string(), 1.0))];
        }
        let pair = |pair: &[char]| {
            let mut part = Part::one(text(pair), 1.0);
            let sounds = pair.iter().map(|character| readings(*character).into_iter().next());
            let sounds: Option<Vec<String>> = sounds.collect();
            part.terms.extend(sounds.map(|sounds| (pinyin_term(sounds.iter().map(String::as_str)), weight::SOUND)));
            (is_stop_word(&text(pair), Language::SimplifiedChinese), part)
        };
        characters.windows(2).map(pair).collect()
    }

    /// `i 247 a` and `(800) 799 7233` as one number.
    fn number(&self) -> Option<Part> {
        let words = self.pieces.iter().map(|piece| match piece {
            Piece::Word(range) => Some(&self.folded.characters[range.clone()]),
            Piece::Han(_) => None,
        });
        let words: Option<Vec<&[char]>> = words.collect();
        let words = words.filter(|words| words.len() > 1)?;
        let joined: String = words.into_iter().flatten().collect();
        let mut terms: Vec<(String, f32)> = joined_number(&joined).into_iter().map(|term| (term, 1.0)).collect();
        let longer: Vec<String> =
            terms.iter().flat_map(|(t, _)| self.index.begins_with(self.index.fields.body, t)).collect();
        terms.extend(longer.into_iter().map(|term| (term, weight::BEGINS)));
        Some(Part { terms }).filter(|part| !part.terms.is_empty())
    }

    /// What was typed, read as pinyin. A single or unfinished syllable is looked for in Chinese only: elsewhere it is
    /// nearly always the beginning of a word.
    fn sounds(&self, phrase: &str) -> Vec<Part> {
        let chinese = matches!(self.language(), Language::SimplifiedChinese | Language::TraditionalChinese);
        let Some(read) = syllables(phrase).filter(|read| chinese || (!read.unfinished && read.all.len() > 1)) else {
            return Vec::new();
        };
        if let [one] = read.all.as_slice() {
            return vec![Part::one(pinyin_term([one.as_str()]), weight::SOUND)];
        }
        let last = read.all.len() - 2;
        let pair = |(place, pair): (usize, &[String])| {
            let term = pinyin_term(pair.iter().map(String::as_str));
            if !(read.unfinished && place == last) {
                return Part::one(term, weight::PINYIN);
            }
            let longer = self.index.begins_with(self.index.fields.body, &term);
            Part { terms: longer.into_iter().map(|term| (term, weight::PINYIN)).collect() }
        };
        let parts: Vec<Part> = read.all.windows(2).enumerate().map(pair).collect();
        // Many words of other languages can be read as pinyin; it counts when there is such a thing.
        let known = |(term, _): &(String, f32)| self.index.documents_with(self.index.fields.body, term) > 0;
        if parts.iter().all(|part| part.terms.iter().any(known)) { parts } else { Vec::new() }
    }
}

impl LanguageIndex {
    fn dictionary(&self, field: Field) -> Option<std::sync::Arc<InvertedIndexReader>> {
        self.searcher.segment_readers().first()?.inverted_index(field).ok()
    }

    /// In how many documents a term stands.
    fn documents_with(&self, field: Field, term: &str) -> u64 {
        self.searcher.doc_freq(&Term::from_field_text(field, term)).unwrap_or_default()
    }

    /// The commonest terms that begin so.
    fn begins_with(&self, field: Field, beginning: &str) -> Vec<String> {
        let Some(reader) = self.dictionary(field) else {
            return Vec::new();
        };
        let Ok(mut stream) = reader.terms().range().ge(beginning).into_stream() else {
            return Vec::new();
        };
        let mut found: Vec<(u32, String)> = Vec::new();
        while stream.advance() && stream.key().starts_with(beginning.as_bytes()) {
            found.extend(std::str::from_utf8(stream.key()).ok().map(|term| (stream.value().doc_freq, term.to_owned())));
        }
        commonest(found)
    }

    /// The commonest terms that differ by a slip: one letter, or, if there is none, two in a long word.
    fn near(&self, field: Field, word: &str) -> Vec<String> {
        let letters = word.chars().count();
        let one = if letters >= 4 { self.within(field, word, 1) } else { Vec::new() };
        if one.is_empty() && letters >= 8 { self.within(field, word, 2) } else { one }
    }

    fn within(&self, field: Field, word: &str, slips: u8) -> Vec<String> {
        let query = FuzzyTermQuery::new(Term::from_field_text(field, word), slips, true);
        let (Some(reader), Ok(automaton)) = (self.dictionary(field), query.automaton()) else {
            return Vec::new();
        };
        let Ok(mut stream) = reader.terms().search(automaton).into_stream() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        while stream.advance() {
            found.extend(std::str::from_utf8(stream.key()).ok().map(|term| (stream.value().doc_freq, term.to_owned())));
        }
        commonest(found)
    }
}

fn commonest(mut found: Vec<(u32, String)>) -> Vec<String> {
    found.sort_by_key(|(documents, _)| std::cmp::Reverse(*documents));
    found
        .into_iter()
        .map(|(_, term)| term)
        .filter(|term| term.starts_with(char::is_alphanumeric) || term.starts_with(['^', '=']))
        .take(EXPANSIONS)
        .collect()
}
