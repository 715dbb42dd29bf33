//! A text comes in; quotes that are not Polish and brackets without their other half go out.

/// What opens and what closes it.
const PAIRS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('„', '”'), ('«', '»')];

/// Marks that no Polish text has for a quote: straight ones, English and German ones.
const FOREIGN: [char; 5] = ['"', '“', '‟', '‹', '›'];

/// A quote of another language, or of a typewriter, with the word that it stands at.
pub(super) fn foreign_quote(text: &str) -> Option<String> {
    let word = text.split_whitespace().find(|word| word.contains(FOREIGN) || word.starts_with('”'))?;
    // After a number the straight mark is a measure: 15" is fifteen inches.
    let measure = word.trim_end_matches('"');
    let is_measure =
        measure.len() < word.len() && measure.chars().all(|letter| letter.is_ascii_digit() || letter == ',');
    (!is_measure).then(|| word.to_owned())
}

/// A bracket or quote that is not closed, or closes nothing. Lists such as „a)” and „1)” are none.
pub(super) fn unbalanced(text: &str) -> Option<String> {
    // A foreign quote is told as such; its other half is foreign too.
    let quotes = !text.contains(FOREIGN);
    let counts = |letter: &char| quotes || !matches!(letter, '„' | '”');
    let mut open = Vec::new();
    for word in text.split_whitespace() {
        let point = word.trim_end_matches([',', ';', ':', '.']);
        let enumerates = point.ends_with(')')
            && point.chars().count() <= 3
            && point.trim_end_matches(')').chars().all(char::is_alphanumeric)
            && !open.iter().any(|(opened, _)| *opened == '(');
        for letter in word.chars().filter(|letter| !enumerates && counts(letter)) {
            if PAIRS.iter().any(|(opens, _)| *opens == letter) {
                open.push((letter, word));
            } else if let Some((opens, _)) = PAIRS.iter().find(|(_, closes)| *closes == letter) {
                match open.pop() {
                    Some((opened, _)) if opened == *opens => {}
                    // An opening mark of another kind was left over, or there was none.
                    Some((_, left)) => return Some(left.to_owned()),
                    None => return Some(word.to_owned()),
                }
            }
        }
    }
    open.pop().map(|(_, word)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{foreign_quote, unbalanced};

    #[test]
    fn only_polish_quotes_pass() {
        for (text, found) in [
            ("projekt „Ekonomia” i „w «środku» też”", None),
            ("projekt \"Ekonomia\"", Some("\"Ekonomia\"")),
            ("projekt „Ekonomia“", Some("„Ekonomia“")),
            ("tablica 55\"", None),
        ] {
            assert_eq!(foreign_quote(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn what_opens_closes() {
        for (text, found) in [
            ("usługi (w tym opieka) i „nazwa (długa)”", None),
            ("a) pierwsze, b) drugie, 1) trzecie", None),
            ("usługi (w tym opieka", Some("(w")),
            ("usługi w tym) opieka", Some("tym)")),
            ("„nazwa (długa”)", Some("(długa”)")),
        ] {
            assert_eq!(unbalanced(text).as_deref(), found, "{text}");
        }
    }
}
