//! XML comes in; a tree of elements goes out, and back.

use std::borrow::Cow;

use anyhow::{Context, anyhow, bail, ensure};
use quick_xml::{Reader, XmlVersion, escape::partial_escape, events::Event};

/// What each part begins with.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// An element; names keep their prefix.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Element {
    /// The name with its prefix.
    pub name: String,
    /// Attributes in their order.
    pub attributes: Vec<(String, String)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words.
    Text(String),
}

impl Element {
    /// An element without attributes and children.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// The same with an attribute.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.set(name, value);
        self
    }

    /// The same with a child at its end.
    pub fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The same with words at its end.
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Node::Text(text.to_owned()));
        self
    }

    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Sets an attribute.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value.to_string(),
            None => self.attributes.push((name.to_owned(), value.to_string())),
        }
    }

    /// The children that are elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The children that are elements, to change them.
    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child of this name.
    pub fn find(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// Changes the first child of this name; where there is none one is put at the beginning, as Word has all properties.
    pub fn change(&mut self, name: &str, change: impl FnOnce(&mut Element)) {
        if let Some(element) = self.elements_mut().find(|element| element.name == name) {
            return change(element);
        }
        let mut element = Element::new(name);
        change(&mut element);
        self.children.insert(0, Node::Element(element));
    }

    /// Takes out all children of this name.
    pub fn remove(&mut self, name: &str) {
        self.children.retain(|node| !matches!(node, Node::Element(element) if element.name == name));
    }

    /// All words in it.
    pub fn words(&self) -> String {
        self.children
            .iter()
            .map(|node| match node {
                Node::Element(element) => element.words(),
                Node::Text(text) => text.clone(),
            })
            .collect()
    }

    /// Goes to each element of the tree, the parent before its children.
    pub fn visit(&mut self, change: &mut impl FnMut(&mut Element)) {
        change(self);
        self.elements_mut().for_each(|element| element.visit(change));
    }
}

/// How deep elements may stand in each other: trees are walked by recursion, and not every part is our own.
const DEEPEST: usize = 500;

/// Reads one XML part.
pub fn parse(xml: &str) -> anyhow::Result<Element> {
    let mut root = parse_mixed(xml)?;
    drop_white_space(&mut root);
    Ok(root)
}

/// Reads XML in which elements stand among words: white space between elements is kept.
pub fn parse_mixed(xml: &str) -> anyhow::Result<Element> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        match reader.read_event()? {
            Event::Start(start) => {
                open.push(element(&start)?);
                ensure!(open.len() <= DEEPEST, "elements stand too deep in each other");
            }
            Event::Empty(start) => {
                let element = element(&start)?;
                innermost(&mut open)?.children.push(Node::Element(element));
            }
            Event::End(_) => {
                let element = open.pop().context("an end without a start")?;
                innermost(&mut open)?.children.push(Node::Element(element));
            }
            Event::Text(text) => words(innermost(&mut open)?, &text.decode()?),
            Event::CData(text) => words(innermost(&mut open)?, &text.decode()?),
            Event::GeneralRef(reference) => {
                let name = reference.decode()?;
                let resolved = match reference.resolve_char_ref()? {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&name)
                        .with_context(|| format!("the entity `{name}` is not known"))?
                        .to_owned(),
                };
                words(innermost(&mut open)?, &resolved);
            }
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::DocType(_) => bail!("a document type in a part"),
            Event::Eof => break,
        }
    }
    let outermost = open.pop().context("nothing to read")?;
    if !open.is_empty() {
        bail!("an element is not closed");
    }
    outermost
        .children
        .into_iter()
        .find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
        .ok_or_else(|| anyhow!("a part without an element"))
}

fn innermost(open: &mut [Element]) -> anyhow::Result<&mut Element> {
    open.last_mut().context("an end without a start")
}

fn element(start: &quick_xml::events::BytesStart) -> anyhow::Result<Element> {
    let decoder = start.decoder();
    let mut element = Element::new(&decoder.decode(start.name().as_ref())?);
    for attribute in start.attributes() {
        let attribute = attribute?;
        let key = decoder.decode(attribute.key.as_ref())?.into_owned();
        let value = attribute.decoded_and_normalized_value(XmlVersion::Implicit1_0, decoder)?.into_owned();
        element.attributes.push((key, value));
    }
    Ok(element)
}

fn words(element: &mut Element, text: &str) {
    match element.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        Some(Node::Element(_)) | None => element.children.push(Node::Text(text.to_owned())),
    }
}

/// White space between elements only shows where lines of the source end.
fn drop_white_space(element: &mut Element) {
    if element.elements().next().is_some() {
        element.children.retain(|node| !matches!(node, Node::Text(text) if text.trim_ascii().is_empty()));
    }
    element.elements_mut().for_each(drop_white_space);
}

/// Writes one XML part.
pub fn write(root: &Element) -> Vec<u8> {
    let mut xml = DECLARATION.to_owned();
    push(&mut xml, root);
    xml.into_bytes()
}

fn push(xml: &mut String, element: &Element) {
    xml.push('<');
    xml.push_str(&element.name);
    for (name, value) in &element.attributes {
        xml.push(' ');
        xml.push_str(name);
        xml.push_str("=\"");
        push_escaped(xml, value);
        xml.push('"');
    }
    if element.children.is_empty() {
        xml.push_str("/>");
        return;
    }
    xml.push('>');
    for node in &element.children {
        match node {
            Node::Element(element) => push(xml, element),
            Node::Text(text) => push_escaped(xml, text),
        }
    }
    xml.push_str("</");
    xml.push_str(&element.name);
    xml.push('>');
}

/// Words as they may stand in text and attributes; characters that XML forbids are left out.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_escaped(&mut escaped, text);
    escaped
}

fn push_escaped(xml: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(is_special) {
        let (before, after) = rest.split_at(at);
        xml.push_str(before);
        let mut characters = after.chars();
        match characters.next() {
            Some('&') => xml.push_str("&amp;"),
            Some('<') => xml.push_str("&lt;"),
            Some('>') => xml.push_str("&gt;"),
            Some('"') => xml.push_str("&quot;"),
            Some('\t' | '\n' | '\r') => xml.push(' '),
            _ => {}
        }
        rest = characters.as_str();
    }
    xml.push_str(rest);
}

fn is_special(character: char) -> bool {
    matches!(character, '&' | '<' | '>' | '"' | '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}

/// Text as it may stand in an element so that whoever reads it gets the same characters.
///
/// # Errors
/// A character that XML cannot hold, or a carriage return, which readers of XML take for a line feed.
pub fn exact(text: &str) -> anyhow::Result<Cow<'_, str>> {
    let lost = text.chars().find(|c| matches!(c, '\0'..='\x08' | '\x0B'..='\x1F' | '\u{FFFE}' | '\u{FFFF}'));
    match lost {
        Some(character) => bail!("XML cannot hold U+{:04X}", u32::from(character)),
        None => Ok(partial_escape(text)),
    }
}
