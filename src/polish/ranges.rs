//! Prose comes in; the same goes out with en dashes where a hyphen stands for a range or for a dash.
//!
//! A hyphen between numbers may belong to a name („Program … na lata 2014-2020”, a phone, a file number). It is changed
//! only where the words around it leave no doubt.

use super::{HARD_SPACE, dates::GENITIVE};

/// Words after which numbers are a range, never a name. „na lata” is not among them: names of programmes have it.
const BEFORE: [&str; 24] = [
    "latach",
    "okresie",
    "okresu",
    "okres",
    "perspektywa",
    "perspektywy",
    "perspektywie",
    "perspektywę",
    "dniach",
    "dni",
    "godz.",
    "godzinach",
    "str.",
    "s.",
    "stronach",
    "strony",
    "art.",
    "ust.",
    "pkt",
    "poz.",
    "§",
    "tabele",
    "rozdziały",
    "wieku",
];

/// „w latach 2021–2027”, „11–12 lutego”, „sale – duże i małe”; „na lata 2014-2020” and „10-447 Olsztyn” stay.
pub fn dashes(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find('-') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        out.push(if is_range(&out, rest) || is_dash(&out, rest) { '–' } else { '-' });
    }
    out + rest
}

/// A hyphen with a space on each side and a word before it is a dash.
fn is_dash(before: &str, after: &str) -> bool {
    let space = |character: char| character == ' ' || character == HARD_SPACE;
    let word = before.trim_end_matches(space);
    let apart = word.len() < before.len() && after.starts_with(space);
    apart && word.chars().next_back().is_some_and(|last| last != '\n' && last != '-' && last != '–')
}

fn is_range(before: &str, after: &str) -> bool {
    let digit = |character: char| character.is_ascii_digit();
    let head = before.trim_end_matches(digit);
    let tail = after.trim_start_matches(digit);
    let (first, last) = (&before[head.len()..], &after[..after.len() - tail.len()]);
    let (Ok(from), Ok(to)) = (first.parse::<u32>(), last.parse::<u32>()) else { return false };
    // A third number or a letter makes it a code.
    let ends = !tail.starts_with(|next: char| next == '-' || next == '/' || next.is_alphanumeric());
    let space = |character: char| character == ' ' || character == HARD_SPACE;
    let word_before = head.strip_suffix(space).and_then(|head| head.rsplit([' ', '\n', HARD_SPACE, '(', '„']).next());
    let word_after = tail.strip_prefix(space).and_then(|tail| tail.split(|it: char| !it.is_alphabetic()).next());
    let told = word_before.is_some_and(|word| BEFORE.contains(&word.to_lowercase().as_str()))
        || (to <= 31 && word_after.is_some_and(|word| GENITIVE.contains(&word)));
    ends && from < to && told
}
