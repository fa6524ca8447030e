use iced::advanced::layout::Layout;
use iced::advanced::text::{Hit, Paragraph as _};
use iced::advanced::{Shell, mouse};
use iced::{Event, Point, Rectangle, Renderer, Vector};

use super::marks::draw_ground;
use super::{Prose, Reach, Selecting, State};

impl<Message> Prose<'_, Message> {
    /// Follows the pointer. A press on a link or a marker selects nothing; one beside the text begins where the pointer
    /// first comes level with a text.
    pub(super) fn select(
        &self,
        state: &mut State,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let Some(on_select) = &self.on_select else {
            return;
        };
        let step = match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                state.armed = cursor.is_over(*viewport) && !cursor.is_over(layout.bounds());
                self.begin(state, layout, cursor)
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) if state.armed && !self.selecting => {
                let drawn = self.draw_on(state, layout, cursor);
                state.armed = drawn.is_none();
                drawn.map(|step| match step {
                    Selecting::Draw(byte) => Selecting::Begin(byte, Reach::Place),
                    Selecting::Begin(..) | Selecting::End => step,
                })
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) if self.selecting => self.draw_on(state, layout, cursor),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
                if self.selecting && !shell.is_event_captured() =>
            {
                shell.capture_event();
                state.armed = false;
                Some(Selecting::End)
            }
            Event::Mouse(mouse::Event::ButtonReleased(_)) => {
                state.armed = false;
                None
            }
            _ => None,
        };
        if let Some(step) = step {
            shell.publish(on_select(step));
        }
    }

    fn begin(&self, state: &mut State, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<Selecting> {
        let point = cursor.position_in(layout.bounds())?;
        if self.target_at(&state.paragraph, point).is_some() {
            return None;
        }
        let click = mouse::Click::new(cursor.position()?, mouse::Button::Left, state.last_click);
        state.last_click = Some(click);
        let reach = match click.kind() {
            mouse::click::Kind::Single => Reach::Place,
            mouse::click::Kind::Double => Reach::Word,
            mouse::click::Kind::Triple => Reach::All,
        };
        Some(Selecting::Begin(self.byte_at(state, point), reach))
    }

    /// Beside the text the pointer still draws: only its height tells the line.
    fn draw_on(&self, state: &State, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<Selecting> {
        let bounds = layout.bounds();
        let position = cursor.position()?;
        let level = (bounds.y..bounds.y + bounds.height).contains(&position.y);
        let point = Point::new((position.x - bounds.x).clamp(0.0, bounds.width), position.y - bounds.y);
        level.then(|| Selecting::Draw(self.byte_at(state, point)))
    }

    /// The byte of the words under a point; what lies behind them counts as their end.
    fn byte_at(&self, state: &State, point: Point) -> usize {
        let words = self.words();
        match state.paragraph.hit_test(point) {
            Some(Hit::CharOffset(byte)) => (0..=byte.min(words.len())).rev().find(|at| words.is_char_boundary(*at)),
            None => None,
        }
        .unwrap_or(0)
    }

    pub(super) fn draw_selection(&self, renderer: &mut Renderer, state: &State, offset: Vector) {
        let selected = self.selected.iter();
        selected.for_each(|range| draw_ground(renderer, state, offset, range, self.palette.selection));
    }
}
