//! The screens. A screen borrows what it draws through [`Context`], keeps only what is its own, and answers a message
//! with an [`Action`]: what its parent should do. Screens do not know each other.

pub mod chooser;
mod context;
pub mod find;
pub mod home;
pub mod reader;
pub mod safety;
pub mod settings;
pub mod show;

use iced::Task;

use crate::locale::Language;
use crate::settings::{TextSize, ThemeChoice};

pub use chooser::Chooser;
pub use context::{Context, Kept, Session};
pub use find::Find;
pub use home::Home;
pub use reader::Reader;
pub use safety::Safety;
pub use settings::SettingsScreen;
pub use show::Show;

/// What the parent should do.
#[must_use]
#[derive(Debug)]
pub enum Action<Message> {
    /// Nothing.
    None,
    /// Open a page by its id.
    Open(String),
    /// Open what was found.
    Go(Destination),
    /// The safety notice was read: open what it stood before, or go back.
    GoOn(Option<Destination>),
    /// Begin in a language, at Home.
    Begin(Language),
    /// The two languages change places.
    Swap,
    /// Go back to where one was.
    Back,
    /// Show the pages of a chapter, by its id.
    OpenChapter(String),
    /// Show one sentence or number of the page large.
    ShowThis(String),
    /// Open the settings.
    OpenSettings,
    /// Open the settings of a shared desk.
    SetUp,
    /// Show the list of keys.
    ShowKeys,
    /// Change how things are shown, for this run.
    Choose(Choice),
    /// Keep these choices on this computer.
    Keep(crate::settings::Settings),
    /// Keep what the desk wrote about itself.
    KeepOrganization(crate::content::Organization),
    /// Forget what was kept.
    Forget,
    /// Run a task of the screen.
    Run(Task<Message>),
}

/// A place on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// The page.
    pub page: String,
    /// Its language.
    pub language: Language,
    /// The block to show; none for the top.
    pub block: Option<String>,
}

/// A choice that lasts for this run and writes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The language.
    Language(Language),
    /// The colours.
    Theme(ThemeChoice),
    /// The text size.
    TextSize(TextSize),
    /// The language beside it; none shows one language.
    Beside(Option<Language>),
}

/// What fills the window between bar and foot. [`ScreenKind`] lists its kinds, so that a test over all screens cannot
/// miss a new one.
#[derive(Debug, strum::EnumDiscriminants)]
#[strum_discriminants(name(ScreenKind), derive(strum::VariantArray), doc = "A kind of screen.")]
pub enum Screen {
    /// The language chooser of a shared desk.
    Chooser(Chooser),
    /// Language chooser, chapters and pages.
    Home(Home),
    /// What was found.
    Find(Find),
    /// The safety notice.
    Safety(Safety),
    /// One page.
    Reader(Box<Reader>),
    /// One sentence or number, large.
    Show(Show),
    /// What can be kept.
    Settings(SettingsScreen),
}

/// Id of the scrolled area of the main window; one at a time.
pub const SCROLLER: &str = "main/scroller";
