//! JSON strings and numbers come in; texts, identifiers, dates and counts with their own rules go out.

use std::{fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The longest text of a field, in characters.
pub const LONGEST_TEXT: u32 = 20_000;

/// A text that says something: with a visible character, at most [`LONGEST_TEXT`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Text(#[schemars(length(min = 1, max = 20_000), extend("format" = "visible-text"))] pub String);

impl Text {
    /// Tells whether there is anything to see.
    pub fn is_visible(text: &str) -> bool {
        let hidden = |character: char| {
            character.is_whitespace()
                || matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
        };
        !text.chars().all(hidden)
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The name by which other records point at this one: letters without diacritics, digits, `.`, `/`, `_`, `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Id(#[schemars(length(min = 1, max = 64), regex(pattern = r"^[A-Za-z0-9][A-Za-z0-9._/-]*$"))] pub String);

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A day of the calendar: `2020-02-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub time::Date);

impl Date {
    /// Reads `YYYY-MM-DD`; none for a day that doesn't exist.
    pub fn parse(text: &str) -> Option<Self> {
        match PartialDate::parse(text)? {
            PartialDate::Day(day) => Some(Self(day)),
            PartialDate::Month { .. } => None,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        write!(formatter, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

/// A day or, where the day is not known, a month: `2020-02-12`, `2020-02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// The day is known.
    Day(time::Date),
    /// Only the month is known.
    Month {
        /// The year.
        year: i32,
        /// The month.
        month: time::Month,
    },
}

impl PartialDate {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`; none for what doesn't exist in the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
        };
        let bytes = text.as_bytes();
        if !matches!(text.len(), 7 | 10) || bytes.get(4) != Some(&b'-') || !text.is_ascii() {
            return None;
        }
        let year = i32::from(digits(0..4)?);
        let month = time::Month::try_from(u8::try_from(digits(5..7)?).ok()?).ok()?;
        if year < 1900 {
            return None;
        }
        if text.len() == 7 {
            return Some(Self::Month { year, month });
        }
        if bytes.get(7) != Some(&b'-') {
            return None;
        }
        let day = u8::try_from(digits(8..10)?).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self::Day)
    }

    /// The first day that this can be.
    pub fn earliest(self) -> time::Date {
        match self {
            Self::Day(day) => day,
            Self::Month { year, month } => time::Date::from_calendar_date(year, month, 1).unwrap_or(time::Date::MIN),
        }
    }

    /// The last day that this can be.
    pub fn latest(self) -> time::Date {
        match self {
            Self::Day(day) => day,
            Self::Month { year, month } => {
                time::Date::from_calendar_date(year, month, month.length(year)).unwrap_or(time::Date::MAX)
            }
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(day) => Date(day).fmt(formatter),
            Self::Month { year, month } => write!(formatter, "{year:04}-{:02}", u8::from(month)),
        }
    }
}

macro_rules! text_in_json {
    ($type:ty, $format:literal, $example:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| de::Error::custom(concat!("not a ", $format)))
            }
        }
        impl JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $format.into()
            }
            fn inline_schema() -> bool {
                true
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $format, "examples": [$example] })
            }
        }
    };
}
text_in_json!(Date, "date", "2020-02-12");
text_in_json!(PartialDate, "date-or-month", "2020-02");

/// # Liczba
/// Liczba z określeniem, jak dokładnie jest znana; „brak danych” to nie zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-whole" = true))]
pub struct Count {
    /// # Wartość
    /// Pomija się ją tylko wtedy, gdy liczba jest nieznana.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 10_000_000))]
    pub value: Option<u32>,
    /// # Dokładność
    #[serde(default)]
    pub qualifier: Qualifier,
}

/// # Dokładność liczby
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// dokładnie
    #[default]
    Exact,
    /// ponad
    Over,
    /// około
    About,
    /// brak danych
    Unknown,
}

/// # Plik graficzny
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// # Plik
    /// Ścieżka PNG, JPEG lub SVG względem folderu z danymi, z ukośnikami `/`.
    #[schemars(extend("x-text" = "file"))]
    pub file: Text,
    /// # Tekst alternatywny
    /// Co widać, dla osób, które obrazu nie widzą.
    pub alt: Text,
}
