//! The bytes of a web page come in; what a program that reads it aloud meets goes out.
//!
//! Read are pages that are well-formed XML as well, such as the ones that this program writes: for any other page what
//! stands in it would have to be guessed.

mod about;
mod inline;
mod on_board;
mod telling;
mod tree;

use anyhow::Result;

use super::{Medium, OnBoard, Reading, passages::joined};

/// Reads a whole page.
///
/// # Errors
/// It is no page, is not well-formed XML, or a file on board is broken.
pub fn read(bytes: &[u8]) -> Result<Reading> {
    let root = tree::root(bytes)?;
    let (passages, drawn) = telling::told(&root)?;
    Ok(Reading {
        medium: Medium::Html,
        about: about::about(&root),
        passages: joined(passages),
        drawn,
        on_board: on_board::files(&root)?,
        pages: None,
    })
}

/// Reads the files on board alone.
///
/// # Errors
/// Those of [`read`].
pub fn on_board(bytes: &[u8]) -> Result<Vec<OnBoard>> {
    on_board::files(&tree::root(bytes)?)
}

/// Whether the bytes begin as a web page does.
pub fn is_page(bytes: &[u8]) -> bool {
    tree::without_doctype(bytes).is_some()
}
