//! Fields and content controls come in; fields that do not end as they begin, and controls without a title, go out.

use crate::word_rules::{finding::Findings, package::Package, tree::Element};

/// Where a field that has begun stands.
#[derive(PartialEq)]
enum Stage {
    Instruction,
    Result,
}

pub fn rules(package: &Package, found: &mut Findings) {
    for (name, root) in package.content() {
        if let Err(place) = balance(root) {
            found.add("FIELD_BALANCE", name, place);
        }
        for control in root.all("w:sdt") {
            let title = control.at("w:sdtPr/w:alias").and_then(Element::val).unwrap_or_default();
            found.unless(!title.trim().is_empty(), "SDT_NO_TITLE", name, control.text());
        }
    }
}

/// Goes through all fields of a part; each has a beginning, an instruction, at most one separator and an end, and ends
/// before the one that it stands in.
fn balance(root: Element) -> Result<(), String> {
    let mut open: Vec<(Stage, bool)> = Vec::new();
    for element in root.descendants() {
        if element.name() == "w:instrText" {
            match open.last_mut() {
                Some((Stage::Instruction, said)) => *said |= !element.words().trim().is_empty(),
                _ => return Err(format!("an instruction out of place: {}", element.words())),
            }
        }
        if element.name() != "w:fldChar" {
            continue;
        }
        match (element.get("w:fldCharType"), open.last_mut()) {
            (Some("begin"), _) => open.push((Stage::Instruction, false)),
            (Some("separate"), Some((stage, true))) if *stage == Stage::Instruction => *stage = Stage::Result,
            (Some("end"), Some((_, true))) => drop(open.pop()),
            (mark, _) => return Err(format!("{mark:?} out of place")),
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{} fields without an end", open.len())) }
}
