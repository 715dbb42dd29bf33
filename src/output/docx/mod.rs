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

pub use finish::reference::{LARGEST_FILE as LARGEST_REFERENCE, Reference};

/// Writes the document as DOCX; page numbers in the contents are those of `pages`, charts that Word has no kind for are
/// those of `pictures`, `fonts` are the typefaces of the same templates, looks and running lines are those of the
/// `reference` where there is one.
pub fn write(
    document: &Document,
    templates: &Templates,
    pages: &Pagination,
    pictures: &ChartPictures,
    fonts: &Fonts,
    reference: Option<&Reference>,
) -> anyhow::Result<Vec<u8>> {
    let theme = templates.theme().map_err(|mistake| anyhow!("{}: {}", mistake.file, mistake.message))?;
    let of_an_office = Fonts::of_an_office();
    let (theme, fonts) = match reference {
        Some(reference) => (reference.house_theme(theme), &of_an_office),
        None => (theme, fonts),
    };
    let index = index::index(document)?;
    let body = body::body(document, &theme, &index, pictures)?;
    let source = finish::Source { document, theme: &theme, index: &index, pages, pictures, fonts, reference };
    finish::finish(body, source)
}
