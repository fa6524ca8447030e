mod common;
use common::*;
use iced::Size;
use vereda::locale::Language;
#[test]
fn dbg() {
    let mut d = Desk::open(options(Language::English, Some("timeline")), Size::new(1366.,768.));
    d.click_control("bar/in-danger");
}
