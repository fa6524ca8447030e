use iced::advanced::layout::{self, Layout, Node};
use iced::advanced::widget::{Operation, Tree, Widget};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, overlay, renderer};
use iced::{Color, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

use super::Element;

/// Two things beside each other, equally wide, with a line between them.
///
/// iced's row gives no common height to children that set their own: the panels of two languages would end where their
/// words do.
#[expect(missing_debug_implementations, reason = "elements of iced have none")]
pub struct Pair<'a, Message> {
    children: [Element<'a, Message>; 2],
    gap: f32,
    above: f32,
    line: Color,
    level: bool,
}

/// A pair with room between its parts and above them; the line runs through both.
pub fn pair<'a, Message>(
    left: impl Into<Element<'a, Message>>,
    right: impl Into<Element<'a, Message>>,
    (gap, above): (f32, f32),
    line: Color,
) -> Pair<'a, Message> {
    Pair { children: [left.into(), right.into()], gap, above, line, level: false }
}

impl<Message> Pair<'_, Message> {
    /// Whether the lower one is drawn as high as the other: panels, whose ground shows where they end.
    #[must_use]
    pub fn level(mut self, level: bool) -> Self {
        self.level = level;
        self
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Pair<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> Node {
        let width = ((limits.max().width - self.gap) / 2.0).max(0.0);
        let mut laid = |index: usize, at_least: f32| {
            let limits = layout::Limits::new(Size::new(width, at_least), Size::new(width, f32::INFINITY));
            self.children[index].as_widget_mut().layout(&mut tree.children[index], renderer, &limits)
        };
        let mut nodes = [laid(0, 0.0), laid(1, 0.0)];
        let height = nodes[0].size().height.max(nodes[1].size().height);
        for (index, node) in nodes.iter_mut().enumerate() {
            if self.level && node.size().height < height {
                *node = laid(index, height);
            }
        }
        let [left, right] = nodes;
        let left = left.move_to(Point::new(0.0, self.above));
        let right = right.move_to(Point::new(width + self.gap, self.above));
        Node::with_children(Size::new(limits.max().width, height + self.above), vec![left, right])
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
        let bounds = layout.bounds();
        if !bounds.expand(24.0).intersects(viewport) {
            return;
        }
        let line = Rectangle { x: bounds.x + (bounds.width / 2.0).floor(), width: 1.0, ..bounds };
        renderer.fill_quad(renderer::Quad { bounds: line, ..renderer::Quad::default() }, self.line);
        for ((child, state), layout) in self.children.iter().zip(&tree.children).zip(layout.children()) {
            child.as_widget().draw(state, renderer, theme, style, layout, cursor, viewport);
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
        let over = |((child, state), layout): ((&Element<'_, Message>, &Tree), Layout<'_>)| {
            child.as_widget().mouse_interaction(state, layout, cursor, viewport, renderer)
        };
        parts.map(over).max().unwrap_or_default()
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

impl<'a, Message: 'a> From<Pair<'a, Message>> for Element<'a, Message> {
    fn from(pair: Pair<'a, Message>) -> Self {
        Self::new(pair)
    }
}
