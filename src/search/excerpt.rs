use std::collections::HashSet;
use std::ops::Range;

use super::analyze::Analyzer;
use super::fold::is_han;

/// Words with what was looked for in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The words.
    pub words: String,
    /// The bytes of what was found, in order, apart from each other.
    pub marks: Vec<Range<usize>>,
}

/// Room for an excerpt; a Chinese character takes two.
const ROOM: usize = 170;

/// How much of it may stand before the first mark.
const BEFORE: usize = 60;

/// Marks in a text what is wanted.
pub(super) fn mark(words: &str, wanted: &HashSet<&str>, analyzer: &mut Analyzer) -> Marked {
    let found = analyzer.tokens(words).into_iter().filter(|token| wanted.contains(token.term.as_str()));
    let mut marks: Vec<Range<usize>> = found.map(|token| token.at).collect();
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    Marked { words: words.to_owned(), marks: apart }
}

impl Marked {
    /// As much of it around the first mark as fits on two lines.
    #[must_use]
    pub fn excerpt(self) -> Self {
        let room: usize = self.words.chars().map(width).sum();
        if room <= ROOM {
            return self;
        }
        let first = self.marks.first().map_or(0, |mark| mark.start);
        let start = self.start(first);
        let end = self.end(start);
        let before = if start > 0 { "…" } else { "" };
        let after = if end < self.words.len() { "…" } else { "" };
        let inside = self.marks.iter().filter(|mark| mark.start >= start && mark.end <= end);
        let marks = inside.map(|mark| mark.start - start + before.len()..mark.end - start + before.len()).collect();
        Self { words: format!("{before}{}{after}", self.words[start..end].trim_end()), marks }
    }

    /// The last place before `first` where a sentence, else a word, begins with no more than [`BEFORE`] in between.
    fn start(&self, first: usize) -> usize {
        let mut taken = 0;
        let mut word = first;
        for (at, character) in self.words[..first].char_indices().rev() {
            taken += width(character);
            let next = at + character.len_utf8();
            if ".?!。？！".contains(character) {
                return next + leading_space(&self.words[next..]);
            }
            if taken > BEFORE {
                return word;
            }
            if character.is_whitespace() || is_han(character) {
                word = if is_han(character) { at } else { next };
            }
        }
        0
    }

    fn end(&self, start: usize) -> usize {
        let mut taken = 0;
        let mut word = self.words.len();
        for (at, character) in self.words[start..].char_indices() {
            taken += width(character);
            if taken > ROOM {
                return word;
            }
            if character.is_whitespace() || is_han(character) {
                word = start + at;
            }
        }
        self.words.len()
    }
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn width(character: char) -> usize {
    if is_han(character) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn marked(words: &str, wanted: &[&str], language: Language) -> Marked {
        mark(words, &wanted.iter().copied().collect(), &mut Analyzer::new(language))
    }

    #[test]
    fn every_form_is_marked_where_it_stands() {
        let found = marked("ICE pide la retención. Retenciones, no.", &["retencion", "~retencion"], Language::Spanish);
        let seen: Vec<&str> = found.marks.iter().map(|mark| &found.words[mark.clone()]).collect();
        assert_eq!(seen, ["retención", "Retenciones"]);
    }

    #[test]
    fn neighbours_become_one_mark() {
        let found = marked("移民拘留中心", &["移民", "民拘", "拘留"], Language::SimplifiedChinese);
        assert_eq!(found.marks.len(), 1);
        assert_eq!(found.marks[0], 0..12);
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_first_mark() {
        let long = format!("{} The jail holds the person. {}", "word ".repeat(80), "after it ".repeat(80));
        let found = marked(&long, &["holds"], Language::English).excerpt();
        assert!(found.words.starts_with("…") && found.words.ends_with('…'), "{}", found.words);
        assert_eq!(&found.words[found.marks[0].clone()], "holds");
        assert!(found.words.chars().count() <= ROOM + 2);
        assert!(found.words.contains("…word") && !found.words.contains("afte…"), "{}", found.words);
        let sentence = format!("{}. The jail holds {}", "word ".repeat(80), "more ".repeat(80));
        assert!(marked(&sentence, &["holds"], Language::English).excerpt().words.starts_with("…The jail"));
    }

    #[test]
    fn a_long_chinese_text_is_cut_too() {
        let long = format!("{}拘留{}", "的".repeat(300), "人".repeat(300));
        let found = marked(&long, &["拘留"], Language::SimplifiedChinese).excerpt();
        assert_eq!(&found.words[found.marks[0].clone()], "拘留");
        assert!(found.words.chars().count() < 100);
    }
}
