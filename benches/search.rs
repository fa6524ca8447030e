//! Searching: a letter typed into a warm search, at the bundled size and at a hundred times that, and the first index.
//!
//! `cargo bench --bench search`. Budgets: 5 ms, 20 ms, 300 ms.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark may fail by panicking")]

use std::sync::{Arc, LazyLock};

use divan::Bencher;
use vereda::content::{Files, Library, Typed};
use vereda::document::Clock;
use vereda::locale::{Language, Locale};
use vereda::search::{Entry, LanguageIndex, Search, entries};

fn main() {
    divan::main();
}

/// What is typed: the usual, a slip, pinyin, characters, a sentence, two letters that begin many words, what is nowhere.
const TYPED: [&str; 9] = [
    "hold",
    "retencion",
    "abogdo",
    "juliu",
    "扣留",
    "my brother is in jail and ICE put a hold on him",
    "de",
    "1-800-799-7233",
    "xyzzyplugh",
];

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&Files::Embedded).expect("the edition loads"));

static BUNDLED: LazyLock<Search> = LazyLock::new(|| search(1));
static HUNDREDFOLD: LazyLock<Search> = LazyLock::new(|| search(100));

fn search(times: usize) -> Search {
    let mut search = Search::default();
    for language in Language::ALL {
        let entries = all(language);
        let many = (0..times).flat_map(|copy| entries.iter().map(move |entry| another(entry, copy))).collect();
        search.extend([Arc::new(LanguageIndex::new(language, many).expect("the index is made"))]);
    }
    search
}

fn all(language: Language) -> Vec<Entry> {
    let locale = Locale::load(&Files::Embedded, language).expect("the language loads");
    let typed = Language::ALL.map(|language| Typed::load(&Files::Embedded, language.tag()).expect("the list loads"));
    entries(&LIBRARY, &locale, Clock::System, &typed)
}

/// The same again with every tenth word another one, so that the vocabulary grows too.
fn another(entry: &Entry, copy: usize) -> Entry {
    let mut entry = entry.clone();
    if copy > 0 {
        for text in &mut entry.texts {
            let word = |(place, word): (usize, &str)| {
                if place % 10 == copy % 10 { format!("{word}x{copy}") } else { word.to_owned() }
            };
            text.words = text.words.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ");
        }
    }
    entry
}

#[divan::bench(args = TYPED)]
fn bundled(bencher: Bencher<'_, '_>, typed: &str) {
    let search = &*BUNDLED;
    bencher.bench(|| search.find(divan::black_box(typed), Language::Spanish, 20));
}

#[divan::bench(args = TYPED, sample_count = 20)]
fn hundredfold(bencher: Bencher<'_, '_>, typed: &str) {
    let search = &*HUNDREDFOLD;
    bencher.bench(|| search.find(divan::black_box(typed), Language::Spanish, 20));
}

/// What the first key press waits for: the index of one's own language.
#[divan::bench(args = [Language::English, Language::TraditionalChinese], sample_count = 10)]
fn first_index(bencher: Bencher<'_, '_>, language: Language) {
    let library = &*LIBRARY;
    bencher.bench(|| LanguageIndex::load(&Files::Embedded, library, language, Clock::System).map(drop));
}
