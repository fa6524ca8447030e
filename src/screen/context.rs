use crate::content::{Endonym, Library, Organization, Page};
use crate::document::{Clock, Document, Listing, build, list};
use crate::locale::{Language, Locale, system_language};
use crate::search::{Search, is_han};
use crate::settings::{Location, Policy, Rules, Settings, TextSize, ThemeChoice};
use crate::theme::{Fold, Palette, Role, TypeStyle, palette};

/// How things are shown in this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The language.
    pub language: Language,
    /// The colours.
    pub theme: ThemeChoice,
    /// The text size.
    pub text_size: TextSize,
    /// The language beside it, side by side.
    pub beside: Option<Language>,
    /// The one that was last beside, in this run.
    pub beside_last: Option<Language>,
}

impl Session {
    /// How things are shown at the start.
    pub fn at_start(rules: &Rules) -> Self {
        Self {
            language: rules.language.unwrap_or_else(system_language),
            theme: rules.theme,
            text_size: rules.text_size,
            beside: None,
            beside_last: None,
        }
    }
}

/// What is kept on this computer, and what holds because of it.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The settings.
    pub settings: Settings,
    /// Whether there is a file of them.
    pub found: bool,
    /// Where they are.
    pub place: Location,
    /// What the organization fixed.
    pub policy: Policy,
    /// What the desk wrote about itself, with what cannot be drawn.
    pub organization: Organization,
    /// What holds in this run.
    pub rules: Rules,
}

/// What screens borrow to draw themselves.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// All structure.
    pub library: &'a Library,
    /// The words of the language shown.
    pub locale: &'a Locale,
    /// The words of the language beside it.
    pub second: Option<&'a Locale>,
    /// The terms alone in every language, once one was looked up.
    pub names: &'a [Locale],
    /// How things are shown in this run.
    pub session: Session,
    /// What is kept on this computer.
    pub kept: &'a Kept,
    /// Where today comes from.
    pub clock: Clock,
    /// What can be searched so far.
    pub search: &'a Search,
}

impl<'a> Context<'a> {
    /// The same in the language beside it, if two are shown.
    pub fn beside(&self) -> Option<Self> {
        let (locale, language) = (self.second?, self.session.beside?);
        let session = Session { language, beside: None, ..self.session };
        Some(Self { locale, second: None, session, ..*self })
    }

    /// A message of the program.
    pub fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    /// The colours.
    pub fn palette(&self) -> &'static Palette {
        palette(self.session.theme)
    }

    /// The style of a role in the language shown.
    pub fn style(&self, role: Role, fold: Fold) -> TypeStyle {
        role.style(self.session.language, fold)
    }

    /// The style of what someone writes: in a face that has its characters, whatever language is shown.
    pub fn written(&self, role: Role, fold: Fold, words: &str) -> TypeStyle {
        let language = self.session.language;
        let foreign = !language.is_han() && words.chars().any(is_han);
        role.style(if foreign { Language::SimplifiedChinese } else { language }, fold)
    }

    /// A page in the language shown.
    pub fn document(&self, page: &Page) -> Document {
        build(self.library, page, self.locale, self.clock)
    }

    /// A page or a listing in the language shown, by its id.
    pub fn document_of(&self, id: &str) -> Option<Document> {
        match self.library.page(id) {
            Some(page) => Some(self.document(page)),
            None => Listing::of(id).map(|listing| list(self.library, listing, self.locale, self.clock)),
        }
    }

    /// The short name of a page.
    pub fn menu_name(&self, page: &str) -> String {
        let message = format!("{page}-title");
        self.locale.attribute(&message, "menu").unwrap_or_else(|| self.text(&message))
    }

    /// Languages with their own names, in the order they are offered.
    pub fn languages(&self) -> impl Iterator<Item = (Language, &'a Endonym)> {
        let named = |endonym: &'a Endonym| Some((endonym.tag.parse().ok()?, endonym));
        self.library.edition.languages.iter().filter_map(named)
    }
}
