//! A document comes in; laid out once, it goes out as a PDF, as the pages of its parts and as pictures of its pages.
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
mod picture;
#[cfg(test)]
mod tests;
mod world;

use anyhow::{Result, ensure};
use typst_layout::PagedDocument;

use super::{ChartDrawings, ChartPictures, Pagination, Refusal};
use crate::{
    document::{Document, Metadata},
    templates::Templates,
};
use world::ReportWorld;

/// The Typst file that sets the whole document.
const MAIN: &str = "/report.typ";

/// How many documents a memoised result outlives. More than three times the number of threads that write at once,
/// since every one of them ages the results of all.
const MEMORY: usize = 10;

/// A document with all its pages laid out: what every output is made of.
pub struct Layout {
    metadata: Metadata,
    world: ReportWorld,
    pages: PagedDocument,
}

impl Layout {
    /// Lays out all pages.
    ///
    /// # Errors
    /// A mistake in a Typst file of the templates, with its line; text that no font can draw or that does not fit on
    /// its page.
    pub fn set(document: &Document, templates: &Templates) -> Result<Self> {
        let result = Self::of(document, templates);
        comemo::evict(MEMORY);
        result
    }

    fn of(document: &Document, templates: &Templates) -> Result<Self> {
        let world = ReportWorld::new(templates, MAIN, |book| handover::document_json(document, book))?
            .with_files_of(document)?;
        let pages = set(&world)?;
        overflow::check(&pages)?;
        Ok(Self { metadata: document.metadata.clone(), world, pages })
    }

    /// The file of record, PDF/UA-1 and PDF/A-3a at once.
    ///
    /// # Errors
    /// Whatever the two standards do not allow.
    pub fn pdf(&self) -> Result<Vec<u8>> {
        export::export(&self.pages, &self.metadata, &self.world)
    }

    /// Where the parts of the document begin.
    pub fn pagination(&self) -> Pagination {
        pagination::of(&self.pages)
    }

    /// A page as PNG, counted from 1, with so many pixels an inch.
    ///
    /// # Errors
    /// There is no such page.
    pub fn picture(&self, page: u32, resolution: u16) -> Result<Vec<u8>> {
        picture::of(&self.pages, page, resolution)
    }
}

/// Draws the charts that other writers have no kind for.
///
/// # Errors
/// Those of [`Layout::set`].
pub fn chart_pictures(document: &Document, templates: &Templates) -> Result<ChartPictures> {
    let result = drawings::pictures(document, templates);
    comemo::evict(MEMORY);
    result
}

/// Draws every chart as SVG.
///
/// # Errors
/// Those of [`Layout::set`].
pub fn chart_drawings(document: &Document, templates: &Templates) -> Result<ChartDrawings> {
    let result = drawings::vectors(document, templates);
    comemo::evict(MEMORY);
    result
}

/// Sets the pages that the main file of a world asks for.
fn set(world: &ReportWorld) -> Result<PagedDocument> {
    let outcome = typst::compile::<PagedDocument>(world);
    let pages = outcome.output.map_err(|errors| Refusal::Template(diagnostics::mistake(world, &errors)))?;
    // A family that is not there would silently become another one, and the look with it.
    let unknown: Vec<_> =
        outcome.warnings.into_iter().filter(|warning| warning.message.starts_with("unknown font family")).collect();
    ensure!(unknown.is_empty(), Refusal::Template(diagnostics::mistake(world, &unknown)));
    Ok(pages)
}
