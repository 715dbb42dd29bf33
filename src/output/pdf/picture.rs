//! A laid out page comes in; its picture goes out.

use anyhow::{Context, Result};
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

/// A point of typography is the 72nd part of an inch.
const POINTS_AN_INCH: f64 = 72.0;

/// Draws a page as PNG with so many pixels an inch.
pub(super) fn png(page: &Page, resolution: u16) -> Result<Vec<u8>> {
    let pixel_per_pt = (f64::from(resolution) / POINTS_AN_INCH).into();
    let options = RenderOptions { pixel_per_pt, render_bleed: false };
    Ok(typst_render::render(page, &options).encode_png()?)
}

/// Draws the page of this number, from 1.
pub(super) fn of(document: &PagedDocument, page: u32, resolution: u16) -> Result<Vec<u8>> {
    let index = usize::try_from(page)?.checked_sub(1);
    let page =
        index.and_then(|index| document.pages().get(index)).with_context(|| format!("there is no page {page}"))?;
    png(page, resolution)
}
