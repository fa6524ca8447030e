use crate::content::Library;
use crate::locale::Locale;

use super::{
    BlockKind, Callout, Compared, Contact, Desk, DeskLine, Document, Passage, Say, SourceNote, Table, source_note,
    term_note,
};

/// The page as plain text: title, source line, blocks, a line that is exactly the language's “Sources”, the sources.
pub fn plain_text(document: &Document, locale: &Locale) -> String {
    let mut out = Lines::default();
    let line = &document.source_line;
    out.line(&document.title);
    out.line(&line.parts().collect::<Vec<_>>().join(" · "));
    let (early, late) = if line.has_number { (None, line.warning()) } else { (line.warning(), None) };
    early.into_iter().for_each(|warning| out.line(warning));
    for block in &document.blocks {
        out.gap();
        out.block(&block.kind);
    }
    out.gap();
    out.line(&locale.text("sources-title"));
    for (index, source) in document.sources.iter().enumerate() {
        out.source(index + 1, source);
    }
    late.into_iter().for_each(|warning| {
        out.gap();
        out.line(warning);
    });
    out.0
}

/// All terms, explained, with their sources.
pub fn glossary_text(library: &Library, locale: &Locale) -> String {
    let mut out = Lines::default();
    out.line(&locale.text("glossary-title"));
    let mut cited: Vec<&String> = Vec::new();
    for term in &library.terms {
        let note = term_note(library, term, locale);
        out.gap();
        out.line(&note.name);
        if let Some(english) = &note.english {
            out.line(&locale.text_with("term-english", &[("english", english)]));
        }
        out.line(&note.explanation);
        cited.extend(term.cites.iter().filter(|id| !cited.contains(id)).collect::<Vec<_>>());
    }
    out.gap();
    out.line(&locale.text("sources-title"));
    for (index, source) in cited.into_iter().filter_map(|id| library.source(id)).enumerate() {
        out.source(index + 1, &source_note(source, locale));
    }
    out.0
}

/// Every source once, with the pages that cite it.
pub fn sources_text(library: &Library, locale: &Locale) -> String {
    let mut out = Lines::default();
    out.line(&locale.text("sources-title"));
    for (index, source) in library.sources.iter().enumerate() {
        out.gap();
        out.source(index + 1, &source_note(source, locale));
        for page in library.citing(&source.id) {
            let title = locale.text(&format!("{}-title", page.id));
            out.indented(&locale.text_with("source-cited-by", &[("page", &title)]));
        }
        if library.is_cited_by_a_term(&source.id) {
            out.indented(&locale.text_with("source-cited-by", &[("page", &locale.text("glossary-title"))]));
        }
    }
    out.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn gap(&mut self) {
        self.0.push('\n');
    }

    fn indented(&mut self, text: &str) {
        self.0.push_str("    ");
        self.line(text);
    }

    fn block(&mut self, block: &BlockKind) {
        match block {
            BlockKind::ShortAnswer { label, passage, .. } => {
                self.line(label);
                self.passage("", passage);
            }
            BlockKind::Heading(text) | BlockKind::Leaving(text) => self.line(text),
            BlockKind::Paragraph(passage) => self.passage("", passage),
            BlockKind::Steps(steps) => {
                for (index, step) in steps.iter().enumerate() {
                    self.line(&format!("{}. {}", index + 1, step.title));
                    self.passage("   ", &step.passage);
                }
            }
            BlockKind::Bullets(items) => items.iter().for_each(|item| self.passage("- ", item)),
            BlockKind::Callout(callout) => self.callout(callout),
            BlockKind::Say(say) => self.say(say),
            BlockKind::Contact(contact) => self.contact(contact),
            BlockKind::Desk(desk) => self.desk(desk),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Events(events) => {
                for event in events {
                    self.line(&event.when);
                    self.passage("   ", &event.passage);
                }
            }
            BlockKind::Entry(entry) => {
                self.line(&entry.name);
                entry.passages.iter().for_each(|passage| self.passage("   ", passage));
            }
            BlockKind::Compare(sides) => sides.iter().for_each(|side| self.side(side)),
            BlockKind::Question { question, answer } => {
                self.line(question);
                self.passage("", answer);
            }
        }
    }

    fn passage(&mut self, lead: &str, passage: &Passage) {
        let notes: String = passage.notes.iter().map(|note| format!(" [{note}]")).collect();
        self.line(&format!("{lead}{}{notes}", passage.plain()));
        if let Some(as_of) = &passage.as_of {
            self.line(&format!("{}{as_of}", " ".repeat(lead.len())));
        }
    }

    fn callout(&mut self, callout: &Callout) {
        self.line(&callout.label);
        self.line(&callout.title);
        self.passage("", &callout.passage);
    }

    fn say(&mut self, say: &Say) {
        self.line(&say.label);
        say.only_if_true.iter().for_each(|condition| self.line(condition));
        self.indented(&say.english);
        say.gloss.iter().for_each(|gloss| self.indented(gloss));
        if let Some(limit) = &say.limit {
            self.line(&limit.label);
            self.line(&limit.text);
        }
    }

    fn contact(&mut self, contact: &Contact) {
        self.line(&contact.name);
        let lines = [&contact.number, &contact.text, &contact.web, &contact.checked];
        lines.into_iter().flatten().for_each(|line| self.indented(line));
        [Some(&contact.about), contact.caution.as_ref()]
            .into_iter()
            .flatten()
            .for_each(|words| self.passage("   ", words));
    }

    fn desk(&mut self, desk: &Desk) {
        self.line(&desk.label);
        desk.name.iter().for_each(|name| self.line(name));
        desk.phones.iter().chain(&desk.details).for_each(|line| self.indented(line));
        for DeskLine { name, number, checked } in &desk.lines {
            self.line(name);
            self.indented(number);
            self.indented(checked);
        }
        self.line(&desk.note);
    }

    fn table(&mut self, table: &Table) {
        self.line(&table.heads.join(" | "));
        for row in &table.rows {
            let cells: Vec<String> = row.cells.iter().map(Passage::plain).collect();
            let notes: String = row.cells.iter().flat_map(|cell| &cell.notes).map(|n| format!(" [{n}]")).collect();
            self.line(&format!("{}{notes}", cells.join(" | ")));
            row.cells.iter().filter_map(|cell| cell.as_of.as_ref()).for_each(|as_of| self.line(as_of));
        }
    }

    fn side(&mut self, side: &Compared) {
        self.line(&side.head);
        side.items.iter().for_each(|item| self.passage("- ", item));
    }

    fn source(&mut self, number: usize, source: &SourceNote) {
        self.line(&format!("[{number}] {}", source.title));
        self.indented(&format!("{} · {} · {}", source.publisher, source.kind, source.seen));
        self.indented(&source.says);
        source.url.iter().for_each(|url| self.indented(url));
    }
}
