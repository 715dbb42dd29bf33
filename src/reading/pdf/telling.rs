//! A tree of tags comes in; the passages that it holds go out, in the order of reading.

use std::collections::BTreeSet;

use super::{Child, Element};
use crate::reading::{
    passages::{Kind, Marks, Passage, Place, Scope, Stress, Target},
    words::Words,
};

/// All that the tree says.
pub(super) fn passages(tree: &Element) -> Vec<Passage> {
    let mut passages = Vec::new();
    children(tree, Place::default(), &mut passages);
    passages
}

/// What each figure shows, in one piece.
pub(super) fn drawn(tree: &Element) -> Vec<Vec<String>> {
    tree.all().into_iter().filter(|element| element.tag == "Figure").map(|figure| vec![figure.text()]).collect()
}

/// What a group holds: elements that stand on lines of their own. Words right in it are in no paragraph.
fn children(group: &Element, place: Place, out: &mut Vec<Passage>) {
    let mut loose = Words::default();
    for child in &group.children {
        match child {
            Child::Element(element) if !is_inline(element) => block(element, place, out),
            child => inline(child, Stress::default(), &mut loose),
        }
    }
    if !loose.is_silent() {
        loose.passages(Kind::Unknown("words in no paragraph".into()), place.depth, place.quoted, out);
    }
}

fn block(element: &Element, place: Place, out: &mut Vec<Passage>) {
    let mut say = |kind, words: Words| words.passages(kind, place.depth, place.quoted, out);
    match element.tag.as_str() {
        "Div" | "Part" | "Sect" | "THead" | "TBody" | "Terms" => children(element, place, out),
        "P" => say(Kind::Paragraph, words(element)),
        "Title" => say(Kind::Title, words(element)),
        "Caption" => say(Kind::Caption, words(element)),
        "L" => {
            say(marks(element), Words::default());
            for child in element.elements() {
                // Typst puts a list within an item beside that item.
                block(child, place.deeper(if child.tag == "L" { 2 } else { 1 }), out);
            }
        }
        "LI" => {
            for child in element.elements() {
                match child.tag.as_str() {
                    "Lbl" => words(child).passages(Kind::Item, place.depth, place.quoted, out),
                    "LBody" => body(child, place.deeper(1), out),
                    _ => block(child, place.deeper(1), out),
                }
            }
        }
        // How deep lists lie is counted anew: a quotation is set off, whatever it stands in.
        "BlockQuote" => children(element, Place { quoted: true, depth: 0 }, out),
        "Table" => {
            say(Kind::Table, said(element.attributes.get("Summary")));
            children(element, place.deeper(1), out);
        }
        "TR" => {
            say(Kind::Row, Words::default());
            children(element, place.deeper(1), out);
        }
        "TH" => match element.attributes.get("Scope").map(String::as_str) {
            Some("Column") => say(Kind::Header(Scope::Column), cell(element)),
            Some("Row") => say(Kind::Header(Scope::Row), cell(element)),
            _ => say(Kind::Unknown("TH".into()), cell(element)),
        },
        "TD" => say(Kind::Cell, cell(element)),
        "Figure" => say(Kind::Figure, said(element.alternative.as_ref())),
        "TOC" => {
            say(Kind::Contents, Words::default());
            for child in element.elements() {
                match child.tag.as_str() {
                    "TOCI" => entry(child).passages(Kind::Entry, place.depth + 1, place.quoted, out),
                    _ => block(child, place.deeper(1), out),
                }
            }
        }
        tag => match tag.strip_prefix('H').and_then(|level| level.parse().ok()) {
            Some(level) => say(Kind::Heading(level), words(element)),
            None => say(Kind::Unknown(tag.to_owned()), words(element)),
        },
    }
}

fn marks(list: &Element) -> Kind {
    match list.attributes.get("ListNumbering").map(String::as_str) {
        Some("Circle" | "Disc" | "Square") => Kind::List(Marks::Bullets),
        Some("Decimal") => Kind::List(Marks::Numbers),
        Some("None") => Kind::List(Marks::Terms),
        other => Kind::Unknown(format!("L {}", other.unwrap_or("without numbering"))),
    }
}

/// Words that stand in for an element; none are not the same as no words.
fn said(text: Option<&String>) -> Words {
    let mut words = Words::default();
    words.push(text.map_or("?", String::as_str), Stress::default());
    words
}

/// The body of an item: words alone are its one paragraph.
fn body(body: &Element, place: Place, out: &mut Vec<Passage>) {
    if body.elements().all(is_inline) {
        let words = words(body);
        if !words.is_silent() {
            words.passages(Kind::Paragraph, place.depth, place.quoted, out);
        }
    } else {
        children(body, place, out);
    }
}

/// The paragraphs of a cell.
fn cell(cell: &Element) -> Words {
    if cell.elements().all(is_inline) {
        return words(cell);
    }
    let mut paragraphs = cell.elements().map(words);
    let mut all = paragraphs.next().unwrap_or_default();
    paragraphs.for_each(|paragraph| all.append(" / ", paragraph));
    all
}

/// An entry of the contents; its number is a label beside its words.
fn entry(entry: &Element) -> Words {
    let mut all = Words::default();
    for label in entry.all().iter().filter(|element| element.tag == "Lbl") {
        all.push(&format!("{} ", label.text()), Stress::default());
    }
    all.open_link();
    let mut targets = BTreeSet::new();
    for link in entry.all().into_iter().filter(|element| element.tag == "Link") {
        link.children.iter().for_each(|child| inline(child, Stress::default(), &mut all));
        targets.extend(self::targets(link));
    }
    all.close_link(targets);
    all
}

/// Where a link leads to; a link of several lines has a place for each.
fn targets(link: &Element) -> BTreeSet<Target> {
    let places = link.children.iter().filter_map(|child| match child {
        Child::Link(target) => Some(target.clone()),
        Child::Element(_) | Child::Text(_) => None,
    });
    places.collect()
}

fn words(element: &Element) -> Words {
    let mut words = Words::default();
    element.children.iter().for_each(|child| inline(child, Stress::default(), &mut words));
    words
}

/// The tags that stand within a line. A label does where it is the mark of a footnote.
fn is_inline(element: &Element) -> bool {
    matches!(element.tag.as_str(), "Span" | "Strong" | "Em" | "Link" | "Reference" | "Note" | "Lbl" | "Quote")
}

/// Words with what the tags tell apart.
fn inline(child: &Child, stress: Stress, words: &mut Words) {
    let element = match child {
        Child::Text(text) => return words.push(text, stress),
        Child::Link(_) => return,
        Child::Element(element) => element,
    };
    let mut run = |stress| element.children.iter().for_each(|child| inline(child, stress, words));
    match element.tag.as_str() {
        "Strong" => run(Stress { strong: true, ..stress }),
        "Em" => run(Stress { emphasis: true, ..stress }),
        "Link" => {
            words.open_link();
            element.children.iter().for_each(|child| inline(child, stress, words));
            words.close_link(targets(element));
        }
        // The mark in the text leads to the footnote, that of the footnote back to the text; it is told once.
        "Lbl" => {}
        "Note" => {
            let mark: String = element.elements().filter(|child| child.tag == "Lbl").map(Element::text).collect();
            words.note(&mark, self::words(element));
        }
        _ => run(stress),
    }
}
