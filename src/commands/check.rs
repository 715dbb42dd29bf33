//! `sprawozdanie check`: a file of data comes in; all that `build` does is done, but nothing is written.

use clap::Args;

use super::{
    Outcome,
    data::{self, DataArguments},
    terminal::Terminal,
};
use crate::output;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    data: DataArguments,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let ready = match data::prepare(&arguments.data, terminal)? {
        Ok(ready) => ready,
        Err(outcome) => return Ok(outcome),
    };
    let pdf = output::pdf::write(&ready.document, &ready.templates)?;
    output::docx::write(&ready.document, &ready.templates, &pdf.pages)?;
    terminal.say("data-are-good", &[]);
    Ok(Outcome::Done)
}
