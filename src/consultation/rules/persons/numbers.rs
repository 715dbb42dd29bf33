//! A text comes in; whether it holds the number of a person or of a telephone goes out.

use std::sync::LazyLock;

use regex::Regex;

/// What each of the first ten digits of a PESEL number counts for its last one.
const WEIGHTS: [u32; 10] = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

#[allow(clippy::unwrap_used, reason = "the patterns are constants, and every run of the tests compiles them")]
mod patterns {
    use super::{LazyLock, Regex};

    pub(super) static ELEVEN_DIGITS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[0-9]{11}\b").unwrap());

    /// Nine digits as telephones are written, with or without the country: groups of 3-3-3 or 2-3-2-2.
    pub(super) static PHONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?x)
            (?: (?: \+ | \b00 ) 48 [\s\u{A0}.-]? )?
            (?: \b [0-9]{3} [\s\u{A0}.-]? [0-9]{3} [\s\u{A0}.-]? [0-9]{3} \b
              | \(? \b [0-9]{2} \)? [\s\u{A0}.-]? [0-9]{3} [\s\u{A0}.-]? [0-9]{2} [\s\u{A0}.-]? [0-9]{2} \b )",
        )
        .unwrap()
    });

    /// What stands before nine digits that are no telephone.
    pub(super) static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)((regon|krs|nip|isbn|issn|nr rachunku|[0-9])[\s\u{A0}:.-]*|[0-9][/-])$").unwrap()
    });

    /// What stands after nine digits that are an amount.
    pub(super) static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^([\s\u{A0}]*(zł|pln|eur|euro|osób|osoby|tys|mln|%|,[0-9])|[\s\u{A0}]?[0-9/.-]{1,4}[0-9])")
            .unwrap()
    });
}

/// Eleven digits that check as a PESEL number and begin with a date.
pub(super) fn has_pesel(text: &str) -> bool {
    patterns::ELEVEN_DIGITS.find_iter(text).any(|found| is_pesel(found.as_str()))
}

fn is_pesel(text: &str) -> bool {
    let digits: Vec<_> = text.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [tens, ones, month_tens, month_ones, day_tens, day_ones, .., last] = digits.as_slice() else { return false };
    // The century is added to the month: 1 to 12 of the twentieth, 21 to 32 of the twenty-first.
    let (month, day) = ((month_tens * 10 + month_ones) % 20, day_tens * 10 + day_ones);
    let _ = (tens, ones);
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    (1..=12).contains(&month) && (1..=31).contains(&day) && (10 - sum % 10) % 10 == *last
}

/// Nine digits written as a telephone number, which are neither an amount nor the number of an institution.
pub(super) fn has_phone(text: &str) -> bool {
    patterns::PHONE.find_iter(text).any(|found| {
        let (before, after) = (&text[..found.start()], &text[found.end()..]);
        !patterns::NUMBERED.is_match(before) && !patterns::AMOUNT.is_match(after)
    })
}
