//! `cargo bench --bench pages`. Budget: 16 ms a change.
//!
//! What a change costs before its frame is on the screen: update, widgets, layout and drawing at 1080p, without a display.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement may fail by panicking"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{Desk, options};
use divan::Bencher;
use iced::Size;
use vereda::app::{Message, Move, Options, Whereabouts};
use vereda::locale::Language;
use vereda::screen::Choice;
use vereda::settings::TextSize;

const SIZE: Size = Size::new(1920.0, 1080.0);

fn main() {
    divan::main();
}

/// A desk that has been on two pages, so that going back and forward changes between them.
fn desk(beside: Option<Language>) -> Desk {
    let mut desk = Desk::open(Options { beside, ..options(Language::English, Some("detainers")) }, SIZE);
    desk.press_by_id("contents/page/match");
    if beside.is_some() {
        desk.press_by_id("reader/next");
    }
    desk
}

/// What follows once it is known where one is on the page.
fn choose(choice: Choice) -> Message {
    Message::PlaceFound(Move::Choose(choice), Whereabouts::default())
}

fn turn(bencher: Bencher<'_, '_>, beside: Option<Language>) {
    let mut desk = desk(beside);
    let mut back = true;
    bencher.bench_local(|| {
        desk.update_only(Message::PlaceFound(if back { Move::Back } else { Move::Forward }, Whereabouts::default()));
        back = !back;
        desk.paint();
    });
}

#[divan::bench]
fn page_change(bencher: Bencher<'_, '_>) {
    turn(bencher, None);
}

#[divan::bench(args = [Language::Spanish, Language::SimplifiedChinese])]
fn page_change_side_by_side(bencher: Bencher<'_, '_>, beside: Language) {
    turn(bencher, Some(beside));
}

#[divan::bench]
fn language_change(bencher: Bencher<'_, '_>) {
    let mut desk = desk(None);
    let mut index = 0;
    bencher.bench_local(|| {
        index = (index + 1) % 4;
        desk.update_only(choose(Choice::Language(Language::ALL[index])));
        desk.paint();
    });
}

#[divan::bench]
fn text_size_change(bencher: Bencher<'_, '_>) {
    let mut desk = desk(None);
    let mut large = false;
    bencher.bench_local(|| {
        large = !large;
        desk.update_only(choose(Choice::TextSize(TextSize::percent(if large { 115 } else { 100 }))));
        desk.paint();
    });
    assert_ne!(desk.app.session().text_size, TextSize::LARGEST);
}

/// Nothing changed: what drawing 1080p and reading the pixels back cost here, of which a window only draws.
#[divan::bench]
fn nothing_changed(bencher: Bencher<'_, '_>) {
    let mut desk = desk(None);
    bencher.bench_local(|| desk.paint());
}

/// The widgets and their layout without drawing, side by side.
#[divan::bench]
fn page_change_side_by_side_without_drawing(bencher: Bencher<'_, '_>) {
    let mut desk = desk(Some(Language::SimplifiedChinese));
    let mut back = true;
    bencher.bench_local(|| {
        desk.update_only(Message::PlaceFound(if back { Move::Back } else { Move::Forward }, Whereabouts::default()));
        back = !back;
        let _seen = desk.look();
    });
}
