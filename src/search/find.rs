use std::ops::Range;

use super::fold::{Folded, fold, is_han};
use super::pinyin::{readings, syllables};
use super::query::LONGEST_QUERY;

/// Where something stands: a text by its number, and its bytes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The text.
    pub text: usize,
    /// The bytes.
    pub at: Range<usize>,
}

/// Finds what is typed in texts, letter by letter, without regard to case, accents and script; letters are also found in
/// Chinese as it sounds.
#[derive(Debug, Clone)]
pub struct Finder {
    letters: Vec<char>,
    sounds: Vec<String>,
}

impl Finder {
    /// Looks for what is typed; for nothing, if there is only white space.
    pub fn new(typed: &str) -> Self {
        let typed: String = typed.chars().take(LONGEST_QUERY).collect();
        let folded = fold(typed.trim());
        let sounds = syllables(&folded.text()).filter(|read| !read.unfinished && read.all.len() > 1);
        Self { letters: folded.characters, sounds: sounds.map(|read| read.all).unwrap_or_default() }
    }

    /// Every place in the texts, in reading order.
    pub fn all<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<Occurrence> {
        if self.letters.is_empty() {
            return Vec::new();
        }
        let found = texts.enumerate().flat_map(|(text, words)| {
            let folded = fold(words);
            self.places(&folded).into_iter().map(move |place| Occurrence { text, at: folded.bytes(place) })
        });
        found.collect()
    }

    /// Places that do not overlap, by characters of the folded text.
    fn places(&self, folded: &Folded) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < folded.characters.len() {
            match self.length_at(&folded.characters[at..]) {
                Some(length) => {
                    places.push(at..at + length);
                    at += length;
                }
                None => at += 1,
            }
        }
        places
    }

    fn length_at(&self, characters: &[char]) -> Option<usize> {
        if characters.starts_with(&self.letters) {
            return Some(self.letters.len());
        }
        let sounds_so =
            |(character, sound): (&char, &String)| is_han(*character) && readings(*character).contains(sound);
        let enough = !self.sounds.is_empty() && characters.len() >= self.sounds.len();
        let sounds = enough && characters.iter().zip(&self.sounds).all(sounds_so);
        sounds.then_some(self.sounds.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, text: &str) -> Vec<String> {
        Finder::new(typed).all([text].into_iter()).into_iter().map(|place| text[place.at].to_owned()).collect()
    }

    #[test]
    fn finds_without_regard_to_case_accents_and_script() {
        assert_eq!(found("detencion", "Detención y DETENCIONES"), ["Detención", "DETENCION"]);
        assert_eq!(found("拘禁", "遭 ICE 拘禁，拘禁中"), ["拘禁", "拘禁"]);
        assert_eq!(found("请求", "請求看守所"), ["請求"]);
        assert_eq!(found("juliu", "移民拘留中心"), ["拘留"]);
        assert_eq!(found("48 hours", "48\u{a0}hours"), ["48\u{a0}hours"]);
    }

    #[test]
    fn finds_nothing_for_nothing() {
        assert!(found("", "text").is_empty() && found("  \u{202e}", "text").is_empty());
        assert_eq!(found("aa", "aaaa").len(), 2);
    }
}
