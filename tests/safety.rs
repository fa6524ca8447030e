#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! The safety notice, and leaving while something is written or copied.

mod common;

use common::{Desk, options};
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{self, Modifiers};
use iced::{Event, Size};
use vereda::app::{Location, Options};
use vereda::locale::Language;

const SIZE: Size = Size::new(1366.0, 768.0);
const NONE: Modifiers = Modifiers::empty();

fn desk(language: Language, page: Option<&str>) -> Desk {
    Desk::open(Options { safety_notice: true, ..options(language, page) }, SIZE)
}

fn has_notice(desk: &mut Desk) -> bool {
    desk.look().ids().contains(&"safety/continue")
}

fn open(desk: &mut Desk, page: &str) {
    desk.press_by_id(format!("home/page/{page}"));
    assert_eq!(desk.app.location(), Location::Page(page.into()));
}

#[test]
fn the_notice_stands_once_before_the_first_page_about_danger_or_violence() {
    for language in Language::ALL {
        for page in ["arrested", "calling-police"] {
            let mut desk = desk(language, None);
            open(&mut desk, page);
            let seen = desk.look();
            assert!(has_notice(&mut desk), "{language} {page}");
            for number in ["911", "1-800-799-7233"] {
                assert!(seen.texts.iter().any(|text| text == number), "{language}: {number} stands on it");
            }
            desk.click_control("safety/continue");
            assert!(!has_notice(&mut desk));
            assert_eq!(desk.app.location(), Location::Page(page.into()), "one press goes on");
            desk.press(Named::Home, Modifiers::ALT);
            open(&mut desk, "ice-hold");
            assert!(!has_notice(&mut desk), "once a run");
        }
    }
}

#[test]
fn nothing_stands_before_danger_police_or_other_chapters_or_a_page_asked_for_by_name() {
    for page in ["in-danger", "police-here", "scomm", "help-lines"] {
        let mut desk = desk(Language::English, None);
        open(&mut desk, page);
        assert!(!has_notice(&mut desk), "{page}");
    }
    for page in ["arrested", "in-danger", "police-here"] {
        let mut desk = desk(Language::Spanish, Some(page));
        assert!(!has_notice(&mut desk));
        assert!(desk.look().has("Para salir:"), "{page} says how to leave under its answer");
        desk.press(("3", Code::Digit3), Modifiers::CTRL);
        assert!(desk.look().has("要离开："), "{page} says it in another language too");
    }
    assert!(!desk(Language::English, Some("scomm")).look().has("To leave:"));
}

#[test]
fn a_desk_can_leave_the_notice_out_and_find_it_again() {
    let folder = std::env::temp_dir().join(format!("vereda-safety-{}", std::process::id()));
    let settings = vereda::settings::Location::file(folder.join("settings.ron"));
    let started = || Options { settings: settings.clone(), safety_notice: true, ..options(Language::English, None) };
    let mut first = Desk::open(started(), SIZE);
    first.press_by_id("home/settings");
    first.press_by_id("settings/part/safety");
    first.press_by_id("settings/safety/skip");
    first.press_by_id("settings/keep");
    let mut second = Desk::open(started(), SIZE);
    open(&mut second, "arrested");
    assert!(!has_notice(&mut second));
    second.press(Named::Home, Modifiers::ALT);
    second.click_control("foot/safety");
    assert!(has_notice(&mut second), "the foot leads to it");
    second.click_control("safety/continue");
    assert_eq!(second.app.location(), Location::Home);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_notice_keeps_the_place_that_was_searched_for() {
    let mut desk = desk(Language::English, None);
    desk.index();
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    desk.type_text("48 hours");
    desk.press(Named::Enter, NONE);
    if has_notice(&mut desk) {
        desk.click_control("safety/continue");
    }
    assert!(matches!(desk.app.location(), Location::Page(_)));
}

fn shift(desk: &mut Desk) {
    for held in [Modifiers::SHIFT, NONE] {
        desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(held))]);
    }
}

fn is_blank(desk: &mut Desk) -> bool {
    desk.look().texts.is_empty()
}

#[test]
fn capital_letters_in_the_search_field_never_leave() {
    let mut desk = desk(Language::English, None);
    desk.index();
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    for _ in 0..3 {
        desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::SHIFT))]);
        desk.type_text("A");
        desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(NONE))]);
    }
    assert!(!is_blank(&mut desk));
    assert_eq!(desk.app.location(), Location::Find("AAA".into()));
    for _ in 0..3 {
        shift(&mut desk);
    }
    assert!(is_blank(&mut desk), "three alone leave, in the field too");
}

#[test]
fn leaving_works_from_the_notice_and_takes_back_what_was_copied() {
    let mut desk = desk(Language::English, Some("scomm"));
    desk.press(("a", Code::KeyA), Modifiers::CTRL);
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    assert!(desk.copied.as_ref().is_some_and(|(text, _)| !text.is_empty()));
    desk.press(Named::Home, Modifiers::ALT);
    open(&mut desk, "arrested");
    desk.click_control("bar/leave");
    assert!(is_blank(&mut desk));
    assert_eq!(desk.copied.as_ref().map(|(text, _)| text.as_str()), Some(""), "the clipboard is emptied");
}

#[test]
fn an_ended_session_is_a_fresh_start_in_every_field() {
    let started = || Options { safety_notice: true, ..options(Language::Spanish, None) };
    let fresh = Desk::open(started(), SIZE).state();
    let mut desk = Desk::open(started(), SIZE);
    desk.index();
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    desk.type_text("abogdo");
    desk.press(Named::Enter, NONE);
    if has_notice(&mut desk) {
        desk.click_control("safety/continue");
    }
    desk.press(("a", Code::KeyA), Modifiers::CTRL);
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    desk.press(("3", Code::Digit3), Modifiers::CTRL);
    desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
    desk.press(("g", Code::KeyG), Modifiers::CTRL);
    desk.type_text("ice");
    desk.press(Named::F1, NONE);
    assert_ne!(desk.state(), fresh);
    desk.press(("e", Code::KeyE), Modifiers::CTRL | Modifiers::SHIFT);
    let told = "La sesión terminó. Aquí no queda nada de ella.";
    let ended = desk.state().replace(&format!("announced: {told:?}"), "announced: \"\"");
    assert!(ended == fresh, "a field differs: {}", difference(&ended, &fresh));
    assert_eq!(desk.copied.as_ref().map(|(text, _)| text.as_str()), Some(""));
    assert!(!desk.look().texts.iter().any(|text| text.contains("abogdo")), "no field still shows what was typed");
}

fn difference(one: &str, other: &str) -> String {
    let at = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(at.saturating_sub(60)).take(160).collect::<String>();
    format!("{} | {}", around(one), around(other))
}
