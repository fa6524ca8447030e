#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! Selecting and copying: with the pointer across paragraphs, with keys, in Latin and in Chinese. What is copied carries
//! the page's title, the source line and the sources; a sentence to say carries its condition and its limit.

mod common;

use common::{Desk, options};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::{Point, Rectangle, Size};
use vereda::content::{Files, Library};
use vereda::document::{Clock, Document, build};
use vereda::locale::{Language, Locale};
use vereda::settings::ThemeChoice;
use vereda::theme::palette;

/// High enough for a whole page, so that nothing needs to be scrolled.
const TALL: Size = Size::new(1366.0, 4000.0);

fn desk(language: Language, page: &str) -> Desk {
    Desk::open(options(language, Some(page)), TALL)
}

fn document(language: Language, page: &str) -> (Document, Locale) {
    let library = Library::load(&Files::Embedded).unwrap();
    let locale = Locale::load(&Files::Embedded, language).unwrap();
    (build(&library, library.page(page).unwrap(), &locale, Clock::System), locale)
}

fn bounds(desk: &mut Desk, id: &str) -> Rectangle {
    let seen = desk.look();
    let found = seen.containers.iter().find(|(seen, _)| seen == id);
    found.unwrap_or_else(|| panic!("{id} is not on the page")).1
}

fn copy(desk: &mut Desk) -> String {
    desk.copied = None;
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    let (text, primary) = desk.copied.clone().expect("something is copied");
    assert!(!primary, "selecting never writes the primary selection");
    text
}

/// From the start of one text to behind the end of another.
fn drag(desk: &mut Desk, from: &str, to: &str) {
    let (from, to) = (bounds(desk, from), bounds(desk, to));
    let end = Point::new(to.x + to.width + 200.0, to.y + to.height - 4.0);
    desk.drag(Point::new(from.x + 0.5, from.y + 6.0), end);
}

#[test]
fn a_drag_from_the_second_paragraph_to_the_fourth_copies_them_in_order_with_their_sources() {
    for language in Language::ALL {
        let (document, locale) = document(language, "detainers");
        let mut desk = desk(language, "detainers");
        drag(&mut desk, "detainers-rule", "detainers-time-write");
        assert!(desk.pixels(palette(ThemeChoice::Paper).selection) > 2_000, "{language}: the selection is seen");
        let text = copy(&mut desk);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], document.title, "{language}");
        let mut from = 0;
        for message in
            ["detainers-rule", "detainers-form", "detainers-example", "detainers-count", "detainers-time-write"]
        {
            let words = locale.text(message).replace("**", "");
            let at = text[from..].find(&words);
            from += at.unwrap_or_else(|| panic!("{language}: {message} is not after what came before in:\n{text}"));
        }
        assert!(text.contains(&document.source_line.parts().collect::<Vec<_>>().join(" · ")), "{language}: {text}");
        assert!(text.contains(&format!("[1] {}", document.sources[0].title)), "{language}: {text}");
        assert!(!text.contains("**") && !text.contains(']') || text.contains("[1]"), "{language}: no markup");
    }
}

#[test]
fn a_double_press_takes_a_word_and_a_triple_press_the_whole_text() {
    let mut desk = desk(Language::TraditionalChinese, "detainers");
    let place = bounds(&mut desk, "detainers-example");
    let point = Point::new(place.x + 4.0, place.y + 8.0);
    desk.click(point);
    desk.click(point);
    let word = copy(&mut desk).lines().nth(2).unwrap().to_owned();
    let whole = document(Language::TraditionalChinese, "detainers").1.text("detainers-example");
    let bare = word.split(" [").next().unwrap().to_owned();
    assert!(whole.starts_with(&bare) && (1..6).contains(&bare.chars().count()), "{word}");
    desk.click(point);
    assert!(copy(&mut desk).contains(&whole), "the third press takes all of it");
}

#[test]
fn shift_and_arrows_select_ctrl_a_takes_the_page_and_esc_gives_it_up() {
    let mut desk = desk(Language::Spanish, "match");
    desk.press(Named::ArrowDown, Modifiers::SHIFT);
    let title = document(Language::Spanish, "match").0.title;
    assert_eq!(copy(&mut desk).lines().filter(|line| *line == title).count(), 1, "the title of the page, once");
    desk.press(("a", Code::KeyA), Modifiers::CTRL);
    let all = copy(&mut desk);
    for unit in document(Language::Spanish, "match").0.units() {
        assert!(all.contains(&unit.text), "{}", unit.id);
    }
    assert!(all.contains("\n1. ") && all.contains("\n2. "), "steps keep their numbers");
    desk.press(Named::Escape, Modifiers::empty());
    desk.copied = None;
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    assert_eq!(desk.copied, None, "nothing is selected any more");
}

#[test]
fn a_sentence_to_say_is_never_copied_without_its_condition_and_its_limit() {
    let mut desk = desk(Language::SimplifiedChinese, "detainers");
    let place = bounds(&mut desk, "detainers-s-after.english");
    let point = Point::new(place.x + 20.0, place.y + 10.0);
    desk.click(point);
    desk.click(point);
    let text = copy(&mut desk);
    let locale = document(Language::SimplifiedChinese, "detainers").1;
    let limit = locale.attribute("s-after", "limit").unwrap();
    assert!(text.contains(&limit), "{text}");
    assert!(text.contains(&locale.text("say-only-if-true")), "{text}");
}

#[test]
fn a_selection_does_not_open_links_and_a_link_does_not_select() {
    let mut desk = desk(Language::English, "detainers");
    let link = desk.look().stops.iter().find(|stop| stop.id.contains("Term(")).unwrap().bounds;
    desk.click(link.center());
    assert!(desk.look().ids().contains(&"note/close"));
    desk.copied = None;
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    assert_eq!(desk.copied, None);
}

#[test]
fn a_drag_that_begins_beside_the_text_selects_too() {
    let mut desk = desk(Language::English, "detainers");
    let (rule, example) = (bounds(&mut desk, "detainers-rule"), bounds(&mut desk, "detainers-example"));
    let gap = Point::new(rule.x + 40.0, rule.y - 6.0);
    desk.drag(gap, Point::new(example.x + 60.0, example.y + 10.0));
    let locale = document(Language::English, "detainers").1;
    assert!(copy(&mut desk).contains(&locale.text("detainers-form")));
    let other = bounds(&mut desk, "detainers-count");
    desk.send(&[iced::Event::Mouse(iced::mouse::Event::CursorMoved { position: other.center() })]);
    assert!(copy(&mut desk).contains(&locale.text("detainers-form")), "without the button nothing is drawn");
}
