//! The cells of a column of numbers come in; how far from its right edge each number ends goes out, so that the decimal
//! commas stand below each other.
//!
//! No decimal tab: Word places it by the settings of the reader's computer, and nothing is added to the text either, so
//! that a number can be copied as it is.

use crate::{
    document::{Cell, Inline, plain},
    output::docx::measure,
};

/// The numbers of a column.
pub struct Decimals {
    /// The width of what follows the whole part of a number, at most, in millimetres.
    widest: f64,
    points: f64,
}

impl Decimals {
    /// For a column `room` millimetres wide, of letters of this size in points.
    pub fn new<'c>(cells: impl Iterator<Item = &'c Cell>, points: f64, room: f64) -> Self {
        let ends = cells.flatten().filter_map(|inlines| end(inlines));
        let widest = ends.map(|end| measure::breadth(&end, points)).fold(0.0, f64::max);
        // Words behind a number would drive the other numbers out of the column.
        Self { widest: if widest > room / 2.0 { 0.0 } else { widest }, points }
    }

    /// The distance of a cell's paragraph in twips; words without a number have none.
    pub fn distance(&self, inlines: &[Inline]) -> u32 {
        end(inlines).map_or(0, |end| measure::twips(self.widest - measure::breadth(&end, self.points)))
    }
}

/// What follows the whole part of the first number: „,9%” of „42,9%”, „” of „1 234”.
fn end(inlines: &[Inline]) -> Option<String> {
    let words: Vec<char> = plain(inlines).chars().collect();
    let mut at = words.iter().position(char::is_ascii_digit)?;
    let is_digit = |at: usize| words.get(at).is_some_and(char::is_ascii_digit);
    while is_digit(at) || (is_digit(at + 1) && words.get(at).is_some_and(|letter| letter.is_whitespace())) {
        at += 1;
    }
    Some(words.into_iter().skip(at).collect())
}
