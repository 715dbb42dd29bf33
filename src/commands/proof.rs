//! The two files of a report come in; proof that they say the same, or problems that name each difference, goes out.

use anyhow::Result;

use super::together::together;
use crate::{
    parity::{self, Aspect, Difference, Said},
    problem::{Code, Place, Problem, Word},
    reading::{self, Kind, Marks, Reading},
};

/// How much of a text is shown, and how much of it before the first letter that differs, in characters.
const SHOWN: usize = 160;
const BEFORE: usize = 40;

/// What was made sure of.
pub(super) struct Proof {
    /// What the PDF says.
    pub pdf: Reading,
    /// All that the Word file says differently.
    pub problems: Vec<Problem>,
}

/// Reads both files again and compares them.
///
/// # Errors
/// A problem for each file that cannot be read.
pub(super) fn prove(pdf: &[u8], docx: &[u8]) -> Result<Result<Proof, Vec<Problem>>> {
    let (docx, pdf) = together(|| docx_again(docx), || pdf_again(pdf))?;
    Ok(compared(pdf, docx))
}

/// What a PDF says.
pub(super) fn pdf_again(bytes: &[u8]) -> Result<Reading> {
    reading::pdf::read(bytes).map(|file| file.reading())
}

/// What a Word file says.
pub(super) fn docx_again(bytes: &[u8]) -> Result<Reading> {
    reading::docx::read(bytes)
}

/// Compares what both files say.
///
/// # Errors
/// A problem for each file that could not be read.
pub(super) fn compared(pdf: Result<Reading>, docx: Result<Reading>) -> Result<Proof, Vec<Problem>> {
    match (pdf, docx) {
        (Ok(pdf), Ok(docx)) => {
            let problems = parity::compare(&pdf, &docx).into_iter().map(told).collect();
            Ok(Proof { pdf, problems })
        }
        (pdf, docx) => {
            let errors = [("PDF", pdf.err()), ("DOCX", docx.err())];
            Err(errors.into_iter().filter_map(|(kind, error)| Some(unread(kind, &error?))).collect())
        }
    }
}

/// A file that cannot be read.
pub(super) fn unread(kind: &str, error: &anyhow::Error) -> Problem {
    Problem::new(Code::V001, Place::File).word("kind", kind).word("reason", format!("{error:#}"))
}

fn told(difference: Difference) -> Problem {
    let aspect = match difference.aspect {
        Aspect::Text => "text",
        Aspect::Stress => "stress",
        Aspect::Links => "links",
        Aspect::Chart => "chart",
        Aspect::About(name) => name,
        Aspect::Data => "data",
    };
    let same = match (&difference.pdf, &difference.docx) {
        (Said::Words(pdf), Said::Words(docx)) => {
            pdf.chars().zip(docx.chars()).take_while(|(one, other)| one == other).count()
        }
        _ => 0,
    };
    let (row, cell) = difference.place.cell.unwrap_or_default();
    Problem::new(Code::V002, Place::File)
        .word("aspect", aspect)
        .word("pdf", said(&difference.pdf, same))
        .word("docx", said(&difference.docx, same))
        .word("headings", usize::from(difference.place.heading.is_some()))
        .word("heading", difference.place.heading.unwrap_or_default())
        .word("captions", usize::from(difference.place.caption.is_some()))
        .word("caption", difference.place.caption.unwrap_or_default())
        .word("row", row)
        .word("cell", cell)
}

fn said(said: &Said, same: usize) -> Word {
    let name = match said {
        Said::Words(text) => return Word::Text(excerpt(text, same)),
        Said::Nothing => "said-nothing",
        Said::Kind { kind: Kind::Paragraph, quoted: true } => "said-quote",
        Said::Kind { kind, .. } => match kind {
            Kind::Title => "said-title",
            Kind::Heading(1) => "said-heading-1",
            Kind::Heading(2) => "said-heading-2",
            Kind::Heading(3) => "said-heading-3",
            Kind::Heading(_) => "said-heading",
            Kind::Paragraph => "said-paragraph",
            Kind::Note => "said-note",
            Kind::List(Marks::Bullets) => "said-bullets",
            Kind::List(Marks::Numbers) => "said-numbers",
            Kind::List(Marks::Terms) => "said-terms",
            Kind::Item => "said-item",
            Kind::Table => "said-table",
            Kind::Caption => "said-caption",
            Kind::Row => "said-row",
            Kind::Header(_) => "said-header",
            Kind::Cell => "said-cell",
            Kind::Figure => "said-figure",
            Kind::Contents => "said-contents",
            Kind::Entry => "said-entry",
            Kind::Unknown(_) => "said-unknown",
        },
    };
    Word::Mistake(name.into())
}

/// The stretch of a text around the place from which it is different, in quotes.
fn excerpt(text: &str, same: usize) -> String {
    let from = same.saturating_sub(BEFORE);
    let shown: String = text.chars().skip(from).take(SHOWN).collect();
    let (start, end) = (if from > 0 { "…" } else { "" }, if text.chars().count() > from + SHOWN { "…" } else { "" });
    format!("„{start}{shown}{end}”")
}
