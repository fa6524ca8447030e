use super::Language;

const NBSP: char = '\u{a0}';

/// Puts no-break spaces where a line must not break: number and unit, § and number, the parts of a form's or visa's
/// name. Translators cannot see U+00A0, so they write plain spaces and this rule of the style guide does the rest.
pub fn bind(language: Language, text: &str) -> String {
    let mut words = text.split(' ').peekable();
    let mut bound = String::with_capacity(text.len());
    while let Some(word) = words.next() {
        bound.push_str(word);
        if let Some(next) = words.peek() {
            bound.push(if holds(language, word, next) { NBSP } else { ' ' });
        }
    }
    bound
}

fn holds(language: Language, word: &str, next: &str) -> bool {
    let bare = word.trim_start_matches(['(', '“', '*', '[', '（', '「']);
    let next = next.trim_start_matches(['*', '[']);
    let is_number = bare.bytes().any(|b| b.is_ascii_digit()) && bare.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let starts_form = next.starts_with("I-") || next.starts_with("G-") || next.starts_with("EOIR-");
    bare == "§"
        || is_number && UNITS.iter().any(|unit| next.starts_with(unit))
        || matches!(bare, "Form" | "Formulario" | "formulario") && starts_form
        || matches!(bare, "Supplement" | "Suplemento") && next.starts_with('B')
        || matches!(bare, "U" | "T")
            && (next.starts_with("visa") || next.starts_with("签证") || next.starts_with("簽證"))
        || language == Language::Spanish
            && (matches!(bare, "visa" | "visas") && matches!(initial(next), Some('U' | 'T')) || bare == "EE.")
}

fn initial(word: &str) -> Option<char> {
    let letters: Vec<char> = word.chars().take_while(|c| c.is_alphanumeric()).collect();
    (letters.len() == 1).then(|| letters[0])
}

const UNITS: [&str; 14] =
    ["hour", "hora", "day", "día", "year", "año", "minute", "minuto", "小时", "小時", "天", "年", "分", "个"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_numbers_forms_and_visas_together() {
        let en = |text| bind(Language::English, text);
        assert_eq!(en("up to 48 hours more"), "up to 48\u{a0}hours more");
        assert_eq!(en("Form I-247A and § 1367"), "Form\u{a0}I-247A and §\u{a0}1367");
        assert_eq!(en("a U visa"), "a U\u{a0}visa");
        assert_eq!(bind(Language::Spanish, "una visa U en EE. UU."), "una visa\u{a0}U en EE.\u{a0}UU.");
        assert_eq!(bind(Language::SimplifiedChinese, "最多 48 小时"), "最多 48\u{a0}小时");
    }

    #[test]
    fn leaves_other_spaces_alone() {
        for text in ["call 911 first", "In 2014 the name was dropped.", "una visa Una", "a  b "] {
            assert_eq!(bind(Language::Spanish, text), text);
        }
    }
}
