use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::Settings;

/// Where settings are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location(Option<PathBuf>);

/// Settings as they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The settings, or the usual ones.
    pub settings: Settings,
    /// Whether there was a file.
    pub found: bool,
    /// What was wrong with the file.
    pub damage: Option<Damage>,
}

/// A settings file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where the old file was kept; none when it had to be left in its place.
    pub kept_as: Option<PathBuf>,
}

/// Settings could not be kept or forgotten.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The system names no config folder.
    #[error("this system names no folder for settings")]
    NoFolder,
    /// The file could not be written or deleted.
    #[error("the settings file {path} cannot be changed: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The settings could not be written as RON.
    #[error("the settings cannot be written: {0}")]
    Ron(#[from] ron::Error),
}

pub(super) fn program_folder() -> Option<PathBuf> {
    std::env::current_exe().ok()?.parent().map(Path::to_owned)
}

impl Location {
    /// The user's config folder. Its name says nothing of what the program is about.
    pub fn user() -> Self {
        Self(ProjectDirs::from("", "", "vereda").map(|dirs| dirs.config_dir().join("settings.ron")))
    }

    /// Beside the program, for a stick that is carried about; nowhere when the system does not tell where the program is.
    pub fn beside_program() -> Self {
        Self(program_folder().map(|folder| folder.join("settings.ron")))
    }

    /// Whether a file named `portable` lies beside the program.
    pub fn is_marked_portable() -> bool {
        program_folder().is_some_and(|folder| folder.join("portable").exists())
    }

    /// A file of one's own choice, for tests.
    pub fn file(path: PathBuf) -> Self {
        Self(Some(path))
    }

    /// Keeps nothing and finds nothing.
    pub fn nowhere() -> Self {
        Self(None)
    }

    /// The file, if there is a place for it.
    pub fn path(&self) -> Option<&Path> {
        self.0.as_deref()
    }

    /// Reads the settings. Never fails: a file that cannot be understood is set aside and the usual settings are used.
    pub fn load(&self) -> Loaded {
        let Some(path) = self.path() else {
            return Loaded::default();
        };
        let text = match read_file(path) {
            Ok(bytes) => String::from_utf8(bytes).ok(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // Until somebody saves again, a file that was set aside is what there is.
                let aside = Some(path.with_extension("ron.bad")).filter(|aside| aside.exists());
                let damage = aside.map(|aside| Damage { kept_as: Some(aside) });
                return Loaded { damage, ..Loaded::default() };
            }
            Err(_) => return Loaded { damage: Some(Damage { kept_as: None }), found: true, ..Loaded::default() },
        };
        match text.and_then(|text| Settings::from_ron(&text).ok()) {
            Some(settings) => Loaded { settings, found: true, damage: None },
            None => Loaded { damage: Some(Damage { kept_as: set_aside(path) }), found: true, ..Loaded::default() },
        }
    }

    /// Writes the settings whole or not at all: into a temporary file beside the old one, then renamed over it.
    ///
    /// # Errors
    /// [`SettingsError`] when there is no folder or it cannot be written.
    pub fn save(&self, settings: &Settings) -> Result<(), SettingsError> {
        let path = self.path().ok_or(SettingsError::NoFolder)?;
        let text = settings.to_ron()?;
        write_whole(path, &text).map_err(|source| SettingsError::Io { path: path.to_owned(), source })
    }

    /// Deletes the settings file. That there is none counts as done.
    ///
    /// # Errors
    /// [`SettingsError::Io`] when the file stays.
    pub fn forget(&self) -> Result<(), SettingsError> {
        let Some(path) = self.path() else {
            return Ok(());
        };
        match fs::remove_file(path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(SettingsError::Io { path: path.to_owned(), source })
            }
            _ => Ok(()),
        }
    }
}

/// How unfinished files are named; one that stays behind when the program is killed is removed by a later save.
const UNFINISHED: &str = ".vereda-";

/// Writes a file whole or not at all.
pub(super) fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(folder)?;
    remove_unfinished(folder);
    let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    let _file = file.persist(path)?;
    Ok(())
}

/// Another program may be saving at this moment, so what is younger than a minute stays.
fn remove_unfinished(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let unfinished = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(UNFINISHED));
    for entry in unfinished {
        let age = entry.metadata().and_then(|found| found.modified()).ok().and_then(|then| then.elapsed().ok());
        if age.is_some_and(|age| age.as_secs() > 60) {
            // What cannot be removed is tried again at the next save.
            let _removed = fs::remove_file(entry.path());
        }
    }
}

/// Reads a file that is one: a pipe or a device would be read for ever.
pub(super) fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    const ENOUGH: u64 = 1 << 20;
    let found = fs::metadata(path)?;
    if !found.is_file() || found.len() > ENOUGH {
        return Err(io::Error::other("it is no file of settings"));
    }
    fs::read(path)
}

/// Renames the bad file so that the next save cannot overwrite it, nor an earlier bad file; tells where it is.
pub(super) fn set_aside(path: &Path) -> Option<PathBuf> {
    let names = (1..100).map(|count| if count == 1 { "ron.bad".to_owned() } else { format!("ron.bad-{count}") });
    let aside = names.map(|name| path.with_extension(name)).find(|aside| !aside.exists())?;
    fs::rename(path, &aside).ok().map(|()| aside)
}

#[cfg(test)]
mod tests {
    use super::super::{TextSize, ThemeChoice};
    use super::*;

    fn place() -> (tempfile::TempDir, Location) {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::file(folder.path().join("deep/settings.ron"));
        (folder, location)
    }

    #[test]
    fn a_first_start_finds_nothing_and_writes_nothing() {
        let (folder, location) = place();
        assert_eq!(location.load(), Loaded::default());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn saving_and_loading_give_the_same_and_leave_no_other_file() {
        let (_folder, location) = place();
        let settings = Settings {
            theme: ThemeChoice::Dark,
            text_size: TextSize::percent(200),
            language: None,
            ..Settings::default()
        };
        location.save(&settings).unwrap();
        assert_eq!(location.load(), Loaded { settings, found: true, damage: None });
        let folder = location.path().unwrap().parent().unwrap();
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
    }

    #[test]
    fn a_damaged_file_is_kept_aside_and_not_overwritten_by_the_next_save() {
        let (_folder, location) = place();
        let path = location.path().unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        for damage in [b"{ half a file".as_slice(), b"\xff\xfe"] {
            fs::write(path, damage).unwrap();
            let loaded = location.load();
            assert_eq!(loaded.settings, Settings::default());
            let aside = loaded.damage.unwrap().kept_as.unwrap();
            location.save(&Settings::default()).unwrap();
            assert_eq!(fs::read(aside).unwrap(), damage);
        }
        assert_eq!(fs::read(path.with_extension("ron.bad")).unwrap(), b"{ half a file", "the first is still there");
        location.forget().unwrap();
        assert!(location.load().damage.is_some(), "told until somebody saves again");
        location.save(&Settings::default()).unwrap();
        assert_eq!(location.load().damage, None);
    }

    #[test]
    fn forgetting_removes_the_file_and_may_be_done_twice() {
        let (_folder, location) = place();
        location.save(&Settings::default()).unwrap();
        location.forget().unwrap();
        location.forget().unwrap();
        assert!(!location.path().unwrap().exists());
    }

    #[test]
    fn a_place_that_cannot_be_written_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let blocker = folder.path().join("file");
        fs::write(&blocker, "").unwrap();
        let error = Location::file(blocker.join("settings.ron")).save(&Settings::default()).unwrap_err();
        assert!(error.to_string().contains("settings.ron"), "{error}");
        assert!(matches!(Location::nowhere().save(&Settings::default()), Err(SettingsError::NoFolder)));
    }
}
