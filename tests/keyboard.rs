#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! Using the program without a mouse, on every screen and in every panel. A new kind of screen or panel joins by itself:
//! the lists are made by the compiler, and [`surface`] does not compile without it.

mod common;

use std::collections::BTreeSet;

use common::{Desk, Seen, surface, surfaces};
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{self, Key, Modifiers, key};
use iced::{Event, Point, Size, event, window};
use strum::VariantArray;
use vereda::app::{Command, Location, Message, Panel, Shortcut, Stroke, hear, shortcuts};
use vereda::locale::Language;
use vereda::screen::ScreenKind;
use vereda::settings::ThemeChoice;
use vereda::theme::palette;

const SIZE: Size = Size::new(1366.0, 768.0);
const NONE: Modifiers = Modifiers::empty();

/// The search field, in which Enter opens and Space writes.
const FIELD: &str = "bar/search";

fn tab(desk: &mut Desk) -> String {
    desk.press(Named::Tab, NONE);
    desk.look().focused().expect("Tab always leads somewhere").id.clone()
}

/// A small generator with a fixed seed: the same keys in every run.
fn dice(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    }
}

/// Something visible has the keyboard, or the page does; never two things.
fn assert_focus_is_in_sight(seen: &Seen, size: Size, place: &str) {
    assert!(seen.stops.iter().filter(|stop| stop.focused).count() <= 1, "{place}: two controls have the keyboard");
    if let Some(stop) = seen.focused() {
        let bounds = seen.in_window(stop);
        let sight = iced::Rectangle::with_size(size);
        assert!(bounds.intersects(&sight), "{place}: {} has the keyboard out of sight at {bounds:?}", stop.id);
    }
}

#[test]
fn two_hundred_random_keys_on_each_screen_never_lose_the_keyboard_or_end_the_program() {
    let mut random = dice(20_261_124);
    for (kind, panel) in surfaces() {
        let mut desk = surface(kind, panel, Language::Spanish, SIZE);
        for step in 0..200 {
            let key = random(18);
            let place = format!("{kind:?} {panel:?} after {step} keys, the last of kind {key}");
            match key {
                0..=3 => desk.press(Named::Tab, NONE),
                4 => desk.press(Named::Tab, Modifiers::SHIFT),
                // Leave now comes first in Tab order; pressing it is tested elsewhere.
                5 | 6 if desk.look().focused().is_some_and(|stop| stop.id != "bar/leave") => {
                    desk.press(Named::Enter, NONE);
                }
                7 => desk.press(Named::Escape, NONE),
                8 => desk.press(Named::PageDown, NONE),
                9 => desk.press(Named::ArrowLeft, Modifiers::ALT),
                10 => desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT),
                11 => desk.press(("0", Code::Digit0), Modifiers::CTRL),
                12 => desk.press(("3", Code::Digit3), Modifiers::CTRL),
                13 => desk.press(Named::ArrowDown, NONE),
                14 => desk.press(Named::ArrowLeft, NONE),
                15 => desk.press(Named::F1, NONE),
                16 => desk.press(Named::Home, Modifiers::ALT),
                _ => desk.press(Named::End, NONE),
            }
            let seen = desk.look();
            assert!(!desk.ended, "{place}: the program ended");
            assert!(seen.ids().contains(&"bar/leave"), "{place}: Leave now is gone");
            let factor = desk.app.session().text_size.factor();
            assert_focus_is_in_sight(&seen, Size::new(SIZE.width / factor, SIZE.height / factor), &place);
        }
    }
}

/// Everything one gets to with Tab, and inside lists with the arrows.
fn reached(desk: &mut Desk) -> BTreeSet<String> {
    let focused = |desk: &mut Desk| desk.look().focused().unwrap().id.clone();
    let mut reached = BTreeSet::new();
    for _ in 0..=desk.look().stops.len() {
        let entered = tab(desk);
        // Up the list to its start, down to its end, and back to where it was entered.
        for (key, until) in [(Named::ArrowUp, None), (Named::ArrowDown, None), (Named::ArrowUp, Some(&entered))] {
            while let Some(now) = desk.look().focused().map(|stop| stop.id.clone()) {
                let _known = reached.insert(now.clone());
                if until == Some(&now) {
                    break;
                }
                desk.press(key, NONE);
                if desk.look().focused().is_none_or(|stop| stop.id == now) {
                    break;
                }
            }
        }
        while desk.look().focused().is_some() && focused(desk) != entered {
            desk.press(Named::ArrowDown, NONE);
        }
    }
    reached
}

#[test]
fn every_control_can_be_reached_without_a_mouse() {
    for size in [SIZE, Size::new(560.0, 900.0)] {
        for (kind, panel) in surfaces() {
            let mut desk = surface(kind, panel, Language::English, size);
            let reached = reached(&mut desk);
            for stop in desk.look().reachable() {
                assert!(reached.contains(&stop.id), "{kind:?} {panel:?}: {} cannot be reached by keys", stop.id);
            }
        }
    }
}

#[test]
fn whatever_the_pointer_can_press_the_keyboard_can_reach() {
    for (kind, panel) in surfaces() {
        let mut desk = surface(kind, panel, Language::English, SIZE);
        let seen = desk.look();
        // Bar, strip and foot lie beside a panel, not under it; Esc gives them back to the keyboard.
        let beside = |id: &str| ["bar/", "safety/", "foot/", "show/"].iter().any(|place| id.starts_with(place));
        let stops = seen.reachable().into_iter().chain(seen.stops.iter().filter(|stop| beside(&stop.id)));
        let stops: Vec<_> = stops.map(|stop| seen.in_window(stop).expand(8.0)).collect();
        for (x, y) in (0..57).flat_map(|x| (0..32).map(move |y| (x, y))) {
            let point = Point::new(x as f32 * 24.0 + 5.0, y as f32 * 24.0 + 5.0);
            if desk.pointer_at(point) == iced::mouse::Interaction::Pointer {
                let inside = stops.iter().any(|bounds| bounds.contains(point));
                // A word that breaks over lines is one stop, at its first line.
                let word = desk.look().stops.iter().any(|stop| stop.id.contains('/') && stop.on_page);
                assert!(inside || word, "{kind:?} {panel:?}: only a pointer can press what is at {point:?}");
            }
        }
    }
}

#[test]
fn tab_shows_a_ring_and_a_press_of_the_pointer_hides_it() {
    let focus = palette(ThemeChoice::Paper).focus;
    for (kind, panel) in surfaces() {
        let mut desk = surface(kind, panel, Language::English, Size::new(1024.0, 768.0));
        for _ in 0..6 {
            let id = tab(&mut desk);
            assert!(desk.pixels(focus) > 60, "{kind:?} {panel:?}: {id} shows no ring");
        }
        desk.click(Point::new(2.0, 400.0));
        // Letters go to a field however it got the keyboard, so it always shows that it has it.
        let writes = desk.look().focused().is_some_and(|stop| stop.id == FIELD);
        assert!(!writes || kind == ScreenKind::Find, "{kind:?} {panel:?}");
        assert!(writes || desk.pixels(focus) == 0, "{kind:?} {panel:?}: a ring stays after a press of the pointer");
    }
}

#[test]
fn enter_and_space_press_every_control() {
    for key in [Named::Enter, Named::Space] {
        for (kind, panel) in surfaces() {
            let mut desk = surface(kind, panel, Language::English, SIZE);
            let all: Vec<String> = desk.look().reachable().iter().map(|stop| stop.id.clone()).collect();
            // That Tab leads to each of them is another test.
            for id in all.into_iter().filter(|id| id != FIELD || key == Named::Enter) {
                let mut desk = surface(kind, panel, Language::English, SIZE);
                desk.give(&id);
                desk.said.clear();
                desk.press(key, NONE);
                assert!(!desk.said.is_empty(), "{kind:?} {panel:?}: {key:?} does nothing on {id}");
            }
        }
    }
}

#[test]
fn every_control_is_large_enough_to_hit() {
    for size in [SIZE, Size::new(560.0, 900.0)] {
        for language in Language::ALL {
            for (kind, panel) in surfaces() {
                let mut desk = surface(kind, panel, language, size);
                for stop in desk.look().stops {
                    // Words inside a line of text are as high as the line (WCAG 2.5.8 leaves them out); source markers
                    // take the pointer on 28 by 28.
                    let inline = stop.id.contains("/source ") || stop.id.contains('(');
                    let (width, height) = (stop.bounds.width, stop.bounds.height);
                    assert!(
                        inline || width >= 24.0 && height >= 24.0,
                        "{language} {kind:?} {panel:?}: {} is {width} × {height}",
                        stop.id
                    );
                    let main = ["bar/", "home/", "settings/"].iter().any(|part| stop.id.starts_with(part));
                    assert!(!main || height >= 44.0, "{language} {kind:?} {panel:?}: {} is {height} high", stop.id);
                }
            }
        }
    }
}

#[test]
fn a_list_is_one_stop_and_arrows_move_inside_it_without_scrolling_the_page() {
    let mut desk = surface(ScreenKind::Reader, None, Language::English, SIZE);
    let mut stops = Vec::new();
    while stops.last().is_none_or(|id: &String| !id.starts_with("contents/")) {
        stops.push(tab(&mut desk));
    }
    assert_eq!(stops.last().unwrap(), "contents/page/what-triggers", "the page that is open stands for the list");
    desk.press(Named::ArrowDown, NONE);
    assert_eq!(desk.look().focused().unwrap().id, "contents/page/match");
    assert!(desk.look().scrolled.y < 1.0, "the page does not scroll");
    assert!(!tab(&mut desk).starts_with("contents/"), "Tab leaves the list");
    desk.press(Named::Tab, Modifiers::SHIFT);
    assert_eq!(desk.look().focused().unwrap().id, "contents/page/what-triggers");
    desk.press(Named::Escape, NONE);
    desk.press(Named::ArrowDown, NONE);
    assert!(desk.look().scrolled.y > 1.0, "with the keyboard on the page, arrows scroll it");
}

#[test]
fn what_closes_gives_the_keyboard_back_to_what_opened_it() {
    for panel in Panel::VARIANTS {
        let mut desk = surface(ScreenKind::Reader, None, Language::English, SIZE);
        let opener = match panel {
            Panel::Size => "bar/size",
            Panel::Language => "bar/language",
            Panel::Keys => "bar/home",
        };
        while tab(&mut desk) != opener {}
        match panel {
            Panel::Size | Panel::Language => desk.press(Named::Enter, NONE),
            Panel::Keys => desk.press(Named::F1, NONE),
        }
        let seen = desk.look();
        assert!(seen.focused().unwrap().in_dialog, "{panel:?} takes the keyboard");
        desk.press(Named::Escape, NONE);
        let seen = desk.look();
        assert_eq!(seen.focused().unwrap().id, opener, "{panel:?}");
        assert!(!seen.stops.iter().any(|stop| stop.in_dialog));
    }
}

#[test]
fn a_note_is_the_next_stop_and_closing_it_gives_the_keyboard_back_to_its_word() {
    for size in [SIZE, Size::new(560.0, 900.0)] {
        let mut desk = surface(ScreenKind::Reader, None, Language::English, size);
        let mut marker = tab(&mut desk);
        while !marker.contains("/source ") {
            marker = tab(&mut desk);
        }
        desk.press(Named::Enter, NONE);
        assert_eq!(desk.look().focused().unwrap().id, marker);
        assert_eq!(tab(&mut desk), "note/close");
        desk.press(Named::Enter, NONE);
        let seen = desk.look();
        assert_eq!(seen.focused().unwrap().id, marker);
        assert_focus_is_in_sight(&seen, size, "after the note");
    }
}

#[test]
fn focus_stays_through_language_size_and_colours_and_comes_back_with_the_page() {
    let mut desk = surface(ScreenKind::Reader, None, Language::English, SIZE);
    let mut link = tab(&mut desk);
    while !link.contains("Page(") {
        link = tab(&mut desk);
    }
    desk.press(("4", Code::Digit4), Modifiers::CTRL);
    assert_eq!(desk.look().focused().unwrap().id, link, "another language");
    desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
    assert_eq!(desk.look().focused().unwrap().id, link, "larger text");
    desk.press(Named::Enter, NONE);
    assert_ne!(desk.app.location(), Location::Page("what-triggers".into()));
    assert_eq!(desk.look().focused(), None, "a new page has the keyboard itself");
    desk.press(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(desk.app.location(), Location::Page("what-triggers".into()));
    assert_eq!(desk.look().focused().unwrap().id, link, "back where one came from");
}

/// The event that a keyboard sends for a shortcut; on a Russian layout letters and digits keep their places.
fn event_of(shortcut: &Shortcut, russian: bool, caps: bool) -> Option<Event> {
    let places = [('q', Code::KeyQ, "й"), ('e', Code::KeyE, "у"), ('f', Code::KeyF, "а"), ('g', Code::KeyG, "п")];
    let more = [('p', Code::KeyP, "з"), ('0', Code::Digit0, "0"), ('1', Code::Digit1, "1"), ('2', Code::Digit2, "2")];
    let last = [('3', Code::Digit3, "3"), ('4', Code::Digit4, "4"), ('a', Code::KeyA, "ф"), ('c', Code::KeyC, "с")];
    let unknown = key::Physical::Unidentified(key::NativeCode::Unidentified);
    let (key, modified, physical) = match shortcut.stroke {
        Stroke::Named(named) => (Key::Named(named), Key::Named(named), unknown),
        Stroke::Typed(letter) => {
            let typed = Key::Character(letter.to_string().into());
            (typed.clone(), typed, unknown)
        }
        Stroke::Latin(letter) => {
            let all = places.iter().chain(&more).chain(&last);
            let (_, code, cyrillic) = all.clone().find(|(latin, ..)| *latin == letter).expect("a key of the table");
            let typed = if russian { (*cyrillic).to_owned() } else { letter.to_string() };
            let typed = if caps { typed.to_uppercase() } else { typed };
            (Key::Character(typed.as_str().into()), Key::Character(typed.into()), key::Physical::Code(*code))
        }
        Stroke::OnControl(_) | Stroke::Thrice(_) => return None,
    };
    Some(Event::Keyboard(keyboard::Event::KeyPressed {
        key,
        modified_key: modified,
        physical_key: physical,
        location: keyboard::Location::Standard,
        modifiers: shortcut.modifiers,
        text: None,
        repeat: false,
    }))
}

fn heard(event: Event, status: event::Status) -> Option<Command> {
    match hear(event, status, window::Id::unique()) {
        Some(Message::Keyed(command) | Message::Typed(command)) => Some(command),
        _ => None,
    }
}

#[test]
fn every_key_of_the_table_is_heard_on_two_layouts_and_with_caps_lock() {
    for shortcut in shortcuts().into_iter().flat_map(|entry| entry.shortcuts) {
        for (russian, caps) in [(false, false), (true, false), (false, true), (true, true)] {
            let Some(event) = event_of(&shortcut, russian, caps) else {
                continue;
            };
            let command = heard(event.clone(), event::Status::Ignored);
            assert_eq!(command, Some(shortcut.command), "{shortcut:?} russian {russian} caps {caps}");
            // What a control or a field took does nothing more, except leaving.
            let taken = heard(event, event::Status::Captured);
            assert_eq!(taken, Some(Command::Leave).filter(|leave| *leave == shortcut.command), "{shortcut:?}");
        }
    }
}

#[test]
fn no_two_entries_of_the_table_share_a_key() {
    let all: Vec<Shortcut> = shortcuts().into_iter().flat_map(|entry| entry.shortcuts).collect();
    for (index, one) in all.iter().enumerate() {
        for other in &all[index + 1..] {
            assert!(one.stroke != other.stroke || one.modifiers != other.modifiers, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn a_single_character_does_nothing_while_a_word_is_put_together() {
    use iced::advanced::input_method;
    let mut desk = surface(ScreenKind::Home, None, Language::SimplifiedChinese, SIZE);
    let dialog = |desk: &mut Desk| desk.look().stops.iter().any(|stop| stop.in_dialog);
    desk.send(&[Event::InputMethod(input_method::Event::Preedit("ni".into(), None))]);
    desk.press(("?", Code::Slash), Modifiers::SHIFT);
    assert!(!dialog(&mut desk));
    desk.send(&[Event::InputMethod(input_method::Event::Closed)]);
    desk.press(("?", Code::Slash), Modifiers::SHIFT);
    assert!(dialog(&mut desk));
}

#[test]
fn the_list_of_keys_shows_what_is_built_and_nothing_else_in_every_language() {
    for language in Language::ALL {
        let locale = vereda::locale::Locale::load(&vereda::content::Files::Embedded, language).unwrap();
        let mut desk = surface(ScreenKind::Home, Some(Panel::Keys), language, SIZE);
        let seen = desk.look();
        for entry in shortcuts() {
            let shown = seen.has(&locale.text(&format!("key-{}", entry.name)));
            assert_eq!(shown, entry.built, "{language}: {}", entry.name);
        }
    }
}

#[test]
fn holding_shift_for_other_keys_never_leaves_and_three_taps_do() {
    let mut desk = surface(ScreenKind::Reader, None, Language::English, SIZE);
    let held = |modifiers| Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
    for _ in 0..6 {
        desk.send(&[held(Modifiers::SHIFT)]);
        desk.press(Named::Tab, Modifiers::SHIFT);
        desk.send(&[held(NONE)]);
        desk.send(&[held(Modifiers::SHIFT)]);
        desk.click(Point::new(700.0, 400.0));
        desk.send(&[held(NONE)]);
    }
    assert!(!desk.look().texts.is_empty(), "still here");
    for _ in 0..3 {
        desk.send(&[held(Modifiers::SHIFT), held(Modifiers::SHIFT), held(NONE)]);
    }
    assert!(desk.look().texts.is_empty(), "three taps of Shift alone leave");
}

/// With the mouse unplugged: choose a language, open a page, a source, text size and colours, keep a setting, leave.
#[test]
fn a_person_without_a_mouse_does_everything() {
    let mut desk = surface(ScreenKind::Home, None, Language::English, SIZE);
    let go_to = |desk: &mut Desk, wanted: &str| {
        for _ in 0..150 {
            if tab(desk) == wanted {
                return;
            }
        }
        panic!("Tab does not reach {wanted}");
    };
    go_to(&mut desk, "home/language/en-US");
    desk.press(Named::ArrowRight, NONE);
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.session().language, Language::Spanish);
    go_to(&mut desk, "home/page/detainers");
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.location(), Location::Page("detainers".into()));
    go_to(&mut desk, "detainers-short/source 1");
    desk.press(Named::Space, NONE);
    assert!(desk.look().ids().contains(&"note/close"), "the source is open");
    desk.press(Named::Escape, NONE);
    go_to(&mut desk, "bar/size");
    desk.press(Named::Enter, NONE);
    go_to(&mut desk, "size/larger");
    desk.press(Named::Enter, NONE);
    assert!(desk.app.session().text_size.as_percent() > 100);
    go_to(&mut desk, "theme/paper");
    desk.press(Named::ArrowDown, NONE);
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.session().theme, ThemeChoice::Dark);
    go_to(&mut desk, "panel/settings");
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.location(), Location::Settings);
    go_to(&mut desk, "settings/keep");
    desk.press(Named::Enter, NONE);
    go_to(&mut desk, "bar/leave");
    desk.press(Named::Enter, NONE);
    assert!(desk.look().texts.is_empty(), "nothing is left on screen");
}
