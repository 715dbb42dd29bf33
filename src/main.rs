//! The program `sprawozdanie`: the command line comes in; files, messages and an exit code go out.

use std::process::ExitCode;

fn main() -> ExitCode {
    sprawozdanie::commands::run().into()
}
