//! The style sheet of a foreign file comes in; its styles by id and by name, without circles, go out.

use std::collections::{BTreeMap, BTreeSet};

use super::foreign::Foreign;
use crate::{
    open_xml::tree::Element,
    problem::{Code, Problem},
};

/// The styles of a foreign file.
#[derive(Debug)]
pub struct StyleSheet {
    /// `w:docDefaults`.
    pub defaults: Option<Element>,
    styles: Vec<Element>,
    by_id: BTreeMap<String, usize>,
}

/// Reads a style sheet.
pub fn read(foreign: &mut Foreign, path: &str) -> Result<StyleSheet, Problem> {
    let root = foreign.xml(path)?;
    let defaults = root.find("w:docDefaults").cloned();
    let mut sheet = StyleSheet { defaults, styles: Vec::new(), by_id: BTreeMap::new() };
    for style in root.elements().filter(|element| element.name == "w:style") {
        let Some(id) = style.get("w:styleId") else { continue };
        if sheet.by_id.insert(id.to_owned(), sheet.styles.len()).is_some() {
            return Err(foreign.problem(Code::R005, path).word("style", shown(style)));
        }
        sheet.styles.push(style.clone());
    }
    for style in &sheet.styles {
        let mut met = BTreeSet::new();
        let mut next = id(style);
        while let Some(style) = sheet.style(next) {
            if !met.insert(next) {
                return Err(foreign.problem(Code::R006, path).word("style", shown(style)));
            }
            next = value(style, "w:basedOn").unwrap_or_default();
        }
    }
    Ok(sheet)
}

impl StyleSheet {
    /// All styles in their order.
    pub fn styles(&self) -> impl Iterator<Item = &Element> {
        self.styles.iter()
    }

    /// The style with this id.
    pub fn style(&self, id: &str) -> Option<&Element> {
        self.styles.get(*self.by_id.get(id)?)
    }

    /// The first style of this kind and name; Word writes the names of its own styles in English in every language.
    pub fn named(&self, kind: &str, name: &str) -> Option<&Element> {
        let known = self.styles.iter().find(|style| self::kind(style) == kind && is_named(style, name));
        let default = || self.styles.iter().find(|style| self::kind(style) == kind && is_default(style));
        known.or_else(|| if kind == "paragraph" && name == "Normal" { default() } else { None })
    }

    /// A style and those that it is based on, one after the other.
    pub fn chain<'a>(&'a self, style: &'a Element) -> impl Iterator<Item = &'a Element> {
        std::iter::successors(Some(style), |style| self.style(value(style, "w:basedOn")?))
    }

    /// What a style says of a property, or those that it is based on, or the defaults.
    pub fn effective(&self, style: &Element, group: &str, property: &str, attribute: &str) -> Option<String> {
        let of = |owner: &Element| Some(owner.find(group)?.find(property)?.get(attribute)?.to_owned());
        let default = || {
            let defaults = self.defaults.as_ref()?;
            of(defaults.find(&format!("{group}Default"))?)
        };
        self.chain(style).find_map(of).or_else(default)
    }
}

/// The id of a style.
pub fn id(style: &Element) -> &str {
    style.get("w:styleId").unwrap_or_default()
}

/// `paragraph`, `character`, `table` or `numbering`.
pub fn kind(style: &Element) -> &str {
    style.get("w:type").unwrap_or("paragraph")
}

/// The name of a style.
pub fn name(style: &Element) -> &str {
    value(style, "w:name").unwrap_or_default()
}

/// What a child says by its only attribute.
pub fn value<'a>(style: &'a Element, child: &str) -> Option<&'a str> {
    style.find(child)?.get("w:val")
}

/// Whether a switch is there and not turned off.
pub fn is_on(owner: &Element, child: &str) -> bool {
    owner.find(child).is_some_and(|switch| !matches!(switch.get("w:val"), Some("0" | "false" | "off")))
}

/// Whether a style has this name.
pub fn is_named(style: &Element, name: &str) -> bool {
    self::name(style).eq_ignore_ascii_case(name)
}

fn is_default(style: &Element) -> bool {
    matches!(style.get("w:default"), Some("1" | "true" | "on"))
}

fn shown(style: &Element) -> String {
    if name(style).is_empty() { id(style).to_owned() } else { name(style).to_owned() }
}
