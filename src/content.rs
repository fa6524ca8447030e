//! What there is: pages, blocks, sources, help lines, terms and sentences, without a word of any language.
//!
//! The model mirrors the RON files under `assets/content`. Words come from [`crate::locale`] and are joined to this
//! structure by [`crate::document`]; nothing else reads RON.

mod date;
mod files;
mod handwritten;
mod library;
mod model;
mod organization;
mod translation;
mod typed;

pub use date::{PartialDate, PartialDateError};
pub use files::{Files, FilesError};
pub use handwritten::{Flaw, Problem, parse};
pub use library::{Library, LoadError};
pub use model::{
    Audience, Block, CalloutKind, Chapter, Column, Edition, Endonym, Event, HelpLine, Item, Mark, NeverUse, Page,
    Review, Row, Seen, Sentence, Situation, Source, SourceKind, Staleness, Term, TextLine,
};
pub use organization::{
    Checked, Lacking, Line, LocalLine, MOST_LANGUAGES, MOST_LINES, MOST_PHONES, Organization, Phone,
};
pub use translation::{Modality, Translated};
pub use typed::Typed;
