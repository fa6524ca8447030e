use std::collections::BTreeMap;

use super::entry::{Entry, Kind};
use super::fold::{fold, is_han};
use super::pinyin::readings;

/// How alike two words must at least be, from 0 to 1.
const ALIKE: f64 = 0.5;

/// How many are offered.
const OFFERED: usize = 3;

/// What terms and pages are called and what people type for them, word by word and whole, as it sounds.
#[derive(Debug)]
pub(super) struct Names(Vec<(String, usize)>);

impl Names {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for (number, entry) in entries.iter().enumerate() {
            if matches!(entry.kind, Kind::Page | Kind::Term) {
                for name in std::iter::once(&entry.title).chain(&entry.typed).map(|name| sounded(name)) {
                    for word in name.split(' ').filter(|word| word.len() > 2) {
                        let _first = names.entry(word.to_owned()).or_insert(number);
                    }
                    let _first = names.entry(name).or_insert(number);
                }
            }
        }
        Self(names.into_iter().collect())
    }

    /// The entries whose names are most like what was typed, the likest first.
    pub(super) fn nearest(&self, typed: &str) -> Vec<usize> {
        let typed = sounded(typed);
        let mut likest: BTreeMap<usize, f64> = BTreeMap::new();
        for (name, entry) in self.0.iter().filter(|(name, _)| could_be_alike(name, &typed)) {
            let likeness = strsim::sorensen_dice(name, &typed);
            if likeness >= ALIKE {
                let best = likest.entry(*entry).or_default();
                *best = best.max(likeness);
            }
        }
        let mut alike: Vec<(usize, f64)> = likest.into_iter().collect();
        alike.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        alike.into_iter().map(|(entry, _)| entry).take(OFFERED).collect()
    }
}

/// Words of very different length cannot share enough pairs of letters.
fn could_be_alike(name: &str, typed: &str) -> bool {
    let (short, long) = (name.len().min(typed.len()), name.len().max(typed.len()));
    // Lengths are far below what an f64 holds exactly.
    2.0 * short as f64 >= ALIKE * (short + long) as f64
}

/// Folded, and Chinese as it sounds: the commonest slip there is another character of the same sound.
fn sounded(text: &str) -> String {
    let mut sounded = String::new();
    for character in fold(text).characters {
        match readings(character).first().filter(|_| is_han(character)) {
            Some(reading) => sounded.push_str(reading),
            None if character.is_alphanumeric() => sounded.push(character),
            None if sounded.ends_with(' ') => {}
            None => sounded.push(' '),
        }
    }
    sounded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::entry::Preview;
    use super::*;

    fn term(title: &str) -> Entry {
        let (id, page, place) = (title.into(), "glossary".into(), String::new());
        let preview = Preview::default();
        Entry { kind: Kind::Term, id, page, title: title.into(), place, texts: Vec::new(), typed: Vec::new(), preview }
    }

    #[test]
    fn the_likest_name_comes_first() {
        let entries = [term("orden de protección"), term("移民扣留请求（detainer）"), term("移民拘留")];
        let names = Names::new(&entries);
        let near = |typed| names.nearest(typed).first().map(|entry| entries[*entry].title.as_str());
        assert_eq!(near("拘流令"), Some("移民拘留"));
        assert_eq!(near("protexion"), Some("orden de protección"));
        assert_eq!(near("xyzzy"), None);
        assert_eq!(near("🙂🙂"), None);
    }
}
