//! `sprawozdanie check`: a file of data comes in; all that `build` does is done, but nothing is written.

use clap::Args;

use super::{
    Outcome,
    data::{self, Composed, DataArguments},
    terminal::Terminal,
    writing::{self, Wanted},
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    data: DataArguments,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let watch = arguments.data.watch(terminal)?;
    let Composed { document, session, .. } = match data::prepare(&arguments.data, terminal)? {
        Ok(ready) => ready,
        Err(outcome) => return Ok(outcome),
    };
    let wanted = Wanted { pdf: true, docx: true, ..Wanted::default() };
    if let Err(outcome) = session.written(writing::write(&document, &session.templates, wanted))? {
        return Ok(outcome);
    }
    watch.end();
    match session.warnings {
        0 => terminal.say("data-are-good", &[]),
        count => terminal.say("data-have-warnings", &[("count", count.into())]),
    }
    Ok(Outcome::Done)
}
