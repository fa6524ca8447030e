use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::{
    Chapter, Edition, Files, FilesError, HelpLine, NeverUse, Organization, Page, Sentence, Situation, Source, Term,
};

/// All structure of an edition, loaded and in reading order.
#[derive(Debug, Clone)]
pub struct Library {
    /// When it was made.
    pub edition: Edition,
    /// Chapters in order.
    pub chapters: Vec<Chapter>,
    /// What may be happening, in the order it is asked.
    pub situations: Vec<Situation>,
    /// Pages in reading order.
    pub pages: Vec<Page>,
    /// All sources.
    pub sources: Vec<Source>,
    /// All terms.
    pub terms: Vec<Term>,
    /// All help lines.
    pub help_lines: Vec<HelpLine>,
    /// The sentence bank.
    pub sentences: Vec<Sentence>,
    /// Phrases no text may use.
    pub never_use: Vec<NeverUse>,
    /// What the desk wrote about itself; it is no part of the edition and empty until someone gives it.
    pub organization: Organization,
}

/// The structure could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file could not be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// A file is not valid RON or not of the model.
    #[error("{path}:{position}: {reason}")]
    Invalid {
        /// The file.
        path: String,
        /// Line and column.
        position: String,
        /// What RON said.
        reason: String,
    },
}

pub(super) const CONTENT: &str = "assets/content/";

impl Library {
    /// Loads an edition.
    ///
    /// # Errors
    /// [`LoadError`] for the first file that cannot be read or understood.
    pub fn load(files: &Files) -> Result<Self, LoadError> {
        let chapters: Vec<Chapter> = read(files, &format!("{CONTENT}chapters.ron"))?;
        let pages = files.list(&format!("{CONTENT}pages/"), ".ron");
        let mut pages = pages.iter().map(|path| read(files, path)).collect::<Result<Vec<Page>, _>>()?;
        let place = |page: &Page| (chapters.iter().position(|chapter| chapter.id == page.chapter), page.position);
        pages.sort_by_key(place);
        let mut sources: Vec<Source> = read(files, &format!("{CONTENT}sources.ron"))?;
        sources.extend(pages.iter_mut().flat_map(|page| std::mem::take(&mut page.sources)));
        Ok(Self {
            edition: read(files, &format!("{CONTENT}edition.ron"))?,
            terms: read(files, &format!("{CONTENT}terms.ron"))?,
            help_lines: read(files, &format!("{CONTENT}help_lines.ron"))?,
            sentences: read(files, &format!("{CONTENT}sentences.ron"))?,
            never_use: read(files, &format!("{CONTENT}never_use.ron"))?,
            situations: read(files, &format!("{CONTENT}situations.ron"))?,
            organization: Organization::default(),
            chapters,
            pages,
            sources,
        })
    }

    /// The page with this id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// The help line with this id.
    pub fn help_line(&self, id: &str) -> Option<&HelpLine> {
        self.help_lines.iter().find(|line| line.id == id)
    }

    /// The sentence with this id.
    pub fn sentence(&self, id: &str) -> Option<&Sentence> {
        self.sentences.iter().find(|sentence| sentence.id == id)
    }

    /// The pages of a chapter, in order.
    pub fn pages_of<'a>(&'a self, chapter: &'a str) -> impl Iterator<Item = &'a Page> {
        self.pages.iter().filter(move |page| page.chapter == chapter)
    }

    /// The page before this one in reading order.
    pub fn before(&self, id: &str) -> Option<&Page> {
        let at = self.pages.iter().position(|page| page.id == id)?;
        self.pages.get(at.checked_sub(1)?)
    }

    /// The page after this one in reading order.
    pub fn after(&self, id: &str) -> Option<&Page> {
        let at = self.pages.iter().position(|page| page.id == id)?;
        self.pages.get(at + 1)
    }

    /// Pages that cite a source, by themselves or in a help line they show, in reading order.
    pub fn citing<'a>(&'a self, source: &'a str) -> impl Iterator<Item = &'a Page> {
        let in_line = move |block: &super::Block| match block {
            super::Block::Contact { line } => self.help_line(line).is_some_and(|line| cited(&line.cites, source)),
            _ => false,
        };
        self.pages.iter().filter(move |page| page.cites().any(|id| id == source) || page.blocks.iter().any(in_line))
    }

    /// Whether a term cites a source.
    pub fn is_cited_by_a_term(&self, source: &str) -> bool {
        self.terms.iter().any(|term| cited(&term.cites, source))
    }
}

fn cited(cites: &[String], source: &str) -> bool {
    cites.iter().any(|id| id == source)
}

pub(super) fn read<T: DeserializeOwned>(files: &Files, path: &str) -> Result<T, LoadError> {
    let text = files.read(path)?;
    let options =
        Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES);
    options.from_str(&text).map_err(|error| LoadError::Invalid {
        path: path.to_owned(),
        position: error.span.start.to_string(),
        reason: error.code.to_string(),
    })
}

impl Page {
    /// Every source id the page cites, in reading order, with repeats.
    pub fn cites(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(super::Block::cites).map(String::as_str)
    }
}

impl super::Block {
    /// Every source id the block and its items cite, in reading order.
    pub fn cites(&self) -> Vec<&String> {
        match self {
            Self::ShortAnswer { cites, .. } | Self::Callout { cites, .. } => cites.iter().collect(),
            Self::Paragraph(item) | Self::Question(item) => item.cites.iter().collect(),
            Self::Steps { items, .. } | Self::Bullets { items, .. } => items.iter().flat_map(|i| &i.cites).collect(),
            Self::Table { rows, .. } => rows.iter().flat_map(|row| &row.cites).collect(),
            Self::Events { items, .. } => items.iter().flat_map(|event| &event.cites).collect(),
            Self::Compare { left, right, .. } => {
                left.items.iter().chain(&right.items).flat_map(|item| &item.cites).collect()
            }
            Self::Heading { .. } | Self::Leaving | Self::Say { .. } | Self::Contact { .. } | Self::Desk => Vec::new(),
        }
    }
}
