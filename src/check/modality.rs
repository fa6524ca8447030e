use crate::content::{Library, Modality};
use crate::locale::Language;

use super::messages::page_messages;
use super::phrases::{places, plain};
use super::{Catalogue, Problem};

/// Words of duty, permission and right are the law of a sentence: where the English of a page has one, the translation
/// has one of its renderings, unless the comment above says `ALLOW modality: reason`.
///
/// A phrase that is found is struck out, so that “must not” is not also taken for “must”. The rule asks for one
/// rendering a message, not for one a phrase; it notices a duty that was lost, not each that was moved.
pub(super) fn check(library: &Library, catalogues: &[Catalogue], rules: &[Modality]) -> (Vec<Problem>, Vec<String>) {
    let mut problems = Vec::new();
    let mut allowances = Vec::new();
    let Some((english, others)) = catalogues.split_first() else {
        return (problems, allowances);
    };
    for key in library.pages.iter().flat_map(page_messages) {
        let Some(wording) = english.entries.get(&key) else {
            continue;
        };
        for (rule, phrase) in phrases(&wording.text, rules) {
            for other in others {
                let (tag, theirs) = (other.language.tag(), other.entries.get(&key));
                let Some((theirs, what)) =
                    theirs.and_then(|w| Some((w, lost(rule, &phrase, other.language, &w.text)?)))
                else {
                    continue;
                };
                match theirs.allowed("modality") {
                    Some(reason) => allowances.push(format!("{tag} {key}: {what} allowed: {reason}")),
                    None => problems.push(Problem::new(format!("{tag} {key}"), what)),
                }
            }
        }
    }
    (problems, allowances)
}

/// The phrases of an English text, each once, with the rule that names it.
fn phrases<'a>(text: &str, rules: &'a [Modality]) -> Vec<(&'a Modality, String)> {
    let mut rest = plain(text);
    let mut found = Vec::new();
    for (rule, phrase) in rules.iter().flat_map(|rule| rule.english.iter().map(move |phrase| (rule, plain(phrase)))) {
        let places = places(&rest, &phrase);
        if !places.is_empty() {
            places.iter().rev().for_each(|at| rest.replace_range(*at..at + phrase.len(), "·"));
            found.push((rule, phrase));
        }
    }
    found
}

/// What is wrong, if the translation has no rendering of the phrase.
fn lost(rule: &Modality, phrase: &str, language: Language, text: &str) -> Option<String> {
    let accepted = rule.accepted.get(language.tag())?;
    let text = plain(text);
    let carried = accepted.iter().map(|word| plain(word)).any(|word| has_unnegated(&text, &word));
    (!carried).then(|| format!("“{phrase}” is lost: say one of {}", accepted.join(", ")))
}

/// Whether the text has the word with no negation right before it: “no debe” is not “debe”, 没有权 is not 有权.
fn has_unnegated(text: &str, word: &str) -> bool {
    let negated = |before: &str| {
        let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        before.ends_with(['不', '没', '沒', '无', '無', '未']) || last == "no" || last == "nunca"
    };
    places(text, word).into_iter().any(|at| !negated(&text[..at]))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn rules() -> Vec<Modality> {
        let rules = r#"[
            (english: ["must not"], accepted: {"es-US": ["tiene prohibido"], "zh-Hans": ["不得"]}),
            (english: ["must"], accepted: {"es-US": ["debe"], "zh-Hans": ["必须"]}),
            (english: ["has the right to", "have the right to"], accepted: {"zh-Hans": ["有权"]}),
        ]"#;
        ron::from_str(rules).unwrap()
    }

    /// What the check says of one sentence and its translation.
    fn said(english: &str, language: Language, theirs: &str) -> (Vec<Problem>, Vec<String>) {
        let page = "Page(id: \"p\", blocks: [Paragraph(id: \"a\", advice: true)])";
        let english = sample::catalogue(Language::English, &format!("p-a = {english}\n"));
        let theirs = sample::catalogue(language, theirs);
        check(&sample::library(&[page]), &[english, theirs], &rules())
    }

    #[test]
    fn a_duty_that_is_carried_over_passes_and_one_that_is_lost_does_not() {
        for (english, language, theirs, problems) in [
            ("The jail must give it.", Language::Spanish, "La cárcel debe darlo.", 0),
            ("The jail must give it.", Language::Spanish, "La cárcel puede darlo.", 1),
            ("The jail must give it.", Language::Spanish, "La cárcel no debe darlo.", 1),
            ("The jail **must** give it.", Language::SimplifiedChinese, "看守所必须给。", 0),
            ("The jail must give it.", Language::SimplifiedChinese, "看守所会给。", 1),
            ("It must not tell.", Language::Spanish, "Tiene prohibido decirlo.", 0),
            ("It must not tell.", Language::Spanish, "Debe decirlo.", 1),
            ("It must not tell, and it must ask.", Language::SimplifiedChinese, "不得说。", 1),
            ("She has the right to it.", Language::SimplifiedChinese, "她有权。", 0),
            ("She has the right to it.", Language::SimplifiedChinese, "她没有权。", 1),
            ("The mustard.", Language::Spanish, "La mostaza.", 0),
        ] {
            let (found, _) = said(english, language, &format!("p-a = {theirs}\n"));
            assert_eq!(found.len(), problems, "{english} {theirs}: {found:?}");
        }
    }

    #[test]
    fn a_reason_above_the_translation_lets_it_off() {
        let theirs = "# ALLOW modality: the law’s own words\np-a = Lo da.\n";
        let (problems, allowances) = said("The jail must give it.", Language::Spanish, theirs);
        assert_eq!((problems.len(), allowances.len()), (0, 1));
        assert!(allowances[0].ends_with("allowed: the law’s own words"), "{allowances:?}");
    }
}
