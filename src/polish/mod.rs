//! Numbers, dates and names come in; the forms that Polish gives them go out, for templates and messages alike.

mod cleaning;
mod collation;
mod dates;
mod file_names;
mod hard_spaces;
mod numbers;
mod plurals;

pub use cleaning::{clean, clean_lines};
pub use collation::compare;
pub use dates::{day, days, month, month_alone, month_roman, period};
pub use file_names::ascii;
pub use hard_spaces::hard_spaces;
pub use numbers::{grouped, money, share};
pub use plurals::{Form, form};

/// The space at which no line breaks.
pub const HARD_SPACE: char = '\u{A0}';
