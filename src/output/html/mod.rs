//! A document comes in; one web page that needs nothing from outside goes out, or a piece for the page of another.
//!
//! The page is HTML that is well-formed XML as well, so that it can be read again without guessing. It is built as a tree
//! of elements: every value goes through the one function in `markup` that escapes, and nothing of the data is a script,
//! a style or a name of anything. What belongs to paper alone is left out: pages, their numbers and their orientation.

mod block;

mod contents;

mod figure;

mod inline;

mod list;

mod markup;

mod notes;

mod on_board;

mod page;

mod palette;

mod post;

mod section;

mod story;

mod style;

mod table;

mod title_page;

#[cfg(test)]
mod tests;

pub use post::{write_piece, write_post};

use super::ChartDrawings;
use crate::{document::Document, templates::Templates};

/// Writes the document as HTML; `charts` are its charts, drawn.
///
/// # Errors
/// A reference to nothing, an anchor that stands twice, a picture or a chart that is not there; a style sheet or a theme
/// in the templates that is wrong.
pub fn write(document: &Document, templates: &Templates, charts: &ChartDrawings) -> anyhow::Result<Vec<u8>> {
    let style = style::style(templates)?;
    let page = page::page(document, charts, style)?;
    Ok(markup::write(&page))
}
