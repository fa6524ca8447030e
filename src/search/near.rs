use super::entry::{Entry, Kind};
use super::fold::{fold, is_han};
use super::pinyin::readings;

/// How alike two words must at least be, from 0 to 1.
const ALIKE: f64 = 0.35;

/// How many are offered.
const OFFERED: usize = 3;

/// The terms and pages whose names, or what people type for them, are most like what was typed, the likest first.
pub(super) fn nearest<'a>(entries: &'a [Entry], typed: &str) -> Vec<&'a Entry> {
    let typed = sounded(typed);
    let named = entries.iter().filter(|entry| matches!(entry.kind, Kind::Page | Kind::Term));
    let mut alike: Vec<(f64, &Entry)> = named.map(|entry| (likeness(entry, &typed), entry)).collect();
    alike.retain(|(likeness, _)| *likeness >= ALIKE);
    alike.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    alike.into_iter().map(|(_, entry)| entry).take(OFFERED).collect()
}

fn likeness(entry: &Entry, typed: &str) -> f64 {
    let names = std::iter::once(&entry.title).chain(&entry.typed);
    let words = names.flat_map(|name| {
        let name = sounded(name);
        let words: Vec<String> = name.split(' ').filter(|word| word.len() > 2).map(str::to_owned).collect();
        words.into_iter().chain([name])
    });
    words.map(|word| strsim::sorensen_dice(&word, typed)).fold(0.0, f64::max)
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
        let near = |typed| nearest(&entries, typed).first().map(|entry| entry.title.as_str());
        assert_eq!(near("拘流令"), Some("移民拘留"));
        assert_eq!(near("protexion"), Some("orden de protección"));
        assert_eq!(near("xyzzy"), None);
        assert_eq!(near("🙂🙂"), None);
    }
}
