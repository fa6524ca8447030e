use iced::{Pixels, Size, window};

use super::{App, Message};
use crate::content::{Files, Library, LoadError};
use crate::document::Clock;
use crate::font;
use crate::locale::{Language, LocaleError};
use crate::settings::{Asked, FoundPolicy, Location, Rules, Settings, TextSize, ThemeChoice};

/// How the program is started: command line first, then what is kept, then the usual.
#[derive(Debug, Clone)]
pub struct Options {
    /// The edition.
    pub files: Files,
    /// Where settings are kept.
    pub settings: Location,
    /// Where today comes from.
    pub clock: Clock,
    /// Language asked for.
    pub language: Option<Language>,
    /// Language asked for beside it.
    pub beside: Option<Language>,
    /// Page asked for.
    pub page: Option<String>,
    /// Colours asked for.
    pub theme: Option<ThemeChoice>,
    /// Text size asked for.
    pub text_size: Option<TextSize>,
    /// Whether this is a shared desk.
    pub intake: bool,
    /// Whether its settings are open.
    pub setup: bool,
    /// What the organization fixed.
    pub policy: FoundPolicy,
    /// Whether the safety notice stands before the first page of `now` or `survivors` that is opened by hand.
    pub safety_notice: bool,
    /// Whether screen readers may ask what the window shows.
    pub screen_readers: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            files: Files::Embedded,
            settings: Location::nowhere(),
            clock: Clock::System,
            language: None,
            beside: None,
            page: None,
            theme: None,
            text_size: None,
            intake: false,
            setup: false,
            policy: FoundPolicy::default(),
            safety_notice: true,
            screen_readers: false,
        }
    }
}

impl Options {
    /// What holds with what is kept.
    pub(super) fn rules(&self, kept: &Settings) -> Rules {
        let Self { language, theme, text_size, intake, setup, .. } = *self;
        Rules::of(&self.policy.policy, Asked { language, theme, text_size, intake, setup }, kept)
    }
}

/// The program could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The edition's structure cannot be loaded.
    #[error(transparent)]
    Library(#[from] LoadError),
    /// The edition's words cannot be loaded.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// There is no such page.
    #[error("there is no page “{page}”: choose one of {pages}")]
    UnknownPage {
        /// What was asked for.
        page: String,
        /// What there is.
        pages: String,
    },
    /// The window could not be opened.
    #[error("the window could not be opened: {0}")]
    Window(#[from] iced::Error),
}

impl StartError {
    /// Lists the pages there are.
    pub fn unknown_page(page: &str, library: &Library) -> Self {
        let pages: Vec<&str> = library.pages.iter().map(|page| page.id.as_str()).collect();
        Self::UnknownPage { page: page.to_owned(), pages: pages.join(", ") }
    }
}

/// Opens the window and runs until it is left.
///
/// # Errors
/// [`StartError::Window`] when the system refuses the window.
pub fn run(app: App) -> Result<(), StartError> {
    font::install();
    let app = std::sync::Mutex::new(Some(app));
    // The daemon calls this once; it is a `Fn` only because tests may boot several times.
    let boot = move || {
        #[expect(clippy::expect_used, reason = "taken once, and nothing panics while holding the lock")]
        let app = app.lock().ok().and_then(|mut app| app.take()).expect("the daemon boots once");
        let (_id, open) = window::open(window_settings());
        (app, open.map(Message::Opened))
    };
    let settings = iced::Settings {
        id: Some("vereda".into()),
        default_font: font::face(Language::English, font::Weight::Regular),
        default_text_size: Pixels(18.0),
        ..iced::Settings::default()
    };
    iced::daemon(boot, App::update, App::view)
        .settings(settings)
        .title(App::title)
        .theme(App::theme)
        .style(App::style)
        .scale_factor(App::scale)
        .subscription(App::subscription)
        .run()?;
    Ok(())
}

fn window_settings() -> window::Settings {
    window::Settings {
        size: Size::new(1366.0, 768.0),
        min_size: Some(Size::new(360.0, 320.0)),
        visible: !crate::access::OPENS_HIDDEN,
        #[cfg(target_os = "linux")]
        platform_specific: window::settings::PlatformSpecific {
            application_id: "vereda".into(),
            ..window::settings::PlatformSpecific::default()
        },
        ..window::Settings::default()
    }
}
