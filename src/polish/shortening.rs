//! A text and a length come in; the text up to a word that still has room, with an ellipsis, goes out.

/// At most so many characters, cut after a whole word and without the marks after it: „Sprawozdanie z konsultacji…”.
pub fn shortened(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let kept = &text[..end];
    let words = kept.rsplit_once(char::is_whitespace).map_or(kept, |(words, _)| words);
    format!("{}…", words.trim_end_matches(|last: char| !last.is_alphanumeric()))
}
