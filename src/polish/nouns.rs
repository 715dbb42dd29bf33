//! A number and a noun of the tables come in; the two in a case, or in a clause with their verb, go out.

use super::{
    Case, Decimal, Form, HARD_SPACE, form_of,
    tables::{self, NOUNS, VERBS},
};
use crate::consultation::draft::{Count, Qualifier};

/// How many of something there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// So many.
    Exact(Decimal),
    /// More than so many: „ponad 500”.
    Over(Decimal),
    /// Some so many: „około 30”.
    About(Decimal),
}

impl Amount {
    /// A number of the data; none where it is unknown.
    pub fn of(count: Count) -> Option<Self> {
        let number = Decimal::from(u64::from(count.value?));
        match count.qualifier {
            Qualifier::Exact => Some(Self::Exact(number)),
            Qualifier::Over => Some(Self::Over(number)),
            Qualifier::About => Some(Self::About(number)),
            Qualifier::Unknown => None,
        }
    }

    /// The form that the noun takes. „Około” asks for the genitive, the form for many; „ponad” before a number asks for no
    /// case: „ponad 22 osoby”.
    pub fn form(&self) -> Form {
        match self {
            Self::Exact(number) | Self::Over(number) => form_of(number),
            Self::About(_) => Form::Many,
        }
    }

    /// „512”, „ponad 500”, „około 30”.
    pub fn shown(&self) -> String {
        match self {
            Self::Exact(number) => number.to_string(),
            Self::Over(number) => format!("ponad {number}"),
            Self::About(number) => format!("około {number}"),
        }
    }

    fn is_none(&self) -> bool {
        matches!(self, Self::Exact(number) if number.whole() == Some(0))
    }
}

/// A noun of the table: gender, six cases of one, and of several the forms for 2, for 5, and three cases more.
type Noun = [&'static str; 12];

fn noun(name: &str) -> Option<Noun> {
    tables::rows(NOUNS).find(|row: &Noun| row[1] == name)
}

/// „5 spotkań”, „z 21 zespołami”: a number with its noun in a case. None for a noun that the table doesn't have.
pub fn with_noun(amount: &Amount, name: &str, case: Case) -> Option<String> {
    let [_, one, genitive, dative, accusative, instrumental, locative, few, many, datives, instrumentals, locatives] =
        noun(name)?;
    let word = match (case, amount.form()) {
        (_, Form::Fraction) => genitive,
        (Case::Nominative, Form::One) => one,
        (Case::Accusative, Form::One) => accusative,
        (Case::Nominative | Case::Accusative, Form::Few) => few,
        (Case::Nominative | Case::Accusative, Form::Many) => many,
        (Case::Genitive, Form::One) => genitive,
        (Case::Genitive, Form::Few | Form::Many) => many,
        (Case::Dative, Form::One) => dative,
        (Case::Dative, Form::Few | Form::Many) => datives,
        (Case::Instrumental, Form::One) => instrumental,
        (Case::Instrumental, Form::Few | Form::Many) => instrumentals,
        (Case::Locative, Form::One) => locative,
        (Case::Locative, Form::Few | Form::Many) => locatives,
    };
    Some(format!("{}{HARD_SPACE}{word}", amount.shown()))
}

/// „odbyło się 5 spotkań”, „odbyły się 2 spotkania”, „nie wpłynęła żadna uwaga”. None for a word that the tables don't have.
pub fn clause(amount: &Amount, verb: &str, name: &str) -> Option<String> {
    let [_, he, she, it, they] = tables::rows::<5>(VERBS).find(|row| row[0] == verb)?;
    let [gender, one, ..] = noun(name)?;
    let (of_one, no) = match gender {
        "m" => (he, "żaden"),
        "f" => (she, "żadna"),
        _ => (it, "żadne"),
    };
    if amount.is_none() {
        return Some(format!("nie {of_one} {no} {one}"));
    }
    let agreeing = match amount.form() {
        Form::One => of_one,
        Form::Few => they,
        Form::Many | Form::Fraction => it,
    };
    Some(format!("{agreeing} {}", with_noun(amount, name, Case::Nominative)?))
}
