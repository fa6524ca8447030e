//! The desk's own details: whose program this is here, and whom they know nearby. Names stay in the language in which they
//! were written.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use super::PartialDate;
use super::handwritten::{Flaw, Problem, parse};

/// An organization and the help lines it adds. What is empty is not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Organization {
    /// Its name.
    pub name: Line,
    /// Its telephone numbers, at most four.
    #[serde(deserialize_with = "at_most::<4, _, _>")]
    pub phones: Vec<Phone>,
    /// Where it is.
    pub address: Line,
    /// When it is open.
    pub hours: Line,
    /// The languages it speaks, each named in itself, at most twelve.
    #[serde(deserialize_with = "at_most::<12, _, _>")]
    pub languages: Vec<Line>,
    /// Help lines nearby, at most forty.
    #[serde(deserialize_with = "at_most::<40, _, _>")]
    pub lines: Vec<LocalLine>,
}

/// How many entries of each kind there is room for.
pub const MOST_PHONES: usize = 4;
/// See [`MOST_PHONES`].
pub const MOST_LANGUAGES: usize = 12;
/// See [`MOST_PHONES`].
pub const MOST_LINES: usize = 40;

/// A help line nearby.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalLine {
    /// Its name; never empty.
    #[serde(deserialize_with = "filled")]
    pub name: Line,
    /// Its number.
    pub number: Phone,
    /// The day on which somebody last called it or asked there.
    pub checked: Checked,
}

/// One line of text of at most [`Line::LONGEST`] characters, all of them to be seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Line(String);

/// A telephone number as it is written: at least three digits and at most forty characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Phone(String);

/// A whole day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Checked(Date);

impl Line {
    /// How many characters there is room for.
    pub const LONGEST: usize = 160;

    /// A line, without the spaces around it.
    ///
    /// # Errors
    /// [`Flaw::Unseen`], [`Flaw::Long`].
    pub fn new(text: &str) -> Result<Self, Flaw> {
        seen(text, Self::LONGEST).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Phone {
    /// How many characters there is room for.
    pub const LONGEST: usize = 40;

    /// A number, without the spaces around it.
    ///
    /// # Errors
    /// [`Flaw::Unseen`], [`Flaw::Long`], [`Flaw::Phone`].
    pub fn new(text: &str) -> Result<Self, Flaw> {
        let text = seen(text, Self::LONGEST)?;
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if digits >= 3 { Ok(Self(text)) } else { Err(Flaw::Phone) }
    }

    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Checked {
    /// A day written `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`Flaw::Day`].
    pub fn new(text: &str) -> Result<Self, Flaw> {
        match text.trim().parse() {
            Ok(PartialDate::Day(day)) => Ok(Self(day)),
            _ => Err(Flaw::Day),
        }
    }

    /// The day.
    pub fn date(self) -> PartialDate {
        PartialDate::Day(self.0)
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl From<Checked> for String {
    fn from(day: Checked) -> Self {
        day.date().to_string()
    }
}

/// Without control characters and without those that turn the direction of writing: they could show another number than
/// is dialled.
fn seen(text: &str, longest: usize) -> Result<String, Flaw> {
    let text = text.trim();
    let turns = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(|c| c.is_control() || turns(c)) {
        return Err(Flaw::Unseen);
    }
    if text.chars().count() > longest {
        return Err(Flaw::Long);
    }
    Ok(text.to_owned())
}

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(Flaw::of_field)
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(Flaw::of_field)
    }
}

impl<'de> Deserialize<'de> for Checked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(Flaw::of_field)
    }
}

fn filled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Line, D::Error> {
    let line = Line::deserialize(deserializer)?;
    if line.is_empty() { Err(Flaw::Empty.of_field()) } else { Ok(line) }
}

fn at_most<'de, const MOST: usize, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let all = Vec::<T>::deserialize(deserializer)?;
    if all.len() <= MOST { Ok(all) } else { Err(Flaw::Many.of_field()) }
}

/// A field with characters that the bundled faces cannot draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The field as a path, such as `lines[1].name`.
    pub field: String,
    /// The characters, each once.
    pub characters: String,
}

impl Organization {
    /// Reads the details from RON.
    ///
    /// # Errors
    /// The first [`Problem`], with its line and field.
    pub fn from_ron(text: &str) -> Result<Self, Problem> {
        parse(text)
    }

    /// Writes them as RON.
    ///
    /// # Errors
    /// What RON said; the model has nothing it could refuse.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The characters that `covers` says cannot be drawn, by field.
    pub fn lacking(&self, covers: &dyn Fn(char) -> bool) -> Vec<Lacking> {
        let mut found = Vec::new();
        let mut whole = self.clone();
        whole.each_text(&mut |field, text| {
            let mut missing: Vec<char> = text.chars().filter(|c| !covers(*c)).collect();
            missing.sort_unstable();
            missing.dedup();
            if !missing.is_empty() {
                found.push(Lacking { field, characters: missing.into_iter().collect() });
            }
        });
        found
    }

    /// The same without what cannot be drawn: one such character would stop all printing.
    #[must_use]
    pub fn drawable(mut self, covers: &dyn Fn(char) -> bool) -> Self {
        self.each_text(&mut |_field, text| *text = text.chars().filter(|c| covers(*c)).collect());
        // A number without a name would help nobody.
        self.lines.retain(|line| !line.name.0.trim().is_empty());
        self
    }

    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for (field, line) in [("name", &mut self.name), ("address", &mut self.address), ("hours", &mut self.hours)] {
            visit(field.into(), &mut line.0);
        }
        for (index, phone) in self.phones.iter_mut().enumerate() {
            visit(format!("phones[{index}]"), &mut phone.0);
        }
        for (index, language) in self.languages.iter_mut().enumerate() {
            visit(format!("languages[{index}]"), &mut language.0);
        }
        for (index, line) in self.lines.iter_mut().enumerate() {
            visit(format!("lines[{index}].name"), &mut line.name.0);
            visit(format!("lines[{index}].number"), &mut line.number.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Organization {
        let line = |text: &str| Line::new(text).unwrap();
        Organization {
            name: line("Casa Puente 之家"),
            phones: vec![Phone::new("555-0142").unwrap()],
            address: line("100 Example Street"),
            hours: line("9–5"),
            languages: vec![line("Español")],
            lines: vec![LocalLine {
                name: line("Línea local"),
                number: Phone::new("+1 (555) 0117").unwrap(),
                checked: Checked::new("2026-11-20").unwrap(),
            }],
        }
    }

    fn problem(text: &str) -> (usize, String, Flaw) {
        let Problem { line, field, what } = Organization::from_ron(text).unwrap_err();
        (line, field, what)
    }

    #[test]
    fn comes_back_as_it_was_written_and_may_have_any_part_left_out() {
        assert_eq!(Organization::from_ron(&example().to_ron().unwrap()).unwrap(), example());
        assert!(Organization::from_ron("()").unwrap().is_empty());
        assert_eq!(Organization::from_ron("\u{feff}(hours: \" 9 \")").unwrap().hours.as_str(), "9");
    }

    #[test]
    fn names_the_line_and_the_field_that_are_wrong() {
        assert_eq!(
            problem("(\n name: \"A\",\n phones: [\"555-0142\", \"5\\u{7}55\"],\n)"),
            (3, "phones[1]".into(), Flaw::Unseen)
        );
        assert_eq!(problem("(\n phone: \"1\",\n)"), (2, "phone".into(), Flaw::Unknown));
        assert_eq!(problem("(\n\n hours: 9,\n)").2, Flaw::Kind);
        assert_eq!(problem("(\n name: \"A\n"), (2, "name".into(), Flaw::Syntax));
        assert_eq!(problem("(name: \"a\", name: \"b\")").2, Flaw::Twice);
        let line =
            |checked: &str| format!("(\n lines: [\n  (name: \"x\", number: \"555\", checked: \"{checked}\"),\n ])");
        for wrong in ["20-11-26", "2026-11", "2026-02-30", ""] {
            assert_eq!(problem(&line(wrong)), (3, "lines[0].checked".into(), Flaw::Day), "{wrong}");
        }
        assert!(Organization::from_ron(&line("2026-11-20")).is_ok());
        assert_eq!(problem("(lines: [(name: \"x\", number: \"555\")])").2, Flaw::Missing);
        assert_eq!(problem("(lines: [(name: \" \", number: \"555\", checked: \"2026-11-20\")])").2, Flaw::Empty);
        assert_eq!(problem("(phones: [\"call us\"])").2, Flaw::Phone);
    }

    #[test]
    fn says_how_much_is_too_much() {
        assert_eq!(problem(&format!("(name: \"{}\")", "x".repeat(161))).2, Flaw::Long);
        let many = "(name: \"x\", number: \"555\", checked: \"2026-11-20\"),\n".repeat(10_000);
        let (_, field, flaw) = problem(&format!("(lines: [{many}])"));
        assert_eq!((field.as_str(), flaw), ("lines", Flaw::Many));
        assert_eq!(problem(&"[".repeat(5_000)).1, "-");
    }

    #[test]
    fn finds_what_cannot_be_drawn_and_can_leave_it_out() {
        let mut details = example();
        details.lines[0].name = Line::new("ལ Line ལ").unwrap();
        let covers = |c: char| c != 'ལ' && c != '之';
        let lacking = details.lacking(&covers);
        let found: Vec<(&str, &str)> = lacking.iter().map(|l| (l.field.as_str(), l.characters.as_str())).collect();
        assert_eq!(found, [("name", "之"), ("lines[0].name", "ལ")]);
        let details = details.drawable(&covers);
        assert_eq!(details.lines[0].name.as_str(), " Line ");
        assert!(details.lacking(&covers).is_empty());
    }
}
