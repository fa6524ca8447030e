#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! What a reader relies on: opening, turning, changing language and size, sources, leaving. No display is needed.

mod common;

use common::{Desk, options};
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use vereda::app::Location;
use vereda::locale::Language;
use vereda::settings::TextSize;

const SIZES: [Size; 5] = [
    Size::new(1024.0, 768.0),
    Size::new(1366.0, 768.0),
    Size::new(1920.0, 1080.0),
    Size::new(560.0, 900.0),
    Size::new(360.0, 640.0),
];

fn desk(page: Option<&str>) -> Desk {
    Desk::open(options(Language::English, page), SIZES[1])
}

#[test]
fn a_first_start_shows_the_home_screen_with_every_language_in_its_own_script_and_no_focus() {
    let mut desk = desk(None);
    let seen = desk.look();
    for name in ["English", "Español", "简体中文", "繁體中文", "Leave now", "In danger", "Call 911."] {
        assert!(seen.has(name), "{name} in {:?}", seen.texts);
    }
    assert_eq!(seen.focused(), None);
}

#[test]
fn every_page_opens_in_every_language_at_every_size_and_text_size() {
    let pages = vereda::content::Library::load(&vereda::content::Files::Embedded).unwrap().pages;
    for language in Language::ALL {
        for page in &pages {
            let mut desk = Desk::open(options(language, Some(&page.id)), SIZES[0]);
            for size in SIZES {
                desk.resize(size);
                let seen = desk.look();
                assert!(!seen.texts.iter().any(|text| text.contains('⟦')), "{language} {}: {:?}", page.id, seen.texts);
                let leave = seen.stops.iter().find(|stop| stop.id == "bar/leave").expect("Leave now is everywhere");
                let danger =
                    seen.stops.iter().find(|stop| stop.id == "bar/in-danger").expect("In danger is everywhere");
                assert!(leave.bounds.x + leave.bounds.width <= size.width, "{language} {size:?}");
                assert!(danger.bounds.x + danger.bounds.width <= leave.bounds.x, "{language} {size:?}");
            }
        }
    }
}

#[test]
fn no_text_reaches_past_the_window_at_any_text_size() {
    for language in Language::ALL {
        for percent in [80, 100, 200, 300, 400] {
            let mut options = options(language, Some("detainers"));
            options.text_size = Some(TextSize::percent(percent));
            let mut desk = Desk::open(options, SIZES[1]);
            let seen = desk.look();
            let width = SIZES[1].width * 100.0 / percent as f32;
            for (id, bounds) in &seen.containers {
                assert!(
                    bounds.x + bounds.width <= width + 0.5,
                    "{language} {percent}: {id} reaches {bounds:?} of {width}"
                );
            }
        }
    }
}

#[test]
fn ctrl_and_a_digit_changes_the_language_and_keeps_the_place() {
    let mut desk = desk(Some("detainers"));
    for _ in 0..3 {
        desk.press(Named::PageDown, Modifiers::empty());
    }
    let before = desk.look();
    assert!(before.scrolled.y > 500.0, "PageDown scrolls");
    let block = |seen: &common::Seen| {
        let tops = seen.containers.iter().filter(|(id, _)| id.starts_with("detainers-"));
        let tops = tops.filter_map(|(id, bounds)| Some((id.clone(), seen.top_of(id)?, bounds.height)));
        tops.filter(|(_, top, height)| top + height > 8.0).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap()
    };
    let (anchor, top, _) = block(&before);
    for (digit, code, language) in [
        ("2", Code::Digit2, Language::Spanish),
        ("3", Code::Digit3, Language::SimplifiedChinese),
        ("4", Code::Digit4, Language::TraditionalChinese),
        ("1", Code::Digit1, Language::English),
    ] {
        desk.press((digit, code), Modifiers::CTRL);
        assert_eq!(desk.app.session().language, language);
        let now = desk.look().top_of(&anchor).unwrap();
        assert!((now - top).abs() < 2.0, "{language}: {anchor} stood at {top}, stands at {now}");
    }
}

#[test]
fn text_size_by_keys_keeps_the_place_and_stops_at_400_percent() {
    let mut desk = desk(Some("detainers"));
    desk.press(Named::PageDown, Modifiers::empty());
    desk.press(Named::PageDown, Modifiers::empty());
    for _ in 0..12 {
        desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
    }
    assert_eq!(desk.app.session().text_size, TextSize::LARGEST);
    assert!(desk.look().scrolled.y > 0.0, "the place is kept");
    desk.press(("0", Code::Digit0), Modifiers::CTRL);
    assert_eq!(desk.app.session().text_size, TextSize::USUAL);
    desk.press(("-", Code::Minus), Modifiers::CTRL);
    assert_eq!(desk.app.session().text_size.as_percent(), 90);
}

#[test]
fn a_source_marker_opens_its_source_beside_the_page_and_esc_closes_it() {
    for size in SIZES {
        let mut desk = Desk::open(options(Language::English, Some("detainers")), size);
        let marker = "detainers-short/source 1";
        desk.click_control(marker);
        assert!(desk.look().has("Code of Federal Regulations"), "{size:?}");
        assert!(desk.look().has("Publisher"), "{size:?}");
        desk.press(Named::Escape, Modifiers::empty());
        assert!(!desk.look().has("Publisher"), "{size:?}");
        assert_eq!(desk.look().focused().map(|stop| stop.id.clone()), Some(marker.to_owned()), "{size:?}");
    }
}

#[test]
fn a_term_opens_its_explanation_beside_the_text_and_a_second_press_closes_it() {
    let mut desk = desk(Some("detainers"));
    for shown in [true, false] {
        desk.click_control("detainers-short/Term(\"detainer\")");
        assert_eq!(desk.look().has("What it means"), shown);
    }
}

#[test]
fn next_previous_back_and_forward_turn_pages() {
    let mut desk = desk(Some("match"));
    desk.press(Named::End, Modifiers::empty());
    desk.click_control("reader/next");
    assert_eq!(desk.app.location(), Location::Page("detainers".into()));
    assert_eq!(desk.look().scrolled.y, 0.0, "a new page starts at its top");
    desk.press(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(desk.app.location(), Location::Page("match".into()));
    assert!(desk.look().scrolled.y > 0.0, "back returns to the place");
    desk.press(Named::ArrowRight, Modifiers::ALT);
    assert_eq!(desk.app.location(), Location::Page("detainers".into()));
    desk.press(Named::Home, Modifiers::ALT);
    assert_eq!(desk.app.location(), Location::Home);
}

#[test]
fn in_danger_is_one_press_from_every_screen_and_every_size() {
    for size in SIZES {
        for page in [None, Some("timeline")] {
            let mut desk = Desk::open(options(Language::Spanish, page), size);
            desk.click_control("bar/in-danger");
            assert_eq!(desk.app.location(), Location::Page("in-danger".into()));
            assert!(desk.look().has("911"));
        }
    }
}

#[test]
fn leaving_blanks_the_window_drops_what_was_read_and_ends() {
    let ways: [fn(&mut Desk); 3] = [
        |desk| desk.click_control("bar/leave"),
        |desk| desk.press(("q", Code::KeyQ), Modifiers::CTRL),
        |desk| {
            for _ in 0..3 {
                use iced::{Event, keyboard};
                for modifiers in [Modifiers::SHIFT, Modifiers::empty()] {
                    desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers))]);
                }
            }
        },
    ];
    for leave in ways {
        let mut desk = desk(Some("in-danger"));
        leave(&mut desk);
        let seen = desk.look();
        assert!(seen.texts.is_empty() && seen.stops.is_empty(), "blank: {:?}", seen.texts);
        assert!(!desk.ended, "the blank is drawn before the end");
        desk.message(vereda::app::Message::FrameDrawn);
        desk.message(vereda::app::Message::FrameDrawn);
        assert!(desk.ended);
        assert_eq!(desk.app.location(), Location::Home);
    }
}

#[test]
fn a_page_asked_for_that_does_not_exist_lists_those_that_do() {
    let error = vereda::app::App::new(options(Language::English, Some("nowhere"))).unwrap_err().to_string();
    assert!(error.contains("nowhere") && error.contains("detainers") && error.contains("timeline"), "{error}");
}

fn settings_desk(file: std::path::PathBuf) -> Desk {
    let mut options = options(Language::English, None);
    options.settings = vereda::settings::Location::file(file);
    let mut desk = Desk::open(options, SIZES[1]);
    desk.click_control("bar/size");
    desk.click_control("panel/settings");
    assert_eq!(desk.app.location(), Location::Settings);
    desk
}

#[test]
fn only_keep_on_this_computer_saves_and_forget_removes_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("vereda/settings.ron");
    let mut desk = settings_desk(file.clone());
    desk.press_by_id("settings/theme/dark");
    desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
    desk.press(("2", Code::Digit2), Modifiers::CTRL);
    desk.press_by_id("settings/language/zh-Hant");
    assert!(!file.exists(), "nothing is written before Keep is pressed");
    desk.press_by_id("settings/keep");
    let kept = vereda::settings::Location::file(file.clone()).load().settings;
    assert_eq!(kept.language, Some(Language::TraditionalChinese));
    assert_eq!((kept.theme, kept.text_size.as_percent()), (vereda::settings::ThemeChoice::Dark, 115));
    let mut again = options(Language::English, None);
    again.language = None;
    again.settings = vereda::settings::Location::file(file.clone());
    assert_eq!(Desk::open(again, SIZES[1]).app.session().language, Language::TraditionalChinese);
    desk.press_by_id("settings/part/saved");
    desk.press_by_id("settings/forget");
    assert!(!file.exists());
}

#[test]
fn settings_that_cannot_be_saved_are_said_to_last_until_leaving() {
    let folder = tempfile::tempdir().unwrap();
    let blocker = folder.path().join("file");
    std::fs::write(&blocker, "").unwrap();
    let mut desk = settings_desk(blocker.join("settings.ron"));
    desk.press_by_id("settings/keep");
    assert!(desk.look().has("could not be saved"));
    desk.click_control("notice/close");
    assert!(!desk.look().has("could not be saved"));
}

#[test]
fn damaged_settings_are_kept_aside_and_reported_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    std::fs::write(&file, "{ half").unwrap();
    let mut desk = settings_desk(file.clone());
    assert!(desk.look().has("could not be read"));
    assert!(!file.exists() && folder.path().join("settings.ron.bad").exists());
    desk.press(Named::Escape, Modifiers::empty());
    assert!(!desk.look().has("could not be read"));
}

#[test]
fn contents_fold_away_when_narrow_and_open_over_the_page() {
    let mut desk = Desk::open(options(Language::English, Some("match")), SIZES[3]);
    assert!(!desk.look().ids().contains(&"contents/page/timeline"));
    desk.click_control("bar/contents");
    desk.click_control("contents/page/timeline");
    assert_eq!(desk.app.location(), Location::Page("timeline".into()));
    assert!(!desk.look().ids().contains(&"contents/page/timeline"), "opening a page folds them away again");
}

#[test]
fn tab_reaches_leave_now_first_then_in_danger_and_enter_presses_what_has_the_ring() {
    let mut desk = desk(Some("detainers"));
    let tab = |desk: &mut Desk| {
        desk.press(Named::Tab, Modifiers::empty());
        desk.look().focused().expect("something has the keyboard").id.clone()
    };
    assert_eq!(tab(&mut desk), "bar/leave");
    assert_eq!(tab(&mut desk), "bar/in-danger");
    assert_eq!(tab(&mut desk), "bar/home");
    desk.press(Named::Tab, Modifiers::SHIFT);
    desk.press(Named::Enter, Modifiers::empty());
    assert_eq!(desk.app.location(), Location::Page("in-danger".into()));
}

#[test]
fn tab_goes_through_the_whole_page_in_order_and_scrolls_it_into_view() {
    let mut desk = desk(Some("scomm"));
    let on_page = desk.look().stops.iter().filter(|stop| stop.on_page).count();
    let mut order = Vec::new();
    loop {
        desk.press(Named::Tab, Modifiers::empty());
        let now = desk.look();
        let stop = now.focused().expect("focus is never lost").clone();
        if stop.on_page {
            let top = stop.bounds.y - now.scrolled.y - now.view.y;
            assert!(top >= 0.0 && top + stop.bounds.height <= now.view.height + 1.0, "{} stands at {top}", stop.id);
        }
        if order.first() == Some(&stop) {
            break;
        }
        order.push(common::Stop { focused: true, ..stop });
    }
    let tops: Vec<f32> = order.iter().filter(|stop| stop.on_page).map(|stop| stop.bounds.y).collect();
    assert_eq!(tops.len(), on_page, "every control of the page is reached once in a round");
    assert!(tops.is_sorted_by(|one, next| *one <= *next + 40.0), "from the top to the end: {tops:?}");
}

/// “My brother is in jail and ICE put a hold on him”: one press from Home, in each language.
#[test]
fn home_asks_what_is_happening_and_one_press_leads_to_the_page() {
    for language in Language::ALL {
        for (situation, page) in [("hold", "ice-hold"), ("arrested", "arrested"), ("door", "ice-door")] {
            let mut desk = Desk::open(options(language, None), SIZES[1]);
            desk.click_control(&format!("home/situation/{situation}"));
            assert_eq!(desk.app.location(), Location::Page(page.into()), "{language}");
        }
    }
}

#[test]
fn a_note_opened_at_the_foot_of_the_view_is_brought_into_view_whole() {
    let mut desk = desk(Some("detainers"));
    let seen = desk.look();
    let low = |stop: &&common::Stop| stop.id.contains("/source ") && stop.bounds.y > seen.view.height - 60.0;
    let marker = seen.stops.iter().find(low).expect("a marker below the view").id.clone();
    while desk.look().focused().is_none_or(|stop| stop.id != marker) {
        desk.press(Named::Tab, Modifiers::empty());
    }
    desk.press(Named::Enter, Modifiers::empty());
    let seen = desk.look();
    let (_, card) = seen.containers.iter().find(|(id, _)| id == "note/card").expect("the note is open");
    let top = card.y - seen.scrolled.y - seen.view.y;
    assert!(top >= 0.0 && top + card.height <= seen.view.height, "from {top}, {} high", card.height);
    let word = seen.focused().expect("its word has the keyboard");
    assert!(seen.in_window(word).y >= seen.view.y, "its word is in view too");
}
