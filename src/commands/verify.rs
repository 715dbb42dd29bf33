//! `sprawozdanie verify`: a folder of reports comes in; whether the PDF and the Word file of each say
//! the same, and are those that were released, goes out.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Outcome,
    chain::{self, Means},
    commit, data, files,
    proof::{self, Proof},
    published,
    releases::Releases,
    terminal::Terminal,
};
use crate::{
    problem::{Code, Place, Problem, Severity},
    reading::{Kind, Reading},
    revision::Record,
    source::{Shown, Source},
};

/// The largest file that is read, in bytes.
const LARGEST_FILE: u64 = 500_000_000;

/// Word's own mark of a document that is open.
const OPEN_IN_WORD: &str = "~$";

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pictures: Option<PathBuf>,
    #[arg(long, value_name = "DOCX")]
    reference: Option<PathBuf>,
}

/// The files of one report.
#[derive(Default)]
struct Pair {
    pdf: Option<PathBuf>,
    docx: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let folder = &arguments.folder;
    commit::complete(folder)?;
    let releases = match Releases::read(folder) {
        Ok(releases) => releases,
        Err(problem) => {
            tell(terminal, &folder.join(Record::FILE), &[problem]);
            return Ok(Outcome::Unproven);
        }
    };
    let mut outcome = Outcome::Done;
    if let Some(record) = &releases.record {
        let templates = data::templates_of(arguments.templates.as_deref())?;
        let pictures = arguments.pictures.as_ref().unwrap_or(folder);
        let means = Means { templates, pictures, reference: arguments.reference.as_deref() };
        let problems = chain::prove(&releases, record, &means, terminal)?;
        tell(terminal, &folder.join(Record::FILE), &problems);
        if problems.iter().any(|problem| problem.severity() == Severity::Error) {
            outcome = Outcome::Unproven;
        }
    }
    let pairs = pairs(folder)?;
    if pairs.is_empty() && releases.record.is_none() {
        let problem = Problem::new(Code::V003, Place::File);
        tell(terminal, folder, &[problem]);
        return Ok(Outcome::Wrong);
    }
    for pair in pairs.values() {
        let (name, mut problems) = match (&pair.pdf, &pair.docx) {
            (Some(pdf), Some(docx)) => (docx, both(pdf, docx, terminal)?),
            (Some(alone), None) | (None, Some(alone)) => (alone, vec![Problem::new(Code::V004, Place::File)]),
            (None, None) => continue,
        };
        let files = [("PDF", &pair.pdf), ("DOCX", &pair.docx)];
        problems.extend(files.into_iter().filter_map(|(kind, path)| other_data(kind, path.as_deref()?)));
        tell(terminal, name, &problems);
        if problems.iter().any(|problem| problem.severity() == Severity::Error) {
            outcome = Outcome::Unproven;
        }
    }
    Ok(outcome)
}

/// The reports of a folder by their names without ending.
fn pairs(folder: &Path) -> Result<BTreeMap<PathBuf, Pair>, files::Failure> {
    let mut pairs: BTreeMap<PathBuf, Pair> = BTreeMap::new();
    for path in files::names(folder)? {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(OPEN_IN_WORD));
        let name = path.with_extension("");
        match ending.as_deref() {
            _ if hidden => {}
            Some("pdf") => pairs.entry(name).or_default().pdf = Some(path),
            Some("docx") => pairs.entry(name).or_default().docx = Some(path),
            _ => {}
        }
    }
    Ok(pairs)
}

/// What is wrong where a file carries other data than its own record names; one that cannot be read is told elsewhere.
fn other_data(kind: &str, path: &Path) -> Option<Problem> {
    let found = published::on_board(&files::read(path, LARGEST_FILE).ok()?)?.ok()?;
    (!found.warnings.is_empty()).then(|| Problem::new(Code::V005, Place::File).word("kind", kind))
}

fn both(pdf: &Path, docx: &Path, terminal: &Terminal) -> anyhow::Result<Vec<Problem>> {
    let read = |path: &Path| {
        files::read(path, LARGEST_FILE).map_err(|error| files::Failure::new("failure-read", path, &error))
    };
    match proof::prove(&read(pdf)?, &read(docx)?)? {
        Ok(Proof { pdf: reading, problems }) if problems.is_empty() => {
            let name = docx.with_extension("");
            let mut words = vec![("file", name.display().to_string().into())];
            words.extend(counts(&reading).map(|(name, count)| (name, count.into())));
            terminal.say("verified", &words);
            Ok(Vec::new())
        }
        Ok(proof) => Ok(proof.problems),
        Err(problems) => Ok(problems),
    }
}

/// What was compared.
fn counts(reading: &Reading) -> [(&'static str, usize); 5] {
    let count = |wanted: fn(&Kind) -> bool| reading.passages.iter().filter(|passage| wanted(&passage.kind)).count();
    [
        ("passages", reading.passages.len()),
        ("headings", count(|kind| matches!(kind, Kind::Heading(_)))),
        ("tables", count(|kind| *kind == Kind::Table)),
        ("figures", count(|kind| *kind == Kind::Figure)),
        ("pages", reading.pages.unwrap_or_default()),
    ]
}

fn tell(terminal: &Terminal, file: &Path, problems: &[Problem]) {
    let source = Source::template(file.display().to_string(), b"");
    let most = terminal.most_problems();
    problems.iter().take(most).for_each(|problem| terminal.problem(problem, &source.spot(None, Shown::Place)));
    if problems.len() > most {
        terminal.say("more-problems", &[("count", (problems.len() - most).into())]);
    }
}
