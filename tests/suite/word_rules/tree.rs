//! The XML of a part comes in; its elements, which know what they stand in, go out.
//!
//! Names have the prefixes of the table below, whatever the part itself writes, so that a rule never misses its element.

use quick_xml::{NsReader, XmlVersion, escape, events::BytesStart, events::Event, name::ResolveResult};

const SPACES: &[(&str, &str)] = &[
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"),
    ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ("cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("v", "urn:schemas-microsoft-com:vml"),
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    // Spaces of parts that hold nothing else: their names stay bare.
    ("", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
    ("", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"),
    ("", "http://schemas.openxmlformats.org/package/2006/content-types"),
    ("", "http://schemas.openxmlformats.org/package/2006/relationships"),
    ("", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
];

/// All elements of a part, each before those in it.
pub struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    name: String,
    attributes: Vec<(String, String)>,
    words: String,
    parent: Option<usize>,
    /// The first node that does not stand in this one.
    end: usize,
}

/// Reads a part, or says why it is no XML.
pub fn read(bytes: &[u8]) -> Result<Tree, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    if let Some(forbidden) = text
        .chars()
        .find(|it| matches!(it, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}'))
    {
        return Err(format!("the character {forbidden:?}"));
    }
    let mut reader = NsReader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    let (mut nodes, mut open): (Vec<Node>, Vec<usize>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                nodes.push(node(&reader, &start, open.last().copied())?);
                open.push(nodes.len() - 1);
            }
            Event::Empty(start) => {
                nodes.push(node(&reader, &start, open.last().copied())?);
                let end = nodes.len();
                nodes[end - 1].end = end;
            }
            Event::End(_) => {
                let index = open.pop().ok_or("an end without a start")?;
                nodes[index].end = nodes.len();
            }
            Event::Text(text) => say(&mut nodes, &open, &text.xml10_content().map_err(|error| error.to_string())?),
            Event::CData(text) => say(&mut nodes, &open, &text.xml10_content().map_err(|error| error.to_string())?),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
                let name = reference.decode().map_err(|error| error.to_string())?;
                let words = match character {
                    Some(character) => character.to_string(),
                    None => escape::resolve_predefined_entity(&name).ok_or("an unknown entity")?.to_owned(),
                };
                say(&mut nodes, &open, &words);
            }
            Event::Eof if open.is_empty() && !nodes.is_empty() => return Ok(Tree { nodes }),
            Event::Eof => return Err("it ends too early".into()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::DocType(_) => return Err("a document type".into()),
        }
    }
}

fn say(nodes: &mut [Node], open: &[usize], words: &str) {
    if let Some(innermost) = open.last() {
        nodes[*innermost].words.push_str(words);
    }
}

fn node(reader: &NsReader<&[u8]>, start: &BytesStart, parent: Option<usize>) -> Result<Node, String> {
    let (space, local) = reader.resolver().resolve_element(start.name());
    let name = named(&space, local.as_ref())?;
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (space, local) = reader.resolver().resolve_attribute(attribute.key);
        let value = attribute.decoded_and_normalized_value(XmlVersion::Implicit1_0, start.decoder());
        attributes.push((named(&space, local.as_ref())?, value.map_err(|error| error.to_string())?.into_owned()));
    }
    Ok(Node { name, attributes, words: String::new(), parent, end: 0 })
}

fn named(space: &ResolveResult, local: &[u8]) -> Result<String, String> {
    let local = String::from_utf8_lossy(local);
    Ok(match space {
        ResolveResult::Unbound => local.into_owned(),
        ResolveResult::Unknown(prefix) => return Err(format!("undeclared prefix {}", String::from_utf8_lossy(prefix))),
        ResolveResult::Bound(space) => {
            let space = String::from_utf8_lossy(space.as_ref()).into_owned();
            match SPACES.iter().find(|(_, known)| *known == space) {
                Some(("", _)) => local.into_owned(),
                Some((prefix, _)) => format!("{prefix}:{local}"),
                None => format!("{{{space}}}{local}"),
            }
        }
    })
}

/// One element, as cheap to pass on as a number.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    tree: &'a Tree,
    index: usize,
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.index == other.index
    }
}

impl Tree {
    pub fn root(&self) -> Element<'_> {
        Element { tree: self, index: 0 }
    }
}

impl<'a> Element<'a> {
    fn node(self) -> &'a Node {
        &self.tree.nodes[self.index]
    }

    pub fn name(self) -> &'a str {
        &self.node().name
    }

    pub fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.node().attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub fn get(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// The words right in it.
    pub fn words(self) -> &'a str {
        &self.node().words
    }

    /// What is to be read in it: the words of `w:t`.
    pub fn text(self) -> String {
        self.all("w:t").map(Element::words).collect()
    }

    pub fn parent(self) -> Option<Element<'a>> {
        self.node().parent.map(|index| Element { index, ..self })
    }

    /// What it stands in, from the inside to the outside.
    pub fn ancestors(self) -> impl Iterator<Item = Element<'a>> {
        std::iter::successors(self.parent(), |element| element.parent())
    }

    /// The innermost element of this name that it stands in.
    pub fn within(self, name: &str) -> Option<Element<'a>> {
        self.ancestors().find(|element| element.name() == name)
    }

    /// All elements in it, in the order of the part.
    pub fn descendants(self) -> impl Iterator<Item = Element<'a>> {
        (self.index + 1..self.node().end).map(move |index| Element { index, ..self })
    }

    /// All elements of this name in it.
    pub fn all(self, name: &str) -> impl Iterator<Item = Element<'a>> {
        self.descendants().filter(move |element| element.name() == name)
    }

    pub fn has(self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    pub fn children(self) -> impl Iterator<Item = Element<'a>> {
        let first = (self.index + 1 < self.node().end).then_some(self.index + 1);
        let next = move |index: &usize| Some(self.tree.nodes[*index].end).filter(|end| *end < self.node().end);
        std::iter::successors(first, next).map(move |index| Element { index, ..self })
    }

    /// The children of this name.
    pub fn each(self, name: &str) -> impl Iterator<Item = Element<'a>> {
        self.children().filter(move |element| element.name() == name)
    }

    pub fn child(self, name: &str) -> Option<Element<'a>> {
        self.children().find(|element| element.name() == name)
    }

    /// The first element down this way of names, with `/` between.
    pub fn at(self, path: &str) -> Option<Element<'a>> {
        path.split('/').try_fold(self, Element::child)
    }

    /// Its `w:val`.
    pub fn val(self) -> Option<&'a str> {
        self.get("w:val")
    }

    /// Whether it, a property, switches something on.
    pub fn is_on(self) -> bool {
        !matches!(self.val(), Some("0" | "false" | "off" | "none"))
    }

    /// The element that stands before it in the same parent.
    pub fn before(self) -> Option<Element<'a>> {
        let all = self.parent()?.children();
        all.take_while(|element| *element != self).last()
    }
}
