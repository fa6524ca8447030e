#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! Using the program without a mouse, on every screen.

mod common;

use common::{Desk, options};
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use vereda::locale::Language;

const SIZE: Size = Size::new(1366.0, 768.0);

/// Every screen, as one starts on it.
fn desks(language: Language, size: Size) -> Vec<(&'static str, Desk)> {
    let mut settings = Desk::open(options(language, None), size);
    settings.click_control("bar/size");
    settings.click_control("panel/settings");
    vec![
        ("home", Desk::open(options(language, None), size)),
        ("reader", Desk::open(options(language, Some("what-triggers")), size)),
        ("settings", settings),
    ]
}

#[test]
fn two_hundred_random_keys_never_lose_the_window_or_end_the_program_by_themselves() {
    // A small generator with a fixed seed: the same keys in every run.
    let mut seed = 20_261_124_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for (name, mut desk) in desks(Language::Spanish, SIZE) {
        for step in 0..200 {
            match random(14) {
                0..=3 => desk.press(Named::Tab, Modifiers::empty()),
                4 => desk.press(Named::Tab, Modifiers::SHIFT),
                // Leave now comes first in Tab order; pressing it is tested elsewhere.
                5 | 6 if desk.look().focused().is_some_and(|stop| stop.id != "bar/leave") => {
                    desk.press(Named::Enter, Modifiers::empty());
                }
                7 => desk.press(Named::Escape, Modifiers::empty()),
                8 => desk.press(Named::PageDown, Modifiers::empty()),
                9 => desk.press(Named::ArrowLeft, Modifiers::ALT),
                10 => desk.press(("+", Code::Equal), Modifiers::CTRL | Modifiers::SHIFT),
                11 => desk.press(("0", Code::Digit0), Modifiers::CTRL),
                12 => desk.press(("3", Code::Digit3), Modifiers::CTRL),
                _ => desk.press(Named::End, Modifiers::empty()),
            }
            let seen = desk.look();
            assert!(!desk.ended, "{name} ended after {step} keys");
            assert!(seen.ids().contains(&"bar/leave"), "{name}: Leave now is gone after {step} keys");
            assert!(
                seen.stops.iter().filter(|stop| stop.focused).count() <= 1,
                "{name}: two controls have the keyboard"
            );
        }
    }
}

#[test]
fn every_control_is_large_enough_to_hit() {
    for size in [SIZE, Size::new(560.0, 900.0)] {
        for language in Language::ALL {
            for (name, mut desk) in desks(language, size) {
                for stop in desk.look().stops {
                    // Words inside a line of text are as high as the line (WCAG 2.5.8 leaves them out); source markers
                    // take the pointer on 28 by 28.
                    let inline = stop.id.contains("/source ") || stop.id.contains('(');
                    let (width, height) = (stop.bounds.width, stop.bounds.height);
                    assert!(
                        inline || width >= 24.0 && height >= 24.0,
                        "{language} {name}: {} is {width} × {height}",
                        stop.id
                    );
                    let main =
                        stop.id.starts_with("bar/") || stop.id.starts_with("home/") || stop.id.starts_with("settings/");
                    assert!(!main || height >= 44.0, "{language} {name}: {} is {height} high", stop.id);
                }
            }
        }
    }
}
