#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail by panicking"
)]
//! What the bundled edition promises, and that the check would notice a broken promise.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use vereda::check::check;
use vereda::content::{Files, Library};
use vereda::document::{BlockKind, Clock, build, plain_text};
use vereda::font;
use vereda::locale::{Language, Locale};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_bundled_edition_has_no_problem() {
    let problems = check(&Files::Embedded, &font::covers).problems;
    assert!(problems.is_empty(), "{}", problems.iter().map(|p| format!("{p}\n")).collect::<String>());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            let _bytes = fs::copy(path, target).unwrap();
        }
    }
}

/// A copy of the edition with one edit; what the check says of it.
fn damaged(file: &str, from: &str, to: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    for part in ["assets/content", "locales"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} no longer has {from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let report = check(&Files::folder(folder.path()).unwrap(), &font::covers);
    report.problems.iter().map(|problem| format!("{problem}\n")).collect()
}

const LONG: &str = "match-usual = It a a a a a a a a a a a a a a a a a a a a a a a a on. It";
const SOURCE: &str = "\n[Source(id: \"orphan\", kind: News, seen: Summary),\n";
const TERM: &str = "[Term(id: \"orphan\", english: \"orphan\"),\n";

#[test]
fn the_check_notices_every_kind_of_broken_promise() {
    let detainers = "assets/content/pages/detainers.ron";
    let danger = "assets/content/pages/in-danger.ron";
    for (file, from, to, expected) in [
        (detainers, "\"cfr-287-7\"", "\"no-such-source\"", "there is no source “no-such-source”"),
        (detainers, "cites: [\"avvo-holds\"]", "cites: []", "cites no source"),
        (detainers, "\"s-hold\"", "\"s-nothing\"", "the bank has no sentence"),
        (detainers, "known_to: \"2026-09-10\"", "known_to: \"2026-10-08\"", "known_to is later than the newest source"),
        (detainers, "Heading(id: \"count\")", "Heading(id: \"papers\")", "stands twice"),
        (detainers, "as_of: \"2026-07-24\"", "as_of: \"soon\"", "is not a date"),
        (danger, "Contact(line: \"ndvh\")", "Contact(line: \"nobody\")", "there is no help line"),
        ("assets/content/sentences.ron", "I am in danger now.", "I am in danger.", "differs from the bank"),
        (
            "locales/es-US/pages/match.ftl",
            "match-usual =",
            "match-unusual =",
            "es-US match-usual: the message is missing",
        ),
        ("locales/es-US/interface.ftl", "home-edition = Edición: { $date }", "home-edition = Edición", "values differ"),
        ("locales/zh-Hans/pages/scomm.ftl", "DATE(\"2010-11\")", "DATE(\"2010-12\")", "values differ"),
        ("locales/zh-Hant/pages/scomm.ftl", "](page:timeline)", "](page:match)", "links differ"),
        ("locales/zh-Hant/pages/scomm.ftl", "](page:timeline)", "](page:nowhere)", "there is no page “nowhere”"),
        (
            "locales/en-US/help-lines.ftl",
            "Calls leave a trace",
            "Call 1-800-000-0000. Calls leave a trace",
            "telephone numbers differ",
        ),
        ("locales/en-US/pages/scomm.ftl", "**fingerprint check**", "**fingerprint check", "** is not closed"),
        (
            "locales/en-US/pages/match.ftl",
            "match-usual = It",
            "match-usual = You are safe from ICE. It",
            "never use “safe from ICE”",
        ),
        ("locales/es-US/interface.ftl", "# ALLOW revisado: says that nobody has", "#", "never use “revisado”"),
        ("locales/zh-Hans/pages/match.ftl", "通常说明", "通常\u{20bb7}说明", "the bundled faces have no"),
        (
            "locales/en-US/pages/match.ftl",
            "match-usual = It",
            "match-usual = It\n    goes on. It",
            "a message stands on one line",
        ),
    ] {
        let found = damaged(file, from, to);
        assert!(found.contains(expected), "{file}: {to} should give “{expected}”, gave:\n{found}");
    }
}

#[test]
fn the_check_notices_what_is_hard_to_read_lost_out_of_date_or_out_of_reach() {
    for (file, from, to, expected) in [
        (
            "locales/en-US/pages/match.ftl",
            "match-usual = It",
            "match-usual = Now it",
            "es-US match-usual: the English changed since it was translated",
        ),
        ("locales/en-US/pages/match.ftl", "match-usual = It", LONG, "en-US match-usual: a sentence of 26 words"),
        (
            "locales/es-US/pages/ice-door.ftl",
            "**No tiene obligación de abrir",
            "**Puede no abrir",
            "es-US ice-door-rule: “do not have to” is lost",
        ),
        (
            "assets/content/pages/match.ron",
            "chapter: \"scomm\"",
            "chapter: \"none\"",
            "page match: Home does not list it",
        ),
        ("assets/content/sources.ron", "\n[\n", SOURCE, "source orphan: no page, help line or term cites it"),
        ("assets/content/terms.ron", "[\n", TERM, "term orphan: no page, help line or other term links to it"),
    ] {
        let found = damaged(file, from, to);
        assert!(found.contains(expected), "{file}: {to} should give “{expected}”, gave:\n{found}");
    }
}

fn with<T>(
    page: &str,
    language: Language,
    clock: Clock,
    read: impl Fn(&vereda::document::Document, &Locale) -> T,
) -> T {
    let library = Library::load(&Files::Embedded).unwrap();
    let locale = Locale::load(&Files::Embedded, language).unwrap();
    let page = library.page(page).unwrap();
    read(&build(&library, page, &locale, clock), &locale)
}

#[test]
fn a_page_says_by_itself_when_it_is_old_and_when_the_clock_is_wrong() {
    let line =
        |page: &str, day| with(page, Language::English, Clock::Fixed(day), |document, _| document.source_line.clone());
    let fresh = line("detainers", date(2026, 11, 24));
    assert_eq!((fresh.stale, fresh.clock_wrong), (None, None));
    let known = Library::load(&Files::Embedded).unwrap().page("detainers").unwrap().known_to.first_day();
    let last = known.checked_add(jiff::ToSpan::days(90)).unwrap();
    assert_eq!(line("detainers", last).stale, None, "the 90th day is not yet stale");
    let stale = line("detainers", last.tomorrow().unwrap()).stale.expect("stale on the 91st day");
    assert!(stale.starts_with("The law may have changed since"), "{stale}");
    let wrong = line("detainers", date(2026, 11, 23));
    assert!(wrong.clock_wrong.is_some() && wrong.stale.is_none(), "a wrong clock is reported, not trusted");
}

#[test]
fn a_warning_never_stands_above_or_beside_911() {
    for language in Language::ALL {
        let text = with("in-danger", language, Clock::Fixed(date(2031, 1, 1)), plain_text);
        let warning =
            with("in-danger", language, Clock::Fixed(date(2031, 1, 1)), |d, _| d.source_line.stale.clone().unwrap());
        let sources = with("in-danger", language, Clock::default(), |_, locale| locale.text("sources-title"));
        let at = text.find(&warning).expect("the warning is printed");
        assert!(at > text.rfind(&format!("\n{sources}\n")).unwrap(), "{language}: after the sources, far from 911");
    }
}

#[test]
fn plain_text_has_title_source_line_blocks_and_the_exact_word_for_sources() {
    for (language, sources) in [
        (Language::English, "Sources"),
        (Language::Spanish, "Fuentes"),
        (Language::SimplifiedChinese, "资料来源"),
        (Language::TraditionalChinese, "資料來源"),
    ] {
        let text = with("detainers", language, Clock::Fixed(date(2026, 11, 24)), plain_text);
        let lines: Vec<&str> = text.lines().collect();
        let line = with("detainers", language, Clock::Fixed(date(2026, 11, 24)), |d, _| d.source_line.clone());
        assert_eq!(lines[1], line.parts().collect::<Vec<_>>().join(" · "));
        assert_eq!(lines.iter().filter(|line| **line == sources).count(), 1, "{language}");
    }
}

#[test]
fn the_condition_and_limit_of_a_sentence_to_say_stand_beside_it_in_every_language() {
    for language in Language::ALL {
        let text = with("detainers", language, Clock::default(), plain_text);
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let english = "The time on the ICE hold is over. Please let me go, or show me the paper that lets you keep me.";
        let at = lines.iter().position(|line| *line == english).expect("byte for byte in every language");
        let locale = Locale::load(&Files::Embedded, language).unwrap();
        assert!(lines[at - 2..at].contains(&locale.text("say-only-if-true").as_str()), "{language}: only if true");
        let limit = locale.attribute("s-after", "limit").unwrap();
        assert!(lines[at..at + 5].contains(&limit.as_str()), "{language}: its limit");
    }
}

#[test]
fn every_message_the_program_asks_for_exists() {
    let locale = Locale::load(&Files::Embedded, Language::English).unwrap();
    let call = |line: &str, name: &str| {
        let from = line.find(name)? + name.len();
        line[from..].strip_prefix('"')?.split('"').next().map(str::to_owned)
    };
    let mut asked = 0;
    for file in sources(&root().join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for line in code.lines() {
            let names = [".text(", ".text_with(", ".count(", "message: "];
            for id in names.iter().filter_map(|name| call(line, name)).filter(|id| !id.contains('{')) {
                asked += 1;
                assert!(!locale.text(&id).contains('⟦'), "{}: there is no message “{id}”", file.display());
            }
        }
    }
    assert!(asked > 30, "the search found {asked} only; has the way of asking changed?");
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn each_chinese_text_is_drawn_with_its_own_face_at_both_weights() {
    use font::Weight::{Bold, Regular};
    for weight in [Regular, Bold] {
        let faces = [Language::SimplifiedChinese, Language::TraditionalChinese].map(|l| font::face(l, weight));
        assert_ne!(faces[0].family, faces[1].family);
    }
    for character in "骨直角草門户说說".chars() {
        assert!(Language::ALL[2..].iter().any(|language| font::covers(*language, character)), "{character}");
    }
    assert!(font::covers(Language::SimplifiedChinese, '骨') && font::covers(Language::TraditionalChinese, '骨'));
    assert!(!font::covers(Language::English, '骨'));
}

/// Families of the faces that draw a text, glyph by glyph.
fn drawn_with(text: &str, language: Language, weight: font::Weight) -> Vec<String> {
    use iced::advanced::graphics::text::{Paragraph, font_system};
    use iced::advanced::text::Paragraph as _;
    font::install();
    let paragraph = Paragraph::with_text(iced::advanced::text::Text {
        content: text,
        bounds: iced::Size::new(600.0, 100.0),
        size: iced::Pixels(20.0),
        line_height: iced::widget::text::LineHeight::default(),
        font: font::face(language, weight),
        align_x: iced::widget::text::Alignment::Default,
        align_y: iced::alignment::Vertical::Top,
        shaping: iced::widget::text::Shaping::Advanced,
        wrapping: iced::widget::text::Wrapping::WordOrGlyph,
    });
    let mut system = font_system().write().unwrap();
    let database = system.raw().db();
    let runs = paragraph.buffer().layout_runs();
    let glyphs = runs.flat_map(|run| run.glyphs.iter().map(|glyph| glyph.font_id).collect::<Vec<_>>());
    glyphs.map(|id| database.face(id).unwrap().families[0].0.clone()).collect()
}

#[test]
fn chinese_is_shaped_with_the_face_of_its_language_and_the_other_one_serves_as_fallback() {
    use font::Weight::{Bold, Regular};
    for weight in [Regular, Bold] {
        let face = |text, language| drawn_with(text, language, weight).remove(0);
        assert_eq!(face("骨", Language::SimplifiedChinese), "Noto Sans SC");
        assert_eq!(face("骨", Language::TraditionalChinese), "Noto Sans TC");
        assert_eq!(face("“", Language::SimplifiedChinese), "Noto Sans SC", "quotation marks are full width");
        let only_simplified = ('\u{4e00}'..='\u{9fff}')
            .find(|c| font::covers(Language::SimplifiedChinese, *c) && !font::covers(Language::TraditionalChinese, *c));
        let only_simplified = only_simplified.unwrap().to_string();
        assert_eq!(face(&only_simplified, Language::TraditionalChinese), "Noto Sans SC");
        for nowhere in ["\u{10ffff}", "🙂", "\u{20bb7}", "\u{fffd}", "ﷺ"] {
            for language in Language::ALL {
                assert!(!drawn_with(nowhere, language, weight).is_empty(), "a box is drawn for {nowhere:?}");
            }
        }
    }
}

#[test]
fn a_sentence_to_say_has_a_meaning_beside_it_in_every_language_but_its_own() {
    let files = Files::Embedded;
    let library = Library::load(&files).unwrap();
    for language in Language::ALL {
        let locale = Locale::load(&files, language).unwrap();
        for page in &library.pages {
            let document = build(&library, page, &locale, Clock::System);
            let said = document.blocks.iter().filter_map(|block| match &block.kind {
                BlockKind::Say(say) => Some(say),
                _ => None,
            });
            for say in said {
                assert_eq!(say.gloss.is_none(), language == Language::English, "{language} {}: {}", page.id, say.id);
            }
        }
    }
}
