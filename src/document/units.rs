use super::{BlockKind, Callout, Contact, Desk, Document, Entry, Passage, Say, SourceNote, Step};
use crate::locale::Locale;

/// A stretch of text that can be selected: a paragraph, a heading, the title of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its id, the same in every language; the widget that shows it has the same.
    pub id: String,
    /// The words, as they are shown.
    pub text: String,
    /// What stands before it on the page and cannot be selected: the number of a step.
    lead: String,
    /// Numbers of its sources.
    notes: Vec<usize>,
    /// What goes with a copy of any part of it.
    with: With,
}

/// What goes with a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
enum With {
    Nothing,
    /// The date of a moving statement.
    AsOf(String),
    /// A sentence to say is never copied without its condition and its limit: any part of it copies all of it.
    Whole(String),
}

/// A place in the text of a page: a unit by its place in reading order, and a byte in its text.
pub type Position = (usize, usize);

/// What is copied when the text between two places of `units` is: the title of the page, in each language that is shown, the
/// text, the source line, the sources.
pub fn copied(documents: &[&Document], units: &[Unit], (from, to): (Position, Position), locale: &Locale) -> String {
    let titles: Vec<String> = documents.iter().map(|document| document.title_id()).collect();
    let mut lines: Vec<String> = documents.iter().map(|document| document.title.clone()).collect();
    lines.push(String::new());
    let mut notes: Vec<usize> = Vec::new();
    for (index, unit) in units.iter().enumerate().take(to.0 + 1).skip(from.0) {
        let start = if index == from.0 { from.1 } else { 0 };
        let end = if index == to.0 { to.1 } else { unit.text.len() };
        let Some(words) = unit.text.get(start..end).filter(|words| !words.is_empty()) else {
            continue;
        };
        // The title stands above the copy anyway.
        if !titles.contains(&unit.id) {
            unit.copy(words, &mut lines);
        }
        notes.extend(&unit.notes);
    }
    let Some(first) = documents.first() else {
        return String::new();
    };
    lines.extend([String::new(), first.source_line.parts().collect::<Vec<_>>().join(" · ")]);
    lines.extend(first.source_line.warning().map(str::to_owned));
    notes.sort_unstable();
    notes.dedup();
    if !notes.is_empty() {
        lines.push(locale.text("sources-title"));
        lines.extend(notes.iter().filter_map(|note| first.source_entry(*note)));
    }
    lines.join("\n")
}

/// The id of a part of a block that has no message of its own.
pub fn part_id(of: &str, part: &str) -> String {
    format!("{of}.{part}")
}

impl Document {
    /// Everything on the page that can be selected, in reading order.
    pub fn units(&self) -> Vec<Unit> {
        let mut units = vec![self.title_unit()];
        for block in &self.blocks {
            units.extend(block.units());
        }
        units
    }

    pub(super) fn title_unit(&self) -> Unit {
        bare(self.title_id(), &self.title)
    }

    fn source_entry(&self, number: usize) -> Option<String> {
        let SourceNote { title, publisher, seen, .. } = self.sources.get(number.checked_sub(1)?)?;
        Some(format!("[{number}] {title} · {publisher} · {seen}"))
    }
}

impl Unit {
    fn copy(&self, words: &str, lines: &mut Vec<String>) {
        match &self.with {
            With::Whole(whole) if lines.last() == Some(whole) => {}
            With::Whole(whole) => lines.push(whole.clone()),
            With::Nothing | With::AsOf(_) => {
                let notes: String = self.notes.iter().map(|note| format!(" [{note}]")).collect();
                let lead = if words == self.text { self.lead.as_str() } else { "" };
                lines.push(format!("{lead}{words}{notes}"));
                if let With::AsOf(date) = &self.with {
                    lines.push(date.clone());
                }
            }
        }
    }
}

impl super::Block {
    /// Everything in the block that can be selected, in reading order.
    pub fn units(&self) -> Vec<Unit> {
        block_units(&self.id, &self.kind)
    }
}

impl Document {
    /// Every text with links or sources, in reading order.
    pub fn passages(&self) -> Vec<&Passage> {
        self.blocks.iter().flat_map(|block| block_passages(&block.kind)).collect()
    }
}

fn block_passages(kind: &BlockKind) -> Vec<&Passage> {
    match kind {
        BlockKind::ShortAnswer { passage, .. } | BlockKind::Paragraph(passage) => vec![passage],
        BlockKind::Callout(Callout { passage, .. }) | BlockKind::Question { answer: passage, .. } => vec![passage],
        BlockKind::Leaving(_) | BlockKind::Heading(_) | BlockKind::Say(_) | BlockKind::Desk(_) => Vec::new(),
        BlockKind::Steps(steps) => steps.iter().map(|step| &step.passage).collect(),
        BlockKind::Bullets(items) | BlockKind::Entry(Entry { passages: items, .. }) => items.iter().collect(),
        BlockKind::Contact(contact) => std::iter::once(&contact.about).chain(&contact.caution).collect(),
        BlockKind::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
        BlockKind::Events(events) => events.iter().map(|event| &event.passage).collect(),
        BlockKind::Compare(sides) => sides.iter().flat_map(|side| &side.items).collect(),
    }
}

fn bare(id: String, text: &str) -> Unit {
    Unit { id, text: text.to_owned(), lead: String::new(), notes: Vec::new(), with: With::Nothing }
}

fn passage(passage: &Passage) -> Unit {
    let with = passage.as_of.clone().map_or(With::Nothing, With::AsOf);
    Unit { with, notes: passage.notes.clone(), ..bare(passage.id.clone(), passage.plain().trim_end()) }
}

fn titled(title: &str, text: &Passage) -> [Unit; 2] {
    [bare(part_id(&text.id, "title"), title), passage(text)]
}

fn block_units(id: &str, kind: &BlockKind) -> Vec<Unit> {
    match kind {
        BlockKind::ShortAnswer { passage: answer, .. } | BlockKind::Paragraph(answer) => vec![passage(answer)],
        BlockKind::Leaving(words) | BlockKind::Heading(words) => vec![bare(id.to_owned(), words)],
        BlockKind::Steps(steps) => {
            let numbered = |(index, step): (usize, &Step)| {
                let [title, text] = titled(&step.title, &step.passage);
                [Unit { lead: format!("{}. ", index + 1), ..title }, text]
            };
            steps.iter().enumerate().flat_map(numbered).collect()
        }
        BlockKind::Bullets(items) => items.iter().map(passage).collect(),
        BlockKind::Entry(entry) => {
            let name = bare(part_id(id, "name"), &entry.name);
            std::iter::once(name).chain(entry.passages.iter().map(passage)).collect()
        }
        BlockKind::Callout(Callout { title, passage, .. }) => titled(title, passage).into(),
        BlockKind::Say(say) => say_units(id, say),
        BlockKind::Contact(contact) => contact_units(id, contact),
        BlockKind::Desk(desk) => desk_units(id, desk),
        BlockKind::Table(table) => table.rows.iter().flat_map(|row| row.cells.iter().map(passage)).collect(),
        BlockKind::Events(events) => events.iter().flat_map(|event| titled(&event.when, &event.passage)).collect(),
        BlockKind::Compare(sides) => sides.iter().flat_map(|side| side.items.iter().map(passage)).collect(),
        BlockKind::Question { question, answer } => titled(question, answer).into(),
    }
}

fn say_units(id: &str, say: &Say) -> Vec<Unit> {
    let limit = say.limit.iter().flat_map(|limit| [&limit.label, &limit.text]);
    let all = [&say.label].into_iter().chain(&say.only_if_true).chain([&say.english]).chain(&say.gloss).chain(limit);
    let with = With::Whole(all.map(String::as_str).collect::<Vec<_>>().join("\n"));
    let part = |name, text| Unit { with: with.clone(), ..bare(part_id(id, name), text) };
    let gloss = say.gloss.iter().map(|gloss| part("gloss", gloss));
    std::iter::once(part("english", &say.english)).chain(gloss).collect()
}

fn desk_units(id: &str, desk: &Desk) -> Vec<Unit> {
    let part = |name: String, text: &str| bare(part_id(id, &name), text);
    let name = desk.name.iter().map(|name| part("name".into(), name));
    let numbered = |kind: &'static str| move |(index, text): (usize, &String)| part(format!("{kind}-{index}"), text);
    let phones = desk.phones.iter().enumerate().map(numbered("phone"));
    let details = desk.details.iter().enumerate().map(numbered("detail"));
    // A line is never copied without the day on which the desk checked it.
    let lines = desk.lines.iter().enumerate().flat_map(|(index, line)| {
        let whole = [&line.name, &line.number, &line.checked].map(String::as_str).join("\n");
        [("line", &line.name), ("number", &line.number), ("checked", &line.checked)]
            .map(|(kind, text)| Unit { with: With::Whole(whole.clone()), ..part(format!("{kind}-{index}"), text) })
    });
    let note = part("note".into(), &desk.note);
    name.chain(phones).chain(details).chain(lines).chain([note]).collect()
}

fn contact_units(id: &str, contact: &Contact) -> Vec<Unit> {
    let part = |name, text: &String| bare(part_id(id, name), text);
    let number = contact.number.iter().map(|number| part("number", number));
    let text = contact.text.iter().map(|text| part("text", text));
    let web = contact.web.iter().map(|web| part("web", web));
    let about = [Some(&contact.about), contact.caution.as_ref()].into_iter().flatten().map(passage);
    std::iter::once(part("name", &contact.name)).chain(number).chain(text).chain(web).chain(about).collect()
}
