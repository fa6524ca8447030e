use std::collections::BTreeSet;
use std::sync::LazyLock;

use pinyin::{ToPinyin, ToPinyinMulti};

/// A syllable is never longer: `zhuang`.
const LONGEST: usize = 6;

/// Letters beyond this are not read as pinyin: every way to part them is tried, which grows fast.
const LONGEST_QUERY: usize = 32;

/// The readings of a character without tones, the commonest first; none if it is not Chinese. `ü` is written `v`, as
/// people type it.
pub fn readings(character: char) -> Vec<String> {
    let Some(first) = character.to_pinyin() else {
        return Vec::new();
    };
    let mut readings = vec![plain(first.plain())];
    if HETERONYMS.contains(character) {
        let others = character.to_pinyin_multi().into_iter().flatten().map(|reading| plain(reading.plain()));
        let other = others.into_iter().find(|reading| !readings.contains(reading));
        readings.extend(other);
    }
    readings
}

/// Characters whose second reading is common; those of the others would make sounds meet that nobody says.
const HETERONYMS: &str = "长長重行觉覺便调調发發都会會教解看没沒少省为為相种種转轉差处處当當倒分号號好间間禁了得还還着著单單传傳量难難应應数數背薄假降强強";

fn plain(syllable: &str) -> String {
    syllable.replace('ü', "v")
}

/// Every syllable there is, from the readings of the common characters.
static SYLLABLES: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| ('\u{4E00}'..='\u{9FFF}').filter_map(|c| c.to_pinyin()).map(|p| plain(p.plain())).collect());

/// Typed letters as syllables; the last one may be unfinished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Syllables {
    /// The syllables.
    pub all: Vec<String>,
    /// Whether the last is only the beginning of one.
    pub unfinished: bool,
}

/// Reads letters as pinyin, with or without spaces between the syllables; none if they cannot be read so. Longer
/// syllables are tried first, as input methods do.
pub fn syllables(letters: &str) -> Option<Syllables> {
    if letters.len() > LONGEST_QUERY {
        return None;
    }
    let words: Vec<&str> = letters.split([' ', '\'']).filter(|word| !word.is_empty()).collect();
    let (last, before) = words.split_last()?;
    let mut all = Vec::new();
    for word in before {
        all.extend(split(word)?);
    }
    if let Some(rest) = split(last) {
        all.extend(rest);
        return Some(Syllables { all, unfinished: false });
    }
    let whole = !all.is_empty();
    all.extend(split_unfinished(last, whole)?);
    Some(Syllables { all, unfinished: true })
}

fn split(word: &str) -> Option<Vec<String>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    beginnings(word).find_map(|(syllable, rest)| {
        let mut all = vec![syllable.to_owned()];
        all.extend(split(rest)?);
        Some(all)
    })
}

/// The shortest unfinished end that leaves whole syllables before it; it may stand alone only after other words.
fn split_unfinished(word: &str, alone: bool) -> Option<Vec<String>> {
    (1..=word.len().min(LONGEST)).filter_map(|length| word.split_at_checked(word.len() - length)).find_map(
        |(whole, end)| {
            let begins = SYLLABLES.range(end.to_owned()..).next().is_some_and(|syllable| syllable.starts_with(end));
            let mut all = split(whole).filter(|all| begins && (alone || !all.is_empty()))?;
            all.push(end.to_owned());
            Some(all)
        },
    )
}

fn beginnings(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let lengths = (1..=word.len().min(LONGEST)).rev();
    lengths.filter_map(|length| word.split_at_checked(length)).filter(|(syllable, _)| SYLLABLES.contains(*syllable))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(letters: &str) -> Option<(String, bool)> {
        syllables(letters).map(|found| (found.all.join(" "), found.unfinished))
    }

    #[test]
    fn letters_are_read_with_and_without_spaces() {
        let whole = |text: &str| Some((text.to_owned(), false));
        assert_eq!(read("juliu"), whole("ju liu"));
        assert_eq!(read("ju liu"), whole("ju liu"));
        assert_eq!(read("xi'an"), whole("xi an"));
        assert_eq!(read("lvshi"), whole("lv shi"));
        assert_eq!(read("jiatingbaoli"), whole("jia ting bao li"));
    }

    #[test]
    fn the_last_syllable_may_be_unfinished() {
        assert_eq!(read("juli"), Some(("ju li".into(), false)));
        assert_eq!(read("koul"), Some(("kou l".into(), true)));
        assert_eq!(read("zhuang sh"), Some(("zhuang sh".into(), true)));
        assert_eq!(read("sh"), None);
        assert_eq!(read("lvsh"), Some(("lv sh".into(), true)));
    }

    #[test]
    fn other_words_are_not() {
        assert_eq!(read("bail"), Some(("bai l".into(), true)));
        assert_eq!(read("hold"), None);
        assert_eq!(read("ayuda!"), None);
        assert_eq!(read(""), None);
        assert_eq!(read("é"), None);
        assert_eq!(read(&"an".repeat(500)), None);
    }

    #[test]
    fn a_character_has_its_common_readings() {
        assert_eq!(readings('拘')[0], "ju");
        assert!(readings('长').contains(&"chang".to_owned()) && readings('长').contains(&"zhang".to_owned()));
        assert_eq!(readings('律')[0], "lv");
        assert!(readings('a').is_empty());
    }
}
