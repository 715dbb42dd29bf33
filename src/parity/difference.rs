//! The words in which differences are told: what is different, and what each file says.

use super::Place;
use crate::reading::Marks;

/// Something that the two files say differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What is different.
    pub aspect: Aspect,
    /// Where it stands.
    pub place: Place,
    /// What the PDF says.
    pub pdf: Said,
    /// What the Word file says.
    pub docx: Said,
}

/// What one of the files says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words.
    Words(String),
    /// Something without words, or the same words as the other file, but as something else: a heading, a cell.
    Role(Role),
    /// Nothing.
    Nothing,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// See [`Kind`](crate::reading::Kind).
    Title,
    /// With its level from 1.
    Heading(usize),
    /// See [`Kind`](crate::reading::Kind).
    Paragraph,
    /// Somebody else's words.
    Quote,
    /// See [`Kind`](crate::reading::Kind).
    Note,
    /// Each of the marks is a role of its own.
    List(Marks),
    /// See [`Kind`](crate::reading::Kind).
    Item,
    /// See [`Kind`](crate::reading::Kind).
    Table,
    /// See [`Kind`](crate::reading::Kind).
    Caption,
    /// See [`Kind`](crate::reading::Kind).
    Row,
    /// A cell that names its column.
    Header,
    /// A cell of data, or one that names its row: Word knows only headers of columns.
    Cell,
    /// See [`Kind`](crate::reading::Kind).
    Figure,
    /// See [`Kind`](crate::reading::Kind).
    Contents,
    /// See [`Kind`](crate::reading::Kind).
    Entry,
    /// Something that no report has.
    Unknown,
}

/// What can be different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The words, or what they are: a heading, a cell.
    Text,
    /// Which words are stressed.
    Stress,
    /// Where links lead to.
    Links,
    /// What a chart shows.
    Chart,
    /// What the file says about itself.
    About(&'static str),
    /// The data on board.
    Data,
}
