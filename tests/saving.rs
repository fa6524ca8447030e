#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! Saving while the program is killed, and while another saves: there is always one whole file.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use vereda::content::{Line, Organization};
use vereda::settings::{Location, Settings, TextSize};

const FOLDER: &str = "VEREDA_TEST_SAVES_IN";

fn settings(percent: i64) -> Settings {
    Settings { text_size: TextSize::percent(percent), ..Settings::default() }
}

fn details(name: &str) -> Organization {
    Organization { name: Line::new(name).unwrap(), ..Organization::default() }
}

/// What a second process of this test does: it saves until it is killed.
fn save_for_ever(folder: &Path) -> ! {
    let location = Location::file(folder.join("settings.ron"));
    loop {
        for (percent, name) in [(100, "Casa Puente"), (200, "Casa del Río de Nombre Muy Largo 之家")] {
            location.save(&settings(percent)).unwrap();
            location.save_organization(&details(name)).unwrap();
        }
    }
}

fn saver(folder: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let _command = command.args(["killed_or_raced", "--nocapture"]).env(FOLDER, folder);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn a_file_is_whole_when_its_saver_is_killed_or_raced() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        save_for_ever(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let location = Location::file(folder.path().join("settings.ron"));
    location.save(&settings(100)).unwrap();
    location.save_organization(&details("Casa Puente")).unwrap();
    let mut sizes = std::collections::BTreeSet::new();
    for round in 0..40 {
        let mut savers = [saver(folder.path()), saver(folder.path())];
        sleep(Duration::from_millis(25 + round % 7));
        savers.iter_mut().for_each(|saver| saver.kill().unwrap());
        for saver in &mut savers {
            let _killed = saver.wait().unwrap();
        }
        let found = location.load();
        assert_eq!(found.damage, None);
        assert!([100, 200].contains(&found.settings.text_size.as_percent()));
        let organization = location.organization();
        assert_eq!(organization.problem, None);
        assert!(organization.organization.name.as_str().starts_with("Casa "));
        let _new = sizes.insert(found.settings.text_size.as_percent());
    }
    assert_eq!(sizes.len(), 2, "the savers saved");
}

#[test]
fn an_unfinished_file_of_a_killed_program_is_removed_later_and_a_younger_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let [old, young] = ["old", "young"].map(|name| folder.path().join(format!(".vereda-{name}")));
    std::fs::write(&young, "half").unwrap();
    std::fs::write(&old, "half").unwrap();
    let file = std::fs::File::options().write(true).open(&old).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(120)).unwrap();
    Location::file(folder.path().join("settings.ron")).save(&settings(100)).unwrap();
    assert!(!old.exists() && young.exists());
}
