//! A [`Document`](crate::document::Document) comes in; the bytes of whole files go out.
//!
//! One writer, one room. No writer knows another: what one has to know of the other's result travels as a value, such as
//! [`Pagination`], [`ChartPictures`] and [`ChartDrawings`].

use std::{collections::BTreeMap, fmt};

use crate::templates::TemplateMistake;

mod characters;
pub mod docx;
pub mod html;
pub mod json;
pub mod linked_data;
pub mod pdf;
pub mod text;

/// On which page each part of a document begins, as the PDF is laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pagination {
    /// How many pages there are.
    pub total: u32,
    /// Page numbers, from 1, by the anchor of section, table or figure.
    pub pages: BTreeMap<String, u32>,
}

/// Charts that only the typesetter draws, as pictures, by the anchor of the chart.
pub type ChartPictures = BTreeMap<String, ChartPicture>;

/// A chart as a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPicture {
    /// The PNG.
    pub png: Vec<u8>,
    /// Its width on the page, in millimetres.
    pub width: f64,
    /// Its height on the page, in millimetres.
    pub height: f64,
}

/// All charts as SVG, by the anchor of the chart.
pub type ChartDrawings = BTreeMap<String, String>;

/// Why a document could not be written, where the one who made the data or the templates can mend it.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// A file of the look is wrong.
    Template(TemplateMistake),
    /// Characters that no font can draw, each with the words around it.
    NoShape(Vec<(char, String)>),
    /// Texts that stand outside their page: its number and their first words.
    NoRoom(Vec<(usize, String)>),
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(mistake) => write!(formatter, "{}: {}", mistake.file, mistake.message),
            Self::NoShape(found) => {
                let quote = |(character, words): &(char, String)| {
                    format!("„{character}” (U+{:04X}) in „{words}”", u32::from(*character))
                };
                let quoted: Vec<_> = found.iter().map(quote).collect();
                write!(formatter, "no font has the character {}", quoted.join(", "))
            }
            Self::NoRoom(found) => {
                let quoted: Vec<_> = found.iter().map(|(page, text)| format!("page {page}: „{text}”")).collect();
                write!(formatter, "text does not fit on its page: {}", quoted.join(", "))
            }
        }
    }
}

impl std::error::Error for Refusal {}
