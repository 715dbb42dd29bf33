//! A text comes in; whether it holds the number of a person or of a telephone goes out.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern;

/// What each of the first ten digits of a PESEL number counts for its last one.
const WEIGHTS: [u32; 10] = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

static ELEVEN_DIGITS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[0-9]{11}\b"));

/// Nine digits as telephones are written, with or without the country: groups of 3-3-3 or 2-3-2-2.
static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        (?: (?: \+ | \b00 ) 48 [\s\u{A0}.-]? )?
        (?: \b [0-9]{3} [\s\u{A0}.-]? [0-9]{3} [\s\u{A0}.-]? [0-9]{3} \b
          | \(? \b [0-9]{2} \)? [\s\u{A0}.-]? [0-9]{3} [\s\u{A0}.-]? [0-9]{2} [\s\u{A0}.-]? [0-9]{2} \b )",
    )
});

/// What stands before nine digits that are no telephone.
static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)((regon|krs|nip|isbn|issn|nr rachunku|[0-9])[\s\u{A0}:.-]*|[0-9][/-])$"));

/// What stands after nine digits that are an amount.
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^([\s\u{A0}]*(zł|pln|eur|euro|osób|osoby|tys|mln|%|,[0-9])|[\s\u{A0}]?[0-9/.-]{1,4}[0-9])")
});

/// Eleven digits that check as a PESEL number and begin with a date.
pub(super) fn has_pesel(text: &str) -> bool {
    has_digits(text, 11) && ELEVEN_DIGITS.find_iter(text).any(|found| is_pesel(found.as_str()))
}

fn is_pesel(text: &str) -> bool {
    let digits: Vec<_> = text.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [_, _, month_tens, month_ones, day_tens, day_ones, .., last] = digits.as_slice() else { return false };
    // The century is added to the month: 1 to 12 of the twentieth, 21 to 32 of the twenty-first.
    let (month, day) = ((month_tens * 10 + month_ones) % 20, day_tens * 10 + day_ones);
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    (1..=12).contains(&month) && (1..=31).contains(&day) && (10 - sum % 10) % 10 == *last
}

/// Nine digits written as a telephone number, which are neither an amount nor the number of an institution.
pub(super) fn has_phone(text: &str) -> bool {
    has_digits(text, 9)
        && PHONE.find_iter(text).any(|found| {
            let (before, after) = (&text[..found.start()], &text[found.end()..]);
            !NUMBERED.is_match(before) && !AMOUNT.is_match(after)
        })
}

/// Tells whether a text has so many digits at all: the patterns are compiled for those alone that have.
fn has_digits(text: &str, number: usize) -> bool {
    text.bytes().filter(u8::is_ascii_digit).nth(number - 1).is_some()
}
