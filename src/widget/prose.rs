mod marks;
mod select;

pub use marks::Marks;

use std::ops::Range;

use iced::advanced::graphics::text::Paragraph;
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Difference, Paragraph as _, Renderer as _};
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, renderer};
use iced::widget::text::{Alignment, Shaping, Wrapping};
use iced::{Color, Event, Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, alignment, border};

use super::Element;
use super::control::{Focus, Press, Ring, activates, draw_ring};
use super::meaning::{Kind, Meaning};
use crate::document::{Link, Passage, Span};
use crate::theme::{Palette, TypeStyle};

/// What in a paragraph can be pressed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// Words that lead somewhere.
    Link(Link),
    /// A source marker, by its number on the page.
    Source(usize),
}

/// The id of a target of a passage: the same in every language, so that a note stays with its word.
pub fn target_id(passage: &str, target: &Target) -> Id {
    Id::from(match target {
        Target::Link(link) => format!("{passage}/{link:?}"),
        Target::Source(number) => format!("{passage}/source {number}"),
    })
}

/// A paragraph with bold words, links and source markers.
///
/// iced's own rich text is invisible to tests, takes no focus and cannot set a marker apart, so this is ours. It wraps
/// iced's paragraph, which shapes and draws the text, and adds rectangles taken from the laid-out glyphs.
#[expect(missing_debug_implementations, reason = "it holds a closure")]
pub struct Prose<'a, Message> {
    id: String,
    pieces: Vec<Piece>,
    style: TypeStyle,
    source_font: Font,
    palette: &'static Palette,
    color: Color,
    opened: Option<Target>,
    on_press: Option<Box<dyn Fn(Target) -> Message + 'a>>,
    marker_name: Box<dyn Fn(usize) -> String + 'a>,
    meaning: Meaning,
    selected: Option<Range<usize>>,
    selecting: bool,
    marks: Marks,
    on_select: Option<Box<dyn Fn(Selecting) -> Message + 'a>>,
}

/// How the pointer selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selecting {
    /// Begins at a byte of the text: a place, the word there, or all of the text.
    Begin(usize, Reach),
    /// Draws it on to a byte of the text.
    Draw(usize),
    /// Ends drawing.
    End,
}

/// How much a press selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing yet; it is drawn from here.
    Place,
    /// The word, by a double press.
    Word,
    /// All of the text, by a triple press.
    All,
}

#[derive(Debug, Clone)]
struct Piece {
    text: String,
    bold: bool,
    target: Option<Target>,
}

impl<'a, Message> Prose<'a, Message> {
    /// A paragraph of a page.
    pub fn new(passage: &Passage, style: TypeStyle, source_font: Font, palette: &'static Palette) -> Self {
        let words = passage.spans.iter().map(piece);
        let markers = passage.notes.iter().flat_map(|number| marker(*number));
        Self {
            id: passage.id.clone(),
            pieces: words.chain(markers).collect(),
            style,
            source_font,
            palette,
            color: palette.ink,
            opened: None,
            on_press: None,
            marker_name: Box::new(|number| number.to_string()),
            meaning: Meaning::new(Kind::Paragraph),
            selected: None,
            selecting: false,
            marks: Marks::default(),
            on_select: None,
        }
    }

    /// A text in one style.
    pub fn plain(id: impl Into<String>, words: &str, style: TypeStyle, palette: &'static Palette) -> Self {
        let span = Span { text: words.to_owned(), ..Span::default() };
        let passage = Passage { id: id.into(), spans: vec![span], ..Passage::default() };
        Self::new(&passage, style, style.font, palette).meaning(Meaning::new(Kind::Text))
    }

    /// What it is to someone who does not see it; else a paragraph. Its language stays unless another is named.
    #[must_use]
    pub fn meaning(mut self, meaning: Meaning) -> Self {
        let language = meaning.language.clone().or(self.meaning.language.take());
        self.meaning = Meaning { language, ..meaning };
        self
    }

    /// The language of its words, as BCP 47.
    #[must_use]
    pub fn language(mut self, tag: &str) -> Self {
        self.meaning.language = Some(tag.to_owned());
        self
    }

    /// Lets it be selected: what is selected now, whether the pointer is drawing, and what happens when it does.
    #[must_use]
    pub fn selectable(
        mut self,
        selected: Option<Range<usize>>,
        selecting: bool,
        on_select: impl Fn(Selecting) -> Message + 'a,
    ) -> Self {
        self.selected = selected;
        self.selecting = selecting;
        self.on_select = Some(Box::new(on_select));
        self
    }

    /// Marks what a search found.
    #[must_use]
    pub fn marked(mut self, marks: Marks) -> Self {
        self.marks = marks;
        self
    }

    /// The colour of the words that lead nowhere.
    #[must_use]
    pub fn color(mut self, color: Color) -> Self {
        self.color = color;
        self
    }

    /// The target whose note is open; it is shown as chosen.
    #[must_use]
    pub fn opened(mut self, target: Option<Target>) -> Self {
        self.opened = target;
        self
    }

    /// What happens when a target is pressed.
    #[must_use]
    pub fn on_press(mut self, on_press: impl Fn(Target) -> Message + 'a) -> Self {
        self.on_press = Some(Box::new(on_press));
        self
    }

    /// What a source marker is called for those who do not see it.
    #[must_use]
    pub fn marker_name(mut self, name: impl Fn(usize) -> String + 'a) -> Self {
        self.marker_name = Box::new(name);
        self
    }

    fn spans(&self) -> Vec<text::Span<'static, (), Font>> {
        self.pieces.iter().map(|piece| self.span(piece)).collect()
    }

    fn span(&self, piece: &Piece) -> text::Span<'static, (), Font> {
        let font = if piece.bold { self.style.bold } else { self.style.font };
        let span = text::Span::new(piece.text.clone()).font(font).color(self.piece_color(piece));
        match piece.target {
            // A smaller size on the same line height keeps the line from growing.
            Some(Target::Source(_)) => {
                let font = self.source_font;
                span.font(font).size(12.0).line_height(self.style.line_height())
            }
            _ => span,
        }
    }

    fn piece_color(&self, piece: &Piece) -> Color {
        match &piece.target {
            Some(target @ Target::Source(_)) if self.opened.as_ref() == Some(target) => self.palette.on_accent,
            Some(Target::Source(_)) => self.palette.source,
            Some(Target::Link(Link::Term(_))) | None => self.color,
            Some(Target::Link(_)) => self.palette.accent,
        }
    }

    fn words(&self) -> String {
        let words = self.pieces.iter().filter(|piece| !matches!(piece.target, Some(Target::Source(_))));
        words.map(|piece| piece.text.as_str()).collect::<String>().trim_end().to_owned()
    }

    fn targets(&self) -> impl Iterator<Item = (usize, &Target)> {
        self.pieces.iter().enumerate().filter_map(|(index, piece)| Some((index, piece.target.as_ref()?)))
    }
}

fn piece(span: &Span) -> Piece {
    Piece { text: span.text.clone(), bold: span.bold, target: span.link.clone().map(Target::Link) }
}

/// A marker is its figure between no-break spaces: they give its box room and keep it on the line of the last word.
fn marker(number: usize) -> [Piece; 2] {
    let gap = Piece { text: "\u{a0}".into(), bold: false, target: None };
    let text = format!("\u{a0}\u{a0}{number}\u{a0}\u{a0}");
    [gap, Piece { text, bold: false, target: Some(Target::Source(number)) }]
}

struct State {
    /// The passage it belongs to.
    id: String,
    paragraph: Paragraph,
    /// The same in the ink of marks, while something is marked.
    mark_ink: Option<Paragraph>,
    spans: Vec<text::Span<'static, (), Font>>,
    /// One for each piece; only those of targets are used.
    focus: Vec<Focus>,
    hovered: Option<usize>,
    pressed: Option<usize>,
    /// The target that someone who does not use keys asked to be pressed.
    asked: Option<usize>,
    last_click: Option<mouse::Click>,
    /// Whether the button went down on the page beside this text and is still down.
    armed: bool,
}

/// A stretch of a piece on one line: its box and the baseline under it.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    bounds: Rectangle,
    baseline: f32,
}

/// Where a piece stands, line by line, relative to the paragraph.
fn stretches(paragraph: &Paragraph, piece: usize) -> Vec<Stretch> {
    let mut found = Vec::new();
    for run in paragraph.buffer().layout_runs() {
        let mut glyphs = run.glyphs.iter().filter(|glyph| glyph.metadata == piece);
        if let Some(first) = glyphs.next() {
            let end = glyphs.next_back().unwrap_or(first);
            let width = end.x + end.w - first.x;
            let bounds = Rectangle::new(Point::new(first.x, run.line_top), Size::new(width, run.line_height));
            found.push(Stretch { bounds, baseline: run.line_y });
        }
    }
    found
}

impl Stretch {
    /// The box of a source marker: 16 high, centred on the height of its figure.
    fn marker(self) -> Rectangle {
        let middle = self.baseline - 4.4;
        Rectangle::new(Point::new(self.bounds.x, middle - 8.0), Size::new(self.bounds.width, 16.0))
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Prose<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            id: self.id.clone(),
            paragraph: Paragraph::default(),
            mark_ink: None,
            spans: Vec::new(),
            focus: vec![Focus::default(); self.pieces.len()],
            hovered: None,
            pressed: None,
            asked: None,
            last_click: None,
            armed: false,
        })
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.id != self.id {
            state.id.clone_from(&self.id);
            state.focus.clear();
        }
        state.focus.resize(self.pieces.len(), Focus::default());
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Shrink, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        layout::sized(limits, Length::Shrink, Length::Shrink, |limits| {
            let spans = self.spans();
            let text = text::Text {
                content: (),
                bounds: limits.max(),
                size: Pixels(self.style.size),
                line_height: self.style.line_height(),
                font: self.style.font,
                align_x: Alignment::Default,
                align_y: alignment::Vertical::Top,
                shaping: Shaping::Advanced,
                wrapping: Wrapping::WordOrGlyph,
            };
            state.mark_ink = self.mark_ink(text);
            let difference = if state.spans == spans { state.paragraph.compare(text) } else { Difference::Shape };
            match difference {
                Difference::None => {}
                Difference::Bounds => state.paragraph.resize(text.bounds),
                Difference::Shape => {
                    state.paragraph = Paragraph::with_spans(text.with_content(spans.as_slice()));
                    state.spans = spans;
                }
            }
            state.paragraph.min_bounds()
        })
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        let id = Id::from(self.id.clone());
        operation.container(Some(&id), bounds);
        operation.custom(Some(&id), bounds, &mut self.meaning);
        operation.traverse(&mut |operation| {
            operation.text(None, bounds, &self.words());
            self.operate_targets(state, bounds.position() - Point::ORIGIN, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        self.select(state, event, layout, cursor, shell, viewport);
        let Some(on_press) = &self.on_press else {
            return;
        };
        let hovered = cursor.position_in(layout.bounds()).and_then(|point| self.target_at(&state.paragraph, point));
        if hovered != state.hovered {
            state.hovered = hovered;
            shell.request_redraw();
        }
        let rings = |state: &State| state.focus.iter().map(|focus| focus.shows_ring()).collect::<Vec<_>>();
        let before = rings(state);
        state.focus.iter_mut().for_each(|focus| focus.observe(event));
        if let Some(index) = state.asked.take() {
            shell.publish(on_press(self.target(index)));
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(button)) => {
                for (index, focus) in state.focus.iter_mut().enumerate() {
                    focus.focused = hovered == Some(index);
                }
                state.pressed = hovered.filter(|_| *button == mouse::Button::Left);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                if let Some(target) = state.pressed.take().filter(|index| hovered == Some(*index)) {
                    shell.publish(on_press(self.target(target)));
                    shell.capture_event();
                }
            }
            event if !shell.is_event_captured() => {
                let focused = state.focus.iter().position(|focus| focus.focused);
                if let (Some(press), Some(index)) = (activates(event), focused) {
                    if press == Press::First {
                        shell.publish(on_press(self.target(index)));
                    }
                    shell.capture_event();
                }
            }
            _ => {}
        }
        if before != rings(state) {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        _theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let Some(clip) = layout.bounds().expand(8.0).intersection(viewport) else {
            return;
        };
        let state = tree.state.downcast_ref::<State>();
        let offset = layout.position() - Point::ORIGIN;
        self.draw_selection(renderer, state, offset);
        for (index, target) in self.targets() {
            for stretch in stretches(&state.paragraph, index) {
                let hovered = state.hovered == Some(index);
                match target {
                    Target::Source(_) => self.draw_marker(renderer, stretch.marker() + offset, target, hovered),
                    Target::Link(link) => self.draw_underline(renderer, stretch, offset, link, hovered),
                }
            }
        }
        renderer.fill_paragraph(&state.paragraph, layout.position(), self.color, clip);
        self.draw_marks(renderer, state, offset, clip);
        for (index, _target) in self.targets().filter(|(index, _)| state.focus[*index].shows_ring()) {
            for stretch in stretches(&state.paragraph, index) {
                draw_ring(renderer, stretch.bounds + offset, Ring::Outside(2.0), self.palette.focus);
            }
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let hovered = tree.state.downcast_ref::<State>().hovered.is_some();
        match hovered {
            true => mouse::Interaction::Pointer,
            false if self.on_select.is_some() && cursor.is_over(layout.bounds()) => mouse::Interaction::Text,
            false => mouse::Interaction::None,
        }
    }
}

impl<Message> Prose<'_, Message> {
    fn operate_targets(&self, state: &mut State, offset: iced::Vector, operation: &mut dyn Operation) {
        if self.on_press.is_none() {
            return;
        }
        for (index, target) in self.targets() {
            if let Some(stretch) = stretches(&state.paragraph, index).first() {
                let (id, bounds) = (target_id(&self.id, target), stretch.bounds + offset);
                let mut meaning = Meaning::new(Kind::Link).named(self.target_name(index, target));
                operation.container(Some(&id), bounds);
                operation.custom(Some(&id), bounds, &mut meaning);
                if meaning.press {
                    state.asked = Some(index);
                }
                operation.focusable(Some(&id), bounds, &mut state.focus[index]);
            }
        }
    }

    /// A link is called by its words, a marker by its number.
    fn target_name(&self, index: usize, target: &Target) -> String {
        match target {
            Target::Source(number) => (self.marker_name)(*number),
            Target::Link(_) => self.pieces[index].text.clone(),
        }
    }

    /// The target under a point. Markers take the pointer on 28 × 28.
    fn target_at(&self, paragraph: &Paragraph, point: Point) -> Option<usize> {
        let hit = |index: usize, target: &Target| {
            stretches(paragraph, index).into_iter().any(|stretch| match target {
                Target::Source(_) => around(stretch.marker()).contains(point),
                Target::Link(_) => stretch.bounds.contains(point),
            })
        };
        self.targets().find(|(index, target)| hit(*index, target)).map(|(index, _)| index)
    }

    fn target(&self, index: usize) -> Target {
        // Only indices of `targets` are ever hovered, pressed or focused.
        self.pieces[index].target.clone().unwrap_or(Target::Source(0))
    }

    fn draw_marker(&self, renderer: &mut Renderer, bounds: Rectangle, target: &Target, hovered: bool) {
        let opened = self.opened.as_ref() == Some(target);
        let ground = if opened { self.palette.accent } else { self.palette.source_tint };
        let line = if hovered || opened { self.palette.accent } else { self.palette.rule };
        let border = border::rounded(4).color(line).width(1.0);
        renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, ground);
    }

    /// Terms have a dotted line of 2 px squares; links that lead somewhere have a plain one.
    fn draw_underline(
        &self,
        renderer: &mut Renderer,
        stretch: Stretch,
        offset: iced::Vector,
        link: &Link,
        hovered: bool,
    ) {
        let y = stretch.baseline + 4.0;
        let line =
            |x: f32, width: f32, height: f32| Rectangle::new(Point::new(x, y), Size::new(width, height)) + offset;
        let (left, width) = (stretch.bounds.x, stretch.bounds.width);
        let dotted = matches!(link, Link::Term(_)) && !hovered;
        let color = if hovered { self.palette.accent_hover } else { self.palette.accent };
        let mut fill = |bounds| renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, color);
        if !dotted {
            fill(line(left, width, if hovered { 2.0 } else { 1.0 }));
            return;
        }
        let mut x = left;
        while x + 2.0 <= left + width {
            fill(line(x, 2.0, 2.0));
            x += 4.0;
        }
    }
}

fn around(marker: Rectangle) -> Rectangle {
    let wider = ((28.0 - marker.width) / 2.0).max(0.0);
    let higher = ((28.0 - marker.height) / 2.0).max(0.0);
    Rectangle {
        x: marker.x - wider,
        y: marker.y - higher,
        width: marker.width + 2.0 * wider,
        height: marker.height + 2.0 * higher,
    }
}

impl<'a, Message: 'a> From<Prose<'a, Message>> for Element<'a, Message> {
    fn from(prose: Prose<'a, Message>) -> Self {
        Self::new(prose)
    }
}
