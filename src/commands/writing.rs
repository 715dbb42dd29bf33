//! A document comes in; what is wanted of it as PDF, DOCX and HTML goes out, made and read again on several threads.

use anyhow::Result;

use super::{
    proof::{self, Of},
    together::together,
};
use crate::{
    document::Document,
    output::{
        docx::{self, Reference},
        html, pdf,
        pdf::Layout,
    },
    problem::Problem,
    reading::Reading,
    templates::Templates,
};

/// Which files are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    pub pdf: bool,
    pub docx: bool,
    pub html: bool,
    /// Whose looks the Word file takes.
    pub reference: Option<&'a Reference>,
}

/// The files that were wanted, with the layout that they share.
pub(super) struct Written {
    pub layout: Layout,
    pub pdf: Option<Vec<u8>>,
    pub docx: Option<Vec<u8>>,
    pub html: Option<Vec<u8>>,
}

/// Writes the files. The Word file takes the page numbers of its contents from the layout.
///
/// # Errors
/// Those of the writers; where the layout and the other preparations both fail, those of the layout.
pub(super) fn write(document: &Document, templates: &Templates, wanted: Wanted<'_>) -> Result<Written> {
    made(document, templates, wanted, Then { pdf: |_| (), docx: |_| (), html: |_| () }).map(|(written, _)| written)
}

/// The same with the proof that all files say the same, where more than one is wanted: each is read again as soon as it is
/// written. The problems are all that they say differently, or that one cannot be read.
///
/// # Errors
/// Those of [`write`].
pub(super) fn prove(document: &Document, templates: &Templates, wanted: Wanted<'_>) -> Result<(Written, Vec<Problem>)> {
    if [wanted.pdf, wanted.docx, wanted.html].into_iter().filter(|wanted| *wanted).count() < 2 {
        return Ok((write(document, templates, wanted)?, Vec::new()));
    }
    let again = Then { pdf: proof::pdf_again, docx: proof::docx_again, html: proof::html_again };
    let (written, read): (Written, Of<Result<Reading>>) = made(document, templates, wanted, again)?;
    let problems = match proof::compared(read) {
        Ok(proof) => proof.others.into_iter().flat_map(|(_, problems)| problems).collect(),
        Err(unread) => unread.into_iter().map(|(_, problem)| problem).collect(),
    };
    Ok((written, problems))
}

/// What is done with each file, where it was made.
struct Then<T> {
    pdf: fn(&[u8]) -> T,
    docx: fn(&[u8]) -> T,
    html: fn(&[u8]) -> T,
}

/// Makes the files side by side.
fn made<T: Send>(
    document: &Document,
    templates: &Templates,
    wanted: Wanted<'_>,
    then: Then<T>,
) -> Result<(Written, Of<T>)> {
    // What the Word file needs besides the page numbers takes no longer than the layout.
    let prepare = || {
        let of_docx = || anyhow::Ok((pdf::chart_pictures(document, templates)?, docx::fonts(templates)?));
        let of_html = || pdf::chart_drawings(document, templates);
        anyhow::Ok((wanted.docx.then(of_docx).transpose()?, wanted.html.then(of_html).transpose()?))
    };
    let (prepared, layout) = together(prepare, || Layout::set(document, templates))?;
    let (layout, (of_docx, of_html)) = (layout?, prepared?);
    let pagination = layout.pagination();
    let write_docx = || {
        let Some((pictures, fonts)) = of_docx else { return Ok(None) };
        let docx = docx::write(document, templates, &pagination, &pictures, &fonts, wanted.reference)?;
        let done = (then.docx)(&docx);
        anyhow::Ok(Some((docx, done)))
    };
    let write_html = || {
        let Some(drawings) = of_html else { return Ok(None) };
        let html = html::write(document, templates, &drawings)?;
        let done = (then.html)(&html);
        anyhow::Ok(Some((html, done)))
    };
    let write_pdf = || {
        if !wanted.pdf {
            return Ok(None);
        }
        let pdf = layout.pdf()?;
        let done = (then.pdf)(&pdf);
        anyhow::Ok(Some((pdf, done)))
    };
    let others = || (write_docx(), write_html());
    let ((docx, html), pdf) = together(others, write_pdf)?;
    let (pdf, docx, html) = (pdf?.unzip(), docx?.unzip(), html?.unzip());
    let written = Written { layout, pdf: pdf.0, docx: docx.0, html: html.0 };
    Ok((written, Of { pdf: pdf.1, docx: docx.1, html: html.1 }))
}
