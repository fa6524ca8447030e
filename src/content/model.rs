use serde::Deserialize;

use super::PartialDate;

/// The bundled whole: when it was made and how far its sources reach.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The day the edition was made. A clock that shows an earlier day is wrong.
    pub made: PartialDate,
    /// The newest day any source speaks of. No page may claim to know more.
    pub known_to: PartialDate,
    /// The languages in the order they are offered.
    pub languages: Vec<Endonym>,
    /// Languages a desk may speak, each named in itself, in the order they are offered.
    pub spoken: Vec<String>,
    /// Languages one may ask an interpreter for, by their English names; each in other words is `interpreted-N`, from 1.
    pub interpreted: Vec<String>,
}

/// A language named in itself.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endonym {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
}

/// A part of the guide; its title is the message `chapter-ID`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Fixed id, as in the page table of the design.
    pub id: String,
    /// Icon name.
    pub icon: String,
}

/// What may be happening to a reader, and the page that helps; the messages are `situation-ID` and its `.hint`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Fixed id.
    pub id: String,
    /// Icon name.
    pub icon: String,
    /// The page.
    pub page: String,
}

/// One page. Messages begin with its id: `ID-title`, `ID-short`, `ID-BLOCK`, `ID-BLOCK-ITEM`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Fixed id, the file's name.
    pub id: String,
    /// Id of its chapter.
    pub chapter: String,
    /// Reading order within the chapter, from 1.
    pub position: u16,
    /// Icon name for lists.
    pub icon: String,
    /// Whom it speaks to; sets the reading level.
    pub audience: Audience,
    /// How fast its facts go stale.
    pub staleness: Staleness,
    /// The day its text was last compared with its sources.
    pub checked: PartialDate,
    /// The oldest moving date on it; none for history.
    #[serde(default)]
    pub as_of: Option<PartialDate>,
    /// The newest date it knows of; staleness is counted from here.
    pub known_to: PartialDate,
    /// Who reviewed it, if anybody did.
    #[serde(default)]
    pub review: Review,
    /// Sources that only this page brings; they join the common list.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The page itself, in reading order; the first block is the short answer.
    pub blocks: Vec<Block>,
}

/// Whom a page speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Audience {
    /// People who need the answer for themselves.
    Family,
    /// Workers at an intake desk.
    Worker,
    /// People who teach.
    Trainer,
}

/// How fast the facts of a page go stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Staleness {
    /// History: never.
    Fixed,
    /// After two years.
    Stable,
    /// After one year.
    Slow,
    /// After 90 days.
    Moving,
}

impl Staleness {
    /// Days after `known_to` at which a page counts as stale; none for history.
    pub fn days(self) -> Option<i32> {
        match self {
            Self::Fixed => None,
            Self::Stable => Some(730),
            Self::Slow => Some(365),
            Self::Moving => Some(90),
        }
    }
}

/// Whether a lawyer or organisation has reviewed a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub enum Review {
    /// Compiled from sources; nobody has reviewed it.
    #[default]
    Compiled,
    /// Reviewed by a named person or organisation on a day.
    Reviewed {
        /// Name as it is to be printed.
        by: String,
        /// The day.
        on: PartialDate,
    },
}

/// A piece of a page.
#[derive(Debug, Clone, Deserialize)]
pub enum Block {
    /// The answer in one to three sentences; message `PAGE-short`.
    ShortAnswer {
        /// Source ids.
        cites: Vec<String>,
        /// Whether the emergency number stands beside it, large.
        #[serde(default)]
        emergency: bool,
    },
    /// One line on leaving this program and what that cannot erase, the same on every page that has it.
    Leaving,
    /// A section heading.
    Heading {
        /// Message id after the page's.
        id: String,
    },
    /// Running text.
    Paragraph(Item),
    /// Numbered actions; each item has the attribute `.title`.
    Steps {
        /// Message id after the page's.
        id: String,
        /// The steps in order.
        items: Vec<Item>,
    },
    /// An unordered list.
    Bullets {
        /// Message id after the page's.
        id: String,
        /// The entries.
        items: Vec<Item>,
    },
    /// A panel with a title: danger, caution, tip or what changed.
    Callout {
        /// Message id after the page's; attribute `.title`.
        id: String,
        /// What sort of panel.
        kind: CalloutKind,
        /// Source ids.
        #[serde(default)]
        cites: Vec<String>,
        /// True when it states no fact.
        #[serde(default)]
        advice: bool,
        /// The day its facts were seen, if they move.
        #[serde(default)]
        as_of: Option<PartialDate>,
    },
    /// A sentence of the bank.
    Say {
        /// Sentence id.
        sentence: String,
    },
    /// A help line.
    Contact {
        /// Help line id.
        line: String,
    },
    /// What the desk wrote about itself; nothing where no desk did.
    Desk,
    /// A table; heads `PAGE-ID-COLUMN`, cells `PAGE-ID-ROW-COLUMN`.
    Table {
        /// Message id after the page's.
        id: String,
        /// Column ids; never empty.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Row>,
    },
    /// Dated events, oldest first.
    Events {
        /// Message id after the page's.
        id: String,
        /// The events.
        items: Vec<Event>,
    },
    /// Two lists set against each other.
    Compare {
        /// Message id after the page's.
        id: String,
        /// What is shown first.
        left: Column,
        /// What is shown against it.
        right: Column,
    },
    /// A question (attribute `.question`) and its answer.
    Question(Item),
}

/// A message that states something: a paragraph, a step, an entry.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Message id after the page's (and the list's).
    pub id: String,
    /// Source ids.
    #[serde(default)]
    pub cites: Vec<String>,
    /// True when it states no fact: advice or a pointer, which needs no source.
    #[serde(default)]
    pub advice: bool,
    /// The day its facts were seen, if they move.
    #[serde(default)]
    pub as_of: Option<PartialDate>,
}

/// One row of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Message id after the table's.
    pub id: String,
    /// Source ids.
    pub cites: Vec<String>,
    /// The day its facts were seen, if they move.
    #[serde(default)]
    pub as_of: Option<PartialDate>,
}

/// Something that happened at a known time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Message id after the list's.
    pub id: String,
    /// When, as exactly as the source says.
    pub when: PartialDate,
    /// Source ids.
    pub cites: Vec<String>,
    /// The day a continuing state was last seen, if it moves.
    #[serde(default)]
    pub as_of: Option<PartialDate>,
}

/// One side of a comparison.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Message id after the block's: the head.
    pub id: String,
    /// Icon name.
    pub icon: String,
    /// Short entries.
    pub items: Vec<Item>,
}

/// The sort of a callout; each has its own icon, word and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum CalloutKind {
    /// Danger to a person.
    Danger,
    /// Something that is easily done wrong.
    Caution,
    /// Something good to know.
    Tip,
    /// Something that changed, with its date.
    Changed,
}

/// A sentence of the bank, to be said aloud in English.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// Id, and the id of its gloss in every language.
    pub id: String,
    /// The English words, the same bytes in every language.
    pub english: String,
    /// Conditions every renderer must show.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// Whether the message has a `.limit`, which every renderer must show.
    #[serde(default)]
    pub limited: bool,
    /// Whether its blank is for a language.
    #[serde(default)]
    pub asks_language: bool,
}

/// A condition of a sentence to say aloud. None means that anyone may say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Mark {
    /// Only if it is true.
    OnlyIfTrue,
    /// Only to one's own lawyer, in private; never in Show this, on a card, poster or slide.
    OnlyToLawyer,
}

/// A telephone line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Id; the message is `line-ID`.
    pub id: String,
    /// The number as it is printed everywhere, byte for byte.
    #[serde(default)]
    pub number: Option<String>,
    /// A word to send by text message.
    #[serde(default)]
    pub text: Option<TextLine>,
    /// A web address, shown as text.
    #[serde(default)]
    pub web: Option<String>,
    /// The day the number was last compared with its source; none for 911.
    #[serde(default)]
    pub checked: Option<PartialDate>,
    /// Whether something about it is not certain; the message's `.caution` says what.
    #[serde(default)]
    pub flagged: bool,
    /// Source ids.
    #[serde(default)]
    pub cites: Vec<String>,
}

/// A word to send and the number to send it to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextLine {
    /// The word.
    pub word: String,
    /// The number.
    pub to: String,
}

/// A word a reader will meet on papers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Id; the message is `term-ID`, its explanation `.explain`.
    pub id: String,
    /// The English word as it stands on papers.
    pub english: String,
    /// The page that says more, if there is one.
    #[serde(default)]
    pub page: Option<String>,
    /// Source ids.
    #[serde(default)]
    pub cites: Vec<String>,
}

/// Where a statement comes from; its words are the message `source-ID`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id.
    pub id: String,
    /// What sort of document.
    pub kind: SourceKind,
    /// How it was seen.
    pub seen: Seen,
    /// Its date, or the day it was read.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// Where it stood, shown as text.
    #[serde(default)]
    pub url: Option<String>,
}

/// The sort of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum SourceKind {
    /// A law of Congress or of a state.
    Statute,
    /// A federal rule.
    Regulation,
    /// A decision or order of a court, or a settlement before it.
    Court,
    /// A paper of an agency.
    Agency,
    /// A study.
    Research,
    /// A press report.
    News,
    /// A paper of an organisation that helps people.
    Advocacy,
}

/// How a source was seen by those who compiled the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Seen {
    /// The text itself.
    PrimaryText,
    /// Somebody's summary of it.
    Summary,
    /// Known from other reading.
    Background,
}

/// A phrase that no text may use.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeverUse {
    /// Language tags it is forbidden in; empty means all.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The phrases, compared without regard to case.
    pub phrases: Vec<String>,
    /// Why.
    pub reason: String,
}
