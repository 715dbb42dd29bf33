//! `sprawozdanie completions`: the name of a shell comes in; the script that completes commands in it goes to stdout.

use clap::Args;
use clap_complete::Shell;

use super::{
    Outcome, help,
    terminal::{Terminal, print},
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_enum, value_name = "bash|elvish|fish|powershell|zsh")]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut help::localized(&terminal.messages), "sprawozdanie", &mut script);
    print(&script)?;
    Ok(Outcome::Done)
}
