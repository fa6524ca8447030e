use iced::keyboard::key::Named;
use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length, border};
use strum::VariantArray;

use super::Message;
use crate::app::shortcut::{Entry, Shortcut, Stroke, Topic, list};
use crate::screen::Context;
use crate::theme::{Fold, Look, Palette, Role};
use crate::widget::{Element, Kind, Meaning, control, heading, icon, label, line, meant, muted};

/// The list of keys, drawn from the table that is heard.
pub(super) fn view<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let topics: Vec<Element<'a, Message>> = Topic::VARIANTS.iter().filter_map(|t| topic(context, fold, *t)).collect();
    let topics: Element<'a, Message> = if fold.size.width < 860.0 {
        Column::with_children(topics).spacing(20).into()
    } else {
        // Leaving and moving about stand at the left, everything else at the right.
        let mut left = topics;
        let right = left.split_off(left.len().min(2));
        let side = |topics| Column::with_children(topics).spacing(20).width(Length::Fill);
        row![side(left), side(right)].spacing(44).into()
    };
    column![head(context, fold), topics].spacing(18).into()
}

fn head<'a>(context: &Context<'a>, fold: Fold) -> Element<'a, Message> {
    let palette = context.palette();
    let title = label(context.text("keys-title"), context.style(Role::H2, fold));
    let title = row![icon("keyboard", 28.0, palette.ink), title].spacing(14).align_y(Alignment::Center);
    let title = heading(1, container(title).width(Length::Fill));
    let cross = container(icon("x", 20.0, palette.accent)).center(44);
    let close = control("keys/close", palette, Look::Quiet, cross, Some(Message::PanelClosed));
    let close = close.named(context.text("note-close")).width(44).height(44);
    row![title, close].align_y(Alignment::Center).into()
}

fn topic<'a>(context: &Context<'a>, fold: Fold, topic: Topic) -> Option<Element<'a, Message>> {
    let palette = context.palette();
    let built: Vec<Entry> = list().into_iter().filter(|entry| entry.topic == topic && entry.built).collect();
    if built.is_empty() {
        return None;
    }
    let title = muted(context.text(&topic.message()), context.style(Role::Label, fold), palette);
    let title = heading(2, title);
    let rows = built.iter().map(|entry| {
        let row = meant(Meaning::new(Kind::ListItem), entry_view(context, fold, entry));
        column![line(1.0, palette.rule), row].into()
    });
    let rows = meant(Meaning::new(Kind::List), Column::with_children(rows));
    Some(column![title, rows].spacing(4).into())
}

fn entry_view<'a>(context: &Context<'a>, fold: Fold, entry: &Entry) -> Element<'a, Message> {
    let name = label(context.text(&format!("key-{}", entry.name)), context.style(Role::Ui, fold));
    let caps = Row::with_children(caps(context, fold, entry)).spacing(5).align_y(Alignment::Center);
    row![container(name).width(Length::Fill), caps.wrap().vertical_spacing(4)]
        .spacing(12)
        .padding([6, 0])
        .align_y(Alignment::Center)
        .into()
}

/// The caps of an entry. What all its keys hold down stands once at the front; a row of digits is shortened.
fn caps<'a>(context: &Context<'a>, fold: Fold, entry: &Entry) -> Vec<Element<'a, Message>> {
    let shown: Vec<&Shortcut> = entry.shortcuts.iter().filter(|shortcut| !shortcut.alias).collect();
    let cap = |cap: Cap| keycap(context, fold, cap);
    let or = || muted(context.text("keys-or"), context.style(Role::Small, fold), context.palette()).into();
    let same = shown.windows(2).all(|pair| pair[0].modifiers == pair[1].modifiers);
    let mut all: Vec<Element<'a, Message>> = Vec::new();
    if same {
        all.extend(shown.first().into_iter().flat_map(|first| modifiers(context, first)).map(cap));
    }
    let row_of_digits = shown.len() > 3;
    for (index, shortcut) in shown.iter().enumerate() {
        if row_of_digits && index > 0 && index + 1 < shown.len() {
            if index == 1 {
                all.push(muted("…", context.style(Role::Small, fold), context.palette()).into());
            }
            continue;
        }
        let other_way = index > 0 && shortcut.command == shown[index - 1].command;
        if index > 0 && (!same || other_way) {
            all.push(or());
        }
        if !same {
            all.extend(modifiers(context, shortcut).into_iter().map(cap));
        }
        all.extend(names(context, shortcut.stroke).into_iter().map(cap));
    }
    all
}

/// What is printed on a key.
enum Cap {
    Words(String),
    /// A picture, and its name for those who do not see it.
    Picture(&'static str, String),
}

fn modifiers(context: &Context<'_>, shortcut: &Shortcut) -> Vec<Cap> {
    let held = shortcut.modifiers;
    [(held.control(), "cap-ctrl"), (held.alt(), "cap-alt"), (held.shift(), "cap-shift")]
        .into_iter()
        .filter(|(down, _)| *down)
        .map(|(_, message)| Cap::Words(context.text(message)))
        .collect()
}

fn names(context: &Context<'_>, stroke: Stroke) -> Vec<Cap> {
    match stroke {
        Stroke::Latin(letter) | Stroke::Typed(letter) => vec![Cap::Words(letter.to_uppercase().to_string())],
        Stroke::Named(key) | Stroke::OnControl(key) => vec![named(context, key)],
        Stroke::Thrice(key) => (0..3).map(|_| named(context, key)).collect(),
    }
}

fn named(context: &Context<'_>, key: Named) -> Cap {
    match (picture(key), key_message(key)) {
        (Some(picture), Some(message)) => Cap::Picture(picture, context.text(message)),
        (None, Some(message)) => Cap::Words(context.text(message)),
        (_, None) => Cap::Words(format!("{key:?}")),
    }
}

fn picture(key: Named) -> Option<&'static str> {
    match key {
        Named::ArrowUp => Some("chevron-up"),
        Named::ArrowDown => Some("chevron-down"),
        Named::ArrowLeft => Some("arrow-left"),
        Named::ArrowRight => Some("arrow-right"),
        _ => None,
    }
}

/// The message of a key whose cap carries a word; the function keys are called what they are called everywhere.
fn key_message(key: Named) -> Option<&'static str> {
    use Named as N;
    Some(match key {
        N::Shift => "cap-shift",
        N::Tab => "cap-tab",
        N::Enter => "cap-enter",
        N::Space => "cap-space",
        N::Escape => "cap-esc",
        N::PageUp => "cap-page-up",
        N::PageDown => "cap-page-down",
        N::Home => "cap-home",
        N::End => "cap-end",
        N::ArrowUp => "cap-up",
        N::ArrowDown => "cap-down",
        N::ArrowLeft => "cap-left",
        N::ArrowRight => "cap-right",
        _ => return None,
    })
}

/// The cap of a key.
pub(super) fn cap<'a>(context: &Context<'a>, fold: Fold, key: Named) -> Element<'a, Message> {
    keycap(context, fold, named(context, key))
}

fn keycap<'a>(context: &Context<'a>, fold: Fold, cap: Cap) -> Element<'a, Message> {
    let palette: &'static Palette = context.palette();
    let style = context.style(Role::Small, fold);
    let content: Element<'a, Message> = match cap {
        Cap::Words(words) => label(words, style).into(),
        Cap::Picture(picture, name) => {
            let picture = container(icon(picture, 16.0, palette.ink)).center_y(style.line);
            meant(Meaning::new(Kind::Text).named(name), picture).into()
        }
    };
    container(content)
        .padding([1, 7])
        .style(move |_theme| container::Style {
            background: Some(palette.surface.into()),
            border: border::rounded(5).color(palette.edge).width(1.0),
            ..container::Style::default()
        })
        .into()
}
