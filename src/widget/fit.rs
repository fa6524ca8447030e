use iced::advanced::graphics::text::Paragraph;
use iced::advanced::text::{self, LineHeight, Paragraph as _, Shaping, Text, Wrapping};
use iced::alignment::Vertical;
use iced::{Font, Pixels, Size};

use crate::theme::TypeStyle;

/// Line height of large words, as a part of their size.
pub const LEADING: f32 = 1.2;

/// The largest of some sizes at which words fit into bounds; the last one when none does.
pub fn largest(words: &str, font: Font, sizes: &[f32], bounds: Size) -> f32 {
    let fits = |size: &&f32| {
        let needed = measure(words, font, **size, bounds.width);
        needed.height <= bounds.height && needed.width <= bounds.width
    };
    sizes.iter().find(fits).or(sizes.last()).copied().unwrap_or(16.0)
}

/// How high words in a style stand when they wrap at a width.
pub fn height(words: &str, style: TypeStyle, width: f32) -> f32 {
    measure(words, style.font, style.size, width).height * style.line / (style.size * LEADING)
}

/// How much room words take at a size when they wrap at a width. Words are not broken: one that is too wide for the width
/// says so.
pub fn measure(words: &str, font: Font, size: f32, width: f32) -> Size {
    let paragraph = Paragraph::with_text(Text {
        content: words,
        bounds: Size::new(width, f32::INFINITY),
        size: Pixels(size),
        line_height: LineHeight::Relative(LEADING),
        font,
        align_x: text::Alignment::Default,
        align_y: Vertical::Top,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::Word,
    });
    paragraph.min_bounds()
}
