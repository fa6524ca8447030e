//! The bridge to screen readers: what the window shows, told through AccessKit to AT-SPI, UI Automation and
//! NSAccessibility.
//!
//! The tree is collected from the widgets by an operation, not built again from state. Every widget that means something
//! says so anyway ([`crate::widget::Meaning`]), because arrows and dialogs need it; the names are then the words that are
//! drawn, the order is the order of the layout, what a panel covers is there when the panel is, bounds and focus come
//! with it, and a new screen joins by itself. A tree built from state would say all this a second time and drift.
//!
//! It costs nothing while nobody listens: no tree is collected before a reader asks for one. AT-SPI tells a language only
//! as an attribute of text, so each paragraph, heading and item holds a text run; AccessKit's AT-SPI `Locale` stays empty.

mod bridge;
mod outline;
#[cfg(target_os = "macos")]
#[path = "access/macos.rs"]
mod platform;
#[cfg(all(unix, not(target_os = "macos")))]
#[path = "access/unix.rs"]
mod platform;
#[cfg(windows)]
#[path = "access/windows.rs"]
mod platform;
mod tree;

/// Whether the window must open hidden, because the adapter has to be attached before it is shown.
pub const OPENS_HIDDEN: bool = cfg!(any(windows, target_os = "macos"));

pub use bridge::{Bridge, Event};
pub use outline::{Outline, Part, collect};
pub use tree::{Deed, tree_update};
