//! An X server of one's own, and the real program in a window on it.

#![allow(dead_code, missing_docs, missing_debug_implementations, reason = "each test file uses its own part")]

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// An X server of one's own, ended with the test.
pub struct Display {
    server: Child,
    pub name: String,
}

impl Display {
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        let mut byte = [0];
        let stdout = server.stdout.as_mut().unwrap();
        while stdout.read(&mut byte).unwrap() == 1 && byte[0] != b'\n' {
            number.push(byte[0] as char);
        }
        Self { server, name: format!(":{number}") }
    }

    pub fn run(&self, program: &str, args: &[&str]) -> Vec<u8> {
        let output = Command::new(program).args(args).env("DISPLAY", &self.name).output();
        output.unwrap_or_else(|error| panic!("{program}: {error}")).stdout
    }

    /// Presses keys in the window. There is no window manager, so the keyboard is given to it first.
    pub fn key(&self, keys: &str) {
        let _nothing = self.run("xdotool", &["search", "--name", "Vereda", "windowfocus", "--sync", "key", keys]);
    }

    pub fn picture(&self) -> Vec<u8> {
        self.run("import", &["-window", "root", "-depth", "8", "rgb:-"])
    }

    /// Waits until the picture is as asked for.
    pub fn wait_for(&self, what: &str, holds: impl Fn(&[u8]) -> bool) -> Vec<u8> {
        let start = Instant::now();
        loop {
            let picture = self.picture();
            if holds(&picture) {
                return picture;
            }
            assert!(start.elapsed() < Duration::from_secs(20), "waited 20 s for: {what}");
            sleep(Duration::from_millis(150));
        }
    }

    /// Waits until the window is painted and no longer changes.
    pub fn settled(&self) -> Vec<u8> {
        let _painted = self.wait_for("a painted window", painted);
        self.unchanging()
    }

    /// The same for a screen with few words, or in other colours than those of paper.
    pub fn settled_in_colors(&self) -> Vec<u8> {
        let colors = |picture: &[u8]| picture.chunks_exact(3).collect::<std::collections::HashSet<_>>().len();
        let _painted = self.wait_for("more than a blank", |picture| colors(picture) > 50);
        self.unchanging()
    }

    fn unchanging(&self) -> Vec<u8> {
        loop {
            let before = self.picture();
            sleep(Duration::from_millis(250));
            if self.picture() == before {
                return before;
            }
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ended = self.server.kill();
        let _status = self.server.wait();
    }
}

/// Paper, ink and more: not blank, not one colour.
pub fn painted(picture: &[u8]) -> bool {
    let pixels = picture.chunks_exact(3);
    let paper = pixels.clone().filter(|pixel| *pixel == [0xFB, 0xF8, 0xF1]).count();
    let ink = pixels.filter(|pixel| pixel.iter().all(|channel| *channel < 0x40)).count();
    paper > 100_000 && ink > 2_000
}

/// The same but for the smoothing of corners: the renderer blends a repainted corner of a panel twice, which changes some
/// hundred pixels by one step and a dozen by more. Crumbs of a moved icon, which this test once found, are more.
pub fn alike(one: &[u8], other: &[u8]) -> bool {
    let differs = |(a, b): &(&[u8], &[u8])| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 16);
    one.len() == other.len() && one.chunks_exact(3).zip(other.chunks_exact(3)).filter(differs).count() < 40
}

pub fn start(display: &Display, home: &Path, args: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vereda"));
    let _command = command
        .args(args)
        .env_clear()
        .envs([("DISPLAY", display.name.as_str()), ("LANG", "en_US.UTF-8"), ("PATH", "/usr/bin:/bin")])
        .env("HOME", home)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Waits for the end; the exit code and what was written to stderr.
pub fn end(mut program: Child) -> (Option<i32>, String) {
    let start = Instant::now();
    while program.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < Duration::from_secs(10), "the program did not end");
        sleep(Duration::from_millis(50));
    }
    let mut error = String::new();
    let _length = program.stderr.take().unwrap().read_to_string(&mut error).unwrap();
    (program.wait().unwrap().code(), error)
}
