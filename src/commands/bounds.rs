//! How long a run may take and how much memory it may use come in; a run that goes beyond either is told and ended.
//!
//! Typst cannot be stopped from within, and its files may hold a loop without end. So a thread watches the process, and
//! ends it as a whole. It stops watching before the first file is written: a file is never left half written.

use std::{
    process,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use clap::Args;
use memory_stats::memory_stats;

use super::{
    Outcome,
    terminal::{Manner, Terminal},
};
use crate::{
    problem::{Code, Place, Problem},
    source::{Shown, Source},
};

/// How often the watch looks at the clock.
const PAUSE: Duration = Duration::from_millis(25);

/// How many times longer than a look at the memory the pause after it is: the system counts every page for it.
const REST: u32 = 40;

const MEGABYTE: usize = 1_000_000;

/// What `build` and `check` may use; 0 means without a bound.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Bounds {
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    timeout: u32,
    #[arg(long, value_name = "MB", default_value_t = 4000)]
    memory: u32,
}

/// A run under watch, up to [`Watch::end`] or until this value is gone.
pub(super) struct Watch(Arc<State>);

#[derive(Default)]
struct State {
    ended: Mutex<bool>,
    bell: Condvar,
}

impl Bounds {
    /// Begins to watch this run over a file of data.
    pub fn watch(self, file: &str, terminal: &Terminal) -> std::io::Result<Watch> {
        let state = Arc::new(State::default());
        let watched = state.clone();
        let (file, manner, began) = (file.to_owned(), terminal.manner(), Instant::now());
        let look = move || {
            if let Some((problem, _still)) = self.broken(&watched, began) {
                // The lock is held: whoever wants to end the watch waits for the end of the process.
                end(problem, &file, manner);
            }
        };
        thread::Builder::new().spawn(look)?;
        Ok(Watch(state))
    }

    /// Waits until a bound is broken; none if the watch ends before.
    fn broken(self, state: &State, began: Instant) -> Option<(Problem, MutexGuard<'_, bool>)> {
        let timeout = (self.timeout > 0).then(|| Duration::from_secs(self.timeout.into()));
        let mut next_count = Instant::now();
        let mut ended = state.lock();
        while !*ended {
            if timeout.is_some_and(|timeout| began.elapsed() >= timeout) {
                return Some((problem(Code::B001, self.timeout), ended));
            }
            if self.memory > 0 && Instant::now() >= next_count {
                let start = Instant::now();
                let used = memory_stats().map_or(0, |stats| stats.physical_mem);
                next_count = Instant::now() + start.elapsed() * REST;
                if used / MEGABYTE >= self.memory as usize {
                    return Some((problem(Code::B002, self.memory), ended));
                }
            }
            ended = state.bell.wait_timeout(ended, PAUSE).unwrap_or_else(PoisonError::into_inner).0;
        }
        None
    }
}

impl State {
    /// A thread that died while it held the lock leaves a flag that is still right.
    fn lock(&self) -> MutexGuard<'_, bool> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch {
    /// Ends the watch: from now on files may be written.
    pub fn end(self) {}
}

impl Drop for Watch {
    fn drop(&mut self) {
        *self.0.lock() = true;
        self.0.bell.notify_all();
    }
}

fn problem(code: Code, limit: u32) -> Problem {
    Problem::new(code, Place::File).word("limit", u64::from(limit))
}

/// Tells the problem and ends the process.
fn end(problem: Problem, file: &str, manner: Manner) -> ! {
    let terminal = Terminal::new(manner);
    terminal.problem(&problem, &Source::data(file, &[]).spot(None, Shown::Place));
    terminal.say("nothing-written", &[("problems", terminal.messages.count(&[problem]).into())]);
    process::exit(Outcome::Failed as i32)
}
