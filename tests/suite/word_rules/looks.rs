//! The styles of a file come in; how a paragraph or a run looks in the end goes out.
//!
//! What is nearest counts: the run itself, its style, the paragraph's style, the table's style, what holds for all.

use std::collections::BTreeMap;

use super::{
    package::{Package, STYLES},
    tree::Element,
};

/// The styles by their ids.
pub struct Looks<'a> {
    pub by_id: BTreeMap<&'a str, Element<'a>>,
    default: Option<&'a str>,
    defaults: Option<Element<'a>>,
}

impl<'a> Looks<'a> {
    pub fn of(package: &'a Package) -> Self {
        let root = package.needed(STYLES);
        let is_default = |style: &Element| {
            style.get("w:type") == Some("paragraph") && matches!(style.get("w:default"), Some("1" | "true"))
        };
        Self {
            by_id: root.each("w:style").filter_map(|style| Some((style.get("w:styleId")?, style))).collect(),
            default: root.each("w:style").find(is_default).and_then(|style| style.get("w:styleId")),
            defaults: root.child("w:docDefaults"),
        }
    }

    /// A style and those that it is based on.
    pub fn chain(&self, id: Option<&'a str>) -> Vec<Element<'a>> {
        let mut chain: Vec<Element> = Vec::new();
        let mut next = id.and_then(|id| self.by_id.get(id));
        while let Some(style) = next.filter(|style| !chain.contains(style)) {
            chain.push(*style);
            next = style.child("w:basedOn").and_then(Element::val).and_then(|id| self.by_id.get(id));
        }
        chain
    }

    /// The styles of a paragraph.
    pub fn chain_of(&self, paragraph: Element<'a>) -> Vec<Element<'a>> {
        let own = paragraph.at("w:pPr/w:pStyle").and_then(Element::val);
        self.chain(own.or(self.default))
    }

    /// Whether a paragraph has a style of this name, or one that is based on it.
    pub fn is_called(&self, paragraph: Element<'a>, name: &str) -> bool {
        self.chain_of(paragraph).iter().any(|style| style.child("w:name").and_then(Element::val) == Some(name))
    }

    /// A property of a paragraph.
    pub fn of_paragraph(&self, paragraph: Element<'a>, property: &str) -> Option<Element<'a>> {
        let path = format!("w:pPr/{property}");
        let own = paragraph.at(&path);
        let styled = || self.chain_of(paragraph).into_iter().find_map(|style| style.at(&path));
        own.or_else(styled).or_else(|| self.defaults?.at(&format!("w:pPrDefault/{path}")))
    }

    /// The level of a heading, from 1; none where the paragraph is no heading.
    pub fn heading_level(&self, paragraph: Element<'a>) -> Option<usize> {
        let level: usize = self.of_paragraph(paragraph, "w:outlineLvl")?.val()?.parse().ok()?;
        (level < 9).then_some(level + 1)
    }

    /// A property of a run.
    pub fn of_run(&self, run: Element<'a>, property: &str) -> Option<Element<'a>> {
        let path = format!("w:rPr/{property}");
        let style = run.at("w:rPr/w:rStyle").and_then(Element::val);
        let paragraph = run.within("w:p");
        let mut chain = self.chain(style);
        chain.extend(paragraph.map(|paragraph| self.chain_of(paragraph)).unwrap_or_default());
        chain.extend(run.within("w:tc").map(|cell| self.of_cell(cell)).unwrap_or_default());
        let styled = || chain.into_iter().find_map(|place| place.at(&path));
        run.at(&path).or_else(styled).or_else(|| self.defaults?.at(&format!("w:rPrDefault/{path}")))
    }

    /// The parts of the table's style that hold for a cell, the nearest first.
    fn of_cell(&self, cell: Element<'a>) -> Vec<Element<'a>> {
        let (Some(row), Some(table)) = (cell.within("w:tr"), cell.within("w:tbl")) else { return Vec::new() };
        let position = table.each("w:tr").position(|other| other == row).unwrap_or_default();
        let look = table.at("w:tblPr/w:tblLook");
        let is_on =
            |name: &str| look.and_then(|look| look.get(name)).is_some_and(|value| matches!(value, "1" | "true"));
        let first_row = is_on("w:firstRow");
        let mut conditions = Vec::new();
        if first_row && position == 0 {
            conditions.push("firstRow");
        } else {
            if is_on("w:lastRow") && table.each("w:tr").count() == position + 1 {
                conditions.push("lastRow");
            }
            if is_on("w:firstColumn") && row.child("w:tc") == Some(cell) {
                conditions.push("firstCol");
            }
            if look.is_some() && !is_on("w:noHBand") {
                conditions.push(if (position - usize::from(first_row)) % 2 == 0 { "band1Horz" } else { "band2Horz" });
            }
        }
        let chain = self.chain(table.at("w:tblPr/w:tblStyle").and_then(Element::val));
        let conditional = conditions.iter().flat_map(|condition| {
            chain
                .iter()
                .flat_map(|style| style.each("w:tblStylePr"))
                .filter(|part| part.get("w:type") == Some(*condition))
        });
        conditional.chain(chain.iter().copied()).collect()
    }

    /// The colour behind a run.
    pub fn ground(&self, run: Element<'a>) -> String {
        let fill = |shading: Element<'a>| shading.get("w:fill").filter(|fill| is_colour(fill));
        let behind_run = self.of_run(run, "w:shd").and_then(fill);
        let behind_paragraph =
            || run.within("w:p").and_then(|paragraph| self.of_paragraph(paragraph, "w:shd")).and_then(fill);
        let behind_cell = || {
            let cell = run.within("w:tc")?;
            let styled = || self.of_cell(cell).into_iter().find_map(|place| place.at("w:tcPr/w:shd").and_then(fill));
            cell.at("w:tcPr/w:shd").and_then(fill).or_else(styled)
        };
        behind_run.or_else(behind_paragraph).or_else(behind_cell).unwrap_or("FFFFFF").to_owned()
    }
}

pub fn is_colour(value: &str) -> bool {
    value.len() == 6 && value.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The contrast of two colours by WCAG 2.1.
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let share = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
