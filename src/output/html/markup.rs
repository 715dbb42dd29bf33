//! A tree of elements comes in; the text of a web page, which is well-formed XML too, goes out.

use serde_json::Value;

use crate::{
    open_xml::tree::{self, Element, Node},
    output::characters::permitted,
};

/// What the page begins with.
const DOCTYPE: &str = "<!DOCTYPE html>\n";

/// Elements that never hold anything; all others need an end, even where they are empty.
const VOID: [&str; 4] = ["br", "img", "link", "meta"];

/// Elements whose text HTML takes as it stands.
const RAW: [&str; 2] = ["script", "style"];

/// Elements after which a line of the source may end.
const BLOCKS: [&str; 38] = [
    "address",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "html",
    "li",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "script",
    "section",
    "style",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Writes the whole page.
pub fn write(page: &Element) -> Vec<u8> {
    let mut html = DOCTYPE.to_owned();
    push(&mut html, page, Vocabulary::Html);
    html.into_bytes()
}

/// Brackets by which systems of websites know commands of their own, such as `[gallery]` and `{loadposition x}`.
const BRACKETS: [(char, &str); 4] = [('[', "&#91;"), (']', "&#93;"), ('{', "&#123;"), ('}', "&#125;")];

/// Writes a piece of a page, to be put into another.
pub fn write_piece(nodes: &[Node]) -> String {
    let mut html = String::new();
    for node in nodes {
        match node {
            Node::Element(element) => push(&mut html, element, Vocabulary::Html),
            Node::Text(text) => html.push_str(&escape(text)),
        }
    }
    // WordPress takes the code of a character in words, `&#65;`, for the character itself.
    let html = html.replace("&amp;#", "&amp;&#35;");
    // Markup itself has none of them.
    BRACKETS.iter().fold(html, |html, (bracket, code)| html.replace(*bracket, code))
}

/// Whose elements they are.
#[derive(Clone, Copy, PartialEq)]
enum Vocabulary {
    Html,
    Svg,
}

fn push(html: &mut String, element: &Element, around: Vocabulary) {
    let vocabulary = if element.name == "svg" { Vocabulary::Svg } else { around };
    html.push('<');
    html.push_str(&element.name);
    for (name, value) in &element.attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        html.push_str(&escape(value));
        html.push('"');
    }
    let is_void = match vocabulary {
        Vocabulary::Html => VOID.contains(&element.name.as_str()),
        Vocabulary::Svg => element.children.is_empty(),
    };
    if is_void {
        html.push_str("/>");
    } else {
        html.push('>');
        for node in &element.children {
            match node {
                Node::Element(child) => push(html, child, vocabulary),
                // The style sheet has been proved to hold nothing that would need it, and data are written without it.
                Node::Text(text) if vocabulary == Vocabulary::Html && RAW.contains(&element.name.as_str()) => {
                    html.push_str(text);
                }
                Node::Text(text) => html.push_str(&escape(text)),
            }
        }
        html.push_str("</");
        html.push_str(&element.name);
        html.push('>');
    }
    if vocabulary == Vocabulary::Html && BLOCKS.contains(&element.name.as_str()) {
        html.push('\n');
    }
}

/// Words as they may stand in text and in attributes.
pub fn escape(text: &str) -> String {
    tree::escape(&permitted(text))
}

/// Data for programs that a page carries and no browser runs. Written so that nothing in them ends the element, in HTML
/// and in XML alike.
pub fn data_block(media_type: &str, data: &Value) -> Element {
    let json = permitted(&data.to_string());
    let json = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    Element::new("script").with("type", media_type).text(&json)
}

/// Whether nothing of the text would be seen.
pub fn is_blank(text: &str) -> bool {
    escape(text).trim().is_empty()
}

/// An element with these in it.
pub fn holding(element: Element, children: Vec<Node>) -> Element {
    let mut element = element;
    element.children.extend(children);
    element
}

/// An element with a class.
pub fn classed(name: &str, class: &str) -> Element {
    Element::new(name).with("class", class)
}

/// The one element, among others.
pub fn one(element: Element) -> Vec<Node> {
    vec![Node::Element(element)]
}
