use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use iced::widget::canvas::{self, Canvas, Frame, LineCap, LineJoin, Path, Stroke};
use iced::{Color, Point, Rectangle, Renderer, Theme, mouse};
use rust_embed::Embed;
use usvg::tiny_skia_path::PathSegment;

use super::Element;

#[derive(Embed)]
#[folder = "assets/icons"]
struct Files;

/// An icon by its file's name. iced's own SVG widget would first load every font of the computer, so icons are drawn as
/// paths; their files hold paths only.
#[derive(Debug, Clone)]
pub struct Icon {
    drawing: Arc<Drawing>,
    color: Option<Color>,
}

/// An icon in one colour.
pub fn icon<'a, Message: 'a>(name: &str, size: f32, color: Color) -> Element<'a, Message> {
    element(Icon { drawing: drawing(name), color: Some(color) }, size)
}

/// The program's mark, in its own colours.
pub fn mark<'a, Message: 'a>(size: f32) -> Element<'a, Message> {
    element(Icon { drawing: drawing("mark"), color: None }, size)
}

fn element<'a, Message: 'a>(icon: Icon, size: f32) -> Element<'a, Message> {
    Canvas::new(icon).width(size).height(size).into()
}

#[derive(Debug, Default)]
struct Drawing {
    side: f32,
    shapes: Vec<Shape>,
}

#[derive(Debug)]
struct Shape {
    path: Path,
    fill: Option<Color>,
    stroke: Option<(Color, f32)>,
}

/// Read once per icon; an unknown name draws nothing, and a test asks for every name that is used.
fn drawing(name: &str) -> Arc<Drawing> {
    static DRAWINGS: Mutex<Option<HashMap<String, Arc<Drawing>>>> = Mutex::new(None);
    let mut drawings = DRAWINGS.lock().unwrap_or_else(PoisonError::into_inner);
    let drawings = drawings.get_or_insert_with(HashMap::new);
    if let Some(known) = drawings.get(name) {
        return Arc::clone(known);
    }
    let fresh = Arc::new(read(name).unwrap_or_default());
    let _old = drawings.insert(name.to_owned(), Arc::clone(&fresh));
    fresh
}

fn read(name: &str) -> Option<Drawing> {
    let file = Files::get(&format!("{name}.svg"))?;
    let tree = usvg::Tree::from_data(&file.data, &usvg::Options::default()).ok()?;
    let mut shapes = Vec::new();
    collect(tree.root(), &mut shapes);
    Some(Drawing { side: tree.size().width(), shapes })
}

fn collect(group: &usvg::Group, shapes: &mut Vec<Shape>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => collect(group, shapes),
            usvg::Node::Path(path) => shapes.push(Shape {
                path: convert(path.data()),
                fill: path.fill().and_then(|fill| paint(fill.paint())),
                stroke: path.stroke().and_then(|s| Some((paint(s.paint())?, s.width().get()))),
            }),
            usvg::Node::Image(_) | usvg::Node::Text(_) => {}
        }
    }
}

fn paint(paint: &usvg::Paint) -> Option<Color> {
    match paint {
        usvg::Paint::Color(color) => Some(Color::from_rgb8(color.red, color.green, color.blue)),
        _ => None,
    }
}

fn convert(data: &usvg::tiny_skia_path::Path) -> Path {
    let point = |p: usvg::tiny_skia_path::Point| Point::new(p.x, p.y);
    Path::new(|builder| {
        for segment in data.segments() {
            match segment {
                PathSegment::MoveTo(to) => builder.move_to(point(to)),
                PathSegment::LineTo(to) => builder.line_to(point(to)),
                PathSegment::QuadTo(control, to) => builder.quadratic_curve_to(point(control), point(to)),
                PathSegment::CubicTo(a, b, to) => builder.bezier_curve_to(point(a), point(b), point(to)),
                PathSegment::Close => builder.close(),
            }
        }
    })
}

/// What was painted last, kept because the renderer repaints an uncached drawing with every frame, and by the bounds of
/// its paths, which leave out caps and half of a stroke: a moved icon would leave crumbs behind.
#[derive(Debug, Default)]
pub struct Painted {
    cache: canvas::Cache,
    of: RefCell<Option<Icon>>,
}

impl PartialEq for Icon {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.drawing, &other.drawing) && self.color == other.color
    }
}

impl<Message> canvas::Program<Message> for Icon {
    type State = Painted;

    fn draw(
        &self,
        painted: &Painted,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        if painted.of.borrow().as_ref() != Some(self) {
            painted.cache.clear();
            let _before = painted.of.replace(Some(self.clone()));
        }
        vec![painted.cache.draw(renderer, bounds.size(), |frame| self.paint(frame, bounds.width))]
    }
}

impl Icon {
    fn paint(&self, frame: &mut Frame, side: f32) {
        frame.scale(side / self.drawing.side.max(1.0));
        for shape in &self.drawing.shapes {
            if let Some(fill) = shape.fill {
                frame.fill(&shape.path, self.color.unwrap_or(fill));
            }
            if let Some((color, width)) = shape.stroke {
                let stroke = Stroke::default().with_color(self.color.unwrap_or(color)).with_width(width);
                frame.stroke(&shape.path, stroke.with_line_cap(LineCap::Round).with_line_join(LineJoin::Round));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_file_is_read_as_paths() {
        let mut names = 0;
        for file in Files::iter().filter(|file| file.ends_with(".svg")) {
            let name = file.trim_end_matches(".svg");
            assert!(!drawing(name).shapes.is_empty(), "{name} draws nothing");
            names += 1;
        }
        assert!(names > 70);
        assert!(drawing("no-such-icon").shapes.is_empty());
    }
}
