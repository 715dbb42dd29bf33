//! The tree of a web page comes in; the passages that it holds go out, in the order of reading.
//!
//! Not told is what a page has to find one's way in it, and paper has not: the link to the text, the links back from the
//! notes, the foot of the page.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use super::{
    inline::is_inline,
    tree::{Names, names},
};
use crate::{
    open_xml::tree::{Element, Node},
    reading::{
        passages::{Kind, Marks, Passage, Place, Scope, Stress},
        words::Words,
    },
};

/// All that the page says, and the words that each figure shows as text.
pub(super) fn told(root: &Element) -> Result<(Vec<Passage>, Vec<Vec<String>>)> {
    let body = root.find("body").context("the page has no body")?;
    let mut teller = Teller { names: names(root), passages: Vec::new(), drawn: Vec::new(), met: BTreeSet::new() };
    let told: Vec<_> = body.children.iter().filter(|node| !teller.is_furniture(node)).collect();
    teller.group(told, Place::default());
    Ok((teller.passages, teller.drawn))
}

/// Tells the page.
pub(super) struct Teller<'p> {
    pub names: Names<'p>,
    passages: Vec<Passage>,
    drawn: Vec<Vec<String>>,
    /// The names of the notes that were told.
    pub met: BTreeSet<&'p str>,
}

impl<'p> Teller<'p> {
    fn say(&mut self, kind: Kind, words: Words, place: Place) {
        words.passages(kind, place.depth, place.quoted, &mut self.passages);
    }

    fn children(&mut self, group: &'p Element, place: Place) {
        self.group(&group.children, place);
    }

    /// What a group holds: elements that stand on lines of their own. Words right in it are in no paragraph.
    fn group(&mut self, nodes: impl IntoIterator<Item = &'p Node>, place: Place) {
        let mut loose = Words::default();
        for node in nodes {
            match node {
                Node::Element(element) if element.name == "img" => self.figure(element, place),
                Node::Element(element) if !is_inline(element) => self.block(element, place),
                node => self.inline(node, Stress::default(), &mut loose),
            }
        }
        if !loose.is_silent() {
            self.say(Kind::Unknown("words in no paragraph".into()), loose, place);
        }
    }

    /// Whether it is the foot of the page, or the link that leads past its head.
    fn is_furniture(&self, node: &Node) -> bool {
        let Node::Element(element) = node else { return false };
        let name = element.get("href").and_then(|href| href.strip_prefix('#'));
        let to_main = name.and_then(|name| self.names.get(name)).is_some_and(|place| place.name == "main");
        element.name == "footer" || (element.name == "a" && to_main)
    }

    fn block(&mut self, element: &'p Element, place: Place) {
        if element.get("hidden").is_some() {
            return;
        }
        match element.name.as_str() {
            "div" if element.get("role") == Some("doc-endnotes") => self.notes_left(element, place),
            "div" | "header" | "main" | "section" | "article" | "thead" | "tbody" => self.children(element, place),
            "p" => {
                let words = self.words(element);
                self.say(Kind::Paragraph, words, place);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element, place),
            "ul" | "ol" => self.list(element, place),
            "dl" => self.terms(element, place),
            // How deep lists lie is counted anew: a quotation is set off, whatever it stands in.
            "blockquote" => self.children(element, Place { quoted: true, depth: 0 }),
            "table" => self.table(element, place),
            "figure" => {
                // As a PDF has it: the caption first, whichever stands above.
                for caption in element.elements().filter(|child| child.name == "figcaption") {
                    let words = self.words(caption);
                    self.say(Kind::Caption, words, place);
                }
                self.children(element, place);
            }
            "figcaption" => {}
            "svg" => self.figure(element, place),
            "nav" => self.contents(element, place),
            name => {
                let words = self.words(element);
                self.say(Kind::Unknown(name.to_owned()), words, place);
            }
        }
    }

    fn heading(&mut self, element: &'p Element, place: Place) {
        let level = element.get("aria-level").or(element.name.get(1..)).and_then(|level| level.parse::<usize>().ok());
        let words = self.words(element);
        let kind = match level {
            Some(0 | 1) | None => Kind::Title,
            Some(level) => Kind::Heading(level - 1),
        };
        self.say(kind, words, place);
    }

    fn list(&mut self, list: &'p Element, place: Place) {
        let marks = if list.name == "ol" { Marks::Numbers } else { Marks::Bullets };
        self.say(Kind::List(marks), Words::default(), place);
        let number = |element: &Element, name: &str| element.get(name).and_then(|number| number.parse::<i64>().ok());
        let mut next = number(list, "start").unwrap_or(1);
        for item in list.elements() {
            next = number(item, "value").unwrap_or(next);
            let mark = match marks {
                Marks::Numbers => format!("{next}."),
                Marks::Bullets | Marks::Terms => "•".to_owned(),
            };
            next += 1;
            self.say(Kind::Item, said(Some(&mark)), place.deeper(1));
            self.body(item, place.deeper(2));
        }
    }

    /// The body of an item: words alone are its one paragraph.
    fn body(&mut self, body: &'p Element, place: Place) {
        if !body.elements().all(is_inline) {
            return self.children(body, place);
        }
        let words = self.words(body);
        if !words.is_silent() {
            self.say(Kind::Paragraph, words, place);
        }
    }

    fn terms(&mut self, list: &'p Element, place: Place) {
        self.say(Kind::List(Marks::Terms), Words::default(), place);
        let groups = list
            .elements()
            .flat_map(|child| if child.name == "div" { child.elements().collect() } else { vec![child] });
        for element in groups {
            if element.name == "dt" {
                let mut term = Words::default();
                let strong = Stress { strong: true, ..Stress::default() };
                element.children.iter().for_each(|node| self.inline(node, strong, &mut term));
                self.say(Kind::Item, term, place.deeper(1));
            } else {
                self.body(element, place.deeper(2));
            }
        }
    }

    fn table(&mut self, table: &'p Element, place: Place) {
        let summary =
            table.get("aria-describedby").and_then(|name| self.names.get(name)).map(|summary| summary.words());
        self.say(Kind::Table, said(summary.as_deref()), place);
        for part in table.elements() {
            match part.name.as_str() {
                "caption" => {
                    let words = self.words(part);
                    self.say(Kind::Caption, words, place.deeper(1));
                }
                "thead" | "tbody" | "tfoot" => part.elements().for_each(|row| self.row(row, place.deeper(1))),
                _ => self.row(part, place.deeper(1)),
            }
        }
    }

    fn row(&mut self, row: &'p Element, place: Place) {
        self.say(Kind::Row, Words::default(), place);
        for cell in row.elements() {
            let kind = match (cell.name.as_str(), cell.get("scope")) {
                ("th", Some("col")) => Kind::Header(Scope::Column),
                ("th", Some("row")) => Kind::Header(Scope::Row),
                ("td", _) => Kind::Cell,
                (name, _) => Kind::Unknown(name.to_owned()),
            };
            let words = self.paragraphs(cell);
            self.say(kind, words, place.deeper(1));
        }
    }

    /// A picture or drawing, with the words that stand for it.
    fn figure(&mut self, element: &'p Element, place: Place) {
        let words = match element.name.as_str() {
            "svg" => element.find("desc").map(Element::words),
            _ => element.get("alt").map(String::from),
        };
        self.say(Kind::Figure, said(words.as_deref()), place);
        let mut drawn = Vec::new();
        texts(element, &mut drawn);
        self.drawn.push(drawn);
    }

    /// A list of contents below its title.
    fn contents(&mut self, frame: &'p Element, place: Place) {
        for element in frame.elements() {
            if element.name == "ol" { self.entries(element, place) } else { self.block(element, place) }
        }
    }

    /// The entries of a level, each with those below it.
    fn entries(&mut self, list: &'p Element, place: Place) {
        self.say(Kind::Contents, Words::default(), place);
        for item in list.elements() {
            let mut words = Words::default();
            let line = item.children.iter().filter(|node| !matches!(node, Node::Element(it) if it.name == "ol"));
            line.for_each(|node| self.inline(node, Stress::default(), &mut words));
            self.say(Kind::Entry, words, place.deeper(1));
            item.elements().filter(|it| it.name == "ol").for_each(|below| self.entries(below, place.deeper(1)));
        }
    }

    /// The notes that no mark has led to.
    fn notes_left(&mut self, notes: &'p Element, place: Place) {
        for note in notes.elements().filter(|it| it.name == "ol").flat_map(Element::elements) {
            if !note.get("id").is_some_and(|name| self.met.contains(name)) {
                let words = self.paragraphs(note);
                self.say(Kind::Note, words, place);
            }
        }
    }
}

/// The words of a drawing that are text.
fn texts(element: &Element, found: &mut Vec<String>) {
    for child in element.elements() {
        if child.name == "text" { found.push(child.words()) } else { texts(child, found) }
    }
}

/// Words that stand in for an element; none are not the same as no words.
fn said(text: Option<&str>) -> Words {
    let mut words = Words::default();
    words.push(text.unwrap_or("?"), Stress::default());
    words
}
