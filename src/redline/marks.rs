//! What happened to runs, paragraphs and rows comes in; Word's own marks of it go out: who, when, and each with a number.

use super::Marking;
use crate::open_xml::tree::{Element, Node};

/// What happened to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// They stand in both reports.
    Kept,
    /// They stand in the new one alone.
    Inserted,
    /// They stand in the old one alone.
    Deleted,
}

/// Gives out marks; no two have one number.
pub struct Marks<'a> {
    marking: &'a Marking,
    last: u64,
}

impl<'a> Marks<'a> {
    /// Numbers begin after this one, the highest that bookmarks have.
    pub fn after(last: u64, marking: &'a Marking) -> Self {
        Self { marking, last }
    }

    /// The mark of a state; none for what was kept.
    pub fn mark(&mut self, state: State) -> Option<Element> {
        let name = match state {
            State::Kept => return None,
            State::Inserted => "w:ins",
            State::Deleted => "w:del",
        };
        self.last += 1;
        let mark = Element::new(name).with("w:id", self.last);
        Some(mark.with("w:author", &self.marking.author).with("w:date", &self.marking.date))
    }

    /// Marks the end of a paragraph, so that the paragraph as a whole came or went.
    pub fn mark_end(&mut self, paragraph: &mut Element, state: State) {
        let Some(mark) = self.mark(state) else { return };
        paragraph.change("w:pPr", |properties| {
            if properties.find("w:rPr").is_none() {
                let last =
                    |node: &Node| matches!(node, Node::Element(e) if e.name == "w:sectPr" || e.name == "w:pPrChange");
                let at = properties.children.iter().position(last).unwrap_or(properties.children.len());
                properties.children.insert(at, Node::Element(Element::new("w:rPr")));
            }
            properties.change("w:rPr", |looks| looks.children.insert(0, Node::Element(mark)));
        });
    }

    /// Marks a row; Word wants the mark behind all other properties.
    pub fn mark_row(&mut self, row: &mut Element, state: State) {
        let Some(mark) = self.mark(state) else { return };
        row.change("w:trPr", |properties| properties.children.push(Node::Element(mark)));
    }
}

/// What happened to a paragraph as a whole, by the mark of its end.
pub fn end(paragraph: &Element) -> State {
    let looks = paragraph.find("w:pPr").and_then(|properties| properties.find("w:rPr"));
    match looks {
        Some(looks) if looks.find("w:ins").is_some() => State::Inserted,
        Some(looks) if looks.find("w:del").is_some() => State::Deleted,
        Some(_) | None => State::Kept,
    }
}

/// Takes the mark of a paragraph's end away.
pub fn unmark_end(paragraph: &mut Element) {
    paragraph.change("w:pPr", |properties| {
        properties.change("w:rPr", |looks| {
            looks.remove("w:ins");
            looks.remove("w:del");
        });
        properties
            .children
            .retain(|node| !matches!(node, Node::Element(e) if e.name == "w:rPr" && e.children.is_empty()));
    });
}

/// Whether something in it came or went.
pub fn is_marked(element: &Element) -> bool {
    matches!(element.name.as_str(), "w:ins" | "w:del") || element.elements().any(is_marked)
}
