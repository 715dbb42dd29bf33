//! A title comes in; a file name that every system and address takes goes out: ASCII, lower case, hyphens.

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
