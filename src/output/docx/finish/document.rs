//! The main part as `docx_rs` writes it comes in; the finished one with its notes and running lines goes into the package.

use anyhow::Context;

use super::{
    Source, distances, footnotes, order,
    package::{DOCUMENT, Package, ROOT, relationship},
    places, sections, tables,
    tree::{self, Element, Node},
};
use crate::output::docx::{body::Body, style};

/// The prefixes that the parts of a report use.
const SPACES: [(&str, &str); 6] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
];

const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// Finishes the main part and all that belongs to it.
pub fn document(package: &mut Package, body: &Body, source: &Source) -> anyhow::Result<()> {
    package.relate(ROOT, relationship::OFFICE_DOCUMENT, DOCUMENT);
    let mut read = tree::parse(std::str::from_utf8(&body.parts.document)?).context("the body is not well-formed")?;
    let whole = read.elements_mut().find(|child| child.name == "w:body").context("the document has no body")?;
    let mut children = std::mem::take(&mut whole.children);
    children.retain(|node| !matches!(node, Node::Element(element) if element.name == "w:sectPr"));

    let running = sections::running(package, body, &children, source)?;
    let (notes, children): (Vec<Node>, Vec<Node>) =
        children.into_iter().partition(|node| has_style(node, style::FOOTNOTE_BODY));
    let children = places::contents(children, &body.supplement, source)?;
    let children = sections::sections(children, &running, source)?;

    let mut main = Element { name: "w:body".into(), attributes: Vec::new(), children };
    tables::tables(&mut main, &body.supplement.tables, source.theme)?;
    distances::distances(&mut main);
    distances::keep_callouts(&mut main);
    places::drawings(&mut main, package, &body.supplement, source)?;
    places::footnote_marks(&mut main, notes.len())?;
    places::addresses(&mut main, package, DOCUMENT, &body.supplement.addresses)?;
    tidy(&mut main);
    footnotes::footnotes(package, notes, &body.supplement.addresses)?;
    package.add_xml(DOCUMENT, CONTENT_TYPE, root("w:document").child(main))
}

/// An element with all prefixes.
pub fn root(name: &str) -> Element {
    SPACES.iter().fold(Element::new(name), |root, (prefix, space)| root.with(prefix, space))
}

/// The style of a paragraph.
pub fn style_of(paragraph: &Element) -> Option<&str> {
    paragraph.find("w:pPr")?.find("w:pStyle")?.get("w:val")
}

/// Whether a child of the body is a paragraph of this style.
pub fn has_style(node: &Node, style: &str) -> bool {
    matches!(node, Node::Element(element) if element.name == "w:p" && style_of(element) == Some(style))
}

/// Takes out what is of no use and puts the rest into the order of the schema.
pub fn tidy(root: &mut Element) {
    const PROPERTIES: [&str; 4] = ["w:rPr", "w:pPr", "w:trPr", "w:tcPr"];
    root.visit(&mut |element| {
        element.attributes.retain(|(name, value)| {
            let needless = name.starts_with("w14:") || name.starts_with("w:rsid");
            let default = name == "w:dirty"
                || (element.name == "w:gridCol" && name == "w:type")
                || (name == "w:history" && value.is_empty());
            !needless && !default
        });
        if element.name == "w:pPr" {
            // The properties of a paragraph's end mark, which `docx_rs` always writes.
            element.remove("w:rPr");
        }
        if matches!(element.name.as_str(), "w:t" | "w:instrText") {
            element.set("xml:space", "preserve");
        }
        element.children.retain(|node| match node {
            Node::Element(child) => {
                !(child.children.is_empty() && (PROPERTIES.contains(&child.name.as_str()) || child.name == "w:r"))
            }
            Node::Text(_) => true,
        });
    });
    // A second time, since a run is empty only after its empty properties are gone.
    root.visit(&mut |element| {
        element
            .children
            .retain(|node| !matches!(node, Node::Element(child) if child.name == "w:r" && child.children.is_empty()));
    });
    order::order(root);
}
