//! The name of a county comes in; its cases go out, where the rule of adjectives in -ski, -cki and -dzki tells them.

/// The cases of a unit that the data carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitCases {
    /// „powiatu giżyckiego”.
    pub genitive: String,
    /// „w powiecie giżyckim”.
    pub locative: String,
}

/// The cases of a county: „powiat giżycki”, „powiat czarnkowsko-trzcianecki”, „powiat łódzki wschodni”.
///
/// None for a city, whose cases no rule tells (w Gołdapi, w Nowym Mieście Lubawskim), and for any other name.
pub fn county_cases(nominative: &str) -> Option<UnitCases> {
    let words = nominative.strip_prefix("powiat ")?.split(' ').enumerate();
    let stems = words.map(|(index, word)| stem(word, index)).collect::<Option<Vec<_>>>()?;
    let with = |ending: &str| stems.iter().map(|stem| format!("{stem}{ending}")).collect::<Vec<_>>().join(" ");
    Some(UnitCases { genitive: format!("powiatu {}", with("iego")), locative: format!("w powiecie {}", with("im")) })
}

/// What comes before the ending of an adjective; none where it is no such adjective.
fn stem(word: &str, index: usize) -> Option<&str> {
    const RELATIONAL: [&str; 3] = ["ski", "cki", "dzki"];
    const SIDES: [&str; 2] = ["wschodni", "zachodni"];
    let known = RELATIONAL.iter().any(|ending| word.ends_with(ending)) || (index > 0 && SIDES.contains(&word));
    let letters =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphabetic() && letter.is_lowercase());
    (known && word.split('-').all(letters)).then(|| word.strip_suffix('i')).flatten()
}
