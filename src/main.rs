//! The program `sprawozdanie`: the command line comes in; files, messages and an exit code go out.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Laying out asks for memory and gives it back all the time: this takes a fifth off the time of a build.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let run = std::thread::Builder::new().stack_size(sprawozdanie::commands::STACK).spawn(sprawozdanie::commands::run);
    match run.map(std::thread::JoinHandle::join) {
        Ok(Ok(outcome)) => outcome.into(),
        // A thread that could not be made, or a fault of the program that has told of itself already.
        _ => sprawozdanie::commands::Outcome::Failed.into(),
    }
}
