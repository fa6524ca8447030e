#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! The command line that tests and packagers rely on. No display is needed.

use std::path::Path;
use std::process::{Command, Output};

fn vereda(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vereda"));
    let _command = command.args(args).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command.output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The one sentence of an error, and its code.
fn refused(args: &[&str]) -> (String, i32) {
    let output = vereda(args);
    let error = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(error.lines().count(), 1, "{args:?}: {error}");
    assert!(output.stdout.is_empty(), "{args:?}");
    assert!(!error.contains("panicked"), "{error}");
    (error, output.status.code().unwrap())
}

#[test]
fn list_prints_ids_and_titles_in_reading_order_in_the_language_asked_for() {
    let english = out(&vereda(&["list", "--lang", "en"]));
    let ids: Vec<&str> = english.lines().map(|line| line.split('\t').next().unwrap()).collect();
    let mut expected = vec!["in-danger", "scomm", "what-triggers", "match", "detainers", "timeline"];
    expected.retain(|id| ids.contains(id));
    assert_eq!(ids.iter().filter(|id| expected.contains(*id)).copied().collect::<Vec<_>>(), expected);
    assert_eq!(ids[0], "in-danger");
    for tag in ["zh-TW", "zh_HK.UTF-8", "zh-Hant"] {
        assert!(out(&vereda(&["list", "--lang", tag])).contains("detainers\t移民扣留請求\n"), "{tag}");
    }
    assert!(out(&vereda(&["list", "--lang", "zh"])).contains("detainers\t移民扣留请求\n"));
    assert!(out(&vereda(&["--lang", "es", "list"])).contains("in-danger\tEn peligro ahora\n"));
}

#[test]
fn text_prints_every_page_the_glossary_and_the_sources_in_every_language() {
    let list = out(&vereda(&["list", "--lang", "en"]));
    for lang in ["en", "es", "zh-Hans", "zh-Hant"] {
        for page in list.lines().map(|line| line.split('\t').next().unwrap()).chain(["glossary", "sources"]) {
            let output = vereda(&["text", page, "--lang", lang]);
            assert!(output.status.success(), "{page} {lang}");
            let text = out(&output);
            assert!(text.lines().count() > 20 && !text.contains('⟦'), "{page} {lang}: {text}");
        }
    }
}

#[test]
fn check_is_silent_and_0_for_the_bundled_edition_and_1_with_a_line_a_problem_for_a_bad_one() {
    let good = vereda(&["check"]);
    assert!(good.status.success() && good.stdout.is_empty(), "{}", out(&good));
    assert!(out(&vereda(&["check", "--verbose"])).contains("allowed:"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(vereda(&["check", root.to_str().unwrap()]).status.success());
    let (error, code) = refused(&["check", "/nonexistent"]);
    assert_eq!(code, 2);
    assert!(error.contains("/nonexistent") && error.contains("locales"), "{error}");
}

#[test]
fn bad_usage_is_one_sentence_that_names_the_way_out_and_code_2() {
    for (args, says) in [
        (&["text", "nowhere", "--lang", "en"][..], "detainers"),
        (&["--page", "nowhere"], "detainers"),
        (&["--lang", "fr"], "zh-Hant"),
        (&["--theme", "pink"], "high-contrast"),
        (&["--scale", "5000"], "400"),
        (&["--scale", "big"], "big"),
        (&["frobnicate"], "frobnicate"),
        (&["text"], "<PAGE>"),
        (&["--page", "scomm", "list"], "list"),
    ] {
        let (error, code) = refused(args);
        assert_eq!(code, 2, "{args:?}: {error}");
        assert!(error.contains(says), "{args:?}: {error}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn no_display_and_a_dead_display_are_one_sentence_and_code_1() {
    let (error, code) = refused(&["--page", "scomm"]);
    assert_eq!(code, 1);
    assert!(error.contains("no display"), "{error}");
    for (variable, value) in [("DISPLAY", ":987"), ("WAYLAND_DISPLAY", "wayland-987")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vereda"));
        let _command = command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env(variable, value);
        let output = command.output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{error}");
        assert!(error.contains(value) && error.lines().count() == 1, "{error}");
    }
}

/// A Wayland server that hangs up at once, one that never speaks, and handles that are none.
#[test]
#[cfg(target_os = "linux")]
fn a_wayland_server_that_does_not_answer_is_one_sentence_and_code_1() {
    let folder = tempfile::tempdir().unwrap();
    let socket = |name: &str| std::os::unix::net::UnixListener::bind(folder.path().join(name)).unwrap();
    let (rude, _silent) = (socket("rude"), socket("silent"));
    let _hanging_up = std::thread::spawn(move || rude.incoming().for_each(drop));
    for (variable, value) in [
        ("WAYLAND_DISPLAY", "rude"),
        ("WAYLAND_DISPLAY", "silent"),
        ("WAYLAND_SOCKET", "abc"),
        ("WAYLAND_SOCKET", "77"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vereda"));
        let _command = command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env(variable, value);
        let output = command.env("XDG_RUNTIME_DIR", folder.path()).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{value}: {error}");
        assert!(error.contains(value) && error.lines().count() == 1, "{value}: {error}");
    }
}

/// A copy of the edition in which something is changed, and what `check` says of it.
fn check_changed(path: &str, change: impl FnOnce(String) -> String) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    for part in ["assets/content", "locales"] {
        copy(&root.join(part), &folder.path().join(part));
    }
    let file = folder.path().join(path);
    let text = change(std::fs::read_to_string(&file).unwrap());
    std::fs::write(&file, text).unwrap();
    let output = vereda(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1), "{path}: {}", out(&output));
    out(&output)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            let _bytes = std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn check_guards_the_conditions_and_limits_of_sentences_to_say_aloud() {
    let bank = "assets/content/sentences.ron";
    assert!(check_changed(bank, |text| text.replace(", limited: true", "")).contains("s-two: its limit of use"));
    assert!(check_changed(bank, |text| text.replace("marks: [OnlyIfTrue], ", "")).contains("s-two: its condition"));
    assert!(check_changed(bank, |text| text.replace("I am hurt.", "I am ill.")).contains("s-hurt"));
}

#[test]
fn check_survives_a_file_that_nests_without_end() {
    let deep = check_changed("locales/en-US/terms.ftl", |text| format!("{text}deep = {}", "{".repeat(50_000)));
    assert!(deep.contains("nests"), "{deep}");
}

#[test]
fn help_and_version_go_to_stdout() {
    for flag in ["--help", "--version"] {
        let output = vereda(&[flag]);
        assert!(output.status.success() && !output.stdout.is_empty() && output.stderr.is_empty(), "{flag}");
    }
}
