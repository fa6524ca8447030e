use crate::content::{HelpLine, Library, Source, Term, Typed};
use crate::document::{Block, BlockKind, Clock, Document, Span, build, source_note, term_note};
use crate::locale::Locale;

/// What a thing is that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page.
    Page,
    /// A term of the glossary.
    Term,
    /// A help line.
    Line,
    /// A source.
    Source,
}

/// Something that can be found, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its id, without what says its kind.
    pub id: String,
    /// Its page as `vereda text` takes it: a page id, `glossary` or `sources`.
    pub page: String,
    /// What it is called.
    pub title: String,
    /// Where it stands: a chapter, the glossary, the help lines, the sources.
    pub place: String,
    /// Its texts, the first of them its title.
    pub texts: Vec<Text>,
    /// What people type for it, in any language.
    pub typed: Vec<String>,
    /// What can be read of it without opening it.
    pub preview: Preview,
}

/// The beginning of what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The short answer, the explanation, what a line or a source is for.
    pub answer: Vec<Span>,
    /// The steps, one sentence each; of a help line its number and where to write.
    pub steps: Vec<String>,
}

/// A text of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Id of its block.
    pub block: String,
    /// The words.
    pub words: String,
    /// How much it says of what the entry is about.
    pub weight: Weight,
}

/// How much a text says of what its entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Its title.
    Title,
    /// Its short answer, its explanation, its headings.
    Lead,
    /// Everything else.
    Body,
}

/// Everything that can be found in a language. `typed` is what people type for things, of every language.
pub fn entries(library: &Library, locale: &Locale, clock: Clock, typed: &[Typed]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for page in &library.pages {
        let document = build(library, page, locale, clock);
        let lines = document.blocks.iter().filter_map(|block| line(library, block, &document, locale, typed));
        let lines: Vec<Entry> = if page.id == HELP_LINES { lines.collect() } else { Vec::new() };
        entries.push(page_entry(&document, locale, typed));
        entries.extend(lines);
    }
    entries.extend(library.terms.iter().map(|found| term(library, found, locale, typed)));
    entries.extend(library.sources.iter().map(|found| source(found, locale)));
    entries
}

/// The page that lists the help lines, and the pages that `vereda text` knows beside those with a number.
const HELP_LINES: &str = "help-lines";
const GLOSSARY: &str = "glossary";
const SOURCES: &str = "sources";

fn page_entry(document: &Document, locale: &Locale, typed: &[Typed]) -> Entry {
    let title = format!("{}-title", document.page);
    let text = |words: String, weight| Text { block: title.clone(), words, weight };
    let mut texts = vec![text(document.title.clone(), Weight::Title)];
    texts.extend(locale.attribute(&title, "menu").map(|menu| text(menu, Weight::Title)));
    texts.extend(locale.attribute(&title, "summary").map(|summary| text(summary, Weight::Lead)));
    texts.extend(document.blocks.iter().flat_map(block_texts));
    Entry {
        kind: Kind::Page,
        id: document.page.clone(),
        page: document.page.clone(),
        title: document.title.clone(),
        place: document.chapter.clone(),
        texts,
        typed: of(&document.page, typed),
        preview: page_preview(document),
    }
}

fn page_preview(document: &Document) -> Preview {
    let mut preview = Preview::default();
    for block in &document.blocks {
        match &block.kind {
            BlockKind::ShortAnswer { passage, .. } => preview.answer.clone_from(&passage.spans),
            BlockKind::Steps(steps) if preview.steps.is_empty() => {
                preview.steps = steps.iter().map(|step| step.title.clone()).collect();
            }
            _ => {}
        }
    }
    preview
}

fn plain(words: &str) -> Vec<Span> {
    vec![Span { text: words.to_owned(), ..Span::default() }]
}

fn block_texts(block: &Block) -> impl Iterator<Item = Text> + '_ {
    let leads = matches!(block.kind, BlockKind::ShortAnswer { .. } | BlockKind::Heading(_));
    block.units().into_iter().map(move |unit| {
        let weight = if leads || unit.id.ends_with(".title") { Weight::Lead } else { Weight::Body };
        Text { block: block.id.clone(), words: unit.text, weight }
    })
}

fn line(library: &Library, block: &Block, document: &Document, locale: &Locale, typed: &[Typed]) -> Option<Entry> {
    let BlockKind::Contact(contact) = &block.kind else {
        return None;
    };
    let id = block.id.strip_prefix(HELP_LINES)?.strip_prefix('-')?;
    let HelpLine { id, .. } = library.help_line(id)?;
    let mut texts: Vec<Text> = block_texts(block).collect();
    texts.first_mut()?.weight = Weight::Title;
    Some(Entry {
        kind: Kind::Line,
        id: id.clone(),
        page: document.page.clone(),
        title: contact.name.clone(),
        place: locale.text("help-lines-title"),
        texts,
        typed: of(&format!("line-{id}"), typed),
        preview: Preview {
            answer: contact.about.spans.clone(),
            steps: [&contact.number, &contact.text, &contact.web].into_iter().flatten().cloned().collect(),
        },
    })
}

fn term(library: &Library, term: &Term, locale: &Locale, typed: &[Typed]) -> Entry {
    let note = term_note(library, term, locale);
    let block = format!("term-{}", term.id);
    let text = |words: String, weight| Text { block: block.clone(), words, weight };
    let preview = Preview { answer: plain(&note.explanation), steps: Vec::new() };
    let texts = [text(note.name.clone(), Weight::Title), text(note.explanation, Weight::Lead)];
    let english = note.english.map(|english| text(english, Weight::Title));
    Entry {
        kind: Kind::Term,
        id: term.id.clone(),
        page: GLOSSARY.into(),
        title: note.name,
        place: locale.text("glossary-title"),
        texts: texts.into_iter().chain(english).collect(),
        typed: of(&block, typed),
        preview,
    }
}

fn source(source: &Source, locale: &Locale) -> Entry {
    let note = source_note(source, locale);
    let block = format!("source-{}", source.id);
    let text = |words: String, weight| Text { block: block.clone(), words, weight };
    let preview = Preview { answer: plain(&note.says), steps: vec![note.publisher.clone(), note.seen.clone()] };
    Entry {
        kind: Kind::Source,
        id: source.id.clone(),
        page: SOURCES.into(),
        title: note.title.clone(),
        place: locale.text("sources-title"),
        // What a source says is told better by the page that cites it.
        texts: vec![text(note.title, Weight::Title), text(note.says, Weight::Body), text(note.publisher, Weight::Body)],
        typed: Vec::new(),
        preview,
    }
}

fn of(key: &str, typed: &[Typed]) -> Vec<String> {
    typed.iter().flat_map(|language| language.of(key)).cloned().collect()
}
