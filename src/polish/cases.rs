//! The name of a grammatical case comes in; the case goes out.

/// A grammatical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Kto? Co?
    Nominative,
    /// Kogo? Czego?
    Genitive,
    /// Komu? Czemu?
    Dative,
    /// Kogo? Co?
    Accusative,
    /// Z kim? Z czym?
    Instrumental,
    /// O kim? O czym?
    Locative,
}

impl Case {
    /// All cases, in the order of the tables.
    pub const ALL: [Self; 6] =
        [Self::Nominative, Self::Genitive, Self::Dative, Self::Accusative, Self::Instrumental, Self::Locative];

    /// By its name: `nominative` or „mianownik”.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|case| [case.name(), case.polish_name()].contains(&name))
    }

    /// Its English name, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nominative => "nominative",
            Self::Genitive => "genitive",
            Self::Dative => "dative",
            Self::Accusative => "accusative",
            Self::Instrumental => "instrumental",
            Self::Locative => "locative",
        }
    }

    fn polish_name(self) -> &'static str {
        match self {
            Self::Nominative => "mianownik",
            Self::Genitive => "dopełniacz",
            Self::Dative => "celownik",
            Self::Accusative => "biernik",
            Self::Instrumental => "narzędnik",
            Self::Locative => "miejscownik",
        }
    }
}
