//! The language chooser: where a shared desk begins, and where it comes back to when nobody reads.

use iced::widget::{Column, column, container, row, space};
use iced::{Alignment, Length, Padding};

use super::{Action, Context};
use crate::locale::{Language, Locale};
use crate::theme::{Fold, Look, Role, Width};
use crate::widget::{Element, Kind, Meaning, control, icon, label, meant, muted};

/// The language chooser.
#[derive(Debug)]
pub struct Chooser {
    offers: Vec<Offer>,
}

/// A language, with what it says of this program.
#[derive(Debug)]
struct Offer {
    language: Language,
    lead: String,
    offline: String,
    saves: String,
}

/// What happened on it.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// A language was chosen.
    LanguageChosen(Language),
}

impl Chooser {
    /// Offers these languages, each in its own words.
    pub fn new<'l>(locales: impl Iterator<Item = &'l Locale>) -> Self {
        let offer = |locale: &Locale| Offer {
            language: locale.language(),
            lead: locale.text("chooser-lead"),
            offline: locale.text("home-offline"),
            saves: locale.text("home-saves-nothing"),
        };
        Self { offers: locales.map(offer).collect() }
    }

    /// What the parent should do.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::LanguageChosen(language) => Action::Begin(language),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let cards = self.offers.iter().map(|offer| card(context, fold, offer));
        let mut cards: Vec<Element<'a, Message>> = cards.collect();
        let cards: Element<'a, Message> = if fold.is_narrow() {
            Column::with_children(cards).spacing(14).into()
        } else {
            let lower = cards.split_off(cards.len().div_ceil(2));
            let pair = |pair| iced::widget::Row::with_children(pair).spacing(18);
            column![pair(cards), pair(lower)].spacing(18).into()
        };
        let cards = meant(Meaning::choices(context.text("bar-language")), cards);
        let named = Meaning::new(Kind::Heading(1)).named(context.text("bar-language"));
        let sign = meant(named, icon("languages", 48.0, context.palette().ink));
        let page = column![container(sign).center_x(Length::Fill), cards].spacing(28);
        let above = if fold.is_narrow() { 16.0 } else { ((fold.size.height - 530.0) / 2.0).clamp(16.0, 140.0) };
        let sides = if fold.is_narrow() { 16.0 } else { 44.0 };
        let padding = Padding { top: above, bottom: 24.0, left: sides, right: sides };
        container(container(page).max_width(980)).center_x(Length::Fill).padding(padding).into()
    }

    /// That nothing is kept, in every language; as many as there is room for.
    pub fn foot<'a, M: 'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, M> {
        let palette = context.palette();
        let mut line = iced::widget::Row::new().spacing(16).align_y(Alignment::Center);
        for (index, offer) in self.offers.iter().enumerate() {
            let words = muted(offer.saves.as_str(), Role::Small.style(offer.language, fold), palette);
            let dot = (index + 1 < self.offers.len()).then(|| muted("•", context.style(Role::Source, fold), palette));
            line = line.push(row![words, dot].spacing(16).align_y(Alignment::Center));
        }
        container(line.wrap()).center_x(Length::Fill).into()
    }
}

fn card<'a>(context: &Context<'a>, fold: Fold, offer: &'a Offer) -> Element<'a, Message> {
    let palette = context.palette();
    let named = context.languages().find(|(language, _)| *language == offer.language);
    let name = named.map(|(_, endonym)| endonym.name.as_str()).unwrap_or_default();
    let name = label(name, Role::H1.style(offer.language, fold)).color(palette.accent);
    let head = row![name, space::horizontal(), icon("arrow-right", 28.0, palette.accent)].align_y(Alignment::Center);
    let words = |words: &'a str| muted(words, Role::Body.style(offer.language, fold), palette);
    let content = column![head, words(&offer.lead), words(&offer.offline)].spacing(4);
    let padding = if fold.is_narrow() { [12, 20] } else { [22, 30] };
    let height = if fold.is_narrow() {
        Length::Shrink
    } else {
        Length::Fixed(if fold.width == Width::Wide { 190.0 } else { 172.0 })
    };
    control(
        format!("chooser/{}", offer.language),
        palette,
        Look::Outlined,
        content,
        Some(Message::LanguageChosen(offer.language)),
    )
    .padding(padding)
    .width(Length::Fill)
    .height(height)
    .language(offer.language.tag())
    .into()
}
