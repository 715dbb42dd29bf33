//! The footnotes of both reports come in; one part with those that stay, came and went goes out, in the order of their marks.

use std::collections::BTreeMap;

use super::pieces;
use crate::open_xml::tree::{Element, Node};

/// The footnotes of one report.
pub struct Notes {
    root: Element,
    texts: BTreeMap<String, String>,
}

/// Before the number of a note of the old report.
const OLD: &str = "old-";

impl Notes {
    /// Reads the part of the footnotes.
    pub fn of(root: Element) -> Self {
        let text = |note: &Element| Some((note.get("w:id")?.to_owned(), pieces::shown(note)));
        Self { texts: root.elements().filter_map(text).collect(), root }
    }

    /// What a note says.
    pub fn text(&self, id: &str) -> &str {
        self.texts.get(id).map_or("", String::as_str)
    }

    /// Says of the mark of a note that the note is one of the old report.
    pub fn mark_old(mark: &mut Element) {
        let id = mark.get("w:id").unwrap_or_default();
        mark.set("w:id", format!("{OLD}{id}"));
    }

    fn note(&self, id: &str) -> Option<&Element> {
        self.root.elements().find(|note| note.get("w:id") == Some(id))
    }

    /// The part with the notes that a body has marks of; they are numbered anew, in the body too. Some readers know a note
    /// by its position alone.
    pub fn joined(self, old: &Self, body: &mut Element) -> Element {
        let mut root = Element { children: Vec::new(), ..self.root.clone() };
        let separators = self.root.elements().filter(|note| note.get("w:type").is_some());
        root.children.extend(separators.cloned().map(Node::Element));
        let mut last = 0;
        body.visit(&mut |mark| {
            if mark.name != "w:footnoteReference" {
                return;
            }
            let id = mark.get("w:id").unwrap_or_default();
            let note = match id.strip_prefix(OLD) {
                Some(id) => old.note(id).cloned().map(without_links),
                None => self.note(id).cloned(),
            };
            if let Some(mut note) = note {
                last += 1;
                note.set("w:id", last);
                mark.set("w:id", last);
                root.children.push(Node::Element(note));
            }
        });
        root
    }
}

/// The addresses of the old report have no place in the new file.
fn without_links(mut note: Element) -> Element {
    note.visit(&mut |element| {
        let children = std::mem::take(&mut element.children).into_iter();
        element.children = children
            .flat_map(|node| match node {
                Node::Element(link) if link.name == "w:hyperlink" => link.children,
                Node::Element(_) | Node::Text(_) => vec![node],
            })
            .collect();
    });
    note
}
