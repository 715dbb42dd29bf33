//! The text of `theme.toml` comes in; the measures and colours that both writers use go out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
}

/// Type sizes in points.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each is named after the text that it sets")]
pub struct Sizes {
    pub body: f64,
    pub small: f64,
    pub table: f64,
    pub caption: f64,
    pub title: f64,
    pub subtitle: f64,
    pub heading_1: f64,
    pub heading_2: f64,
    pub heading_3: f64,
    pub heading_4: f64,
}

/// Distances in text and tables.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Spacing {
    /// From line to line, as a multiple of the type size.
    pub line: f64,
    /// After a paragraph, in points.
    pub paragraph: f64,
    /// Left and right in a table cell, in millimetres.
    pub cell_horizontal: f64,
    /// Above and below in a table cell, in millimetres.
    pub cell_vertical: f64,
}

/// The sheet, in millimetres.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each is named after what it measures")]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub margin_top: f64,
    pub margin_bottom: f64,
    pub margin_left: f64,
    pub margin_right: f64,
    pub header: f64,
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
    pub ink: String,
    pub heading: String,
    pub subheading: String,
    pub accent: String,
    pub muted: String,
    pub link: String,
    pub line: String,
    pub hairline: String,
    pub table_head: String,
    pub table_head_text: String,
    pub zebra: String,
    pub bar: String,
}

/// The colours of one tone.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ToneColors {
    /// Text and edge.
    pub text: String,
    /// Ground.
    pub background: String,
}
