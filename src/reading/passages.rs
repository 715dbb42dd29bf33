//! The pieces of a file come in as its reader meets them; passages that can be compared with those of another file go out.

use std::fmt;

/// A part of the text that stands on its own: a heading, a paragraph, a cell, or the frame of such parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: Kind,
    /// How deep it lies in lists, tables and contents.
    pub depth: usize,
    /// Whether it is somebody else's words.
    pub quoted: bool,
    /// Its words; of a frame what stands in for it: a figure's alternative text, a table's summary.
    pub text: String,
    /// Its stressed words, in order.
    pub stress: Vec<Stressed>,
    /// Its links, in order.
    pub links: Vec<Link>,
}

/// Where an element lies in the tree of a file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub depth: usize,
    pub quoted: bool,
}

impl Place {
    pub fn deeper(self, by: usize) -> Self {
        Self { depth: self.depth + by, ..self }
    }
}

/// What a passage is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The title of the document.
    Title,
    /// A heading of a level from 1.
    Heading(usize),
    /// A paragraph.
    Paragraph,
    /// A footnote, right after the passage that points to it.
    Note,
    /// A list, before its items.
    List(Marks),
    /// The mark or term of a list's item, before its paragraphs.
    Item,
    /// A table, before its caption and rows.
    Table,
    /// The caption of a table or figure.
    Caption,
    /// A row, before its cells.
    Row,
    /// A cell that names its column or row.
    Header(Scope),
    /// A cell of data.
    Cell,
    /// A picture or chart.
    Figure,
    /// A list of contents, before its entries.
    Contents,
    /// A line of the contents with its page.
    Entry,
    /// What no reader could tell, by its name in the file.
    Unknown(String),
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Marks {
    /// A bullet.
    Bullets,
    /// A number.
    Numbers,
    /// A term.
    Terms,
}

/// What a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Its column.
    Column,
    /// Its row.
    Row,
}

/// Stressed words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stressed {
    /// How they are stressed.
    pub stress: Stress,
    /// The words.
    pub words: String,
}

/// How words are stressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stress {
    /// Strongly.
    pub strong: bool,
    /// Simply.
    pub emphasis: bool,
    /// Struck through: they stand there, and are not to count.
    pub struck: bool,
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words.
    pub words: String,
    /// Where it leads to.
    pub target: Target,
}

/// Where a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// An address.
    Address(String),
    /// A page of the same document, from 1.
    Page(usize),
    /// A place of the same document whose page the file does not tell.
    Place,
}

impl fmt::Display for Passage {
    /// One line, indented by its depth: the kind, the words, what is stressed and linked.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = if self.quoted { "quoted " } else { "" };
        write!(formatter, "{:1$}{quoted}{2:?}", "", 2 * self.depth, self.kind)?;
        if !self.text.is_empty() {
            write!(formatter, " {}", self.text)?;
        }
        for Stressed { stress, words } in &self.stress {
            let (strong, emphasis) = (if stress.strong { "*" } else { "" }, if stress.emphasis { "_" } else { "" });
            let struck = if stress.struck { "~" } else { "" };
            write!(formatter, " {struck}{strong}{emphasis}{words}{emphasis}{strong}{struck}")?;
        }
        self.links.iter().try_for_each(|link| write!(formatter, " [{}]({:?})", link.words, link.target))
    }
}

/// A text as it is heard: spaces single, marks that only steer the layout gone.
pub fn plain(text: &str) -> String {
    let heard = text.chars().filter(|character| {
        !matches!(character, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    });
    let heard: String = heard.map(|character| if character.is_control() { ' ' } else { character }).collect();
    heard.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How deep a list lies, at least, that Word's levels may not tell from the one around it.
const DEEPEST: usize = 16;

/// The same passages, lists of bullets that follow each other being one: whoever hears them hears one list, and an office
/// program may save each item as a list of its own.
pub(super) fn joined(passages: Vec<Passage>) -> Vec<Passage> {
    let mut joined: Vec<Passage> = Vec::with_capacity(passages.len());
    for passage in passages {
        let bullets = passage.kind == Kind::List(Marks::Bullets) && passage.depth < DEEPEST;
        if !(bullets && follows_such_a_list(&joined, &passage)) {
            joined.push(passage);
        }
    }
    joined
}

fn follows_such_a_list(before: &[Passage], list: &Passage) -> bool {
    let of_items = |it: &&Passage| {
        let kind = matches!(it.kind, Kind::Item | Kind::Paragraph | Kind::Note | Kind::List(_));
        kind && it.depth > list.depth && it.quoted == list.quoted
    };
    let last = before.iter().rev().find(|it| !of_items(it));
    last.is_some_and(|last| last.kind == list.kind && last.depth == list.depth && last.quoted == list.quoted)
}
