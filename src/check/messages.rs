use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use crate::content::{Block, Files, FilesError, Library, Page};
use crate::document::{Link, Listing, parse};
use crate::locale::Language;

use super::Problem;

/// All messages of a language as they are written, for comparing languages with each other.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The language.
    pub language: Language,
    /// Message id, or `id.attribute`, and what it says.
    pub entries: BTreeMap<String, Wording>,
    /// Message id, and a fingerprint of its value and attributes; a comment or a blank changes nothing.
    pub fingerprints: BTreeMap<String, String>,
}

/// One pattern, taken apart.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    /// The literal text, placeables left out.
    pub text: String,
    /// The text with a digit for each placeable, for counting words.
    pub counted: String,
    /// Names of variables, and calls with their arguments: must be the same in every language.
    pub values: BTreeSet<String>,
    /// The comment above the message.
    pub comment: String,
    /// Whether it stands on more than one line.
    pub broken: bool,
}

impl Catalogue {
    /// Reads all message files of a language. Messages that stand twice are reported.
    ///
    /// # Errors
    /// [`FilesError`] when a file cannot be read.
    pub fn load(files: &Files, language: Language) -> Result<(Self, Vec<Problem>), FilesError> {
        let mut catalogue = Self::new(language);
        let mut problems = Vec::new();
        for path in files.list(&format!("locales/{language}/"), ".ftl") {
            problems.extend(catalogue.read(&path, &files.read(&path)?));
        }
        Ok((catalogue, problems))
    }

    /// A language without a message.
    pub(super) fn new(language: Language) -> Self {
        Self { language, entries: BTreeMap::new(), fingerprints: BTreeMap::new() }
    }

    /// Adds the messages of one file.
    pub(super) fn read(&mut self, path: &str, text: &str) -> Vec<Problem> {
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut problems: Vec<Problem> =
            errors.into_iter().map(|error| Problem::new(path, error.to_string())).collect();
        for entry in &resource.body {
            self.add(entry, path, &mut problems);
        }
        problems
    }

    fn add(&mut self, entry: &Entry<&str>, path: &str, problems: &mut Vec<Problem>) {
        let (id, value, attributes, comment) = match entry {
            Entry::Message(message) => {
                let _before = self.fingerprints.insert(message.id.name.to_owned(), fingerprint(message));
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes, &message.comment)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes, &term.comment),
            Entry::Junk { content } => {
                let first = content.lines().next().unwrap_or_default();
                problems.push(Problem::new(path, format!("this is not Fluent: {first}")));
                return;
            }
            _ => return,
        };
        let comment = comment.as_ref().map_or_else(String::new, |comment| comment.content.join("\n"));
        let patterns = value.map(|value| (id.clone(), value)).into_iter();
        let patterns = patterns.chain(attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value)));
        for (key, pattern) in patterns.collect::<Vec<_>>() {
            let mut wording = Wording { comment: comment.clone(), ..Wording::default() };
            wording.read(pattern);
            if self.entries.insert(key.clone(), wording).is_some() {
                problems.push(Problem::new(path, format!("the message “{key}” stands twice")));
            }
        }
    }
}

/// Eight digits for a message as Fluent writes it, without its comment.
fn fingerprint(message: &Message<&str>) -> String {
    let bare = Entry::Message(Message { comment: None, ..message.clone() });
    format!("{:08x}", fnv1a(serializer::serialize(&Resource { body: vec![bare] }).as_bytes()))
}

/// FNV-1a in 32 bits (Fowler, Noll and Vo): the same on every computer and in every version of Rust.
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

impl Wording {
    /// The reason for which the comment above the message lets it off a rule: `ALLOW rule: reason`.
    pub(super) fn allowed(&self, rule: &str) -> Option<&str> {
        self.comment.lines().find_map(|line| {
            let (quoted, reason) = line.strip_prefix("ALLOW ")?.split_once(':')?;
            (quoted.trim().to_lowercase() == rule.to_lowercase() && !reason.trim().is_empty()).then_some(reason.trim())
        })
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.broken |= value.trim_end_matches('\n').contains('\n') || value.ends_with('\n');
                    self.text.push_str(value);
                    self.counted.push_str(value);
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.counted.push('1');
                let _new = self.values.insert(format!("${}", id.name));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.counted.push('1');
                let _new = self.values.insert(format!("{}({})", id.name, shown(arguments)));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => {
                self.text.push_str(value);
                self.counted.push_str(value);
            }
            InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

fn shown(arguments: &CallArguments<&str>) -> String {
    let literal = |inline: &InlineExpression<&str>| match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        _ => String::from("?"),
    };
    arguments.positional.iter().map(literal).collect::<Vec<_>>().join(",")
}

/// Every language says the same things with the same values, numbers and marks, in characters its faces can draw.
pub(super) fn check(
    library: &Library,
    catalogues: &[Catalogue],
    covers: &dyn Fn(Language, char) -> bool,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let wanted: BTreeSet<String> = wanted_messages(library).collect();
    let all: BTreeSet<&String> = catalogues.iter().flat_map(|catalogue| catalogue.entries.keys()).collect();
    for catalogue in catalogues {
        let missing = all.iter().copied().chain(&wanted).filter(|key| !catalogue.entries.contains_key(*key));
        problems.extend(missing.map(|key| place(catalogue, key).with("the message is missing")));
        for (key, wording) in &catalogue.entries {
            problems.extend(wording_problems(library, catalogue, key, wording, covers));
        }
    }
    let Some((first, others)) = catalogues.split_first() else {
        return problems;
    };
    for (key, wording) in &first.entries {
        let unlike = others.iter().filter_map(|other| Some((other, other.entries.get(key)?)));
        problems.extend(unlike.flat_map(|(other, theirs)| differences(first, other, key, wording, theirs)));
    }
    problems.extend(sentence_problems(library, first));
    problems
}

struct Place(String);

impl Place {
    fn with(self, what: impl Into<String>) -> Problem {
        Problem::new(self.0, what)
    }
}

fn place(catalogue: &Catalogue, key: &str) -> Place {
    Place(format!("{} {key}", catalogue.language))
}

fn wording_problems(
    library: &Library,
    catalogue: &Catalogue,
    key: &str,
    wording: &Wording,
    covers: &dyn Fn(Language, char) -> bool,
) -> Vec<Problem> {
    let at = || place(catalogue, key);
    let mut problems = Vec::new();
    if wording.text.trim().is_empty() && wording.values.is_empty() {
        problems.push(at().with("the message is empty"));
    }
    if wording.broken {
        problems.push(at().with("a message stands on one line"));
    }
    if let Some(missing) = wording.text.chars().find(|c| !c.is_control() && !covers(catalogue.language, *c)) {
        problems.push(at().with(format!("the bundled faces have no “{missing}”; run assets/fonts/make.py")));
    }
    match parse(&wording.text) {
        Err(error) => problems.push(at().with(error.to_string())),
        Ok(spans) => {
            let links = spans.iter().filter_map(|span| span.link.as_ref());
            problems.extend(links.filter_map(|link| dangling(library, link)).map(|what| at().with(what)));
        }
    }
    for call in wording.values.iter().filter_map(|value| value.strip_prefix("DATE(")) {
        if let Err(error) = call.trim_end_matches(')').parse::<crate::content::PartialDate>() {
            problems.push(at().with(error.to_string()));
        }
    }
    problems
}

fn dangling(library: &Library, link: &Link) -> Option<String> {
    match link {
        Link::Term(id) => library.term(id).is_none().then(|| format!("there is no term “{id}”")),
        Link::Page(id) => {
            (library.page(id).is_none() && Listing::of(id).is_none()).then(|| format!("there is no page “{id}”"))
        }
        Link::Tel(_) | Link::Web(_) => None,
    }
}

fn differences(ours: &Catalogue, other: &Catalogue, key: &str, mine: &Wording, theirs: &Wording) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut compare = |name: &str, a: Vec<String>, b: Vec<String>| {
        if a != b {
            let what = format!("{name} differ from {}: {} against {}", ours.language, b.join(" "), a.join(" "));
            problems.push(place(other, key).with(what));
        }
    };
    compare("values", sorted(mine.values.iter().cloned()), sorted(theirs.values.iter().cloned()));
    compare("telephone numbers", telephone_numbers(&mine.text), telephone_numbers(&theirs.text));
    compare("links", links(&mine.text), links(&theirs.text));
    problems
}

fn sorted(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut values: Vec<String> = values.collect();
    values.sort();
    values
}

fn links(text: &str) -> Vec<String> {
    let spans = parse(text).unwrap_or_default();
    sorted(spans.into_iter().filter_map(|span| span.link).map(|link| format!("{link:?}")))
}

/// Runs of digits and hyphens with at least six digits, and the short codes people dial.
fn telephone_numbers(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && c != '-');
    let number = |run: &&str| {
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        digits >= 6 || matches!(*run, "911" | "988" | "88788")
    };
    sorted(runs.filter(number).map(str::to_owned))
}

/// The English message of a sentence is the sentence of the bank, byte for byte.
fn sentence_problems(library: &Library, english: &Catalogue) -> Vec<Problem> {
    let differs =
        |s: &&crate::content::Sentence| english.entries.get(&s.id).is_some_and(|w| w.text.trim_end() != s.english);
    let twice = |s: &crate::content::Sentence| place(english, &s.id).with("the sentence differs from the bank’s bytes");
    library.sentences.iter().filter(differs).map(twice).collect()
}

/// Every message the structure asks for.
fn wanted_messages(library: &Library) -> impl Iterator<Item = String> + '_ {
    let chapters = library.chapters.iter().map(|chapter| format!("chapter-{}", chapter.id));
    let sources = library.sources.iter().flat_map(|s| with_parts(&format!("source-{}", s.id), &["publisher", "says"]));
    let terms = library.terms.iter().flat_map(|term| with_parts(&format!("term-{}", term.id), &["explain"]));
    let lines = library.help_lines.iter().flat_map(|line| {
        let parts: &[&str] = if line.flagged { &["about", "caution"] } else { &["about"] };
        with_parts(&format!("line-{}", line.id), parts)
    });
    let sentences = library
        .sentences
        .iter()
        .flat_map(|sentence| with_parts(&sentence.id, if sentence.limited { &["limit"] } else { &[] }));
    let pages = library.pages.iter().flat_map(page_messages);
    let situations = library.situations.iter().flat_map(|s| with_parts(&format!("situation-{}", s.id), &["hint"]));
    chapters.chain(situations).chain(sources).chain(terms).chain(lines).chain(sentences).chain(pages)
}

fn with_parts(id: &str, attributes: &[&str]) -> Vec<String> {
    let parts = attributes.iter().map(|attribute| format!("{id}.{attribute}"));
    std::iter::once(id.to_owned()).chain(parts.collect::<Vec<_>>()).collect()
}

/// Every message of a page, and each attribute of it as `id.attribute`.
pub(super) fn page_messages(page: &Page) -> Vec<String> {
    let mut wanted = with_parts(&format!("{}-title", page.id), &["menu", "summary"]);
    for block in &page.blocks {
        let asked = block_messages(block).into_iter().map(|name| format!("{}-{name}", page.id));
        wanted.extend(asked);
    }
    wanted
}

fn block_messages(block: &Block) -> Vec<String> {
    match block {
        Block::ShortAnswer { .. } => vec![String::from("short")],
        Block::Heading { id } => vec![id.clone()],
        Block::Paragraph(item) => vec![item.id.clone()],
        Block::Question(item) => with_parts(&item.id, &["question"]),
        Block::Callout { id, .. } => with_parts(id, &["title"]),
        Block::Steps { id, items } => {
            items.iter().flat_map(|item| with_parts(&format!("{id}-{}", item.id), &["title"])).collect()
        }
        Block::Bullets { id, items } => items.iter().map(|item| format!("{id}-{}", item.id)).collect(),
        Block::Events { id, items } => items.iter().map(|event| format!("{id}-{}", event.id)).collect(),
        Block::Table { id, columns, rows } => {
            let heads = columns.iter().map(|column| format!("{id}-{column}"));
            let cells = rows.iter().flat_map(|row| columns.iter().map(move |c| format!("{id}-{}-{c}", row.id)));
            heads.chain(cells).collect()
        }
        Block::Compare { id, left, right } => [left, right]
            .into_iter()
            .flat_map(|side| {
                let head = format!("{id}-{}", side.id);
                let items = side.items.iter().map(|item| format!("{head}-{}", item.id)).collect::<Vec<_>>();
                std::iter::once(head).chain(items)
            })
            .collect(),
        Block::Leaving | Block::Say { .. } | Block::Contact { .. } | Block::Desk => Vec::new(),
    }
}
