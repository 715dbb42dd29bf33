//! A document comes in; its anchors as bookmark names and its headings, tables and figures in order go out.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, ensure};

use super::heading_numbers::{Counters, NumberedBy};
use crate::document::{Block, Document, Numbering, Section, plain};

/// What the contents list and what references point to.
#[derive(Debug, Default)]
pub struct Index {
    bookmarks: BTreeMap<String, String>,
    /// The bookmarks of the numbers in captions, by the anchor of table or figure.
    numbers: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// All sections.
    pub headings: Vec<Entry>,
    /// All tables and matrices.
    pub tables: Vec<Entry>,
    /// Charts and pictures with a caption.
    pub figures: Vec<Entry>,
}

/// One line of a list of contents.
#[derive(Debug)]
pub struct Entry {
    /// The anchor.
    pub id: String,
    /// The level, from 1.
    pub level: usize,
    /// What stands before the title.
    pub number: Option<String>,
    /// How the number is made.
    pub numbering: Numbering,
    /// Who writes the number in front of the heading.
    pub numbered_by: NumberedBy,
    /// The title or caption.
    pub title: String,
}

/// Reads the document once; anchors that stand twice are an error.
pub fn index(document: &Document) -> anyhow::Result<Index> {
    let mut index = Index::default();
    let mut counters = Counters::default();
    index.blocks(&document.opening)?;
    index.sections(&document.sections, 1, &mut counters)?;
    Ok(index)
}

impl Index {
    /// The bookmark of an anchor.
    pub fn bookmark(&self, id: &str) -> anyhow::Result<&str> {
        self.bookmarks
            .get(id)
            .map(String::as_str)
            .with_context(|| format!("nothing in the document has the anchor `{id}`"))
    }

    /// The heading with an anchor.
    pub fn heading(&self, id: &str) -> anyhow::Result<&Entry> {
        self.headings.iter().find(|entry| entry.id == id).with_context(|| format!("no section has the anchor `{id}`"))
    }

    /// The bookmark of the number that stands in the caption of an anchor.
    pub fn number_bookmark(&self, id: &str) -> anyhow::Result<&str> {
        self.numbers.get(id).map(String::as_str).with_context(|| format!("no caption has the anchor `{id}`"))
    }

    /// The field by which Word finds the number of an anchor, and that number; none where Word does not count it.
    pub fn counted(&self, id: &str) -> Option<(String, &str)> {
        if let Some(bookmark) = self.numbers.get(id) {
            let entry = self.tables.iter().chain(&self.figures).find(|entry| entry.id == id)?;
            return Some((format!("REF {bookmark}"), entry.number.as_ref()?.rsplit(' ').next()?));
        }
        let heading = self.headings.iter().find(|entry| entry.id == id && entry.numbered_by == NumberedBy::Word)?;
        Some((format!("REF {} \\r", self.bookmarks.get(id)?), heading.number.as_ref()?))
    }

    fn sections(&mut self, sections: &[Section], level: usize, counters: &mut Counters) -> anyhow::Result<()> {
        for section in sections {
            self.anchor(&section.id)?;
            self.headings.push(Entry {
                id: section.id.clone(),
                level,
                number: section.number.clone(),
                numbering: section.numbering,
                numbered_by: counters.numbered_by(section, level),
                title: plain(&section.title),
            });
            self.blocks(&section.blocks)?;
            self.sections(&section.sections, level + 1, counters)?;
        }
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block]) -> anyhow::Result<()> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> anyhow::Result<()> {
        match block {
            Block::Paragraph(_)
            | Block::Definitions(_)
            | Block::KeyFigures(_)
            | Block::Contents(_)
            | Block::PageBreak => Ok(()),
            Block::List(list) => list.items.iter().try_for_each(|item| self.blocks(item)),
            Block::Quote(blocks) => self.blocks(blocks),
            Block::Callout(callout) => self.blocks(&callout.blocks),
            Block::Table(table) => {
                let entry = captioned(&table.id, "Tabela", table.number, &table.caption);
                self.tables.push(entry);
                self.number(&table.id);
                self.anchor(&table.id)
            }
            Block::Matrix(matrix) => {
                let entry = captioned(&matrix.id, "Tabela", matrix.number, &matrix.caption);
                self.tables.push(entry);
                self.number(&matrix.id);
                self.anchor(&matrix.id)
            }
            Block::Chart(chart) => {
                let entry = captioned(&chart.id, "Rysunek", chart.number, &chart.caption);
                self.figures.push(entry);
                self.number(&chart.id);
                self.anchor(&chart.id)
            }
            Block::Picture(picture) => {
                if let (Some(number), Some(caption)) = (picture.number, &picture.caption) {
                    self.figures.push(captioned(&picture.id, "Rysunek", number, caption));
                    self.number(&picture.id);
                }
                self.anchor(&picture.id)
            }
        }
    }

    fn anchor(&mut self, id: &str) -> anyhow::Result<()> {
        ensure!(!self.bookmarks.contains_key(id), "the anchor `{id}` stands twice");
        let name = self.name(id);
        self.bookmarks.insert(id.to_owned(), name);
        Ok(())
    }

    fn number(&mut self, id: &str) {
        let name = self.name(&format!("nr_{id}"));
        self.numbers.insert(id.to_owned(), name);
    }

    fn name(&mut self, id: &str) -> String {
        let name = bookmark_name(id, &self.taken);
        // Word does not tell capital from small letters here.
        self.taken.insert(name.to_ascii_lowercase());
        name
    }
}

fn captioned(id: &str, label: &str, number: u32, caption: &str) -> Entry {
    Entry {
        id: id.to_owned(),
        level: 1,
        number: Some(format!("{label} {number}")),
        numbering: Numbering::None,
        numbered_by: NumberedBy::Nobody,
        title: caption.to_owned(),
    }
}

/// Word takes at most 40 letters, digits and underscores of which the first is a letter.
fn bookmark_name(id: &str, taken: &BTreeSet<String>) -> String {
    const LONGEST: usize = 40;
    let mut name: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert_str(0, "a_");
    }
    name.truncate(LONGEST);
    let mut candidate = name.clone();
    let mut count = 1;
    while taken.contains(&candidate.to_ascii_lowercase()) {
        count += 1;
        let end = format!("_{count}");
        candidate = format!("{}{end}", &name[..name.len().min(LONGEST - end.len())]);
    }
    candidate
}
