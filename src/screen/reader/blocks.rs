use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Length, Padding, border};

use super::{Message, Reader, speech};
use crate::content::CalloutKind;
use crate::document::{
    Block, BlockKind, Callout, Compared, Contact, Desk, DeskLine, Entry, Event, Passage, Say, Step, Table, is_second,
    part_id,
};
use crate::locale::Language;
use crate::screen::Context;
use crate::theme::{Fold, Look, Role, Tone, card, panel};
use crate::widget::{Element, Kind, Meaning, Prose, colored, control, heading, icon, label, line, meant, muted};

/// One block of the page.
pub(super) fn view<'a>(
    reader: &'a Reader,
    context: &Context<'a>,
    fold: Fold,
    block: &'a Block,
) -> Element<'a, Message> {
    let page = Setter { reader, context: *context, fold };
    match &block.kind {
        BlockKind::ShortAnswer { label, passage, number } => page.short_answer(label, passage, number.as_deref()),
        BlockKind::Heading(text) => page.head(&block.id, text, Role::H2, 2),
        BlockKind::Leaving(words) => page.leaving(&block.id, words),
        BlockKind::Paragraph(passage) => page.passage(passage, Role::Body),
        BlockKind::Steps(steps) => page.steps(steps),
        BlockKind::Bullets(items) => page.bullets(items),
        BlockKind::Callout(callout) => page.callout(callout),
        BlockKind::Say(say) => page.say(&block.id, say),
        BlockKind::Contact(contact) => page.contact(&block.id, contact),
        BlockKind::Entry(entry) => page.entry(&block.id, entry),
        BlockKind::Desk(desk) => page.desk(&block.id, desk),
        BlockKind::Table(table) => page.table(table),
        BlockKind::Events(events) => page.events(events),
        BlockKind::Compare(sides) => page.compare(sides),
        BlockKind::Question { question, answer } => page.question(question, answer),
    }
}

/// A block in rows that can stand beside those of another language: each step, entry and event by itself.
pub(super) fn rows<'a>(
    reader: &'a Reader,
    context: &Context<'a>,
    fold: Fold,
    block: &'a Block,
) -> Vec<Element<'a, Message>> {
    let page = Setter { reader, context: *context, fold };
    match &block.kind {
        BlockKind::Steps(steps) => steps.iter().enumerate().map(|(index, step)| page.step(index, step)).collect(),
        BlockKind::Bullets(items) => items.iter().map(|item| page.bullet(item)).collect(),
        BlockKind::Events(events) => events.iter().map(|event| page.event(event)).collect(),
        BlockKind::Table(table) => table.rows.iter().map(|row| page.stacked_row(&table.heads, &row.cells)).collect(),
        _ => vec![view(reader, context, fold, block)],
    }
}

/// Air between the rows of a block.
pub(super) fn space_between(block: &Block) -> f32 {
    if matches!(block.kind, BlockKind::Bullets(_)) { 10.0 } else { 0.0 }
}

/// Air above a block, by what it follows.
pub(super) fn space_above(block: &Block, before: &Block) -> f32 {
    let paneled = |kind: &BlockKind| {
        matches!(kind, BlockKind::Callout(_) | BlockKind::Say(_) | BlockKind::Contact(_) | BlockKind::Desk(_))
    };
    match (&before.kind, &block.kind) {
        (_, BlockKind::Heading(_)) => 44.0,
        (BlockKind::Heading(_), _) => 12.0,
        (_, BlockKind::Entry(_)) => 22.0,
        (_, BlockKind::Compare(_)) => 32.0,
        (before, now) if paneled(before) || paneled(now) => 24.0,
        _ => 14.0,
    }
}

#[derive(Clone, Copy)]
struct Setter<'a> {
    reader: &'a Reader,
    context: Context<'a>,
    fold: Fold,
}

impl<'a> Setter<'a> {
    fn text(&self, id: String, words: &str, role: Role) -> Prose<'a, Message> {
        self.reader.text(&self.context, id, words, self.context.style(role, self.fold))
    }

    fn head(&self, id: &str, words: &str, role: Role, level: u8) -> Element<'a, Message> {
        self.text(id.to_owned(), words, role).meaning(Meaning::new(Kind::Heading(level))).into()
    }

    fn passage(&self, passage: &'a Passage, role: Role) -> Element<'a, Message> {
        let prose = self.prose(passage, role);
        match &passage.as_of {
            Some(as_of) => {
                let style = self.context.style(Role::Small, self.fold);
                column![prose, muted(as_of.as_str(), style, self.context.palette())].spacing(4).into()
            }
            None => prose,
        }
    }

    fn prose(&self, passage: &'a Passage, role: Role) -> Element<'a, Message> {
        let opened = self.reader.opened.as_ref().filter(|opened| opened.passage == passage.id);
        let source_font = self.context.style(Role::Source, self.fold).font;
        let id = passage.id.clone();
        let context = self.context;
        Prose::new(passage, self.context.style(role, self.fold), source_font, self.context.palette())
            .language(self.context.session.language.tag())
            .opened(opened.map(|opened| opened.target.clone()))
            .on_press(move |target| Message::TargetPressed(id.clone(), target))
            .marker_name(move |number| context.locale.text_with("source-marker", &[("number", &number.to_string())]))
            .marked(self.reader.marks(&passage.id))
            .selectable(self.reader.selected(&passage.id), self.reader.selecting, {
                let id = passage.id.clone();
                move |step| Message::Selecting(id.clone(), step)
            })
            .into()
    }

    fn short_answer(&self, name: &'a str, passage: &'a Passage, number: Option<&'a str>) -> Element<'a, Message> {
        let palette = self.context.palette();
        let tone = number.map_or(Tone::Answer, |_| Tone::Callout(CalloutKind::Danger));
        let color = number.map_or(palette.ink_muted, |_| palette.danger);
        let name = self.caption(colored(name, self.context.style(Role::Label, self.fold), color));
        let answer = self.passage(passage, Role::Answer);
        let content: Element<'a, Message> = match number {
            None => answer,
            Some(number) if self.fold.size.width < 700.0 => column![self.emergency(number), answer].spacing(6).into(),
            Some(number) => row![self.emergency(number), answer].spacing(32).align_y(Alignment::Center).into(),
        };
        let padding = if self.fold.is_narrow() { [16, 20] } else { [22, 28] };
        container(column![name, content].spacing(6))
            .padding(padding)
            .width(Length::Fill)
            .style(panel(palette, tone, 12.0))
            .into()
    }

    /// The small line above a text; side by side equally high in every language, so that the texts begin on one line.
    fn caption(&self, words: iced::widget::Text<'a>) -> Element<'a, Message> {
        let height = if self.reader.second.is_some() { Length::Fixed(24.0) } else { Length::Shrink };
        container(words).center_y(height).into()
    }

    fn leaving(&self, id: &str, words: &'a str) -> Element<'a, Message> {
        let palette = self.context.palette();
        let words = self.text(id.to_owned(), words, Role::Small).color(palette.ink_muted);
        row![icon("log-out", 20.0, palette.ink_muted), container(words).width(Length::Fill)].spacing(12).into()
    }

    fn emergency(&self, number: &'a str) -> Element<'a, Message> {
        let danger = self.context.palette().danger;
        let digits = colored(number, self.context.style(Role::Emergency, self.fold), danger);
        row![icon("phone", 40.0, danger), digits].spacing(12).align_y(Alignment::Center).into()
    }

    fn steps(&self, steps: &'a [Step]) -> Element<'a, Message> {
        let palette = self.context.palette();
        let steps = Column::with_children(steps.iter().enumerate().map(|(index, step)| self.step(index, step)));
        column![line(1.0, palette.rule), meant(Meaning::new(Kind::List), steps)].into()
    }

    fn step(&self, index: usize, step: &'a Step) -> Element<'a, Message> {
        let figure = label((index + 1).to_string(), self.context.style(Role::Step, self.fold));
        let title = self.text(part_id(&step.passage.id, "title"), &step.title, Role::BodyBold);
        let words = column![title, self.passage(&step.passage, Role::Body)].width(Length::Fill);
        let wide = if self.fold.is_narrow() { 44 } else { 56 };
        let content = row![container(figure).width(wide), words].padding(Padding::from([15, 0]));
        meant(Meaning::new(Kind::ListItem), column![content, line(1.0, self.context.palette().rule)]).into()
    }

    fn bullets(&self, items: &'a [Passage]) -> Element<'a, Message> {
        let items = Column::with_children(items.iter().map(|item| self.bullet(item))).spacing(10);
        meant(Meaning::new(Kind::List), items).into()
    }

    fn bullet(&self, item: &'a Passage) -> Element<'a, Message> {
        let accent = self.context.palette().accent;
        let body = self.context.style(Role::Body, self.fold);
        let dot = container(space()).width(7).height(7).style(move |_theme| container::Style {
            background: Some(accent.into()),
            border: border::rounded(4),
            ..container::Style::default()
        });
        let dot = container(dot).padding(Padding::ZERO.top((body.line - 7.0) / 2.0)).width(26);
        self.list_item(row![dot, container(self.passage(item, Role::Body)).width(Length::Fill)])
    }

    fn list_item(&self, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
        meant(Meaning::new(Kind::ListItem), content).into()
    }

    fn callout(&self, callout: &'a Callout) -> Element<'a, Message> {
        let palette = self.context.palette();
        let tone = Tone::Callout(callout.kind);
        let (color, _ground) = tone.colors(palette);
        let small = self.context.style(Role::Label, self.fold);
        let named =
            (callout.label != callout.title).then(|| self.caption(colored(callout.label.as_str(), small, color)));
        let title = self.text(part_id(&callout.passage.id, "title"), &callout.title, Role::BodyBold).color(color);
        let words = column![named, title, self.passage(&callout.passage, Role::Body)].width(Length::Fill);
        let content = row![icon(callout_icon(callout.kind), 24.0, color), words].spacing(14);
        let bar = container(space()).width(6).height(Length::Fill).style(move |_theme| container::Style {
            background: Some(color.into()),
            border: border::rounded(3),
            ..container::Style::default()
        });
        let body = container(content).padding(Padding { top: 16.0, right: 20.0, bottom: 17.0, left: 24.0 });
        let whole = iced::widget::stack![body.width(Length::Fill), bar];
        container(whole).width(Length::Fill).style(panel(palette, tone, 10.0)).into()
    }

    fn say(&self, id: &str, say: &'a Say) -> Element<'a, Message> {
        let palette = self.context.palette();
        let small = self.context.style(Role::Label, self.fold);
        let sign = icon(if say.only_to_lawyer { "lock" } else { "message-circle" }, 20.0, palette.speech_muted);
        let name =
            row![sign, colored(say.label.as_str(), small, palette.speech_muted)].spacing(8).align_y(Alignment::Center);
        let condition = say.only_if_true.as_deref().map(|words| self.pill(words));
        let head = Row::new().push(name).push(condition).spacing(16).align_y(Alignment::Center).wrap();
        let show = (!say.only_to_lawyer).then(|| self.show_button(id, &say.id));
        let head = row![container(head).width(Length::Fill), show].align_y(Alignment::Center);
        // As high in the language that has no button, so that both begin on one line.
        let head = if say.only_to_lawyer { head } else { head.height(44) };
        let english = self.text(part_id(id, "english"), &say.english, Role::Say).color(palette.on_speech);
        let english = english.meaning(Meaning::new(Kind::Text).in_language(Language::English.tag()));
        let gloss = say.gloss.as_deref();
        let gloss = gloss.map(|gloss| self.text(part_id(id, "gloss"), gloss, Role::Body).color(palette.speech_muted));
        let limit = say.limit.as_ref().map(|limit| {
            let words = column![
                colored(limit.label.as_str(), small, palette.on_speech),
                colored(limit.text.as_str(), self.context.style(Role::Ui, self.fold), palette.on_speech),
            ];
            column![line(1.0, palette.speech_edge), words].spacing(8).padding(Padding::ZERO.top(6))
        });
        let content = column![head, english, gloss, limit].spacing(8);
        let padding = if self.fold.is_narrow() { [14, 18] } else { [16, 24] };
        let card = container(content).padding(padding).width(Length::Fill).style(card(
            palette,
            palette.speech,
            palette.speech_edge,
            2.0,
            16.0,
        ));
        speech::with_tail(card.into(), palette)
    }

    /// Shows it large, for someone across a counter. On the second language of a page it would be the same again.
    fn show_button(&self, block: &str, item: &str) -> Option<Element<'a, Message>> {
        let palette = self.context.palette();
        let sign = container(icon("maximize-2", 20.0, palette.accent)).center(44);
        let id = format!("show/{item}");
        let button = control(id, palette, Look::Quiet, sign, Some(Message::ShowPressed(item.to_owned())));
        let button = button.width(44).height(44).named(self.context.text("show-this"));
        (!is_second(block)).then(|| button.into())
    }

    fn pill(&self, words: &'a str) -> Element<'a, Message> {
        let palette = self.context.palette();
        let small = self.context.style(Role::Small, self.fold);
        let content = row![icon("info", 16.0, palette.ink), colored(words, small, palette.ink)].spacing(6);
        container(content.align_y(Alignment::Center))
            .padding([3, 10])
            .style(card(palette, palette.surface, palette.edge, 1.0, 14.0))
            .into()
    }

    fn contact(&self, id: &str, contact: &'a Contact) -> Element<'a, Message> {
        let palette = self.context.palette();
        let style = |role| self.context.style(role, self.fold);
        let part = |part, words: &str, role| self.text(part_id(id, part), words, role);
        let number = contact.number.as_deref().map(|number| part("number", number, Role::Number));
        let text = contact.text.as_deref().map(|text| part("text", text, Role::BodyBold));
        let about = self.passage(&contact.about, Role::Ui);
        let caution = contact.caution.as_ref().map(|caution| self.doubt(caution));
        let web = contact.web.as_deref().map(|web| part("web", web, Role::Small).color(palette.ink_muted));
        let checked = contact.checked.as_deref().map(|checked| {
            row![icon("calendar", 16.0, palette.ink_muted), muted(checked, style(Role::Small), palette)]
                .spacing(8)
                .align_y(Alignment::Center)
        });
        let words = column![part("name", &contact.name, Role::BodyBold), number, text, web, about, checked, caution];
        let line = id.strip_prefix(self.reader.page()).map_or(id, |rest| rest.trim_start_matches('-'));
        let show = contact.number.as_ref().and_then(|_| self.show_button(id, line));
        let content = row![icon("phone", 24.0, palette.ink), words.spacing(3).width(Length::Fill), show].spacing(16);
        container(content)
            .padding(Padding { top: 16.0, right: 12.0, bottom: 14.0, left: 20.0 })
            .width(Length::Fill)
            .style(card(palette, palette.surface, palette.rule, 1.0, 12.0))
            .into()
    }

    fn entry(&self, id: &str, entry: &'a Entry) -> Element<'a, Message> {
        let name = self.head(&part_id(id, "name"), &entry.name, Role::BodyBold, 2);
        let said = entry.passages.iter().map(|passage| self.passage(passage, Role::Ui));
        let rule = line(1.0, self.context.palette().rule);
        column![name, Column::with_children(said).spacing(2), iced::widget::space().height(8), rule].spacing(2).into()
    }

    /// What the desk wrote, in a face that has its characters.
    fn desk(&self, id: &str, desk: &'a Desk) -> Element<'a, Message> {
        let palette = self.context.palette();
        let part = |part: String, words: &str, role| {
            let style = self.context.written(role, self.fold, words);
            self.reader.text(&self.context, part_id(id, &part), words, style)
        };
        let name = desk.name.as_deref().map(|name| part("name".into(), name, Role::H3));
        let numbered = |kind: &'static str, role| {
            move |(index, words): (usize, &'a String)| part(format!("{kind}-{index}"), words, role).into()
        };
        let phones = desk.phones.iter().enumerate().map(numbered("phone", Role::Number));
        let details = desk.details.iter().enumerate().map(numbered("detail", Role::Ui));
        let line_of = |(index, near): (usize, &'a DeskLine)| -> Element<'a, Message> {
            let number = part(format!("number-{index}"), &near.number, Role::H3);
            let checked = part(format!("checked-{index}"), &near.checked, Role::Small).color(palette.ink_muted);
            let words = column![part(format!("line-{index}"), &near.name, Role::BodyBold), number, checked].spacing(2);
            column![line(1.0, palette.rule), container(words).padding([10, 0])].into()
        };
        let lines = meant(Meaning::list(), Column::with_children(desk.lines.iter().enumerate().map(line_of)));
        let label = muted(desk.label.as_str(), self.context.style(Role::Label, self.fold), palette);
        let note = part("note".into(), &desk.note, Role::Small).color(palette.ink_muted);
        let own = Column::with_children(phones.chain(details)).spacing(2);
        let words = column![label, name, own, lines, note].spacing(6).width(Length::Fill);
        let content = row![icon("building-2", 24.0, palette.ink), words].spacing(16);
        container(content)
            .padding(Padding { top: 16.0, right: 20.0, bottom: 14.0, left: 20.0 })
            .width(Length::Fill)
            .style(card(palette, palette.surface, palette.accent, 2.0, 12.0))
            .into()
    }

    /// Why a line is not certain: told by an icon, a colour and the words.
    fn doubt(&self, words: &'a Passage) -> Element<'a, Message> {
        let palette = self.context.palette();
        let words = container(self.passage(words, Role::Ui)).width(Length::Fill);
        container(row![icon("triangle-alert", 20.0, palette.caution), words].spacing(10))
            .padding([8, 12])
            .width(Length::Fill)
            .style(panel(palette, Tone::Callout(CalloutKind::Caution), 8.0))
            .into()
    }

    /// Wide enough, a table of aligned columns; else each row stands as a small list with its heads.
    fn table(&self, table: &'a Table) -> Element<'a, Message> {
        let palette = self.context.palette();
        if self.fold.size.width < 620.0 {
            let rows = table.rows.iter().map(|row| self.stacked_row(&table.heads, &row.cells));
            let rows = meant(Meaning::new(Kind::List), Column::with_children(rows));
            return column![line(2.0, palette.ink), rows].into();
        }
        let bold = self.context.style(Role::UiBold, self.fold);
        let cell = |kind, content: Element<'a, Message>| {
            meant(Meaning::new(kind), container(content).width(Length::Fill)).into()
        };
        let head = |head: &'a String| cell(Kind::ColumnHeader, label(head.as_str(), bold).into());
        let heads = Row::with_children(table.heads.iter().map(head)).spacing(16).padding([8, 0]);
        let line_of = |cells| meant(Meaning::new(Kind::Row), cells);
        let rows = table.rows.iter().map(|cells| {
            let cells = cells.cells.iter().map(|passage| cell(Kind::Cell, self.passage(passage, Role::Ui)));
            let cells = Row::with_children(cells).spacing(16).padding([8, 0]);
            column![line_of(cells), line(1.0, palette.rule)].into()
        });
        let table = column![line_of(heads), line(2.0, palette.ink), Column::with_children(rows)];
        meant(Meaning::new(Kind::Table), table).into()
    }

    fn stacked_row(&self, heads: &'a [String], cells: &'a [Passage]) -> Element<'a, Message> {
        let small = self.context.style(Role::Label, self.fold);
        let pairs = heads.iter().zip(cells).map(|(head, cell)| {
            column![self.caption(muted(head.as_str(), small, self.context.palette())), self.passage(cell, Role::Body)]
                .into()
        });
        let pairs = Column::with_children(pairs).spacing(6).padding([10, 0]);
        self.list_item(column![pairs, line(1.0, self.context.palette().rule)])
    }

    fn events(&self, events: &'a [Event]) -> Element<'a, Message> {
        let rule = line(1.0, self.context.palette().rule);
        let events = Column::with_children(events.iter().map(|event| self.event(event)));
        column![rule, meant(Meaning::new(Kind::List), events)].into()
    }

    fn event(&self, event: &'a Event) -> Element<'a, Message> {
        let palette = self.context.palette();
        let when = self.text(part_id(&event.passage.id, "title"), &event.when, Role::UiBold).color(palette.accent);
        let text = self.passage(&event.passage, Role::Body);
        let content: Element<'a, Message> = if self.fold.size.width < 700.0 {
            column![when, text].spacing(2).into()
        } else {
            let date = container(when).width(150).padding(Padding::ZERO.top(2));
            row![date, container(text).width(Length::Fill)].spacing(18).into()
        };
        self.list_item(column![container(content).padding([12, 0]), line(1.0, palette.rule)])
    }

    fn compare(&self, sides: &'a [Compared; 2]) -> Element<'a, Message> {
        let [left, right] = sides;
        if self.fold.size.width < 700.0 {
            return column![self.side(left), self.side(right)].spacing(24).into();
        }
        row![self.side(left), self.side(right)].spacing(44).into()
    }

    fn side(&self, side: &'a Compared) -> Element<'a, Message> {
        let palette = self.context.palette();
        let head = label(side.head.as_str(), self.context.style(Role::BodyBold, self.fold));
        let head = row![icon(&side.icon, 24.0, palette.ink), head].spacing(10).padding([12, 0]);
        let rows = side.items.iter().map(|item| {
            let row = column![line(1.0, palette.rule), container(self.passage(item, Role::Body)).padding([7, 0])];
            self.list_item(row)
        });
        let rows = meant(Meaning::new(Kind::List), Column::with_children(rows));
        column![line(3.0, palette.ink), heading(3, head), rows].width(Length::Fill).into()
    }

    fn question(&self, question: &'a str, answer: &'a Passage) -> Element<'a, Message> {
        let question = self.head(&part_id(&answer.id, "title"), question, Role::BodyBold, 3);
        column![question, self.passage(answer, Role::Body)].spacing(4).into()
    }
}

fn callout_icon(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Danger => "octagon-alert",
        CalloutKind::Caution => "triangle-alert",
        CalloutKind::Tip => "lightbulb",
        CalloutKind::Changed => "history",
    }
}
