//! The parts of a Word file come in; what its paragraphs refer to goes out: styles, numbers, notes, places and addresses.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::{
    numbering::Numbering,
    paragraph::Paragraph,
    parts::{Parts, Related},
    styles::Styles,
};
use crate::{
    open_xml::tree::Element,
    reading::{passages::Target, words::Words},
};

/// Tags of words that are of no language.
const SPEECHLESS: [&str; 2] = ["zxx", "x-none"];

/// What the paragraphs of a file refer to.
pub(super) struct File {
    pub styles: Styles,
    pub numbering: Numbering,
    /// The page of each bookmark that a list of contents names.
    pages: BTreeMap<String, usize>,
    bookmarks: BTreeSet<String>,
    /// The languages of words that have one of their own.
    languages: BTreeSet<String>,
    /// What the part that is being read points to.
    pub related: BTreeMap<String, Related>,
    /// The paragraphs of footnotes and endnotes by the name of their marks, then by their identifier.
    notes: BTreeMap<&'static str, BTreeMap<String, Element>>,
    notes_related: BTreeMap<String, Related>,
    /// How many footnotes were met.
    met: usize,
}

impl File {
    pub fn new(parts: &Parts, main: &str, body: &Element) -> Result<Self> {
        let related = parts.related(main)?;
        let part = |kind: &str| parts.one(&related, kind).map(|path| parts.xml(&path)).transpose();
        let mut file = Self {
            styles: part("styles")?.map(|root| Styles::new(&root)).unwrap_or_default(),
            numbering: part("numbering")?.map(|root| Numbering::new(&root)).unwrap_or_default(),
            pages: BTreeMap::new(),
            bookmarks: BTreeSet::new(),
            languages: BTreeSet::new(),
            notes: BTreeMap::new(),
            notes_related: match parts.one(&related, "footnotes") {
                Some(path) => parts.related(&path)?,
                None => BTreeMap::new(),
            },
            met: 0,
            related: BTreeMap::new(),
        };
        for (kind, mark) in [("footnotes", "w:footnoteReference"), ("endnotes", "w:endnoteReference")] {
            for note in part(kind)?.iter().flat_map(Element::elements) {
                if let Some(id) = note.get("w:id") {
                    file.notes.entry(mark).or_default().insert(id.to_owned(), note.clone());
                }
            }
        }
        file.related = related;
        file.survey(body);
        Ok(file)
    }

    /// Notes all bookmarks, and the pages that the contents tell of them.
    fn survey(&mut self, element: &Element) {
        match element.name.as_str() {
            "w:bookmarkStart" => self.bookmarks.extend(element.get("w:name").map(String::from)),
            "w:hyperlink" => {
                let field = |run: &&Element| run.find("w:instrText").is_some_and(|it| it.words().contains("PAGEREF"));
                let mut runs = element.elements().skip_while(|run| !field(run));
                let page = runs.find_map(|run| run.find("w:t")?.words().trim().parse().ok());
                if let (Some(anchor), Some(page)) = (element.get("w:anchor"), page) {
                    self.pages.insert(anchor.to_owned(), page);
                }
            }
            _ => {}
        }
        element.elements().for_each(|child| self.survey(child));
    }

    /// Where the link of a relationship leads to.
    pub fn address(&self, id: &str) -> Target {
        Target::Address(self.related.get(id).map(|related| related.target.clone()).unwrap_or_default())
    }

    /// Where the link to a bookmark leads to. A bookmark that is not there shows its name.
    pub fn place(&self, anchor: &str) -> Target {
        match self.pages.get(anchor) {
            _ if !self.bookmarks.contains(anchor) => Target::Address(format!("#{anchor}")),
            Some(page) => Target::Page(*page),
            None => Target::Place,
        }
    }

    /// Whether there is a bookmark of this name.
    pub fn has_bookmark(&self, name: &str) -> bool {
        self.bookmarks.contains(name)
    }

    /// Notes the language of words, where they have one of their own.
    pub fn hear(&mut self, language: Option<&str>) {
        let own = language.filter(|language| !SPEECHLESS.contains(language) && *language != self.styles.language);
        self.languages.extend(own.map(String::from));
    }

    /// The language of the text, with those of words that have another.
    pub fn language(&self) -> String {
        let all = std::iter::once(&self.styles.language).chain(&self.languages);
        all.map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// The mark and the words of a footnote or endnote, by the name of its mark.
    pub fn note(&mut self, kind: &str, id: &str) -> Option<(String, Words)> {
        let note = self.notes.get(kind)?.get(id)?.clone();
        self.met += 1;
        let mark = self.met.to_string();
        let related = std::mem::take(&mut self.notes_related);
        let outer = std::mem::replace(&mut self.related, related);
        let mut words = Words::default();
        for (position, paragraph) in note.elements().filter(|element| element.name == "w:p").enumerate() {
            words.append(if position == 0 { "" } else { " / " }, Paragraph::new(paragraph, self).words);
        }
        self.notes_related = std::mem::replace(&mut self.related, outer);
        Some((mark, words))
    }
}
