//! Small editions for the tests of the rules.

use ron::Options;
use ron::extensions::Extensions;

use super::Catalogue;
use crate::content::{Files, Library, Page};
use crate::locale::Language;

/// A library with these pages and nothing else. A page is RON; what it leaves out is usual.
pub(super) fn library(pages: &[&str]) -> Library {
    let usual =
        "chapter: \"now\", position: 1, icon: \"info\", staleness: Fixed, checked: \"2026\", known_to: \"2026\"";
    let page = |text: &&str| -> Page {
        let audience = if text.contains("audience:") { "" } else { ", audience: Family" };
        let usual = if text.contains("chapter:") { usual.split_once(", ").unwrap().1 } else { usual };
        let text = text.replacen("Page(", &format!("Page({usual}{audience}, "), 1);
        Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
            .from_str(&text)
            .unwrap_or_else(|error| panic!("{text}: {error}"))
    };
    let bundled = Library::load(&Files::Embedded).unwrap();
    Library {
        pages: pages.iter().map(page).collect(),
        sources: Vec::new(),
        terms: Vec::new(),
        help_lines: Vec::new(),
        ..bundled
    }
}

/// A language with these messages.
pub(super) fn catalogue(language: Language, messages: &str) -> Catalogue {
    let mut catalogue = Catalogue::new(language);
    assert!(catalogue.read("sample.ftl", messages).is_empty());
    catalogue
}
