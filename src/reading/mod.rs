//! The bytes of a published file come in; what it says goes out, as one meets it who hears it read aloud.
//!
//! Nothing here knows how the files are written: they are read as any other program reads them, so that what the
//! files say can be compared by [`crate::parity`].

mod passages;
mod words;

pub mod docx;
pub mod html;
pub mod pdf;

pub use passages::*;
pub use words::Words;

/// What a file says.
#[derive(Debug)]
pub struct Reading {
    /// What kind of file it is.
    pub medium: Medium,
    /// What it says about itself.
    pub about: About,
    /// Its text, in the order of reading.
    pub passages: Vec<Passage>,
    /// The words that each figure shows, in their order, as far as they are text.
    pub drawn: Vec<Vec<String>>,
    /// The files on board, by name.
    pub on_board: Vec<OnBoard>,
    /// How many pages it has, where the file tells.
    pub pages: Option<usize>,
}

/// What kind of file was read: no kind can say everything that another can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Medium {
    /// A PDF.
    Pdf,
    /// A Word file.
    Docx,
    /// A web page.
    Html,
}

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The title.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Key words.
    pub keywords: Vec<String>,
    /// BCP 47 tag of the language.
    pub language: String,
}

/// A file on board of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnBoard {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
