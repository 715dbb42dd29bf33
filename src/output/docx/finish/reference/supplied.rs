//! A style sheet with foreign looks comes in; the same with the styles that the office has none for made fit goes out.

use std::collections::BTreeMap;

use super::sheet::{self, StyleSheet};
use crate::{
    open_xml::tree::{Element, Node},
    output::docx::style,
};

/// Makes the report's own styles look right on a Normal that is not its own.
pub fn fit(own: &mut Element, theirs: &StyleSheet, counterparts: &BTreeMap<String, &str>) {
    let Some(normal) = counterparts.get(style::NORMAL).and_then(|id| theirs.style(id)) else { return };
    let base = |style: &Element| {
        let id = counterparts.get(sheet::value(style, "w:basedOn")?)?;
        theirs.style(id)
    };
    let head_color = head_color(own, counterparts);
    for style in own.elements_mut().filter(|element| element.name == "w:style" && sheet::kind(element) == "paragraph") {
        if counterparts.contains_key(sheet::id(style)) {
            continue;
        }
        match sheet::id(style) {
            style::BODY_TEXT => follow(style, normal, theirs),
            style::TABLE_HEADING => color(style, &head_color),
            _ => {}
        }
        if let Some(base) = base(style).filter(|_| sheet::id(style) != style::BODY_TEXT) {
            stand_alone(style, base, theirs);
        }
    }
}

/// The colour of the words in the head of the office's tables; none where tables are the report's own.
fn head_color(own: &Element, counterparts: &BTreeMap<String, &str>) -> Option<Option<Element>> {
    counterparts.get(style::TABLE)?;
    let table = own.elements().find(|element| sheet::id(element) == style::TABLE)?;
    let head = table.elements().find(|child| child.name == "w:tblStylePr" && child.get("w:type") == Some("firstRow"));
    Some(head.and_then(|head| head.find("w:rPr")?.find("w:color").cloned()))
}

fn color(style: &mut Element, head_color: &Option<Option<Element>>) {
    let Some(color) = head_color else { return };
    style.change("w:rPr", |letters| {
        letters.remove("w:color");
        letters.children.extend(color.clone().map(Node::Element));
    });
}

/// Running text is set as the office sets it. Only where its Normal tells paragraphs apart by nothing, ours do.
fn follow(style: &mut Element, normal: &Element, theirs: &StyleSheet) {
    let says = |property: &str, attribute: &str| {
        theirs.effective(normal, "w:pPr", property, attribute).is_some_and(|value| value != "0")
    };
    let apart = says("w:spacing", "w:after") || says("w:spacing", "w:before") || says("w:ind", "w:firstLine");
    style.change("w:pPr", |paragraph| {
        paragraph.remove("w:jc");
        if apart {
            paragraph.remove("w:spacing");
        }
    });
}

/// A style for labels, cells and boxes keeps the distances that it was made with.
fn stand_alone(style: &mut Element, base: &Element, theirs: &StyleSheet) {
    let says = |property: &str, attribute: &str| theirs.effective(base, "w:pPr", property, attribute);
    let differs = |property: &str, attribute: &str| says(property, attribute).is_some_and(|value| value != "0");
    let exact = says("w:spacing", "w:lineRule").is_some_and(|rule| rule == "exact");
    let aligned = says("w:jc", "w:val").is_some_and(|side| !matches!(side.as_str(), "left" | "start"));
    let reset = |paragraph: &mut Element, property: &str, attributes: &[(&str, &str)]| {
        let mut element = paragraph.find(property).cloned().unwrap_or_else(|| Element::new(property));
        for (attribute, value) in attributes {
            if element.get(attribute).is_none() {
                element.set(attribute, value);
            }
        }
        paragraph.remove(property);
        if !element.attributes.is_empty() {
            paragraph.children.push(Node::Element(element));
        }
    };
    let is_heading = sheet::value(style, "w:basedOn") != Some(style::NORMAL);
    style.change("w:pPr", |paragraph| {
        for attribute in ["w:left", "w:right", "w:hanging", "w:firstLine"] {
            let other = if attribute == "w:firstLine" { "w:hanging" } else { "w:firstLine" };
            let set = paragraph.find("w:ind").is_some_and(|own| own.get(other).is_some_and(|value| value != "0"));
            if differs("w:ind", attribute) && !set {
                reset(paragraph, "w:ind", &[(attribute, "0")]);
            }
        }
        if is_heading {
            return;
        }
        for attribute in ["w:before", "w:after"] {
            if differs("w:spacing", attribute) {
                reset(paragraph, "w:spacing", &[(attribute, "0")]);
            }
        }
        if exact {
            reset(paragraph, "w:spacing", &[("w:line", "240"), ("w:lineRule", "auto")]);
        }
        if aligned {
            reset(paragraph, "w:jc", &[("w:val", "left")]);
        }
    });
}

/// Only headings are counted, and only they stand in the outline: not what an office bases on them for their looks.
pub fn unnumber(own: &mut Element) {
    let is_heading = |id: &str| style::HEADINGS.contains(&id) || id == style::HEADING_ANNEX;
    let bases: BTreeMap<String, String> = own
        .elements()
        .filter_map(|style| Some((sheet::id(style).to_owned(), sheet::value(style, "w:basedOn")?.to_owned())))
        .collect();
    let stands_on_heading = |id: &str| {
        let mut chain = std::iter::successors(Some(id), |id| bases.get(*id).map(String::as_str));
        !is_heading(id) && chain.any(is_heading)
    };
    for style in own.elements_mut().filter(|element| element.name == "w:style") {
        if sheet::kind(style) == "paragraph" && stands_on_heading(sheet::id(style)) {
            style.change("w:pPr", |paragraph| {
                let number = Element::new("w:numPr").child(Element::new("w:numId").with("w:val", 0));
                let outline = Element::new("w:outlineLvl").with("w:val", 9);
                for property in [number, outline] {
                    paragraph.remove(&property.name);
                    paragraph.children.push(Node::Element(property));
                }
            });
        }
    }
}
