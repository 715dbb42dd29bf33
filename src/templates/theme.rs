//! The text of `theme.toml` comes in; the measures and colours that both writers use go out.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, de::Error};

/// The look of a document.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Type families.
    pub fonts: Fonts,
    /// Type sizes in points.
    pub sizes: Sizes,
    /// Distances in text and tables.
    pub spacing: Spacing,
    /// The sheet, in millimetres.
    pub page: Page,
    /// How running text is set.
    pub text: TextSetting,
    /// Colours.
    pub colors: Colors,
    /// The colours of call-outs, by the name of their tone.
    pub tones: BTreeMap<String, ToneColors>,
    /// The shades of maps and of parts of a bar, from the lightest (nothing) to the darkest.
    #[serde(deserialize_with = "shades")]
    pub shades: Vec<ToneColors>,
}

/// Type families, by name.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fonts {
    /// Running text, tables, captions.
    pub body: String,
    /// Title and headings.
    pub heading: String,
    /// Characters that neither of the two has.
    pub fallback: String,
    /// What Word takes where `body` is missing.
    pub word_substitute_body: String,
    /// What Word takes where `heading` is missing.
    pub word_substitute_heading: String,
    /// Whether the Word file carries `body` and `heading`, for computers that have them not.
    pub embed_in_word: bool,
}

/// Type sizes in points.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each is named after the text that it sets")]
pub struct Sizes {
    #[serde(deserialize_with = "length")]
    pub body: f64,
    #[serde(deserialize_with = "length")]
    pub small: f64,
    #[serde(deserialize_with = "length")]
    pub table: f64,
    #[serde(deserialize_with = "length")]
    pub caption: f64,
    #[serde(deserialize_with = "length")]
    pub title: f64,
    #[serde(deserialize_with = "length")]
    pub subtitle: f64,
    #[serde(deserialize_with = "length")]
    pub key_figure: f64,
    #[serde(deserialize_with = "length")]
    pub heading_1: f64,
    #[serde(deserialize_with = "length")]
    pub heading_2: f64,
    #[serde(deserialize_with = "length")]
    pub heading_3: f64,
    #[serde(deserialize_with = "length")]
    pub heading_4: f64,
}

/// Distances in text and tables.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Spacing {
    /// From line to line, as a multiple of the type size.
    #[serde(deserialize_with = "length")]
    pub line: f64,
    /// After a paragraph, in points.
    #[serde(deserialize_with = "length")]
    pub paragraph: f64,
    /// Left and right in a table cell, in millimetres.
    #[serde(deserialize_with = "length")]
    pub cell_horizontal: f64,
    /// Above and below in a table cell, in millimetres.
    #[serde(deserialize_with = "length")]
    pub cell_vertical: f64,
}

/// The sheet, in millimetres.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each is named after what it measures")]
pub struct Page {
    #[serde(deserialize_with = "length")]
    pub width: f64,
    #[serde(deserialize_with = "length")]
    pub height: f64,
    #[serde(deserialize_with = "length")]
    pub margin_top: f64,
    #[serde(deserialize_with = "length")]
    pub margin_bottom: f64,
    #[serde(deserialize_with = "length")]
    pub margin_left: f64,
    #[serde(deserialize_with = "length")]
    pub margin_right: f64,
    #[serde(deserialize_with = "length")]
    pub header: f64,
    #[serde(deserialize_with = "length")]
    pub footer: f64,
}

/// How running text is set.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TextSetting {
    /// Both edges straight.
    pub justify: bool,
    /// Words divided at the line's end.
    pub hyphenate: bool,
}

/// Colours as `#RRGGBB`.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each is named after what it colours")]
pub struct Colors {
    #[serde(deserialize_with = "color")]
    pub ink: String,
    #[serde(deserialize_with = "color")]
    pub heading: String,
    #[serde(deserialize_with = "color")]
    pub subheading: String,
    #[serde(deserialize_with = "color")]
    pub accent: String,
    #[serde(deserialize_with = "color")]
    pub muted: String,
    #[serde(deserialize_with = "color")]
    pub link: String,
    #[serde(deserialize_with = "color")]
    pub line: String,
    #[serde(deserialize_with = "color")]
    pub hairline: String,
    #[serde(deserialize_with = "color")]
    pub table_head: String,
    #[serde(deserialize_with = "color")]
    pub table_head_text: String,
    #[serde(deserialize_with = "color")]
    pub zebra: String,
    #[serde(deserialize_with = "color")]
    pub bar: String,
}

/// The colours of one tone.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ToneColors {
    /// Text and edge.
    #[serde(deserialize_with = "color")]
    pub text: String,
    /// Ground.
    #[serde(deserialize_with = "color")]
    pub background: String,
}

/// How many shades a theme has: nothing, four classes of a map, and one more for the parts of a bar.
const SHADES: usize = 6;

/// All shades, no fewer and no more.
fn shades<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<ToneColors>, D::Error> {
    let shades = Vec::deserialize(deserializer)?;
    if shades.len() == SHADES { Ok(shades) } else { Err(D::Error::custom(format!("not {SHADES} shades"))) }
}

/// A length that can be printed: more than nothing, less than two metres.
fn length<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let length = f64::deserialize(deserializer)?;
    if length > 0.0 && length < 2000.0 { Ok(length) } else { Err(D::Error::custom("not a length between 0 and 2000")) }
}

/// A colour as `#RRGGBB`, the only form that both writers know.
fn color<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let color = String::deserialize(deserializer)?;
    let digits = color.strip_prefix('#').unwrap_or_default();
    let is_color = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if is_color { Ok(color) } else { Err(D::Error::custom("template-color")) }
}
