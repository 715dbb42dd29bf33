//! A tree of tags comes in; what it says goes out, line by line, in the words of `model`.

use std::collections::BTreeSet;

use super::{Lines, Stress, Words};
use crate::pdf_reading::{Child, Element, Target};

/// All that the tree says, in the order of reading.
pub fn lines(tree: &Element) -> Vec<String> {
    let mut lines = Lines::default();
    children(tree, 0, &mut lines);
    lines.0
}

/// What each figure shows.
pub fn drawn(tree: &Element) -> Vec<String> {
    tree.all().into_iter().filter(|element| element.tag == "Figure").map(Element::text).collect()
}

/// What a group holds: elements that stand on lines of their own. Words right in it are in no paragraph.
fn children(group: &Element, depth: usize, lines: &mut Lines) {
    let mut loose = Words::default();
    for child in &group.children {
        match child {
            Child::Element(element) if !is_inline(element) => block(element, depth, lines),
            child => inline(child, Stress::default(), &mut loose),
        }
    }
    let loose = loose.end();
    if !loose.trim().is_empty() {
        lines.push(depth, "words in no paragraph:", &loose);
    }
}

fn block(element: &Element, depth: usize, lines: &mut Lines) {
    let attribute = |name: &str| element.attributes.get(name).map_or("?", String::as_str);
    match element.tag.as_str() {
        "Div" | "Part" | "Sect" | "THead" | "TBody" | "Terms" => children(element, depth, lines),
        tag @ ("P" | "Title" | "Caption") => lines.push(depth, tag, &words(element)),
        tag @ ("H1" | "H2" | "H3" | "H4" | "H5" | "H6") => lines.push(depth, tag, &words(element)),
        "L" => {
            let items = element.elements().filter(|child| child.tag == "LI").count();
            lines.push(depth, &format!("List {} {items}", attribute("ListNumbering")), "");
            for child in element.elements() {
                // Typst puts a list within an item beside that item.
                block(child, if child.tag == "L" { depth + 2 } else { depth + 1 }, lines);
            }
        }
        "LI" => {
            for child in element.elements() {
                match child.tag.as_str() {
                    "Lbl" => lines.push(depth, "Item", &words(child)),
                    "LBody" => body(child, depth + 1, lines),
                    other => lines.push(depth, "not of an item:", other),
                }
            }
        }
        "BlockQuote" => {
            lines.push(depth, "Quote", "");
            children(element, depth + 1, lines);
        }
        "Table" => {
            lines.push(depth, "Table", attribute("Summary"));
            children(element, depth + 1, lines);
        }
        "TR" => {
            lines.push(depth, "Row", "");
            children(element, depth + 1, lines);
        }
        "TH" => lines.push(depth, &format!("TH {}", attribute("Scope")), &cell(element)),
        "TD" => lines.push(depth, "TD", &cell(element)),
        "Figure" => lines.push(depth, "Figure", element.alternative.as_deref().unwrap_or("?")),
        "TOC" => {
            lines.push(depth, "Contents", "");
            for child in element.elements() {
                match child.tag.as_str() {
                    "TOCI" => lines.push(depth + 1, "Entry", &entry(child)),
                    _ => block(child, depth + 1, lines),
                }
            }
        }
        other => lines.push(depth, "unknown tag:", other),
    }
}

/// The body of an item: words alone are its one paragraph.
fn body(body: &Element, depth: usize, lines: &mut Lines) {
    if body.elements().all(is_inline) { lines.push(depth, "P", &words(body)) } else { children(body, depth, lines) }
}

/// The paragraphs of a cell.
fn cell(cell: &Element) -> String {
    if cell.elements().all(is_inline) {
        return words(cell);
    }
    cell.elements().map(words).collect::<Vec<_>>().join(" / ")
}

/// An entry of the contents; its number is a label beside its words.
fn entry(entry: &Element) -> String {
    let number: String = entry.all().iter().filter(|element| element.tag == "Lbl").map(|label| label.text()).collect();
    let mut said = Words::default();
    for element in entry.all().iter().filter(|element| element.tag == "Link") {
        element.children.iter().for_each(|child| inline(child, Stress::default(), &mut said));
    }
    let targets: BTreeSet<_> = entry.all().iter().filter(|it| it.tag == "Link").map(|link| target(link)).collect();
    format!("{number} {} → {}", said.end(), targets.into_iter().collect::<Vec<_>>().join(", "))
}

/// Where a link leads to; a link of several lines has a place for each.
fn target(link: &Element) -> String {
    let targets = link.children.iter().filter_map(|child| match child {
        Child::Link(Target::Address(address)) => Some(address.clone()),
        Child::Link(Target::Page(page)) => Some(page.to_string()),
        _ => None,
    });
    targets.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

fn words(element: &Element) -> String {
    let mut words = Words::default();
    element.children.iter().for_each(|child| inline(child, Stress::default(), &mut words));
    words.end()
}

/// The tags that stand within a line. A label does where it is the mark of a footnote.
fn is_inline(element: &Element) -> bool {
    matches!(element.tag.as_str(), "Span" | "Strong" | "Em" | "Link" | "Reference" | "Note" | "Lbl" | "Quote")
}

/// Words with marks for what the tags tell apart.
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
            words.mark("[");
            element.children.iter().for_each(|child| inline(child, stress, words));
            words.mark(&format!("]({})", target(element)));
        }
        // The mark in the text leads to the footnote, that of the footnote back to the text; it is told once.
        "Lbl" => {}
        "Note" => {
            let mark: String = element.elements().filter(|child| child.tag == "Lbl").map(Element::text).collect();
            words.mark(&format!("{{{mark}: {}}}", self::words(element)));
        }
        _ => run(stress),
    }
}
