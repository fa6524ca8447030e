//! Show this: one sentence or number fills the window, for someone across a counter. English is large, the reader's
//! language stands under it. What may be said to one's own lawyer only is never here.

use std::collections::BTreeMap;

use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Length, Padding, Size};

use super::{Action, Context};
use crate::content::{Block, Library, Mark, Page, Sentence};
use crate::font::{Weight, face};
use crate::locale::{Language, Locale};
use crate::theme::{Fold, Look, Role, TypeStyle, card};
use crate::widget::focus::Direction;
use crate::widget::{
    Element, Field, Kind, Meaning, Prose, colored, control, fit, heading, icon, label, line, meant, muted,
};

/// What a blank in a sentence looks like in the bank.
const BLANK: &str = "______";

/// Sizes of the English words, in px at 100 % text size: the largest that fits is used.
const SIZES: [f32; 14] = [104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 56.0, 50.0, 44.0, 38.0, 33.0, 29.0, 26.0, 23.0];

/// How large the reader's language stands under the English, as a part of its size.
const PART: f32 = 0.45;

/// The space between the parts, and under the last of them.
const GAP: f32 = 18.0;
const BELOW: f32 = 20.0;

/// How wide the limit of a sentence gets.
const LIMIT_WIDTH: f32 = 900.0;

/// The screen.
#[derive(Debug)]
pub struct Show {
    /// Ids of sentences and help lines.
    items: Vec<String>,
    at: usize,
    /// The page they are of; none for the whole bank.
    page: Option<String>,
    /// What stands in the blanks of a sentence, by its id.
    filled: BTreeMap<String, Vec<String>>,
    /// Whether the blanks of the sentence are being filled.
    filling: bool,
}

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The next or the one before.
    Stepped(Direction),
    /// Something was written into a blank.
    Typed(usize, String),
    /// A language was chosen for the blank.
    LanguageChosen(String),
    /// The blanks are filled as they should be.
    Filled,
    /// They are to be filled anew.
    FillPressed,
    /// Back to where one was.
    Closed,
}

/// What of the bank may be shown to others.
pub fn may_be_shown(sentence: &Sentence) -> bool {
    !sentence.marks.contains(&Mark::OnlyToLawyer)
}

/// What a page has to show: its sentences and numbers, in its order.
pub fn shown_of(library: &Library, page: &Page) -> Vec<String> {
    let shown = page.blocks.iter().filter_map(|block| match block {
        Block::Say { sentence } => library.sentence(sentence).filter(|s| may_be_shown(s)).map(|s| s.id.clone()),
        Block::Contact { line } => library.help_line(line).filter(|l| l.number.is_some()).map(|l| l.id.clone()),
        _ => None,
    });
    shown.collect()
}

impl Show {
    /// Opens with what a page has to show, at one of it; without a page, or on one that has nothing, with the whole bank.
    pub fn new(context: &Context<'_>, page: Option<&str>, item: Option<&str>) -> Self {
        let library = context.library;
        let of_page = page.and_then(|page| library.page(page)).map(|page| shown_of(library, page)).unwrap_or_default();
        let bank = || library.sentences.iter().filter(|s| may_be_shown(s)).map(|s| s.id.clone()).collect();
        let items = if of_page.is_empty() { bank() } else { of_page };
        let at = items.iter().position(|id| Some(id.as_str()) == item).unwrap_or(0);
        let page = page.map(str::to_owned);
        let mut show = Self { items, at, page, filled: BTreeMap::new(), filling: false };
        show.arrive(library);
        show
    }

    /// What is shown now.
    pub fn item(&self) -> Option<&str> {
        self.items.get(self.at).map(String::as_str)
    }

    /// The page whose words are shown.
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref()
    }

    /// A sentence with a blank is filled first.
    fn arrive(&mut self, library: &Library) {
        self.filling = self.sentence(library).is_some_and(|sentence| self.has_open_blank(sentence));
    }

    fn sentence<'l>(&self, library: &'l Library) -> Option<&'l Sentence> {
        library.sentence(self.item()?)
    }

    fn has_open_blank(&self, sentence: &Sentence) -> bool {
        let words = self.filled.get(&sentence.id);
        (0..blanks(&sentence.english))
            .any(|index| words.and_then(|words| words.get(index)).is_none_or(String::is_empty))
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message, library: &Library) -> Action<Message> {
        match message {
            Message::Stepped(direction) => self.step(direction, library),
            Message::Typed(index, words) => self.write(index, words, library),
            Message::LanguageChosen(language) => {
                self.write(0, language, library);
                self.filling = false;
            }
            Message::Filled => self.arrive(library),
            Message::FillPressed => self.filling = true,
            Message::Closed => return Action::Back,
        }
        Action::None
    }

    fn step(&mut self, direction: Direction, library: &Library) {
        let last = self.items.len().saturating_sub(1);
        self.at = match direction {
            Direction::Forward => (self.at + 1).min(last),
            Direction::Backward => self.at.saturating_sub(1),
        };
        self.arrive(library);
    }

    fn write(&mut self, index: usize, words: String, library: &Library) {
        let Some(sentence) = self.sentence(library) else {
            return;
        };
        let filled = self.filled.entry(sentence.id.clone()).or_default();
        filled.resize(blanks(&sentence.english), String::new());
        if let Some(slot) = filled.get_mut(index) {
            *slot = words;
        }
    }

    /// Words with their blanks filled, as far as they are.
    fn fill(&self, id: &str, words: &str, named: &dyn Fn(&str) -> String) -> String {
        let filled = self.filled.get(id);
        let mut parts = words.split(BLANK);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for (index, part) in parts.enumerate() {
            let slot = filled.and_then(|words| words.get(index)).filter(|words| !words.is_empty());
            out.push_str(&slot.map_or_else(|| BLANK.to_owned(), |words| named(words)));
            out.push_str(part);
        }
        out
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let sides = if fold.size.width < 700.0 { 20.0 } else { 96.0_f32.min(fold.size.width * 0.07) };
        let room = Size::new(fold.size.width - 2.0 * sides - 16.0, fold.size.height - 60.0 - 64.0);
        let sheet = Sheet { show: self, context: *context, fold, room };
        let content = match self.item() {
            Some(id) if context.library.sentence(id).is_some() => sheet.sentence(id),
            Some(id) => sheet.line(id),
            None => space().into(),
        };
        let padding = Padding { top: above(fold), bottom: BELOW, left: sides, right: sides };
        container(content).padding(padding).width(Length::Fill).into()
    }

    /// The one before, where one is, the next.
    pub fn foot<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let palette = context.palette();
        let button = |id: &'static str, words: &str, sign: &str, direction: Direction, there: bool, look: Look| {
            let color = if there { palette.accent } else { palette.edge };
            let words = (fold.size.width >= 480.0).then(|| label(context.text(words), context.style(Role::Ui, fold)));
            let sign = icon(sign, 20.0, color);
            let content = match direction {
                Direction::Backward => Row::new().push(sign).push(words),
                Direction::Forward => Row::new().push(words).push(sign),
            };
            let content = container(content.spacing(10).align_y(Alignment::Center)).center_y(Length::Fill);
            control(id, palette, look, content, there.then_some(Message::Stepped(direction)))
                .padding([0, 16])
                .height(48)
        };
        let last = self.items.len().saturating_sub(1);
        let back =
            button("show/previous", "show-previous", "arrow-left", Direction::Backward, self.at > 0, Look::Quiet);
        let next = button("show/next", "show-next", "arrow-right", Direction::Forward, self.at < last, Look::Outlined);
        let (back, next) = (back.named(context.text("show-previous")), next.named(context.text("show-next")));
        let (now, all) = ((self.at + 1).to_string(), self.items.len().to_string());
        let count = context.locale.text_with("show-count", &[("now", &now), ("all", &all)]);
        let count = meant(Meaning::new(Kind::Status), label(count, context.style(Role::Ui, fold)));
        row![back, space::horizontal(), count, space::horizontal(), next]
            .align_y(Alignment::Center)
            .padding([4, 0])
            .into()
    }
}

/// The space above the words.
fn above(fold: Fold) -> f32 {
    if fold.size.height < 500.0 { 12.0 } else { 44.0 }
}

fn grown(style: TypeStyle, by: f32) -> TypeStyle {
    TypeStyle { size: style.size * by, line: style.line * by, ..style }
}

fn blanks(words: &str) -> usize {
    words.matches(BLANK).count()
}

#[derive(Clone, Copy)]
struct Sheet<'a> {
    show: &'a Show,
    context: Context<'a>,
    fold: Fold,
    room: Size,
}

/// What a sentence means, in the reader's language.
struct Gloss {
    words: String,
    language: Language,
    style: TypeStyle,
}

impl<'a> Sheet<'a> {
    /// The language under the English: the reader's; where that is English, the one beside it.
    fn reader(&self) -> Option<(&'a Locale, Language)> {
        let beside = self.context.beside().map(|other| (other.locale, other.session.language));
        let own = (self.context.locale, self.context.session.language);
        if own.1 == Language::English { beside } else { Some(own) }
    }

    fn large(&self, words: &str, size: f32) -> Element<'a, Message> {
        let font = face(Language::English, Weight::Bold);
        let style = TypeStyle { size, line: size * fit::LEADING, font, bold: font };
        let meaning = Meaning::new(Kind::Heading(1)).in_language(Language::English.tag());
        Prose::plain("show/english", words, style, self.context.palette()).meaning(meaning).into()
    }

    /// The largest size at which English words alone fit into a height.
    fn largest(&self, words: &str, height: f32) -> f32 {
        fit::largest(words, face(Language::English, Weight::Bold), &SIZES, Size::new(self.room.width, height))
    }

    /// The largest sizes at which English words, what they mean and what belongs to them are seen at once.
    fn together(&self, english: &str, gloss: Option<&Gloss>, others: f32) -> Option<(f32, f32)> {
        let bold = face(Language::English, Weight::Bold);
        let width = self.room.width;
        let sizes =
            SIZES.iter().map(|size| (*size, gloss.map_or(1.0, |gloss| (size * PART / gloss.style.size).max(1.0))));
        sizes.into_iter().find(|(size, grow)| {
            let large = fit::measure(english, bold, *size, width);
            let under = gloss.map_or(0.0, |gloss| fit::height(&gloss.words, grown(gloss.style, *grow), width) + GAP);
            large.width <= width && large.height + under + others <= self.height()
        })
    }

    /// What the window leaves between its bar and its foot, without the space around.
    fn height(&self) -> f32 {
        self.room.height - above(self.fold) - BELOW
    }

    fn gloss(&self, id: &str) -> Option<Gloss> {
        let (locale, language) = self.reader()?;
        let words = self.show.fill(id, &locale.text(id), &|words| spoken(locale, &self.context, words));
        Some(Gloss { words, language, style: Role::Lead.style(language, self.fold) })
    }

    fn sentence(&self, id: &str) -> Element<'a, Message> {
        let Some(sentence) = self.context.library.sentence(id) else {
            return space().into();
        };
        let english = self.show.fill(id, &sentence.english, &str::to_owned);
        let conditional = sentence.marks.contains(&Mark::OnlyIfTrue);
        let only = conditional.then(|| self.only_if_true());
        let gloss = self.gloss(id);
        let filling = self.show.filling;
        let again = !filling && blanks(&sentence.english) > 0;
        let others = self.height_of_others(sentence, conditional, again);
        let fitting = if filling { None } else { self.together(&english, gloss.as_ref(), others) };
        let part = if filling { 0.2 } else { 0.5 };
        let (size, grow) = fitting.unwrap_or_else(|| (self.largest(&english, self.room.height * part), 1.0));
        let short_rule = container(line(4.0, self.context.palette().speech_edge)).width(72);
        let gloss: Option<Element<'a, Message>> = gloss.map(|gloss| {
            let meaning = Meaning::new(Kind::Text).in_language(gloss.language.tag());
            meant(meaning, label(gloss.words, grown(gloss.style, grow))).into()
        });
        let limit = sentence.limited.then(|| self.limit(id));
        // Where not everything is seen at once, what limits a sentence comes before what it means.
        let (under, then) = if fitting.is_some() { (gloss, limit) } else { (limit, gloss) };
        let last = if filling { Some(self.blanks(sentence)) } else { again.then(|| self.fill_again()) };
        column![only, self.large(&english, size), short_rule, under, then, last].spacing(GAP).into()
    }

    /// How high all is that stands with the words: the condition, the rule, the limit, the way back to the blanks.
    fn height_of_others(&self, sentence: &Sentence, conditional: bool, again: bool) -> f32 {
        let (locale, language) = self.reader_or_own();
        let style = |role: Role| role.style(language, self.fold);
        let only = if conditional { style(Role::Ui).line + 10.0 + GAP } else { 0.0 };
        let limit = if sentence.limited {
            let words = locale.attribute(&sentence.id, "limit").unwrap_or_default();
            let width = self.room.width.min(LIMIT_WIDTH) - 36.0;
            style(Role::Label).line + fit::height(&words, style(Role::Body), width) + 26.0 + GAP
        } else {
            0.0
        };
        let again = if again { style(Role::Ui).line + 20.0 + GAP } else { 0.0 };
        only + limit + again + 4.0 + GAP
    }

    fn only_if_true(&self) -> Element<'a, Message> {
        let palette = self.context.palette();
        let (locale, language) = self.reader_or_own();
        let words = colored(locale.text("say-only-if-true"), Role::Ui.style(language, self.fold), palette.ink);
        let content = row![icon("info", 18.0, palette.ink), words].spacing(8).align_y(Alignment::Center);
        container(content).padding([5, 14]).style(card(palette, palette.surface, palette.edge, 1.0, 18.0)).into()
    }

    /// To whom, when and when not: in the reader's language, never without the sentence.
    fn limit(&self, id: &str) -> Element<'a, Message> {
        let palette = self.context.palette();
        let (locale, language) = self.reader_or_own();
        let text = locale.attribute(id, "limit").unwrap_or_default();
        let title = colored(locale.text("say-when"), Role::Label.style(language, self.fold), palette.ink);
        let words = colored(text, Role::Body.style(language, self.fold), palette.ink);
        let content =
            container(column![title, words].spacing(2)).id("show/limit").padding([12, 18]).max_width(LIMIT_WIDTH);
        content.style(card(palette, palette.speech, palette.speech_edge, 1.0, 12.0)).into()
    }

    fn reader_or_own(&self) -> (&'a Locale, Language) {
        self.reader().unwrap_or((self.context.locale, self.context.session.language))
    }

    fn fill_again(&self) -> Element<'a, Message> {
        let palette = self.context.palette();
        let words = label(self.context.text("show-fill-again"), self.context.style(Role::Ui, self.fold));
        control("show/fill", palette, Look::Quiet, words, Some(Message::FillPressed)).padding([10, 12]).into()
    }

    /// What belongs in the blanks: a language from a list, or words that are written.
    fn blanks(&self, sentence: &'a Sentence) -> Element<'a, Message> {
        let context = &self.context;
        let languages = sentence.asks_language.then(|| self.languages());
        let filled = self.show.filled.get(&sentence.id);
        let field = |index: usize| -> Element<'a, Message> {
            let words = filled.and_then(|words| words.get(index)).map(String::as_str).unwrap_or_default();
            let style = context.written(Role::Body, self.fold, words);
            let scale = context.session.text_size.factor();
            let name = context.locale.text_with("show-blank", &[("number", &(index + 1).to_string())]);
            let typed = move |words| Message::Typed(index, words);
            let id = format!("show/blank/{index}");
            let field = Field::new(id, "", words, style, context.palette(), (scale, 60), typed).sides(14.0, 14.0);
            let field =
                field.on_key(iced::keyboard::key::Named::Enter, iced::keyboard::Modifiers::empty(), Message::Filled);
            let label = label(name.clone(), context.style(Role::Label, self.fold));
            column![label, field.named(name)].spacing(4).max_width(520).into()
        };
        let fields = Column::with_children((0..blanks(&sentence.english)).map(field)).spacing(10);
        let filled_all = (!self.show.has_open_blank(sentence)).then_some(Message::Filled);
        let done = container(label(context.text("show-filled"), context.style(Role::UiBold, self.fold)));
        let done = control("show/filled", context.palette(), Look::Strong, done.center_y(Length::Fill), filled_all);
        let memory = muted(context.text("show-memory"), context.style(Role::Small, self.fold), context.palette());
        let title = heading(2, label(context.text("show-fill"), context.style(Role::H3, self.fold)));
        column![title, languages, fields, done.padding([0, 24]).height(48), memory].spacing(14).into()
    }

    fn languages(&self) -> Element<'a, Message> {
        let context = self.context;
        let choice = |language: &'a String| {
            let name = label(spoken(context.locale, &context, language), context.style(Role::Ui, self.fold));
            let content = container(name).center_y(Length::Fill);
            let message = Message::LanguageChosen(language.clone());
            let id = format!("show/language/{language}");
            control(id, context.palette(), Look::Outlined, content, Some(message)).padding([0, 14]).height(44).into()
        };
        let choices = context.library.edition.interpreted.iter().map(choice);
        Row::with_children(choices).spacing(10).wrap().vertical_spacing(10).into()
    }

    fn line(&self, id: &str) -> Element<'a, Message> {
        let context = &self.context;
        let Some(number) = context.library.help_line(id).and_then(|line| line.number.clone()) else {
            return space().into();
        };
        let name = label(context.text(&format!("line-{id}")), context.style(Role::H2, self.fold));
        let sign = icon("phone", 48.0, context.palette().ink);
        column![sign, self.large(&number, self.largest(&number, self.room.height * 0.6)), name].spacing(22).into()
    }
}

/// A language of the list in the words of a locale; what was written stays as it is.
fn spoken(locale: &Locale, context: &Context<'_>, words: &str) -> String {
    let index = context.library.edition.interpreted.iter().position(|known| known == words);
    index.map_or_else(|| words.to_owned(), |index| locale.text(&format!("interpreted-{}", index + 1)))
}
