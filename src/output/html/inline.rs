//! Inlines come in; what stands in a line of the page goes out.

use anyhow::{Result, ensure};

use super::{
    markup::holding,
    notes,
    story::{Manner, Story},
};
use crate::{
    document::Inline,
    open_xml::tree::{Element, Node},
};

/// Where a link may lead to; all else a browser might run or open on the reader's own computer.
const SCHEMES: [&str; 3] = ["https:", "http:", "mailto:"];

/// What a run of inlines stands in.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    link: bool,
    note: bool,
}

/// Inlines of the text.
pub fn inlines<'a>(story: &mut Story<'a>, inlines: &'a [Inline]) -> Result<Vec<Node>> {
    // In a piece there is no place for the notes at its end.
    let note = story.manner == Manner::Piece;
    run(story, inlines, Place { note, ..Place::default() })
}

/// Inlines of a note; a note within it stands in brackets.
pub fn of_note<'a>(story: &mut Story<'a>, inlines: &'a [Inline]) -> Result<Vec<Node>> {
    run(story, inlines, Place { note: true, ..Place::default() })
}

fn run<'a>(story: &mut Story<'a>, inlines: &'a [Inline], place: Place) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) => nodes.push(Node::Text(words.clone())),
            Inline::Strong(inner) => nodes.push(within("strong", run(story, inner, place)?)),
            Inline::Emphasis(inner) => nodes.push(within("em", run(story, inner, place)?)),
            Inline::Link(link) if place.link => nodes.extend(run(story, &link.content, place)?),
            Inline::Link(link) => {
                let known = SCHEMES.iter().any(|scheme| link.url.starts_with(scheme))
                    || (story.manner == Manner::Piece && is_file_beside(&link.url));
                ensure!(known, "a link leads to `{}`, which is no address of the web", link.url);
                nodes.extend(linked(story, &link.url, &link.content, place)?);
            }
            Inline::Reference(reference) if place.link => nodes.extend(run(story, &reference.content, place)?),
            Inline::Reference(reference) => {
                let address = story.address(&reference.to)?;
                nodes.extend(linked(story, &address, &reference.content, place)?);
            }
            Inline::Footnote(inner) if place.note => {
                nodes.push(Node::Text(" (".into()));
                nodes.extend(run(story, inner, place)?);
                nodes.push(Node::Text(")".into()));
            }
            // Within a link it comes after it: see below.
            Inline::Footnote(_) if place.link => {}
            Inline::Footnote(inner) => nodes.push(Node::Element(notes::mark(story, inner))),
            Inline::LineBreak => nodes.push(Node::Element(Element::new("br"))),
        }
    }
    Ok(nodes)
}

/// A name without a folder and without a scheme.
fn is_file_beside(address: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    !address.starts_with('.') && !address.is_empty() && address.bytes().all(is_plain)
}

fn within(name: &str, nodes: Vec<Node>) -> Node {
    Node::Element(holding(Element::new(name), nodes))
}

/// A link; it holds no further link and no note, so that the marks of its notes follow it.
fn linked<'a>(story: &mut Story<'a>, address: &str, content: &'a [Inline], place: Place) -> Result<Vec<Node>> {
    let words = run(story, content, Place { link: true, ..place })?;
    let mut nodes = vec![Node::Element(holding(Element::new("a").with("href", address), words))];
    if !place.note {
        let mut notes = Vec::new();
        collect_notes(content, &mut notes);
        nodes.extend(notes.into_iter().map(|note| Node::Element(self::notes::mark(story, note))));
    }
    Ok(nodes)
}

fn collect_notes<'a>(inlines: &'a [Inline], notes: &mut Vec<&'a [Inline]>) {
    for inline in inlines {
        match inline {
            Inline::Footnote(note) => notes.push(note),
            Inline::Strong(inner) | Inline::Emphasis(inner) => collect_notes(inner, notes),
            Inline::Link(link) => collect_notes(&link.content, notes),
            Inline::Reference(reference) => collect_notes(&reference.content, notes),
            Inline::Text(_) | Inline::LineBreak => {}
        }
    }
}
