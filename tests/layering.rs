#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! The house rules that no compiler checks: who may name whom, how long a file may grow, and no network.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the bottom up; one may name those before it and none after it.
const ORDER: [&str; 13] = [
    "content", "locale", "document", "search", "check", "settings", "font", "theme", "widget", "access", "screen",
    "app", "cli",
];
/// How many of them must never name iced.
const PURE: usize = 6;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn module(file: &Path) -> String {
    let inside = file.strip_prefix(root().join("src")).unwrap();
    inside.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn modules_name_only_what_is_below_them_and_pure_ones_never_iced() {
    for file in files(&root().join("src")) {
        let name = module(&file);
        let Some(place) = ORDER.iter().position(|module| *module == name) else {
            assert!(matches!(name.as_str(), "lib" | "main"), "{name} is not in the order; add it");
            continue;
        };
        let code = code(&file);
        assert!(place >= PURE || !code.contains("iced"), "{} names iced", file.display());
        for above in &ORDER[place + 1..] {
            assert!(!code.contains(&format!("crate::{above}")), "{} names {above}, which is above it", file.display());
        }
    }
}

#[test]
fn no_file_of_code_grows_past_600_lines() {
    for file in files(&root().join("src")) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 600, "{} has {lines} lines: split it by reason to change", file.display());
    }
}

#[test]
fn font_families_are_named_in_one_place() {
    for file in files(&root().join("src")).into_iter().filter(|file| !file.ends_with("font.rs")) {
        let code = code(&file);
        assert!(!code.contains("Noto") && !code.contains("Family::"), "{} names a font family", file.display());
    }
}

#[test]
fn nothing_that_can_reach_the_internet_is_in_the_lock_file() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let deny = fs::read_to_string(root().join("deny.toml")).unwrap();
    let banned = deny.lines().filter_map(|line| line.trim().strip_prefix("{ crate = \"")?.split('"').next());
    let banned: Vec<&str> = banned.collect();
    assert!(banned.len() >= 10, "deny.toml lists the banned crates");
    for name in banned {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name} is in Cargo.lock");
    }
}

#[test]
fn every_icon_that_is_asked_for_exists() {
    let exists = |name: &str| root().join(format!("assets/icons/{name}.svg")).is_file();
    let content = files(&root().join("assets/content")).into_iter().map(|file| fs::read_to_string(file).unwrap());
    let named = content.flat_map(|text| {
        text.split("icon: \"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    });
    for name in named {
        assert!(exists(&name), "there is no icon {name}");
    }
    for file in files(&root().join("src")) {
        for rest in code(&file).split("icon(\"").skip(1) {
            let name = rest.split('"').next().unwrap();
            assert!(exists(name), "{}: there is no icon {name}", file.display());
        }
    }
}
