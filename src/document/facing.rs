//! Two languages of a page, facing each other: the same blocks in the same order, with ids that differ.

use super::{Block, BlockKind, Document, Entry, Passage, Unit};

/// What the ids of the second language end with.
const SECOND: char = '~';

/// Whether an id belongs to the second language.
pub fn is_second(id: &str) -> bool {
    id.split('.').next().is_some_and(|id| id.ends_with(SECOND))
}

impl Document {
    /// The same page as the second language beside another: every id says so.
    #[must_use]
    pub fn as_second(mut self) -> Self {
        self.page.push(SECOND);
        self.blocks.iter_mut().for_each(mark);
        self
    }

    /// The id of its title.
    pub fn title_id(&self) -> String {
        match self.page.strip_suffix(SECOND) {
            Some(page) => format!("{page}-title{SECOND}"),
            None => format!("{}-title", self.page),
        }
    }

    /// Everything that can be selected in both languages, block by block.
    pub fn units_facing(&self, second: Option<&Self>) -> Vec<Unit> {
        let Some(second) = second else {
            return self.units();
        };
        let mut units = vec![self.title_unit(), second.title_unit()];
        for (block, facing) in self.blocks.iter().zip(&second.blocks) {
            let mut facing = facing.units().into_iter();
            let mut first = block.units().into_iter();
            for row in block.rows_of_units() {
                units.extend(first.by_ref().take(row));
                units.extend(facing.by_ref().take(row));
            }
            units.extend(first.chain(facing));
        }
        units
    }
}

fn mark(block: &mut Block) {
    block.id.push(SECOND);
    passages(&mut block.kind).into_iter().for_each(|passage| passage.id.push(SECOND));
}

fn passages(kind: &mut BlockKind) -> Vec<&mut Passage> {
    match kind {
        BlockKind::ShortAnswer { passage, .. } | BlockKind::Paragraph(passage) => vec![passage],
        BlockKind::Question { answer: passage, .. } => vec![passage],
        BlockKind::Callout(callout) => vec![&mut callout.passage],
        BlockKind::Leaving(_) | BlockKind::Heading(_) | BlockKind::Say(_) | BlockKind::Desk(_) => Vec::new(),
        BlockKind::Steps(steps) => steps.iter_mut().map(|step| &mut step.passage).collect(),
        BlockKind::Bullets(items) | BlockKind::Entry(Entry { passages: items, .. }) => items.iter_mut().collect(),
        BlockKind::Contact(contact) => std::iter::once(&mut contact.about).chain(&mut contact.caution).collect(),
        BlockKind::Table(table) => table.rows.iter_mut().flat_map(|row| &mut row.cells).collect(),
        BlockKind::Events(events) => events.iter_mut().map(|event| &mut event.passage).collect(),
        BlockKind::Compare(sides) => sides.iter_mut().flat_map(|side| &mut side.items).collect(),
    }
}

impl Block {
    /// How many units each of its rows has: steps, entries and events stand row by row, the rest as one.
    pub fn rows_of_units(&self) -> Vec<usize> {
        match &self.kind {
            BlockKind::Steps(steps) => vec![2; steps.len()],
            BlockKind::Bullets(items) => vec![1; items.len()],
            BlockKind::Events(events) => vec![2; events.len()],
            BlockKind::Table(table) => table.rows.iter().map(|row| row.cells.len()).collect(),
            _ => vec![self.units().len()],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::{Files, Library};
    use crate::document::{Clock, build};
    use crate::locale::{Language, Locale};

    #[test]
    fn both_languages_of_every_page_have_the_same_blocks_and_no_common_id() {
        let library = Library::load(&Files::Embedded).unwrap();
        let locales: Vec<Locale> =
            Language::ALL.into_iter().map(|language| Locale::load(&Files::Embedded, language).unwrap()).collect();
        for page in &library.pages {
            let written = |locale| build(&library, page, locale, Clock::System);
            for locale in &locales[1..] {
                let (first, second) = (written(&locales[0]), written(locale).as_second());
                assert_eq!(first.blocks.len(), second.blocks.len());
                for (one, other) in first.blocks.iter().zip(&second.blocks) {
                    assert_eq!(one.rows_of_units().len(), other.rows_of_units().len(), "{}", one.id);
                    assert_eq!(one.rows_of_units().iter().sum::<usize>(), one.units().len(), "{}", one.id);
                }
                let units = first.units_facing(Some(&second));
                let ids: BTreeSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
                assert_eq!(ids.len(), units.len(), "{}", page.id);
                let seconds = units.iter().filter(|unit| is_second(&unit.id)).count();
                assert_eq!(seconds, second.units().len(), "{}", page.id);
                assert!(first.sources.len() == second.sources.len());
                for block in first.blocks.iter().filter(|block| block.rows_of_units().len() > 1) {
                    let own = block.units();
                    let at = |id: &str| units.iter().position(|unit| unit.id == id).unwrap();
                    let (begin, end) = (at(&own[0].id), at(&own[own.len() - 1].id));
                    let between = &units[begin..end];
                    assert!(between.iter().any(|unit| is_second(&unit.id)), "{} goes row by row", block.id);
                }
            }
        }
    }
}
