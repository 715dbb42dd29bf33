//! A text of the document comes in; the same text goes out without what would break a line's layout.

/// A run without a place to break that is longer than this gets places to break.
const LONGEST_RUN: usize = 40;

/// How many characters stand between two such places.
const PIECE: usize = 12;

const BREAK: char = '\u{200B}';

/// Drops characters that steer a terminal or the direction of text: they have no shape, PDF/A forbids some of them,
/// and a direction override shows another text than the file holds.
pub(super) fn visible(text: &str) -> String {
    text.chars()
        .map(|character| if matches!(character, '\n' | '\r' | '\t') { ' ' } else { character })
        .filter(|character| !character.is_control())
        .filter(|character| !matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .collect()
}

/// Puts a zero width space into long runs, so that a table of codes or a long address stays on the page.
pub(super) fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for run in text.split_inclusive([' ', BREAK]) {
        let long = run.chars().count() > LONGEST_RUN;
        for (position, character) in run.chars().enumerate() {
            if long && position > 0 && position % PIECE == 0 {
                broken.push(BREAK);
            }
            broken.push(character);
        }
    }
    broken
}
