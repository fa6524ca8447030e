//! UI Automation. Written from the documentation and checked by the compiler only; never run.
//!
//! The adapter must be attached on the window's own thread before the window is shown, so the window opens hidden
//! ([`super::OPENS_HIDDEN`]) and is shown once the adapter is there.

use std::cell::RefCell;

use accesskit::TreeUpdate;
use accesskit_windows::{HWND, SubclassingAdapter};
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Task, window};

use super::bridge::Handler;

thread_local! {
    /// It belongs to the thread of the event loop, on which `update` runs too.
    static ATTACHED: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

/// The adapter of AccessKit, once it is attached.
#[derive(Debug)]
pub(super) struct Adapter;

impl Adapter {
    /// Attaches the adapter, then shows the window.
    pub(super) fn open(window: window::Id, handler: Handler) -> (Self, Task<()>) {
        let attach = window::run(window, move |window| {
            if let Ok(RawWindowHandle::Win32(handle)) = window.window_handle().map(|handle| handle.as_raw()) {
                let hwnd = HWND(handle.hwnd.get() as *mut _);
                let adapter = SubclassingAdapter::new(hwnd, handler.clone(), handler);
                let _none_before = ATTACHED.replace(Some(adapter));
            }
        });
        (Self, attach.chain(window::set_mode(window, window::Mode::Windowed)))
    }

    pub(super) fn update(&mut self, update: TreeUpdate) {
        let events = ATTACHED.with_borrow_mut(|adapter| adapter.as_mut()?.update_if_active(|| update));
        if let Some(events) = events {
            events.raise();
        }
    }

    /// The subclassed window hears of it by itself.
    pub(super) fn window_focus(&mut self, _focused: bool) {}
}
