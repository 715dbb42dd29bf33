//! The texts of a document come in; an error goes out if no font can draw one of their characters.
//!
//! PDF/UA forbids a character without a shape. Typst would name the template's line; the author of the data needs the
//! words around the character.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use typst::text::FontBook;

use crate::output::Refusal;

/// How many characters before and after are quoted.
const AROUND: usize = 20;

/// Characters that no font can draw.
#[derive(Default)]
pub(super) struct Missing {
    drawn: BTreeSet<char>,
    quoted: BTreeMap<char, String>,
}

impl Missing {
    /// Looks at each character of a text.
    pub(super) fn look_for(&mut self, text: &str, book: &FontBook) {
        for (place, character) in text.char_indices() {
            if character.is_ascii() || is_shapeless(character) || self.drawn.contains(&character) {
                continue;
            }
            if (0..).map_while(|index| book.info(index)).any(|font| font.coverage.contains(character.into())) {
                self.drawn.insert(character);
            } else {
                self.quoted.entry(character).or_insert_with(|| quote(text, place));
            }
        }
    }

    /// Says everything that was found.
    pub(super) fn report(self) -> Result<()> {
        ensure!(self.quoted.is_empty(), Refusal::NoShape(self.quoted.into_iter().collect()));
        Ok(())
    }
}

/// Spaces, joiners and selectors of variants need no shape of their own.
fn is_shapeless(character: char) -> bool {
    character.is_whitespace()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

fn quote(text: &str, place: usize) -> String {
    let (before, after) = text.split_at(place);
    let before = before.chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev();
    before.chain(after.chars().take(AROUND + 1)).collect::<String>().trim().into()
}
