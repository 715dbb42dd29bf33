//! The bytes of a Word file come in; what a program that reads it aloud meets goes out.

mod charts;
mod file;
mod lists;
mod numbering;
mod on_board;
mod paragraph;
mod parts;
mod styles;
mod telling;

use anyhow::{Context, Result};

use super::{About, Medium, OnBoard, Reading, passages::joined};
use crate::open_xml::tree::Element;
use file::File;
use parts::Parts;
use telling::Teller;

/// Reads a whole Word file.
///
/// # Errors
/// It is no Word file, or a part that it needs is missing or broken.
pub fn read(bytes: &[u8]) -> Result<Reading> {
    let parts = Parts::new(bytes)?;
    let main = parts.main()?;
    let root = parts.xml(&main)?;
    let body = root.find("w:body").context("the document has no body")?;
    let mut file = File::new(&parts, &main, body)?;
    let mut teller = Teller::new(&mut file);
    teller.children(body);
    let (passages, drawings) = (teller.passages, teller.drawings);
    let drawn = drawings.iter().map(|drawing| charts::words(drawing, &parts, &file.related)).collect::<Result<_>>()?;
    Ok(Reading {
        medium: Medium::Docx,
        about: about(&parts, &file)?,
        passages: joined(passages),
        drawn,
        on_board: on_board::files(&parts, &file.related)?,
        pages: None,
    })
}

/// Reads the files on board alone.
///
/// # Errors
/// It is no Word file, or a part that holds one of them is missing or broken.
pub fn on_board(bytes: &[u8]) -> Result<Vec<OnBoard>> {
    let parts = Parts::new(bytes)?;
    on_board::files(&parts, &parts.related(&parts.main()?)?)
}

/// What the file says about itself.
fn about(parts: &Parts, file: &File) -> Result<About> {
    let core = parts.one(&parts.related("")?, "core-properties").context("the file says nothing about itself")?;
    let core = parts.xml(&core)?;
    let said = |name: &str| core.find(name).map(Element::words).unwrap_or_default();
    Ok(About {
        title: said("dc:title"),
        author: said("dc:creator"),
        subject: said("dc:subject"),
        keywords: said("cp:keywords").split("; ").map(str::to_owned).collect(),
        language: match said("dc:language") {
            told if told.is_empty() || told == file.styles.language => file.language(),
            told => format!("{}, {told}", file.language()),
        },
    })
}
