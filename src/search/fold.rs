use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text as search compares it: without case, accents and width, Traditional characters as Simplified ones, and with the
/// place each character came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The characters.
    pub characters: Vec<char>,
    /// For each, the bytes of the original it came from.
    pub origin: Vec<Range<usize>>,
}

/// Folds a text. Control characters and marks that nobody sees are left out; white space is one plain space.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (from, character) in text.char_indices() {
        let origin = from..from + character.len_utf8();
        for part in folded_parts(character) {
            let again = part == ' ' && folded.characters.last() == Some(&' ');
            if !again {
                folded.characters.push(part);
                folded.origin.push(origin.clone());
            }
        }
    }
    folded
}

impl Folded {
    /// The folded text.
    pub fn text(&self) -> String {
        self.characters.iter().collect()
    }

    /// The bytes of the original that a range of characters came from.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        match (self.origin.get(range.start), range.end.checked_sub(1).and_then(|last| self.origin.get(last))) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

fn folded_parts(character: char) -> impl Iterator<Item = char> {
    let simplified = if is_han(character) { simplified(character) } else { character };
    let parts = std::iter::once(simplified).nfkd().flat_map(char::to_lowercase);
    parts.filter(|part| !is_combining_mark(*part)).filter_map(|part| match part {
        // The apostrophes people type and the ones that are printed.
        '’' | '‘' | 'ʼ' => Some('\''),
        '–' | '—' | '‑' | '−' => Some('-'),
        _ if part.is_whitespace() => Some(' '),
        _ if part.is_control() || is_unseen(part) => None,
        _ => Some(part),
    })
}

/// A Traditional character as the Simplified one; any other as it is.
fn simplified(character: char) -> char {
    let mut buffer = [0; 4];
    fast2s::convert(character.encode_utf8(&mut buffer)).chars().next().unwrap_or(character)
}

/// Whether a character belongs to the Han script as texts use it.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}' | '〇')
}

/// A text without control characters and marks that nobody sees, such as those that turn its direction.
pub fn clean(text: &str) -> String {
    text.chars().filter(|character| !character.is_control() && !is_unseen(*character)).collect()
}

/// Marks that take no room: zero-width spaces and joiners, and what turns the direction of text.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(text).text()
    }

    #[test]
    fn case_accents_width_and_script_do_not_matter() {
        assert_eq!(folded("Orden de PROTECCIÓN"), "orden de proteccion");
        assert_eq!(folded("señal"), "senal");
        assert_eq!(folded("Ｉ－２４７Ａ"), "i-247a");
        assert_eq!(folded("遭 ICE 拘禁，請求釋放"), folded("遭 ICE 拘禁，请求释放"));
        assert_eq!(folded("sheriff’s"), "sheriff's");
        assert_eq!(folded("48\u{a0}\n horas"), "48 horas");
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        assert_eq!(folded("a\u{202e}b\u{200b}c\u{0}d\u{7}"), "abcd");
        assert_eq!(clean("dl\u{202e}oh\n"), "dloh");
    }

    #[test]
    fn each_character_knows_where_it_came_from() {
        let text = "Sí, ﬁn";
        let found = fold(text);
        assert_eq!(found.text(), "si, fin");
        assert_eq!(&text[found.bytes(0..2)], "Sí");
        assert_eq!(&text[found.bytes(4..7)], "ﬁn");
        assert!(found.bytes(3..3).is_empty() && found.bytes(90..91).is_empty());
    }
}
