//! The bytes of a file come in; a [`Draft`] that knows where each of its values came from goes out, with all problems of shape.

use std::{collections::HashMap, ops::Range};

use crate::{
    consultation::draft::Draft,
    problem::{Place, Problem},
};

mod cleaning;
pub mod json;
mod shape;

/// The largest file of data, in bytes.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// What was read from one file.
#[derive(Debug)]
pub struct Input {
    /// The data; none when its shape is wrong beyond an unknown field.
    pub draft: Option<Draft>,
    /// Where each value came from.
    pub origins: Origins,
    /// All that is wrong with the shape.
    pub problems: Vec<Problem>,
}

/// The bytes of the file that each value came from, by JSON pointer.
#[derive(Debug, Default)]
pub struct Origins {
    values: HashMap<String, Range<usize>>,
    names: HashMap<String, Range<usize>>,
}

impl Origins {
    /// The bytes that a place is made of. A value that isn't there is shown by the nearest one around it.
    pub fn range(&self, place: &Place) -> Option<Range<usize>> {
        match place {
            Place::File | Place::Template(..) | Place::Reference(_) => None,
            Place::Bytes(range) => Some(range.clone()),
            Place::Field(pointer) => self.names.get(pointer).cloned().or_else(|| self.nearest(pointer)),
            Place::Value(pointer) => self.nearest(pointer),
        }
    }

    fn nearest(&self, pointer: &str) -> Option<Range<usize>> {
        let mut pointer = pointer;
        loop {
            if let Some(range) = self.values.get(pointer) {
                return Some(range.clone());
            }
            pointer = &pointer[..pointer.rfind('/')?];
        }
    }
}
