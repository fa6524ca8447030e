use crate::content::CalloutKind;
use crate::locale::Language;

use super::SourceLine;

/// A page, finished for one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Page id.
    pub page: String,
    /// Language of every word in it, but for the English to say aloud.
    pub language: Language,
    /// Page title.
    pub title: String,
    /// Chapter title.
    pub chapter: String,
    /// The honest line: as of, compared, reviewed by nobody, stale.
    pub source_line: SourceLine,
    /// The page, in reading order.
    pub blocks: Vec<Block>,
    /// Sources in the order of first citation; [`Passage::notes`] point here, counted from 1.
    pub sources: Vec<SourceNote>,
}

/// A piece of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// `PAGE-BLOCK`, the same in every language: the place kept when the language changes.
    pub id: String,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is, with all it must show.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// The answer, large; `urgent` on the page about danger, which shows the emergency number beside it.
    ShortAnswer {
        /// Its label, “In short”.
        label: String,
        /// The answer.
        passage: Passage,
        /// The emergency number to show beside it.
        number: Option<String>,
    },
    /// One line on leaving this program.
    Leaving(String),
    /// A section heading.
    Heading(String),
    /// Running text.
    Paragraph(Passage),
    /// Numbered actions.
    Steps(Vec<Step>),
    /// An unordered list.
    Bullets(Vec<Passage>),
    /// A panel.
    Callout(Callout),
    /// A sentence to say aloud.
    Say(Say),
    /// A help line.
    Contact(Contact),
    /// The desk's own details.
    Desk(Desk),
    /// A table.
    Table(Table),
    /// Dated events.
    Events(Vec<Event>),
    /// Two lists set against each other.
    Compare(Box<[Compared; 2]>),
    /// An entry of the glossary or of the sources.
    Entry(Entry),
    /// A question and its answer.
    Question {
        /// The question.
        question: String,
        /// The answer.
        answer: Passage,
    },
}

/// Inline text with the sources that carry it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    /// Id of its message.
    pub id: String,
    /// The words.
    pub spans: Vec<Span>,
    /// Numbers of its sources, counted from 1.
    pub notes: Vec<usize>,
    /// The whole sentence that dates a moving statement.
    pub as_of: Option<String>,
}

/// Words in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Where they lead.
    pub link: Option<Link>,
}

/// Where words lead. Numbers and addresses are shown, never opened.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// The explanation of a term.
    Term(String),
    /// Another page.
    Page(String),
    /// A telephone number.
    Tel(String),
    /// A web address.
    Web(String),
}

/// A numbered action.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The action, one sentence.
    pub title: String,
    /// What belongs to it.
    pub passage: Passage,
}

/// A panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// Its sort.
    pub kind: CalloutKind,
    /// The word for the sort, told beside icon and colour.
    pub label: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub passage: Passage,
}

/// A sentence to say aloud with everything that limits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// Sentence id.
    pub id: String,
    /// The heading, which says so when it is only for one's own lawyer.
    pub label: String,
    /// The English words.
    pub english: String,
    /// What they mean; none in English.
    pub gloss: Option<String>,
    /// “Only if it is true”, when that is its condition.
    pub only_if_true: Option<String>,
    /// Whether it may be said to one's own lawyer only.
    pub only_to_lawyer: bool,
    /// To whom, when and when not, with its heading.
    pub limit: Option<Limit>,
}

/// When a sentence may be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// “When to say it”.
    pub label: String,
    /// The limit.
    pub text: String,
}

/// A help line.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// Name of the line.
    pub name: String,
    /// The number, byte for byte.
    pub number: Option<String>,
    /// What to send where, as a sentence.
    pub text: Option<String>,
    /// A web address with the words that it needs the internet.
    pub web: Option<String>,
    /// What it is for, hours, languages, what trace it leaves; carries its sources.
    pub about: Passage,
    /// Why it is not certain.
    pub caution: Option<Passage>,
    /// When the number was last compared with its source.
    pub checked: Option<String>,
}

/// What the people at a desk wrote about themselves, in whatever language they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// “This desk”.
    pub label: String,
    /// That nobody compared it with a source.
    pub note: String,
    /// Its name.
    pub name: Option<String>,
    /// Its telephone numbers.
    pub phones: Vec<String>,
    /// Address, hours and languages, in this order.
    pub details: Vec<String>,
    /// Help lines nearby.
    pub lines: Vec<DeskLine>,
}

/// A help line nearby.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskLine {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: String,
    /// When the desk last checked it.
    pub checked: String,
}

/// Something that is listed by its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// What is said of it.
    pub passages: Vec<Passage>,
}

/// A table; never without a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Column heads.
    pub heads: Vec<String>,
    /// Rows; the last cell carries the sources.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its cells, one a column.
    pub cells: Vec<Passage>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When, written out.
    pub when: String,
    /// What.
    pub passage: Passage,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Icon name.
    pub icon: String,
    /// Its head.
    pub head: String,
    /// Its entries.
    pub items: Vec<Passage>,
}

/// A source, written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceNote {
    /// Source id.
    pub id: String,
    /// Name of the document.
    pub title: String,
    /// Who put it out.
    pub publisher: String,
    /// The sort of document.
    pub kind: String,
    /// How and when it was seen.
    pub seen: String,
    /// What it says.
    pub says: String,
    /// Where it stood.
    pub url: Option<String>,
}

/// A term, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermNote {
    /// Term id.
    pub id: String,
    /// The term.
    pub name: String,
    /// The English word on papers; none in English.
    pub english: Option<String>,
    /// What it means.
    pub explanation: String,
    /// The page that says more: id and title.
    pub page: Option<(String, String)>,
    /// Sources of the explanation, as titles.
    pub sources: Vec<String>,
}

impl Passage {
    /// The words without style.
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}
