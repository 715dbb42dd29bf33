//! An unpacked file comes in; every rule that it breaks goes out.

use super::{finding::Findings, package::Package, tree::Element};

mod archive;
mod charts;
mod contrast;
mod drawings;
mod fields;
mod headings;
mod identifiers;
mod languages;
mod links;
mod notes;
mod parts;
mod properties;
mod relationships;
mod settings;
mod styles;
mod tables;
mod text;

type Rules = fn(&Package, &mut Findings);

pub const ALL: &[Rules] = &[
    archive::rules,
    parts::rules,
    relationships::rules,
    properties::rules,
    languages::rules,
    settings::rules,
    identifiers::rules,
    styles::rules,
    fields::rules,
    links::rules,
    notes::rules,
    headings::rules,
    drawings::rules,
    charts::rules,
    tables::rules,
    text::rules,
    contrast::rules,
];

/// The values that occur more than once.
fn repeated<'a>(values: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut values: Vec<&str> = values.collect();
    values.sort_unstable();
    let mut repeated: Vec<&str> = values.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    repeated.dedup();
    repeated
}

/// Whether a paragraph holds something to see beside letters.
fn shows(element: Element) -> bool {
    element.has("w:drawing") || element.has("w:pict") || element.has("w:object")
}
