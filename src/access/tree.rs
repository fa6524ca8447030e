use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use accesskit::{
    Action, ActionData, AriaCurrent, Live, Node, NodeId, Rect, Role, TextDirection, Toggled, TreeId, TreeInfo,
    TreeUpdate,
};
use iced::advanced::widget::Id;

use super::{Outline, Part};
use crate::widget::Kind;

/// The window.
const ROOT: NodeId = NodeId(0);

/// What a reader can ask of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Press it.
    Press(Id),
    /// Give it the keyboard.
    Focus(Id),
    /// Bring it into view.
    Reveal(Id),
    /// Write words into it.
    Write(Id, String),
}

impl Deed {
    /// What an AccessKit action means for a part.
    pub fn new(action: Action, data: Option<&ActionData>, id: Id) -> Option<Self> {
        match (action, data) {
            (Action::Click, _) => Some(Self::Press(id)),
            (Action::Focus, _) => Some(Self::Focus(id)),
            (Action::ScrollIntoView, _) => Some(Self::Reveal(id)),
            (Action::SetValue, Some(ActionData::Value(words))) => Some(Self::Write(id, words.to_string())),
            _ => None,
        }
    }
}

/// The outline as AccessKit takes it, and which part stands behind each node. Bounds are multiplied by `scale`.
pub fn tree_update(outline: &Outline, title: &str, language: &str, scale: f32) -> (TreeUpdate, HashMap<NodeId, Id>) {
    let mut writer = Writer { language, scale, ..Writer::default() };
    let ids = node_ids(outline);
    let mut focus = ROOT;
    let mut children: Vec<Vec<NodeId>> = vec![Vec::new(); outline.parts.len()];
    let mut top = Vec::new();
    for (index, part) in outline.parts.iter().enumerate() {
        match part.parent {
            Some(parent) => children[parent].push(ids[index]),
            None => top.push(ids[index]),
        }
        if part.focused {
            focus = ids[index];
        }
    }
    for (index, part) in outline.parts.iter().enumerate() {
        writer.part(ids[index], part, std::mem::take(&mut children[index]));
    }
    let mut root = Node::new(Role::Window);
    root.set_label(title);
    root.set_language(language);
    root.set_children(top);
    writer.nodes.push((ROOT, root));
    let tree = Some(TreeInfo::new(ROOT));
    (TreeUpdate { nodes: writer.nodes, tree, tree_id: TreeId::ROOT, focus }, writer.behind)
}

/// A number for each part: from its id, which is the same in every language; else from its place.
fn node_ids(outline: &Outline) -> Vec<NodeId> {
    let mut taken = HashSet::from([ROOT.0]);
    let mut ids: Vec<NodeId> = Vec::with_capacity(outline.parts.len());
    let mut counts: HashMap<Option<usize>, usize> = HashMap::new();
    for part in &outline.parts {
        let place = counts.entry(part.parent).or_default();
        *place += 1;
        let parent = part.parent.map(|parent| ids[parent].0);
        let mut number = match &part.id {
            Some(id) => hash(&(id, 0)),
            // What takes the place of another kind must not take its number: clients remember what a number can do.
            None => hash(&(parent, *place, &part.meaning.kind)),
        };
        while !taken.insert(number) {
            number = hash(&(number, "again"));
        }
        ids.push(NodeId(number));
    }
    ids
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[derive(Default)]
struct Writer<'a> {
    language: &'a str,
    scale: f32,
    nodes: Vec<(NodeId, Node)>,
    behind: HashMap<NodeId, Id>,
}

impl Writer<'_> {
    fn part(&mut self, id: NodeId, part: &Part, children: Vec<NodeId>) {
        let mut node = Node::new(role(&part.meaning.kind));
        let language = part.meaning.language.as_deref().unwrap_or(self.language).to_owned();
        node.set_language(language.clone());
        node.set_bounds(self.rect(part));
        let words = self.words(id, part, &language);
        let inside: Vec<NodeId> = words.into_iter().chain(children).collect();
        if !inside.is_empty() {
            node.set_children(inside);
        }
        name(&mut node, part);
        state(&mut node, part);
        if let Some(behind) = &part.id {
            actions(&mut node, part);
            let _first = self.behind.insert(id, behind.clone());
        }
        self.nodes.push((id, node));
    }

    /// The words of a paragraph, heading or other text: a label that holds a text run, which carries the language.
    fn words(&mut self, holder: NodeId, part: &Part, language: &str) -> Option<NodeId> {
        let own = match part.meaning.kind {
            Kind::Paragraph | Kind::Heading(_) => true,
            Kind::Text => return self.run(holder, part.name(), language),
            _ => false,
        };
        if !own || part.text.is_empty() {
            return None;
        }
        let id = NodeId(hash(&(holder.0, "words")));
        let mut label = Node::new(Role::Label);
        label.set_language(language);
        label.set_bounds(self.rect(part));
        label.set_children(Vec::from_iter(self.run(id, &part.text, language)));
        if let Some(behind) = &part.id {
            label.add_action(Action::ScrollIntoView);
            let _first = self.behind.insert(id, behind.clone());
        }
        self.nodes.push((id, label));
        Some(id)
    }

    fn run(&mut self, holder: NodeId, text: &str, language: &str) -> Option<NodeId> {
        if text.is_empty() {
            return None;
        }
        let id = NodeId(hash(&(holder.0, "run")));
        let mut run = Node::new(Role::TextRun);
        run.set_value(text);
        run.set_language(language);
        run.set_text_direction(TextDirection::LeftToRight);
        run.set_character_lengths(character_lengths(text));
        self.nodes.push((id, run));
        Some(id)
    }

    fn rect(&self, part: &Part) -> Rect {
        let bounds = part.bounds * self.scale;
        let (x, y) = (f64::from(bounds.x), f64::from(bounds.y));
        Rect { x0: x, y0: y, x1: x + f64::from(bounds.width), y1: y + f64::from(bounds.height) }
    }
}

fn character_lengths(text: &str) -> Vec<u8> {
    // A character is at most four bytes long.
    text.chars().map(|character| character.len_utf8() as u8).collect()
}

fn role(kind: &Kind) -> Role {
    match kind {
        Kind::Banner => Role::Banner,
        Kind::Navigation => Role::Navigation,
        Kind::Main => Role::Main,
        Kind::ContentInfo => Role::ContentInfo,
        Kind::Region => Role::Region,
        Kind::Dialog => Role::Dialog,
        Kind::Note(_) => Role::Note,
        Kind::List => Role::List,
        Kind::ListItem => Role::ListItem,
        Kind::Choices => Role::RadioGroup,
        Kind::Heading(_) => Role::Heading,
        Kind::Paragraph => Role::Paragraph,
        Kind::Table => Role::Table,
        Kind::Row => Role::Row,
        Kind::ColumnHeader => Role::ColumnHeader,
        Kind::Cell => Role::Cell,
        Kind::Status => Role::Status,
        Kind::Text => Role::Label,
        Kind::Button => Role::Button,
        Kind::Link => Role::Link,
        Kind::Choice => Role::RadioButton,
        Kind::Field => Role::TextInput,
    }
}

/// A text tells itself by its run, a paragraph by the label in it; everything else has a name.
fn name(node: &mut Node, part: &Part) {
    let told_by_its_words = matches!(part.meaning.kind, Kind::Text | Kind::Paragraph);
    if !told_by_its_words && !part.name().is_empty() {
        node.set_label(part.name());
    }
}

fn state(node: &mut Node, part: &Part) {
    if let Kind::Heading(level) = part.meaning.kind {
        node.set_level(usize::from(level));
    }
    if part.meaning.kind == Kind::Dialog {
        node.set_modal();
    }
    if part.meaning.kind == Kind::Status {
        node.set_live(Live::Polite);
    }
    if let Some(value) = &part.meaning.value {
        node.set_value(value.as_str());
    }
    if let Some(open) = part.meaning.expanded {
        node.set_expanded(open);
    }
    match (&part.meaning.kind, part.meaning.chosen) {
        (Kind::Choice, Some(chosen)) => node.set_toggled(Toggled::from(chosen)),
        (_, Some(true)) => node.set_aria_current(AriaCurrent::Page),
        _ => {}
    }
    if part.meaning.disabled {
        node.set_disabled();
    }
}

fn actions(node: &mut Node, part: &Part) {
    node.add_action(Action::ScrollIntoView);
    if part.focusable {
        node.add_action(Action::Focus);
        let acts = if part.meaning.kind == Kind::Field { Action::SetValue } else { Action::Click };
        node.add_action(acts);
    }
}
