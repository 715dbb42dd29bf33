//! A number comes in; the form of the noun that goes with it goes out (CLDR cardinal rules for Polish).

use std::sync::OnceLock;

use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The form of a noun beside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 1 spotkanie.
    One,
    /// 2, 3, 4, 22 spotkania.
    Few,
    /// 0, 5, 12, 25, 112 spotkań.
    Many,
}

/// The form that goes with a whole number.
pub fn form(number: u64) -> Form {
    static RULES: OnceLock<Option<PluralRules>> = OnceLock::new();
    let rules = RULES.get_or_init(|| PluralRules::try_new_cardinal(locale!("pl").into()).ok());
    match rules.as_ref().map(|rules| rules.category_for(number)) {
        Some(PluralCategory::One) => Form::One,
        Some(PluralCategory::Few) => Form::Few,
        _ => Form::Many,
    }
}
