//! The files of a desk: `organization.ron` beside the settings, `policy.ron` where the computer's owner puts it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::{program_folder, read_file, set_aside, write_whole};
use super::{Location, Policy};
use crate::content::{Organization, Problem};

/// A file that someone wrote and that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// It is a folder or a device, too large, or may not be read.
    #[error("{} cannot be read: it must be a file of at most 1 MB that you may read", .0.display())]
    Unreadable(PathBuf),
    /// It is not UTF-8.
    #[error("{} is not text in UTF-8: save it again as UTF-8", .0.display())]
    NotText(PathBuf),
    /// Something in it is wrong.
    #[error("{}, {problem}", path.display())]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What and where.
        problem: Problem,
    },
}

/// The desk's own details could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The system names no config folder.
    #[error("this system names no folder for settings")]
    NoFolder,
    /// The file could not be written.
    #[error("the file {path} cannot be changed: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The details could not be written as RON.
    #[error("the details cannot be written: {0}")]
    Ron(#[from] ron::Error),
}

/// The desk's own details as they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundOrganization {
    /// The details; empty when there are none.
    pub organization: Organization,
    /// Why the file cannot be used. It stays where it is.
    pub problem: Option<FileProblem>,
}

/// The policy as it was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundPolicy {
    /// What it fixes; the strictest when it cannot be read.
    pub policy: Policy,
    /// Why the file cannot be used.
    pub problem: Option<FileProblem>,
}

fn read<T>(path: &Path, understand: impl Fn(&str) -> Result<T, Problem>) -> Result<Option<T>, FileProblem> {
    let bytes = match read_file(path) {
        Ok(bytes) => bytes,
        // A link that leads nowhere is there.
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.symlink_metadata().is_err() => return Ok(None),
        Err(_) => return Err(FileProblem::Unreadable(path.to_owned())),
    };
    let text = String::from_utf8(bytes).map_err(|_| FileProblem::NotText(path.to_owned()))?;
    understand(&text).map(Some).map_err(|problem| FileProblem::Wrong { path: path.to_owned(), problem })
}

/// An empty file of details says nothing, which is allowed; an empty policy is one that did not arrive.
fn organization_or_nothing(text: &str) -> Result<Organization, Problem> {
    if text.trim().is_empty() { Ok(Organization::default()) } else { Organization::from_ron(text) }
}

impl Location {
    /// The file of the desk's own details, beside the settings.
    pub fn organization_path(&self) -> Option<PathBuf> {
        self.path().map(|settings| settings.with_file_name("organization.ron"))
    }

    /// Reads the desk's own details. Never fails: a file that cannot be used stays where it is and is reported.
    pub fn organization(&self) -> FoundOrganization {
        let read = self.organization_path().map_or(Ok(None), |path| read(&path, organization_or_nothing));
        match read {
            Ok(found) => FoundOrganization { organization: found.unwrap_or_default(), problem: None },
            Err(problem) => FoundOrganization { organization: Organization::default(), problem: Some(problem) },
        }
    }

    /// Writes the desk's own details whole or not at all. A file that could not be used is set aside first: somebody wrote
    /// it.
    ///
    /// # Errors
    /// [`DeskError`] when there is no folder or it cannot be written.
    pub fn save_organization(&self, organization: &Organization) -> Result<(), DeskError> {
        let path = self.organization_path().ok_or(DeskError::NoFolder)?;
        let failed = |source| DeskError::Io { path: path.clone(), source };
        if self.organization().problem.is_some() && set_aside(&path).is_none() {
            return Err(failed(io::Error::other("the old file cannot be set aside")));
        }
        if organization.is_empty() {
            return match fs::remove_file(&path) {
                Err(source) if source.kind() != io::ErrorKind::NotFound => Err(failed(source)),
                _ => Ok(()),
            };
        }
        write_whole(&path, &organization.to_ron()?).map_err(failed)
    }
}

impl FoundPolicy {
    /// Where a policy is looked for, the first that is there being the one that holds: the folder that belongs to the
    /// computer's owner, then the program's own.
    pub fn places() -> Vec<PathBuf> {
        let system = if cfg!(windows) {
            std::env::var_os("ProgramData").map(|data| PathBuf::from(data).join("vereda"))
        } else if cfg!(target_os = "macos") {
            Some(PathBuf::from("/Library/Application Support/vereda"))
        } else {
            Some(PathBuf::from("/etc/vereda"))
        };
        [system, program_folder()].into_iter().flatten().map(|folder| folder.join("policy.ron")).collect()
    }

    /// Reads the policy. Never fails: one that cannot be read is reported, and the strictest holds instead.
    pub fn load(places: &[PathBuf]) -> Self {
        for place in places {
            match read(place, Policy::from_ron) {
                Ok(None) => {}
                Ok(Some(policy)) => return Self { policy, problem: None },
                Err(problem) => return Self { policy: Policy::strictest(), problem: Some(problem) },
            }
        }
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Flaw, Line};

    fn place() -> (tempfile::TempDir, Location, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::file(folder.path().join("settings.ron"));
        let path = location.organization_path().unwrap();
        (folder, location, path)
    }

    fn named(name: &str) -> Organization {
        Organization { name: Line::new(name).unwrap(), ..Organization::default() }
    }

    #[test]
    fn details_come_back_and_empty_ones_leave_no_file() {
        let (folder, location, path) = place();
        assert_eq!(location.organization(), FoundOrganization::default());
        location.save_organization(&named("Casa 桥 Puente")).unwrap();
        assert_eq!(location.organization().organization, named("Casa 桥 Puente"));
        location.save_organization(&Organization::default()).unwrap();
        assert!(!path.exists());
        location.save_organization(&Organization::default()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_cannot_be_used_is_reported_and_never_lost() {
        let (_folder, location, path) = place();
        for bad in [b"(name: \"A\"".as_slice(), b"\xff\xfe(\x00", b"[[[[", &[b' '; (1 << 20) + 1]] {
            fs::write(&path, bad).unwrap();
            let found = location.organization();
            assert!(found.problem.is_some() && found.organization.is_empty());
            assert_eq!(fs::read(&path).unwrap(), bad, "reading changes nothing");
            location.save_organization(&named("B")).unwrap();
            let aside =
                fs::read_dir(path.parent().unwrap()).unwrap().flatten().map(|entry| fs::read(entry.path()).unwrap());
            assert!(aside.into_iter().any(|kept| kept == bad), "saving sets it aside");
        }
        let wrong = |problem| {
            matches!(problem, Some(FileProblem::Wrong { problem: Problem { line: 2, what: Flaw::Unknown, .. }, .. }))
        };
        fs::write(&path, "(\n nam: \"A\")").unwrap();
        assert!(wrong(location.organization().problem));
    }

    #[test]
    fn an_empty_file_says_nothing_and_a_folder_in_its_place_is_reported() {
        let (_folder, location, path) = place();
        fs::write(&path, "\n").unwrap();
        assert_eq!(location.organization(), FoundOrganization::default());
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(matches!(location.organization().problem, Some(FileProblem::Unreadable(_))));
    }

    #[test]
    fn the_first_policy_holds_and_a_broken_one_is_the_strictest() {
        let folder = tempfile::tempdir().unwrap();
        let places = [folder.path().join("system.ron"), folder.path().join("beside.ron")];
        assert_eq!(FoundPolicy::load(&places), FoundPolicy::default());
        fs::write(&places[1], "(intake: true)").unwrap();
        assert_eq!(FoundPolicy::load(&places).policy.intake, Some(true));
        fs::write(&places[0], "(intake: false)").unwrap();
        assert_eq!(FoundPolicy::load(&places).policy.intake, Some(false));
        fs::write(&places[0], "\n").unwrap();
        assert_eq!(FoundPolicy::load(&places).policy, Policy::strictest(), "an empty one did not arrive whole");
        fs::write(&places[0], "(intake: false").unwrap();
        let broken = FoundPolicy::load(&places);
        assert_eq!(broken.policy, Policy::strictest());
        assert!(broken.problem.unwrap().to_string().contains("system.ron, line 1"));
    }
}
