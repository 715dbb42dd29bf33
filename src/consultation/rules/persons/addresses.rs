//! A text comes in; whether it holds an address of a mailbox or of a flat goes out.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern;

static EMAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[\p{L}0-9._%+-]+\s?(@|\(at\)|\[at\])\s?[\p{L}0-9-]+(\.[\p{L}0-9-]+)+"));

/// A street or estate with the number of a house and, after a stroke or a word, of a flat.
static FLAT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b (?i: ul | al | os | pl | ulic[aąęyi] | alej[aąęi] | aleje | osiedl[eua] | osiedlu | plac | placu ) \.? [\s\u{A0}]+
        (?: [\p{L}\p{N}.„”’'-]+ [\s\u{A0}]+ ){1,5}?
        [0-9]{1,4} [a-zA-Z]?
        (?: [\s\u{A0}]? / [\s\u{A0}]? [0-9]{1,4} \b
          | ,? [\s\u{A0}]+ (?i: m | lok | mieszk | mieszkanie | lokal ) \.? [\s\u{A0}]* [0-9]{1,4} \b )",
    )
});

/// An address of electronic mail.
pub(super) fn has_email(text: &str) -> bool {
    // Most texts have no sign of one: the pattern is compiled for those alone that have.
    ["@", "(at)", "[at]"].iter().any(|sign| text.contains(sign)) && EMAIL.is_match(text)
}

/// A street, a house and a flat in it.
pub(super) fn has_flat(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit()) && FLAT.is_match(text)
}
