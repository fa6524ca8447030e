//! Side by side: two languages block beside block in one scroll; below a width block under block, the second quieter.

use iced::advanced::widget::Id;
use iced::widget::{Column, Row, column, container, row, space, stack};
use iced::{Alignment, Length, Padding, Size};

use super::{Message, Reader, blocks};
use crate::document::{Block, BlockKind, Document};
use crate::locale::Language;
use crate::screen::Context;
use crate::theme::{self, Fold, Look, Role, Width};
use crate::widget::{Element, Kind, Meaning, control, icon, label, line, meant, muted, pair};

/// From this width the languages stand beside each other.
const COLUMNS: f32 = 900.0;

/// Room between the columns, at the left and at the right.
const GAP: f32 = 56.0;

impl Reader {
    /// Both languages.
    pub(super) fn facing<'a>(
        &'a self,
        context: &Context<'a>,
        fold: Fold,
        second: &'a Document,
        other: &Context<'a>,
    ) -> Element<'a, Message> {
        let beside = fold.size.width >= COLUMNS;
        let sides = if beside { GAP } else { 24.0 };
        let widest = if fold.width == Width::Wide { 1560.0 } else { 1340.0 };
        let room = (fold.size.width.min(widest + 2.0 * sides) - 2.0 * sides).max(0.0);
        let half = Fold::of(Size::new(((room - GAP) / 2.0).max(1.0), fold.size.height));
        let sheet =
            Sheet { reader: self, context: *context, other: *other, fold: if beside { half } else { fold }, beside };
        let mut page = Column::new().push(sheet.heads(&self.document, second));
        let mut before: Option<&Block> = None;
        for (block, facing) in self.document.blocks.iter().zip(&second.blocks) {
            let above = before.map_or(22.0, |before| blocks::space_above(block, before));
            page = page.push(container(sheet.block(block, facing, above)).id(Id::from(block.id.clone())));
            before = Some(block);
        }
        let ends = column![self.cites_anything().then(|| self.sources(context, fold)), self.turn(context, fold)];
        let page = container(page.push(ends)).max_width(widest).width(Length::Fill);
        container(page).center_x(Length::Fill).padding(Padding::from([22.0, sides])).into()
    }

    /// The strip under the bar: the other language, swapping the two, closing.
    pub fn facing_strip<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Option<Element<'a, Message>> {
        let second = context.session.beside.filter(|_| self.second.is_some())?;
        let palette = context.palette();
        let others = context.languages().filter(|(language, _)| *language != context.session.language);
        let choice = |(language, endonym): (Language, &'a crate::content::Endonym)| {
            let chosen = language == second;
            let role = if chosen { Role::UiBold } else { Role::Ui };
            let name = container(label(endonym.name.as_str(), role.style(language, fold))).center_y(Length::Fill);
            let look = if chosen { Look::Chosen } else { Look::Quiet };
            let id = format!("beside/{language}");
            control(id, palette, look, name, Some(Message::BesideChosen(Some(language))))
                .padding([0, 12])
                .height(44)
                .choice(chosen)
                .language(language.tag())
                .into()
        };
        let choices = Row::with_children(others.map(choice)).spacing(4);
        let choices = meant(Meaning::choices(context.text("beside-with")), choices);
        let with_words = fold.size.width >= 700.0;
        let swap = with_words.then(|| label(context.text("beside-swap"), context.style(Role::Ui, fold)));
        let swap = row![icon("move-horizontal", 20.0, palette.accent), swap].spacing(8).align_y(Alignment::Center);
        let swap = control(
            "beside/swap",
            palette,
            Look::Quiet,
            container(swap).center_y(Length::Fill),
            Some(Message::Swapped),
        );
        let swap = swap.padding([0, 12]).height(44).named(context.text("beside-swap"));
        let cross = container(icon("x", 20.0, palette.accent)).center(44);
        let close = control("beside/close", palette, Look::Quiet, cross, Some(Message::BesideChosen(None)));
        let close = close.width(44).height(44).named(context.text("beside-close"));
        let name = (fold.size.width >= 1000.0)
            .then(|| muted(context.text("beside-with"), context.style(Role::Ui, fold), palette));
        let right = row![name, choices].spacing(12).align_y(Alignment::Center);
        let strip = row![swap, space::horizontal(), right, close].spacing(4).align_y(Alignment::Center);
        let sides = if fold.is_narrow() { 8 } else { 44 };
        let strip = container(strip).padding([4, sides]).width(Length::Fill).style(theme::bar(palette));
        Some(
            meant(
                Meaning::new(Kind::Navigation).named(context.text("bar-beside")),
                column![strip, line(1.0, palette.rule)],
            )
            .into(),
        )
    }
}

#[derive(Clone, Copy)]
struct Sheet<'a> {
    reader: &'a Reader,
    context: Context<'a>,
    other: Context<'a>,
    fold: Fold,
    beside: bool,
}

impl<'a> Sheet<'a> {
    fn heads(&self, first: &'a Document, second: &'a Document) -> Element<'a, Message> {
        let head = |context: &Context<'a>, document: &'a Document, level: u8, role: Role| {
            let title = self.reader.text(context, document.title_id(), &document.title, context.style(role, self.fold));
            title.meaning(Meaning::new(Kind::Heading(level)).in_language(document.language.tag()))
        };
        let first_head = container(head(&self.context, first, 1, Role::H1)).id(Id::from(first.title_id()));
        if self.beside {
            let chapter = |context: &Context<'a>, document: &'a Document| {
                let words = muted(document.chapter.as_str(), context.style(Role::Small, self.fold), context.palette());
                container(words).center_y(24)
            };
            let breadcrumb = self.reader.breadcrumb(&self.context, self.fold, &first.chapter);
            let left = column![container(breadcrumb).center_y(24), first_head].spacing(4);
            let right = column![chapter(&self.other, second), head(&self.other, second, 1, Role::H1)].spacing(4);
            return self.pair(left.into(), right.into(), 0.0, false);
        }
        let quiet = head(&self.other, second, 1, Role::Lead).color(self.context.palette().ink_muted);
        column![first_head, quiet].spacing(2).into()
    }

    fn pair(
        &self,
        left: Element<'a, Message>,
        right: Element<'a, Message>,
        above: f32,
        level: bool,
    ) -> Element<'a, Message> {
        pair(left, right, (GAP, above), self.context.palette().rule).level(level).into()
    }

    fn block(&self, first: &'a Block, second: &'a Block, above: f32) -> Element<'a, Message> {
        let left = blocks::rows(self.reader, &self.context, self.fold, first);
        if self.beside {
            let right = blocks::rows(self.reader, &self.other, self.fold, second);
            let gaps = std::iter::once(above).chain(std::iter::repeat(blocks::space_between(first)));
            let rows = left.into_iter().zip(right).zip(gaps);
            let level =
                matches!(first.kind, BlockKind::ShortAnswer { .. } | BlockKind::Callout(_) | BlockKind::Contact(_));
            let rows = rows.map(|((left, right), above)| self.pair(left, right, above, level));
            return Column::with_children(rows).into();
        }
        let mut units = second.units().into_iter();
        let quiet = second.rows_of_units().into_iter().map(|count| units.by_ref().take(count).collect::<Vec<_>>());
        let rows = left.into_iter().zip(quiet.collect::<Vec<_>>()).map(|(full, units)| {
            let below = units.into_iter().map(|unit| self.quiet(&unit.id, &unit.text));
            let below = Column::with_children(below.collect::<Vec<_>>()).spacing(2);
            column![full, self.barred(below.into())].spacing(6).into()
        });
        let rows = Column::with_children(rows).spacing(blocks::space_between(first).max(8.0));
        container(rows).padding(Padding::ZERO.top(above)).into()
    }

    fn quiet(&self, id: &str, words: &str) -> Element<'a, Message> {
        let style = self.other.style(Role::Ui, self.fold);
        let text = self.reader.text(&self.other, id.to_owned(), words, style);
        let meaning = Meaning::new(Kind::Paragraph).in_language(self.other.session.language.tag());
        text.color(self.context.palette().ink_muted).meaning(meaning).into()
    }

    fn barred(&self, content: Element<'a, Message>) -> Element<'a, Message> {
        let edge = self.context.palette().edge;
        let bar = container(space()).width(3).height(Length::Fill).style(move |_theme| container::background(edge));
        let content = container(content).padding(Padding { top: 2.0, right: 0.0, bottom: 6.0, left: 18.0 });
        stack![content.width(Length::Fill), bar].into()
    }
}
