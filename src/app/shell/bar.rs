mod search;

use iced::widget::{Row, column, container, row, space};
use iced::{Alignment, Length, border};

use super::{Contents, IN_DANGER, LEAVE, Message, Panel};
use crate::app::leaving::SHIFTS;
use crate::app::{App, Location, Move};
use crate::screen::{Context, Screen};
use crate::theme::{self, Fold, Look, Role, TypeStyle, Width};
use crate::widget::{Control, Element, Kind, Meaning, control, icon, label, line, mark, meant};

/// The bar: In danger at the left, Leave now at the right, always with their words.
pub(super) fn view<'a>(app: &'a App, context: &Context<'a>, fold: Fold, contents: Contents) -> Element<'a, Message> {
    let bar = Bar { app, context: *context, fold, contents };
    let rows: Element<'a, Message> = match fold.width {
        _ if matches!(app.screen, Screen::Chooser(_)) => bar.chooser_row(),
        _ if matches!(app.screen, Screen::Show(_)) => bar.show_row(),
        _ if fold.short && fold.size.width < 620.0 => column![bar.short_row(), bar.search_row()].into(),
        Width::Narrow if !fold.short => column![bar.upper(), bar.lower()].into(),
        Width::Narrow => column![bar.one_row(), bar.search_row()].into(),
        _ => bar.one_row(),
    };
    let bar = column![container(rows).style(theme::bar(context.palette())), line(1.0, context.palette().rule)];
    meant(Meaning::new(Kind::Banner).named(context.text("app-name")), bar).into()
}

/// From this width a short window has size and language in its bar; below, they stand in the contents.
pub(super) const ROOM_FOR_CHOICES: f32 = 350.0;

/// From this width the end of the session stands in the bar of a narrow window; below, in the contents.
pub(super) const ROOM_FOR_END: f32 = 440.0;

/// From this width a short window has the sign of the search too; below, it stands in the contents.
pub(super) const ROOM_FOR_SEARCH: f32 = 480.0;

struct Bar<'a> {
    app: &'a App,
    context: Context<'a>,
    fold: Fold,
    contents: Contents,
}

impl<'a> Bar<'a> {
    /// On the chooser only what someone needs who has no language yet: a number, the size, the way out.
    fn chooser_row(&self) -> Element<'a, Message> {
        let mark = (self.fold.width >= Width::Middle).then(|| self.mark());
        let left = Row::new().push(mark).push(self.danger(true)).spacing(10);
        let right = Row::new().push(self.size()).push(self.leave(self.fold.size.width >= 350.0)).spacing(6);
        self.framed(row![left, space::horizontal(), right], 60.0)
    }

    /// Beside what is shown large: danger, the way back, the way out.
    fn show_row(&self) -> Element<'a, Message> {
        let message = Some(Message::Moved(Move::Back));
        let with_name = self.fold.size.width >= 560.0;
        let back = self.button("bar/back", "arrow-left", "show-back", with_name, false, message);
        let key = with_name.then(|| super::keys::cap(&self.context, self.fold, iced::keyboard::key::Named::Escape));
        let left = row![self.danger(true), back, key].spacing(8).align_y(Alignment::Center);
        let right = row![self.language_if_room(), self.leave(self.fold.size.width >= 440.0)].spacing(6);
        self.framed(row![left, space::horizontal(), right], 60.0)
    }

    fn one_row(&self) -> Element<'a, Message> {
        let full = self.fold.width >= Width::Full;
        let mark = full.then(|| self.mark());
        let left = Row::new()
            .push(mark)
            .push(self.danger(true))
            .push(self.contents_button())
            .push(self.back())
            .push(self.forward());
        let roomy = self.fold.size.width >= 800.0;
        let right = Row::new()
            .push(roomy.then(|| self.side_by_side()).flatten())
            .push(self.size())
            .push(self.language())
            .push(self.end_session())
            .push(self.leave(true));
        let middle = if self.fold.is_narrow() {
            row![space::horizontal(), self.search_sign()]
        } else {
            row![self.search_field()].padding([0, 12])
        };
        let row = row![left.spacing(6), middle.width(Length::Fill), right.spacing(6)];
        self.framed(row, if self.fold.short { 54.0 } else { 60.0 })
    }

    fn upper(&self) -> Element<'a, Message> {
        self.row([self.danger(true), self.language_if_room(), self.leave(self.fold.size.width >= 440.0)], false)
    }

    fn lower(&self) -> Element<'a, Message> {
        let forward = (self.fold.size.width >= 500.0).then(|| self.forward());
        let left = row![self.contents_button(), self.back(), forward].spacing(4);
        if self.fold.size.width < 500.0 {
            let end = (self.fold.size.width >= ROOM_FOR_END).then(|| self.end_session()).flatten();
            let room = if end.is_some() { ROOM_FOR_END + 48.0 } else { ROOM_FOR_END };
            let beside = (self.fold.size.width >= room).then(|| self.side_by_side()).flatten();
            let right = row![self.search_sign(), beside, self.language(), self.size(), end].spacing(4);
            let rows = column![self.framed(row![left, space::horizontal(), right].spacing(4), 54.0)];
            return rows.push(self.search_row()).into();
        }
        let field = container(self.search_field()).center_x(Length::Fill);
        self.framed(row![left, field, self.side_by_side(), self.size(), self.end_session()].spacing(4), 54.0)
    }

    /// A row of 54: icons between In danger and Leave now as far as they fit. Under 280 the two have a row each.
    fn short_row(&self) -> Element<'a, Message> {
        let width = self.fold.size.width;
        if width < 280.0 {
            let lower = row![self.danger(false), space::horizontal(), self.contents_button()].spacing(4);
            let upper = row![space::horizontal(), self.leave(false)];
            return column![self.framed(upper, 48.0), self.framed(lower, 48.0)].into();
        }
        let choices = (width >= ROOM_FOR_CHOICES).then(|| row![self.size(), self.language_sign()].spacing(4));
        let search = (width >= ROOM_FOR_SEARCH).then(|| self.search_sign());
        let end = (width >= ROOM_FOR_END).then(|| self.end_session()).flatten();
        let right = row![search, choices, end, self.leave(false)].spacing(4);
        let left = row![self.danger(false), self.contents_button()].spacing(4);
        self.framed(row![left, space::horizontal(), right].spacing(4), 54.0)
    }

    /// The button of the languages without the name; the panel names each in itself.
    fn language_sign(&self) -> Element<'a, Message> {
        let open = self.app.shell.panel == Some(Panel::Language);
        let message = Some(Message::PanelToggled(Panel::Language));
        self.button("bar/language", "languages", "bar-language", false, open, message).expanded(open).into()
    }

    fn row(&self, [left, middle, right]: [Element<'a, Message>; 3], short: bool) -> Element<'a, Message> {
        let row = row![left, space::horizontal(), middle, right].spacing(4);
        self.framed(row, if short { 54.0 } else { 60.0 })
    }

    fn framed(&self, row: Row<'a, Message>, height: f32) -> Element<'a, Message> {
        let sides = if self.fold.is_narrow() { 8 } else { 16 };
        container(row.align_y(Alignment::Center)).padding([0, sides]).center_y(height).width(Length::Fill).into()
    }

    /// On a page: two languages, or one again.
    fn side_by_side(&self) -> Option<Element<'a, Message>> {
        let on_page = matches!(self.app.screen, Screen::Reader(_));
        let open = self.app.session().beside.is_some();
        let with_name = self.fold.width == Width::Wide;
        let message = Some(Message::BesidePressed);
        let button = || self.button("bar/beside", "columns-2", "bar-beside", with_name, open, message);
        on_page.then(|| button().expanded(open).into())
    }

    /// The end of the session, for a desk that has sessions; with its word where there is room.
    fn end_session(&self) -> Option<Element<'a, Message>> {
        let with_name = self.fold.width >= Width::Full;
        let message = Some(Message::EndPressed);
        let button = || self.button("bar/end-session", "rotate-ccw", "bar-end-session", with_name, false, message);
        self.context.kept.rules.intake.then(|| button().into())
    }

    fn mark(&self) -> Element<'a, Message> {
        let wide = self.fold.width == Width::Wide;
        let name = wide.then(|| label(self.context.text("app-name"), self.context.style(Role::H3, self.fold)));
        let content = container(row![mark(28.0), name].spacing(10).align_y(Alignment::Center)).center_y(Length::Fill);
        let home = Message::Moved(Move::To(Location::Home));
        control("bar/home", self.context.palette(), Look::Quiet, content, Some(home))
            .padding([0, 8])
            .height(44)
            .link()
            .named(self.context.text("bar-home"))
            .into()
    }

    fn danger(&self, with_icon: bool) -> Element<'a, Message> {
        let palette = self.context.palette();
        let sign = with_icon.then(|| icon("octagon-alert", 20.0, palette.danger));
        let words = self.context.text("bar-in-danger");
        // Before a language is chosen, the number says it in all of them.
        let number = matches!(self.app.screen, Screen::Chooser(_)).then(|| self.context.library.help_line("911"));
        let number = number.flatten().and_then(|line| line.number.clone());
        let name = whole_word(number.unwrap_or_else(|| words.clone()), self.word_style());
        let content = container(row![sign, name].spacing(8).align_y(Alignment::Center)).center_y(Length::Fill);
        let page = Message::Moved(Move::To(Location::Page("in-danger".into())));
        control(IN_DANGER, palette, Look::InDanger, content, Some(page))
            .padding([0, 12])
            .height(44)
            .link()
            .named(words)
            .into()
    }

    fn contents_button(&self) -> Element<'a, Message> {
        if self.app.location() == Location::Home && self.fold.width >= Width::Full {
            return space().into();
        }
        let open = self.contents != Contents::Closed;
        let message = Some(Message::ContentsToggled(open));
        self.button(super::CONTENTS, "panel-left", "bar-contents", self.fold.width >= Width::Full, open, message)
            .expanded(open)
            .into()
    }

    fn back(&self) -> Element<'a, Message> {
        let message = self.app.history.can_go_back().then_some(Message::Moved(Move::Back));
        self.button("bar/back", "arrow-left", "bar-back", false, false, message).into()
    }

    fn forward(&self) -> Element<'a, Message> {
        let message = self.app.history.can_go_forward().then_some(Message::Moved(Move::Forward));
        self.button("bar/forward", "arrow-right", "bar-forward", false, false, message).into()
    }

    fn size(&self) -> Element<'a, Message> {
        let open = self.app.shell.panel == Some(Panel::Size);
        let message = Some(Message::PanelToggled(Panel::Size));
        self.button("bar/size", "a-large-small", "bar-size-and-colors", false, open, message).expanded(open).into()
    }

    fn language_if_room(&self) -> Element<'a, Message> {
        if self.fold.size.width < 500.0 { space().into() } else { self.language() }
    }

    /// The language, named in itself.
    fn language(&self) -> Element<'a, Message> {
        let palette = self.context.palette();
        let open = self.app.shell.panel == Some(Panel::Language);
        let now = self.context.languages().find(|(language, _)| *language == self.context.session.language);
        let name = now.map(|(_, endonym)| label(endonym.name.as_str(), self.context.style(Role::Ui, self.fold)));
        let content = row![icon("languages", 20.0, palette.accent), name, icon("chevron-down", 18.0, palette.accent)];
        let content = container(content.spacing(8).align_y(Alignment::Center)).center_y(Length::Fill);
        let look = if open { Look::QuietChosen } else { Look::Quiet };
        let message = Message::PanelToggled(Panel::Language);
        let name = now.map(|(_, endonym)| self.context.locale.text_with("bar-language-is", &[("name", &endonym.name)]));
        let button = control("bar/language", palette, look, content, Some(message)).padding([0, 10]).height(44);
        button.expanded(open).named(name.unwrap_or_default()).into()
    }

    fn button(
        &self,
        id: &'static str,
        sign: &str,
        name: &str,
        with_name: bool,
        open: bool,
        message: Option<Message>,
    ) -> Control<'a, Message> {
        let palette = self.context.palette();
        let color = if message.is_some() { palette.accent } else { palette.edge };
        let name = self.context.text(name);
        let word = with_name.then(|| label(name.clone(), self.context.style(Role::Ui, self.fold)));
        let sides = if with_name { 12.0 } else { 0.0 };
        let content = row![icon(sign, 20.0, color), word].spacing(8).align_y(Alignment::Center);
        let content = container(content).center_y(Length::Fill);
        let content = if sides > 0.0 { content } else { content.center_x(44) };
        let look = if open { Look::QuietChosen } else { Look::Quiet };
        control(id, palette, look, content, message).padding([0.0, sides]).height(44).named(name)
    }

    /// Smaller where every pixel counts, so that the two words are always whole.
    fn word_style(&self) -> TypeStyle {
        let role = if self.fold.size.width < 350.0 { Role::Label } else { Role::UiBold };
        self.context.style(role, self.fold)
    }

    /// Leave now. Its dots fill with each Shift of three.
    fn leave(&self, with_dots: bool) -> Element<'a, Message> {
        let palette = self.context.palette();
        let pressed = self.app.leaving.pressed();
        let dot = |index: usize| {
            let fill = (index < pressed).then_some(palette.ink.into());
            container(space()).width(8).height(8).style(move |_theme| container::Style {
                background: fill,
                border: border::rounded(4).color(palette.ink).width(1.5),
                ..container::Style::default()
            })
        };
        let dots = with_dots.then(|| Row::with_children((0..SHIFTS).map(|index| dot(index).into())).spacing(4));
        let sign = with_dots.then(|| icon("log-out", 20.0, palette.ink));
        let word = whole_word(self.context.text("bar-leave"), self.word_style());
        let content = container(row![sign, word, dots].spacing(9).align_y(Alignment::Center)).center_y(Length::Fill);
        control(LEAVE, palette, Look::Leave, content, Some(Message::LeavePressed)).padding([0, 12]).height(44).into()
    }
}

/// Words that never break over lines.
fn whole_word<'a>(words: String, style: TypeStyle) -> iced::widget::Text<'a> {
    label(words, style).wrapping(iced::widget::text::Wrapping::None)
}
