//! The body comes in; it goes out with a distance below tables and call-outs, and with short call-outs kept whole.

use super::{
    document,
    tree::{Element, Node},
};
use crate::output::docx::style;

/// The distance between a table or call-out and the text after it, in twips.
const BELOW_TABLE: u32 = 280;
const BELOW_CALLOUT: u32 = 200;
/// A call-out of at most so many letters stays on one page.
const MOST_LETTERS_TOGETHER: usize = 1200;

/// A table and a call-out have no distance of their own, so that the paragraph after them keeps one.
pub fn distances(body: &mut Element) {
    let mut above = Above::Text;
    for element in body.elements_mut() {
        let style = document::style_of(element).unwrap_or_default();
        let before = match above {
            Above::Table => BELOW_TABLE,
            Above::Callout if !style.starts_with("Callout") => BELOW_CALLOUT,
            Above::Callout | Above::Text => 0,
        };
        let next = match element.name.as_str() {
            "w:tbl" => Above::Table,
            "w:p" if style.starts_with("Callout") => Above::Callout,
            _ => Above::Text,
        };
        if before > 0 && element.name == "w:p" && !keeps_distance(style) {
            element.change("w:pPr", |properties| {
                properties.remove("w:spacing");
                properties.children.push(Node::Element(Element::new("w:spacing").with("w:before", before)));
            });
        }
        above = next;
    }
}

/// What stands above a paragraph.
enum Above {
    Table,
    Callout,
    Text,
}

fn keeps_distance(style: &str) -> bool {
    [style::HEADING_ANNEX, style::CAPTION, style::SECTION_BREAK, style::CONTENTS_TITLE, style::CONTENTS_SUBTITLE]
        .contains(&style)
        || style::HEADINGS.contains(&style)
        || style.starts_with("Callout") && style.ends_with("Title")
}

/// Keeps each short call-out on one page: its paragraphs stay with the next one, apart from the last.
pub fn keep_callouts(body: &mut Element) {
    let mut start = 0;
    while start < body.children.len() {
        if !is_callout(&body.children[start]) {
            start += 1;
            continue;
        }
        let inner = body.children[start + 1..].iter();
        let count = 1 + inner.take_while(|node| is_callout(node) && !is_title(node)).count();
        let callout = &mut body.children[start..start + count];
        if callout.iter().map(letters).sum::<usize>() <= MOST_LETTERS_TOGETHER {
            callout[..count - 1].iter_mut().for_each(keep_next);
        }
        start += count;
    }
}

fn style_of(node: &Node) -> &str {
    match node {
        Node::Element(element) => document::style_of(element).unwrap_or_default(),
        Node::Text(_) => "",
    }
}

fn is_callout(node: &Node) -> bool {
    style_of(node).starts_with("Callout")
}

fn is_title(node: &Node) -> bool {
    style_of(node).ends_with("Title")
}

fn letters(node: &Node) -> usize {
    match node {
        Node::Element(element) => element.words().chars().count(),
        Node::Text(text) => text.chars().count(),
    }
}

fn keep_next(node: &mut Node) {
    if let Node::Element(paragraph) = node {
        paragraph.change("w:pPr", |properties| {
            properties.remove("w:keepNext");
            properties.children.push(Node::Element(Element::new("w:keepNext")));
        });
    }
}
