//! A text comes in; the same goes out without characters that no page and no plain text may have.

/// Without what HTML or XML forbids, and without what would turn the direction of the words after it.
pub(super) fn permitted(text: &str) -> String {
    text.chars().filter(|character| !is_forbidden(*character)).collect()
}

fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    let is_control = character.is_control() && !matches!(character, '\t' | '\n' | '\r');
    let turns = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    let is_none = matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE;
    is_control || turns || is_none
}
