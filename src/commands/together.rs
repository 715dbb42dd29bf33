//! Two pieces of work come in; both are done at once, each result goes out.

use std::thread;

use anyhow::{Result, anyhow};

use super::STACK;

/// Does the one on a thread of its own, while this one does the other.
///
/// # Errors
/// The system has no room for a thread, or the thread has failed.
pub(super) fn together<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> Result<(A, B)> {
    thread::scope(|scope| {
        let running = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, one)?;
        let other = other();
        // A thread that dies has told of itself already.
        let one = running.join().map_err(|_| anyhow!("a thread of the program has failed"))?;
        Ok((one, other))
    })
}
