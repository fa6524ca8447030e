//! The glossary and the sources as documents, so that whatever shows a page shows them too.

use super::{
    Block, BlockKind, Clock, Document, Entry, Link, Passage, SourceLine, Span, parse, source_note, status, term_note,
};
use unicode_normalization::UnicodeNormalization;

use crate::content::{Library, Source, SourceKind};
use crate::locale::{DateLength, Locale};

/// A list made of the whole edition. It has an id like a page and can be opened like one, but `vereda list` does not
/// name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// Every term: `glossary`.
    Glossary,
    /// The kinds of sources: `sources`.
    Sources,
    /// Every source of a kind: `sources-statute` and so on.
    Kind(SourceKind),
}

/// Kinds in the order of their weight.
const KINDS: [(SourceKind, &str); 7] = [
    (SourceKind::Statute, "statute"),
    (SourceKind::Regulation, "regulation"),
    (SourceKind::Court, "court"),
    (SourceKind::Agency, "agency"),
    (SourceKind::Research, "research"),
    (SourceKind::News, "news"),
    (SourceKind::Advocacy, "advocacy"),
];

impl Listing {
    /// The listing with an id.
    pub fn of(id: &str) -> Option<Self> {
        let kind = |word: &str| KINDS.into_iter().find(|(_, known)| *known == word).map(|(kind, _)| Self::Kind(kind));
        match id {
            "glossary" => Some(Self::Glossary),
            "sources" => Some(Self::Sources),
            _ => id.strip_prefix("sources-").and_then(kind),
        }
    }

    /// Its id.
    pub fn id(self) -> String {
        match self {
            Self::Glossary => "glossary".into(),
            Self::Sources => "sources".into(),
            Self::Kind(kind) => format!("sources-{}", word(kind)),
        }
    }
}

/// The listing in which a source stands.
pub fn listing_of_source(source: &Source) -> Listing {
    Listing::Kind(source.kind)
}

fn word(kind: SourceKind) -> &'static str {
    KINDS.into_iter().find(|(known, _)| *known == kind).map_or("advocacy", |(_, word)| word)
}

/// A listing in a language.
pub fn list(library: &Library, listing: Listing, locale: &Locale, clock: Clock) -> Document {
    let blocks = match listing {
        Listing::Glossary => glossary(library, locale),
        Listing::Sources => kinds(library, locale),
        Listing::Kind(kind) => sources(library, kind, locale),
    };
    let title = match listing {
        Listing::Glossary => locale.text("glossary-title"),
        Listing::Sources => locale.text("sources-title"),
        Listing::Kind(kind) => locale.text(&format!("kind-{}", word(kind))),
    };
    let chapter = matches!(listing, Listing::Kind(_)).then(|| locale.text("sources-title"));
    Document {
        page: listing.id(),
        language: locale.language(),
        title,
        chapter: chapter.unwrap_or_default(),
        source_line: line(library, locale, clock),
        blocks,
        sources: Vec::new(),
    }
}

/// Compared as one, on the day the edition was made.
fn line(library: &Library, locale: &Locale, clock: Clock) -> SourceLine {
    let made = locale.date(library.edition.made, DateLength::Long);
    let wrong = status::is_clock_wrong(&library.edition, clock);
    SourceLine {
        compared: locale.text_with("source-line-compared", &[("date", &made)]),
        review: locale.text("source-line-no-lawyer"),
        clock_wrong: wrong.then(|| locale.text("source-line-clock-wrong")),
        ..SourceLine::default()
    }
}

fn lead(id: &str, locale: &Locale) -> Block {
    let message = format!("{id}-lead");
    let passage = passage(&message, &locale.text(&message));
    Block { id: message, kind: BlockKind::Paragraph(passage) }
}

fn glossary(library: &Library, locale: &Locale) -> Vec<Block> {
    let entry = |term: &crate::content::Term| {
        let note = term_note(library, term, locale);
        let id = format!("term-{}", term.id);
        let english = note.english.map(|english| locale.text_with("term-english", &[("english", &english)]));
        let more = note.page.map(|(page, title)| locale.text_with("term-more", &[("page", &link(&page, &title))]));
        let sources = note.sources.iter().map(String::as_str).collect::<Vec<_>>().join(" · ");
        let sources = (!sources.is_empty()).then(|| locale.text_with("term-sources", &[("titles", &sources)]));
        let words = [Some(note.explanation), english, more, sources];
        Block { kind: entry(&id, note.name, words.into_iter().flatten()), id }
    };
    let mut terms: Vec<&crate::content::Term> = library.terms.iter().collect();
    // Chinese has no order that every reader knows; there they stand in the order of the pages.
    if !locale.language().is_han() {
        terms.sort_by_key(|term| folded(&locale.text(&format!("term-{}", term.id))));
    }
    std::iter::once(lead("glossary", locale)).chain(terms.into_iter().map(entry)).collect()
}

/// Letters alone, without accents: how a dictionary orders.
fn folded(name: &str) -> String {
    name.nfd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn kinds(library: &Library, locale: &Locale) -> Vec<Block> {
    let items = KINDS.iter().filter_map(|(kind, word)| {
        let count = library.sources.iter().filter(|source| source.kind == *kind).count();
        let name = link(&format!("sources-{word}"), &locale.text(&format!("kind-{word}")));
        let text = locale.count("sources-of-kind", count, &[("kind", &name)]);
        (count > 0).then(|| passage(&format!("sources-{word}"), &text))
    });
    let items = Block { id: "sources-kinds".into(), kind: BlockKind::Bullets(items.collect()) };
    vec![lead("sources", locale), items]
}

fn sources(library: &Library, kind: SourceKind, locale: &Locale) -> Vec<Block> {
    let entry = |source: &Source| {
        let note = source_note(source, locale);
        let id = format!("source-{}", source.id);
        let title = |page: &str| locale.text(&format!("{page}-title"));
        let pages = library.citing(&source.id).map(|page| link(&page.id, &title(&page.id)));
        let glossary = library.is_cited_by_a_term(&source.id).then(|| link("glossary", &title("glossary")));
        let pages: Vec<String> = pages.chain(glossary).collect();
        let cited = (!pages.is_empty()).then(|| locale.text_with("source-cited-by", &[("page", &pages.join(" · "))]));
        let seen = format!("{} · {}", note.publisher, note.seen);
        let address = note.url.map(|url| locale.text_with("web-address", &[("address", &url)]));
        let words = [Some(note.says), Some(seen), address, cited];
        Block { kind: entry(&id, note.title, words.into_iter().flatten()), id }
    };
    library.sources.iter().filter(|source| source.kind == kind).map(entry).collect()
}

fn entry(id: &str, name: String, words: impl Iterator<Item = String>) -> BlockKind {
    let passages = words.enumerate().map(|(index, text)| passage(&format!("{id}.{index}"), &text));
    BlockKind::Entry(Entry { name, passages: passages.collect() })
}

/// A link to a page, as it is written in a message.
fn link(page: &str, title: &str) -> String {
    format!("[{title}](page:{page})")
}

fn passage(id: &str, text: &str) -> Passage {
    let spans = parse(text).unwrap_or_else(|_| vec![Span { text: text.to_owned(), ..Span::default() }]);
    // The explanation of a term links to other terms; in the glossary they stand on the same page.
    let to_page = |span: Span| Span { link: span.link.filter(|link| matches!(link, Link::Page(_))), ..span };
    Passage { id: id.to_owned(), spans: spans.into_iter().map(to_page).collect(), ..Passage::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Files;
    use crate::locale::Language;

    fn listed(listing: Listing, language: Language) -> Document {
        let library = Library::load(&Files::Embedded).unwrap();
        let locale = Locale::load(&Files::Embedded, language).unwrap();
        list(&library, listing, &locale, Clock::System)
    }

    #[test]
    fn every_kind_has_an_id_that_leads_back_to_it() {
        for (kind, _) in KINDS {
            let listing = Listing::Kind(kind);
            assert_eq!(Listing::of(&listing.id()), Some(listing));
        }
        assert_eq!(Listing::of("sources-rumour"), None);
        assert_eq!(Listing::of("detainers"), None);
    }

    /// A message up to its first variable.
    fn locale_text(language: Language, id: &str) -> String {
        let locale = Locale::load(&Files::Embedded, language).unwrap();
        locale.text_with(id, &[("page", "|")]).split('|').next().unwrap().to_owned()
    }

    #[test]
    fn every_source_stands_once_and_every_term_with_its_english_word() {
        let library = Library::load(&Files::Embedded).unwrap();
        for language in Language::ALL {
            let entries = |document: &Document| {
                document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Entry(_))).count()
            };
            let sources: usize =
                KINDS.into_iter().map(|(kind, _)| entries(&listed(Listing::Kind(kind), language))).sum();
            assert_eq!(sources, library.sources.len());
            let cited = locale_text(language, "source-cited-by");
            let all = KINDS.into_iter().flat_map(|(kind, _)| listed(Listing::Kind(kind), language).blocks);
            for block in all {
                let last = block.units().last().map(|unit| unit.text.clone()).unwrap_or_default();
                assert!(last.starts_with(&cited), "{language} {}: nothing says what cites it: {last}", block.id);
            }
            let glossary = listed(Listing::Glossary, language);
            assert_eq!(entries(&glossary), library.terms.len());
            let words: String = glossary.units().iter().map(|unit| unit.text.clone()).collect();
            assert!(words.contains("287(g)") && !words.contains('⟦'), "{language}");
        }
    }
}
