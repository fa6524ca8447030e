use std::collections::BTreeSet;

use crate::content::{Library, Page};
use crate::document::{Link, parse};

use super::messages::page_messages;
use super::{Catalogue, Problem};

/// Nothing lies where no reader comes: Home lists every page, and every source and term is used.
pub(super) fn check(library: &Library, catalogues: &[Catalogue]) -> Vec<Problem> {
    let mut problems = unlisted(library);
    problems.extend(uncited(library));
    if let Some(catalogue) = catalogues.first() {
        problems.extend(unnamed(library, catalogue));
    }
    problems
}

/// Home goes through the chapters and lists the pages of each, so it never shows a page of no chapter.
fn unlisted(library: &Library) -> Vec<Problem> {
    let chapters = library.chapters.iter();
    let listed: BTreeSet<&str> =
        chapters.flat_map(|chapter| library.pages_of(&chapter.id)).map(|page| page.id.as_str()).collect();
    let unlisted = library.pages.iter().filter(|page| !listed.contains(page.id.as_str()));
    let problem =
        |id: &str| Problem::new(format!("page {id}"), "Home does not list it; give it a chapter of chapters.ron");
    unlisted.map(|page| problem(&page.id)).collect()
}

fn uncited(library: &Library) -> Vec<Problem> {
    let pages = library.pages.iter().flat_map(Page::cites);
    let terms = library.terms.iter().flat_map(|term| &term.cites).map(String::as_str);
    let lines = library.help_lines.iter().flat_map(|line| &line.cites).map(String::as_str);
    let cited: BTreeSet<&str> = pages.chain(terms).chain(lines).collect();
    let unused = library.sources.iter().filter(|source| !cited.contains(source.id.as_str()));
    let what = "no page, help line or term cites it; cite it or take it out";
    unused.map(|source| Problem::new(format!("source {}", source.id), what)).collect()
}

/// A term is used where a page, a help line or another term links to it. All languages have the same links, so one is
/// enough.
fn unnamed(library: &Library, catalogue: &Catalogue) -> Vec<Problem> {
    let pages: BTreeSet<String> = library.pages.iter().flat_map(page_messages).collect();
    let mut named = BTreeSet::new();
    for (key, wording) in &catalogue.entries {
        let message = key.split('.').next().unwrap_or_default();
        let of = |kind: &str, known: &dyn Fn(&str) -> bool| message.strip_prefix(kind).is_some_and(known);
        let term = of("term-", &|id| library.term(id).is_some());
        if term || pages.contains(key) || of("line-", &|id| library.help_line(id).is_some()) {
            let own = if term { message.strip_prefix("term-") } else { None };
            named.extend(terms(&wording.text).into_iter().filter(|id| own != Some(id.as_str())));
        }
    }
    let unused = library.terms.iter().filter(|term| !named.contains(&term.id));
    let what = "no page, help line or other term links to it; link to it or take it out";
    unused.map(|term| Problem::new(format!("term {}", term.id), what)).collect()
}

fn terms(text: &str) -> Vec<String> {
    let links = parse(text).unwrap_or_default().into_iter().filter_map(|span| span.link);
    let term = |link| if let Link::Term(id) = link { Some(id) } else { None };
    links.filter_map(term).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::locale::Language;

    const PAGE: &str = "Page(id: \"p\", blocks: [Paragraph(id: \"a\", cites: [\"cited\"])])";

    fn places(library: &Library, messages: &str) -> Vec<String> {
        let catalogue = sample::catalogue(Language::English, messages);
        check(library, &[catalogue]).into_iter().map(|problem| problem.place).collect()
    }

    #[test]
    fn a_page_of_no_chapter_is_not_reached_from_home() {
        let lost = "Page(id: \"lost\", chapter: \"nowhere\", blocks: [])";
        assert_eq!(places(&sample::library(&[PAGE, lost]), ""), ["page lost"]);
        assert_eq!(places(&sample::library(&[PAGE]), ""), Vec::<String>::new());
    }

    #[test]
    fn a_source_that_nothing_cites_is_found() {
        let mut library = sample::library(&[PAGE]);
        let source = |id: &str| {
            let text = format!("Source(id: {id:?}, kind: News, seen: Summary)");
            ron::from_str::<crate::content::Source>(&text).unwrap()
        };
        library.sources = vec![source("cited"), source("by-term"), source("orphan")];
        library.terms = vec![term("word", "by-term")];
        let messages = "p-a = See [it](term:word).\n";
        assert_eq!(places(&library, messages), ["source orphan"]);
    }

    fn term(id: &str, source: &str) -> crate::content::Term {
        ron::from_str(&format!("Term(id: {id:?}, english: \"word\", cites: [{source:?}])")).unwrap()
    }

    #[test]
    fn a_term_that_only_speaks_of_itself_is_found() {
        let mut library = sample::library(&[PAGE]);
        library.terms = ["by-page", "by-term", "by-itself", "by-nobody"].map(|id| term(id, "cited")).to_vec();
        let messages = "p-a = See [it](term:by-page).\nterm-by-page = It\n    .explain = Like [that](term:by-term).\n\
            term-by-itself = It\n    .explain = [It](term:by-itself) is it.\nother = [no page](term:by-nobody)\n";
        assert_eq!(places(&library, messages), ["term by-itself", "term by-nobody"]);
    }
}
