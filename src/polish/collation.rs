//! Two texts come in; their order in a Polish index goes out (CLDR: ą after a, ł after l, case of no weight).

use std::{cmp::Ordering, sync::OnceLock};

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

/// Compares as a Polish index does: „Świetlice” before „Tworzenie”.
pub fn compare(one: &str, other: &str) -> Ordering {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| Collator::try_new(locale!("pl").into(), CollatorOptions::default()).ok());
    match collator {
        Some(collator) => collator.compare(one, other),
        None => one.cmp(other),
    }
}
