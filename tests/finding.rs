#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! Searching with keys in the real window: from the first letter to the page, and finding on a page.

mod common;

use common::{Desk, options};
use iced::advanced::{InputMethod, input_method};
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{self, Modifiers};
use iced::{Event, Size};
use vereda::app::Location;
use vereda::locale::Language;
use vereda::theme::palette;

const SIZE: Size = Size::new(1366.0, 768.0);
const NONE: Modifiers = Modifiers::empty();
const FIELD: &str = "bar/search";

fn desk(language: Language, page: Option<&str>, size: Size) -> Desk {
    let mut desk = Desk::open(options(language, page), size);
    desk.index();
    desk
}

fn search(desk: &mut Desk, words: &str) {
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    desk.type_text(words);
}

fn page(id: &str) -> Location {
    Location::Page(id.into())
}

#[test]
fn one_word_from_home_leads_to_the_page_about_the_hold_in_each_language() {
    let words = [
        (Language::English, "hold"),
        (Language::Spanish, "retencion"),
        (Language::SimplifiedChinese, "kouliu"),
        (Language::TraditionalChinese, "扣留"),
    ];
    for (language, word) in words {
        let mut desk = desk(language, None, SIZE);
        search(&mut desk, word);
        assert_eq!(desk.app.location(), Location::Find(word.into()));
        desk.press(Named::Enter, NONE);
        assert_eq!(desk.app.location(), page("ice-hold"), "{language}");
    }
}

#[test]
fn help_words_lead_to_in_danger_whatever_the_language_of_the_window() {
    for language in Language::ALL {
        for word in ["help", "ayuda", "救命", "jiuming", "auxilio"] {
            let mut desk = desk(language, None, SIZE);
            search(&mut desk, word);
            desk.press(Named::Enter, NONE);
            assert_eq!(desk.app.location(), page("in-danger"), "{word} in {language}");
        }
    }
}

#[test]
fn a_slash_searches_too_and_writes_nothing() {
    let mut desk = desk(Language::English, None, SIZE);
    desk.press(("/", Code::Slash), NONE);
    assert_eq!(desk.look().focused().map(|stop| stop.id.clone()), Some(FIELD.into()));
    desk.type_text("a/b");
    assert_eq!(desk.app.location(), Location::Find("a/b".into()));
}

#[test]
fn escape_leads_back_and_back_leads_to_the_hits_again() {
    let mut desk = desk(Language::English, Some("scomm"), SIZE);
    search(&mut desk, "bail");
    desk.press(Named::Escape, NONE);
    assert_eq!(desk.app.location(), page("scomm"));
    assert!(desk.look().focused().is_none(), "the keys act on the page again");
    search(&mut desk, "detainers");
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.location(), page("detainers"));
    desk.press(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(desk.app.location(), Location::Find("detainers".into()));
}

#[test]
fn arrows_choose_and_enter_opens_what_is_chosen() {
    let mut desk = desk(Language::English, None, SIZE);
    search(&mut desk, "interpreter police");
    let first = desk.look().texts.clone();
    desk.press(Named::ArrowDown, NONE);
    assert_ne!(desk.look().texts, first, "the preview follows");
    desk.press(Named::ArrowUp, NONE);
    assert_eq!(desk.look().texts, first);
}

#[test]
fn a_term_opens_the_glossary_a_source_its_list_and_a_number_its_line() {
    let mut desk = desk(Language::English, None, SIZE);
    search(&mut desk, "I247A");
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.location(), page("glossary"));
    let seen = desk.look();
    assert!(seen.has("I-247A") && seen.has("Read more: "));
    search(&mut desk, "Galarza Szalczyk");
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.location(), page("sources-court"));
    assert!(desk.look().scrolled.y > 0.0, "the source is in view");
    search(&mut desk, "18007997233");
    desk.press(Named::Enter, NONE);
    assert_eq!(desk.app.location(), page("help-lines"));
    assert!(desk.look().scrolled.y > 0.0, "the line is in view");
}

#[test]
fn a_hit_of_another_language_opens_in_that_language() {
    let mut desk = desk(Language::English, None, SIZE);
    search(&mut desk, "fianza");
    assert!(desk.look().has("In other languages"));
    let spanish = |part: &&vereda::access::Part| part.meaning.language.as_deref() == Some("es-US");
    let outline = desk.outline();
    let hit = outline.parts.iter().find(spanish).and_then(|part| part.id.clone()).expect("Spanish is found");
    desk.press_by_id(hit);
    assert_eq!(desk.app.session().language, Language::Spanish);
    assert!(matches!(desk.app.location(), Location::Page(_)));
}

#[test]
fn a_language_chosen_while_searching_searches_in_it() {
    let mut desk = desk(Language::English, None, SIZE);
    search(&mut desk, "ice");
    desk.press(("2", Code::Digit2), Modifiers::CTRL);
    assert_eq!(desk.app.session().language, Language::Spanish);
    assert_eq!(desk.app.location(), Location::Find("ice".into()), "Ctrl+2 writes no 2");
    assert!(desk.look().has("resultados"));
}

#[test]
fn nothing_found_offers_near_words_and_the_help_lines() {
    let mut desk = desk(Language::SimplifiedChinese, None, SIZE);
    search(&mut desk, "饕餮");
    let seen = desk.look();
    assert!(seen.has("没有找到“饕餮”"), "{:?}", seen.texts);
    assert!(seen.ids().contains(&"find/help"));
    desk.click_control("find/help");
    assert_eq!(desk.app.location(), page("help-lines"));
}

#[test]
fn bad_input_does_no_harm() {
    let long = "ICE ".repeat(2_500);
    let megabyte = "扣留\u{202e}\n".repeat(100_000);
    for text in ["", "   ", "!!!???", "🙂🙂🙂", "\u{202e}abc", "\u{0}\u{7}\u{1b}[2J", &long, &megabyte] {
        let mut desk = desk(Language::English, None, SIZE);
        desk.press(("f", Code::KeyF), Modifiers::CTRL);
        desk.clipboard = text.to_owned();
        let start = std::time::Instant::now();
        desk.send(&[Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::CTRL))]);
        desk.press(("v", Code::KeyV), Modifiers::CTRL);
        let _drawn = desk.pixels(palette(vereda::settings::ThemeChoice::Paper).paper);
        assert!(start.elapsed().as_secs() < 5, "{} bytes took {:?}", text.len(), start.elapsed());
        if let Location::Find(query) = desk.app.location() {
            assert!(query.chars().count() <= 200 && !query.chars().any(char::is_control), "{query:?}");
        }
    }
}

#[test]
fn an_input_method_shows_its_unfinished_word_and_only_the_finished_one_is_searched() {
    let mut desk = desk(Language::TraditionalChinese, None, SIZE);
    desk.press(("f", Code::KeyF), Modifiers::CTRL);
    let unfinished = |text: &str| Event::InputMethod(input_method::Event::Preedit(text.into(), None));
    desk.send(&[Event::InputMethod(input_method::Event::Opened), unfinished("kou liu")]);
    let InputMethod::Enabled { cursor, preedit, .. } = desk.frame() else { panic!("the field asks for one") };
    assert_eq!(preedit, None, "the field draws it itself, in the reader's face");
    let field = desk.look().stops.iter().find(|stop| stop.id == FIELD).map(|stop| stop.bounds).unwrap();
    assert!(cursor.y >= field.y + field.height, "the candidates stand below the field: {cursor:?} {field:?}");
    assert_eq!(desk.app.location(), Location::Home, "nothing is searched yet");
    let ground = palette(vereda::settings::ThemeChoice::Paper).accent_tint;
    let with = desk.pixels(ground);
    desk.send(&[unfinished(""), Event::InputMethod(input_method::Event::Commit("扣留".into()))]);
    let _frame = desk.frame();
    assert_eq!(desk.app.location(), Location::Find("扣留".into()));
    assert!(with > 0);
}

#[test]
fn leaving_is_heard_while_one_writes() {
    let mut desk = desk(Language::English, None, SIZE);
    search(&mut desk, "bail");
    desk.press(("q", Code::KeyQ), Modifiers::CTRL);
    assert!(desk.look().texts.is_empty(), "the window is blank");
}

#[test]
fn a_window_without_room_for_the_field_has_one_on_the_screen_of_the_hits() {
    for (width, height) in [(800.0, 440.0), (480.0, 440.0), (400.0, 300.0), (300.0, 300.0), (400.0, 800.0)] {
        let mut desk = desk(Language::Spanish, None, Size::new(width, height));
        let has_field = desk.look().ids().contains(&FIELD);
        desk.press(("f", Code::KeyF), Modifiers::CTRL);
        if !has_field {
            assert_eq!(desk.app.location(), Location::Find(String::new()), "{width}×{height}");
        }
        desk.type_text("fianza");
        assert_eq!(desk.app.location(), Location::Find("fianza".into()), "{width}×{height}");
    }
}

#[test]
fn find_on_page_counts_marks_and_goes_round() {
    let mut desk = desk(Language::Spanish, Some("ice-custody"), SIZE);
    desk.press(("g", Code::KeyG), Modifiers::CTRL);
    desk.type_text("DEPORTACION");
    let counted = |desk: &mut Desk| {
        let texts = desk.look().texts;
        texts.iter().find(|text| text.contains(" de ") && text.len() < 12).cloned().expect("a count")
    };
    let first = counted(&mut desk);
    let all: usize = first.rsplit(' ').next().unwrap().parse().unwrap();
    assert!(first.starts_with("1 de") && all > 2, "{first}");
    assert!(desk.pixels(palette(vereda::settings::ThemeChoice::Paper).mark) > 100, "they are marked");
    for _ in 0..2 {
        desk.press(Named::Enter, NONE);
    }
    assert!(counted(&mut desk).starts_with("3 de"));
    assert!(desk.look().scrolled.y > 0.0, "the place is scrolled into view");
    for _ in 0..3 {
        desk.press(Named::Enter, Modifiers::SHIFT);
    }
    assert!(counted(&mut desk).starts_with(&format!("{all} de")), "round to the last");
    desk.press(Named::Escape, NONE);
    assert!(!desk.look().ids().contains(&"page/find"), "Esc closes the strip");
    assert_eq!(desk.app.location(), page("ice-custody"));
}

#[test]
fn find_on_page_follows_the_language_and_reads_pinyin() {
    let mut desk = desk(Language::SimplifiedChinese, Some("detainers"), SIZE);
    desk.press(("g", Code::KeyG), Modifiers::CTRL);
    desk.type_text("kouliu");
    assert!(desk.look().texts.iter().any(|text| text.starts_with("第 1 处")), "{:?}", desk.look().texts);
    desk.press(("1", Code::Digit1), Modifiers::CTRL);
    assert!(desk.look().has("Not on this page"));
}
