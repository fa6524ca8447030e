#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
#![cfg(target_os = "linux")]
//! A real window on a real X server: painted, in the right language, obeying real keys, ending cleanly and leaving no
//! trace. Needs Xvfb, xdotool and ImageMagick; `.ci/run` installs them and runs these tests too.

#[path = "common/display.rs"]
mod display;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use display::{Display, alike, end, painted, start};

fn everything_under(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let inside = |path: std::path::PathBuf| {
        let deeper = if path.is_dir() { everything_under(&path) } else { Vec::new() };
        std::iter::once(path.display().to_string()).chain(deeper).collect::<Vec<_>>()
    };
    entries.flat_map(inside).collect()
}

const LANGUAGES: [(&str, &str); 4] =
    [("en-US", "ctrl+1"), ("es-US", "ctrl+2"), ("zh-Hans", "ctrl+3"), ("zh-Hant", "ctrl+4")];

#[test]
#[ignore = "needs Xvfb"]
fn each_language_is_painted_and_real_keys_switch_between_them() {
    let home = tempfile::tempdir().unwrap();
    let mut pictures = Vec::new();
    for (tag, _) in LANGUAGES {
        let display = Display::start();
        let mut program = start(&display, home.path(), &["--lang", tag, "--page", "detainers"]);
        pictures.push(display.settled());
        program.kill().unwrap();
        let _status = program.wait();
    }
    for (index, picture) in pictures.iter().enumerate() {
        assert!(!pictures[..index].contains(picture), "{} looks like another language", LANGUAGES[index].0);
    }
    let display = Display::start();
    let program = start(&display, home.path(), &["--lang", "en", "--page", "detainers"]);
    let _first = display.settled();
    for (index, (tag, keys)) in LANGUAGES.iter().enumerate().rev() {
        display.key(keys);
        let _same = display.wait_for(&format!("{tag} after {keys}"), |picture| alike(picture, &pictures[index]));
    }
    display.key("ctrl+q");
    let (code, error) = end(program);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert_eq!(everything_under(home.path()), Vec::<String>::new(), "reading leaves no file");
}

#[test]
#[ignore = "needs Xvfb"]
fn real_keys_change_the_page_and_three_shifts_leave() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    let program = start(&display, home.path(), &["--lang", "en", "--page", "scomm"]);
    let page = display.settled();
    display.key("alt+Home");
    let _home = display.wait_for("the home screen", |picture| picture != page && painted(picture));
    let home_screen = display.settled();
    display.key("alt+Left");
    let _back = display.wait_for("the page again", |picture| picture != home_screen);
    for _ in 0..3 {
        display.key("shift");
    }
    let (code, error) = end(program);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert_eq!(everything_under(home.path()), Vec::<String>::new(), "leaving leaves no file");
}

/// The place of the key that types `q` on a US keyboard, and of its digits.
const KEY_Q: &str = "24";
const KEY_2: &str = "11";

#[test]
#[ignore = "needs Xvfb"]
fn combinations_work_on_a_russian_layout_and_with_caps_lock() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    let program = start(&display, home.path(), &["--lang", "en", "--page", "detainers"]);
    let english = display.settled();
    let _layout = display.run("setxkbmap", &["ru"]);
    display.key("Caps_Lock");
    display.key(&format!("ctrl+{KEY_2}"));
    let _spanish = display.wait_for("another language", |picture| !alike(picture, &english));
    let spanish = display.settled();
    display.key("Tab");
    let _ring = display.wait_for("a ring around Leave now", |picture| !alike(picture, &spanish));
    display.key("F1");
    let _keys = display.wait_for("the list of keys", |picture| {
        let differs = |(a, b): (&u8, &u8)| a != b;
        picture.iter().zip(&spanish).filter(|pair| differs(*pair)).count() > 300_000
    });
    display.key("Escape");
    display.key(&format!("ctrl+{KEY_Q}"));
    let (code, error) = end(program);
    assert_eq!((code, error.as_str()), (Some(0), ""));
}

/// An X server without other clients starts anew when its last one goes. The probe that asks whether it answers was such
/// a client, and now and then the window met the server on the way.
#[test]
#[ignore = "needs Xvfb"]
fn every_start_shows_a_window_on_a_server_with_no_other_client() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    for _ in 0..8 {
        let mut program = start(&display, home.path(), &["--lang", "en"]);
        sleep(Duration::from_millis(700));
        assert!(program.try_wait().unwrap().is_none(), "{:?}", end(program));
        let _painted = display.wait_for("a painted window", painted);
        program.kill().unwrap();
        let _status = program.wait();
    }
}

/// The window library draws nothing after an operation by itself: the ring once stayed where it was on one Tab in four,
/// and Enter pressed what nobody saw.
#[test]
#[ignore = "needs Xvfb"]
fn the_ring_moves_on_the_screen_with_every_tab() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    let program = start(&display, home.path(), &["--lang", "en"]);
    let mut before = display.settled();
    for count in 1..=20 {
        display.key("Tab");
        let what = format!("the ring after {count} Tabs");
        let _moved = display.wait_for(&what, |picture| !alike(picture, &before));
        before = display.settled();
    }
    display.key("ctrl+q");
    assert_eq!(end(program).0, Some(0));
}

#[test]
#[ignore = "needs Xvfb"]
fn shift_held_for_other_keys_never_leaves() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    let mut program = start(&display, home.path(), &["--lang", "en", "--page", "match"]);
    let _page = display.settled();
    for keys in ["shift+Tab", "shift+space", "ctrl+shift+equal", "shift+Tab", "shift+space", "shift+Tab"] {
        display.key(keys);
    }
    sleep(Duration::from_millis(500));
    assert!(program.try_wait().unwrap().is_none(), "the program left by itself");
    for _ in 0..3 {
        display.key("shift");
    }
    assert_eq!(end(program).0, Some(0));
}

#[test]
#[ignore = "needs Xvfb"]
fn each_theme_and_the_largest_text_are_painted() {
    let home = tempfile::tempdir().unwrap();
    let mut seen: Vec<Vec<u8>> = Vec::new();
    for args in [["--theme", "dark"], ["--theme", "high-contrast"], ["--scale", "400"], ["--scale", "80"]] {
        let display = Display::start();
        let program =
            start(&display, home.path(), &[&args[..], &["--lang", "zh-Hant", "--page", "in-danger"]].concat());
        let colors = |picture: &[u8]| {
            let distinct: std::collections::HashSet<&[u8]> = picture.chunks_exact(3).collect();
            distinct.len()
        };
        let picture = display.wait_for("more than a blank", |picture| colors(picture) > 50);
        assert!(!seen.contains(&picture), "{args:?} looks like another");
        seen.push(picture);
        display.key("ctrl+q");
        assert_eq!(end(program).0, Some(0));
    }
}

#[test]
#[ignore = "needs Xvfb"]
fn an_idle_window_uses_no_processor_time() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    let program = start(&display, home.path(), &["--lang", "en", "--page", "timeline"]);
    let _page = display.settled();
    let ticks = || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", program.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let before = ticks();
    sleep(Duration::from_secs(3));
    assert!(ticks() - before <= 1, "{} ticks of 10 ms in three idle seconds", ticks() - before);
    display.key("ctrl+q");
    assert_eq!(end(program).0, Some(0));
}

/// What a visit may touch besides reading: the pixels it shares with the display, in memory.
const SHARED_WITH_THE_DISPLAY: &str = "/dev/shm/softbuffer-x11-";

/// The system calls of a visit that open a socket, start a program, or make, change or remove a file.
const CALLS: &str = "trace=socket,open,openat,openat2,creat,link,linkat,symlink,symlinkat,rename,renameat,renameat2,\
                     truncate,ftruncate,mkdir,mkdirat,unlink,unlinkat,mknod,mknodat,execve,execveat";

fn traced(line: &&str) -> bool {
    let makes = [
        "O_WRONLY",
        "O_RDWR",
        "O_CREAT",
        "creat(",
        "link(",
        "linkat(",
        "rename",
        "mkdir",
        "mknod",
        "truncate(",
        "execve",
    ];
    !line.contains(" = -1 ") && (line.contains("socket(") || makes.iter().any(|call| line.contains(call)))
}

/// A visit under `strace`: what is read and searched, and what was seen.
struct Visit {
    display: Display,
    home: tempfile::TempDir,
    report: tempfile::NamedTempFile,
    program: std::path::PathBuf,
}

impl Visit {
    fn new() -> Self {
        Self {
            display: Display::start(),
            home: tempfile::tempdir().unwrap(),
            report: tempfile::NamedTempFile::new().unwrap(),
            program: env!("CARGO_BIN_EXE_vereda").into(),
        }
    }

    fn start(&self, args: &[&str]) -> std::process::Child {
        let mut command = Command::new("strace");
        let _command = command.args(["-f", "-qq", "-y", "-e", CALLS, "-o"]).arg(self.report.path()).arg(&self.program);
        let _command = command.args(args).env_clear().env("HOME", self.home.path());
        let _command = command.envs([("DISPLAY", self.display.name.as_str()), ("PATH", "/usr/bin:/bin")]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("strace is installed")
    }

    /// Searches, opens what is found, changes the language, looks for a word on the page.
    fn read(&self) {
        let display = &self.display;
        let first = display.settled();
        display.key("ctrl+f");
        for letter in WORD.chars() {
            display.key(&letter.to_string());
        }
        let hits = display.wait_for("the hits", |picture| picture != first && painted(picture));
        let _settled = display.settled();
        display.key("Return");
        let _page = display.wait_for("what was found", |picture| picture != hits);
        let page = display.settled();
        display.key("ctrl+2");
        let _spanish = display.wait_for("another language", |picture| picture != page);
        display.key("ctrl+g");
        let _strip = display.settled();
    }

    /// Nothing but the allowed was touched, no program was started, and no file holds a word of the visit.
    fn left_nothing(&self, files: &[&str]) {
        let report = fs::read_to_string(self.report.path()).unwrap();
        assert!(report.lines().count() > 100, "strace saw the visit");
        let program = self.program.display().to_string();
        let own_start = |line: &&str| line.contains("execve(") && line.contains(&program);
        let allowed =
            |line: &&str| line.contains("socket(AF_UNIX") || line.contains(SHARED_WITH_THE_DISPLAY) || own_start(line);
        let wrong: Vec<&str> = report.lines().filter(traced).filter(|line| !allowed(line)).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        let programs = report.lines().filter(|line| line.contains("execve")).count();
        assert_eq!(programs, 1, "no other program is started");
        let found = everything_under(self.home.path());
        assert_eq!(found.iter().filter(|path| Path::new(path).is_file()).count(), files.len(), "{found:?}");
        for path in found.iter().filter(|path| Path::new(path).is_file()) {
            assert!(files.iter().any(|file| path.ends_with(file)), "{path}");
            assert!(!fs::read_to_string(path).unwrap().contains(WORD), "{path} tells what was searched");
        }
    }
}

/// What is searched on a visit.
const WORD: &str = "bail";

#[test]
#[ignore = "needs Xvfb"]
fn a_visit_opens_no_internet_socket_and_writes_no_file() {
    let visit = Visit::new();
    let program = visit.start(&["--lang", "en"]);
    visit.read();
    for _ in 0..3 {
        visit.display.key("shift");
    }
    assert_eq!(end(program), (Some(0), String::new()));
    visit.left_nothing(&[]);
}

#[test]
#[ignore = "needs Xvfb"]
fn a_portable_visit_leaves_nothing_on_the_stick_or_the_computer() {
    let stick = tempfile::tempdir().unwrap();
    let mut visit = Visit::new();
    visit.program = stick.path().join("vereda");
    let _bytes = fs::copy(env!("CARGO_BIN_EXE_vereda"), &visit.program).unwrap();
    fs::write(stick.path().join("portable"), "").unwrap();
    let program = visit.start(&["--lang", "en"]);
    visit.read();
    visit.display.key("ctrl+q");
    assert_eq!(end(program), (Some(0), String::new()));
    visit.left_nothing(&[]);
    assert_eq!(everything_under(stick.path()).len(), 2);
}

/// Two minutes at a shared desk: someone reads and goes away, the desk asks, begins anew, and the next one finds nothing.
#[test]
#[ignore = "needs Xvfb"]
fn an_idle_desk_asks_begins_anew_and_leaves_nothing() {
    let visit = Visit::new();
    let folder = visit.home.path().join(".config/vereda");
    fs::create_dir_all(&folder).unwrap();
    let settings = "(intake: true, idle_minutes: 1, language: Some(\"en-US\"))";
    fs::write(folder.join("settings.ron"), settings).unwrap();
    let program = visit.start(&[]);
    let chooser = visit.display.settled_in_colors();
    let _clicked = visit.display.run("xdotool", &["mousemove", "430", "340", "click", "1", "mousemove", "5", "500"]);
    let _home = visit.display.wait_for("Home", |picture| !alike(picture, &chooser));
    visit.read();
    let page = visit.display.settled();
    sleep(Duration::from_secs(50));
    // The caret of the strip blinks; the question dims the whole page.
    let dims = |picture: &[u8]| picture.iter().zip(&page).filter(|(a, b)| a.abs_diff(**b) > 40).count() > 300_000;
    let _asks = visit.display.wait_for("the question", dims);
    sleep(Duration::from_secs(50));
    let _anew = visit.display.wait_for("the chooser", |picture| alike(picture, &chooser));
    visit.display.key("alt+Left");
    visit.display.key("ctrl+v");
    assert!(alike(&visit.display.settled_in_colors(), &chooser), "nothing leads back");
    visit.display.key("ctrl+q");
    assert_eq!(end(program), (Some(0), String::new()));
    visit.left_nothing(&[".config/vereda/settings.ron"]);
    assert_eq!(fs::read_to_string(folder.join("settings.ron")).unwrap(), settings);
}

#[test]
#[ignore = "needs Xvfb"]
fn a_crash_would_leave_no_core_file() {
    let home = tempfile::tempdir().unwrap();
    let display = Display::start();
    let program = start(&display, home.path(), &["--lang", "en"]);
    let _painted = display.settled();
    let limits = fs::read_to_string(format!("/proc/{}/limits", program.id())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let columns: Vec<&str> = core.split_whitespace().collect();
    assert_eq!(columns[4..6], ["0", "0"], "{core}");
    display.key("ctrl+q");
    let _code = end(program);
}

#[test]
#[ignore = "needs Xvfb"]
fn a_portable_copy_keeps_its_settings_beside_itself_and_nowhere_else() {
    let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let copy = stick.path().join("vereda");
    let _bytes = fs::copy(env!("CARGO_BIN_EXE_vereda"), &copy).unwrap();
    fs::write(stick.path().join("portable"), "").unwrap();
    fs::write(stick.path().join("settings.ron"), "(language: Some(\"es-US\"))").unwrap();
    let display = Display::start();
    let mut command = Command::new(&copy);
    let _command = command.env_clear().env("HOME", home.path()).env("DISPLAY", &display.name);
    let program = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let portable = display.settled();
    display.key("ctrl+1");
    let _english = display.wait_for("English, so it began in Spanish", |picture| picture != portable);
    display.key("ctrl+q");
    assert_eq!(end(program), (Some(0), String::new()));
    assert_eq!(everything_under(home.path()), Vec::<String>::new());
    assert_eq!(everything_under(stick.path()).len(), 3, "nothing came to the stick either");
}
