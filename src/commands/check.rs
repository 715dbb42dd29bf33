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
    let watch = arguments.data.watch(terminal)?;
    let (document, session) = match data::prepare(&arguments.data, terminal)? {
        Ok(ready) => ready,
        Err(outcome) => return Ok(outcome),
    };
    let laid_out = || {
        let layout = output::pdf::Layout::set(&document, &session.templates)?;
        layout.pdf()?;
        Ok(layout.pagination())
    };
    let pages = match session.written(laid_out())? {
        Ok(pages) => pages,
        Err(outcome) => return Ok(outcome),
    };
    let pictures = match session.written(output::pdf::chart_pictures(&document, &session.templates))? {
        Ok(pictures) => pictures,
        Err(outcome) => return Ok(outcome),
    };
    output::docx::write(&document, &session.templates, &pages, &pictures)?;
    watch.end();
    match session.warnings {
        0 => terminal.say("data-are-good", &[]),
        count => terminal.say("data-have-warnings", &[("count", count.into())]),
    }
    Ok(Outcome::Done)
}
