//! Positions of the body come in, through placeholders; what `docx_rs` cannot say about them goes out.

use crate::document::{Bars, Chart, Contents, Picture};

/// What the finishing room adds to the body; each list is in the order of the document.
#[derive(Debug, Default)]
pub struct Supplement<'a> {
    /// One entry for each table of the body.
    pub tables: Vec<TableDescription<'a>>,
    /// Pictures and charts, by the number in their placeholder.
    pub drawings: Vec<Drawing<'a>>,
    /// Lists of contents, by the number in their placeholder.
    pub contents: Vec<&'a Contents>,
    /// Addresses, by the number in the anchor [`external_anchor`] of their hyperlink.
    pub addresses: Vec<&'a str>,
    /// Lists; the first has the number [`FIRST_LIST`] in `numbering.xml`.
    pub lists: Vec<ListKind>,
}

/// What a table says about itself to those who don't see it.
#[derive(Debug)]
pub struct TableDescription<'a> {
    /// `w:tblCaption`.
    pub caption: &'a str,
    /// `w:tblDescription`.
    pub description: &'a str,
}

/// What is drawn in a line.
#[derive(Debug)]
pub enum Drawing<'a> {
    /// A picture.
    Picture(&'a Picture, Measure),
    /// A chart of bars, which Word draws.
    Bars(&'a Chart, &'a Bars, Measure),
    /// A chart of the parts of a whole, which Word draws.
    Parts(&'a Chart, &'a Bars, Measure),
    /// A chart that Word has no kind for, as a picture.
    ChartPicture(&'a Chart, Measure),
}

/// How large a drawing is, in millimetres.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// How a list is marked.
#[derive(Debug, Clone, Copy)]
pub enum ListKind {
    /// By bullets.
    Bullets,
    /// By numbers that begin with this one, at this level from 0.
    Numbers { start: u32, level: usize },
}

/// The number of the headings' list in `numbering.xml`.
pub const HEADING_LIST: usize = 1;
/// The number of the annexes' list.
pub const ANNEX_LIST: usize = 2;
/// The number of the document's first bullet or numbered list.
pub const FIRST_LIST: usize = 3;
/// The deepest level of a list in WordprocessingML.
pub const DEEPEST_LIST_LEVEL: usize = 8;

/// The anchor that stands for the address of this number until there is a relationship for it; a bookmark never has a
/// hyphen, so that the two cannot be mistaken for each other.
pub fn external_anchor(number: usize) -> String {
    format!("external-{number}")
}

/// The number in an anchor that stands for an address.
pub fn external_number(anchor: &str) -> Option<usize> {
    anchor.strip_prefix("external-")?.parse().ok()
}
