//! What stands in a line of a web page comes in; its words with stress, links and notes go out.

use super::telling::Teller;
use crate::{
    open_xml::tree::{Element, Node},
    reading::{
        passages::{Stress, Target},
        words::Words,
    },
};

/// The elements that stand within a line.
const INLINE: [&str; 21] = [
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "img", "ins", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "u",
];

pub(super) fn is_inline(element: &Element) -> bool {
    INLINE.contains(&element.name.as_str())
}

impl<'p> Teller<'p> {
    /// The words of an element.
    pub(super) fn words(&mut self, element: &'p Element) -> Words {
        let mut words = Words::default();
        element.children.iter().for_each(|node| self.inline(node, Stress::default(), &mut words));
        words
    }

    pub(super) fn inline(&mut self, node: &'p Node, stress: Stress, words: &mut Words) {
        let element = match node {
            Node::Text(text) => return words.push(text, stress),
            Node::Element(element) if element.get("hidden").is_some() => return,
            Node::Element(element) => element,
        };
        let within = match element.name.as_str() {
            "br" => return words.push(" ", stress),
            "img" => return words.push(&format!(" [{}]", element.get("alt").unwrap_or("?")), stress),
            "a" if element.get("role") == Some("doc-backlink") => return,
            "a" if element.get("role") == Some("doc-noteref") => {
                if let Some(note) = self.note(element) {
                    return words.note(&element.words(), note);
                }
                return self.link(element, stress, words);
            }
            "a" if element.get("href").is_some() => return self.link(element, stress, words),
            "strong" | "b" => Stress { strong: true, ..stress },
            "em" | "i" => Stress { emphasis: true, ..stress },
            "s" | "del" => Stress { struck: true, ..stress },
            _ => stress,
        };
        element.children.iter().for_each(|child| self.inline(child, within, words));
    }

    fn link(&mut self, link: &'p Element, stress: Stress, words: &mut Words) {
        words.open_link();
        link.children.iter().for_each(|child| self.inline(child, stress, words));
        words.close_link([self.target(link)]);
    }

    /// Where a link leads to. A place that is not there shows its name.
    pub(super) fn target(&self, link: &Element) -> Target {
        let address = link.get("href").unwrap_or_default();
        match address.strip_prefix('#') {
            Some(name) if self.names.contains_key(name) => Target::Place,
            _ => Target::Address(address.to_owned()),
        }
    }

    /// The words of the note that a mark leads to.
    fn note(&mut self, mark: &'p Element) -> Option<Words> {
        let name = mark.get("href")?.strip_prefix('#')?;
        let note = *self.names.get(name)?;
        // A note that leads to itself would never end.
        self.met.insert(name).then(|| self.paragraphs(note))
    }

    /// The words of an element, those of its paragraphs apart where it has several.
    pub(super) fn paragraphs(&mut self, element: &'p Element) -> Words {
        if element.elements().all(is_inline) {
            return self.words(element);
        }
        let mut paragraphs = element.elements().map(|paragraph| self.words(paragraph)).collect::<Vec<_>>().into_iter();
        let mut all = paragraphs.next().unwrap_or_default();
        paragraphs.for_each(|paragraph| all.append(" / ", paragraph));
        all
    }
}
