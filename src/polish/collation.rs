//! Two texts come in; their order in a Polish index goes out (CLDR: ą after a, ł after l, case of no weight).

use std::{cmp::Ordering, sync::OnceLock};

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

/// What the name of a unit may begin with; longer ones first.
const KINDS: [&str; 6] = ["miasto na prawach powiatu ", "miasto stołeczne ", "powiat ", "miasto ", "gmina ", "m. "];

/// Compares as a Polish index does: „Świetlice” before „Tworzenie”.
pub fn compare(one: &str, other: &str) -> Ordering {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| Collator::try_new(locale!("pl").into(), CollatorOptions::default()).ok());
    match collator {
        Some(collator) => collator.compare(one, other),
        None => one.cmp(other),
    }
}

/// Compares units by what tells them apart: „miasto Elbląg”, „powiat elbląski”, „powiat ełcki”, „miasto Olsztyn”.
///
/// The word for their kind decides only between units of the same name.
pub fn compare_units(one: &str, other: &str) -> Ordering {
    compare(own_name(one), own_name(other)).then_with(|| compare(one, other))
}

fn own_name(unit: &str) -> &str {
    KINDS.iter().find_map(|kind| unit.strip_prefix(kind)).unwrap_or(unit)
}
