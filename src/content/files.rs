use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rust_embed::Embed;

#[derive(Embed)]
#[folder = "assets/content"]
#[prefix = "assets/content/"]
struct EmbeddedContent;

#[derive(Embed)]
#[folder = "locales"]
#[prefix = "locales/"]
struct EmbeddedLocales;

/// Where an edition is read from: the program itself, or a checkout on disk (`vereda check DIR`).
#[derive(Debug, Clone)]
pub enum Files {
    /// What was bundled at build time. Debug builds read the checkout, so edits show without a rebuild.
    Embedded,
    /// A folder that holds `assets/content` and `locales`.
    Folder(PathBuf),
}

/// A file of the edition could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The folder has no `assets/content` or no `locales`.
    #[error("{0} is not an edition: it needs the folders assets/content and locales")]
    NotAnEdition(PathBuf),
    /// The file is missing, unreadable or not UTF-8.
    #[error("{path} cannot be read: {reason}")]
    Unreadable {
        /// The file, relative to the edition.
        path: String,
        /// What the system said.
        reason: String,
    },
}

impl Files {
    /// Opens a folder as an edition.
    ///
    /// # Errors
    /// [`FilesError::NotAnEdition`] when the two folders are not there.
    pub fn folder(path: &Path) -> Result<Self, FilesError> {
        let whole = ["assets/content", "locales"].iter().all(|part| path.join(part).is_dir());
        if whole { Ok(Self::Folder(path.to_owned())) } else { Err(FilesError::NotAnEdition(path.to_owned())) }
    }

    /// Paths of all files whose path begins with `prefix` and ends with `suffix`, sorted.
    pub fn list(&self, prefix: &str, suffix: &str) -> Vec<String> {
        let mut paths: Vec<String> = match self {
            Self::Embedded => EmbeddedContent::iter().chain(EmbeddedLocales::iter()).map(Cow::into_owned).collect(),
            Self::Folder(root) => walk(root, prefix),
        };
        paths.retain(|path| path.starts_with(prefix) && path.ends_with(suffix));
        paths.sort();
        paths
    }

    /// The text of one file.
    ///
    /// # Errors
    /// [`FilesError::Unreadable`] when it is missing or not UTF-8.
    pub fn read(&self, path: &str) -> Result<String, FilesError> {
        let bytes = match self {
            Self::Embedded => embedded(path).ok_or_else(|| unreadable(path, &"it is not part of the program"))?,
            Self::Folder(root) => read_file(&root.join(path)).map_err(|error| unreadable(path, &error))?,
        };
        let text = String::from_utf8(bytes).map_err(|error| unreadable(path, &error))?;
        if depth(&text) > DEEPEST {
            return Err(unreadable(path, &"it nests braces too deeply to be read"));
        }
        Ok(text)
    }
}

/// How deep braces and brackets may nest. The parsers call themselves for each level and would run out of stack.
const DEEPEST: usize = 100;

fn depth(text: &str) -> usize {
    let mut deepest = 0_usize;
    let mut now = 0_usize;
    for byte in text.bytes() {
        match byte {
            b'{' | b'(' | b'[' => now += 1,
            b'}' | b')' | b']' => now = now.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(now);
    }
    deepest
}

/// Reads a file that is one: a pipe would be waited for for ever.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not an ordinary file"));
    }
    fs::read(path)
}

fn embedded(path: &str) -> Option<Vec<u8>> {
    let file = EmbeddedContent::get(path).or_else(|| EmbeddedLocales::get(path))?;
    Some(file.data.into_owned())
}

fn unreadable(path: &str, reason: &dyn std::fmt::Display) -> FilesError {
    FilesError::Unreadable { path: path.to_owned(), reason: reason.to_string() }
}

fn walk(root: &Path, prefix: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.join(prefix)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(root) {
                found.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found
}
