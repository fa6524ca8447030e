use std::collections::HashSet;

use crate::content::{Block, Files, Item, Library, Page};

use super::Problem;

/// Ids exist once and point to something; facts are cited; pages open with the short answer.
pub(super) fn check(library: &Library) -> Vec<Problem> {
    let mut problems = repeated(library);
    for page in &library.pages {
        problems.extend(page_problems(library, page));
    }
    let lost = library.situations.iter().filter(|situation| library.page(&situation.page).is_none());
    problems
        .extend(lost.map(|s| Problem::new(format!("situation {}", s.id), format!("there is no page “{}”", s.page))));
    problems.extend(sentence_problems(library));
    for (place, id) in library.terms.iter().flat_map(|t| t.cites.iter().map(move |id| (format!("term {}", t.id), id))) {
        problems.extend(missing_source(library, place, id));
    }
    for (place, id) in
        library.help_lines.iter().flat_map(|l| l.cites.iter().map(move |id| (format!("line {}", l.id), id)))
    {
        problems.extend(missing_source(library, place, id));
    }
    problems
}

/// The bank is fixed: who says a sentence, when, and within what limit is as binding as its words. What another edition
/// brings must be what this program was built with.
fn sentence_problems(library: &Library) -> Vec<Problem> {
    let Ok(bundled) = Library::load(&Files::Embedded) else {
        return Vec::new();
    };
    let changed = bundled.sentences.iter().filter_map(|sentence| {
        let here = library.sentence(&sentence.id);
        let what = match here {
            None => "the sentence is missing from the bank",
            Some(here) if here.english != sentence.english => "the English words differ from the bank",
            Some(here) if here.marks != sentence.marks => "its condition differs from the bank",
            Some(here) if here.limited != sentence.limited => "its limit of use differs from the bank",
            Some(_) => return None,
        };
        Some(Problem::new(format!("sentence {}", sentence.id), format!("{what}; restore it")))
    });
    changed.collect()
}

fn repeated(library: &Library) -> Vec<Problem> {
    let lists: [(&str, Vec<&String>); 7] = [
        ("chapters", library.chapters.iter().map(|c| &c.id).collect()),
        ("situations", library.situations.iter().map(|s| &s.id).collect()),
        ("pages", library.pages.iter().map(|p| &p.id).collect()),
        ("sources", library.sources.iter().map(|s| &s.id).collect()),
        ("terms", library.terms.iter().map(|t| &t.id).collect()),
        ("help lines", library.help_lines.iter().map(|l| &l.id).collect()),
        ("sentences", library.sentences.iter().map(|s| &s.id).collect()),
    ];
    let mut problems = Vec::new();
    for (name, ids) in lists {
        let mut seen = HashSet::new();
        let twice = ids.into_iter().filter(|id| !seen.insert(id.as_str()));
        problems.extend(twice.map(|id| Problem::new(name, format!("the id “{id}” stands twice; keep one"))));
    }
    problems
}

fn page_problems(library: &Library, page: &Page) -> Vec<Problem> {
    let place = format!("page {}", page.id);
    let mut problems = Vec::new();
    if !library.chapters.iter().any(|chapter| chapter.id == page.chapter) {
        problems.push(Problem::new(&place, format!("there is no chapter “{}”", page.chapter)));
    }
    if !matches!(page.blocks.first(), Some(Block::ShortAnswer { .. })) {
        problems.push(Problem::new(&place, "the first block must be the short answer"));
    }
    if page.blocks.iter().filter(|block| matches!(block, Block::ShortAnswer { .. })).count() > 1 {
        problems.push(Problem::new(&place, "there is more than one short answer"));
    }
    let mut ids = HashSet::new();
    for block in &page.blocks {
        if let Some(id) = block_id(block).filter(|id| !ids.insert((*id).to_owned())) {
            problems.push(Problem::new(&place, format!("the block id “{id}” stands twice")));
        }
        problems.extend(block_problems(library, &place, block));
    }
    for id in page.cites() {
        problems.extend(missing_source(library, place.clone(), id));
    }
    problems
}

fn block_id(block: &Block) -> Option<&str> {
    match block {
        Block::ShortAnswer { .. } | Block::Leaving | Block::Desk => None,
        Block::Heading { id }
        | Block::Steps { id, .. }
        | Block::Bullets { id, .. }
        | Block::Callout { id, .. }
        | Block::Table { id, .. }
        | Block::Events { id, .. }
        | Block::Compare { id, .. } => Some(id),
        Block::Paragraph(item) | Block::Question(item) => Some(&item.id),
        Block::Say { sentence } => Some(sentence),
        Block::Contact { line } => Some(line),
    }
}

fn block_problems(library: &Library, place: &str, block: &Block) -> Vec<Problem> {
    match block {
        Block::ShortAnswer { cites, .. } => uncited(place, "short", cites, false),
        Block::Callout { id, cites, advice, .. } => uncited(place, id, cites, *advice),
        Block::Paragraph(item) | Block::Question(item) => item_problems(place, "", item),
        Block::Steps { id, items } | Block::Bullets { id, items } => {
            items.iter().flat_map(|item| item_problems(place, id, item)).collect()
        }
        Block::Compare { left, right, .. } => {
            left.items.iter().chain(&right.items).flat_map(|item| item_problems(place, "", item)).collect()
        }
        Block::Table { id, columns, rows } => {
            let empty = columns.is_empty().then(|| Problem::new(place, format!("the table “{id}” has no column")));
            let bare = rows.iter().flat_map(|row| uncited(place, &row.id, &row.cites, false));
            empty.into_iter().chain(bare).collect()
        }
        Block::Events { items, .. } => items.iter().flat_map(|e| uncited(place, &e.id, &e.cites, false)).collect(),
        Block::Say { sentence } if library.sentence(sentence).is_none() => {
            vec![Problem::new(place, format!("the bank has no sentence “{sentence}”"))]
        }
        Block::Contact { line } if library.help_line(line).is_none() => {
            vec![Problem::new(place, format!("there is no help line “{line}”"))]
        }
        Block::Heading { .. } | Block::Leaving | Block::Say { .. } | Block::Contact { .. } | Block::Desk => Vec::new(),
    }
}

fn item_problems(place: &str, list: &str, item: &Item) -> Vec<Problem> {
    let name = if list.is_empty() { item.id.clone() } else { format!("{list}-{}", item.id) };
    uncited(place, &name, &item.cites, item.advice)
}

fn uncited(place: &str, name: &str, cites: &[String], advice: bool) -> Vec<Problem> {
    if cites.is_empty() && !advice {
        return vec![Problem::new(place, format!("“{name}” cites no source; cite one, or mark it as advice"))];
    }
    Vec::new()
}

fn missing_source(library: &Library, place: String, id: &str) -> Option<Problem> {
    library.source(id).is_none().then(|| Problem::new(place, format!("there is no source “{id}”")))
}
