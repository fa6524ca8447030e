use std::collections::BTreeMap;

use super::Problem;
use crate::content::{Library, Typed};
use crate::locale::Language;
use crate::search::fold;

/// What people type leads somewhere: every key exists, and no phrase is empty or stands twice under one key.
pub(super) fn check(library: &Library, language: Language, typed: &Typed) -> Vec<Problem> {
    let place = Typed::path(language.tag());
    let mut problems = Vec::new();
    for (key, phrases) in typed.iter() {
        if !exists(library, key) {
            let what = "there is no such page, term or line; name one, or take it out";
            problems.push(Problem::new(&place, format!("“{key}”: {what}")));
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        phrases.iter().for_each(|phrase| *counts.entry(fold(phrase).text().trim().to_owned()).or_default() += 1);
        let wrong = counts.into_iter().filter(|(phrase, count)| phrase.is_empty() || *count > 1);
        problems.extend(wrong.map(|(phrase, _)| {
            Problem::new(&place, format!("“{key}”: the phrase “{phrase}” is empty or stands twice; take one out"))
        }));
    }
    problems
}

fn exists(library: &Library, key: &str) -> bool {
    let term = key.strip_prefix("term-").is_some_and(|id| library.term(id).is_some());
    let line = key.strip_prefix("line-").is_some_and(|id| library.help_line(id).is_some());
    term || line || library.page(key).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn library() -> Library {
        sample::library(&[r#"Page(id: "here", blocks: [])"#])
    }

    fn problems(text: &str) -> Vec<Problem> {
        check(&library(), Language::Spanish, &ron::from_str(text).unwrap())
    }

    #[test]
    fn a_phrase_leads_somewhere_and_stands_once() {
        assert!(problems(r#"{}"#).is_empty());
        assert_eq!(problems(r#"{"nowhere": ["a"]}"#).len(), 1);
        assert_eq!(problems(r#"{"here": ["policía", "Policia", ""]}"#).len(), 2);
    }
}
