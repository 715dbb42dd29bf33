//! `sprawozdanie diff`: two files of data, PDFs or Word files come in; what changed from one to the other goes to stdout
//! and, as tracked changes, into a Word file.

use std::path::PathBuf;

use clap::Args;

use super::{
    Outcome, published,
    terminal::{Terminal, print},
};
use crate::revision::{self, Revision};
use redline::Means;

mod english;
mod lines;
mod redline;
mod told;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "OLD")]
    old: PathBuf,
    #[arg(value_name = "NEW")]
    new: PathBuf,
    #[arg(long)]
    exit_code: bool,
    #[arg(long = "docx", value_name = "DOCX")]
    redline: Option<PathBuf>,
    #[arg(long = "templates", value_name = "DIR", requires = "redline")]
    templates: Option<PathBuf>,
    #[arg(long = "pictures", value_name = "DIR", requires = "redline")]
    pictures: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    // Both are read, so that the problems of both are told.
    let old = published::bytes(&arguments.old, terminal);
    let new = published::bytes(&arguments.new, terminal);
    let draft = |path, data: &Option<Vec<u8>>| published::draft(path, data.clone()?, terminal);
    let drafts = (draft(&arguments.old, &old), draft(&arguments.new, &new));
    let ((Some(old), Some(new)), (Some(before), Some(after))) = ((old, new), drafts) else { return Ok(Outcome::Wrong) };
    let revision = revision::diff(&before, &after)?;
    print(written(&revision, terminal).as_bytes())?;
    if let Some(path) = &arguments.redline {
        let means = Means { templates: arguments.templates.as_deref(), pictures: arguments.pictures.as_deref() };
        let sides = [(arguments.old.as_path(), old), (arguments.new.as_path(), new)];
        let written = redline::write(sides, path, means, terminal)?;
        if written != Outcome::Done {
            return Ok(written);
        }
    }
    // As of `diff`: being different is an answer, no mistake, and only who asks for it wants a code.
    let different = revision.told().next().is_some();
    Ok(if arguments.exit_code && different { Outcome::Wrong } else { Outcome::Done })
}

/// What is told of it, in the manner of the terminal.
pub(super) fn written(revision: &Revision, terminal: &Terminal) -> String {
    match terminal.format() {
        super::MessageFormat::Human => told::text(revision, terminal.manner().language, &terminal.messages),
        super::MessageFormat::Json => lines::lines(revision),
    }
}
