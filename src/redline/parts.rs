//! The parts of a Word file and its comments come in; the comments stand among the parts, with all that points to them.

use std::collections::BTreeMap;

use anyhow::Context;

use crate::open_xml::tree::{self, Element, Node};

/// The main part.
pub const DOCUMENT: &str = "word/document.xml";
/// The footnotes.
pub const NOTES: &str = "word/footnotes.xml";
/// The lists.
pub const NUMBERING: &str = "word/numbering.xml";

const COMMENTS: &str = "word/comments.xml";
const CONTENT_TYPES: &str = "[Content_Types].xml";
const RELATIONSHIPS: &str = "word/_rels/document.xml.rels";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// Adds the part of the comments.
pub fn add_comments(parts: &mut BTreeMap<String, Vec<u8>>, comments: &Element) -> anyhow::Result<()> {
    parts.insert(COMMENTS.into(), tree::write(comments));
    let relationship =
        Element::new("Relationship").with("Id", "comments").with("Type", KIND).with("Target", "comments.xml");
    add(parts, RELATIONSHIPS, relationship)?;
    let path = format!("/{COMMENTS}");
    add(parts, CONTENT_TYPES, Element::new("Override").with("PartName", path).with("ContentType", CONTENT_TYPE))
}

fn add(parts: &mut BTreeMap<String, Vec<u8>>, path: &str, element: Element) -> anyhow::Result<()> {
    let bytes = parts.get_mut(path).with_context(|| format!("there is no part {path}"))?;
    let mut root = tree::parse(std::str::from_utf8(bytes)?)?;
    root.children.push(Node::Element(element));
    *bytes = tree::write(&root);
    Ok(())
}
