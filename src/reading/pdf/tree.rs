//! The structure tree and the marked texts of all pages come in; the elements with their texts, in reading order, go out.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{
    destinations,
    objects::{inner, items, words, words_of},
};
use crate::reading::Target;

/// The marked texts of all pages, by page and number.
pub type Marked = BTreeMap<(ObjectId, i64), String>;

/// How deep elements may lie in each other; a deeper tree goes round in circles.
const DEEPEST: usize = 100;

/// An element of the structure.
#[derive(Debug, Default)]
pub struct Element {
    /// Its tag, before the file's own names are mapped to those of the standard.
    pub tag: String,
    /// What stands in for it, for those who don't see it.
    pub alternative: Option<String>,
    /// Its language, where it is another than that of what is around it.
    pub language: Option<String>,
    /// Its own name, by which the cells of tables know their headings.
    pub id: Option<String>,
    /// Its attributes of all owners, arrays with spaces between their items.
    pub attributes: BTreeMap<String, String>,
    /// What it holds, in reading order.
    pub children: Vec<Child>,
}

/// What an element holds.
#[derive(Debug)]
pub enum Child {
    /// Another element.
    Element(Element),
    /// A text.
    Text(String),
    /// A link's place on the page.
    Link(Target),
}

impl Element {
    /// The elements right within this one.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) | Child::Link(_) => None,
        })
    }

    /// This element and all below it, in reading order.
    pub fn all(&self) -> Vec<&Element> {
        let below = self.elements().flat_map(Element::all);
        std::iter::once(self).chain(below).collect()
    }

    /// All its text, that of the elements below it too.
    pub fn text(&self) -> String {
        let words = |child: &Child| match child {
            Child::Element(element) => element.text(),
            Child::Text(text) => text.clone(),
            Child::Link(_) => String::new(),
        };
        self.children.iter().map(words).collect()
    }
}

/// Reads the tree; every text that an element names is taken out of `marked`.
pub fn of(document: &Document, marked: &mut Marked) -> Result<Element> {
    let root = inner(document, document.catalog()?, "StructTreeRoot").context("the file has no tags")?;
    let mut reader = Reader { document, marked };
    let mut tops = Vec::new();
    for top in items(document, root, "K") {
        tops.push(reader.element(top.as_dict()?, None, 0)?);
    }
    let only = tops.pop().context("the file has no tags")?;
    if tops.is_empty() { Ok(only) } else { bail!("the tree has more than one root") }
}

struct Reader<'a> {
    document: &'a Document,
    marked: &'a mut Marked,
}

impl Reader<'_> {
    fn element(&mut self, dictionary: &Dictionary, page: Option<ObjectId>, depth: usize) -> Result<Element> {
        if depth > DEEPEST {
            bail!("the tree of tags has no end");
        }
        let document = self.document;
        let page = page_of(dictionary).or(page);
        let mut element = Element {
            tag: words_of(document, dictionary, "S")?.context("an element has no tag")?,
            alternative: words_of(document, dictionary, "Alt")?,
            language: words_of(document, dictionary, "Lang")?,
            id: words_of(document, dictionary, "ID")?,
            ..Element::default()
        };
        for owned in items(document, dictionary, "A") {
            let Ok(owned) = owned.as_dict() else { continue };
            for (key, _) in owned.iter().filter(|(key, _)| *key != b"O") {
                let key = String::from_utf8_lossy(key).into_owned();
                let shown: Result<Vec<_>> = items(document, owned, &key).into_iter().map(shown).collect();
                element.attributes.insert(key, shown?.join(" "));
            }
        }
        for kid in items(document, dictionary, "K") {
            let child = match kid {
                Object::Integer(number) => self.text(page, *number, &element.children),
                Object::Dictionary(kid) if kid.has(b"S") => Child::Element(self.element(kid, page, depth + 1)?),
                Object::Dictionary(kid) => match kid.get(b"MCID") {
                    Ok(number) => self.text(page_of(kid).or(page), number.as_i64()?, &element.children),
                    Err(_) => Child::Link(target(document, kid)?),
                },
                other => bail!("{} is no child of an element", other.enum_variant()),
            };
            element.children.push(child);
        }
        Ok(element)
    }

    /// A marked text. Where a line breaks after a hyphen, Polish repeats it at the head of the next line; it is one.
    fn text(&mut self, page: Option<ObjectId>, number: i64, before: &[Child]) -> Child {
        let text = page.and_then(|page| self.marked.remove(&(page, number))).unwrap_or_default();
        let repeats = matches!(before.last(), Some(Child::Text(before)) if before.ends_with('-'));
        Child::Text(text.strip_prefix('-').filter(|_| repeats).map(String::from).unwrap_or(text))
    }
}

fn page_of(dictionary: &Dictionary) -> Option<ObjectId> {
    dictionary.get(b"Pg").ok()?.as_reference().ok()
}

/// Where the link of an object reference leads to.
fn target(document: &Document, reference: &Dictionary) -> Result<Target> {
    let annotation = inner(document, reference, "Obj").context("an element holds an object that is not there")?;
    match inner(document, annotation, "A") {
        Some(action) => Ok(Target::Address(words_of(document, action, "URI")?.context("a link has no address")?)),
        None => Ok(Target::Page(destinations::page(document, annotation)?)),
    }
}

/// A value of an attribute.
fn shown(value: &Object) -> Result<String> {
    Ok(match value {
        Object::Integer(number) => number.to_string(),
        Object::Real(number) => number.to_string(),
        Object::Null | Object::Boolean(_) | Object::Array(_) => String::new(),
        _ => words(value)?,
    })
}
