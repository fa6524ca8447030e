use iced::widget::canvas::{self, Canvas, Frame, LineJoin, Path, Stroke};
use iced::widget::{container, stack};
use iced::{Alignment, Length, Padding, Point, Rectangle, Renderer, Theme, mouse};

use super::Message;
use crate::theme::Palette;
use crate::widget::Element;

/// Width, height and overlap of the tail in px, from the part list of the look.
const TAIL: (f32, f32, f32) = (21.0, 18.0, 2.0);

/// Hangs the tail of a speech bubble under a card.
pub(super) fn with_tail<'a>(card: Element<'a, Message>, palette: &'static Palette) -> Element<'a, Message> {
    let (width, height, overlap) = TAIL;
    let tail = Canvas::new(Tail(palette)).width(width).height(height);
    let tail = container(tail).padding(Padding::ZERO.left(38.0)).height(Length::Fill).align_y(Alignment::End);
    let card = container(card).padding(Padding::ZERO.bottom(height - overlap)).width(Length::Fill);
    stack![card, tail].into()
}

struct Tail(&'static Palette);

impl<M> canvas::Program<M> for Tail {
    type State = ();

    fn draw(
        &self,
        _state: &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        // As for icons: all of it is repainted when it moves.
        frame.fill_rectangle(Point::ORIGIN, bounds.size(), iced::Color::TRANSPARENT);
        let corners = [Point::new(1.0, 0.0), Point::new(1.0, bounds.height - 2.0), Point::new(bounds.width - 1.0, 0.0)];
        let path = Path::new(|builder| {
            builder.move_to(corners[0]);
            builder.line_to(corners[1]);
            builder.line_to(corners[2]);
        });
        frame.fill(&path, self.0.speech);
        let stroke = Stroke::default().with_color(self.0.speech_edge).with_width(2.0).with_line_join(LineJoin::Round);
        frame.stroke(&path, stroke);
        vec![frame.into_geometry()]
    }
}
