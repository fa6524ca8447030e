/// There is no display to open a window on.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoDisplay {
    /// Neither variable is set.
    #[error(
        "there is no display: start vereda from a desktop session, or set DISPLAY or WAYLAND_DISPLAY; \
         `vereda text PAGE` prints a page without one"
    )]
    Unset,
    /// It is set, and nobody answers.
    #[error("the display {0} does not answer: check that it is running; `vereda text PAGE` prints a page without one")]
    Dead(String),
}

/// Makes sure that a display answers, because the window library panics when none does. Follows the order in which it
/// chooses: Wayland if its variable is set, else X11.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn probe() -> Result<(), NoDisplay> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if set("WAYLAND_DISPLAY").is_none() && set("WAYLAND_SOCKET").is_some() {
        return Ok(());
    }
    if let Some(wayland) = set("WAYLAND_DISPLAY") {
        let socket = set("XDG_RUNTIME_DIR").map(std::path::PathBuf::from).unwrap_or_default().join(&wayland);
        return match std::os::unix::net::UnixStream::connect(socket) {
            Ok(_stream) => Ok(()),
            Err(_) => Err(NoDisplay::Dead(wayland.to_string_lossy().into_owned())),
        };
    }
    let Some(x11) = set("DISPLAY") else {
        return Err(NoDisplay::Unset);
    };
    match x11rb::connect(None) {
        Ok(_connection) => Ok(()),
        Err(_) => Err(NoDisplay::Dead(x11.to_string_lossy().into_owned())),
    }
}

/// Elsewhere the system always has one.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) fn probe() -> Result<(), NoDisplay> {
    Ok(())
}
