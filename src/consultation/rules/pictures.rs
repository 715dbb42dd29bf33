//! A draft comes in; pictures whose words don't say what can be seen go out.

use super::Facts;
use crate::problem::{Code, Problem};

/// Words that name a picture and say nothing of what it shows.
const EMPTY: [&str; 30] = [
    "zdjęcie",
    "zdjecie",
    "zdjęcia",
    "zdjecia",
    "obraz",
    "obrazek",
    "fotografia",
    "foto",
    "fotka",
    "grafika",
    "ilustracja",
    "rysunek",
    "rycina",
    "wykres",
    "logo",
    "logotyp",
    "logotypy",
    "znak",
    "znaki",
    "pasek",
    "image",
    "photo",
    "picture",
    "img",
    "dsc",
    "główne",
    "glowne",
    "glowone",
    "bez",
    "tytułu",
];

/// The endings of files of pictures.
const ENDINGS: [&str; 10] = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"];

/// D050: whoever cannot see a picture learns what it shows; neither a file's name nor „zdjęcie” tells.
pub(super) fn pictures_are_described(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for text in draft.texts.iter().filter(|text| text.field() == "alt") {
        if says_nothing(&text.words) {
            problems.push(Problem::at(Code::D050, text.pointer.clone()));
        }
    }
}

fn says_nothing(alt: &str) -> bool {
    let alt = alt.trim().to_lowercase();
    let named = ENDINGS.iter().any(|ending| alt.ends_with(ending));
    let meaning = |word: &&str| {
        let word = word.trim_matches(|letter: char| letter.is_ascii_digit());
        word.chars().count() > 1 && !EMPTY.contains(&word)
    };
    named || alt.split(|letter: char| !letter.is_alphanumeric()).filter(meaning).count() == 0
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn a_name_of_a_file_says_nothing() {
        for alt in
            ["zdjęcie", "Zdjęcie 3", "IMG_2034", "DSC00012.JPG", "stol-obrad.jpg", "glowone zdjecie", "logo", "…"]
        {
            assert!(says_nothing(alt), "{alt}");
        }
        for alt in ["Sala obrad w Kętrzynie", "Znak organizatora: koło z napisem ROPS", "Zdjęcie stołu obrad"] {
            assert!(!says_nothing(alt), "{alt}");
        }
    }
}
