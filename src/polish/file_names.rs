//! A title comes in; a file name that every system and address takes goes out: ASCII, lower case, hyphens.

use std::ops::Range;

/// Folds to `[a-z0-9-]`, cut after a whole word at `longest` characters.
pub fn ascii(title: &str, longest: usize) -> String {
    let folded = deunicode::deunicode(title).to_ascii_lowercase();
    let mut name = String::new();
    for word in folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !name.is_empty() && name.len() + 1 + word.len() > longest {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(longest));
    }
    name
}

/// What the names of files end with.
const ENDINGS: [&str; 14] = [
    ".pdf", ".docx", ".doc", ".odt", ".rtf", ".xlsx", ".xls", ".csv", ".json", ".zip", ".png", ".jpg", ".pptx", ".txt",
];

/// Where names of files stand in quotation marks, which may have spaces in them.
pub(super) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, mark) in text.match_indices(['„', '«', '"']) {
        let inside = &text[start + mark.len()..];
        let Some(length) = inside.find(['”', '»', '"', '\n']) else { continue };
        let name = inside[..length].to_lowercase();
        if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
            found.push(start..start + mark.len() + length);
        }
    }
    found
}
