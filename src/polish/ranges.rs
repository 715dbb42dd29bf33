//! A text comes in; the same text goes out with its ranges of numbers, such as „2026–2030”, kept on one line.

use super::JOINER;

/// Puts a joiner after a dash that stands between two digits; doing it twice changes nothing.
///
/// A joiner and no other character without width, since Word knows it as a special character of its own, which a
/// reader can show, delete and insert.
pub fn joined_ranges(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        out.push(character);
        let digit = |neighbour: Option<&char>| neighbour.is_some_and(char::is_ascii_digit);
        if character == '–' && digit(before.as_ref()) && digit(characters.peek()) {
            out.push(JOINER);
        }
        before = Some(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined_ranges;

    #[test]
    fn a_range_of_numbers_stays_together() {
        for (plain, joined) in [
            ("na lata 2026–2030", "na lata 2026–~2030"),
            ("11–12 i 14–15 lutego", "11–~12 i 14–~15 lutego"),
            ("9.30–11.00", "9.30–~11.00"),
            ("Warmia – Mazury", "Warmia – Mazury"),
            ("5 – 7", "5 – 7"),
            ("od 5–", "od 5–"),
            ("2014-2020, 10-447 Olsztyn", "2014-2020, 10-447 Olsztyn"),
        ] {
            assert_eq!(joined_ranges(plain).replace('\u{200D}', "~"), joined, "{plain}");
            assert_eq!(joined_ranges(&joined_ranges(plain)), joined_ranges(plain), "twice: {plain}");
        }
    }
}
