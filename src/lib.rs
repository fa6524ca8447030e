//! Vereda, an offline desktop reference on Secure Communities and on what people hurt at home can do.
//!
//! # One document, many renderers
//!
//! ```text
//! assets/content/*.ron   what there is: pages, blocks, sources, sentences   (no language)
//! locales/<lang>/*.ftl   how it is said, one Fluent message per block       (no structure)
//!         │
//!         ▼
//!    content + locale  ──►  document: a page in a language, as typed blocks with inline spans
//!         │
//!         ├──► screen    iced widgets  ──►  access: what they mean, for screen readers
//!         ├──► text      `vereda text`
//!         ├──► search    entries, an index a language, hits with what fits marked
//!         └──► check     parity, sources, phrases, faces, reading level, modality
//! ```
//!
//! A renderer never reads RON or Fluent; it is given a [`document::Document`]. A new language is a new folder under
//! `locales/` and an entry in [`locale::Language`]; a new page is one RON file and one message file a language, and no
//! Rust.
//!
//! # Modules, and which may name which
//!
//! | module | what | names iced |
//! |---|---|---|
//! | [`content`] | language-free model, loading | no |
//! | [`locale`] | Fluent bundles, negotiation, dates, no-break spaces | no |
//! | [`document`] | content + locale → blocks and spans; plain text | no |
//! | [`search`] | what people type → pages, terms, help lines, sources; finding on a page | no |
//! | [`check`] | everything an edition must satisfy | no |
//! | [`settings`] | what the desk chose to keep | no |
//! | [`font`] | the bundled faces, the only place that names a family | yes |
//! | [`theme`] | colours, type, folds, style functions | yes |
//! | [`widget`] | true widgets: prose, control, field, beside, icon | yes |
//! | [`access`] | the bridge to screen readers | yes |
//! | [`screen`] | home, find, reader, settings | yes |
//! | [`app`] | the daemon: state, messages, keys, history, leaving, bar and foot | yes |
//! | [`cli`] | the command line | no |
//!
//! A module may use those above it and none below it. `tests/layering.rs` holds this.
//!
//! # The way of a press
//!
//! A widget publishes a screen's message; the screen's `update` answers with a [`screen::Action`]; the [`app`] carries it
//! out. Before it moves (another page, language or size) it asks where on the page the reader is, and goes back there
//! afterwards ([`widget::place`]).

pub mod access;
pub mod app;
pub mod check;
pub mod cli;
pub mod content;
pub mod document;
pub mod font;
pub mod locale;
pub mod screen;
pub mod search;
pub mod settings;
pub mod theme;
pub mod widget;
