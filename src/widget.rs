//! True widgets only: what iced 0.14 does not have. Views made of ordinary widgets stay with their screen.

pub mod beside;
mod control;
mod field;
/// How large words can be in a place.
pub mod fit;
pub mod focus;
mod icon;
mod keep;
mod label;
pub mod meaning;
mod pair;
pub mod place;
mod prose;

pub use control::{Control, Ring, control};
pub use field::{Field, HEIGHT as FIELD_HEIGHT};
pub use icon::{Icon, icon, mark};
pub use keep::{Keep, keep};
pub use label::{colored, label, line, muted};
pub use meaning::{Kind, Meaning, Roving, heading, meant, press, write};
pub use pair::{Pair, pair};
pub use prose::{Marks, Prose, Reach, Selecting, Target, target_id};

/// An element of ours; one place to change when the theme type changes.
pub type Element<'a, Message> = iced::Element<'a, Message>;
