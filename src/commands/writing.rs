//! A document comes in; what is wanted of it as PDF and as DOCX goes out, made and read again on two threads.

use anyhow::Result;

use super::{proof, together::together};
use crate::{
    document::Document,
    output::{
        docx::{self, Reference},
        pdf,
        pdf::Layout,
    },
    problem::Problem,
    templates::Templates,
};

/// Which files are wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub pdf: bool,
    pub docx: bool,
    /// Whose looks the Word file takes.
    pub reference: Option<&'a Reference>,
}

/// The files that were wanted, with the layout that they share.
pub(super) struct Written {
    pub layout: Layout,
    pub pdf: Option<Vec<u8>>,
    pub docx: Option<Vec<u8>>,
}

/// Writes the files. The Word file takes the page numbers of its contents from the layout.
///
/// # Errors
/// Those of the writers; where the layout and the other preparations both fail, those of the layout.
pub(super) fn write(document: &Document, templates: &Templates, wanted: Wanted<'_>) -> Result<Written> {
    made(document, templates, wanted, |_| (), |_| ()).map(|(written, ..)| written)
}

/// The same with the proof that both files say the same, where both are wanted: each is read again as soon as it is
/// written. The problems are all that they say differently, or that one cannot be read.
///
/// # Errors
/// Those of [`write`].
pub(super) fn prove(document: &Document, templates: &Templates, wanted: Wanted<'_>) -> Result<(Written, Vec<Problem>)> {
    if !(wanted.pdf && wanted.docx) {
        return Ok((write(document, templates, wanted)?, Vec::new()));
    }
    let (written, docx, pdf) = made(document, templates, wanted, proof::docx_again, proof::pdf_again)?;
    let (Some(docx), Some(pdf)) = (docx, pdf) else { return Ok((written, Vec::new())) };
    Ok((written, proof::compared(pdf, docx).map_or_else(|unread| unread, |proof| proof.problems)))
}

/// Makes both files side by side; what is done with each, where it is done.
fn made<A: Send, B>(
    document: &Document,
    templates: &Templates,
    wanted: Wanted<'_>,
    with_docx: impl FnOnce(&[u8]) -> A + Send,
    with_pdf: impl FnOnce(&[u8]) -> B,
) -> Result<(Written, Option<A>, Option<B>)> {
    // What the Word file needs besides the page numbers takes no longer than the layout.
    let prepare = || {
        let of_docx = || anyhow::Ok((pdf::chart_pictures(document, templates)?, docx::fonts(templates)?));
        wanted.docx.then(of_docx).transpose()
    };
    let (prepared, layout) = together(prepare, || Layout::set(document, templates))?;
    let (layout, prepared) = (layout?, prepared?);
    let pagination = layout.pagination();
    let write_docx = || {
        let Some((pictures, fonts)) = prepared else { return Ok((None, None)) };
        let docx = docx::write(document, templates, &pagination, &pictures, &fonts, wanted.reference)?;
        let done = with_docx(&docx);
        anyhow::Ok((Some(docx), Some(done)))
    };
    let write_pdf = || {
        if !wanted.pdf {
            return Ok((None, None));
        }
        let pdf = layout.pdf()?;
        let done = with_pdf(&pdf);
        anyhow::Ok((Some(pdf), Some(done)))
    };
    let (docx, pdf) = together(write_docx, write_pdf)?;
    let ((pdf, pdf_done), (docx, docx_done)) = (pdf?, docx?);
    Ok((Written { layout, pdf, docx }, docx_done, pdf_done))
}
