//! AT-SPI, over the desktop's bus. The adapter lives beside the window and needs no handle of it.

use accesskit::TreeUpdate;
use iced::Task;

use super::bridge::Handler;

/// The adapter of AccessKit. It has a thread of its own, which sleeps until the bus speaks.
#[derive(Debug)]
pub(super) struct Adapter(accesskit_unix::Adapter);

impl Adapter {
    pub(super) fn open(_window: iced::window::Id, handler: Handler) -> (Self, Task<()>) {
        let adapter = accesskit_unix::Adapter::new(handler.clone(), handler.clone(), handler);
        (Self(adapter), Task::none())
    }

    pub(super) fn update(&mut self, update: TreeUpdate) {
        self.0.update_if_active(|| update);
    }

    pub(super) fn window_focus(&mut self, focused: bool) {
        self.0.update_window_focus_state(focused);
    }
}
