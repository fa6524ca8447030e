//! What is selected on the page, by content and not by pixels: it stays when size, window or colours change.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{GraphemeClusterSegmenter, WordSegmenter};
use std::ops::Range;

use crate::document::{Position, Unit};

/// A selection, from where it was begun to where it was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Selection {
    anchor: Position,
    head: Position,
}

/// How a selection grows by keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grow {
    /// By a character back.
    Back,
    /// By a character forward.
    Forward,
    /// To the start of the text before.
    Up,
    /// To the end of the text.
    Down,
}

impl Selection {
    pub(super) fn at(position: Position) -> Self {
        Self { anchor: position, head: position }
    }

    /// The word at a place. Chinese has no spaces between words: they are found with a dictionary.
    pub(super) fn word(units: &[Unit], at: Position) -> Self {
        let Some(unit) = units.get(at.0) else {
            return Self::at(at);
        };
        let mut start = 0;
        let ends = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
        for end in ends.segment_str(&unit.text) {
            if end > at.1 {
                return Self { anchor: (at.0, start), head: (at.0, end) };
            }
            start = end;
        }
        Self::at(at)
    }

    /// The whole text a place is in.
    pub(super) fn unit(units: &[Unit], at: Position) -> Self {
        let length = units.get(at.0).map_or(0, |unit| unit.text.len());
        Self { anchor: (at.0, 0), head: (at.0, length) }
    }

    /// The whole page.
    pub(super) fn all(units: &[Unit]) -> Option<Self> {
        let last = units.len().checked_sub(1)?;
        Some(Self { anchor: (0, 0), head: (last, units[last].text.len()) })
    }

    pub(super) fn draw_to(&mut self, head: Position) {
        self.head = head;
    }

    pub(super) fn grow(&mut self, units: &[Unit], how: Grow) {
        self.head = moved(units, self.head, how);
    }

    /// From the first to the last place, whichever way it was drawn.
    pub(super) fn span(self) -> (Position, Position) {
        (self.anchor.min(self.head), self.anchor.max(self.head))
    }

    pub(super) fn is_empty(self) -> bool {
        self.anchor == self.head
    }

    /// What of a unit is selected, in bytes.
    pub(super) fn within(self, index: usize, unit: &Unit) -> Option<Range<usize>> {
        let (from, to) = self.span();
        if index < from.0 || index > to.0 {
            return None;
        }
        let start = if index == from.0 { from.1 } else { 0 };
        let end = if index == to.0 { to.1 } else { unit.text.len() };
        (start < end).then_some(start..end)
    }
}

fn moved(units: &[Unit], from: Position, how: Grow) -> Position {
    let text = units.get(from.0).map_or("", |unit| unit.text.as_str());
    let length = |index: usize| units.get(index).map_or(0, |unit| unit.text.len());
    match how {
        Grow::Back if from.1 == 0 => from.0.checked_sub(1).map_or(from, |before| (before, length(before))),
        Grow::Back => (from.0, boundaries(text).into_iter().rev().find(|at| *at < from.1).unwrap_or(0)),
        Grow::Forward if from.1 >= text.len() && from.0 + 1 < units.len() => (from.0 + 1, 0),
        Grow::Forward => (from.0, boundaries(text).into_iter().find(|at| *at > from.1).unwrap_or(text.len())),
        Grow::Up if from.1 == 0 => (from.0.saturating_sub(1), 0),
        Grow::Up => (from.0, 0),
        Grow::Down if from.1 >= text.len() && from.0 + 1 < units.len() => (from.0 + 1, length(from.0 + 1)),
        Grow::Down => (from.0, text.len()),
    }
}

/// Where characters as readers see them begin and end.
fn boundaries(text: &str) -> Vec<usize> {
    GraphemeClusterSegmenter::new().segment_str(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Files, Library};
    use crate::document::{Clock, build};
    use crate::locale::{Language, Locale};

    fn units(language: Language) -> Vec<Unit> {
        let library = Library::load(&Files::Embedded).unwrap();
        let locale = Locale::load(&Files::Embedded, language).unwrap();
        build(&library, library.page("match").unwrap(), &locale, Clock::System).units()
    }

    fn words(units: &[Unit], selection: Selection) -> String {
        let parts = units.iter().enumerate();
        parts.filter_map(|(index, unit)| Some(unit.text[selection.within(index, unit)?].to_owned())).collect()
    }

    #[test]
    fn a_word_is_found_in_latin_and_in_chinese() {
        let english = units(Language::English);
        let at = english.iter().position(|unit| unit.text.contains("lawyer")).unwrap();
        let byte = english[at].text.find("lawyer").unwrap() + 2;
        assert_eq!(words(&english, Selection::word(&english, (at, byte))), "lawyer");
        let chinese = units(Language::SimplifiedChinese);
        let at = chinese.iter().position(|unit| unit.text.contains("律师")).unwrap();
        let byte = chinese[at].text.find("律师").unwrap() + 3;
        assert_eq!(words(&chinese, Selection::word(&chinese, (at, byte))), "律师");
    }

    #[test]
    fn keys_grow_it_over_the_edges_of_texts_and_never_past_the_page() {
        let units = units(Language::TraditionalChinese);
        let mut selection = Selection::at((0, 0));
        selection.grow(&units, Grow::Back);
        assert!(selection.is_empty());
        selection.grow(&units, Grow::Forward);
        assert_eq!(words(&units, selection).chars().count(), 1);
        selection.grow(&units, Grow::Down);
        selection.grow(&units, Grow::Down);
        assert_eq!(words(&units, selection), format!("{}{}", units[0].text, units[1].text));
        for _ in 0..units.len() * 2 {
            selection.grow(&units, Grow::Down);
        }
        assert_eq!(selection, Selection::all(&units).unwrap());
    }
}
