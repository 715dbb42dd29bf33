//! A text comes in; the same text goes out with hard spaces where Polish typography wants no line to break.

use super::{HARD_SPACE, dates::GENITIVE, file_names};

/// Words of one letter after which a line doesn't break.
const ONE_LETTER: &str = "aiouwzAIOUWZ";

/// Words after which a line doesn't break before a number or a word.
const BEFORE: [&str; 32] = [
    "art.", "ust.", "pkt", "lit.", "poz.", "nr", "Nr", "§", "ul.", "al.", "pl.", "os.", "im.", "św.", "tab.", "rys.",
    "str.", "ok.", "pn.", "godz.", "tel.", "ds.", "dr", "prof.", "mgr", "inż.", "hab.", "późn.", "woj.", "pow.", "gm.",
    "Dz.",
];

/// Words after which a line doesn't break before a number.
const BEFORE_NUMBER: [&str; 10] =
    ["r.", "s.", "tabela", "rysunek", "rozdział", "załącznik", "Tabela", "Rysunek", "Rozdział", "Załącznik"];

/// Words before which, after a number, a line doesn't break.
const AFTER_NUMBER: [&str; 24] = [
    "r.", "w.", "zł", "gr", "euro", "tys.", "mln", "mld", "proc.", "%", "km", "m", "cm", "mm", "ha", "m²", "km²", "kg",
    "godz.", "min", "°C", "kB", "MB", "GB",
];

/// Words between a number and its currency: „2,5 mln zł” stays whole.
const MULTIPLES: [&str; 3] = ["tys.", "mln", "mld"];

/// Puts hard spaces after one-letter words, initials and short abbreviations, between a number and its unit, and before
/// the numeral of a name. A file's name in quotation marks is left as it is.
///
/// Only single spaces are touched, each becomes one hard space, and doing it twice changes nothing.
pub fn hard_spaces(text: &str) -> String {
    let names = file_names::quoted(text);
    let mut out = String::with_capacity(text.len() + 16);
    for (at, character) in text.char_indices() {
        let outside = |at: usize| !names.iter().any(|name| name.contains(&at));
        let hard = character == ' ' && outside(at) && glued(&text[..at], &text[at + 1..]);
        out.push(if hard { HARD_SPACE } else { character });
    }
    out
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\n' | HARD_SPACE)
}

/// The last word without an opening bracket or quote before it.
fn last_word(text: &str) -> &str {
    text.rsplit(is_space).next().unwrap_or_default().trim_start_matches(['(', '[', '„', '«', '"'])
}

/// The first word without what closes the sentence or bracket after it.
fn first_word(text: &str) -> &str {
    let word = text.split(is_space).next().unwrap_or_default();
    word.trim_end_matches([',', ';', ':', ')', ']', '”', '»', '?', '!'])
}

fn glued(text: &str, rest: &str) -> bool {
    let (before, after) = (last_word(text), first_word(rest));
    is_one_letter(before)
        || is_initial(before) && after.starts_with(char::is_uppercase)
        || BEFORE.contains(&before) && after.starts_with(|next: char| next.is_alphanumeric() || next == '§')
        || BEFORE_NUMBER.contains(&before) && after.starts_with(|next: char| next.is_ascii_digit())
        || before.ends_with(|last: char| last.is_ascii_digit()) && is_unit(after)
        || MULTIPLES.contains(&before) && matches!(after.trim_end_matches('.'), "zł" | "euro")
        || before.ends_with(char::is_alphabetic) && is_numeral(after.trim_end_matches('.'))
        || is_numeral(before) && matches!(after, "w." | "wiek" | "wieku")
}

fn is_one_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|letter| ONE_LETTER.contains(letter)) && letters.next().is_none()
}

/// „J.” as in „J. Kowalski”, „J.K.” and „U.” as in „Dz. U.”.
fn is_initial(word: &str) -> bool {
    let letters = word.split_terminator('.');
    word.ends_with('.')
        && letters.clone().count() <= 3
        && letters.clone().all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase))
}

fn is_unit(word: &str) -> bool {
    let known = |word: &str| AFTER_NUMBER.contains(&word) || GENITIVE.contains(&word);
    let stem = word.trim_end_matches('.');
    // „r..” is „r.” at the end of a sentence, before its second stop is taken out.
    known(word) || known(stem) || word.strip_suffix('.').is_some_and(known)
}

/// „II” as in „Jan Paweł II”, „etap IV”. A single „I” may be the word for “and”, but only at the head of a sentence.
fn is_numeral(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}
