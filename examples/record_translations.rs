//! Records that a translation says what the English says now: `-- LANG MESSAGE…` or `-- LANG --all`.
//!
//! Run it in the checkout, after the translation was compared with its English and never instead of that.

use std::error::Error;
use std::fs;
use std::path::Path;

use vereda::check::Catalogue;
use vereda::content::{Files, Translated};
use vereda::locale::{Language, UnknownLanguage};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let tag = arguments.next().ok_or("usage: record_translations LANG MESSAGE… | LANG --all")?;
    let language: Language = tag.parse().map_err(|error: UnknownLanguage| error.to_string())?;
    let mut ids: Vec<String> = arguments.collect();
    let files = Files::folder(Path::new("."))?;
    let (english, _) = Catalogue::load(&files, Language::English)?;
    if ids == ["--all"] {
        ids = english.fingerprints.keys().cloned().collect();
    }
    if language == Language::English || ids.is_empty() {
        return Err("name a language other than English, and its messages or --all".into());
    }
    let mut record =
        if Path::new(Translated::PATH).exists() { Translated::load(&files)? } else { Translated::default() };
    for id in &ids {
        let print = english.fingerprints.get(id).ok_or_else(|| format!("the English has no message “{id}”"))?;
        record.set(language.tag(), id, print);
    }
    record.retain(|id| english.fingerprints.contains_key(id));
    fs::write(Translated::PATH, record.to_ron())?;
    Ok(())
}
