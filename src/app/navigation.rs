use super::Whereabouts;

/// Where one can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// The home screen.
    Home,
    /// A page, by its id.
    Page(String),
    /// What was found for what was typed.
    Find(String),
    /// The language chooser of a shared desk.
    Chooser,
    /// Something of a page, large: the page it was on, and which it was.
    Show(Option<String>, Option<String>),
    /// The home screen at the pages of a chapter, by its id.
    Chapter(String),
    /// The settings.
    Settings,
    /// The settings of a shared desk.
    SetUp,
    /// The safety notice, by itself.
    Safety,
}

/// Where one was, in memory only: gone when the program ends.
#[derive(Debug, Default)]
pub(super) struct History {
    before: Vec<(Location, Whereabouts)>,
    after: Vec<(Location, Whereabouts)>,
}

impl History {
    /// Leaves a location for a new one; what was ahead is given up.
    pub(super) fn visit(&mut self, from: Location, was: Whereabouts) {
        self.before.push((from, was));
        self.after.clear();
    }

    /// Goes back, if there is somewhere to go back to.
    pub(super) fn back(&mut self, from: Location, was: Whereabouts) -> Option<(Location, Whereabouts)> {
        let target = self.before.pop()?;
        self.after.push((from, was));
        Some(target)
    }

    /// Goes forward again.
    pub(super) fn forward(&mut self, from: Location, was: Whereabouts) -> Option<(Location, Whereabouts)> {
        let target = self.after.pop()?;
        self.before.push((from, was));
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
        let nowhere = Whereabouts::default;
        let mut history = History::default();
        assert_eq!(history.back(Location::Home, nowhere()), None);
        history.visit(Location::Home, nowhere());
        history.visit(page("a"), nowhere());
        assert_eq!(history.back(page("b"), nowhere()), Some((page("a"), nowhere())));
        assert_eq!(history.forward(page("a"), nowhere()), Some((page("b"), nowhere())));
        assert_eq!(history.back(page("b"), nowhere()), Some((page("a"), nowhere())));
        history.visit(page("a"), nowhere());
        assert!(!history.can_go_forward());
        assert!(history.can_go_back());
    }
}
