use crate::widget::place::Place;

/// Where one can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// The home screen.
    Home,
    /// A page, by its id.
    Page(String),
    /// The settings.
    Settings,
}

/// Where one was, in memory only: gone when the program ends.
#[derive(Debug, Default)]
pub(super) struct History {
    before: Vec<(Location, Option<Place>)>,
    after: Vec<(Location, Option<Place>)>,
}

impl History {
    /// Leaves a location for a new one; what was ahead is given up.
    pub(super) fn visit(&mut self, from: Location, place: Option<Place>) {
        self.before.push((from, place));
        self.after.clear();
    }

    /// Goes back, if there is somewhere to go back to.
    pub(super) fn back(&mut self, from: Location, place: Option<Place>) -> Option<(Location, Option<Place>)> {
        let target = self.before.pop()?;
        self.after.push((from, place));
        Some(target)
    }

    /// Goes forward again.
    pub(super) fn forward(&mut self, from: Location, place: Option<Place>) -> Option<(Location, Option<Place>)> {
        let target = self.after.pop()?;
        self.before.push((from, place));
        Some(target)
    }

    pub(super) fn can_go_back(&self) -> bool {
        !self.before.is_empty()
    }

    pub(super) fn can_go_forward(&self) -> bool {
        !self.after.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_back_and_forward_and_gives_up_what_was_ahead() {
        let page = |id: &str| Location::Page(id.into());
        let mut history = History::default();
        assert_eq!(history.back(Location::Home, None), None);
        history.visit(Location::Home, None);
        history.visit(page("a"), None);
        assert_eq!(history.back(page("b"), None), Some((page("a"), None)));
        assert_eq!(history.forward(page("a"), None), Some((page("b"), None)));
        assert_eq!(history.back(page("b"), None), Some((page("a"), None)));
        history.visit(page("a"), None);
        assert!(!history.can_go_forward());
        assert!(history.can_go_back());
    }
}
