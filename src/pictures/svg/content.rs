//! The elements of an SVG come in; the first that acts, looks outside or is too much goes out.

use resvg::usvg::roxmltree::{Attribute, Document, Node};

use super::{DEEPEST, Limit, MOST_ELEMENTS, MOST_IMAGES, Unfit};

/// The namespace of SVG.
pub const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements that run, move or hold another kind of document.
const ACTING: &[&str] = &[
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "audio",
    "canvas",
    "discard",
    "embed",
    "foreignObject",
    "handler",
    "iframe",
    "listener",
    "object",
    "script",
    "set",
    "video",
];

/// Elements that may hold a picture of pixels.
const SHOWING: &[&str] = &["image", "feImage"];

/// What an address of a picture within an SVG begins with.
const PIXELS: &[&str] = &["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,"];

/// What the address of a typeface within an SVG begins with. None is used: its letters must be known to the report.
const LETTERS: &[&str] = &["data:font/", "data:application/font", "data:application/x-font"];

#[derive(Default)]
struct Counted {
    elements: usize,
    images: usize,
}

/// Looks at all that a file holds.
pub fn look(document: &Document) -> Result<(), Unfit> {
    for node in document.root().children() {
        if node.pi().is_some_and(|instruction| instruction.target == "xml-stylesheet") {
            return Err(Unfit::LooksOutside("<?xml-stylesheet?>".into()));
        }
    }
    element(document.root_element(), 1, &mut Counted::default())
}

fn element(node: Node, depth: usize, counted: &mut Counted) -> Result<(), Unfit> {
    let name = node.tag_name();
    counted.elements += 1;
    if counted.elements > MOST_ELEMENTS {
        return Err(Unfit::TooLarge(Limit::Elements));
    }
    if depth > DEEPEST {
        return Err(Unfit::TooLarge(Limit::Depth));
    }
    if matches!(name.namespace(), Some(SVG | XHTML)) && ACTING.contains(&name.name()) {
        return Err(Unfit::Acts(format!("<{}>", name.name())));
    }
    // What an editor notes for itself may name any place: it is never drawn, and never written.
    if name.namespace() != Some(SVG) || name.name() == "metadata" {
        return Ok(());
    }
    if SHOWING.contains(&name.name()) {
        counted.images += 1;
        if counted.images > MOST_IMAGES {
            return Err(Unfit::TooLarge(Limit::Images));
        }
    }
    for attribute in node.attributes() {
        self::attribute(name.name(), &attribute)?;
    }
    if name.name() == "style" {
        let rules: String = node.children().filter_map(|child| child.text()).collect();
        if rules.to_ascii_lowercase().contains("@import") {
            return Err(Unfit::LooksOutside("@import".into()));
        }
        if !is_local(&rules) {
            return Err(Unfit::LooksOutside("<style> url(…)".into()));
        }
    }
    node.children().filter(Node::is_element).try_for_each(|child| element(child, depth + 1, counted))
}

/// The value of an attribute is never told: the address of a linked picture may hold the name of a person.
fn attribute(element: &str, attribute: &Attribute) -> Result<(), Unfit> {
    let (name, value) = (attribute.name(), attribute.value().trim());
    let outside = || Err(Unfit::LooksOutside(format!("<{element} {name}=…>")));
    match attribute.namespace() {
        None if name.to_ascii_lowercase().starts_with("on") => Err(Unfit::Acts(format!("<{element} {name}=…>"))),
        Some(XML) if name == "base" => outside(),
        None | Some(XLINK) if name == "href" => {
            let pixels = SHOWING.contains(&element) && PIXELS.iter().any(|start| value.starts_with(start));
            match value {
                _ if value.is_empty() || value.starts_with('#') => Ok(()),
                _ if value.to_ascii_lowercase().starts_with("javascript:") => Err(Unfit::Acts("javascript:".into())),
                _ if !pixels => outside(),
                _ if is_whole(value) => Ok(()),
                _ => Err(Unfit::NoPicture),
            }
        }
        None if !is_local(value) => outside(),
        None | Some(_) => Ok(()),
    }
}

/// Tells whether the letters of base64 after the first comma can all be read; a picture that cannot is left out in silence.
fn is_whole(address: &str) -> bool {
    let letters = address.split_once(',').map_or("", |(_, letters)| letters);
    let known =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=') || byte.is_ascii_whitespace();
    !letters.is_empty() && letters.bytes().all(known)
}

/// Tells whether each `url(…)` is a part of the same file.
fn is_local(style: &str) -> bool {
    let lower = style.to_ascii_lowercase();
    lower.split("url(").skip(1).all(|rest| {
        let address = rest.trim_start().trim_start_matches(['"', '\'']).trim_start();
        address.starts_with('#') || LETTERS.iter().any(|start| address.starts_with(start))
    })
}
