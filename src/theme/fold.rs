use iced::Size;

/// How much room there is, in letters: the window divided by the text size, so large text folds like a small window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fold {
    /// The width class.
    pub width: Width,
    /// Whether the window is so low that bars shrink to one row.
    pub short: bool,
    /// The window in px at 100 % text size.
    pub size: Size,
}

/// A width class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// Under 900: one column, two bar rows, notes at the foot.
    Narrow,
    /// 900 to 1199: contents closed, icons for words.
    Middle,
    /// 1200 to 1599: contents open, a narrow side column.
    Full,
    /// From 1600: a wide side column, everything a little larger.
    Wide,
}

impl Fold {
    /// The fold of a window whose size is already divided by the text size.
    pub fn of(size: Size) -> Self {
        let width = match size.width {
            w if w >= 1600.0 => Width::Wide,
            w if w >= 1200.0 => Width::Full,
            w if w >= 900.0 => Width::Middle,
            _ => Width::Narrow,
        };
        Self { width, short: size.height < 480.0, size }
    }

    /// Whether everything stands in one column.
    pub fn is_narrow(self) -> bool {
        self.width == Width::Narrow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_text_folds_like_a_small_window() {
        assert_eq!(Fold::of(Size::new(1366.0, 768.0)).width, Width::Full);
        let doubled = Fold::of(Size::new(1366.0 / 2.0, 768.0 / 2.0));
        assert_eq!((doubled.width, doubled.short), (Width::Narrow, true));
    }
}
