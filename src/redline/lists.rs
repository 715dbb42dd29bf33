//! The numbering of both reports comes in; that of the new one, with the lists of what went, goes out.

use std::collections::BTreeMap;

use crate::open_xml::tree::{Element, Node};

/// The lists of the new report, and by which number each of the old one is known among them.
pub struct Lists {
    root: Element,
    old: Element,
    known: BTreeMap<String, String>,
}

impl Lists {
    /// Reads the numbering of both.
    pub fn of(old: Element, new: Element) -> Self {
        Self { root: new, old, known: BTreeMap::new() }
    }

    /// Paragraphs that belong together say which lists do.
    pub fn pair(&mut self, old: &Element, new: &Element) {
        if let (Some(old), Some(new)) = (number(old), number(new)) {
            self.known.insert(old.to_owned(), new.to_owned());
        }
    }

    /// Puts a paragraph of the old report into a list of the new one.
    pub fn adopt(&mut self, paragraph: &mut Element) {
        let Some(old) = number(paragraph).map(str::to_owned) else { return };
        let new = match self.known.get(&old) {
            Some(new) => new.clone(),
            None => self.added(&old),
        };
        paragraph.visit(&mut |element| {
            if element.name == "w:numId" {
                element.set("w:val", &new);
            }
        });
        self.known.insert(old, new);
    }

    fn added(&mut self, old: &str) -> String {
        let find =
            |root: &Element| root.elements().find(|list| is_list(list) && list.get("w:numId") == Some(old)).cloned();
        let Some(mut list) = find(&self.old) else { return old.to_owned() };
        // A list that counts from a start of its own must not go on in another; bullets may.
        if list.find("w:lvlOverride").is_none() && find(&self.root).as_ref() == Some(&list) {
            return old.to_owned();
        }
        let numbers =
            self.root.elements().filter(|list| is_list(list)).filter_map(|list| list.get("w:numId")?.parse().ok());
        let new = (numbers.max().unwrap_or(0_u32) + 1).to_string();
        list.set("w:numId", &new);
        let at = self.root.children.iter().rposition(|node| matches!(node, Node::Element(list) if is_list(list)));
        let at = at.map_or(self.root.children.len(), |last| last + 1);
        self.root.children.insert(at, Node::Element(list));
        new
    }

    /// All lists.
    pub fn into_root(self) -> Element {
        self.root
    }
}

fn is_list(element: &Element) -> bool {
    element.name == "w:num"
}

fn number(paragraph: &Element) -> Option<&str> {
    paragraph.find("w:pPr")?.find("w:numPr")?.find("w:numId")?.get("w:val")
}
