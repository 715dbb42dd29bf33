//! The section properties of a foreign file come in; the sheet and its margins go out.

use crate::{
    open_xml::tree::Element,
    problem::{Code, Problem},
    templates::Page,
};

use super::foreign::Foreign;

/// The largest measure that Word knows for a sheet, in millimetres.
const LARGEST: f64 = 558.8;
/// The least room for text that tables and charts can do with, in millimetres.
const LEAST_WIDTH: f64 = 100.0;
const LEAST_HEIGHT: f64 = 120.0;

/// Measures in millimetres; none where the file leaves them to the program that opens it.
#[derive(Debug, Default)]
pub struct PageSetup {
    width: Option<f64>,
    height: Option<f64>,
    top: Option<f64>,
    bottom: Option<f64>,
    left: Option<f64>,
    right: Option<f64>,
    header: Option<f64>,
    footer: Option<f64>,
}

impl PageSetup {
    /// Reads the properties of a section. A sheet in landscape is turned upright: only what is too wide for that is not.
    pub fn read(section: &Element) -> Option<Self> {
        let measure = |element: &str, attribute: &str| match section.find(element).and_then(|all| all.get(attribute)) {
            Some(text) => millimetres(text).map(Some),
            None => Some(None),
        };
        let margin = |name: &str| measure("w:pgMar", name);
        let (one, other) = (measure("w:pgSz", "w:w")?, measure("w:pgSz", "w:h")?);
        let (width, height) = match (one, other) {
            (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
            _ => (None, None),
        };
        // Room for the binding, at the side where most files have it.
        let gutter = margin("w:gutter")?.unwrap_or_default();
        Some(Self {
            width,
            height,
            top: margin("w:top")?,
            bottom: margin("w:bottom")?,
            left: margin("w:left")?.map(|left| left + gutter),
            right: margin("w:right")?,
            header: margin("w:header")?,
            footer: margin("w:footer")?,
        })
    }

    /// The page of the theme with these measures.
    pub fn page(&self, own: &Page) -> Page {
        Page {
            width: self.width.unwrap_or(own.width),
            height: self.height.unwrap_or(own.height),
            margin_top: self.top.unwrap_or(own.margin_top),
            margin_bottom: self.bottom.unwrap_or(own.margin_bottom),
            margin_left: self.left.unwrap_or(own.margin_left),
            margin_right: self.right.unwrap_or(own.margin_right),
            header: self.header.unwrap_or(own.header),
            footer: self.footer.unwrap_or(own.footer),
        }
    }

    /// A problem where a page upright or turned would have too little room for text.
    pub fn check(&self, own: &Page, foreign: &Foreign) -> Result<(), Problem> {
        let page = self.page(own);
        let across = page.margin_left + page.margin_right;
        let along = page.margin_top + page.margin_bottom;
        let fits = page.width - across >= LEAST_WIDTH
            && page.height - along >= LEAST_HEIGHT
            && page.width.max(page.height) <= LARGEST;
        let needed = || {
            foreign
                .problem(Code::R007, "")
                .word("width", format!("{:.0}", page.width - across))
                .word("height", format!("{:.0}", page.height - along))
                .word("least_width", format!("{LEAST_WIDTH:.0}"))
                .word("least_height", format!("{LEAST_HEIGHT:.0}"))
        };
        if fits { Ok(()) } else { Err(needed()) }
    }
}

/// Twentieths of a point, or a number with its unit. Word gives margins that may not grow a minus.
fn millimetres(text: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 6] =
        [("mm", 1.0), ("cm", 10.0), ("in", 25.4), ("pt", 25.4 / 72.0), ("pc", 25.4 / 6.0), ("", 25.4 / 1440.0)];
    let text = text.trim();
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let (_, unit) = UNITS.into_iter().find(|(unit, _)| *unit == &text[number.len()..])?;
    let value = number.parse::<f64>().ok()?.abs() * unit;
    (value.is_finite() && value <= LARGEST).then_some(value)
}
