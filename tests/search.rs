#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! The golden set: what people type, and the page that must be among the first three; and typing that must do no harm.

use std::sync::{Arc, LazyLock};

use vereda::content::{Files, Library};
use vereda::document::Clock;
use vereda::locale::Language;
use vereda::search::{Found, Hit, Kind, LanguageIndex, Search};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&Files::Embedded).expect("the edition loads"));

static SEARCH: LazyLock<Search> = LazyLock::new(|| {
    let mut search = Search::default();
    for language in Language::ALL {
        let index = LanguageIndex::load(&Files::Embedded, &LIBRARY, language, Clock::System);
        search.extend([Arc::new(index.expect("the index is made"))]);
    }
    search
});

/// One line of the set: language, query, page, and whether the page is still to be written.
struct Golden {
    language: Language,
    query: &'static str,
    page: &'static str,
    waits: bool,
}

/// Tab separated; a line that waits for its page ends in `waits`.
fn golden() -> Vec<Golden> {
    let lines = include_str!("search/golden.tsv").lines().filter(|line| !line.starts_with('#'));
    let golden = lines.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [language, query, page, waits] = columns[..] else { panic!("four columns in {line:?}") };
        let language = language.parse().unwrap_or_else(|_| panic!("a language in {line:?}"));
        Golden { language, query, page, waits: waits == "waits" }
    });
    golden.collect()
}

/// Where a hit leads: the page itself, that of its term, that of its help line, one that cites it.
fn leads_to(hit: &Hit, page: &str) -> bool {
    match hit.kind {
        Kind::Page => hit.id == page,
        Kind::Line => page == "help-lines",
        Kind::Term => LIBRARY.term(&hit.id).is_some_and(|term| term.page.as_deref() == Some(page)),
        Kind::Source => LIBRARY.citing(&hit.id).any(|citing| citing.id == page),
    }
}

fn find(query: &str, language: Language) -> Found {
    SEARCH.find(query, language, 20)
}

#[test]
fn every_golden_query_finds_its_page_among_the_first_three() {
    let set = golden();
    let mut missed = Vec::new();
    for Golden { language, query, page, .. } in set.iter().filter(|golden| !golden.waits) {
        let found = find(query, *language);
        let shown = found.hits.iter().chain(&found.others);
        let first: Vec<&Hit> = shown.take(3).collect();
        if !first.iter().any(|hit| leads_to(hit, page)) {
            let got: Vec<String> =
                first.iter().map(|hit| format!("{}/{} {:.1}", hit.page, hit.id, hit.score)).collect();
            missed.push(format!("{language} {query:?} → {page}; got {}", got.join(", ")));
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn the_set_is_large_enough_in_each_language() {
    let set = golden();
    for language in Language::ALL {
        let count = set.iter().filter(|golden| golden.language == language && !golden.waits).count();
        assert!(count >= 20, "{language} has {count}");
    }
}

#[test]
fn no_query_waits_for_a_page_that_is_there() {
    for Golden { language, query, page, waits } in golden() {
        let there = LIBRARY.page(page).is_some();
        assert!(!(waits && there), "{page} exists: take the mark from {language} {query:?}");
        assert!(waits || there, "{page} does not exist: mark {language} {query:?} with “waits”");
    }
}
