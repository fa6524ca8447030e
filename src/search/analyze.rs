use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use tantivy::tokenizer::{Language as Snowball, RawTokenizer, Stemmer, StopWordFilter, TextAnalyzer};

use super::fold::{Folded, fold, is_han};
use super::pinyin::readings;
use crate::locale::Language;

/// A term of the index and the bytes of the text it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The term.
    pub term: String,
    /// Where it stands.
    pub at: Range<usize>,
}

/// What sets the kinds of terms apart. A word and a run of Chinese characters stand for themselves.
const STEM: char = '~';
const PINYIN: char = '^';
const PHRASE: char = '=';

/// The term of a stem.
pub fn stem_term(stem: &str) -> String {
    format!("{STEM}{stem}")
}

/// The term of one syllable or of two that follow each other.
pub fn pinyin_term<'s>(syllables: impl IntoIterator<Item = &'s str>) -> String {
    let mut term = String::from(PINYIN);
    for (place, syllable) in syllables.into_iter().enumerate() {
        if place > 0 {
            term.push('\'');
        }
        term.push_str(syllable);
    }
    term
}

/// The term of a whole phrase. A term has no spaces: they part terms in the index.
pub fn phrase_term(folded: &str) -> String {
    format!("{PHRASE}{}", folded.trim().replace(' ', "_"))
}

/// A stretch of a folded text, by its characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Letters and digits.
    Word(Range<usize>),
    /// Chinese characters.
    Han(Range<usize>),
}

/// The words and runs of Chinese characters of a folded text, in order.
pub fn pieces(folded: &Folded) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (index, character) in folded.characters.iter().enumerate() {
        match pieces.last_mut() {
            Some(Piece::Han(range)) if is_han(*character) && range.end == index => range.end += 1,
            _ if is_han(*character) => pieces.push(Piece::Han(index..index + 1)),
            Some(Piece::Word(range)) if character.is_alphanumeric() && range.end == index => range.end += 1,
            _ if character.is_alphanumeric() => pieces.push(Piece::Word(index..index + 1)),
            _ => {}
        }
    }
    pieces
}

/// Reads texts of one language. It remembers the stems of words and the sounds of characters while it lives, because a
/// page says the same word many times.
#[derive(Debug)]
pub struct Analyzer {
    language: Language,
    stems: HashMap<String, Vec<String>>,
    sounds: HashMap<char, Vec<String>>,
}

impl Analyzer {
    /// Reads a language.
    pub fn new(language: Language) -> Self {
        Self { language, stems: HashMap::new(), sounds: HashMap::new() }
    }

    /// Every term of a text.
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        let folded = fold(text);
        let pieces = pieces(&folded);
        let mut tokens = Vec::new();
        for piece in &pieces {
            match piece {
                Piece::Word(range) => self.word_tokens(text, &folded, range, &mut tokens),
                Piece::Han(range) => self.han_tokens(&folded, range, &mut tokens),
            }
        }
        tokens.extend(numbers(&folded, &pieces));
        tokens
    }

    fn word_tokens(&mut self, text: &str, folded: &Folded, range: &Range<usize>, tokens: &mut Vec<Token>) {
        let word: String = folded.characters[range.clone()].iter().collect();
        let at = folded.bytes(range.clone());
        let as_written = text.get(at.clone()).unwrap_or_default();
        if !self.stems.contains_key(as_written) {
            let terms = stems(as_written, &word, self.language).iter().map(|stem| stem_term(stem)).collect();
            let _new = self.stems.insert(as_written.to_owned(), terms);
        }
        let terms = self.stems.get(as_written).into_iter().flatten();
        tokens.extend(terms.map(|term| Token { term: term.clone(), at: at.clone() }));
        tokens.push(Token { term: word, at });
    }

    /// Each character and each two in a row, as they are and as they are read.
    fn han_tokens(&mut self, folded: &Folded, range: &Range<usize>, tokens: &mut Vec<Token>) {
        for index in range.clone() {
            self.sound(folded.characters[index]);
        }
        let sounds = |index: usize| self.sounds.get(&folded.characters[index]).map_or(&[][..], Vec::as_slice);
        for index in range.clone() {
            let one = folded.bytes(index..index + 1);
            tokens.push(Token { term: folded.characters[index].to_string(), at: one.clone() });
            let syllables = sounds(index).iter().map(|syllable| pinyin_term([syllable.as_str()]));
            tokens.extend(syllables.map(|term| Token { term, at: one.clone() }));
            if index + 1 == range.end {
                break;
            }
            let two = folded.bytes(index..index + 2);
            tokens.push(Token { term: folded.characters[index..index + 2].iter().collect(), at: two.clone() });
            for first in sounds(index) {
                for second in sounds(index + 1) {
                    tokens.push(Token { term: pinyin_term([first.as_str(), second.as_str()]), at: two.clone() });
                }
            }
        }
    }

    fn sound(&mut self, character: char) {
        let _known = self.sounds.entry(character).or_insert_with(|| readings(character));
    }
}

/// The stems of a word: of what is written and of what it is without accents, because either may be typed.
pub fn stems(as_written: &str, folded: &str, language: Language) -> Vec<String> {
    let stemmer = match language {
        Language::English => &*ENGLISH_STEMS,
        Language::Spanish => &*SPANISH_STEMS,
        Language::SimplifiedChinese | Language::TraditionalChinese => return Vec::new(),
    };
    let with_accents = filtered(stemmer, &as_written.to_lowercase()).map(|stem| fold(&stem).text());
    let mut stems: Vec<String> = with_accents.into_iter().chain(filtered(stemmer, folded)).collect();
    stems.dedup();
    stems
}

/// Whether a word is too common to look for. A single letter is: that of a form is found with its number.
pub fn is_stop_word(word: &str, language: Language) -> bool {
    if word.len() == 1 && word.chars().all(|letter| letter.is_ascii_alphabetic()) || FORM.contains(&word) {
        return true;
    }
    let filter = match language {
        Language::English => &*ENGLISH_STOPS,
        Language::Spanish => &*SPANISH_STOPS,
        Language::SimplifiedChinese | Language::TraditionalChinese => {
            return word.chars().all(|character| CHINESE_STOPS.contains(character));
        }
    };
    filtered(filter, word).is_none()
}

/// What stands before the number of a form and tells nothing by itself.
const FORM: [&str; 5] = ["form", "forms", "formulario", "formularios", "表格"];

/// Particles, pronouns and the like. They count only when nothing else was typed.
const CHINESE_STOPS: &str = "的了是我你您他她它们在吗呢吧啊把被和与及或也都就还要会能可以不没有个这那哪什么怎样办请问";

static ENGLISH_STEMS: LazyLock<TextAnalyzer> = LazyLock::new(|| stemming(Snowball::English));
static SPANISH_STEMS: LazyLock<TextAnalyzer> = LazyLock::new(|| stemming(Snowball::Spanish));
static ENGLISH_STOPS: LazyLock<TextAnalyzer> = LazyLock::new(|| stopping(Snowball::English));
static SPANISH_STOPS: LazyLock<TextAnalyzer> = LazyLock::new(|| stopping(Snowball::Spanish));

fn stemming(language: Snowball) -> TextAnalyzer {
    TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build()
}

fn stopping(language: Snowball) -> TextAnalyzer {
    let words = StopWordFilter::new(language).unwrap_or_else(|| StopWordFilter::remove([]));
    TextAnalyzer::builder(RawTokenizer::default()).filter(words).build()
}

/// What is left of a word.
fn filtered(analyzer: &TextAnalyzer, word: &str) -> Option<String> {
    let mut analyzer = analyzer.clone();
    let mut stream = analyzer.token_stream(word);
    stream.advance().then(|| stream.token().text.clone())
}

/// Numbers of forms and telephones as one term, however they are parted: `i247a`, `18007997233`, and without the 1 that
/// only means “long distance”, and without the area code.
fn numbers(folded: &Folded, pieces: &[Piece]) -> Vec<Token> {
    let words: Vec<&Range<usize>> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Word(range) => Some(range),
            Piece::Han(_) => None,
        })
        .collect();
    let hyphen = |before: &&Range<usize>, after: &&Range<usize>| {
        before.end + 1 == after.start && folded.characters[before.end] == '-'
    };
    let mut tokens = Vec::new();
    for run in words.chunk_by(hyphen).filter(|run| run.len() > 1) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        let at = folded.bytes(first.start..last.end);
        let joined: String = run.iter().flat_map(|range| &folded.characters[(*range).clone()]).collect();
        tokens.extend(joined_number(&joined).into_iter().map(|term| Token { term, at: at.clone() }));
    }
    tokens
}

/// The terms of letters and digits that were parted; none if there is no digit among them.
pub fn joined_number(joined: &str) -> Vec<String> {
    if !joined.contains(|character: char| character.is_ascii_digit()) {
        return Vec::new();
    }
    let is_telephone = joined.len() == 11 && joined.chars().all(|character| character.is_ascii_digit());
    let without = |digits: usize| joined.get(digits..).filter(|_| is_telephone && joined.starts_with('1'));
    let shorter = [without(1), without(4)].into_iter().flatten();
    std::iter::once(joined).chain(shorter).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str, language: Language) -> Vec<String> {
        Analyzer::new(language).tokens(text).into_iter().map(|token| token.term).collect()
    }

    #[test]
    fn spanish_words_have_the_stems_of_both_spellings() {
        let found = terms("Detenidas", Language::Spanish);
        assert!(found.contains(&"detenidas".into()) && found.contains(&"~deten".into()), "{found:?}");
        let written = terms("protección", Language::Spanish);
        let typed = terms("proteccion", Language::Spanish);
        assert!(typed.iter().all(|term| written.contains(term)), "{written:?} {typed:?}");
    }

    #[test]
    fn chinese_is_found_by_any_run_and_by_its_sound() {
        let found = terms("請求拘留", Language::TraditionalChinese);
        for term in ["请", "请求", "求拘", "拘留", "^ju'liu", "^qiu'ju", "^liu"] {
            assert!(found.contains(&term.to_owned()), "{term} in {found:?}");
        }
    }

    #[test]
    fn numbers_are_one_term_too() {
        assert!(terms("Form I-247A", Language::English).contains(&"i247a".into()));
        let telephone = terms("1-800-799-7233", Language::English);
        assert!(telephone.contains(&"18007997233".into()) && telephone.contains(&"8007997233".into()));
        assert!(!terms("side-by-side", Language::English).contains(&"sidebyside".into()));
    }

    #[test]
    fn a_token_knows_its_bytes() {
        let text = "la detención, I-247A";
        let found = Analyzer::new(Language::Spanish).tokens(text);
        let at = |term: &str| found.iter().find(|token| token.term == term).map(|token| &text[token.at.clone()]);
        assert_eq!(at("detencion"), Some("detención"));
        assert_eq!(at("i247a"), Some("I-247A"));
    }

    #[test]
    fn common_words_stop() {
        assert!(is_stop_word("the", Language::English) && !is_stop_word("ice", Language::English));
        assert!(is_stop_word("una", Language::Spanish) && !is_stop_word("orden", Language::Spanish));
        assert!(
            is_stop_word("怎么", Language::SimplifiedChinese) && !is_stop_word("警察", Language::SimplifiedChinese)
        );
    }
}
