#[cfg(all(unix, not(target_os = "macos")))]
use std::{
    io::{self, Read, Write},
    os::unix::{fs::FileTypeExt, net::UnixStream},
    path::{Path, PathBuf},
    time::Duration,
};

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

/// How long a server may take to answer.
#[cfg(all(unix, not(target_os = "macos")))]
const PATIENCE: Duration = Duration::from_secs(5);

/// A display that answered. It is held until the window is gone: an X server that loses its last client starts anew, and
/// the window would meet it on the way.
#[derive(Debug)]
pub(super) struct Held {
    #[cfg(all(unix, not(target_os = "macos")))]
    _connection: Option<x11rb::rust_connection::RustConnection>,
}

/// Makes sure that a display answers, because the window library panics when none does. Follows the order in which it
/// chooses: Wayland if its variable is set, else X11.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn probe() -> Result<Held, NoDisplay> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let dead = |name: &std::ffi::OsStr| NoDisplay::Dead(name.to_string_lossy().into_owned());
    if let Some(inherited) = set("WAYLAND_SOCKET") {
        return if is_open_socket(&inherited) { Ok(Held { _connection: None }) } else { Err(dead(&inherited)) };
    }
    if let Some(wayland) = set("WAYLAND_DISPLAY") {
        let socket = set("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default().join(&wayland);
        return if wayland_answers(&socket).is_ok() { Ok(Held { _connection: None }) } else { Err(dead(&wayland)) };
    }
    let Some(x11) = set("DISPLAY") else {
        return Err(NoDisplay::Unset);
    };
    let connection = in_time(|| x11rb::connect(None).ok().map(|(connection, _screen)| connection));
    connection.map(|connection| Held { _connection: Some(connection) }).ok_or_else(|| dead(&x11))
}

/// What a server answered in time. One that never speaks keeps its thread, which ends with the process.
#[cfg(all(unix, not(target_os = "macos")))]
fn in_time<T: Send + 'static>(ask: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let _asking = std::thread::spawn(move || sender.send(ask()));
    receiver.recv_timeout(PATIENCE).ok().flatten()
}

/// Asks for the first thing of the Wayland protocol, `wl_display.sync` (object 1, request 0, 12 bytes, new id 2), and
/// waits for any answer. The client library in the tree would print to stderr when the server hangs up.
#[cfg(all(unix, not(target_os = "macos")))]
fn wayland_answers(socket: &Path) -> io::Result<()> {
    let mut stream = UnixStream::connect(socket)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let sync: [u32; 3] = [1, 12 << 16, 2];
    stream.write_all(&sync.map(u32::to_ne_bytes).concat())?;
    stream.read_exact(&mut [0])
}

/// Whether a number names a socket that this process was started with.
#[cfg(all(unix, not(target_os = "macos")))]
fn is_open_socket(number: &std::ffi::OsStr) -> bool {
    let path = Path::new("/proc/self/fd").join(number);
    let named = number.to_str().is_some_and(|number| number.parse::<u32>().is_ok());
    named && std::fs::metadata(path).is_ok_and(|found| found.file_type().is_socket())
}

/// Elsewhere the system always has one.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) fn probe() -> Result<Held, NoDisplay> {
    Ok(Held {})
}
