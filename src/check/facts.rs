use crate::content::{Files, Library, Page, Review, Staleness};

use super::Problem;

/// Dates stand in order: as of ≤ known to ≤ the edition's newest source, and the page was checked after them.
pub(super) fn check(library: &Library, files: &Files) -> Vec<Problem> {
    let mut problems: Vec<Problem> = library.pages.iter().flat_map(|page| dates(library, page)).collect();
    for path in files.list("assets/content/pages/", ".ron") {
        let id = path.trim_start_matches("assets/content/pages/").trim_end_matches(".ron");
        if library.page(id).is_none() {
            problems.push(Problem::new(&path, "the file’s name must be the page’s id"));
        }
    }
    problems
}

fn dates(library: &Library, page: &Page) -> Vec<Problem> {
    let place = format!("page {}", page.id);
    let mut problems = Vec::new();
    let mut require = |holds: bool, what: &str| {
        if !holds {
            problems.push(Problem::new(&place, what));
        }
    };
    require(page.known_to <= library.edition.known_to, "known_to is later than the newest source of the edition");
    require(page.checked <= library.edition.made, "checked is later than the day the edition was made");
    require(page.known_to <= page.checked, "known_to is later than checked");
    require(page.as_of.is_none_or(|as_of| as_of <= page.known_to), "as_of is later than known_to");
    let moves = page.staleness == Staleness::Moving;
    require(!moves || page.as_of.is_some(), "a moving page needs as_of");
    if let Review::Reviewed { by, on } = &page.review {
        require(!by.trim().is_empty(), "a review needs the name of who made it");
        require(*on <= library.edition.made, "the review is later than the edition");
    }
    problems
}
