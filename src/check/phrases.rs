use crate::content::{Library, NeverUse};

use super::messages::Wording;
use super::{Catalogue, Problem};

/// No message uses a phrase of the list, unless the comment above it says `ALLOW phrase: reason`.
pub(super) fn check(library: &Library, catalogues: &[Catalogue]) -> (Vec<Problem>, Vec<String>) {
    let mut problems = Vec::new();
    let mut allowances = Vec::new();
    for catalogue in catalogues {
        let tag = catalogue.language.tag();
        let rules = library
            .never_use
            .iter()
            .filter(|rule| rule.languages.is_empty() || rule.languages.iter().any(|l| l == tag));
        for (rule, phrase) in rules.flat_map(|rule| rule.phrases.iter().map(move |phrase| (rule, phrase))) {
            for (key, wording) in catalogue.entries.iter().filter(|(_, wording)| uses(&wording.text, phrase)) {
                match allowed(wording, phrase) {
                    Some(reason) => allowances.push(format!("{tag} {key}: “{phrase}” allowed: {reason}")),
                    None => problems.push(refused(tag, key, phrase, rule)),
                }
            }
        }
    }
    (problems, allowances)
}

fn refused(tag: &str, key: &str, phrase: &str, rule: &NeverUse) -> Problem {
    Problem::new(format!("{tag} {key}"), format!("never use “{phrase}”: {}", rule.reason))
}

/// Whether the text has the phrase: whole words in Latin script, anywhere in Han.
fn uses(text: &str, phrase: &str) -> bool {
    let text = text.replace("**", "").replace('\u{a0}', " ").to_lowercase();
    let phrase = phrase.to_lowercase();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(&phrase).any(|(at, found)| {
        let han = phrase.chars().any(|c| c >= '\u{2e80}');
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        han || !letter(before) && !letter(after)
    })
}

fn allowed<'a>(wording: &'a Wording, phrase: &str) -> Option<&'a str> {
    wording.comment.lines().find_map(|line| {
        let (quoted, reason) = line.strip_prefix("ALLOW ")?.split_once(':')?;
        (quoted.trim().to_lowercase() == phrase.to_lowercase() && !reason.trim().is_empty()).then_some(reason.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_words_in_latin_and_any_place_in_han() {
        assert!(uses("You are **safe** from ICE.", "safe from ice"));
        assert!(!uses("an illegality", "illegal"));
        assert!(uses("他是非法移民。", "非法移民"));
    }

    #[test]
    fn allows_only_with_a_reason() {
        let wording = |comment: &str| Wording { comment: comment.into(), ..Wording::default() };
        assert_eq!(allowed(&wording("ALLOW reviewed: says that nobody has"), "reviewed"), Some("says that nobody has"));
        assert_eq!(allowed(&wording("ALLOW reviewed:"), "reviewed"), None);
        assert_eq!(allowed(&wording("ALLOW other: why"), "reviewed"), None);
    }
}
