//! A document comes in; the bytes of a Word file go out.

use super::Pagination;
use crate::{document::Document, templates::Templates};

/// Writes the document as DOCX; page numbers in the contents are those of `pages`.
pub fn write(document: &Document, templates: &Templates, pages: &Pagination) -> anyhow::Result<Vec<u8>> {
    let _ = (document, templates, pages);
    anyhow::bail!("not here yet")
}
