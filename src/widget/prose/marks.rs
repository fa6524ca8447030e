use std::ops::Range;

use iced::advanced::graphics::text::Paragraph;
use iced::advanced::graphics::text::cosmic_text::Cursor;
use iced::advanced::text::{Paragraph as _, Renderer as _, Span, Text};
use iced::advanced::{Renderer as _, renderer};
use iced::{Color, Font, Point, Rectangle, Renderer, Size, Vector, border};

use super::{Prose, State};

/// What a search found in a text, in bytes of its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// All of it.
    pub all: Vec<Range<usize>>,
    /// The one that was gone to.
    pub now: Option<Range<usize>>,
}

impl<Message> Prose<'_, Message> {
    /// The same text in the ink of marks, to be drawn over their ground; none when nothing is marked.
    pub(super) fn mark_ink(&self, text: Text<(), Font>) -> Option<Paragraph> {
        let ink = |span: Span<'static, (), Font>| span.color(self.palette.mark_ink);
        let spans: Vec<_> = self.spans().into_iter().map(ink).collect();
        (!self.marks.all.is_empty()).then(|| Paragraph::with_spans(text.with_content(spans.as_slice())))
    }

    /// What was found; the one that was gone to has an edge too, so that colour is not all that tells it.
    pub(super) fn draw_marks(&self, renderer: &mut Renderer, state: &State, offset: Vector, clip: Rectangle) {
        let Some(ink) = &state.mark_ink else {
            return;
        };
        for range in &self.marks.all {
            let edge = (self.marks.now.as_ref() == Some(range)).then_some(self.palette.mark_ink);
            for bounds in stretches(state, range) {
                let Some(seen) = (bounds + offset).intersection(&clip) else {
                    continue;
                };
                renderer.with_layer(seen, |renderer| {
                    let line = edge.map(|edge| border::rounded(3).color(edge).width(2.0)).unwrap_or_default();
                    let bounds = bounds + offset;
                    let quad = renderer::Quad { bounds, border: line, ..renderer::Quad::default() };
                    renderer.fill_quad(quad, self.palette.mark);
                    renderer.fill_paragraph(ink, Point::ORIGIN + offset, self.palette.mark_ink, seen);
                });
            }
        }
    }
}

/// A ground under some bytes of a text, line by line.
pub(super) fn draw_ground(renderer: &mut Renderer, state: &State, offset: Vector, range: &Range<usize>, color: Color) {
    for bounds in stretches(state, range) {
        renderer.fill_quad(renderer::Quad { bounds: bounds + offset, ..renderer::Quad::default() }, color);
    }
}

/// Where some bytes stand, line by line.
fn stretches(state: &State, range: &Range<usize>) -> Vec<Rectangle> {
    let (start, end) = (Cursor::new(0, range.start), Cursor::new(0, range.end));
    let runs = state.paragraph.buffer().layout_runs().filter_map(|run| {
        let (x, width) = run.highlight(start, end)?;
        Some(Rectangle::new(Point::new(x, run.line_top), Size::new(width, run.line_height)))
    });
    runs.collect()
}
