use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};

use super::{DateLength, Language, bind, format_date};
use crate::content::{Files, FilesError};

/// Values a message may take: name and text, already formatted.
pub type Args<'a> = &'a [(&'a str, &'a str)];

/// A number a message chooses its plural by.
pub type Number = usize;

/// All messages of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The messages of a language could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// A file could not be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// A file is not valid Fluent.
    #[error("{path}: {reason}")]
    Invalid {
        /// The file.
        path: String,
        /// What the parser said first.
        reason: String,
    },
    /// Two files define the same message.
    #[error("{path}: {reason}; a message may be defined once only")]
    Repeated {
        /// The second file.
        path: String,
        /// What is repeated.
        reason: String,
    },
}

impl Locale {
    /// Loads every message file of a language.
    ///
    /// # Errors
    /// [`LocaleError`] for the first file that cannot be read or understood.
    pub fn load(files: &Files, language: Language) -> Result<Self, LocaleError> {
        Self::load_paths(files, language, files.list(&format!("locales/{language}/"), ".ftl"))
    }

    /// Loads one message file of a language and nothing else.
    ///
    /// # Errors
    /// [`LocaleError`] when it cannot be read or understood.
    pub fn load_file(files: &Files, language: Language, name: &str) -> Result<Self, LocaleError> {
        Self::load_paths(files, language, vec![format!("locales/{language}/{name}")])
    }

    fn load_paths(files: &Files, language: Language, paths: Vec<String>) -> Result<Self, LocaleError> {
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // All four languages run left to right; the marks would show as boxes and break search and copy.
        bundle.set_use_isolating(false);
        add_date_function(&mut bundle, language);
        for path in paths {
            let resource = FluentResource::try_new(files.read(&path)?).map_err(|(_, errors)| LocaleError::Invalid {
                path: path.clone(),
                reason: errors.first().map_or_else(String::new, ToString::to_string),
            })?;
            bundle.add_resource(resource).map_err(|errors| LocaleError::Repeated {
                path,
                reason: errors.first().map_or_else(String::new, ToString::to_string),
            })?;
        }
        Ok(Self { language, bundle })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without variables.
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// A message with its variables. A missing one shows as `⟦id⟧`, which `vereda check` and the tests refuse.
    pub fn text_with(&self, id: &str, args: Args<'_>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        pattern.map_or_else(|| format!("⟦{id}⟧"), |pattern| self.format(pattern, &text_args(args)))
    }

    /// A message that counts: `$count` chooses the plural, the other variables are text.
    pub fn count(&self, id: &str, count: Number, args: Args<'_>) -> String {
        let mut values = text_args(args);
        values.set("count", FluentNumber::from(count));
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        pattern.map_or_else(|| format!("⟦{id}⟧"), |pattern| self.format(pattern, &values))
    }

    /// An attribute of a message, if it has one.
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.get_attribute(attribute)?.value();
        Some(self.format(pattern, &FluentArgs::new()))
    }

    /// A date as this language writes it.
    pub fn date(&self, date: crate::content::PartialDate, length: DateLength) -> String {
        format_date(self.language, date, length)
    }

    fn format(&self, pattern: &fluent_syntax::ast::Pattern<&str>, args: &FluentArgs<'_>) -> String {
        // Errors leave their placeable in the text, where the check finds it.
        let text = self.bundle.format_pattern(pattern, Some(args), &mut Vec::new());
        bind(self.language, &text)
    }
}

fn text_args<'a>(args: Args<'a>) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect()
}

/// `DATE("2026-07-24")` in a message prints the date in the message's language.
fn add_date_function(bundle: &mut FluentBundle<FluentResource>, language: Language) {
    let added = bundle.add_function("DATE", move |positional, _named| match positional.first() {
        Some(FluentValue::String(text)) => match text.parse() {
            Ok(date) => format_date(language, date, DateLength::Long).into(),
            Err(_) => FluentValue::Error,
        },
        _ => FluentValue::Error,
    });
    // A fresh bundle has no function yet, so the name cannot be taken.
    debug_assert!(added.is_ok(), "DATE is added once per bundle");
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}
