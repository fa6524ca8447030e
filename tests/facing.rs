#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! Two languages side by side, and one sentence shown large.

mod common;

use std::sync::LazyLock;

use common::{Desk, Seen, options};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::{Point, Size};
use vereda::app::{Location, Options};
use vereda::content::{Files, Library, Mark};
use vereda::document::Clock;
use vereda::locale::{Language, Locale};
use vereda::screen::show::{may_be_shown, shown_of};

const SIZE: Size = Size::new(1366.0, 768.0);
const NONE: Modifiers = Modifiers::empty();

fn pair(first: Language, second: Language, page: &str, size: Size) -> Desk {
    Desk::open(Options { beside: Some(second), ..options(first, Some(page)) }, size)
}

fn pairs() -> impl Iterator<Item = (Language, Language)> {
    let all = Language::ALL.into_iter().flat_map(|first| Language::ALL.map(|second| (first, second)));
    all.filter(|(first, second)| first != second)
}

/// Where a text of the first language and its fellow stand.
fn fellows(seen: &Seen) -> Vec<(String, iced::Rectangle, iced::Rectangle)> {
    // The block has the id of its text and comes before it.
    let of = |id: &str| seen.containers.iter().rfind(|(known, _)| known == id).map(|(_, bounds)| *bounds);
    let marked = |id: &str| match id.split_once('.') {
        Some((block, part)) => format!("{block}~.{part}"),
        None => format!("{id}~"),
    };
    let ids: std::collections::BTreeSet<&String> = seen.containers.iter().map(|(id, _)| id).collect();
    ids.into_iter().filter_map(|id| Some((id.clone(), of(id)?, of(&marked(id))?))).collect()
}

#[test]
fn every_pair_stands_level_at_every_size() {
    for (first, second) in pairs() {
        for (size, percent) in [(SIZE, 100), (Size::new(1920.0, 1080.0), 150)] {
            let text_size = Some(vereda::settings::TextSize::percent(percent));
            let started = Options { beside: Some(second), text_size, ..options(first, Some("detainers")) };
            let mut desk = Desk::open(started, size);
            let found = fellows(&desk.look());
            assert!(found.len() > 40, "{first} {second}: {} texts have a fellow", found.len());
            let titled: Vec<&str> = found.iter().filter_map(|(id, ..)| id.strip_suffix(".title")).collect();
            for (id, one, other) in &found {
                // The text under a title stands as much lower as the title before it is longer, parts of a card too.
                let cell = id.contains("-forms-") && !id.ends_with("-form");
                let begins = id.ends_with(".title") || !(id.contains('.') || titled.contains(&id.as_str()) || cell);
                assert!(!begins || (one.y - other.y).abs() <= 1.0, "{first} {second}: {id} {one:?} {other:?}");
                assert!(one.x + one.width <= other.x + 1.0, "{id}: the columns overlap");
            }
        }
    }
}

#[test]
fn narrow_windows_and_large_text_set_the_second_language_under_the_first() {
    for (first, second) in pairs() {
        for size in [Size::new(560.0, 900.0), Size::new(800.0, 600.0)] {
            let mut desk = pair(first, second, "protection-orders", size);
            for (id, one, other) in fellows(&desk.look()) {
                assert!(other.y >= one.y, "{first} {second}: {id}");
                assert!(other.x + other.width <= size.width + 1.0, "{id} reaches past the window");
            }
        }
        let text_size = Some(vereda::settings::TextSize::percent(400));
        let started = Options { beside: Some(second), text_size, ..options(first, Some("in-danger")) };
        let _drawn = Desk::open(started, Size::new(800.0, 600.0)).look();
    }
}

#[test]
fn the_pair_is_chosen_swapped_and_closed_and_never_the_same_twice() {
    let mut desk = Desk::open(options(Language::Spanish, Some("match")), SIZE);
    desk.press(Named::F8, NONE);
    let shown = |desk: &Desk| (desk.app.session().language, desk.app.session().beside);
    assert_eq!(shown(&desk), (Language::Spanish, Some(Language::English)));
    desk.click_control("beside/zh-Hant");
    assert_eq!(shown(&desk), (Language::Spanish, Some(Language::TraditionalChinese)));
    desk.click_control("beside/swap");
    assert_eq!(shown(&desk), (Language::TraditionalChinese, Some(Language::Spanish)));
    desk.press(("2", Code::Digit2), Modifiers::CTRL);
    assert_eq!(shown(&desk), (Language::Spanish, Some(Language::TraditionalChinese)), "never two of one");
    desk.press(("1", Code::Digit1), Modifiers::CTRL);
    assert_eq!(shown(&desk), (Language::English, Some(Language::TraditionalChinese)));
    desk.click_control("beside/close");
    assert_eq!(shown(&desk).1, None);
    desk.click_control("bar/beside");
    assert_eq!(shown(&desk), (Language::English, Some(Language::TraditionalChinese)), "as it was");
    desk.press(Named::F8, NONE);
    assert_eq!(shown(&desk).1, None);
}

/// Ids of the blocks of `detainers`; their parts have ids too.
static BLOCKS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let library = Library::load(&Files::Embedded).unwrap();
    let locale = vereda::locale::Locale::load(&Files::Embedded, Language::English).unwrap();
    let document = vereda::document::build(&library, library.page("detainers").unwrap(), &locale, Clock::System);
    document.blocks.into_iter().map(|block| block.id).collect()
});

/// The block at the top of the view.
fn top(desk: &mut Desk) -> (String, f32) {
    let seen = desk.look();
    let blocks = seen.containers.iter().filter(|(id, _)| BLOCKS.contains(id));
    let at = |bounds: iced::Rectangle| bounds.y - seen.scrolled.y - seen.view.y;
    let block = blocks.filter(|(_, bounds)| at(*bounds) <= 26.0).max_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let block = block.unwrap_or_else(|| panic!("nothing at the top: scrolled by {:?}", seen.scrolled));
    (block.0.clone(), at(block.1))
}

#[test]
fn the_place_stays_when_the_pair_the_size_or_the_width_changes() {
    let mut desk = Desk::open(options(Language::English, Some("detainers")), SIZE);
    for _ in 0..3 {
        desk.press(Named::PageDown, NONE);
    }
    let place = top(&mut desk).0;
    let same = |desk: &mut Desk, what: &str| assert_eq!(top(desk).0, place, "{what}");
    desk.press(Named::F8, NONE);
    same(&mut desk, "two languages");
    desk.press_by_id("beside/zh-Hans");
    same(&mut desk, "another second");
    desk.press_by_id("beside/swap");
    same(&mut desk, "swapped");
    desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT);
    same(&mut desk, "larger");
    desk.press(("0", Code::Digit0), Modifiers::CTRL);
    same(&mut desk, "usual size");
    desk.press_by_id("beside/close");
    same(&mut desk, "one language");
}

#[test]
fn the_place_stays_when_the_window_becomes_narrower_or_wider() {
    let frame = || iced::Event::Window(iced::window::Event::RedrawRequested(iced::time::Instant::now()));
    for beside in [None, Some(Language::Spanish)] {
        let started = Options { beside, ..options(Language::English, Some("detainers")) };
        let mut desk = Desk::open(started, SIZE);
        desk.send(&[frame()]);
        for _ in 0..4 {
            desk.press(Named::PageDown, NONE);
        }
        desk.send(&[frame()]);
        let place = top(&mut desk).0;
        for width in [1000.0, 560.0, 1366.0, 1920.0] {
            desk.resize(Size::new(width, 768.0));
            desk.send(&[frame()]);
            desk.send(&[frame()]);
            let seen = desk.look();
            let block = seen.containers.iter().find(|(id, _)| *id == place).expect("the block is there").1;
            let below = block.y - seen.scrolled.y - seen.view.y;
            assert!(below > -block.height && below < 60.0, "{beside:?} {width}: {place} stands at {below}");
        }
    }
}

#[test]
fn a_terms_card_names_it_in_the_other_languages_and_the_chapter_leads_home() {
    let mut desk = Desk::open(options(Language::Spanish, Some("detainers")), SIZE);
    let seen = desk.look();
    let term = seen.ids().into_iter().find(|id| id.contains("/Term(")).map(str::to_owned);
    let term = term.unwrap_or_else(|| panic!("{:?}", desk.look().ids()));
    desk.press_by_id(term);
    let seen = desk.look();
    assert!(seen.has("简体中文") && seen.has("繁體中文") && seen.has("English"), "{:?}", seen.texts);
    desk.press(Named::Escape, NONE);
    desk.press_by_id("reader/chapter");
    assert_eq!(desk.app.location(), Location::Home);
    assert!(desk.look().scrolled.y > 100.0, "at the pages of the chapter");
}

#[test]
fn the_headings_of_a_long_page_stand_in_the_contents_where_they_do_not_stand_beside_it() {
    let mut desk = Desk::open(options(Language::English, Some("help-lines")), Size::new(560.0, 900.0));
    desk.click_control("bar/contents");
    desk.press_by_id("contents/heading/help-lines-lawyer");
    let seen = desk.look();
    assert!(seen.scrolled.y > 300.0);
    assert!(!seen.ids().contains(&"contents/home"), "the contents over the page have closed");
}

#[test]
fn selection_copy_finding_and_sources_work_in_both_languages() {
    let mut desk = pair(Language::English, Language::Spanish, "match", SIZE);
    desk.press(("a", Code::KeyA), Modifiers::CTRL);
    desk.press(("c", Code::KeyC), Modifiers::CTRL);
    let copied = desk.copied.clone().unwrap().0;
    let places = ["What a match", "Qué significa"].map(|words| copied.find(words));
    assert!(places[0].is_some() && places[0] < places[1], "both titles stand first: {}", &copied[..200]);
    assert!(copied.contains("no lawyer has reviewed it") && copied.contains("Sources"));
    desk.press(("g", Code::KeyG), Modifiers::CTRL);
    desk.type_text("huellas");
    assert!(desk.look().has("1 of "), "a word of the second language is found");
    desk.press(Named::Escape, NONE);
    let seen = desk.look();
    let marker = seen.ids().into_iter().find(|id| id.contains("~/source")).expect("a marker in the second").to_owned();
    desk.press_by_id(marker);
    assert!(desk.look().has("Fuente"), "its card is in its language");
    desk.press(Named::Escape, NONE);
    assert!(!desk.look().has("Dice"), "Esc closes it");
}

#[test]
fn a_screen_reader_hears_both_languages_block_by_block() {
    let mut desk = pair(Language::English, Language::TraditionalChinese, "match", SIZE);
    let outline = desk.outline();
    let languages: Vec<&str> = outline
        .parts
        .iter()
        .filter(|part| part.id.as_ref().is_some_and(|id| format!("{id:?}").contains("match-steps")))
        .filter_map(|part| part.meaning.language.as_deref())
        .collect();
    assert!(languages.contains(&"en-US") && languages.contains(&"zh-Hant"));
    let changes = languages.windows(2).filter(|two| two[0] != two[1]).count();
    assert!(changes >= 4, "step by step, not column by column: {languages:?}");
}

#[test]
fn what_is_only_for_a_lawyer_is_never_shown_large() {
    let library = Library::load(&Files::Embedded).unwrap();
    let secret: Vec<&str> =
        library.sentences.iter().filter(|s| s.marks.contains(&Mark::OnlyToLawyer)).map(|s| s.id.as_str()).collect();
    assert!(!secret.is_empty());
    for page in &library.pages {
        assert!(shown_of(&library, page).iter().all(|id| !secret.contains(&id.as_str())), "{}", page.id);
        let mut desk = Desk::open(options(Language::English, Some(&page.id)), SIZE);
        for id in &secret {
            assert!(!desk.look().ids().contains(&format!("show/{id}").as_str()), "{} has a button for {id}", page.id);
        }
    }
    assert!(library.sentences.iter().filter(|s| may_be_shown(s)).count() + secret.len() == library.sentences.len());
    let mut desk = Desk::open(options(Language::English, None), SIZE);
    desk.press(Named::F9, NONE);
    for _ in 0..60 {
        let seen = desk.look();
        for sentence in library.sentences.iter().filter(|s| !may_be_shown(s)) {
            assert!(!seen.texts.contains(&sentence.english), "{}", sentence.id);
        }
        desk.press(Named::ArrowRight, NONE);
    }
}

#[test]
fn no_sentence_of_the_bank_is_clipped_when_shown_large() {
    let library = Library::load(&Files::Embedded).unwrap();
    let count = library.sentences.iter().filter(|s| may_be_shown(s)).count();
    let text_size = Some(vereda::settings::TextSize::percent(200));
    for language in [Language::Spanish, Language::TraditionalChinese] {
        for (size, text_size) in [(Size::new(1024.0, 768.0), text_size), (SIZE, None)] {
            let mut desk = Desk::open(Options { text_size, ..options(language, None) }, size);
            desk.press(Named::F9, NONE);
            for index in 0..count {
                let seen = desk.look();
                let english = seen.containers.iter().find(|(id, _)| id == "show/english").expect("it is there").1;
                let words = &seen.texts;
                assert!(english.x >= 0.0 && english.x + english.width <= seen.view.width, "{index}: {words:?}");
                assert!(english.y + english.height <= seen.view.y + seen.view.height, "{index}: {english:?} {words:?}");
                let limit = seen.containers.iter().find(|(id, _)| id == "show/limit").map(|(_, limit)| limit);
                let whole = limit.is_none_or(|limit| limit.y + limit.height <= seen.view.y + seen.view.height);
                assert!(whole || text_size.is_some(), "{index}: the limit is seen at once: {limit:?} {words:?}");
                desk.press(Named::ArrowRight, NONE);
            }
            assert!(desk.look().has(&count.to_string()), "the last of them");
        }
    }
}

#[test]
fn a_blank_is_asked_with_what_the_sentence_means_and_never_left_empty() {
    let mut desk = Desk::open(options(Language::Spanish, Some("in-danger")), SIZE);
    desk.press_by_id("show/s-911");
    let meaning = Locale::load(&Files::Embedded, Language::Spanish).unwrap().text("s-911");
    assert!(desk.look().has(&meaning.replace('\u{a0}', " ")), "what it means stands there while it is filled");
    desk.click_control("show/blank/0");
    desk.press(Named::Enter, NONE);
    assert!(!desk.look().ids().contains(&"show/fill"), "an empty blank is still asked");
    desk.type_text("12 Elm St");
    desk.press(Named::Enter, NONE);
    assert!(desk.look().ids().contains(&"show/fill"), "a filled one is not");
}

#[test]
fn going_back_to_show_this_finds_the_same_set() {
    let mut desk = Desk::open(options(Language::Spanish, Some("detainers")), SIZE);
    desk.press(Named::F9, NONE);
    desk.press(Named::ArrowRight, NONE);
    let was = desk.app.location();
    desk.press(Named::Home, Modifiers::ALT);
    desk.press(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(desk.app.location(), was);
    assert!(matches!(was, Location::Show(Some(page), Some(_)) if page == "detainers"));
}

#[test]
fn side_by_side_comes_back_with_the_language_it_had() {
    let mut desk = Desk::open(options(Language::English, Some("detainers")), SIZE);
    desk.press(Named::F8, NONE);
    desk.press_by_id("beside/zh-Hant");
    desk.press(Named::F8, NONE);
    desk.press(Named::F8, NONE);
    assert_eq!(desk.app.session().beside, Some(Language::TraditionalChinese));
}

#[test]
fn a_blank_is_filled_first_and_forgotten_afterwards() {
    let mut desk = Desk::open(options(Language::SimplifiedChinese, Some("in-danger")), SIZE);
    desk.press_by_id("show/s-int");
    assert!(desk.look().has("______"));
    desk.press_by_id("show/language/Fuzhounese");
    let seen = desk.look();
    assert!(seen.has("I need an interpreter. I speak Fuzhounese.") && seen.has("福州话"));
    desk.press(Named::Escape, NONE);
    assert_eq!(desk.app.location(), Location::Page("in-danger".into()));
    desk.press_by_id("show/s-911");
    desk.click_control("show/blank/0");
    desk.type_text("12 Elm St");
    desk.press(Named::Enter, NONE);
    assert!(desk.look().has("My address is 12 Elm St. Someone"));
    desk.press(Named::Escape, NONE);
    desk.press_by_id("show/s-911");
    assert!(!desk.look().has("Elm"), "nothing of it is kept");
}

#[test]
fn conditions_and_limits_stand_beside_the_sentence_in_the_readers_language() {
    let mut desk = Desk::open(options(Language::Spanish, Some("ice-custody")), SIZE);
    desk.press_by_id("show/s-fear");
    let seen = desk.look();
    assert!(seen.has("I am afraid to go back") && seen.has("Solo si es verdad") && seen.has("Cuándo decirlo"));
    let mut desk = pair(Language::English, Language::SimplifiedChinese, "ice-custody", SIZE);
    desk.press_by_id("show/s-fear");
    let seen = desk.look();
    assert!(seen.has("是真的才说") && seen.has("什么时候说"), "beside a second language it is the reader’s");
}

#[test]
fn a_number_can_be_shown_too_and_arrows_go_through_what_the_page_has() {
    let mut desk = Desk::open(options(Language::English, Some("help-lines")), SIZE);
    desk.press_by_id("show/ndvh");
    assert!(desk.look().has("1-800-799-7233"));
    desk.press(Named::ArrowLeft, NONE);
    assert!(!desk.look().has("1-800-799-7233"));
    desk.press(Named::ArrowRight, NONE);
    assert!(desk.look().has("1-800-799-7233"));
    desk.click(Point::new(260.0, 30.0));
    assert_eq!(desk.app.location(), Location::Page("help-lines".into()), "the button leads back");
}
