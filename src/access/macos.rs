//! NSAccessibility. Written from the documentation; never compiled.
//!
//! As on Windows, the adapter is attached to the view on the main thread while the window is still hidden.
#![allow(unsafe_code, reason = "the adapter takes the view as a raw pointer; the window library owns the view")]

use std::cell::RefCell;

use accesskit::TreeUpdate;
use accesskit_macos::SubclassingAdapter;
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Task, window};

use super::bridge::Handler;

thread_local! {
    /// It belongs to the main thread, on which `update` runs too.
    static ATTACHED: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

/// The adapter of AccessKit, once it is attached.
#[derive(Debug)]
pub(super) struct Adapter;

impl Adapter {
    /// Attaches the adapter, then shows the window.
    pub(super) fn open(window: window::Id, handler: Handler) -> (Self, Task<()>) {
        let attach = window::run(window, move |window| {
            if let Ok(RawWindowHandle::AppKit(handle)) = window.window_handle().map(|handle| handle.as_raw()) {
                // SAFETY: the pointer is that of the window's living view, and this runs on the main thread.
                let adapter = unsafe { SubclassingAdapter::new(handle.ns_view.as_ptr(), handler.clone(), handler) };
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

    pub(super) fn window_focus(&mut self, focused: bool) {
        let events = ATTACHED.with_borrow_mut(|adapter| adapter.as_mut()?.update_view_focus_state(focused));
        if let Some(events) = events {
            events.raise();
        }
    }
}
