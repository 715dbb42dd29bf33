//! Styles and numberings and their uses come in; uses of what is not there go out.

use super::repeated;
use crate::word_rules::{
    finding::Findings,
    looks::Looks,
    package::{NUMBERING, Package, STYLES},
    tree::Element,
};

/// What names a style, and of which kind.
const USES: [(&str, &str); 3] = [("w:pStyle", "paragraph"), ("w:rStyle", "character"), ("w:tblStyle", "table")];
const KINDS: [&str; 4] = ["paragraph", "character", "table", "numbering"];
/// The tags of ISO 32000-1, 14.8.4, but for the one that is also a style of Word.
const TAGS: &str = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L \
                    LI Lbl LBody Table TR TH TD THead TBody TFoot Span Note Reference BibEntry Code Link Annot Ruby \
                    Warichu Figure Formula Form";
/// Word's number of the numbering that switches one off.
const NONE: &str = "0";

pub fn rules(package: &Package, found: &mut Findings) {
    let styles = package.needed(STYLES);
    let looks = Looks::of(package);
    for kind in KINDS {
        let of_kind = |style: &Element| style.get("w:type") == Some(kind);
        let default =
            styles.each("w:style").filter(of_kind).filter(|it| matches!(it.get("w:default"), Some("1" | "true")));
        found.unless(default.count() == 1, "STYLE_DEFAULT", STYLES, kind);
        let names = styles.each("w:style").filter(of_kind).filter_map(|it| it.child("w:name")?.val());
        for name in repeated(names) {
            found.add("STYLE_DUP", STYLES, name);
        }
    }
    for name in styles.each("w:style").filter_map(|style| style.child("w:name")?.val()) {
        found.unless(!TAGS.split_whitespace().any(|tag| tag == name), "STYLE_TAG", STYLES, name);
    }
    for id in repeated(styles.each("w:style").filter_map(|style| style.get("w:styleId"))) {
        found.add("STYLE_DUP", STYLES, id);
    }
    let is_of = |id: &str, kind: &str| looks.by_id.get(id).is_some_and(|style| style.get("w:type") == Some(kind));
    for style in styles.each("w:style") {
        let kind = style.get("w:type").unwrap_or_default();
        for other in ["w:basedOn", "w:next"].iter().filter_map(|name| style.child(name)?.val()) {
            found.unless(
                is_of(other, kind),
                "STYLE_UNDEFINED",
                STYLES,
                format!("{:?}: {other}", style.get("w:styleId")),
            );
        }
    }
    let numbers: Vec<(&str, Option<Element>)> = numbers(package);
    for (name, root) in package.content().chain([(STYLES, styles), (NUMBERING, package.needed(NUMBERING))]) {
        for element in root.descendants() {
            let value = element.val().unwrap_or_default();
            if let Some((_, kind)) = USES.iter().find(|(used, _)| *used == element.name()) {
                found.unless(is_of(value, kind), "STYLE_UNDEFINED", name, format!("{}: {value}", element.name()));
            } else if element.name() == "w:numPr" {
                let number = element.child("w:numId").and_then(Element::val);
                let level = element.child("w:ilvl").and_then(Element::val).unwrap_or("0");
                let has_level = |list: &Element| list.each("w:lvl").any(|it| it.get("w:ilvl") == Some(level));
                let list = number.and_then(|number| numbers.iter().find(|(id, _)| *id == number)?.1);
                let known = number.is_none_or(|number| number == NONE) || list.is_some_and(|list| has_level(&list));
                found.unless(known, "NUM_UNDEFINED", name, format!("{number:?}, level {level}"));
            }
        }
    }
    for id in repeated(numbers.iter().map(|(id, _)| *id)) {
        found.add("DUP_ID", NUMBERING, format!("numbering {id}"));
    }
    for (id, list) in numbers {
        found.unless(list.is_some(), "NUM_UNDEFINED", NUMBERING, format!("the list of numbering {id}"));
    }
}

/// Every numbering with its list.
fn numbers(package: &Package) -> Vec<(&str, Option<Element<'_>>)> {
    let root = package.needed(NUMBERING);
    let list = |id: &str| root.each("w:abstractNum").find(|list| list.get("w:abstractNumId") == Some(id));
    root.each("w:num")
        .filter_map(|number| {
            let list = number.child("w:abstractNumId").and_then(Element::val).and_then(list);
            Some((number.get("w:numId")?, list))
        })
        .collect()
}
