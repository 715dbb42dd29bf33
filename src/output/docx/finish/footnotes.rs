//! The paragraphs of the footnotes come in; their part goes into the package.

use super::{
    document,
    package::{DOCUMENT, Package, relationship},
    places,
    tree::{Element, Node},
};
use crate::output::docx::style;

const PATH: &str = "word/footnotes.xml";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

/// Numbers the notes from 1, behind the two separators that Word demands.
pub fn footnotes(package: &mut Package, notes: Vec<Node>, addresses: &[&str]) -> anyhow::Result<()> {
    let mut root = document::root("w:footnotes").child(separator(-1, "separator", "w:separator")).child(separator(
        0,
        "continuationSeparator",
        "w:continuationSeparator",
    ));
    for (position, node) in notes.into_iter().enumerate() {
        if let Node::Element(paragraph) = node {
            root = root.child(Element::new("w:footnote").with("w:id", position + 1).child(note(paragraph)));
        }
    }
    places::addresses(&mut root, package, PATH, addresses)?;
    document::tidy(&mut root);
    package.relate(DOCUMENT, relationship::FOOTNOTES, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}

fn separator(id: i32, kind: &str, line: &str) -> Element {
    let spacing = Element::new("w:spacing").with("w:after", 0).with("w:line", 240).with("w:lineRule", "auto");
    let paragraph = Element::new("w:p")
        .child(Element::new("w:pPr").child(spacing))
        .child(Element::new("w:r").child(Element::new(line)));
    Element::new("w:footnote").with("w:type", kind).with("w:id", id).child(paragraph)
}

/// The paragraph with its mark in front.
fn note(mut paragraph: Element) -> Element {
    let looks = Element::new("w:rPr").child(Element::new("w:rStyle").with("w:val", style::FOOTNOTE_REFERENCE));
    let mark = Element::new("w:r").child(looks).child(Element::new("w:footnoteRef"));
    let space = Element::new("w:r").child(Element::new("w:t").text(" "));
    let properties = Element::new("w:pPr").child(Element::new("w:pStyle").with("w:val", style::FOOTNOTE_TEXT));
    paragraph.remove("w:pPr");
    paragraph.children.splice(0..0, [properties, mark, space].map(Node::Element));
    paragraph
}
