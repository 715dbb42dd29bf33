//! Headings come in, one after the other; who writes the number in front of each goes out.

use crate::document::{Numbering, Section};

/// Who writes the number in front of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberedBy {
    /// Word, by the list that belongs to the heading's style.
    Word,
    /// The text itself, where Word would count otherwise than the document does.
    Text,
    /// Nobody.
    Nobody,
}

/// Counts headings as Word will, to see where its numbers would differ from those of the document.
#[derive(Debug, Default)]
pub struct Counters {
    decimal: [u32; 4],
    annex: u32,
}

impl Counters {
    /// Who writes the number of the next heading, at a level from 1.
    pub fn numbered_by(&mut self, section: &Section, level: usize) -> NumberedBy {
        let Some(number) = &section.number else {
            return NumberedBy::Nobody;
        };
        let depth = level.clamp(1, 4);
        match section.numbering {
            Numbering::None => NumberedBy::Text,
            Numbering::Annex => {
                let next = self.annex + 1;
                if level != 1 || *number != format!("Załącznik {next}") {
                    return NumberedBy::Text;
                }
                self.annex = next;
                NumberedBy::Word
            }
            Numbering::Decimal => {
                let mut next = self.decimal;
                next[depth - 1] += 1;
                next[depth..].fill(0);
                let shown: Vec<String> = next[..depth].iter().map(u32::to_string).collect();
                if level > 4 || next[..depth].contains(&0) || *number != shown.join(".") {
                    return NumberedBy::Text;
                }
                self.decimal = next;
                NumberedBy::Word
            }
        }
    }
}
