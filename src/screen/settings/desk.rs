//! The form of the desk's own details. Wrong entries say beside them how to write it right; nothing is kept until all is
//! right.

use std::collections::BTreeMap;

use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length, Padding};

use super::fixed;
use crate::content::{
    CalloutKind, Checked, Flaw, Line, LocalLine, MOST_LANGUAGES, MOST_LINES, MOST_PHONES, Organization, Phone,
};
use crate::font;
use crate::locale::Language;
use crate::screen::Context;
use crate::theme::{Fold, Look, Role, Tone, Width, panel};
use crate::widget::{Element, Field, Kind, Meaning, colored, control, heading, icon, label, meant, muted};

/// The form, with what stands in its fields.
#[derive(Debug, Default)]
pub struct DeskForm {
    texts: BTreeMap<Slot, String>,
    /// Languages chosen by a button, in the order in which they are offered.
    spoken: Vec<String>,
    /// How many local lines it has.
    lines: usize,
    /// What is wrong, once somebody has tried to keep it.
    flaws: BTreeMap<Slot, Flaw>,
    saved: bool,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The name.
    Name,
    /// A telephone number.
    Phone(usize),
    /// The address.
    Address,
    /// The hours.
    Hours,
    /// Languages that have no button, parted by commas.
    Languages,
    /// The name of a local line.
    LineName(usize),
    /// Its number.
    LineNumber(usize),
    /// The day it was checked.
    LineChecked(usize),
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was written.
    Typed(Slot, String),
    /// A language was chosen or taken back.
    LanguagePressed(String),
    /// A local line is wanted.
    LineAdded,
    /// A local line is not wanted.
    LineRemoved(usize),
    /// Characters that cannot be drawn are to be left out.
    LackingLeftOut,
    /// What was changed is to be forgotten.
    UndoPressed,
    /// It is to be kept.
    SavePressed,
}

impl Slot {
    /// Id of its field, the same in every language.
    fn id(self) -> String {
        match self {
            Self::Name => "settings/desk/name".into(),
            Self::Phone(index) => format!("settings/desk/phone/{index}"),
            Self::Address => "settings/desk/address".into(),
            Self::Hours => "settings/desk/hours".into(),
            Self::Languages => "settings/desk/languages".into(),
            Self::LineName(index) => format!("settings/desk/line/{index}/name"),
            Self::LineNumber(index) => format!("settings/desk/line/{index}/number"),
            Self::LineChecked(index) => format!("settings/desk/line/{index}/checked"),
        }
    }

    /// The message of its name.
    fn name(self) -> &'static str {
        match self {
            Self::Name | Self::LineName(_) => "desk-name",
            Self::Phone(0) => "desk-phone",
            Self::Phone(_) => "desk-phone-other",
            Self::Address => "desk-address",
            Self::Hours => "desk-hours",
            Self::Languages => "desk-other-languages",
            Self::LineNumber(_) => "desk-line-number",
            Self::LineChecked(_) => "desk-line-checked",
        }
    }

    /// How many characters there is room for; a few more are taken, so that a paste that is too long is told.
    fn longest(self) -> usize {
        match self {
            Self::Phone(_) | Self::LineNumber(_) | Self::LineChecked(_) => Phone::LONGEST + 20,
            Self::Languages => Line::LONGEST * 4,
            _ => Line::LONGEST + 20,
        }
    }
}

/// Whether the bundled faces draw a character.
pub fn drawn(character: char) -> bool {
    Language::ALL.into_iter().any(|language| font::covers(language, character))
}

impl DeskForm {
    /// The form with what is kept.
    pub fn new(kept: &Organization) -> Self {
        let mut form = Self { lines: kept.lines.len(), ..Self::default() };
        form.write(Slot::Name, kept.name.as_str());
        form.write(Slot::Address, kept.address.as_str());
        form.write(Slot::Hours, kept.hours.as_str());
        kept.phones.iter().enumerate().for_each(|(index, phone)| form.write(Slot::Phone(index), phone.as_str()));
        form.spoken = kept.languages.iter().map(|language| language.as_str().to_owned()).collect();
        for (index, line) in kept.lines.iter().enumerate() {
            form.write(Slot::LineName(index), line.name.as_str());
            form.write(Slot::LineNumber(index), line.number.as_str());
            form.write(Slot::LineChecked(index), &String::from(line.checked));
        }
        form
    }

    /// The same, saying that it is kept.
    #[must_use]
    pub fn saved(self) -> Self {
        Self { saved: true, ..self }
    }

    fn write(&mut self, slot: Slot, text: &str) {
        let _old = self.texts.insert(slot, text.to_owned());
    }

    fn text(&self, slot: Slot) -> &str {
        self.texts.get(&slot).map(String::as_str).unwrap_or_default()
    }

    /// What is to be kept, if all is right.
    pub fn update(&mut self, message: Message, kept: &Organization) -> Option<Organization> {
        self.saved = false;
        match message {
            Message::Typed(slot, text) => self.typed(slot, &text),
            Message::LanguagePressed(language) => self.press_language(language),
            Message::LineAdded => self.lines = (self.lines + 1).min(MOST_LINES),
            Message::LineRemoved(index) => self.remove_line(index),
            Message::LackingLeftOut => self.leave_out_lacking(),
            Message::UndoPressed => *self = Self::new(kept),
            Message::SavePressed => return self.save(),
        }
        None
    }

    /// What was wrong with a field is looked at again once it is kept.
    fn typed(&mut self, slot: Slot, text: &str) {
        self.write(slot, text);
        let _old = self.flaws.remove(&slot);
    }

    fn press_language(&mut self, language: String) {
        match self.spoken.iter().position(|spoken| *spoken == language) {
            Some(index) => drop(self.spoken.remove(index)),
            None => self.spoken.push(language),
        }
    }

    fn remove_line(&mut self, index: usize) {
        let slots = [Slot::LineName as fn(usize) -> Slot, Slot::LineNumber, Slot::LineChecked];
        for slot in slots {
            for later in index..self.lines {
                let next = self.texts.remove(&slot(later + 1)).unwrap_or_default();
                self.write(slot(later), &next);
            }
        }
        self.lines = self.lines.saturating_sub(1);
        self.flaws.clear();
    }

    fn leave_out_lacking(&mut self) {
        self.texts.values_mut().for_each(|text| text.retain(drawn));
        self.spoken.iter_mut().for_each(|text| text.retain(drawn));
    }

    /// Characters that no bundled face draws, by field.
    fn lacking(&self) -> Vec<(Slot, String)> {
        let lacks = |(slot, text): (&Slot, &String)| {
            let mut missing: Vec<char> = text.chars().filter(|c| !drawn(*c)).collect();
            missing.sort_unstable();
            missing.dedup();
            (!missing.is_empty()).then(|| (*slot, missing.into_iter().collect()))
        };
        self.texts.iter().filter_map(lacks).collect()
    }

    fn save(&mut self) -> Option<Organization> {
        self.flaws.clear();
        let name = self.take(Slot::Name, Line::new);
        let address = self.take(Slot::Address, Line::new);
        let hours = self.take(Slot::Hours, Line::new);
        let phones = (0..MOST_PHONES).map(Slot::Phone).filter(|slot| !self.text(*slot).trim().is_empty());
        let phones: Vec<Slot> = phones.collect();
        let phones = phones.into_iter().filter_map(|slot| self.take(slot, Phone::new)).collect();
        let languages = self.languages();
        let lines = (0..self.lines).filter_map(|index| self.line(index)).collect();
        self.flaws.is_empty().then_some(Organization {
            name: name.unwrap_or_default(),
            phones,
            address: address.unwrap_or_default(),
            hours: hours.unwrap_or_default(),
            languages,
            lines,
        })
    }

    fn take<T>(&mut self, slot: Slot, read: impl Fn(&str) -> Result<T, Flaw>) -> Option<T> {
        match read(self.text(slot)) {
            Ok(value) => Some(value),
            Err(flaw) => {
                let _old = self.flaws.insert(slot, flaw);
                None
            }
        }
    }

    fn languages(&mut self) -> Vec<Line> {
        let written = self.text(Slot::Languages).split([',', '，', '、']).map(str::trim);
        let mut all: Vec<String> = self.spoken.clone();
        all.extend(written.filter(|language| !language.is_empty()).map(str::to_owned));
        if all.len() > MOST_LANGUAGES {
            let _old = self.flaws.insert(Slot::Languages, Flaw::Many);
        }
        all.iter().filter_map(|language| self.take_language(language)).collect()
    }

    fn take_language(&mut self, language: &str) -> Option<Line> {
        Line::new(language).map_err(|flaw| self.flaws.insert(Slot::Languages, flaw)).ok()
    }

    /// A line with nothing in it is left out.
    fn line(&mut self, index: usize) -> Option<LocalLine> {
        let slots = [Slot::LineName(index), Slot::LineNumber(index), Slot::LineChecked(index)];
        if slots.iter().all(|slot| self.text(*slot).trim().is_empty()) {
            return None;
        }
        let filled =
            |text: &str| Line::new(text).and_then(|line| if line.is_empty() { Err(Flaw::Empty) } else { Ok(line) });
        let name = self.take(slots[0], filled);
        let number = self.take(slots[1], Phone::new);
        let checked = self.take(slots[2], Checked::new);
        Some(LocalLine { name: name?, number: number?, checked: checked? })
    }

    /// The form.
    pub fn view<'a>(&'a self, context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
        let sheet = Sheet { form: self, context: *context, fold };
        if context.kept.policy.organization.is_some() {
            return fixed(context, fold);
        }
        if context.kept.rules.locked {
            return column![].into();
        }
        sheet.view()
    }
}

#[derive(Clone, Copy)]
struct Sheet<'a> {
    form: &'a DeskForm,
    context: Context<'a>,
    fold: Fold,
}

impl<'a> Sheet<'a> {
    fn view(&self) -> Element<'a, Message> {
        let context = &self.context;
        let hint = muted(context.text("desk-hint"), context.style(Role::Ui, self.fold), context.palette());
        let phones = self.form.texts.keys().filter(|slot| matches!(slot, Slot::Phone(_))).count();
        let phones = (0..(phones + 1).clamp(2, MOST_PHONES)).map(|index| self.named(Slot::Phone(index)));
        let phones = Row::with_children(phones.collect::<Vec<_>>()).spacing(16);
        let lines = (0..self.form.lines).map(|index| self.line(index));
        let add = (self.form.lines < MOST_LINES)
            .then(|| self.quiet("settings/desk/add", "plus", "desk-add-line", Message::LineAdded));
        column![
            hint,
            self.named(Slot::Name),
            phones,
            self.pair(self.named(Slot::Address), self.named(Slot::Hours)),
            self.languages(),
            self.named(Slot::Languages),
            heading(2, self.label("desk-lines")),
            Column::with_children(lines).spacing(14),
            add,
            self.lacking(),
            self.end(),
        ]
        .spacing(14)
        .into()
    }

    fn label(&self, id: &str) -> Element<'a, Message> {
        label(self.context.text(id), self.context.style(Role::Label, self.fold)).into()
    }

    fn pair(&self, left: Element<'a, Message>, right: Element<'a, Message>) -> Element<'a, Message> {
        if self.fold.is_narrow() {
            column![left, right].spacing(14).into()
        } else {
            row![left, right].spacing(16).into()
        }
    }

    /// A field under its name, with what is wrong in it.
    fn named(&self, slot: Slot) -> Element<'a, Message> {
        column![self.label(slot.name()), self.field(slot), self.flaw(slot)].spacing(4).width(Length::Fill).into()
    }

    fn field(&self, slot: Slot) -> Element<'a, Message> {
        let (context, text) = (&self.context, self.form.text(slot));
        let style = context.written(Role::Ui, self.fold, text);
        let scale = context.session.text_size.factor();
        let typed = move |text| Message::Typed(slot, text);
        let hint = if matches!(slot, Slot::LineChecked(_)) { "2026-11-20" } else { "" };
        Field::new(slot.id(), hint, text, style, context.palette(), (scale, slot.longest()), typed)
            .sides(14.0, 14.0)
            .named(context.text(slot.name()))
            .wrong(self.form.flaws.contains_key(&slot))
            .into()
    }

    /// How to write it right.
    fn flaw(&self, slot: Slot) -> Option<Element<'a, Message>> {
        let flaw = self.form.flaws.get(&slot)?;
        let palette = self.context.palette();
        let words = self.context.text(&format!("flaw-{}", flaw.word()));
        let words = colored(words, self.context.style(Role::Label, self.fold), palette.danger);
        let words = row![icon("triangle-alert", 18.0, palette.danger), container(words).width(Length::Fill)];
        Some(meant(Meaning::new(Kind::Status), words.spacing(8)).into())
    }

    fn languages(&self) -> Element<'a, Message> {
        let context = self.context;
        let offered = context.library.edition.spoken.iter();
        let others = self.form.spoken.iter().filter(|name| !context.library.edition.spoken.contains(name));
        let button = |name: &'a String| {
            let chosen = self.form.spoken.contains(name);
            let palette = context.palette();
            let words = label(name.as_str(), context.written(Role::Ui, self.fold, name));
            let mark = chosen.then(|| icon("check", 18.0, palette.ink));
            let content = container(row![mark, words].spacing(8).align_y(Alignment::Center)).center_y(Length::Fill);
            let look = if chosen { Look::Chosen } else { Look::Outlined };
            let id = format!("settings/desk/spoken/{name}");
            control(id, palette, look, content, Some(Message::LanguagePressed(name.clone())))
                .padding([0, 14])
                .height(44)
                .here(chosen)
                .into()
        };
        let buttons = Row::with_children(offered.chain(others).map(button)).spacing(10).wrap().vertical_spacing(10);
        column![self.label("desk-spoken"), buttons].spacing(4).into()
    }

    fn line(&self, index: usize) -> Element<'a, Message> {
        let palette = self.context.palette();
        let bin = container(icon("trash-2", 20.0, palette.accent)).center(44);
        let id = format!("settings/desk/line/{index}/remove");
        let remove = control(id, palette, Look::Quiet, bin, Some(Message::LineRemoved(index)))
            .width(44)
            .height(44)
            .named(self.context.text("desk-remove-line"));
        let [name, number, checked] =
            [Slot::LineName(index), Slot::LineNumber(index), Slot::LineChecked(index)].map(|slot| self.named(slot));
        if self.fold.width < Width::Middle {
            let lower = row![number, checked, container(remove).padding(Padding::ZERO.top(24))].spacing(10);
            return column![name, lower].spacing(8).into();
        }
        let (number, checked) = (container(number).width(190), container(checked).width(190));
        row![name, number, checked, container(remove).padding(Padding::ZERO.top(24))].spacing(10).into()
    }

    fn quiet(&self, id: &'static str, sign: &str, words: &str, message: Message) -> Element<'a, Message> {
        let palette = self.context.palette();
        let words = label(self.context.text(words), self.context.style(Role::Ui, self.fold));
        let words = row![icon(sign, 20.0, palette.accent), words].spacing(10).align_y(Alignment::Center);
        control(id, palette, Look::Quiet, words, Some(message)).padding([10, 12]).into()
    }

    /// What cannot be drawn would stop all printing, so it is offered to leave it out.
    fn lacking(&self) -> Option<Element<'a, Message>> {
        let lacking = self.form.lacking();
        if lacking.is_empty() {
            return None;
        }
        let palette = self.context.palette();
        let row_of = |(slot, characters): &(Slot, String)| {
            let field = self.context.text(slot.name());
            let codes: Vec<String> = characters.chars().take(12).map(|c| format!("U+{:04X}", u32::from(c))).collect();
            let args = [("field", field.as_str()), ("characters", &codes.join(" "))];
            label(self.context.locale.text_with("desk-lacking", &args), self.context.style(Role::Ui, self.fold)).into()
        };
        let rows = Column::with_children(lacking.iter().map(row_of)).spacing(4);
        let leave_out = self.quiet("settings/desk/leave-out", "eraser", "desk-leave-out", Message::LackingLeftOut);
        let content =
            row![icon("triangle-alert", 22.0, palette.caution), column![rows, leave_out].spacing(8)].spacing(12);
        let tone = Tone::Callout(CalloutKind::Caution);
        Some(container(content).padding([12, 16]).width(Length::Fill).style(panel(palette, tone, 10.0)).into())
    }

    fn end(&self) -> Element<'a, Message> {
        let palette = self.context.palette();
        let words = label(self.context.text("desk-save"), self.context.style(Role::UiBold, self.fold));
        let words = container(words).center_y(Length::Fill);
        let save = control("settings/desk/save", palette, Look::Strong, words, Some(Message::SavePressed));
        let undo = self.quiet("settings/desk/undo", "rotate-ccw", "desk-undo", Message::UndoPressed);
        let outcome = if self.form.saved {
            Some(("check", "settings-kept"))
        } else {
            (!self.form.flaws.is_empty()).then_some(("triangle-alert", "desk-not-saved"))
        };
        let outcome = outcome.map(|(sign, words)| {
            let words = label(self.context.text(words), self.context.style(Role::Ui, self.fold));
            let words = row![icon(sign, 20.0, palette.ink), words].spacing(8).align_y(Alignment::Center);
            meant(Meaning::new(Kind::Status), words)
        });
        let all = row![save.padding([0, 24]).height(52), undo, outcome].spacing(16).align_y(Alignment::Center);
        all.wrap().vertical_spacing(10).into()
    }
}
