//! `sprawozdanie verify`: a folder of reports comes in; whether the PDF, the Word file and the web page of each say the same,
//! and are those that were released, goes out.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Outcome,
    chain::{self, Means},
    commit, data, files,
    proof::{self, Of},
    published,
    releases::Releases,
    terminal::Terminal,
};
use crate::{
    problem::{Code, Place, Problem, Severity},
    reading::{Kind, Medium, Reading},
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
    let reports = reports(folder)?;
    if reports.is_empty() && releases.record.is_none() {
        let problem = Problem::new(Code::V003, Place::File);
        tell(terminal, folder, &[problem]);
        return Ok(Outcome::Wrong);
    }
    for (name, report) in reports {
        let files = read(&report)?;
        let both = report.as_ref().all().zip(files.as_ref().all());
        let own = both.filter_map(|((kind, path), (_, bytes))| Some((path.clone(), vec![other_data(kind, bytes)?])));
        let own: Vec<_> = own.collect();
        for (file, problems) in compared(&name, report, files, terminal)?.into_iter().chain(own) {
            tell(terminal, &file, &problems);
            if problems.iter().any(|problem| problem.severity() == Severity::Error) {
                outcome = Outcome::Unproven;
            }
        }
    }
    Ok(outcome)
}

/// The files of each report of a folder, by their name without ending.
fn reports(folder: &Path) -> Result<BTreeMap<PathBuf, Of<PathBuf>>, files::Failure> {
    let mut reports: BTreeMap<PathBuf, Of<PathBuf>> = BTreeMap::new();
    for path in files::names(folder)? {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(OPEN_IN_WORD));
        let name = path.with_extension("");
        match ending.as_deref() {
            _ if hidden => {}
            Some("pdf") => reports.entry(name).or_default().pdf = Some(path),
            Some("docx") => reports.entry(name).or_default().docx = Some(path),
            Some("html") => reports.entry(name).or_default().html = Some(path),
            _ => {}
        }
    }
    // A folder may have pages of other kinds: one is a report's where it has the name of its PDF or its Word file.
    reports.retain(|_, report| report.pdf.is_some() || report.docx.is_some());
    Ok(reports)
}

fn read(report: &Of<PathBuf>) -> Result<Of<Vec<u8>>, files::Failure> {
    let read = |path: &PathBuf| {
        files::read(path, LARGEST_FILE).map_err(|error| files::Failure::new("failure-read", path, &error))
    };
    Ok(Of {
        pdf: report.pdf.as_ref().map(read).transpose()?,
        docx: report.docx.as_ref().map(read).transpose()?,
        html: report.html.as_ref().map(read).transpose()?,
    })
}

/// What is wrong where a file carries other data than its own record names; one that cannot be read is told elsewhere.
fn other_data(kind: Medium, bytes: &[u8]) -> Option<Problem> {
    let found = published::on_board(bytes)?.ok()?;
    (!found.warnings.is_empty()).then(|| Problem::new(Code::V005, Place::File).word("kind", proof::name(kind)))
}

/// The files of a report, each with the problems that are told of it.
fn compared(
    name: &Path,
    report: Of<PathBuf>,
    files: Of<Vec<u8>>,
    terminal: &Terminal,
) -> anyhow::Result<Vec<(PathBuf, Vec<Problem>)>> {
    if report.count() < 2 {
        let alone = report.all().map(|(_, path)| (path, vec![Problem::new(Code::V004, Place::File)]));
        return Ok(alone.collect());
    }
    let of = |medium| {
        let path = match medium {
            Medium::Pdf => &report.pdf,
            Medium::Docx => &report.docx,
            Medium::Html => &report.html,
        };
        path.clone().unwrap_or_default()
    };
    let proof = match proof::prove(files)? {
        Ok(proof) => proof,
        Err(unread) => return Ok(unread.into_iter().map(|(medium, problem)| (of(medium), vec![problem])).collect()),
    };
    if proof.others.iter().all(|(_, problems)| problems.is_empty()) {
        let media = std::iter::once(proof.reading.medium).chain(proof.others.iter().map(|(medium, _)| *medium));
        let kinds: Vec<_> = media.map(proof::name).collect();
        let mut words = vec![("file", name.display().to_string().into()), ("kinds", kinds.join("-").into())];
        words.extend(counts(&proof.reading).map(|(name, count)| (name, count.into())));
        terminal.say("verified", &words);
    }
    Ok(proof.others.into_iter().map(|(medium, problems)| (of(medium), problems)).collect())
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
