//! A document comes in; the bytes of a Word file go out.
//!
//! Two rooms, one after the other: `body` says the document in the objects of `docx_rs`, as far as those can say it,
//! and `finish` turns what `docx_rs` writes into a whole, valid, accessible and repeatable file. What `docx_rs` cannot
//! say travels beside the body as a `supplement::Supplement` and marks its place with a style of `style`.

use anyhow::anyhow;

pub use fonts::{Fonts, fonts};

use super::{ChartPictures, Pagination};
use crate::{document::Document, templates::Templates};

mod style;

mod measure;

mod parts;

mod heading_numbers;

mod index;

mod supplement;

mod identity;

mod fonts;

mod body;

mod finish;

#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests;

/// Writes the document as DOCX; page numbers in the contents are those of `pages`, charts that Word has no kind for are
/// those of `pictures`, and `fonts` are the typefaces of the same templates.
pub fn write(
    document: &Document,
    templates: &Templates,
    pages: &Pagination,
    pictures: &ChartPictures,
    fonts: &Fonts,
) -> anyhow::Result<Vec<u8>> {
    let theme = templates.theme().map_err(|mistake| anyhow!("{}: {}", mistake.file, mistake.message))?;
    let index = index::index(document)?;
    let body = body::body(document, &theme, &index, pictures)?;
    finish::finish(body, finish::Source { document, theme: &theme, index: &index, pages, pictures, fonts })
}
