//! AT-SPI, over the desktop's bus. The adapter lives beside the window and needs no handle of it.

use accesskit::TreeUpdate;
use iced::Task;

use super::bridge::Handler;

/// The adapter of AccessKit. It has a thread of its own, which sleeps until the bus speaks. None when the bus would be
/// reached over the network: the program opens no socket of that kind.
#[derive(Debug)]
pub(super) struct Adapter(Option<accesskit_unix::Adapter>);

impl Adapter {
    pub(super) fn open(_window: iced::window::Id, handler: Handler) -> (Self, Task<()>) {
        let address = std::env::var("DBUS_SESSION_BUS_ADDRESS").unwrap_or_default();
        let adapter = (!address.contains("tcp:"))
            .then(|| accesskit_unix::Adapter::new(handler.clone(), handler.clone(), handler));
        (Self(adapter), Task::none())
    }

    pub(super) fn update(&mut self, update: TreeUpdate) {
        if let Some(adapter) = &mut self.0 {
            adapter.update_if_active(|| update);
        }
    }

    pub(super) fn window_focus(&mut self, focused: bool) {
        if let Some(adapter) = &mut self.0 {
            adapter.update_window_focus_state(focused);
        }
    }
}
