//! A text comes in; the same text goes out without what copying between programs leaves in it.

use std::sync::OnceLock;

use icu_normalizer::{ComposingNormalizer, ComposingNormalizerBorrowed};

use super::HARD_SPACE;

/// Letters composed (NFC), white space single, marks that turn or hide text gone.
pub fn clean(text: &str) -> String {
    static COMPOSER: OnceLock<ComposingNormalizerBorrowed<'static>> = OnceLock::new();
    let composer = COMPOSER.get_or_init(ComposingNormalizer::new_nfc);
    let mut out = String::with_capacity(text.len());
    for character in composer.normalize(text).chars() {
        match character {
            ' ' | '\t' | '\n' | '\r' | HARD_SPACE => match out.chars().next_back() {
                // More than one space, hard or soft, is debris of copying: one soft space stands for all.
                Some(' ' | HARD_SPACE) => {
                    out.pop();
                    out.push(' ');
                }
                _ => out.push(if character == HARD_SPACE { HARD_SPACE } else { ' ' }),
            },
            // Marks of direction change the order of what is read; what has no width is the layout's business.
            '\u{AD}'
            | '\u{FEFF}'
            | '\u{200B}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}' => {}
            _ => out.push(character),
        }
    }
    out
}

/// The same for a text of several lines: each is cleaned, and no space stands at its edges.
pub fn clean_lines(text: &str) -> String {
    let edge = |character: char| character == ' ' || character == HARD_SPACE;
    let lines = text.split('\n').map(|line| clean(line).trim_matches(edge).to_owned());
    lines.collect::<Vec<_>>().join("\n")
}
