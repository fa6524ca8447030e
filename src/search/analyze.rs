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
pub fn pinyin_term(syllables: &[String]) -> String {
    format!("{PINYIN}{}", syllables.join("'"))
}

/// The term of a whole phrase.
pub fn phrase_term(folded: &str) -> String {
    format!("{PHRASE}{}", folded.trim())
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

/// Every term of a text.
pub fn tokens(text: &str, language: Language) -> Vec<Token> {
    let folded = fold(text);
    let pieces = pieces(&folded);
    let mut tokens = Vec::new();
    for piece in &pieces {
        match piece {
            Piece::Word(range) => word_tokens(text, &folded, range, language, &mut tokens),
            Piece::Han(range) => han_tokens(&folded, range, &mut tokens),
        }
    }
    tokens.extend(numbers(&folded, &pieces));
    tokens
}

fn word_tokens(text: &str, folded: &Folded, range: &Range<usize>, language: Language, tokens: &mut Vec<Token>) {
    let word: String = folded.characters[range.clone()].iter().collect();
    let at = folded.bytes(range.clone());
    let stems = text.get(at.clone()).map(|as_written| stems(as_written, &word, language)).unwrap_or_default();
    tokens.extend(stems.into_iter().map(|stem| Token { term: stem_term(&stem), at: at.clone() }));
    tokens.push(Token { term: word, at });
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

/// Whether a word is too common to look for.
pub fn is_stop_word(word: &str, language: Language) -> bool {
    let filter = match language {
        Language::English => &*ENGLISH_STOPS,
        Language::Spanish => &*SPANISH_STOPS,
        Language::SimplifiedChinese | Language::TraditionalChinese => {
            return word.chars().all(|character| CHINESE_STOPS.contains(character));
        }
    };
    filtered(filter, word).is_none()
}

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

/// Each character and each two in a row, as they are and as they are read.
fn han_tokens(folded: &Folded, range: &Range<usize>, tokens: &mut Vec<Token>) {
    let read: Vec<Vec<String>> = folded.characters[range.clone()].iter().map(|c| readings(*c)).collect();
    for (place, index) in range.clone().enumerate() {
        let one = folded.bytes(index..index + 1);
        tokens.push(Token { term: folded.characters[index].to_string(), at: one.clone() });
        for syllable in &read[place] {
            tokens.push(Token { term: pinyin_term(std::slice::from_ref(syllable)), at: one.clone() });
        }
        let Some(next) = read.get(place + 1) else {
            continue;
        };
        let two = folded.bytes(index..index + 2);
        tokens.push(Token { term: folded.characters[index..index + 2].iter().collect(), at: two.clone() });
        for first in &read[place] {
            for second in next {
                let pair = [first.clone(), second.clone()];
                tokens.push(Token { term: pinyin_term(&pair), at: two.clone() });
            }
        }
    }
}

/// Numbers of forms and telephones as one term, however they are parted: `i247a`, `18007997233`, and without the 1 that
/// only means “long distance”.
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
    let local = joined.strip_prefix('1').filter(|_| is_telephone);
    std::iter::once(joined.to_owned()).chain(local.map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str, language: Language) -> Vec<String> {
        tokens(text, language).into_iter().map(|token| token.term).collect()
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
        let found = tokens(text, Language::Spanish);
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
