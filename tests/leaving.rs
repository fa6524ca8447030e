#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test may fail by panicking, and tells what it measured"
)]
#![cfg(target_os = "linux")]
//! How long leaving takes, from the key to the first frame without content and to the end of the process. Needs Xvfb and
//! xdotool; `.ci/run` runs it. With `--nocapture` it prints what it measured.

#[path = "common/display.rs"]
mod display;

use std::process::Child;
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use display::{Display, start};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

const KEY_PRESS: u8 = 2;
const KEY_RELEASE: u8 = 3;
const BUTTON_PRESS: u8 = 4;
const BUTTON_RELEASE: u8 = 5;
const SHIFT_LEFT: u8 = 50;
const SHIFT_RIGHT: u8 = 62;
const CONTROL: u8 = 37;
const KEY_Q: u8 = 24;
const KEY_F: u8 = 41;
const KEY_G: u8 = 42;
const KEY_O: u8 = 32;
const F1: u8 = 67;

/// Budgets of the design: median and worst, to the blank and to the end.
const TO_BLANK: (u128, u128) = (50, 100);
const TO_END: (u128, u128) = (300, 500);

/// How one asks to leave.
#[derive(Debug, Clone, Copy)]
enum Trigger {
    Shifts,
    Quit,
    Button,
}

/// A hand on the keyboard that knows when it pressed.
struct Hand {
    connection: RustConnection,
    root: u32,
}

impl Hand {
    fn on(display: &Display) -> Self {
        let (connection, screen) = x11rb::connect(Some(&display.name)).unwrap();
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    fn fake(&self, kind: u8, detail: u8) {
        let _sent = self.connection.xtest_fake_input(kind, detail, 0, self.root, 0, 0, 0).unwrap();
        self.connection.flush().unwrap();
    }

    fn tap(&self, key: u8) {
        self.fake(KEY_PRESS, key);
        self.fake(KEY_RELEASE, key);
        sleep(Duration::from_millis(40));
    }

    fn with_control(&self, key: u8) {
        self.fake(KEY_PRESS, CONTROL);
        self.tap(key);
        self.fake(KEY_RELEASE, CONTROL);
    }

    /// Does what asks to leave; the moment of its last press. What was pressed is let go later, as a finger does.
    fn ask(&self, trigger: Trigger) -> Instant {
        match trigger {
            Trigger::Shifts => {
                self.tap(SHIFT_LEFT);
                self.tap(SHIFT_RIGHT);
                self.fake(KEY_PRESS, SHIFT_LEFT);
            }
            Trigger::Quit => {
                self.fake(KEY_PRESS, CONTROL);
                self.fake(KEY_PRESS, KEY_Q);
            }
            Trigger::Button => {
                let _sent = self.connection.warp_pointer(x11rb::NONE, self.root, 0, 0, 0, 0, 1260, 30).unwrap();
                sleep(Duration::from_millis(60));
                self.fake(BUTTON_PRESS, 1);
                self.fake(BUTTON_RELEASE, 1);
            }
        }
        Instant::now()
    }

    fn let_go(&self) {
        [SHIFT_LEFT, CONTROL, KEY_Q].into_iter().for_each(|key| self.fake(KEY_RELEASE, key));
    }

    /// Whether the upper part of the window, where the bar and the title stand, holds nothing.
    fn is_blank(&self) -> bool {
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, 1366, 260, u32::MAX);
        let data = image.unwrap().reply().unwrap().data;
        data.chunks_exact(4).all(|pixel| pixel[..3] == data[..3])
    }
}

/// One measures at a time: another program drawing beside it would be measured too.
static ALONE: Mutex<()> = Mutex::new(());

struct Left {
    blank: u128,
    gone: u128,
}

fn leave(hand: &Hand, program: &mut Child, trigger: Trigger) -> Left {
    let pressed = hand.ask(trigger);
    let blank = loop {
        if hand.is_blank() {
            break pressed.elapsed().as_millis();
        }
        assert!(pressed.elapsed() < Duration::from_secs(5), "{trigger:?} does not blank the window");
    };
    while program.try_wait().unwrap().is_none() {
        assert!(pressed.elapsed() < Duration::from_secs(5), "{trigger:?} does not end the program");
        sleep(Duration::from_millis(1));
    }
    let gone = pressed.elapsed().as_millis();
    hand.let_go();
    Left { blank, gone }
}

fn open(display: &Display, args: &[&str]) -> Child {
    let home = tempfile::tempdir().unwrap();
    let program = start(display, home.path(), args);
    let _painted = display.settled();
    let _focused = display.run("xdotool", &["search", "--name", "Vereda", "windowfocus", "--sync"]);
    program
}

fn told(what: &str, mut all: Vec<u128>, (median, worst): (u128, u128)) {
    all.sort_unstable();
    let middle = all[all.len() / 2];
    eprintln!("{what}: median {middle} ms, {} to {} ms, {} runs", all[0], all[all.len() - 1], all.len());
    assert!(middle <= median, "{what}: the median {middle} ms is over {median} ms");
    assert!(all[all.len() - 1] <= worst, "{what}: the worst {} ms is over {worst} ms", all[all.len() - 1]);
}

#[test]
#[ignore = "needs Xvfb"]
fn three_shifts_blank_a_long_page_and_end_while_the_index_is_being_made() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut blanks, mut ends) = (Vec::new(), Vec::new());
    for _ in 0..20 {
        let display = Display::start();
        let mut program = open(&display, &["--lang", "en", "--page", "help-lines"]);
        let hand = Hand::on(&display);
        // The field takes the keyboard, and a thread begins to make the indexes.
        hand.with_control(KEY_F);
        let left = leave(&hand, &mut program, Trigger::Shifts);
        blanks.push(left.blank);
        ends.push(left.gone);
    }
    told("third Shift to blank", blanks, TO_BLANK);
    told("third Shift to the end", ends, TO_END);
}

#[test]
#[ignore = "needs Xvfb"]
fn every_trigger_leaves_in_time_whatever_is_open() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    type Opened = (&'static str, &'static [&'static str], fn(&Hand));
    let states: [Opened; 7] = [
        ("home", &["--lang", "en"], |_| {}),
        ("chooser", &["--lang", "en", "--intake"], |_| {}),
        ("page in Chinese, 200 %", &["--lang", "zh-Hant", "--page", "detainers", "--scale", "200"], |_| {}),
        ("list of keys", &["--lang", "en", "--page", "scomm"], |hand| hand.tap(F1)),
        ("find on page", &["--lang", "es", "--page", "match"], |hand| hand.with_control(KEY_G)),
        ("hits", &["--lang", "en"], |hand| {
            hand.with_control(KEY_F);
            hand.tap(KEY_O);
        }),
        ("help lines, dark", &["--lang", "en", "--page", "help-lines", "--theme", "dark"], |_| {}),
    ];
    let (mut blanks, mut ends) = (Vec::new(), Vec::new());
    for (name, args, reach) in states {
        for trigger in [Trigger::Shifts, Trigger::Quit, Trigger::Button] {
            // At 200 % the button stands elsewhere.
            if name.contains("200") && matches!(trigger, Trigger::Button) {
                continue;
            }
            let display = Display::start();
            let mut program = open_dark(&display, args);
            let hand = Hand::on(&display);
            reach(&hand);
            sleep(Duration::from_millis(150));
            let left = leave(&hand, &mut program, trigger);
            eprintln!("{name}, {trigger:?}: blank after {} ms, gone after {} ms", left.blank, left.gone);
            blanks.push(left.blank);
            ends.push(left.gone);
        }
    }
    told("any trigger to blank", blanks, TO_BLANK);
    told("any trigger to the end", ends, TO_END);
}

/// Like [`open`], without waiting for the colours of paper.
fn open_dark(display: &Display, args: &[&str]) -> Child {
    let home = tempfile::tempdir().unwrap();
    let program = start(display, home.path(), args);
    let _painted = display.settled_in_colors();
    let _focused = display.run("xdotool", &["search", "--name", "Vereda", "windowfocus", "--sync"]);
    program
}
