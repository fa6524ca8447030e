//! How things look: colours by role, type by role, folds by width, and style functions that join them.

mod fold;
mod palette;
mod style;
mod type_scale;

pub use fold::{Fold, Width};
pub use palette::{DARK, HIGH_CONTRAST, PAPER, Palette};
pub use style::{Look, Tone, bar, card, control, field, panel, scrollbar, theme};
pub use type_scale::{Role, TypeStyle};

use crate::settings::ThemeChoice;

/// The palette of a theme.
pub fn palette(choice: ThemeChoice) -> &'static Palette {
    match choice {
        ThemeChoice::Paper => &PAPER,
        ThemeChoice::Dark => &DARK,
        ThemeChoice::HighContrast => &HIGH_CONTRAST,
    }
}
