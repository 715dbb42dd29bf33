//! A text comes in; the same text goes out with hard spaces where Polish typography wants no line to break.

use super::{HARD_SPACE, dates::GENITIVE};

/// Words after which a line doesn't break.
const BEFORE: [&str; 27] = [
    "art.", "ust.", "pkt", "lit.", "poz.", "nr", "Nr", "§", "ul.", "al.", "pl.", "os.", "im.", "św.", "tab.", "rys.",
    "str.", "s.", "r.", "ok.", "pn.", "godz.", "tel.", "ds.", "dr", "tabela", "rysunek",
];

/// Words before which, after a number, a line doesn't break.
const AFTER_NUMBER: [&str; 12] = ["r.", "zł", "gr", "tys.", "mln", "mld", "proc.", "%", "km", "m", "ha", "godz."];

/// Puts hard spaces after one-letter words and short abbreviations, and between a number and its unit.
///
/// Only single spaces are touched, so doing it twice changes nothing.
pub fn hard_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find(' ') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let before = last_word(&out);
        let after = rest.split([' ', '\n', HARD_SPACE]).next().unwrap_or_default();
        out.push(if glued(before, after) { HARD_SPACE } else { ' ' });
    }
    out.push_str(rest);
    out
}

/// The last word without an opening bracket or quote before it.
fn last_word(text: &str) -> &str {
    let word = text.rsplit([' ', '\n', HARD_SPACE]).next().unwrap_or_default();
    word.trim_start_matches(['(', '[', '„', '«', '"'])
}

fn glued(before: &str, after: &str) -> bool {
    let one_letter = {
        let mut characters = before.chars();
        matches!(characters.next(), Some(letter) if "aiouwzAIOUWZ".contains(letter)) && characters.next().is_none()
    };
    let number = before.chars().next_back().is_some_and(|character| character.is_ascii_digit());
    let unit = after.trim_end_matches([',', ';', ':', ')', '”', '»', '?', '!']);
    let unit = if AFTER_NUMBER.contains(&unit) { unit } else { unit.trim_end_matches('.') };
    one_letter
        || (BEFORE.contains(&before)
            && after.chars().next().is_some_and(|character| character.is_alphanumeric())
            && (before != "r." && before != "s." || after.starts_with(|character: char| character.is_ascii_digit())))
        || (number && (AFTER_NUMBER.contains(&unit) || GENITIVE.contains(&unit)))
}

#[cfg(test)]
mod tests {
    use super::hard_spaces;

    #[test]
    fn hard_spaces_stand_where_no_line_may_break() {
        for (soft, hard) in [
            ("i w Olsztynie", "i~w~Olsztynie"),
            ("(w tym z gmin)", "(w~tym z~gmin)"),
            ("art. 21 pkt 4a", "art.~21 pkt~4a"),
            ("12 lutego 2020 r. w Ełku", "12~lutego 2020~r. w~Ełku"),
            ("2,5 mln zł.", "2,5~mln zł."),
            ("w roku 2020 r.", "w~roku 2020~r."),
            ("ul. Długa 5", "ul.~Długa 5"),
            ("A to", "A~to"),
        ] {
            assert_eq!(hard_spaces(soft).replace('\u{A0}', "~"), hard, "{soft}");
            assert_eq!(hard_spaces(&hard_spaces(soft)), hard_spaces(soft), "twice: {soft}");
        }
    }
}
