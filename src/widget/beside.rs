//! Notes in the margin, level with the words they belong to.

use iced::advanced::layout::{self, Layout, Node};
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{Id, Tree, Widget};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, overlay, renderer};
use iced::{Color, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

use super::Element;

/// Room between the text and its notes, in px.
pub const GAP: f32 = 48.0;

/// A text and, beside it, notes that stand level with what they belong to.
///
/// Each note names an id in the text. It stands level with it, moves down past the note above, and moves up until it is
/// whole; a line leads from the text to the note if a colour for it is given.
#[expect(missing_debug_implementations, reason = "elements of iced have none")]
pub struct Beside<'a, Message> {
    /// The text, then the notes.
    children: Vec<Element<'a, Message>>,
    anchors: Vec<Id>,
    note_width: f32,
    widest: f32,
    gap: f32,
    between: f32,
    line: Option<Color>,
}

/// A text with notes of a width, each with the id it belongs to.
pub fn beside<'a, Message>(
    text: impl Into<Element<'a, Message>>,
    notes: Vec<(Id, Element<'a, Message>)>,
    note_width: f32,
) -> Beside<'a, Message> {
    let (anchors, notes): (Vec<_>, Vec<_>) = notes.into_iter().unzip();
    let children = std::iter::once(text.into()).chain(notes).collect();
    Beside { children, anchors, note_width, widest: note_width, gap: GAP, between: 24.0, line: None }
}

impl<Message> Beside<'_, Message> {
    /// Lets the notes grow up to a width where there is room beside the text.
    #[must_use]
    pub fn up_to(mut self, widest: f32) -> Self {
        self.widest = widest;
        self
    }

    /// Narrows the gap; the notes get what it loses.
    #[must_use]
    pub fn narrower_gap(mut self, gap: f32) -> Self {
        self.note_width += self.gap - gap;
        self.gap = gap;
        self
    }

    /// Draws a line from the text to each note.
    #[must_use]
    pub fn line(mut self, color: Color) -> Self {
        self.line = Some(color);
        self
    }
}

/// Finds where ids stand.
struct Finder<'a> {
    wanted: &'a [Id],
    found: Vec<Option<Rectangle>>,
}

impl Finder<'_> {
    fn note(&mut self, id: Option<&Id>, bounds: Rectangle) {
        for (wanted, found) in self.wanted.iter().zip(&mut self.found) {
            if id == Some(wanted) && found.is_none() {
                *found = Some(bounds);
            }
        }
    }
}

impl Operation for Finder<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.note(id, bounds);
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        self.note(id, bounds);
    }
}

impl<Message> Beside<'_, Message> {
    fn anchors_in(&mut self, tree: &mut Tree, renderer: &Renderer, text: &Node) -> Vec<Option<Rectangle>> {
        let anchors = self.anchors.clone();
        let mut finder = Finder { wanted: &anchors, found: vec![None; anchors.len()] };
        self.children[0].as_widget_mut().operate(&mut tree.children[0], Layout::new(text), renderer, &mut finder);
        finder.found
    }
}

/// Tops of the notes: level with their anchors, never over each other, moved up only as far as the text reaches.
fn tops(wanted: &[f32], heights: &[f32], between: f32, reach: f32) -> Vec<f32> {
    let mut tops = Vec::with_capacity(wanted.len());
    let mut free = 0.0_f32;
    for (want, height) in wanted.iter().zip(heights) {
        let top = want.max(free);
        free = top + height + between;
        tops.push(top);
    }
    let together = heights.iter().sum::<f32>() + between * heights.len().saturating_sub(1) as f32;
    let mut limit = reach.max(together);
    for (top, height) in tops.iter_mut().zip(heights).rev() {
        *top = top.min(limit - height).max(0.0);
        limit = *top - between;
    }
    tops
}

impl<Message> Widget<Message, Theme, Renderer> for Beside<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Shrink, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> Node {
        let room = limits.max().width;
        let aside = self.note_width + self.gap;
        let text_limits = layout::Limits::new(Size::ZERO, Size::new((room - aside).max(0.0), f32::INFINITY));
        let text = self.children[0].as_widget_mut().layout(&mut tree.children[0], renderer, &text_limits);
        let found = self.anchors_in(tree, renderer, &text);
        let x = text.size().width + self.gap;
        let note_width = (room - x).clamp(self.note_width, self.widest);
        let note_limits = layout::Limits::new(Size::new(note_width, 0.0), Size::new(note_width, f32::INFINITY));
        let mut nodes = vec![text];
        for (child, state) in self.children.iter_mut().zip(&mut tree.children).skip(1) {
            nodes.push(child.as_widget_mut().layout(state, renderer, &note_limits));
        }
        let wanted: Vec<f32> = found.iter().map(|bounds| bounds.map_or(0.0, |bounds| bounds.y)).collect();
        let heights: Vec<f32> = nodes[1..].iter().map(|node| node.size().height).collect();
        let tops = tops(&wanted, &heights, self.between, nodes[0].size().height);
        let mut bottom = nodes[0].size().height;
        for (node, top) in nodes[1..].iter_mut().zip(tops) {
            bottom = bottom.max(top + node.size().height);
            *node = std::mem::take(node).move_to(Point::new(x, top));
        }
        Node::with_children(Size::new(x + note_width, bottom), nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            let parts = self.children.iter_mut().zip(&mut tree.children).zip(layout.children());
            for ((child, state), layout) in parts {
                child.as_widget_mut().operate(state, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        for ((child, state), layout) in self.children.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            child.as_widget_mut().update(state, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for ((child, state), layout) in self.children.iter().zip(&tree.children).zip(layout.children()) {
            if layout.bounds().expand(24.0).intersects(viewport) {
                child.as_widget().draw(state, renderer, theme, style, layout, cursor, viewport);
            }
        }
        let Some(color) = self.line else {
            return;
        };
        let text = layout.children().next().map_or(layout.bounds(), |text| text.bounds());
        for note in layout.children().skip(1).map(|note| note.bounds()) {
            let left = text.x + text.width + 4.0;
            let bounds = Rectangle::new(Point::new(left, note.y + 22.0), Size::new(note.x - left, 2.0));
            renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, color);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let parts = self.children.iter().zip(&tree.children).zip(layout.children());
        parts
            .map(|((child, state), layout)| {
                child.as_widget().mouse_interaction(state, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.children, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Beside<'a, Message>> for Element<'a, Message> {
    fn from(beside: Beside<'a, Message>) -> Self {
        Self::new(beside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_stand_level_then_make_room_for_each_other() {
        assert_eq!(tops(&[10.0, 40.0, 400.0], &[100.0, 50.0, 50.0], 24.0, 1000.0), [10.0, 134.0, 400.0]);
    }

    #[test]
    fn a_note_at_the_end_moves_up_until_it_is_whole() {
        assert_eq!(tops(&[180.0], &[100.0], 24.0, 200.0), [100.0]);
        assert_eq!(tops(&[150.0, 180.0], &[60.0, 100.0], 24.0, 200.0), [16.0, 100.0]);
    }
}
