//! What is kept on this computer: the settings and the desk's own details.

use iced::Task;

use super::shell::{Notice, Shell};
use super::{App, Message, Options};
use crate::content::Organization;
use crate::screen::Screen;
use crate::screen::settings::desk::drawn;
use crate::settings::{Rules, Settings};

/// The desk's own details, the organization's before those of the computer, and what is wrong with them.
pub(super) fn organization(options: &Options, shell: &mut Shell) -> Organization {
    /// How many fields are told of; the form shows them all.
    const TOLD: usize = 3;
    if let Some(fixed) = &options.policy.policy.organization {
        return fixed.clone();
    }
    let found = options.settings.organization();
    found.problem.iter().for_each(|problem| shell.notify(Notice::organization(problem)));
    let lacking = found.organization.lacking(&drawn);
    lacking.iter().take(TOLD).for_each(|lacking| shell.notify(Notice::lacking(lacking)));
    found.organization
}

impl App {
    /// Keeps settings. What they ask for holds at once; only the lock waits for the next start, so that what was just
    /// chosen can be put right.
    pub(super) fn keep(&mut self, settings: Settings) -> Task<Message> {
        if self.shown.kept.rules.locked {
            return Task::none();
        }
        match self.options.settings.save(&settings) {
            Ok(()) => {
                self.hold(settings, true);
                if let Screen::Settings(screen) = &mut self.screen {
                    screen.kept();
                }
            }
            Err(_) => self.shell.notify(Notice::not_saved()),
        }
        Task::none()
    }

    pub(super) fn forget(&mut self) -> Task<Message> {
        if self.shown.kept.rules.locked {
            return Task::none();
        }
        match self.options.settings.forget() {
            Ok(()) => {
                self.hold(Settings::default(), false);
                if let Screen::Settings(screen) = &mut self.screen {
                    screen.forgotten();
                }
            }
            Err(_) => self.shell.notify(Notice::not_forgotten(&self.options.settings)),
        }
        Task::none()
    }

    fn hold(&mut self, settings: Settings, found: bool) {
        let kept = &mut self.shown.kept;
        kept.settings = settings;
        kept.found = found;
        kept.rules = Rules { locked: kept.rules.locked, ..self.options.rules(&settings) };
    }

    /// Keeps what the desk wrote about itself, and shows it at once.
    pub(super) fn keep_organization(&mut self, organization: Organization) -> Task<Message> {
        if self.shown.kept.rules.locked || self.shown.kept.policy.organization.is_some() {
            return Task::none();
        }
        match self.options.settings.save_organization(&organization) {
            Ok(()) => {
                if let Screen::Settings(screen) = &mut self.screen {
                    screen.organization_kept(&organization);
                }
                self.shown.kept.organization = organization.clone();
                self.shown.library.organization = organization.drawable(&drawn);
                // What was indexed knows the old details.
                self.shown.search = crate::search::Search::default();
                self.preparing = false;
            }
            Err(_) => self.shell.notify(Notice::not_saved()),
        }
        Task::none()
    }
}
