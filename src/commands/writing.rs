//! A document comes in; what is wanted of it as PDF and as DOCX goes out, made on two threads.

use anyhow::Result;

use super::together::together;
use crate::{
    document::Document,
    output::{
        docx::{self, Reference},
        pdf,
        pdf::Layout,
    },
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
    // What the Word file needs besides the page numbers takes no longer than the layout.
    let prepare = || {
        let of_docx = || anyhow::Ok((pdf::chart_pictures(document, templates)?, docx::fonts(templates)?));
        wanted.docx.then(of_docx).transpose()
    };
    let (prepared, layout) = together(prepare, || Layout::set(document, templates))?;
    let (layout, prepared) = (layout?, prepared?);
    let pagination = layout.pagination();
    let write_docx = || {
        let write =
            |(pictures, fonts)| docx::write(document, templates, &pagination, &pictures, &fonts, wanted.reference);
        prepared.map(write).transpose()
    };
    let (docx, pdf) = together(write_docx, || wanted.pdf.then(|| layout.pdf()).transpose())?;
    let (pdf, docx) = (pdf?, docx?);
    Ok(Written { layout, pdf, docx })
}
