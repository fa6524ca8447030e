//! Find: what was found for what is typed in the bar, and the beginning of the one that is chosen.

mod preview;
mod results;

use iced::Task;
use iced::advanced::widget::Id;

use super::{Action, Context, Destination, SCROLLER};
use crate::document::{Listing, listing_of_source};
use crate::search::{Found, Hit, Kind};
use crate::theme::{Fold, Width};
use crate::widget::focus::Direction;
use crate::widget::{Element, place};

/// At most this many hits of the reader's language.
const SHOWN: usize = 20;

/// The part of the screen that the beginning of the chosen hit takes.
const PREVIEW: f32 = 0.47;

/// The page that is offered when nothing is found.
const HELP_LINES: &str = "help-lines";

/// What is searched for, and what was found.
#[derive(Debug, Default)]
pub struct Find {
    query: String,
    found: Found,
    /// Which hit is chosen, counted through all languages.
    chosen: usize,
    /// Whether the index was there.
    ready: bool,
}

/// What happened on the screen.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// A hit was pressed, counted through all languages.
    HitOpened(usize),
    /// The chosen hit is opened.
    ChosenOpened,
    /// The hit after or before is chosen.
    Stepped(Direction),
    /// The help lines were asked for.
    HelpLinesOpened,
    /// The preview was scrolled.
    PreviewScrolled,
}

impl Find {
    /// Searches.
    pub fn new(context: &Context<'_>, query: String) -> Self {
        let mut find = Self { query, ..Self::default() };
        find.search(context);
        find
    }

    /// What is searched for.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Searches for something else.
    pub fn set_query(&mut self, context: &Context<'_>, query: String) {
        self.query = query;
        self.search(context);
    }

    /// Searches again: the index grew, or the language changed.
    pub fn search(&mut self, context: &Context<'_>) {
        let language = context.session.language;
        self.ready = context.search.knows(language);
        self.found = context.search.find(&self.query, language, SHOWN);
        self.chosen = 0;
    }

    /// What was found, for those who do not see it.
    pub fn told(&self, context: &Context<'_>) -> String {
        match self.state() {
            State::Empty => context.text("find-title"),
            State::Preparing => context.text("find-preparing"),
            State::Nothing => context.locale.text_with("find-nothing", &[("words", self.query.trim())]),
            State::Hits => context.locale.count("find-count", self.found.hits.len(), &[]),
        }
    }

    fn state(&self) -> State {
        let nothing = self.found.hits.is_empty() && self.found.others.is_empty();
        match self.ready {
            _ if self.query.trim().is_empty() => State::Empty,
            false => State::Preparing,
            true if nothing => State::Nothing,
            true => State::Hits,
        }
    }

    /// All that can be opened, in the order it is shown.
    fn all(&self) -> impl Iterator<Item = &Hit> {
        self.found.hits.iter().chain(&self.found.others).chain(&self.found.nearest)
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action<Message> {
        match message {
            Message::HitOpened(hit) => self.open(hit, context),
            // What is only called nearly so is opened when it is chosen, not by Enter: that may be far from what was meant.
            Message::ChosenOpened if self.state() == State::Hits => self.open(self.chosen, context),
            Message::ChosenOpened => Action::None,
            Message::Stepped(direction) => self.step(direction),
            Message::HelpLinesOpened => Action::Open(HELP_LINES.into()),
            Message::PreviewScrolled => Action::None,
        }
    }

    fn open(&self, hit: usize, context: &Context<'_>) -> Action<Message> {
        match self.all().nth(hit).and_then(|hit| destination(context, hit)) {
            Some(destination) => Action::Go(destination),
            None => Action::None,
        }
    }

    fn step(&mut self, direction: Direction) -> Action<Message> {
        let last = self.all().count().saturating_sub(1);
        self.chosen = match direction {
            Direction::Forward => (self.chosen + 1).min(last),
            Direction::Backward => self.chosen.saturating_sub(1),
        };
        let row = if self.chosen == 0 { results::TOP.to_owned() } else { results::row_id(self.chosen) };
        Action::Run(place::show::<Message>(Id::new(SCROLLER), Id::from(row)).chain(Task::none()))
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        results::view(self, context, fold)
    }

    /// The beginning of the chosen hit, which stays in view beside the hits.
    pub fn preview<'a>(&'a self, context: &Context<'a>, fold: Fold, page_width: f32) -> Option<Element<'a, Message>> {
        let beside = fold.width >= Width::Full && self.state() == State::Hits;
        let hit = self.all().nth(self.chosen).filter(|_| beside)?;
        Some(preview::view(context, fold, hit, (page_width * PREVIEW).round()))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Empty,
    Preparing,
    Nothing,
    Hits,
}

/// Where a hit leads: the page, the glossary or the sources, at the block that fits.
fn destination(context: &Context<'_>, hit: &Hit) -> Option<Destination> {
    let block = Some(hit.block.clone()).filter(|block| *block != format!("{}-title", hit.id));
    let page = match hit.kind {
        Kind::Page | Kind::Line => hit.page.clone(),
        Kind::Term => Listing::Glossary.id(),
        Kind::Source => listing_of_source(context.library.source(&hit.id)?).id(),
    };
    Some(Destination { page, language: hit.language, block })
}
