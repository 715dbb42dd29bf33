//! A text comes in; words of it that are wrong tomorrow or stand twice go out.

/// Times that depend on the day of reading. Each is a row of words in lower case, as a text has them.
const RELATIVE: [&str; 33] = [
    "bieżącego roku",
    "bieżącym roku",
    "bieżący rok",
    "bieżącego miesiąca",
    "bieżącym miesiącu",
    "br",
    "b.r",
    "bm",
    "tego roku",
    "tym roku",
    "obecnego roku",
    "obecnym roku",
    "ubiegłego roku",
    "ubiegłym roku",
    "zeszłego roku",
    "zeszłym roku",
    "przyszłego roku",
    "przyszłym roku",
    "minionym roku",
    "minionego roku",
    "ubiegłego miesiąca",
    "ubiegłym miesiącu",
    "zeszłym miesiącu",
    "przyszłym miesiącu",
    "ostatnim roku",
    "ostatnich latach",
    "obecnie",
    "aktualnie",
    "niedawno",
    "ostatnio",
    "dzisiaj",
    "wczoraj",
    "jutro",
];

/// „W tym roku 2019” and „tego roku szkolnego 2019/2020” name their year.
const YEARS_WITHIN: usize = 2;

/// Words that may follow themselves: „bardzo bardzo”, „Sprawy, które które…” may not.
const TWICE: [&str; 4] = ["bardzo", "no", "raz", "krok"];

/// The words of a text, in lower case, without the marks around them.
fn words(text: &str) -> Vec<(String, &str)> {
    text.split_whitespace()
        .map(|word| (word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase(), word))
        .collect()
}

/// A time that a reader a year later misunderstands.
pub(super) fn relative_time(text: &str) -> Option<String> {
    let words = words(text);
    for at in 0..words.len() {
        for phrase in RELATIVE.into_iter().filter(|phrase| phrase.starts_with(&words[at].0)) {
            let parts = phrase.split(' ');
            let length = parts.clone().count();
            let Some(found) = words.get(at..at + length) else { continue };
            let is_year = |word: &str| word.len() >= 4 && word.chars().take(4).all(|letter| letter.is_ascii_digit());
            let after = words[at + length..].iter().take(YEARS_WITHIN);
            if found.iter().zip(parts).all(|(word, part)| word.0 == part) && !after.clone().any(|word| is_year(&word.0))
            {
                let found: Vec<_> = found.iter().map(|(_, word)| *word).collect();
                return Some(found.join(" ").trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned());
            }
        }
    }
    None
}

/// A word that follows itself, with no mark between.
pub(super) fn doubled(text: &str) -> Option<String> {
    let words = words(text);
    let twice = words.windows(2).find(|pair| {
        let alone = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
        let joined = pair[0].1.chars().next_back().is_some_and(char::is_alphanumeric)
            && pair[1].1.chars().next().is_some_and(char::is_alphanumeric);
        // „W w” may begin a sentence; small letters and then capitals are two words.
        let repeats = pair[0].0 == pair[1].0 && (pair[1].1.starts_with(pair[0].1) || pair[1].1.starts_with(&pair[0].0));
        joined && alone(&pair[0].0) && repeats && !TWICE.contains(&pair[0].0.as_str())
    })?;
    let end = twice[1].1.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    Some(format!("{} {end}", twice[0].1))
}

#[cfg(test)]
mod tests {
    use super::{doubled, relative_time};

    #[test]
    fn a_time_that_moves_is_found() {
        for (text, found) in [
            ("Od sierpnia do listopada bieżącego roku trwały spotkania.", Some("bieżącego roku")),
            ("Obecnie trwają prace.", Some("Obecnie")),
            ("Spotkania odbyły się w tym roku.", Some("tym roku")),
            ("Do 30 maja br. można zgłaszać uwagi.", Some("br")),
            ("W tym roku 2019 odbyły się spotkania.", None),
            ("Obecność była wysoka, zobacz obecnych.", None),
        ] {
            assert_eq!(relative_time(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn a_word_that_stands_twice_is_found() {
        for (text, found) in [
            ("Usługi w w Olsztynie", Some("w w")),
            ("Dla osób osób, które", Some("osób osób")),
            ("Poszły raz raz po drodze, potem, potem jeszcze 2 2", None),
            ("Zespół ds. ds. mieszkań", None),
            ("ąćę ĄĆĘ", None),
            ("W w Olsztynie", Some("W w")),
        ] {
            assert_eq!(doubled(text).as_deref(), found, "{text}");
        }
    }
}
