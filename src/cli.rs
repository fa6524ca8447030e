//! The command line: window options and subcommands, and what each prints.
//!
//! Errors are one sentence on stderr. The exit code is 2 for bad usage and 1 for failure; tests and packagers rely on it.

mod display;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};

use crate::app::{self, App, Options, StartError};
use crate::check;
use crate::content::{Files, Library, Organization};
use crate::document::{Clock, Listing, build, glossary_text, plain_text, sources_text};
use crate::font;
use crate::locale::{Language, Locale, system_language};
use crate::screen::settings::desk::drawn;
use crate::search::{Hit, LanguageIndex, Search};
use crate::settings::{FoundPolicy, Location, TextSize, ThemeChoice};

/// Offline pages in four languages. Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "vereda", version, about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    window: WindowArgs,
}

#[derive(Debug, Args)]
struct WindowArgs {
    /// Language: en, es, zh-Hans, zh-Hant, or any tag that means one of them
    #[arg(long, value_name = "L", global = true)]
    lang: Option<Language>,
    /// Language beside it: both are shown side by side
    #[arg(long = "with", value_name = "L2")]
    beside: Option<Language>,
    /// Page to open, by its id
    #[arg(long, value_name = "ID")]
    page: Option<String>,
    /// Colors: paper, dark or high-contrast
    #[arg(long, value_name = "T")]
    theme: Option<ThemeChoice>,
    /// Text size in percent, 80 to 400
    #[arg(long, value_name = "PCT", value_parser = percent)]
    scale: Option<i64>,
    /// Shared desk: open on the languages, ask when idle, then begin anew
    #[arg(long)]
    intake: bool,
    /// Open the settings of a shared desk, which are locked otherwise
    #[arg(long)]
    setup: bool,
    /// Keep settings beside the program; so does a file named portable there
    #[arg(long)]
    portable: bool,
}

impl WindowArgs {
    /// Whether something was given that only a window has.
    fn is_for_window(&self) -> bool {
        self.page.is_some()
            || self.beside.is_some()
            || self.theme.is_some()
            || self.scale.is_some()
            || self.portable
            || self.intake
            || self.setup
    }
}

fn percent(text: &str) -> Result<i64, String> {
    let number = text.parse().ok().filter(|number| (80..=400).contains(number));
    number.ok_or_else(|| "the text size is a whole number from 80 to 400".to_owned())
}

fn hits(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=1000).contains(number));
    number.ok_or_else(|| "the limit is a whole number from 1 to 1000".to_owned())
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print page ids and titles, tab separated, in reading order
    List,
    /// Print a page, the glossary or the sources as plain text
    Text {
        /// A page id, or glossary, or sources
        page: String,
    },
    /// Search; page id, block id, score, snippet and language of each hit, tab separated, best first
    Search {
        /// What to look for
        #[arg(required = true)]
        words: Vec<String>,
        /// At most this many hits
        #[arg(long, value_name = "N", default_value_t = 20, value_parser = hits)]
        limit: usize,
    },
    /// Check everything an edition must satisfy; one line per problem
    Check {
        /// A folder with assets/content and locales; without it, what is bundled
        dir: Option<PathBuf>,
        /// Also print what messages do with leave against a rule, and the reason
        #[arg(long)]
        verbose: bool,
    },
}

/// What went wrong, and with what code the process ends.
#[derive(Debug)]
struct Failure {
    sentence: String,
    code: u8,
}

impl Failure {
    fn usage(error: &dyn std::fmt::Display) -> Self {
        Self { sentence: error.to_string(), code: 2 }
    }

    fn other(error: &dyn std::fmt::Display) -> Self {
        Self { sentence: error.to_string(), code: 1 }
    }
}

/// Runs what the command line asks for.
pub fn main() -> ExitCode {
    leave_no_core();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    match run(cli) {
        Ok(code) => code,
        Err(failure) => {
            // Nobody is left to tell when stderr is closed.
            let _told = writeln!(io::stderr(), "vereda: {}", failure.sentence);
            ExitCode::from(failure.code)
        }
    }
}

/// A crash must not leave what was read in a file.
#[cfg(unix)]
fn leave_no_core() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // Lowering a limit of one's own is always allowed.
    let _lowered = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

#[cfg(not(unix))]
fn leave_no_core() {}

/// Help and version go to stdout; a wrong call is one sentence.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _shown = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    // The first paragraph says what is wrong; the argument that is missing may stand on a line of its own.
    let lines: Vec<&str> = text.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    let sentence = lines.join(" ");
    let sentence = sentence.trim_start_matches("error: ");
    let _told = writeln!(io::stderr(), "vereda: {sentence}; see vereda --help");
    ExitCode::from(2)
}

fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let language = cli.window.lang;
    match cli.command {
        None => open(cli.window),
        Some(command) if cli.window.is_for_window() => Err(Failure::usage(&format!(
            "--with, --page, --theme, --scale, --portable, --intake and --setup are for the window, not for {}",
            command.name()
        ))),
        Some(Command::List) => print(&list(language.unwrap_or_else(system_language))?),
        Some(Command::Text { page }) => print(&text(&page, language.unwrap_or_else(system_language))?),
        Some(Command::Search { words, limit }) => {
            print(&search(&words.join(" "), language.unwrap_or_else(system_language), limit)?)
        }
        Some(Command::Check { dir, verbose }) => run_check(dir, verbose),
    }
}

impl Command {
    fn name(&self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Text { .. } => "text",
            Self::Search { .. } => "search",
            Self::Check { .. } => "check",
        }
    }
}

fn open(args: WindowArgs) -> Result<ExitCode, Failure> {
    if args.beside.is_some() && args.beside == args.lang {
        return Err(Failure::usage(&"--with names the same language as --lang: name another"));
    }
    let options = Options {
        settings: place(args.portable),
        intake: args.intake,
        setup: args.setup,
        policy: FoundPolicy::load(&FoundPolicy::places()),
        language: args.lang,
        beside: args.beside,
        page: args.page,
        theme: args.theme,
        text_size: args.scale.map(TextSize::percent),
        screen_readers: true,
        ..Options::default()
    };
    if let Some(page) = &options.page {
        let library = library(&options.files)?;
        if library.page(page).is_none() && Listing::of(page).is_none() {
            return Err(Failure::usage(&StartError::unknown_page(page, &library)));
        }
    }
    let _held = display::probe().map_err(|error| Failure::other(&error))?;
    let app = App::new(options).map_err(|error| Failure::other(&error))?;
    run_window(app)?;
    Ok(ExitCode::SUCCESS)
}

/// The window library panics when the display goes away between the probe and the window, or later; the reader gets a
/// sentence instead of a trace.
fn run_window(app: App) -> Result<(), Failure> {
    std::panic::set_hook(Box::new(|_| {}));
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| app::run(app))) {
        Ok(ended) => ended.map_err(|error| Failure::other(&error)),
        Err(_) => {
            Err(Failure::other(&"the window was lost: check that the display is running, and start vereda again"))
        }
    }
}

/// Where settings are: beside the program when it is portable.
fn place(portable: bool) -> Location {
    if portable || Location::is_marked_portable() { Location::beside_program() } else { Location::user() }
}

/// The desk's own details, for what is printed; what is wrong with them is told and stops nothing.
fn organization() -> Organization {
    let policy = FoundPolicy::load(&FoundPolicy::places());
    if let Some(fixed) = policy.policy.organization {
        return fixed.drawable(&drawn);
    }
    let found = place(false).organization();
    for problem in policy.problem.iter().chain(&found.problem) {
        let _told = writeln!(io::stderr(), "vereda: {problem}; it is left out");
    }
    found.organization.drawable(&drawn)
}

fn library(files: &Files) -> Result<Library, Failure> {
    Library::load(files).map_err(|error| Failure::other(&error))
}

fn locale(files: &Files, language: Language) -> Result<Locale, Failure> {
    Locale::load(files, language).map_err(|error| Failure::other(&error))
}

fn list(language: Language) -> Result<String, Failure> {
    let files = Files::Embedded;
    let locale = locale(&files, language)?;
    let line = |id: &str| format!("{id}\t{}\n", locale.text(&format!("{id}-title")));
    Ok(library(&files)?.pages.iter().map(|page| line(&page.id)).collect())
}

fn text(page: &str, language: Language) -> Result<String, Failure> {
    let files = Files::Embedded;
    let (mut library, locale) = (library(&files)?, locale(&files, language)?);
    library.organization = organization();
    match page {
        "glossary" => return Ok(glossary_text(&library, &locale)),
        "sources" => return Ok(sources_text(&library, &locale)),
        _ => {}
    }
    let found = library.page(page).ok_or_else(|| {
        let pages = StartError::unknown_page(page, &library);
        Failure::usage(&format!("{pages}, glossary, sources"))
    })?;
    Ok(plain_text(&build(&library, found, &locale, Clock::System), &locale))
}

/// The ranking of the window: hits in the language, then those in the others.
fn search(words: &str, language: Language, limit: usize) -> Result<String, Failure> {
    let files = Files::Embedded;
    let library = library(&files)?;
    let mut search = Search::default();
    for language in Language::ALL {
        let index = LanguageIndex::load(&files, &library, language, Clock::System);
        search.extend([Arc::new(index.map_err(|error| Failure::other(&error))?)]);
    }
    let found = search.find(words, language, limit);
    let line = |hit: &Hit| {
        let Hit { page, block, score, snippet, language, .. } = hit;
        format!("{page}\t{block}\t{score:.3}\t{}\t{language}\n", snippet.words)
    };
    Ok(found.hits.iter().chain(&found.others).take(limit).map(line).collect())
}

fn run_check(dir: Option<PathBuf>, verbose: bool) -> Result<ExitCode, Failure> {
    let files = match dir {
        Some(dir) => Files::folder(&dir).map_err(|error| Failure::usage(&error))?,
        None => Files::Embedded,
    };
    let report = check::check(&files, &font::covers);
    let problems = report.problems.iter().map(|problem| format!("{problem}\n"));
    let allowances = report.allowances.iter().filter(|_| verbose).map(|allowance| format!("{allowance}\n"));
    let _printed = print(&problems.chain(allowances).collect::<String>())?;
    Ok(if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes to stdout. A reader that stops reading, such as `head`, is not an error.
fn print(text: &str) -> Result<ExitCode, Failure> {
    match io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::other(&format!("the text could not be written: {error}")))
        }
        _ => Ok(ExitCode::SUCCESS),
    }
}
