use crate::content::Translated;

use super::{Catalogue, Problem};

/// No translation is older than its English: each was recorded with a fingerprint of the English that it says.
pub(super) fn check(catalogues: &[Catalogue], record: &Translated) -> Vec<Problem> {
    let Some((english, others)) = catalogues.split_first() else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for other in others {
        let tag = other.language.tag();
        for (id, now) in english.fingerprints.iter().filter(|(id, _)| other.fingerprints.contains_key(*id)) {
            let what = match record.get(tag, id) {
                Some(then) if then == now => continue,
                Some(_) => "the English changed since it was translated: compare and record it",
                None => "nothing says from which English it was translated: compare and record it",
            };
            let how = format!("{what} (cargo run --example record_translations -- {tag} {id})");
            problems.push(Problem::new(format!("{tag} {id}"), how));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::locale::Language;

    /// What is said of a translation from `then` when the English is `now`.
    fn said(then: &str, now: &str) -> Vec<Problem> {
        let mut record = Translated::default();
        for (id, print) in sample::catalogue(Language::English, then).fingerprints {
            record.set("es-US", &id, &print);
        }
        let theirs = sample::catalogue(Language::Spanish, "a = Uno\n    .more = Más\n");
        check(&[sample::catalogue(Language::English, now), theirs], &record)
    }

    #[test]
    fn a_translation_older_than_its_english_is_found() {
        let then = "a = One { DATE(\"2026\") }\n    .more = More\n";
        for (now, expected) in [
            (then, None),
            ("# A comment\na   =   One { DATE( \"2026\" ) }\n   .more = More\nb = Not translated\n", None),
            ("a = One { DATE(\"2027\") }\n    .more = More\n", Some("the English changed")),
            ("a = One { DATE(\"2026\") }\n    .more = Most\n", Some("the English changed")),
            ("a = One { DATE(\"2026\") }\n", Some("the English changed")),
        ] {
            let found = said(then, now);
            assert_eq!(found.len(), usize::from(expected.is_some()), "{now}: {found:?}");
            assert!(expected.is_none_or(|what| found[0].what.contains(what)), "{found:?}");
        }
        assert!(said("", then)[0].what.contains("nothing says"));
    }
}
