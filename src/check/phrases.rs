use crate::content::{Library, NeverUse};

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
                match wording.allowed(phrase) {
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

fn uses(text: &str, phrase: &str) -> bool {
    !places(&plain(text), &plain(phrase)).is_empty()
}

/// Text for comparing: no bold, blanks that break, small letters.
pub(super) fn plain(text: &str) -> String {
    text.replace("**", "").replace('\u{a0}', " ").to_lowercase()
}

/// Where a phrase begins in a text, both [`plain`]: whole words in Latin script, anywhere in Han.
pub(super) fn places(text: &str, phrase: &str) -> Vec<usize> {
    let han = phrase.chars().any(|c| c >= '\u{2e80}');
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |at: &usize| {
        let (before, after) = (text[..*at].chars().next_back(), text[at + phrase.len()..].chars().next());
        han || !letter(before) && !letter(after)
    };
    text.match_indices(phrase).map(|(at, _)| at).filter(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::super::messages::Wording;
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
        assert_eq!(wording("ALLOW reviewed: says that nobody has").allowed("reviewed"), Some("says that nobody has"));
        assert_eq!(wording("ALLOW reviewed:").allowed("reviewed"), None);
        assert_eq!(wording("ALLOW other: why").allowed("reviewed"), None);
    }
}
