//! A page in a language: typed blocks with inline spans. The only thing a renderer is given.
//!
//! [`build`] joins the structure of [`crate::content`] to the words of [`crate::locale`]. What a reader must never miss
//! (the condition and limit of a sentence to say, the "as of" date of a moving statement, who has not reviewed the
//! page) is a field of the block it belongs to, so a renderer has it in hand and drops it only on purpose.

mod assemble;
mod facing;
mod inline;
mod listing;
mod model;
mod status;
mod text;
mod units;

pub use assemble::{build, source_note, term_note};
pub use facing::is_second;
pub use inline::{MarkupError, parse};
pub use listing::{Listing, list, listing_of_source};
pub use model::{
    Block, BlockKind, Callout, Compared, Contact, Desk, DeskLine, Document, Entry, Event, Link, Passage, Row, Say,
    SourceNote, Span, Step, Table, TermNote,
};
pub use status::{Clock, SourceLine, is_clock_wrong, source_line};
pub use text::{glossary_text, plain_text, sources_text};
pub use units::{Position, Unit, copied, part_id};
