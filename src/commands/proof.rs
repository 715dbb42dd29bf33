//! The two files of a report come in; proof that they say the same, or problems that name each difference, goes out.

use anyhow::Result;

use super::together::together;
use crate::{
    parity::{self, Aspect, Difference, Role, Said},
    problem::{Code, Place, Problem, Word},
    reading::{self, Marks, Reading},
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
    let (docx, pdf) = together(|| reading::docx::read(docx), || reading::pdf::read(pdf).map(|file| file.reading()))?;
    let (pdf, docx) = match (pdf, docx) {
        (Ok(pdf), Ok(docx)) => (pdf, docx),
        (pdf, docx) => {
            let errors = [("PDF", pdf.err()), ("DOCX", docx.err())];
            let unread = errors.into_iter().filter_map(|(kind, error)| Some(unread(kind, &error?)));
            return Ok(Err(unread.collect()));
        }
    };
    let problems = parity::compare(&pdf, &docx).into_iter().map(told).collect();
    Ok(Ok(Proof { pdf, problems }))
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
    let role = match said {
        Said::Words(text) => return Word::Text(excerpt(text, same)),
        Said::Nothing => "said-nothing",
        Said::Role(role) => match role {
            Role::Title => "said-title",
            Role::Heading(1) => "said-heading-1",
            Role::Heading(2) => "said-heading-2",
            Role::Heading(3) => "said-heading-3",
            Role::Heading(_) => "said-heading",
            Role::Paragraph => "said-paragraph",
            Role::Quote => "said-quote",
            Role::Note => "said-note",
            Role::List(Marks::Bullets) => "said-bullets",
            Role::List(Marks::Numbers) => "said-numbers",
            Role::List(Marks::Terms) => "said-terms",
            Role::Item => "said-item",
            Role::Table => "said-table",
            Role::Caption => "said-caption",
            Role::Row => "said-row",
            Role::Header => "said-header",
            Role::Cell => "said-cell",
            Role::Figure => "said-figure",
            Role::Contents => "said-contents",
            Role::Entry => "said-entry",
            Role::Unknown => "said-unknown",
        },
    };
    Word::Mistake(role.into())
}

/// The stretch of a text around the place from which it is different, in quotes.
fn excerpt(text: &str, same: usize) -> String {
    let from = same.saturating_sub(BEFORE);
    let shown: String = text.chars().skip(from).take(SHOWN).collect();
    let (start, end) = (if from > 0 { "…" } else { "" }, if text.chars().count() > from + SHOWN { "…" } else { "" });
    format!("„{start}{shown}{end}”")
}
