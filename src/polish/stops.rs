//! A text comes in; the same text goes out with one full stop where an abbreviation ends a sentence.

use super::HARD_SPACE;

/// Abbreviations whose own stop ends the sentence as well.
const WITH_STOP: [&str; 9] = ["r.", "w.", "tys.", "proc.", "zm.", "itd.", "itp.", "m.in.", "ww."];

/// „…w 2020 r.” with one stop, not two. A row of three stops is left as it is.
pub fn one_stop(text: &str) -> String {
    let doubled = doubled_stops(text);
    text.char_indices().filter(|(at, _)| !doubled.contains(at)).map(|(_, character)| character).collect()
}

/// Where in a text a stop follows the stop of an abbreviation, in bytes.
pub fn doubled_stops(text: &str) -> Vec<usize> {
    let second = |(at, _): (usize, &str)| {
        let alone = !text[..at].ends_with('.') && !text[at + 2..].starts_with('.');
        (alone && ends_with_abbreviation(&text[..=at])).then_some(at + 1)
    };
    text.match_indices("..").filter_map(second).collect()
}

/// Tells whether a text ends with an abbreviation that has a stop of its own.
fn ends_with_abbreviation(text: &str) -> bool {
    let word = text.rsplit([' ', '\n', HARD_SPACE, '(']).next().unwrap_or_default();
    WITH_STOP.contains(&word) && word.len() < text.len()
}
