//! A running line of a foreign file comes in; the same with changes accepted and without what tells of its makers goes out.

use crate::open_xml::tree::{Element, Node};

/// What goes with all that stands in it: deleted words, former looks, comments, editors, controls with a life of their own.
const REMOVED: &str = "w:del w:moveFrom w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd \
    w:rPrChange w:pPrChange w:tblPrChange w:tcPrChange w:trPrChange w:sectPrChange w:tblGridChange w:tblPrExChange \
    w:numberingChange w:cellIns w:cellDel w:cellMerge w:customXmlInsRangeStart w:customXmlInsRangeEnd \
    w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd \
    w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd w:commentRangeStart w:commentRangeEnd w:commentReference \
    w:annotationRef w:permStart w:permEnd w:proofErr w:bookmarkStart w:bookmarkEnd w:customXmlPr w:smartTagPr \
    w:lastRenderedPageBreak w:control w:subDoc w:altChunk w:contentPart w:numPr";

/// What goes and leaves what stands in it.
const UNWRAPPED: &str = "w:ins w:moveTo w:smartTag w:customXml w:sdtContent";

/// Accepts all changes and takes out marks, names and links into the file that the line was taken from.
pub fn clean(element: &mut Element) {
    element
        .attributes
        .retain(|(name, _)| !name.starts_with("w:rsid") && !matches!(name.as_str(), "w14:paraId" | "w14:textId"));
    let mut kept = Vec::with_capacity(element.children.len());
    for node in std::mem::take(&mut element.children) {
        match node {
            Node::Element(child) if is_gone(&child) => {}
            Node::Element(mut child) if child.name == "w:sdt" => {
                child.children.retain(|node| matches!(node, Node::Element(inner) if inner.name == "w:sdtContent"));
                clean(&mut child);
                kept.append(&mut child.children);
            }
            Node::Element(mut child) => {
                let ended = is_deleted(&child, "w:pPr", "w:rPr");
                clean(&mut child);
                let unwrapped =
                    among(UNWRAPPED, &child.name) || (child.name == "w:hyperlink" && child.get("r:id").is_none());
                let empty = match child.name.as_str() {
                    "w:p" => ended && child.elements().all(|inner| inner.name == "w:pPr"),
                    "w:tbl" => child.find("w:tr").is_none(),
                    _ => false,
                };
                if unwrapped {
                    kept.append(&mut child.children);
                } else if !empty {
                    kept.push(Node::Element(child));
                }
            }
            words => kept.push(words),
        }
    }
    element.children = kept;
    let needs_paragraph = matches!(element.name.as_str(), "w:hdr" | "w:ftr" | "w:tc" | "w:txbxContent");
    if needs_paragraph && !matches!(element.children.last(), Some(Node::Element(last)) if last.name == "w:p") {
        element.children.push(Node::Element(Element::new("w:p")));
    }
}

fn is_gone(child: &Element) -> bool {
    among(REMOVED, &child.name) || (child.name == "w:tr" && child.find("w:trPr").is_some_and(has_deletion))
}

/// Whether the end of a paragraph is deleted.
fn is_deleted(child: &Element, outer: &str, inner: &str) -> bool {
    child.find(outer).and_then(|outer| outer.find(inner)).is_some_and(has_deletion)
}

fn has_deletion(properties: &Element) -> bool {
    properties.find("w:del").is_some() || properties.find("w:moveFrom").is_some()
}

fn among(names: &str, name: &str) -> bool {
    names.split(' ').any(|known| known == name)
}
