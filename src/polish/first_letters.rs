//! Words come in; the same go out with a small or a capital first letter.

/// „Tytuł skrócony” as „tytuł skrócony”. An abbreviation stays: „ROPS w Olsztynie”.
pub fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

/// „wnioski” as „Wnioski”.
pub fn upper_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{lower_first, upper_first};

    #[test]
    fn abbreviations_keep_their_capitals() {
        assert_eq!(lower_first("Źródło danych"), "źródło danych");
        assert_eq!(lower_first("ROPS w Olsztynie"), "ROPS w Olsztynie");
        assert_eq!(lower_first("W roku"), "w roku");
        assert_eq!(upper_first("żłobki"), "Żłobki");
        assert_eq!((lower_first(""), upper_first("")), (String::new(), String::new()));
    }
}
