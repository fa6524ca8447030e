//! How hard a page is to read, by the measures and limits of the language guide (section 11), and no sentence too long.
//!
//! What is measured is the page’s own text: title, messages and attributes. Sources, help lines and the sentences of the
//! bank have words of their own that nobody may choose. A score is an alarm, not a proof: it counts lengths, and cannot
//! tell whether a sentence is clear.

mod syllables;

use unicode_script::{Script, UnicodeScript};

use crate::content::{Audience, Library, Page};
use crate::document::parse;
use crate::locale::Language;

use super::messages::page_messages;
use super::{Catalogue, Problem};

/// The measure of each page in each language. Second come the sentences that are too long with leave: the comment
/// `ALLOW readability: reason` is for sentences to say aloud and for legal names.
pub(super) fn check(library: &Library, catalogues: &[Catalogue]) -> (Vec<Problem>, Vec<String>) {
    let mut problems = Vec::new();
    let mut allowances = Vec::new();
    for catalogue in catalogues {
        for page in &library.pages {
            check_page(catalogue, page, &mut problems, &mut allowances);
        }
    }
    (problems, allowances)
}

fn check_page(catalogue: &Catalogue, page: &Page, problems: &mut Vec<Problem>, allowances: &mut Vec<String>) {
    let (language, limits) = (catalogue.language, Limits::of(catalogue.language, page.audience));
    let mut count = Count::default();
    for key in page_messages(page) {
        let Some(wording) = catalogue.entries.get(&key) else {
            continue;
        };
        for sentence in sentences(language, &prepared(&wording.counted)) {
            let found = Count::of(language, sentence);
            count.add(found);
            if found.units <= limits.longest {
                continue;
            }
            let what = format!("a sentence of {} {} (“{}”)", found.units, unit(language), beginning(sentence));
            match wording.allowed("readability") {
                Some(reason) => allowances.push(format!("{language} {key}: {what} allowed: {reason}")),
                None => {
                    let what = format!("{what} is too long: {} at most; make two of it", limits.longest);
                    problems.push(Problem::new(format!("{language} {key}"), what));
                }
            }
        }
    }
    let level = count.level(language);
    if count.sentences > 0 && limits.is_missed_by(level) {
        let what = format!("{} is {level:.1}, the limit is {}: use shorter words", measure(language), limits.level);
        let what = what + " and sentences";
        problems.push(Problem::new(format!("{language} page {}", page.id), what));
    }
}

/// So much of a sentence that one finds it.
fn beginning(sentence: &str) -> String {
    let sentence = sentence.trim();
    let end = sentence.char_indices().nth(40).map_or(sentence.len(), |(at, _)| at);
    let mark = if end < sentence.len() { "…" } else { "" };
    format!("{}{mark}", &sentence[..end])
}

/// What a page may reach.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// The limit of the whole page’s measure.
    level: f64,
    /// Whether a higher measure is easier to read.
    higher_is_easier: bool,
    /// Words, or Han characters, of the longest sentence.
    longest: usize,
}

impl Limits {
    /// The targets of the guide; the longest English and Spanish sentences are this project’s.
    fn of(language: Language, audience: Audience) -> Self {
        let family = audience == Audience::Family;
        let (level, longest) = match language {
            Language::English => {
                if family {
                    (6.0, 25)
                } else {
                    (8.0, 30)
                }
            }
            Language::Spanish => {
                if family {
                    (65.0, 30)
                } else {
                    (55.0, 35)
                }
            }
            Language::SimplifiedChinese | Language::TraditionalChinese => {
                if family {
                    (22.0, 40)
                } else {
                    (28.0, 50)
                }
            }
        };
        Self { level, higher_is_easier: language == Language::Spanish, longest }
    }

    fn is_missed_by(self, level: f64) -> bool {
        if self.higher_is_easier { level < self.level } else { level > self.level }
    }
}

fn unit(language: Language) -> &'static str {
    if language.is_han() { "characters" } else { "words" }
}

fn measure(language: Language) -> &'static str {
    match language {
        Language::English => "the Flesch-Kincaid grade",
        Language::Spanish => "INFLESZ",
        Language::SimplifiedChinese | Language::TraditionalChinese => "the mean sentence in Han characters",
    }
}

/// What the formulas need to know of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    sentences: usize,
    /// Words; in Chinese, Han characters.
    units: usize,
    syllables: usize,
}

impl Count {
    /// One sentence. A text without a word is none.
    fn of(language: Language, sentence: &str) -> Self {
        let (units, syllables) = if language.is_han() {
            (sentence.chars().filter(|c| c.script() == Script::Han).count(), 0)
        } else {
            (words(sentence).count(), words(sentence).map(|word| syllables(language, word)).sum())
        };
        Self { sentences: usize::from(units > 0), units, syllables }
    }

    fn add(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.units += other.units;
        self.syllables += other.syllables;
    }

    /// The measure of a language.
    ///
    /// - English: Flesch-Kincaid grade, 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid et al. 1975).
    /// - Spanish: INFLESZ, which is Flesch-Szigriszt, 206.835 − 62.3 · syllables/words − words/sentences
    ///   (Szigriszt Pazos 1993; bands by Barrio-Cantalejo et al. 2008).
    /// - Chinese: the mean sentence in Han characters, for want of a formula that is free and tested.
    fn level(self, language: Language) -> f64 {
        let per_sentence = self.units as f64 / self.sentences.max(1) as f64;
        let per_word = self.syllables as f64 / self.units.max(1) as f64;
        match language {
            Language::English => 0.39 * per_sentence + 11.8 * per_word - 15.59,
            Language::Spanish => 206.835 - 62.3 * per_word - per_sentence,
            Language::SimplifiedChinese | Language::TraditionalChinese => per_sentence,
        }
    }
}

/// The text as it is counted: markup gone, and abbreviations without the full stops that end no sentence. A value that
/// the program fills in is a digit by now ([`super::messages::Wording::counted`]).
fn prepared(text: &str) -> String {
    let shown = parse(text).map(|spans| spans.into_iter().map(|span| span.text).collect());
    let shown: String = shown.unwrap_or_else(|_| text.to_owned()).replace('\u{a0}', " ");
    [("U.S.", "US"), ("EE. UU.", "EEUU"), ("a. m.", "am"), ("p. m.", "pm")]
        .iter()
        .fold(shown, |text, (long, short)| text.replace(long, short))
}

/// The sentences of a message. A message ends a sentence whatever its last mark, so a list item is at least one.
fn sentences(language: Language, text: &str) -> Vec<&str> {
    if language.is_han() {
        return text.split(['。', '！', '？']).collect();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?']) {
        let end = at + mark.len();
        // Inside what ended the sentence before: “to go?”).
        if at < start {
            continue;
        }
        let rest = text[end..].trim_start_matches(['”', '’', '"', ')', ']', '.', '!', '?']);
        let next = rest.trim_start();
        // Inside a number or an address no blank follows; inside “v. the” a small letter does.
        if next.len() < rest.len() && !next.starts_with(char::is_lowercase) && !abbreviates(&text[start..at]) {
            found.push(&text[start..text.len() - next.len()]);
            start = text.len() - next.len();
        }
    }
    found.push(&text[start..]);
    found
}

/// Whether the text ends in a small letter alone, as in “Payton v. New York”.
fn abbreviates(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    last.len() == 1 && last.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The words of a sentence. What stands between blanks is one, so a telephone number and a form number are one word.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(|c: char| c.is_whitespace() || "—/".contains(c)).filter(|word| word.contains(char::is_alphanumeric))
}

/// A word with a digit in it counts as a short one: how numbers are read aloud is no matter of style.
fn syllables(language: Language, word: &str) -> usize {
    if word.contains(|c: char| c.is_ascii_digit()) {
        return 1;
    }
    let count = if language == Language::Spanish { syllables::spanish } else { syllables::english };
    word.split('-').filter(|part| part.contains(char::is_alphabetic)).map(count).sum::<usize>().max(1)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn count(language: Language, text: &str) -> Count {
        let mut count = Count::default();
        sentences(language, &prepared(text)).into_iter().for_each(|text| count.add(Count::of(language, text)));
        count
    }

    #[test]
    fn known_texts_have_their_known_scores() {
        let english = count(Language::English, "The cat sat on the mat.");
        assert_eq!(english, Count { sentences: 1, units: 6, syllables: 6 });
        assert_eq!(format!("{:.2}", english.level(Language::English)), "-1.45");
        // Four score and seven years ago: 30 words, 1 sentence, counted by hand.
        let gettysburg = "Four score and seven years ago our fathers brought forth on this continent, a new nation, \
            conceived in Liberty, and dedicated to the proposition that all men are created equal.";
        assert_eq!(count(Language::English, gettysburg), Count { sentences: 1, units: 30, syllables: 48 });
        // Don Quijote: 33 words, 60 syllables word by word, 1 sentence.
        let quijote = "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un \
            hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor.";
        let spanish = count(Language::Spanish, quijote);
        assert_eq!(spanish, Count { sentences: 1, units: 33, syllables: 60 });
        assert_eq!(format!("{:.1}", spanish.level(Language::Spanish)), "60.6");
        let chinese =
            count(Language::SimplifiedChinese, "请拨打 911，先说您的地址。**不必**说明您的移民身份（status）。");
        assert_eq!(chinese, Count { sentences: 2, units: 19, syllables: 0 });
        assert_eq!(chinese.level(Language::SimplifiedChinese), 9.5);
    }

    #[test]
    fn numbers_abbreviations_and_markup_are_prepared_as_the_guide_asks() {
        for (language, text, sentences, units) in [
            (Language::English, "Call [1-800-799-7233](tel:1-800-799-7233). Ask for **Form I-247A**.", 2, 6),
            (Language::English, "Say “I am a U.S. citizen.” Then stay silent", 2, 9),
            (Language::English, "Search locator.ice.gov today", 1, 3),
            (Language::English, "See Payton v. New York", 1, 5),
            (Language::English, "Are you police? And are you?", 2, 6),
            (Language::English, "Ask: “Am I free to go?” (They may say no?). Go", 3, 11),
            (Language::English, "911", 1, 1),
            (Language::English, "…", 0, 0),
            (
                Language::Spanish,
                "En EE.\u{a0}UU. hay una “solicitud”. ¿La firmó un juez? Son las 9:00 a. m. hoy",
                3,
                14,
            ),
        ] {
            let found = count(language, text);
            assert_eq!((found.sentences, found.units), (sentences, units), "{text}");
        }
    }

    /// What the check says of a page with one paragraph.
    fn said(audience: &str, language: Language, message: &str) -> (Vec<String>, Vec<String>) {
        let page = format!("Page(id: \"p\", audience: {audience}, blocks: [Paragraph(id: \"a\", advice: true)])");
        let (problems, allowances) = check(&sample::library(&[&page]), &[sample::catalogue(language, message)]);
        (problems.iter().map(ToString::to_string).collect(), allowances)
    }

    #[test]
    fn an_easy_text_passes_and_a_hard_one_does_not() {
        for (language, easy, hard) in [
            (Language::English, "Ask for a lawyer.", "Immigration authorities issue administrative documentation."),
            (Language::Spanish, "Pida que le den el papel.", "Solicitudes administrativas improcedentes."),
            (
                Language::TraditionalChinese,
                "不要開門。",
                "移民執法人員在沒有法官簽名的令狀也沒有您的同意時不得進入您的住家。",
            ),
        ] {
            let said = |text: &str| said("Family", language, &format!("p-a = {text}\n")).0;
            assert!(said(easy).is_empty(), "{:?}", said(easy));
            assert!(said(hard)[0].contains("the limit is"), "{:?}", said(hard));
        }
        let middle = "p-a = The officers answer the family about papers. They must carry it.\n";
        assert_eq!(said("Family", Language::English, middle).0.len(), 1);
        assert_eq!(said("Trainer", Language::English, middle).0.len(), 0);
    }

    #[test]
    fn a_sentence_that_is_too_long_is_named_unless_it_has_a_reason() {
        for (language, word, family, others) in [
            (Language::English, "go ", 25, 30),
            (Language::Spanish, "va ", 30, 35),
            (Language::SimplifiedChinese, "去", 40, 50),
        ] {
            let message = |length: usize| format!("p-a = {}。{}\n", word.repeat(length), "去。".repeat(40));
            let message = |length: usize| match language.is_han() {
                true => message(length),
                false => format!("p-a = {}. {}\n", word.repeat(length).trim(), "Go. ".repeat(3)),
            };
            let long = |audience: &str, length: usize| said(audience, language, &message(length)).0;
            let named =
                |found: &[String]| found.iter().any(|problem| problem.starts_with(&format!("{language} p-a: a s")));
            assert!(!named(&long("Family", family)) && named(&long("Family", family + 1)), "{language}");
            assert!(!named(&long("Trainer", others)) && named(&long("Trainer", others + 1)), "{language}");
            let allowed = format!("# ALLOW readability: a legal name\n{}", message(family + 1));
            let (problems, allowances) = said("Family", language, &allowed);
            assert!(!named(&problems) && allowances.len() == 1, "{language}: {problems:?}");
        }
    }
}
