#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! A shared desk: intake mode, what an organization fixes, and what a desk writes about itself.

mod common;

use std::time::{Duration, Instant};

use common::{Desk, options, surface, surfaces};
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{self, Modifiers};
use iced::{Event, Point, Size, mouse};
use vereda::app::{Location, Message, Options, hear_stir};
use vereda::content::Organization;
use vereda::locale::Language;
use vereda::screen::ScreenKind;
use vereda::settings::{self, FoundPolicy, Policy};

const SIZE: Size = Size::new(1366.0, 768.0);
const NONE: Modifiers = Modifiers::empty();

fn intake() -> Options {
    Options { intake: true, safety_notice: true, ..options(Language::English, None) }
}

/// A folder of settings that goes away with the test.
fn place() -> (tempfile::TempDir, settings::Location) {
    let folder = tempfile::tempdir().unwrap();
    let location = settings::Location::file(folder.path().join("settings.ron"));
    (folder, location)
}

fn ids(desk: &mut Desk) -> Vec<String> {
    desk.look().ids().into_iter().map(str::to_owned).collect()
}

fn asks(desk: &mut Desk) -> bool {
    ids(desk).contains(&"idle/continue".to_owned())
}

/// An event as the window hears it while the question stands.
fn stir(desk: &mut Desk, event: &Event) {
    desk.send(std::slice::from_ref(event));
    let heard = hear_stir(event.clone(), iced::event::Status::Captured, iced::window::Id::unique());
    heard.into_iter().for_each(|message| desk.message(message));
}

/// The state as text, but for what was announced of the end itself.
fn state(desk: &Desk) -> String {
    let text = desk.state();
    let told = "The session has ended. Nothing of it is left here.";
    text.replace(&format!("announced: {told:?}"), "announced: \"\"")
}

fn assert_fresh(desk: &Desk, fresh: &str, place: &str) {
    let now = state(desk);
    let at = now.chars().zip(fresh.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(at.saturating_sub(60)).take(160).collect::<String>();
    assert!(now == *fresh, "{place}: a field differs: {} | {}", around(&now), around(fresh));
}

#[test]
fn a_shared_desk_opens_on_the_languages_and_begins_in_the_one_that_is_chosen() {
    for language in Language::ALL {
        let mut desk = Desk::open(intake(), SIZE);
        assert_eq!(desk.app.location(), Location::Chooser);
        let seen = desk.look();
        assert!(seen.texts.iter().any(|text| text == "911"), "the number stands in the bar");
        assert!(seen.has("Vereda no guarda lo que usted lee"), "what is not kept is said in other languages too");
        desk.click_control(&format!("chooser/{language}"));
        assert_eq!((desk.app.location(), desk.app.session().language), (Location::Home, language));
        assert!(ids(&mut desk).contains(&"bar/end-session".to_owned()));
        desk.click_control("bar/end-session");
        assert_eq!(desk.app.location(), Location::Chooser);
    }
    let mut usual = Desk::open(options(Language::English, None), SIZE);
    assert_eq!(usual.app.location(), Location::Home);
    assert!(!ids(&mut usual).contains(&"bar/end-session".to_owned()));
    usual.message(Message::IdleDue);
    assert!(!asks(&mut usual), "nobody is asked where no desk is shared");
}

#[test]
fn an_idle_desk_asks_counts_down_and_begins_anew() {
    let mut desk = Desk::open(intake(), SIZE);
    let fresh = state(&desk);
    desk.click_control("chooser/en-US");
    desk.click_control("home/page/scomm");
    desk.message(Message::IdleDue);
    assert!(asks(&mut desk));
    assert!(desk.look().has("60 seconds"));
    let now = Instant::now();
    desk.message(Message::IdleCounted(now + Duration::from_millis(17_500)));
    assert!(desk.look().has("43 seconds") || desk.look().has("42 seconds"), "{:?}", desk.look().texts);
    desk.message(Message::IdleCounted(now + Duration::from_millis(59_500)));
    assert!(asks(&mut desk) && desk.look().has("1 second"));
    desk.message(Message::IdleCounted(now + Duration::from_secs(61)));
    assert_eq!(desk.app.location(), Location::Chooser);
    assert_fresh(&desk, &fresh, "idle");
}

#[test]
fn any_sign_of_life_answers_and_gives_the_keyboard_back() {
    let moved = Event::Mouse(mouse::Event::CursorMoved { position: Point::new(300.0, 300.0) });
    let wheel = Event::Mouse(mouse::Event::WheelScrolled { delta: mouse::ScrollDelta::Lines { x: 0.0, y: -1.0 } });
    let shift = Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::SHIFT));
    for event in [moved, wheel, shift] {
        let mut desk = Desk::open(intake(), SIZE);
        desk.click_control("chooser/en-US");
        desk.press(Named::Tab, NONE);
        desk.press(Named::Tab, NONE);
        desk.press(Named::Tab, NONE);
        let held = desk.look().focused().unwrap().id.clone();
        desk.message(Message::IdleDue);
        assert_eq!(desk.look().focused().unwrap().id, "idle/continue");
        stir(&mut desk, &event);
        assert!(!asks(&mut desk), "{event:?}");
        assert_eq!(desk.look().focused().unwrap().id, held);
        assert_eq!(desk.app.location(), Location::Home);
    }
}

#[test]
fn leaving_stays_first_and_in_reach_while_the_desk_asks() {
    let mut desk = Desk::open(intake(), SIZE);
    desk.click_control("chooser/es-US");
    desk.message(Message::IdleDue);
    desk.press(Named::Tab, NONE);
    assert_eq!(desk.look().focused().unwrap().id, "bar/leave");
    desk.click_control("bar/leave");
    assert!(desk.look().texts.is_empty());
    let mut desk = Desk::open(intake(), SIZE);
    desk.message(Message::IdleDue);
    desk.press(("q", Code::KeyQ), Modifiers::CTRL);
    assert!(desk.look().texts.is_empty());
}

/// On every screen, with every panel, with a note, with the strip, with something copied and with the question standing.
#[test]
fn whatever_was_open_a_reset_is_a_fresh_start_in_every_field() {
    for (kind, panel) in surfaces() {
        let mut desk = surface(kind, panel, Language::English, SIZE);
        let intake = kind == ScreenKind::Chooser;
        let start = Options { intake, ..options(Language::English, None) };
        let start = match kind {
            ScreenKind::Reader => options(Language::English, Some("what-triggers")),
            ScreenKind::Show => options(Language::English, Some("police-here")),
            _ => start,
        };
        let fresh = state(&Desk::open(start, SIZE));
        if kind == ScreenKind::Reader {
            desk.press(("g", Code::KeyG), Modifiers::CTRL);
            desk.type_text("fingerprint");
            desk.press(("a", Code::KeyA), Modifiers::CTRL);
            desk.press(("c", Code::KeyC), Modifiers::CTRL);
        }
        desk.press(("4", Code::Digit4), Modifiers::CTRL);
        desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
        desk.message(Message::IdleDue);
        // On the chooser nobody is asked: what was changed there is put back at once.
        assert!(state(&desk) != fresh || intake);
        desk.press(("e", Code::KeyE), Modifiers::CTRL | Modifiers::SHIFT);
        assert_fresh(&desk, &fresh, &format!("{kind:?} {panel:?}"));
        let typed = ["ice", "fingerprint"];
        let seen = desk.look();
        assert!(!seen.texts.iter().any(|text| typed.contains(&text.as_str())), "no field shows what was typed");
        assert!(!ids(&mut desk).contains(&"bar/back".to_owned()) || desk.look().focused().is_none());
    }
}

#[test]
fn a_second_visitor_cannot_go_back_find_or_paste_what_the_first_one_read() {
    let mut desk = Desk::open(intake(), SIZE);
    desk.click_control("chooser/zh-Hans");
    desk.index();
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    desk.type_text("庇护");
    desk.press(Named::Enter, NONE);
    if ids(&mut desk).contains(&"safety/continue".to_owned()) {
        desk.click_control("safety/continue");
    }
    desk.press(("a", Code::KeyA), Modifiers::CTRL);
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    desk.press(("e", Code::KeyE), Modifiers::CTRL | Modifiers::SHIFT);
    assert_eq!(desk.copied.as_ref().map(|(text, _)| text.as_str()), Some(""));
    for key in [Named::ArrowLeft, Named::ArrowRight] {
        desk.press(key, Modifiers::ALT);
        assert_eq!(desk.app.location(), Location::Chooser);
    }
    assert_eq!(desk.app.session().language, Language::English, "the language is the desk’s again");
    desk.click_control("chooser/en-US");
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    assert!(!desk.look().has("庇护"));
}

#[test]
fn what_a_field_put_into_the_clipboard_is_taken_back_too() {
    let mut desk = Desk::open(intake(), SIZE);
    desk.click_control("chooser/en-US");
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    desk.type_text("hits me");
    desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::CTRL))]);
    desk.press(("a", Code::KeyA), Modifiers::CTRL);
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(NONE))]);
    assert_eq!(desk.copied, None, "the field itself writes it");
    desk.press(("e", Code::KeyE), Modifiers::CTRL | Modifiers::SHIFT);
    assert_eq!(desk.copied.as_ref().map(|(text, _)| text.as_str()), Some(""));
}

#[test]
fn the_key_that_answers_the_question_does_nothing_else() {
    let mut desk = Desk::open(intake(), SIZE);
    desk.index();
    desk.click_control("chooser/en-US");
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    desk.type_text("bail");
    for (key, modifiers) in [(Named::Escape, NONE), (Named::Home, Modifiers::ALT), (Named::F1, NONE)] {
        desk.message(Message::IdleDue);
        assert!(asks(&mut desk));
        desk.press(key, modifiers);
        assert!(!asks(&mut desk), "{key:?} answers");
        assert_eq!(desk.app.location(), Location::Find("bail".into()), "{key:?} does nothing else");
    }
}

#[test]
fn nobody_is_asked_on_the_untouched_chooser_and_a_touched_one_is_put_back() {
    let mut desk = Desk::open(intake(), SIZE);
    let fresh = state(&desk);
    desk.message(Message::IdleDue);
    assert!(!asks(&mut desk));
    desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
    desk.message(Message::IdleDue);
    assert!(!asks(&mut desk));
    assert_fresh(&desk, &fresh, "the chooser");
}

#[test]
fn damaged_settings_make_a_shared_desk_until_they_are_saved_again() {
    let (_folder, location) = place();
    std::fs::write(location.path().unwrap(), "(intake: true, ").unwrap();
    let started = || Options { settings: location.clone(), ..options(Language::English, None) };
    for _ in 0..2 {
        let mut desk = Desk::open(started(), SIZE);
        assert_eq!(desk.app.location(), Location::Chooser);
        assert!(desk.look().has("settings file could not be read"));
    }
    let mut desk = Desk::open(started(), SIZE);
    desk.click_control("chooser/en-US");
    desk.press_by_id("home/settings");
    desk.press_by_id("settings/keep");
    let mut desk = Desk::open(started(), SIZE);
    assert_eq!(desk.app.location(), Location::Home);
    assert!(!desk.look().has("could not be read"));
}

#[test]
fn the_form_keeps_what_cannot_be_drawn_until_someone_leaves_it_out() {
    let (_folder, location) = place();
    std::fs::write(location.organization_path().unwrap(), "(name: \"Casa བོད Puente\")").unwrap();
    let mut desk = Desk::open(Options { settings: location.clone(), ..options(Language::English, None) }, SIZE);
    desk.press_by_id("home/settings");
    desk.press_by_id("settings/part/desk");
    desk.press_by_id("settings/desk/save");
    assert_eq!(location.organization().organization.name.as_str(), "Casa བོད Puente");
    desk.press_by_id("settings/desk/leave-out");
    desk.press_by_id("settings/desk/save");
    assert_eq!(location.organization().organization.name.as_str(), "Casa  Puente");
}

#[test]
fn the_bar_and_the_question_fit_at_every_size() {
    for language in Language::ALL {
        for (width, height) in [(1366.0, 768.0), (800.0, 600.0), (560.0, 900.0), (360.0, 640.0)] {
            for percent in [100, 200] {
                let text_size = Some(settings::TextSize::percent(percent));
                let started = Options { text_size, intake: true, ..options(language, Some("threats")) };
                let mut desk = Desk::open(started, Size::new(width, height));
                let place = format!("{language} {width} × {height} {percent} %");
                let factor = percent as f32 / 100.0;
                let inside = |desk: &mut Desk, id: &str| {
                    let seen = desk.look();
                    let stop = seen.stops.iter().find(|stop| stop.id == id);
                    let bounds = stop.unwrap_or_else(|| panic!("{place}: no {id}")).bounds;
                    let fits = bounds.x >= 0.0 && bounds.x + bounds.width <= width / factor + 0.5;
                    assert!(fits && bounds.y + bounds.height <= height / factor + 0.5, "{place}: {id} at {bounds:?}");
                };
                inside(&mut desk, "bar/leave");
                inside(&mut desk, "bar/in-danger");
                desk.message(Message::IdleDue);
                inside(&mut desk, "idle/continue");
                inside(&mut desk, "bar/leave");
            }
        }
    }
}

#[test]
fn settings_are_locked_on_a_shared_desk_unless_it_is_set_up() {
    let (_folder, location) = place();
    for (setup, open) in [(false, false), (true, true)] {
        let mut desk = Desk::open(Options { setup, settings: location.clone(), ..intake() }, SIZE);
        desk.click_control("chooser/en-US");
        desk.press_by_id("home/settings");
        for part in ["reading", "safety", "intake"] {
            desk.press_by_id(format!("settings/part/{part}"));
            assert_eq!(ids(&mut desk).contains(&"settings/keep".to_owned()), open, "{part}");
        }
        desk.press_by_id("settings/part/desk");
        assert_eq!(ids(&mut desk).contains(&"settings/desk/save".to_owned()), open);
        assert!(desk.look().has(if open { "started with --setup" } else { "locked on a shared desk" }));
    }
    let locked = FoundPolicy { policy: Policy { lock_settings: true, ..Policy::default() }, problem: None };
    let mut desk = Desk::open(Options { setup: true, policy: locked, ..options(Language::English, None) }, SIZE);
    desk.click_control("home/settings");
    assert!(!ids(&mut desk).contains(&"settings/keep".to_owned()), "a policy locks them for everybody");
}

#[test]
fn a_desk_is_shared_only_after_a_second_press_and_from_then_on() {
    let (_folder, location) = place();
    let started = || Options { settings: location.clone(), ..options(Language::English, None) };
    let mut desk = Desk::open(started(), SIZE);
    desk.press_by_id("home/set-up");
    desk.press_by_id("settings/intake/on");
    desk.press_by_id("settings/idle/shorter");
    desk.press_by_id("settings/keep");
    assert!(!location.load().found, "it asks first");
    desk.press_by_id("settings/intake/no");
    assert!(!location.load().found);
    desk.press_by_id("settings/keep");
    desk.press_by_id("settings/intake/yes");
    let kept = location.load().settings;
    assert_eq!((kept.intake, kept.idle_minutes.as_minutes()), (true, 4));
    desk.message(Message::IdleDue);
    assert!(asks(&mut desk), "it holds at once");
    let mut next = Desk::open(started(), SIZE);
    assert_eq!(next.app.location(), Location::Chooser);
    next.click_control("chooser/en-US");
    assert!(!ids(&mut next).contains(&"home/set-up".to_owned()), "Home asks only while nothing was chosen");
}

#[test]
fn what_the_organization_fixes_cannot_be_changed_here() {
    let (_folder, location) = place();
    let policy =
        Policy::from_ron("(language: \"es-US\", intake: false, organization: (name: \"Casa Puente\"))").unwrap();
    let policy = FoundPolicy { policy, problem: None };
    let started = Options { policy, settings: location, intake: true, ..options(Language::English, None) };
    let mut desk = Desk::open(started, SIZE);
    assert_eq!((desk.app.location(), desk.app.session().language), (Location::Home, Language::Spanish));
    desk.press_by_id("home/settings");
    assert!(!ids(&mut desk).contains(&"settings/language/system".to_owned()));
    desk.press_by_id("settings/part/intake");
    assert!(!ids(&mut desk).contains(&"settings/intake/on".to_owned()));
    desk.press_by_id("settings/part/desk");
    assert!(!ids(&mut desk).contains(&"settings/desk/save".to_owned()));
    desk.press(Named::Home, Modifiers::ALT);
    desk.press_by_id("home/page/help-lines");
    assert!(desk.look().has("Casa Puente"));
}

#[test]
fn a_policy_that_cannot_be_read_is_told_and_runs_as_a_locked_shared_desk() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("policy.ron");
    std::fs::write(&file, "(\n intake: false,\n idle_minutes: 99,\n)").unwrap();
    let policy = FoundPolicy::load(&[file]);
    for language in Language::ALL {
        let started = Options { policy: policy.clone(), setup: true, ..options(language, None) };
        let mut desk = Desk::open(started, SIZE);
        assert_eq!(desk.app.location(), Location::Chooser);
        let seen = desk.look();
        assert!(seen.has("policy.ron") && seen.has("idle_minutes") && seen.has("30"), "{language}: {:?}", seen.texts);
    }
}

fn write(desk: &mut Desk, field: &str, text: &str) {
    desk.click_control(&format!("settings/desk/{field}"));
    desk.type_text(text);
}

#[test]
fn what_a_desk_writes_is_checked_kept_and_shown_on_the_page_of_help_lines() {
    let (_folder, location) = place();
    let started = || Options { settings: location.clone(), ..options(Language::English, None) };
    let mut desk = Desk::open(started(), Size::new(1366.0, 1400.0));
    desk.press_by_id("home/settings");
    desk.press_by_id("settings/part/desk");
    write(&mut desk, "name", "Casa Puente");
    write(&mut desk, "phone/0", "555-0142");
    desk.press_by_id("settings/desk/spoken/Español");
    desk.press_by_id("settings/desk/add");
    write(&mut desk, "line/0/name", "County shelter line");
    write(&mut desk, "line/0/number", "55");
    write(&mut desk, "line/0/checked", "20-11-26");
    desk.press_by_id("settings/desk/save");
    let seen = desk.look();
    assert!(seen.has("like this: 2026-11-20") && seen.has("at least three digits") && seen.has("red frame"));
    assert!(location.organization().organization.is_empty(), "nothing is kept while something is wrong");
    write(&mut desk, "line/0/number", "5-0117");
    desk.press_by_id("settings/desk/line/0/remove");
    desk.press_by_id("settings/desk/add");
    write(&mut desk, "line/0/name", "County shelter line");
    write(&mut desk, "line/0/number", "555-0117");
    write(&mut desk, "line/0/checked", "2026-11-20");
    desk.press_by_id("settings/desk/save");
    assert!(desk.look().has("Kept on this computer."));
    let kept = location.organization().organization;
    assert_eq!((kept.name.as_str(), kept.lines.len(), kept.languages[0].as_str()), ("Casa Puente", 1, "Español"));
    for language in Language::ALL {
        let mut desk =
            Desk::open(Options { language: Some(language), page: Some("help-lines".into()), ..started() }, SIZE);
        let seen = desk.look();
        for text in ["Casa Puente", "555-0142", "County shelter line", "555-0117", "Español"] {
            assert!(seen.has(text), "{language}: {text}");
        }
    }
    desk.press_by_id("settings/part/saved");
    assert!(desk.look().has("organization.ron"));
    desk.press_by_id("settings/desk/delete");
    assert!(location.organization().organization.is_empty());
    assert!(!location.organization_path().unwrap().exists());
}

#[test]
fn without_details_the_page_of_help_lines_is_what_it_was() {
    let mut desk = Desk::open(options(Language::English, Some("help-lines")), SIZE);
    assert!(!desk.look().has("This desk"));
}

#[test]
fn details_that_cannot_be_used_are_told_with_line_and_field_and_not_lost() {
    let (_folder, location) = place();
    let path = location.organization_path().unwrap();
    let text = "(\n name: \"Casa\",\n phones: [\"call\"],\n)";
    std::fs::write(&path, text).unwrap();
    let mut desk = Desk::open(Options { settings: location.clone(), ..options(Language::English, None) }, SIZE);
    let seen = desk.look();
    for told in ["organization.ron", "line 3", "phones[0]", "three digits"] {
        assert!(seen.has(told), "{told}: {:?}", seen.texts);
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    std::fs::write(&path, "(name: \"བོད་ Casa\")").unwrap();
    let mut desk = Desk::open(Options { settings: location, ..options(Language::English, Some("help-lines")) }, SIZE);
    let seen = desk.look();
    assert!(seen.has("cannot show") && seen.has("Casa"));
    assert_eq!(Organization::from_ron(&std::fs::read_to_string(&path).unwrap()).unwrap().name.as_str(), "བོད་ Casa");
}

#[test]
fn characters_without_letters_are_named_with_their_field_and_can_be_left_out() {
    let mut desk = Desk::open(options(Language::English, None), Size::new(1366.0, 1400.0));
    desk.press_by_id("home/settings");
    desk.press_by_id("settings/part/desk");
    write(&mut desk, "hours", "9 ☃ 5");
    assert!(desk.look().has("Hours: this program cannot show U+2603"));
    desk.press_by_id("settings/desk/leave-out");
    assert!(!desk.look().has("U+2603"));
}

#[test]
fn the_samples_in_the_documentation_are_read_as_they_stand() {
    let text = include_str!("../packaging/shared-desk.md");
    let samples: Vec<&str> = text.split("```ron\n").skip(1).filter_map(|part| part.split("```").next()).collect();
    let [organization, policy] = samples[..] else {
        panic!("two samples: {samples:?}");
    };
    assert_eq!(Organization::from_ron(organization).unwrap().lines.len(), 1);
    assert!(Policy::from_ron(policy).unwrap().lock_settings);
}
