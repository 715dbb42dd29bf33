//! A document comes in; the bytes of a PDF and the pages of its parts go out.

use super::Pagination;
use crate::{document::Document, templates::Templates};

/// A written PDF.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Where its parts begin.
    pub pages: Pagination,
}

/// Writes the document as PDF.
pub fn write(document: &Document, templates: &Templates) -> anyhow::Result<Pdf> {
    let _ = (document, templates);
    anyhow::bail!("not here yet")
}
