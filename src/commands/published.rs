//! The path of a file of data, a PDF, a Word file or a web page comes in; the published data that it holds go out, or every problem.

use std::path::Path;

use super::{data, session::Session, terminal::Terminal};
use crate::{
    consultation::{self, Consultation, draft::Draft},
    input,
    problem::{Code, Place, Problem},
    reading::{self, OnBoard},
    revision::{Provenance, sha256},
    source::{Shown, Source},
    templates::Templates,
};

/// The largest report that is read, in bytes.
pub(super) const LARGEST_REPORT: u64 = 500_000_000;

/// What a file is, by its first bytes: a name may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pdf,
    Docx,
    Html,
    Other,
}

impl Kind {
    fn of(bytes: &[u8]) -> Self {
        // A PDF may have up to a kilobyte of other bytes before its header.
        let head = &bytes[..bytes.len().min(1024)];
        match () {
            () if bytes.starts_with(b"PK") => Self::Docx,
            () if reading::html::is_page(bytes) => Self::Html,
            () if head.windows(5).any(|five| five == b"%PDF-") => Self::Pdf,
            () => Self::Other,
        }
    }
}

/// The data on board of a report, with a warning where they are not those that the report says it was made of.
pub(super) struct OfReport {
    pub data: Vec<u8>,
    pub provenance: Option<Provenance>,
    pub warnings: Vec<Problem>,
}

/// Reads the data on board of a published report.
///
/// # Errors
/// The file is no report, cannot be read, or has no data on board.
pub(super) fn of_report(path: &Path) -> Result<OfReport, Problem> {
    let bytes = data::read(path, LARGEST_REPORT)?;
    match on_board(&bytes) {
        Some(found) => found,
        None => Err(Problem::new(Code::C001, Place::File)),
    }
}

/// The data on board of a report; none where the bytes are of no report.
pub(super) fn on_board(bytes: &[u8]) -> Option<Result<OfReport, Problem>> {
    let (name, files) = match Kind::of(bytes) {
        Kind::Pdf => ("PDF", reading::pdf::on_board(bytes)),
        Kind::Docx => ("DOCX", reading::docx::on_board(bytes)),
        Kind::Html => ("HTML", reading::html::on_board(bytes)),
        Kind::Other => return None,
    };
    let unread = |error: anyhow::Error| {
        Problem::new(Code::C002, Place::File).word("kind", name).word("reason", format!("{error:#}"))
    };
    Some(files.map_err(unread).and_then(of_files))
}

fn of_files(files: Vec<OnBoard>) -> Result<OfReport, Problem> {
    let find = |name: &str| files.iter().find(|file| file.name == name);
    let data = find(Consultation::PUBLISHED_FILE).ok_or(Problem::new(Code::C003, Place::File))?;
    let provenance = find(Provenance::FILE).and_then(|file| serde_json::from_slice::<Provenance>(&file.bytes).ok());
    let changed = provenance.as_ref().is_some_and(|known| known.sha256.data != sha256(&data.bytes));
    let warnings = changed.then(|| Problem::new(Code::C004, Place::File)).into_iter().collect();
    Ok(OfReport { data: data.bytes.clone(), provenance, warnings })
}

/// Reads what a file holds of data, byte by byte; problems are told, and then there is nothing.
pub(super) fn bytes(path: &Path, terminal: &Terminal) -> Option<Vec<u8>> {
    let name = path.display().to_string();
    let about_file = |problem: &Problem| {
        terminal.problem(problem, &Source::template(&name, &[]).spot(None, Shown::Place));
    };
    let read = data::read(path, LARGEST_REPORT).and_then(|bytes| match on_board(&bytes) {
        None => Ok(bytes),
        Some(report) => report.map(|report| {
            report.warnings.iter().for_each(about_file);
            report.data
        }),
    });
    read.inspect_err(about_file).ok()
}

/// Reads data without a word about persons; problems are told, and then there is nothing.
///
/// Only the shape must be right: a report that was published under older rules can still be compared.
pub(super) fn draft(path: &Path, data: Vec<u8>, terminal: &Terminal) -> Option<Draft> {
    let input = input::json::parse(&data);
    if input.problems.is_empty()
        && let Some(draft) = input.draft.as_ref().and_then(consultation::without_persons)
    {
        return Some(draft);
    }
    let mut session = Session::new(terminal, &path.display().to_string(), data, Templates::embedded());
    session.origins = input.origins;
    session.tell(&input.problems);
    None
}
