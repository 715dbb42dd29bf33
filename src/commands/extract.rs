//! `sprawozdanie extract`: a published PDF or Word file comes in; the data that it was made of go out.

use std::path::PathBuf;

use clap::Args;

use super::{
    Outcome, data, files, published,
    terminal::{Terminal, print},
};
use crate::{
    consultation::Consultation,
    input,
    problem::{Code, Place, Problem},
    source::{Shown, Source},
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "REPORT")]
    report_file: PathBuf,
    #[arg(short, long = "output", value_name = "PATH")]
    output_file: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let report = &arguments.report_file;
    let tell = |problem: &Problem, file: &PathBuf| {
        terminal.problem(problem, &Source::template(file.display().to_string(), &[]).spot(None, Shown::Place));
    };
    let found = match published::of_report(report) {
        Ok(found) => found,
        Err(problem) => {
            tell(&problem, report);
            return Ok(Outcome::Wrong);
        }
    };
    found.warnings.iter().for_each(|warning| tell(warning, report));
    let Some(output) = &arguments.output_file else {
        print(&found.data)?;
        return Ok(Outcome::Done);
    };
    let path = if output.is_dir() { output.join(Consultation::PUBLISHED_FILE) } else { output.clone() };
    // What stands there may be the office's own data, with all that no report may hold.
    if path.exists() && data::read(&path, input::LARGEST_FILE).ok().as_ref() != Some(&found.data) {
        tell(&Problem::new(Code::C005, Place::File), &path);
        return Ok(Outcome::Wrong);
    }
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        files::folder(parent)?;
    }
    let size = found.data.len();
    files::write_all(&[(path.clone(), found.data)])?;
    let words =
        [("file", path.display().to_string().into()), ("size", files::size(size).into()), ("pages", 0_usize.into())];
    terminal.say("written", &words);
    Ok(Outcome::Done)
}
