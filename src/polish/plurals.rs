//! A number comes in; the form of the noun that goes with it goes out (CLDR cardinal rules for Polish).

use std::{str::FromStr, sync::OnceLock};

use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};

use super::Decimal;

/// The form of a noun beside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 1 spotkanie.
    One,
    /// 2, 3, 4, 22 spotkania.
    Few,
    /// 0, 5, 12, 25, 112 spotkań.
    Many,
    /// 1,5 spotkania, 1,5 projektu: the genitive singular, whatever the number.
    Fraction,
}

/// The form that goes with a whole number.
pub fn form(number: u64) -> Form {
    of(PluralOperands::from(number))
}

/// The form that goes with a number that may have decimals.
pub fn form_of(number: &Decimal) -> Form {
    fixed_decimal::Decimal::from_str(&number.plain()).map_or(Form::Fraction, |number| of((&number).into()))
}

fn of(operands: PluralOperands) -> Form {
    static RULES: OnceLock<Option<PluralRules>> = OnceLock::new();
    let rules = RULES.get_or_init(|| PluralRules::try_new_cardinal(locale!("pl").into()).ok());
    match rules.as_ref().map(|rules| rules.category_for(operands)) {
        Some(PluralCategory::One) => Form::One,
        Some(PluralCategory::Few) => Form::Few,
        Some(PluralCategory::Other) => Form::Fraction,
        _ => Form::Many,
    }
}
