//! The bundled faces: the only place that names a font family.
//!
//! Three families at two weights are all there is. iced would otherwise use whatever fonts the computer has, and choose
//! Chinese shapes by the computer's language instead of the page's. So the font database is replaced once, before the
//! first window, and every Chinese run names its face ([`face`]); fallback only serves a stray character.

use std::sync::{Arc, Once};

use iced::Font;
use iced::advanced::graphics::text::{cosmic_text, font_system};
use iced::font::Family;

use crate::locale::Language;

const LATIN: &str = "Noto Sans";
const SIMPLIFIED: &str = "Noto Sans SC";
const TRADITIONAL: &str = "Noto Sans TC";

/// The two weights that are bundled. Asking for another draws boxes or panics, so there is no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

static FACES: [&[u8]; 6] = [
    include_bytes!("../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../assets/fonts/NotoSansSC-Regular.otf"),
    include_bytes!("../assets/fonts/NotoSansSC-Bold.otf"),
    include_bytes!("../assets/fonts/NotoSansTC-Regular.otf"),
    include_bytes!("../assets/fonts/NotoSansTC-Bold.otf"),
];

/// The face of a language's text.
pub fn face(language: Language, weight: Weight) -> Font {
    let family = match language {
        Language::English | Language::Spanish => LATIN,
        Language::SimplifiedChinese => SIMPLIFIED,
        Language::TraditionalChinese => TRADITIONAL,
    };
    let weight = match weight {
        Weight::Regular => iced::font::Weight::Normal,
        Weight::Bold => iced::font::Weight::Bold,
    };
    Font { family: Family::Name(family), weight, ..Font::DEFAULT }
}

/// Replaces iced's font database by the bundled faces. Must run before any text is laid out: glyph ids of live text
/// point into the database they were shaped with. Later calls do nothing.
pub fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(replace_database);
}

fn replace_database() {
    use cosmic_text::fontdb::Source;
    let Ok(mut system) = font_system().write() else {
        // Only a panic while shaping poisons the lock, and nothing has been shaped yet.
        return;
    };
    let mut database = system.raw().db().clone();
    // iced draws its own check marks and arrows from this private face.
    let foreign: Vec<_> = database.faces().filter(|face| !named(face, "Iced-Icons")).map(|face| face.id).collect();
    foreign.into_iter().for_each(|id| database.remove_face(id));
    for bytes in FACES {
        // `Arc<&'static [u8]>` keeps pointing at the program's own pages; a `Vec` would copy 12 MB to the heap.
        let _ids = database.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    database.set_sans_serif_family(LATIN);
    database.set_serif_family(LATIN);
    database.set_monospace_family(LATIN);
    *system.raw() = cosmic_text::FontSystem::new_with_locale_and_db_and_fallback("en-US".into(), database, Bundled);
}

fn named(face: &cosmic_text::fontdb::FaceInfo, family: &str) -> bool {
    face.families.iter().any(|(name, _)| name == family)
}

/// A character that a run's own face lacks is looked for in the other two, at the same weight.
struct Bundled;

impl cosmic_text::Fallback for Bundled {
    fn common_fallback(&self) -> &[&'static str] {
        &[LATIN, SIMPLIFIED, TRADITIONAL]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, _script: unicode_script::Script, _locale: &str) -> &[&'static str] {
        &[]
    }
}

/// Whether both weights of a language's own face draw a character.
pub fn covers(language: Language, character: char) -> bool {
    let faces = match language {
        Language::English | Language::Spanish => &FACES[0..2],
        Language::SimplifiedChinese => &FACES[2..4],
        Language::TraditionalChinese => &FACES[4..6],
    };
    faces.iter().all(|bytes| ttf_parser::Face::parse(bytes, 0).is_ok_and(|face| face.glyph_index(character).is_some()))
}
