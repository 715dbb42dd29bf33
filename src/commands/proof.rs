//! The files of a report come in; proof that they say the same, or problems that name each difference, goes out.

use anyhow::Result;

use super::together::together;
use crate::{
    parity::{self, Aspect, Difference, Said},
    problem::{Code, Place, Problem, Word},
    reading::{self, Kind, Marks, Medium, Reading},
};

/// How much of a text is shown, and how much of it before the first letter that differs, in characters.
const SHOWN: usize = 160;
const BEFORE: usize = 40;

/// What was made sure of.
pub(super) struct Proof {
    /// What the file says that the others are compared with.
    pub reading: Reading,
    /// The kinds of files that were compared with it, each with all that it says differently.
    pub others: Vec<(Medium, Vec<Problem>)>,
}

/// Something for each kind of file, where there is one.
#[derive(Debug, Default)]
pub(super) struct Of<T> {
    pub pdf: Option<T>,
    pub docx: Option<T>,
    pub html: Option<T>,
}

impl<T> Of<T> {
    /// Those that there are, in the order in which they are told.
    pub fn all(self) -> impl Iterator<Item = (Medium, T)> {
        let all = [(Medium::Pdf, self.pdf), (Medium::Docx, self.docx), (Medium::Html, self.html)];
        all.into_iter().filter_map(|(medium, it)| Some((medium, it?)))
    }

    /// The same by reference.
    pub fn as_ref(&self) -> Of<&T> {
        Of { pdf: self.pdf.as_ref(), docx: self.docx.as_ref(), html: self.html.as_ref() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        usize::from(self.pdf.is_some()) + usize::from(self.docx.is_some()) + usize::from(self.html.is_some())
    }
}

/// Reads all files again and compares them.
///
/// # Errors
/// A problem for each file that cannot be read.
pub(super) fn prove(files: Of<Vec<u8>>) -> Result<Result<Proof, Vec<(Medium, Problem)>>> {
    let Of { pdf, docx, html } = files;
    let others = || (docx.map(|docx| docx_again(&docx)), html.map(|html| html_again(&html)));
    let ((docx, html), pdf) = together(others, || pdf.map(|pdf| pdf_again(&pdf)))?;
    Ok(compared(Of { pdf, docx, html }))
}

/// What a PDF says.
pub(super) fn pdf_again(bytes: &[u8]) -> Result<Reading> {
    reading::pdf::read(bytes).map(|file| file.reading())
}

/// What a Word file says.
pub(super) fn docx_again(bytes: &[u8]) -> Result<Reading> {
    reading::docx::read(bytes)
}

/// What a web page says.
pub(super) fn html_again(bytes: &[u8]) -> Result<Reading> {
    reading::html::read(bytes)
}

/// Compares the first file, which is the PDF where there is one, with each other: those that say the same as it say the
/// same as each other.
///
/// # Errors
/// A problem for each file that could not be read.
pub(super) fn compared(files: Of<Result<Reading>>) -> Result<Proof, Vec<(Medium, Problem)>> {
    let (mut readings, mut unread) = (Vec::new(), Vec::new());
    for (medium, reading) in files.all() {
        match reading {
            Ok(reading) => readings.push(reading),
            Err(error) => unread.push((medium, self::unread(name(medium), &error))),
        }
    }
    let mut readings = readings.into_iter();
    let (Some(first), true) = (readings.next(), unread.is_empty()) else { return Err(unread) };
    let others = readings.map(|other| {
        let files = format!("{}-{}", name(first.medium), name(other.medium)).to_lowercase();
        let differences = parity::compare(&first, &other).into_iter();
        (other.medium, differences.map(|difference| told(difference, &files)).collect())
    });
    Ok(Proof { others: others.collect(), reading: first })
}

/// What a kind of file is called by everybody.
pub(super) fn name(medium: Medium) -> &'static str {
    match medium {
        Medium::Pdf => "PDF",
        Medium::Docx => "DOCX",
        Medium::Html => "HTML",
    }
}

/// A file that cannot be read.
pub(super) fn unread(kind: &str, error: &anyhow::Error) -> Problem {
    Problem::new(Code::V001, Place::File).word("kind", kind).word("reason", format!("{error:#}"))
}

fn told(difference: Difference, files: &str) -> Problem {
    let aspect = match difference.aspect {
        Aspect::Text => "text",
        Aspect::Stress => "stress",
        Aspect::Links => "links",
        Aspect::Chart => "chart",
        Aspect::About(name) => name,
        Aspect::Data => "data",
    };
    let same = match (&difference.one, &difference.other) {
        (Said::Words(one), Said::Words(other)) => {
            one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
        }
        _ => 0,
    };
    let (row, cell) = difference.place.cell.unwrap_or_default();
    Problem::new(Code::V002, Place::File)
        .word("aspect", aspect)
        .word("files", files)
        .word("one", said(&difference.one, same))
        .word("other", said(&difference.other, same))
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
