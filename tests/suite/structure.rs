//! The PDFs of the fixtures come in; their trees of tags, as text, go out.

use std::fmt::Write;

use sprawozdanie::reading::{
    Target,
    pdf::{Child, Element},
};

use super::{built, program::project};

/// How much of a text is shown.
const SHOWN: usize = 60;

/// How many rows of a table are shown.
const ROWS: usize = 3;

/// The attributes that change what is read aloud.
const ATTRIBUTES: [&str; 6] = ["Scope", "Headers", "ColSpan", "RowSpan", "ListNumbering", "Summary"];

#[test]
fn the_tags_of_every_report_are_known() {
    for built in built::all() {
        let mut tree = String::new();
        draw(&built.reading.tree, 0, &mut tree);
        insta::with_settings!({
            snapshot_path => project("tests/suite/structure"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(built.name.as_str(), tree) });
    }
}

/// An element in one line, its children below; an only child without words beside it stands in the same line.
fn draw(element: &Element, depth: usize, out: &mut String) {
    let _ = write!(out, "{:1$}", "", 2 * depth);
    let mut element = element;
    label(element, out);
    while let [Child::Element(only)] = element.children.as_slice() {
        out.push_str(" > ");
        label(only, out);
        element = only;
    }
    let texts: Option<String> = element.children.iter().map(words).collect();
    match texts {
        Some(text) if text.is_empty() => out.push('\n'),
        Some(text) => {
            let _ = writeln!(out, " {}", quoted(&text));
        }
        None => {
            out.push('\n');
            children(element, depth + 1, out);
        }
    }
}

fn children(element: &Element, depth: usize, out: &mut String) {
    let mut text = String::new();
    let mut rows = 0;
    for child in &element.children {
        if let Some(words) = words(child) {
            text.push_str(words);
            continue;
        }
        flush(&mut text, depth, out);
        let Child::Element(child) = child else { continue };
        rows += usize::from(child.tag == "TR");
        if child.tag != "TR" || rows <= ROWS {
            draw(child, depth, out);
        }
    }
    flush(&mut text, depth, out);
    if rows > ROWS {
        let _ = writeln!(out, "{:2$}… {} more rows", "", rows - ROWS, 2 * depth);
    }
}

/// The words of a child that is no element.
fn words(child: &Child) -> Option<&str> {
    match child {
        Child::Text(text) => Some(text),
        Child::Link(_) => Some(""),
        Child::Element(_) => None,
    }
}

fn flush(text: &mut String, depth: usize, out: &mut String) {
    if !text.is_empty() {
        let _ = writeln!(out, "{:2$}{}", "", quoted(&std::mem::take(text)), 2 * depth);
    }
}

fn label(element: &Element, out: &mut String) {
    out.push_str(&element.tag);
    for name in ATTRIBUTES {
        match element.attributes.get(name) {
            Some(ids) if name == "Headers" => match ids.split_whitespace().count() {
                0 => {}
                count => drop(write!(out, " Headers={count}")),
            },
            Some(value) => drop(write!(out, " {name}={}", shortened(value))),
            None => {}
        }
    }
    if let Some(language) = &element.language {
        let _ = write!(out, " Lang={language}");
    }
    if let Some(alternative) = &element.alternative {
        let _ = write!(out, " Alt={}", quoted(alternative));
    }
    for child in &element.children {
        if let Child::Link(Target::Address(address)) = child {
            let _ = write!(out, " -> {address}");
        }
    }
}

/// A text in quotes, what is not seen made visible.
fn quoted(text: &str) -> String {
    let text = text.replace('\u{A0}', "~").replace('\u{AD}', "¬").replace(['\u{200B}', '\u{2060}'], "");
    format!("“{}”", shortened(&text))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
