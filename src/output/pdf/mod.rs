//! A document comes in; the bytes of a PDF and the pages of its parts go out.
//!
//! Typst sets the pages: the document travels to it as a virtual file of data, its look stands in the Typst files of
//! the templates. Nothing is read from disk, network or clock. Only this room names `typst` and `comemo`.

mod coverage;
mod diagnostics;
mod drawings;
mod export;
mod fonts;
mod guard;
mod handover;
mod overflow;
mod pagination;
#[cfg(test)]
mod tests;
mod world;

use anyhow::{Result, ensure};
use typst_layout::PagedDocument;

use super::{ChartPictures, Pagination, Refusal};
use crate::{document::Document, templates::Templates};
use world::ReportWorld;

/// A written PDF.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Where its parts begin.
    pub pages: Pagination,
}

/// The Typst file that sets the whole document.
const MAIN: &str = "/report.typ";

/// How many documents a memoised result outlives. More than three times the number of threads that write at once,
/// since every one of them ages the results of all.
const MEMORY: usize = 10;

/// Writes the document as PDF.
///
/// # Errors
/// A mistake in a Typst file of the templates, with its line; text that no font can draw or that does not fit on its
/// page; whatever PDF/UA-1 and PDF/A-3a do not allow.
pub fn write(document: &Document, templates: &Templates) -> Result<Pdf> {
    let result = set_and_export(document, templates);
    comemo::evict(MEMORY);
    result
}

/// Draws the charts that other writers have no kind for.
///
/// # Errors
/// Those of [`write`].
pub fn chart_pictures(document: &Document, templates: &Templates) -> Result<ChartPictures> {
    let result = drawings::pictures(document, templates);
    comemo::evict(MEMORY);
    result
}

fn set_and_export(document: &Document, templates: &Templates) -> Result<Pdf> {
    let world =
        ReportWorld::new(templates, MAIN, |book| handover::document_json(document, book))?.with_files_of(document)?;
    let pages = set(&world)?;
    overflow::check(&pages)?;
    let bytes = export::export(&pages, &document.metadata, &world)?;
    Ok(Pdf { bytes, pages: pagination::of(&pages) })
}

/// Lays out all pages.
fn set(world: &ReportWorld) -> Result<PagedDocument> {
    let outcome = typst::compile::<PagedDocument>(world);
    let pages = outcome.output.map_err(|errors| Refusal::Template(diagnostics::mistake(world, &errors)))?;
    // A family that is not there would silently become another one, and the look with it.
    let unknown: Vec<_> =
        outcome.warnings.into_iter().filter(|warning| warning.message.starts_with("unknown font family")).collect();
    ensure!(unknown.is_empty(), Refusal::Template(diagnostics::mistake(world, &unknown)));
    Ok(pages)
}
