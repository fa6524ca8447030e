//! The reader: one page, its sources and terms beside it.

mod blocks;
mod facing;
pub mod finding;
mod note;
mod selection;
mod speech;

use iced::advanced::widget::Id;
use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length, Padding, Task};

pub use selection::Grow;
use selection::Selection;

use super::{Action, Choice, Context, SCROLLER};
use crate::content::Page;
use crate::document::{Block, BlockKind, Document, Link, SourceNote, Unit, copied, is_second};
use crate::locale::Language;
use crate::theme::{Fold, Look, Role, TypeStyle, Width};
use crate::widget::beside::{self, beside};
use crate::widget::focus;
use crate::widget::place::{self, Place};
use crate::widget::{
    Element, Kind, Meaning, Prose, Reach, Selecting, Target, control, heading, icon, keep, label, line, meant, muted,
    target_id,
};

/// A page that is open.
#[derive(Debug)]
pub struct Reader {
    page: String,
    /// Id of its chapter; empty for a listing.
    chapter: String,
    document: Document,
    /// The same page in the language beside it.
    second: Option<Box<Document>>,
    opened: Option<Opened>,
    units: Vec<Unit>,
    selection: Option<Selection>,
    /// Whether the pointer is drawing the selection.
    selecting: bool,
    /// What is looked for on the page.
    finding: Option<finding::Finding>,
    /// Whether one line on leaving stands under the short answer.
    strip: bool,
}

/// The note that is open, and the word or marker it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    passage: String,
    target: Target,
}

/// What happened on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// A link or a source marker was pressed.
    TargetPressed(String, Target),
    /// The pointer selects in a text.
    Selecting(String, Selecting),
    /// The note was closed.
    NoteClosed,
    /// Something was typed to find on the page.
    FindTyped(String),
    /// The next place was asked for, or the one before.
    FindStepped(focus::Direction),
    /// Finding on the page is over.
    FindClosed,
    /// A page was chosen.
    PageOpened(String),
    /// The page became wider or narrower; what stood at the top.
    WidthChanged(Place),
    /// The chapter above the title was pressed.
    ChapterPressed,
    /// A sentence or a number is to be shown large.
    ShowPressed(String),
    /// The language beside was chosen; none closes it.
    BesideChosen(Option<Language>),
    /// The two languages are to change places.
    Swapped,
    /// A heading of the list was chosen; or the sources.
    HeadingChosen(String),
}

/// Id of the block that lists the sources.
const SOURCES: &str = "sources";

/// Room at the left of the text, at the right of the page, and for “On this page”, in px.
const SIDES: f32 = 64.0;
const END: f32 = 30.0;
const HEADINGS: f32 = 232.0;

impl Reader {
    /// Opens a page or a listing, if there is one with this id.
    pub fn new(context: &Context<'_>, id: &str) -> Option<Self> {
        let (document, second) = written(context, id)?;
        let units = document.units_facing(second.as_deref());
        Some(Self {
            page: id.to_owned(),
            chapter: context.library.page(id).map(|page| page.chapter.clone()).unwrap_or_default(),
            document,
            second,
            opened: None,
            units,
            selection: None,
            selecting: false,
            finding: None,
            strip: false,
        })
    }

    /// Sets one line on leaving under the short answer.
    #[must_use]
    pub fn with_strip(mut self, context: &Context<'_>) -> Self {
        self.strip = true;
        self.set_strip(context);
        self
    }

    fn set_strip(&mut self, context: &Context<'_>) {
        if !self.strip {
            return;
        }
        let id = format!("{}-leaving", self.page);
        set_leaving(&mut self.document, id.clone(), context);
        if let (Some(second), Some(other)) = (&mut self.second, context.beside()) {
            set_leaving(second, format!("{id}~"), &other);
        }
        self.units = self.document.units_facing(self.second.as_deref());
    }

    /// The page that is open.
    pub fn page(&self) -> &str {
        &self.page
    }

    /// The page as it is shown.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Whether a note is open.
    pub fn has_note(&self) -> bool {
        self.opened.is_some()
    }

    /// Writes the page in the language of the context; the note stays open.
    pub fn rewrite(&mut self, context: &Context<'_>) {
        if let Some((document, second)) = written(context, &self.page) {
            (self.document, self.second) = (document, second);
            self.units = self.document.units_facing(self.second.as_deref());
            self.set_strip(context);
            // Bytes of one language mean nothing in another.
            self.selection = None;
            self.selecting = false;
            self.find_again();
        }
    }

    /// Ids of the blocks, for finding the place one is at.
    pub fn block_ids(&self) -> Vec<Id> {
        let blocks = self.document.blocks.iter().map(|block| block.id.clone());
        blocks.chain([SOURCES.to_owned()]).map(Id::from).collect()
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::TargetPressed(passage, target) => self.press(passage, target),
            Message::Selecting(unit, step) => self.select(&unit, step),
            Message::NoteClosed => self.close_note(),
            Message::FindTyped(typed) => self.find_typed(&typed),
            Message::FindStepped(direction) => self.find_stepped(direction),
            Message::FindClosed => {
                let _was_open = self.close_finding();
                Action::Run(focus::leave())
            }
            Message::PageOpened(page) => Action::Open(page),
            Message::WidthChanged(place) => Action::Run(place::restore(&Id::new(SCROLLER), &place)),
            Message::ChapterPressed => Action::OpenChapter(self.chapter.clone()),
            Message::ShowPressed(item) => Action::ShowThis(item),
            Message::BesideChosen(language) => Action::Choose(Choice::Beside(language)),
            Message::Swapped => Action::Swap,
            Message::HeadingChosen(block) => {
                Action::Run(scroll_to(block.clone()).chain(focus::give_after(Id::from(block))))
            }
        }
    }

    fn press(&mut self, passage: String, target: Target) -> Action<Message> {
        if let Target::Link(Link::Page(page)) = &target {
            return Action::Open(page.clone());
        }
        if matches!(target, Target::Link(Link::Tel(_) | Link::Web(_))) {
            return Action::None;
        }
        let opened = Opened { passage, target };
        let word = target_id(&opened.passage, &opened.target);
        self.opened = if self.opened.as_ref() == Some(&opened) { None } else { Some(opened) };
        // A note at the foot takes room from the page; its word must stay in view.
        let whole = place::show(Id::new(SCROLLER), Id::new(note::CARD));
        Action::Run(focus::give(word).chain(whole).chain(focus::enter_dialog()))
    }

    fn select(&mut self, unit: &str, step: Selecting) -> Action<Message> {
        let Some(index) = self.units.iter().position(|known| known.id == unit) else {
            return Action::None;
        };
        match step {
            Selecting::Begin(byte, reach) => {
                self.selecting = true;
                self.selection = Some(match reach {
                    Reach::Place => Selection::at((index, byte)),
                    Reach::Word => Selection::word(&self.units, (index, byte)),
                    Reach::All => Selection::unit(&self.units, (index, byte)),
                });
            }
            Selecting::Draw(byte) => self.selection.iter_mut().for_each(|selection| selection.draw_to((index, byte))),
            Selecting::End => self.selecting = false,
        }
        Action::None
    }

    /// Selects the whole page.
    pub fn select_all(&mut self) {
        self.selection = Selection::all(&self.units);
    }

    /// Grows the selection by a key; without one it begins at the text of an id, else at the start of the page.
    pub fn grow_selection(&mut self, how: Grow, begin: Option<&Id>) {
        let at_id = begin.and_then(|id| self.units.iter().position(|unit| Id::from(unit.id.clone()) == *id));
        let selection = self.selection.get_or_insert(Selection::at((at_id.unwrap_or(0), 0)));
        selection.grow(&self.units, how);
    }

    /// Ids of everything that can be selected, for finding where one is.
    pub fn unit_ids(&self) -> Vec<Id> {
        self.units.iter().map(|unit| Id::from(unit.id.clone())).collect()
    }

    /// What is copied: the selected text with the page's title, its source line and its sources.
    pub fn copied(&self, context: &Context<'_>) -> Option<String> {
        let selection = self.selection.filter(|selection| !selection.is_empty())?;
        let documents: Vec<&Document> = std::iter::once(&self.document).chain(self.second.as_deref()).collect();
        Some(copied(&documents, &self.units, selection.span(), context.locale))
    }

    /// Takes the selection away; answers whether there was one.
    pub fn clear_selection(&mut self) -> bool {
        self.selecting = false;
        self.selection.take().is_some_and(|selection| !selection.is_empty())
    }

    /// What of a text is selected.
    fn selected(&self, unit: &str) -> Option<std::ops::Range<usize>> {
        let selection = self.selection?;
        let index = self.units.iter().position(|known| known.id == unit)?;
        selection.within(index, &self.units[index])
    }

    /// Closes the note and gives the keyboard back to the word it belongs to.
    pub fn close_note(&mut self) -> Action<Message> {
        match self.opened.take() {
            Some(opened) => Action::Run(focus::give(target_id(&opened.passage, &opened.target))),
            None => Action::None,
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        keep(self.page_view(context, fold), self.block_ids(), Message::WidthChanged).into()
    }

    fn page_view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        if let (Some(second), Some(other)) = (&self.second, context.beside()) {
            return self.facing(context, fold, second, &other);
        }
        let wide = fold.width == Width::Wide;
        let mut main = column![self.head(context, fold)];
        let mut aside: Vec<(Id, Element<'a, Message>)> = Vec::new();
        let mut last = Id::from(format!("{}-title", self.page));
        for (index, block) in self.document.blocks.iter().enumerate() {
            let view = blocks::view(self, context, fold, block);
            if wide && goes_aside(block) {
                let view = container(view).id(Id::from(block.id.clone()));
                aside.push((last.clone(), view.into()));
            } else {
                let gap = if index == 0 { 22.0 } else { blocks::space_above(block, &self.document.blocks[index - 1]) };
                last = Id::from(block.id.clone());
                let view = container(view).id(last.clone()).width(Length::Fill);
                main = main.push(container(view).padding(Padding::ZERO.top(gap)));
            }
        }
        main = main.push(self.cites_anything().then(|| self.sources(context, fold))).push(self.turn(context, fold));
        let measure = measure(context, fold);
        let main = container(main).max_width(measure).width(Length::Fill);
        self.set_beside(context, fold, main.into(), aside)
    }

    /// A listing cites nothing: it has no sources of its own, and no headings.
    fn cites_anything(&self) -> bool {
        !self.document.sources.is_empty()
    }

    fn set_beside<'a>(
        &'a self,
        context: &Context<'a>,
        fold: Fold,
        main: Element<'a, Message>,
        aside: Vec<(Id, Element<'a, Message>)>,
    ) -> Element<'a, Message> {
        let narrow = fold.is_narrow();
        let padding = if narrow { Padding::from([22.0, 24.0]) } else { Padding::from([36.0, SIDES]) };
        let page = match fold.width {
            Width::Narrow | Width::Middle => container(main).center_x(Length::Fill),
            Width::Full | Width::Wide => {
                let accent = context.palette().accent;
                let note = self.note(context, fold).map(|(id, note)| (id, note, Some(accent)));
                let (notes, width, color) = match note {
                    Some((id, note, color)) if aside.is_empty() => (vec![(id, note)], HEADINGS, color),
                    Some((id, note, _)) => (with_note(aside, id, note), 440.0, None),
                    None if fold.width == Width::Full => (Vec::new(), HEADINGS, None),
                    None => (aside, 440.0, None),
                };
                let mut pair = beside(main, notes, width);
                if let Some(color) = color {
                    // As much room as “On this page” had, so that opening a note moves no word.
                    let (gap, widest) = (24.0, 304.0);
                    pair = pair.narrower_gap(gap).up_to(widest).line(color);
                }
                container(pair).width(Length::Fill)
            }
        };
        let padding = if fold.width >= Width::Full { Padding { right: END, ..padding } } else { padding };
        page.padding(padding).into()
    }

    /// “On this page”, which stays in view beside the page; its room is left free by [`Self::view`].
    pub fn aside<'a>(&'a self, context: &Context<'a>, fold: Fold, page_width: f32) -> Option<Element<'a, Message>> {
        if fold.width != Width::Full || self.opened.is_some() || self.second.is_some() || !self.cites_anything() {
            return None;
        }
        let text = measure(context, fold).min(page_width - SIDES - END - HEADINGS - beside::GAP);
        let headings = container(self.headings(context, fold)).width(HEADINGS);
        let placed = row![iced::widget::space().width(SIDES + text + beside::GAP), headings];
        Some(container(placed).padding(Padding::ZERO.top(40.0)).into())
    }

    /// The open note for the foot of a narrow window.
    pub fn note_at_foot<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
        // Side by side there is no margin.
        if fold.width >= Width::Full && self.second.is_none() {
            return None;
        }
        let (_id, note) = self.note(context, fold)?;
        Some(note)
    }

    /// The note that is open, in the language of the word it belongs to.
    fn note<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Option<(Id, Element<'a, Message>)> {
        let opened = self.opened.as_ref()?;
        let other = context.beside().filter(|_| is_second(&opened.passage));
        let (document, context) = match (&self.second, other) {
            (Some(second), Some(other)) => (second.as_ref(), other),
            _ => (&self.document, *context),
        };
        let view = match &opened.target {
            Target::Source(number) => {
                note::source(&context, fold, &self.page, *number, document.sources.get(number - 1)?)
            }
            Target::Link(Link::Term(term)) => note::term(&context, fold, &self.page, context.library.term(term)?),
            Target::Link(_) => return None,
        };
        let target = target_id(&opened.passage, &opened.target);
        Some((target.clone(), meant(Meaning::new(Kind::Note(target)), view).into()))
    }

    /// The chapter, which leads to its pages on Home; of a listing the list it belongs to, as words.
    fn breadcrumb<'a>(&'a self, context: &Context<'a>, fold: Fold, name: &'a str) -> Element<'a, Message> {
        let (style, palette) = (context.style(Role::Small, fold), context.palette());
        if self.chapter.is_empty() {
            return muted(name, style, palette).into();
        }
        let words = row![label(name, style), icon("chevron-right", 16.0, palette.accent)].spacing(6);
        let words = words.align_y(Alignment::Center);
        control("reader/chapter", palette, Look::Quiet, words, Some(Message::ChapterPressed))
            .padding([2, 0])
            .link()
            .into()
    }

    /// The headings of the page, for jumping to them.
    pub fn contents(&self) -> impl Iterator<Item = (&str, &str)> {
        self.document.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Heading(text) => Some((block.id.as_str(), text.as_str())),
            _ => None,
        })
    }

    /// Whether the note that is open explains a term.
    pub fn explains_term(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| matches!(opened.target, Target::Link(Link::Term(_))))
    }

    fn head<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let chapter = self.breadcrumb(context, fold, &self.document.chapter);
        let title =
            self.text(context, format!("{}-title", self.page), &self.document.title, context.style(Role::H1, fold));
        let title = title.meaning(Meaning::new(Kind::Heading(1)));
        let head = column![chapter, title].spacing(4);
        container(head).id(Id::from(format!("{}-title", self.page))).into()
    }

    /// A text of the page in one style, which can be selected.
    fn text<'a>(&'a self, context: &Context<'a>, id: String, words: &str, style: TypeStyle) -> Prose<'a, Message> {
        let selected = self.selected(&id);
        let unit = id.clone();
        let on_select = move |step| Message::Selecting(unit.clone(), step);
        let marks = self.marks(&id);
        let language = context.session.language.tag();
        let prose = Prose::plain(id, words, style, context.palette()).language(language);
        prose.selectable(selected, self.selecting, on_select).marked(marks)
    }

    /// “On this page”: the headings, and the sources.
    fn headings<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let named = |block: &'a Block| match &block.kind {
            BlockKind::Heading(text) => Some((block.id.clone(), text.clone())),
            _ => None,
        };
        let headings = self.document.blocks.iter().filter_map(named);
        let rows = headings.chain([(SOURCES.to_owned(), context.text("sources-title"))]).map(|(id, text)| {
            let words = label(text, context.style(Role::Small, fold));
            let message = Message::HeadingChosen(id.clone());
            let row =
                control(format!("on-this-page/{id}"), palette, Look::Quiet, words, Some(message)).padding([6, 12]);
            meant(Meaning::new(Kind::ListItem), row.link()).into()
        });
        let title = label(context.text("on-this-page"), context.style(Role::Label, fold));
        let list = meant(Meaning::menu(), Column::with_children(rows));
        let all = column![container(title).padding(Padding::ZERO.left(12)), list].spacing(6);
        meant(Meaning::new(Kind::Navigation).named(context.text("on-this-page")), all).into()
    }

    fn sources<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let title = heading(2, label(context.text("sources-title"), context.style(Role::H2, fold)));
        let rows = self.document.sources.iter().enumerate().map(|(index, source)| {
            let row = column![source_row(context, fold, index + 1, source), line(1.0, palette.rule)];
            meant(Meaning::new(Kind::ListItem), row).into()
        });
        let compared = fold.is_narrow().then(|| {
            let line = &self.document.source_line;
            let parts = line.parts().map(|part| muted(part, context.style(Role::Small, fold), palette).into());
            container(Column::with_children(parts)).padding(Padding::ZERO.top(12))
        });
        let late = self.late_warning(context, fold);
        let list = meant(Meaning::new(Kind::List), Column::with_children(rows));
        let list = column![line(1.0, palette.rule), list];
        let all = column![title, container(list).padding(Padding::ZERO.top(12)), compared, late];
        container(container(all).id(Id::new(SOURCES))).padding(Padding::ZERO.top(44)).into()
    }

    /// On a page with a telephone number the warning stands here, far from the number.
    fn late_warning<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
        let line = &self.document.source_line;
        let warning = line.warning().filter(|_| line.has_number)?;
        let words = muted(warning.to_owned(), context.style(Role::Small, fold), context.palette());
        let content = row![icon("clock-alert", 18.0, context.palette().ink_muted), words].spacing(8);
        Some(container(content.align_y(Alignment::Center)).padding(Padding::ZERO.top(12)).into())
    }

    /// Previous and next page.
    fn turn<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let before = context.library.before(&self.page).map(|page| turn_card(context, fold, page, true));
        let after = context.library.after(&self.page).map(|page| turn_card(context, fold, page, false));
        let both = [before, after].into_iter().flatten();
        let cards: Element<'a, Message> = if fold.size.width < 620.0 {
            Column::with_children(both).spacing(12).into()
        } else {
            row(both).spacing(16).into()
        };
        container(cards).padding(Padding::ZERO.top(44)).into()
    }
}

/// A page in the language shown and, side by side, in the other.
fn written(context: &Context<'_>, id: &str) -> Option<(Document, Option<Box<Document>>)> {
    let document = context.document_of(id)?;
    let second = context.beside().and_then(|other| other.document_of(id));
    Some((document, second.map(|second| Box::new(second.as_second()))))
}

/// Sets one line on leaving under the short answer, if none is there.
fn set_leaving(document: &mut Document, id: String, context: &Context<'_>) {
    if !document.blocks.iter().any(|block| matches!(block.kind, BlockKind::Leaving(_))) {
        let kind = BlockKind::Leaving(context.text("leaving-strip"));
        document.blocks.insert(1.min(document.blocks.len()), Block { id, kind });
    }
}

fn goes_aside(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Say(_) | BlockKind::Callout(_) | BlockKind::Contact(_))
}

/// A note among the side blocks keeps its own width.
fn with_note<'a>(
    mut aside: Vec<(Id, Element<'a, Message>)>,
    id: Id,
    note: Element<'a, Message>,
) -> Vec<(Id, Element<'a, Message>)> {
    aside.insert(0, (id, note));
    aside
}

/// The longest line: about 66 Latin letters or 36 Han, never longer on a bigger screen.
fn measure(context: &Context<'_>, fold: Fold) -> f32 {
    match (context.session.language.is_han(), fold.width) {
        (false, Width::Wide) => 720.0,
        (true, Width::Wide) => 800.0,
        (_, Width::Middle) => 700.0,
        (false, _) => 648.0,
        (true, _) => 720.0,
    }
}

fn scroll_to(block: String) -> Task<Message> {
    place::restore(&Id::new(SCROLLER), &Place { block: Id::from(block), below_top: 24.0 })
}

fn source_row<'a>(context: &Context<'a>, fold: Fold, number: usize, source: &'a SourceNote) -> Element<'a, Message> {
    let palette = context.palette();
    let figure = label(number.to_string(), Role::Source.style(context.session.language, fold)).color(palette.source);
    let figure = container(figure).padding([0, 5]).style(move |_theme| container::Style {
        background: Some(palette.source_tint.into()),
        border: iced::border::rounded(4).color(palette.rule).width(1.0),
        ..container::Style::default()
    });
    let small = context.style(Role::Small, fold);
    let words = column![
        label(source.title.as_str(), context.style(Role::Ui, fold)),
        muted(format!("{} · {} · {}", source.publisher, source.kind, source.seen), small, palette),
    ];
    let figure = container(figure).width(40).padding(Padding::ZERO.top(4));
    row![figure, container(words).width(Length::Fill)].padding([10, 0]).into()
}

fn turn_card<'a>(context: &Context<'a>, fold: Fold, page: &'a Page, back: bool) -> Element<'a, Message> {
    let palette = context.palette();
    let caption = context.text(if back { "previous-page" } else { "next-page" });
    let align = if back { Alignment::Start } else { Alignment::End };
    let words = column![
        muted(caption, context.style(Role::Small, fold), palette),
        label(context.text(&format!("{}-title", page.id)), context.style(Role::UiBold, fold)),
    ];
    let words = container(words.align_x(align)).width(Length::Fill).align_x(align);
    let arrow = icon(if back { "arrow-left" } else { "arrow-right" }, 20.0, palette.accent);
    let content = if back { row![arrow, words] } else { row![words, arrow] };
    let content = content.spacing(16).align_y(Alignment::Center);
    let id = if back { "reader/previous" } else { "reader/next" };
    let message = Message::PageOpened(page.id.clone());
    control(id, palette, Look::Outlined, content, Some(message)).padding([12, 20]).width(Length::Fill).link().into()
}
