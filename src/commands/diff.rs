//! `sprawozdanie diff`: two files of data, PDFs or Word files come in; what changed from one to the other goes to stdout.

use std::path::PathBuf;

use clap::Args;

use super::{
    Outcome, published,
    terminal::{Terminal, print},
};
use crate::revision::{self, Revision};

mod lines;
mod told;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "OLD")]
    old: PathBuf,
    #[arg(value_name = "NEW")]
    new: PathBuf,
    #[arg(long)]
    exit_code: bool,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    // Both are read, so that the problems of both are told.
    let old = published::draft(&arguments.old, terminal);
    let new = published::draft(&arguments.new, terminal);
    let (Some(old), Some(new)) = (old, new) else { return Ok(Outcome::Wrong) };
    let revision = revision::diff(&old, &new)?;
    print(written(&revision, terminal).as_bytes())?;
    // As of `diff`: being different is an answer, no mistake, and only who asks for it wants a code.
    let different = revision.told().next().is_some();
    Ok(if arguments.exit_code && different { Outcome::Wrong } else { Outcome::Done })
}

/// What is told of it, in the manner of the terminal.
pub(super) fn written(revision: &Revision, terminal: &Terminal) -> String {
    match terminal.format() {
        super::MessageFormat::Human => told::text(revision, &terminal.messages),
        super::MessageFormat::Json => lines::lines(revision),
    }
}
