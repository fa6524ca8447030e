//! What an organization fixes for all its computers, and what then holds.

use serde::{Deserialize, Deserializer};

use super::{IdleMinutes, Settings, TextSize, ThemeChoice};
use crate::content::{Flaw, Organization, Problem, parse};
use crate::locale::Language;

/// The file `policy.ron`: each field that stands in it outranks the command line and the settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// Language at start.
    pub language: Option<Language>,
    /// Colours at start.
    #[serde(deserialize_with = "theme")]
    pub theme: Option<ThemeChoice>,
    /// Text size at start, in percent.
    #[serde(deserialize_with = "percent")]
    pub text_size: Option<TextSize>,
    /// Whether pages open without the safety notice before them.
    pub skip_safety_notice: Option<bool>,
    /// Whether the program runs in intake mode.
    pub intake: Option<bool>,
    /// After how many idle minutes intake mode asks.
    #[serde(deserialize_with = "minutes")]
    pub idle_minutes: Option<IdleMinutes>,
    /// Whether nothing can be kept, even when the program is started with `--setup`.
    pub lock_settings: bool,
    /// The desk's own details.
    pub organization: Option<Organization>,
}

fn theme<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<ThemeChoice>, D::Error> {
    let word = Option::<String>::deserialize(deserializer)?;
    word.map(|word| word.parse().map_err(|_| Flaw::Kind.of_field())).transpose()
}

/// Unlike in the settings, what is out of range is an error here: whoever writes a policy means what it says.
fn minutes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<IdleMinutes>, D::Error> {
    let number = Option::<i64>::deserialize(deserializer)?;
    let within = |number: i64| IdleMinutes::exactly(number).ok_or_else(|| Flaw::Minutes.of_field());
    number.map(within).transpose()
}

fn percent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<TextSize>, D::Error> {
    let number = Option::<i64>::deserialize(deserializer)?;
    let within = |number: i64| {
        let size = TextSize::percent(number);
        if i64::from(size.as_percent()) == number { Ok(size) } else { Err(Flaw::Percent.of_field()) }
    };
    number.map(within).transpose()
}

impl Policy {
    /// Reads a policy from RON.
    ///
    /// # Errors
    /// The first [`Problem`], with its line and field.
    pub fn from_ron(text: &str) -> Result<Self, Problem> {
        parse(text)
    }

    /// What holds while a policy cannot be read: the strictest, because nobody knows what it asked for.
    pub fn strictest() -> Self {
        Self { intake: Some(true), lock_settings: true, ..Self::default() }
    }
}

/// What the command line asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// Language at start.
    pub language: Option<Language>,
    /// Colours at start.
    pub theme: Option<ThemeChoice>,
    /// Text size at start.
    pub text_size: Option<TextSize>,
    /// Intake mode.
    pub intake: bool,
    /// Settings that are open in intake mode.
    pub setup: bool,
}

/// What holds in this run: policy before command line before settings before what is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Language at start; none follows the computer.
    pub language: Option<Language>,
    /// Colours at start.
    pub theme: ThemeChoice,
    /// Text size at start.
    pub text_size: TextSize,
    /// Whether the safety notice stands before the first page that may be watched.
    pub safety_notice: bool,
    /// Whether an idle window asks and then begins anew.
    pub intake: bool,
    /// After how many idle minutes it asks.
    pub idle_minutes: IdleMinutes,
    /// Whether nothing can be kept.
    pub locked: bool,
}

impl Rules {
    /// What holds.
    pub fn of(policy: &Policy, asked: Asked, kept: &Settings) -> Self {
        let intake = policy.intake.unwrap_or(asked.intake || kept.intake);
        Self {
            language: policy.language.or(asked.language).or(kept.language),
            theme: policy.theme.or(asked.theme).unwrap_or(kept.theme),
            text_size: policy.text_size.or(asked.text_size).unwrap_or(kept.text_size),
            safety_notice: !policy.skip_safety_notice.unwrap_or(kept.skip_safety_notice),
            intake,
            idle_minutes: policy.idle_minutes.unwrap_or(kept.idle_minutes),
            locked: policy.lock_settings || (intake && !asked.setup),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_outranks_the_command_line_which_outranks_what_is_kept() {
        let kept = Settings { language: Some(Language::Spanish), intake: true, ..Settings::default() };
        let rules = |policy: &str, asked| Rules::of(&Policy::from_ron(policy).unwrap(), asked, &kept);
        let english = Asked { language: Some(Language::English), setup: true, ..Asked::default() };
        assert_eq!(rules("()", Asked::default()).language, Some(Language::Spanish));
        assert_eq!(rules("()", english).language, Some(Language::English));
        assert_eq!(rules("(language: \"zh-Hant\")", english).language, Some(Language::TraditionalChinese));
        assert!(!rules("(intake: false)", Asked { intake: true, ..Asked::default() }).intake);
        assert_eq!(rules("(idle_minutes: 3)", english).idle_minutes, IdleMinutes::exactly(3).unwrap());
    }

    #[test]
    fn settings_are_locked_in_intake_mode_unless_the_program_is_set_up() {
        let locked = |policy: &str, intake, setup| {
            let asked = Asked { intake, setup, ..Asked::default() };
            Rules::of(&Policy::from_ron(policy).unwrap(), asked, &Settings::default()).locked
        };
        assert!(!locked("()", false, false));
        assert!(locked("()", true, false));
        assert!(!locked("()", true, true));
        assert!(locked("(lock_settings: true)", true, true), "unless the policy locks them");
    }

    #[test]
    fn names_the_line_and_the_field_that_are_wrong() {
        let problem = |text: &str| {
            let Problem { line, field, what } = Policy::from_ron(text).unwrap_err();
            (line, field, what)
        };
        assert_eq!(problem("(\n intake: true,\n idle_minutes: 45,\n)"), (3, "idle_minutes".into(), Flaw::Minutes));
        assert_eq!(problem("(\n intake: \"yes\",\n)"), (2, "intake".into(), Flaw::Kind));
        assert_eq!(problem("(intak: true)").1, "intak");
        assert_eq!(problem("(text_size: 9000)"), (1, "text_size".into(), Flaw::Percent));
        assert!(problem(&format!("({}: 1)", "a".repeat(3000))).1.chars().count() <= 61);
        assert_eq!(problem("(theme: \"pink\")"), (1, "theme".into(), Flaw::Kind));
        assert_eq!(problem("(language: \"fr\")").1, "language");
        let details = "(\n organization: (\n  phones: [\"x\"],\n ),\n)";
        assert_eq!(problem(details), (3, "organization.phones[0]".into(), Flaw::Phone));
        assert!(Policy::from_ron("(organization: (name: \"Casa\"), theme: \"dark\")").is_ok());
    }
}
