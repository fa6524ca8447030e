//! Giving memory back to the system.

/// Gives back what was freed. The GNU C library keeps it for a thread that has ended: after the indexes are made, as much
/// as they take themselves.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(
    unsafe_code,
    reason = "the declaration of `malloc_trim(3)`, which is safe to call from any thread at any time"
)]
pub(super) fn give_back() {
    unsafe extern "C" {
        safe fn malloc_trim(keep: usize) -> std::ffi::c_int;
    }
    // It answers whether there was something to give back.
    let _released = malloc_trim(0);
}

/// Other systems take it back by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) fn give_back() {}
