use crate::content::{self, CalloutKind, Column, HelpLine, Item, Library, Mark, Page, Seen, Source, SourceKind};
use crate::locale::{DateLength, Locale, bind};

use super::model::Limit;
use super::{
    Block, BlockKind, Callout, Clock, Compared, Contact, Desk, DeskLine, Document, Event, Passage, Row, Say,
    SourceNote, Span, Step, Table, TermNote, parse, source_line,
};

/// Joins a page to a language. Nothing is missing from an edition that passes `vereda check`; in one that does not, a
/// missing message shows as `⟦id⟧` and broken markup as it was typed.
pub fn build(library: &Library, page: &Page, locale: &Locale, clock: Clock) -> Document {
    let mut assembly = Assembly { library, page, locale, order: Vec::new() };
    let blocks = page.blocks.iter().filter_map(|block| assembly.block(block)).collect();
    let cited = assembly.order;
    Document {
        page: page.id.clone(),
        language: locale.language(),
        title: locale.text(&format!("{}-title", page.id)),
        chapter: locale.text(&format!("chapter-{}", page.chapter)),
        source_line: source_line(&library.edition, page, locale, clock),
        blocks,
        sources: cited.iter().filter_map(|id| library.source(id)).map(|source| source_note(source, locale)).collect(),
    }
}

struct Assembly<'a> {
    library: &'a Library,
    page: &'a Page,
    locale: &'a Locale,
    /// Source ids in order of first citation.
    order: Vec<String>,
}

impl Assembly<'_> {
    fn block(&mut self, block: &content::Block) -> Option<Block> {
        let (name, kind) = match block {
            content::Block::ShortAnswer { cites, emergency } => ("short", self.short_answer(cites, *emergency)),
            content::Block::Leaving => ("leaving", BlockKind::Leaving(self.locale.text("leaving-strip"))),
            content::Block::Heading { id } => (id.as_str(), BlockKind::Heading(self.locale.text(&self.message(id)))),
            content::Block::Paragraph(item) => (item.id.as_str(), BlockKind::Paragraph(self.item(None, item))),
            content::Block::Steps { id, items } => (id.as_str(), BlockKind::Steps(self.steps(id, items))),
            content::Block::Bullets { id, items } => (id.as_str(), BlockKind::Bullets(self.items(id, items))),
            content::Block::Callout { id, kind, cites, as_of, .. } => {
                (id.as_str(), BlockKind::Callout(self.callout(id, *kind, cites, *as_of)))
            }
            content::Block::Say { sentence } => (sentence.as_str(), BlockKind::Say(self.say(sentence)?)),
            content::Block::Contact { line } => {
                let help_line = self.library.help_line(line)?;
                (line.as_str(), BlockKind::Contact(self.contact(help_line)))
            }
            content::Block::Desk => ("desk", BlockKind::Desk(self.desk()?)),
            content::Block::Table { id, columns, rows } => {
                (id.as_str(), BlockKind::Table(self.table(id, columns, rows)))
            }
            content::Block::Events { id, items } => (id.as_str(), BlockKind::Events(self.events(id, items))),
            content::Block::Compare { id, left, right } => {
                let sides = [self.side(id, left), self.side(id, right)];
                (id.as_str(), BlockKind::Compare(Box::new(sides)))
            }
            content::Block::Question(item) => (item.id.as_str(), self.question(item)),
        };
        Some(Block { id: self.message(name), kind })
    }

    fn message(&self, id: &str) -> String {
        format!("{}-{id}", self.page.id)
    }

    fn attribute(&self, message: &str, name: &str) -> String {
        self.locale.attribute(message, name).unwrap_or_else(|| format!("⟦{message}.{name}⟧"))
    }

    fn short_answer(&mut self, cites: &[String], emergency: bool) -> BlockKind {
        let passage = self.passage(self.message("short"), cites, None);
        let number = emergency.then(|| self.library.help_line("911")?.number.clone()).flatten();
        BlockKind::ShortAnswer { label: self.locale.text("in-short"), passage, number }
    }

    fn steps(&mut self, list: &str, items: &[Item]) -> Vec<Step> {
        let title = |item: &Item| self.attribute(&self.message(&format!("{list}-{}", item.id)), "title");
        let titles: Vec<String> = items.iter().map(title).collect();
        let passages = self.items(list, items);
        titles.into_iter().zip(passages).map(|(title, passage)| Step { title, passage }).collect()
    }

    fn items(&mut self, list: &str, items: &[Item]) -> Vec<Passage> {
        let dates: Vec<_> = items.iter().map(|item| item.as_of).collect();
        let mut passages: Vec<Passage> = items.iter().map(|item| self.item(Some(list), item)).collect();
        self.shorten(&dates, passages.iter_mut());
        passages
    }

    /// In a list every moving entry has its own date, and the last of them says for all that it may have changed.
    fn shorten<'p>(&self, dates: &[Option<content::PartialDate>], passages: impl Iterator<Item = &'p mut Passage>) {
        let last = dates.iter().rposition(Option::is_some);
        for (index, (passage, date)) in passages.zip(dates).enumerate() {
            if let Some(date) = date.filter(|_| Some(index) != last) {
                let date = self.locale.date(date, DateLength::Long);
                passage.as_of = Some(self.locale.text_with("as-of-item", &[("date", &date)]));
            }
        }
    }

    fn item(&mut self, list: Option<&str>, item: &Item) -> Passage {
        let id = list.map_or_else(|| item.id.clone(), |list| format!("{list}-{}", item.id));
        self.passage(self.message(&id), &item.cites, item.as_of)
    }

    fn passage(&mut self, id: String, cites: &[String], as_of: Option<content::PartialDate>) -> Passage {
        let text = self.locale.text(&id);
        Passage { as_of: as_of.map(|date| self.as_of(date)), ..self.words(id, &text, cites) }
    }

    fn words(&mut self, id: String, text: &str, cites: &[String]) -> Passage {
        let spans = parse(text).unwrap_or_else(|_| vec![Span { text: text.to_owned(), ..Span::default() }]);
        Passage { id, spans, notes: self.notes(cites), as_of: None }
    }

    fn as_of(&self, date: content::PartialDate) -> String {
        self.locale.text_with("as-of", &[("date", &self.locale.date(date, DateLength::Long))])
    }

    fn notes(&mut self, cites: &[String]) -> Vec<usize> {
        cites.iter().map(|id| self.number(id)).collect()
    }

    fn number(&mut self, id: &str) -> usize {
        let known = self.order.iter().position(|cited| cited == id);
        known.unwrap_or_else(|| {
            self.order.push(id.to_owned());
            self.order.len() - 1
        }) + 1
    }

    fn callout(
        &mut self,
        id: &str,
        kind: CalloutKind,
        cites: &[String],
        as_of: Option<content::PartialDate>,
    ) -> Callout {
        let message = self.message(id);
        Callout {
            kind,
            label: self.locale.text(callout_label(kind)),
            title: self.attribute(&message, "title"),
            passage: self.passage(message, cites, as_of),
        }
    }

    fn say(&self, id: &str) -> Option<Say> {
        let sentence = self.library.sentence(id)?;
        let only_to_lawyer = sentence.marks.contains(&Mark::OnlyToLawyer);
        let only_if_true = sentence.marks.contains(&Mark::OnlyIfTrue);
        let gloss = self.locale.text(id);
        Some(Say {
            id: id.to_owned(),
            label: self.locale.text(if only_to_lawyer { "say-only-lawyer" } else { "say-this" }),
            english: sentence.english.clone(),
            // In English the two are the same but for no-break spaces.
            gloss: (gloss != bind(self.locale.language(), &sentence.english)).then_some(gloss),
            only_if_true: only_if_true.then(|| self.locale.text("say-only-if-true")),
            only_to_lawyer,
            limit: sentence
                .limited
                .then(|| Limit { label: self.locale.text("say-when"), text: self.attribute(id, "limit") }),
        })
    }

    fn contact(&mut self, line: &HelpLine) -> Contact {
        let message = format!("line-{}", line.id);
        let checked =
            |date| self.locale.text_with("number-checked", &[("date", &self.locale.date(date, DateLength::Long))]);
        Contact {
            name: self.locale.text(&message),
            number: line.number.clone(),
            text: line.text.as_ref().map(|t| self.locale.text_with("text-to", &[("word", &t.word), ("number", &t.to)])),
            web: line.web.as_ref().map(|address| self.locale.text_with("web-address", &[("address", address)])),
            about: self.words(format!("{message}-about"), &self.attribute(&message, "about"), &line.cites),
            caution: line
                .flagged
                .then(|| self.words(format!("{message}-caution"), &self.attribute(&message, "caution"), &[])),
            checked: line.checked.map(checked),
        }
    }

    fn desk(&self) -> Option<Desk> {
        let written = Some(&self.library.organization).filter(|organization| !organization.is_empty())?;
        let filled = |line: &content::Line| Some(line.as_str().to_owned()).filter(|text| !text.is_empty());
        let languages: Vec<&str> = written.languages.iter().map(content::Line::as_str).collect();
        let languages = (!languages.is_empty()).then(|| languages.join(" · "));
        let spoken = languages.map(|names| self.locale.text_with("desk-languages", &[("names", &names)]));
        let checked = |day: content::Checked| {
            self.locale.text_with("desk-checked", &[("date", &self.locale.date(day.date(), DateLength::Long))])
        };
        let lines = written.lines.iter().map(|line| DeskLine {
            name: line.name.as_str().to_owned(),
            number: line.number.as_str().to_owned(),
            checked: checked(line.checked),
        });
        Some(Desk {
            label: self.locale.text("desk-title"),
            note: self.locale.text("desk-note"),
            name: filled(&written.name),
            phones: written.phones.iter().map(|phone| phone.as_str().to_owned()).collect(),
            details: [filled(&written.address), filled(&written.hours), spoken].into_iter().flatten().collect(),
            lines: lines.collect(),
        })
    }

    fn table(&mut self, id: &str, columns: &[String], rows: &[content::Row]) -> Table {
        let heads = columns.iter().map(|column| self.locale.text(&self.message(&format!("{id}-{column}")))).collect();
        let dates: Vec<_> = rows.iter().map(|row| row.as_of).collect();
        let mut table = Table { heads, rows: rows.iter().map(|row| self.row(id, columns, row)).collect() };
        self.shorten(&dates, table.rows.iter_mut().filter_map(|row| row.cells.last_mut()));
        table
    }

    fn row(&mut self, table: &str, columns: &[String], row: &content::Row) -> Row {
        let cell = |this: &mut Self, column: &String| {
            let last = columns.last() == Some(column);
            let cites = if last { row.cites.as_slice() } else { &[] };
            this.passage(this.message(&format!("{table}-{}-{column}", row.id)), cites, row.as_of.filter(|_| last))
        };
        Row { cells: columns.iter().map(|column| cell(self, column)).collect() }
    }

    fn events(&mut self, id: &str, events: &[content::Event]) -> Vec<Event> {
        let event = |this: &mut Self, event: &content::Event| Event {
            when: this.locale.date(event.when, DateLength::Long),
            passage: this.passage(this.message(&format!("{id}-{}", event.id)), &event.cites, event.as_of),
        };
        let dates: Vec<_> = events.iter().map(|event| event.as_of).collect();
        let mut events: Vec<Event> = events.iter().map(|item| event(self, item)).collect();
        self.shorten(&dates, events.iter_mut().map(|event| &mut event.passage));
        events
    }

    fn side(&mut self, id: &str, column: &Column) -> Compared {
        let list = format!("{id}-{}", column.id);
        Compared {
            icon: column.icon.clone(),
            head: self.locale.text(&self.message(&list)),
            items: self.items(&list, &column.items),
        }
    }

    fn question(&mut self, item: &Item) -> BlockKind {
        BlockKind::Question {
            question: self.attribute(&self.message(&item.id), "question"),
            answer: self.item(None, item),
        }
    }
}

fn callout_label(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Danger => "callout-danger",
        CalloutKind::Caution => "callout-caution",
        CalloutKind::Tip => "callout-tip",
        CalloutKind::Changed => "callout-changed",
    }
}

/// A source, written out in a language.
pub fn source_note(source: &Source, locale: &Locale) -> SourceNote {
    let message = format!("source-{}", source.id);
    let attribute = |name| locale.attribute(&message, name).unwrap_or_else(|| format!("⟦{message}.{name}⟧"));
    let seen = locale.text(seen_message(source.seen));
    SourceNote {
        id: source.id.clone(),
        title: locale.text(&message),
        publisher: attribute("publisher"),
        kind: locale.text(kind_message(source.kind)),
        seen: source.date.map_or_else(
            || locale.text_with("seen-undated", &[("how", &seen)]),
            |date| locale.text_with("seen-on", &[("how", &seen), ("date", &locale.date(date, DateLength::Long))]),
        ),
        says: attribute("says"),
        url: source.url.clone(),
    }
}

/// A term, explained in a language.
pub fn term_note(library: &Library, term: &content::Term, locale: &Locale) -> TermNote {
    let message = format!("term-{}", term.id);
    let page = term.page.as_ref().filter(|id| library.page(id).is_some());
    let source = |id: &String| library.source(id).map(|source| locale.text(&format!("source-{}", source.id)));
    TermNote {
        id: term.id.clone(),
        name: locale.text(&message),
        english: (locale.language() != crate::locale::Language::English).then(|| term.english.clone()),
        explanation: locale.attribute(&message, "explain").unwrap_or_else(|| format!("⟦{message}.explain⟧")),
        page: page.map(|id| (id.clone(), locale.text(&format!("{id}-title")))),
        sources: term.cites.iter().filter_map(source).collect(),
    }
}

fn kind_message(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Statute => "kind-statute",
        SourceKind::Regulation => "kind-regulation",
        SourceKind::Court => "kind-court",
        SourceKind::Agency => "kind-agency",
        SourceKind::Research => "kind-research",
        SourceKind::News => "kind-news",
        SourceKind::Advocacy => "kind-advocacy",
    }
}

fn seen_message(seen: Seen) -> &'static str {
    match seen {
        Seen::PrimaryText => "seen-primary",
        Seen::Summary => "seen-summary",
        Seen::Background => "seen-background",
    }
}
