//! The words in which differences are told: what is different, and what each file says.

use super::Place;
use crate::reading::Kind;

/// Something that two files say differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What is different.
    pub aspect: Aspect,
    /// Where it stands.
    pub place: Place,
    /// What the one file says.
    pub one: Said,
    /// What the other file says.
    pub other: Said,
}

/// What one of the files says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words.
    Words(String),
    /// Something without words, or the same words as the other file, but as something else: a heading, a cell.
    Kind {
        /// What it is.
        kind: Kind,
        /// Whether it is somebody else's words.
        quoted: bool,
    },
    /// Nothing.
    Nothing,
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
