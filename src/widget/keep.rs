use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, Vector, window};

use super::Element;
use super::place::Place;

/// A scrolled page that says which block stood at the top when its width changes.
///
/// iced keeps the distance that was scrolled, in px. In a window of another width the same distance is another place, and a
/// reader who makes a window narrower would lose theirs.
#[expect(missing_debug_implementations, reason = "elements of iced have none")]
pub struct Keep<'a, Message> {
    content: Element<'a, Message>,
    blocks: Vec<Id>,
    on_width: Box<dyn Fn(Place) -> Message + 'a>,
}

/// A page with its blocks; `on_width` is told the place to go back to.
pub fn keep<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    blocks: Vec<Id>,
    on_width: impl Fn(Place) -> Message + 'a,
) -> Keep<'a, Message> {
    Keep { content: content.into(), blocks, on_width: Box::new(on_width) }
}

#[derive(Debug, Default)]
struct State {
    width: f32,
    /// How far it was scrolled when the place was found.
    scrolled: f32,
    place: Option<Place>,
}

/// Finds the first block that reaches into the view.
struct Top<'a> {
    blocks: &'a [Id],
    view_top: f32,
    found: Option<(Id, f32)>,
}

impl Operation for Top<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let Some(id) = id.filter(|id| self.blocks.contains(id)) else {
            return;
        };
        let below = bounds.y - self.view_top;
        if below + bounds.height > 8.0 && self.found.as_ref().is_none_or(|(_, first)| below < *first) {
            self.found = Some((id.clone(), below));
        }
    }
}

impl<Message> Keep<'_, Message> {
    fn find(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, view_top: f32) -> Option<Place> {
        let mut top = Top { blocks: &self.blocks, view_top, found: None };
        self.content.as_widget_mut().operate(tree, layout, renderer, &mut top);
        top.found.map(|(block, below_top)| Place { block, below_top })
    }

    /// Finds the place anew when it was scrolled; tells the old one when the width changed.
    fn watch(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        viewport: &Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        let (width, scrolled) = (layout.bounds().width, viewport.y - layout.bounds().y);
        let state = tree.state.downcast_mut::<State>();
        let wider = state.width > 0.0 && (state.width - width).abs() > 0.5;
        if wider && let Some(place) = state.place.take() {
            shell.publish((self.on_width)(place));
        }
        let moved = wider || state.place.is_none() || (state.scrolled - scrolled).abs() > 0.5;
        (state.width, state.scrolled) = (width, scrolled);
        // At the very top there is nothing to go back to.
        if scrolled < 1.0 {
            state.place = None;
        } else if moved && !wider {
            let place = self.find(&mut tree.children[0], layout, renderer, viewport.y);
            tree.state.downcast_mut::<State>().place = place;
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Keep<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
        let content = self.content.as_widget_mut();
        content.update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.watch(tree, layout, renderer, viewport, shell);
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
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Keep<'a, Message>> for Element<'a, Message> {
    fn from(keep: Keep<'a, Message>) -> Self {
        Self::new(keep)
    }
}
