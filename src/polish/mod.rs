//! Numbers, dates and names come in; the forms that Polish gives them go out, for templates and messages alike.

mod cases;
mod cleaning;
mod collation;
mod counties;
mod dates;
mod file_names;
mod first_letters;
mod hard_spaces;
mod nouns;
mod numbers;
mod plurals;
mod quotes;
mod ranges;
mod shortening;
mod stops;
mod tables;
mod voivodeships;

pub use cases::Case;
pub use cleaning::{clean, clean_lines};
pub use collation::{compare, compare_units};
pub use counties::{UnitCases, county_cases};
pub use dates::{day, days, month, month_alone, month_roman, period};
pub use file_names::ascii;
pub use first_letters::{lower_first, upper_first};
pub use hard_spaces::hard_spaces;
pub use nouns::{Amount, clause, with_noun};
pub use numbers::{Decimal, exact_money, file_size, grouped, money, share, short_money};
pub use plurals::{Form, form, form_of};
pub use quotes::quoted;
pub use ranges::dashes;
pub use shortening::shortened;
pub use stops::{doubled_stops, one_stop};
pub use voivodeships::{Voivodeship, declined, voivodeship, voivodeships};

/// The space at which no line breaks.
pub const HARD_SPACE: char = '\u{A0}';

/// What stands in place of a value that the data don't give: unknown is not zero and not nothing.
pub const UNKNOWN: &str = "brak danych";
