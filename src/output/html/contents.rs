//! A document comes in; what its contents list goes out, and each list as a part of the page that leads to its places.

use super::{
    markup::classed,
    story::{Story, beside},
};
use crate::{
    document::{Block, Contents, ContentsOf, Document, Section, plain},
    open_xml::tree::Element,
};

/// All that can be listed.
#[derive(Debug, Default)]
pub struct Entries {
    sections: Vec<Entry>,
    tables: Vec<Entry>,
    figures: Vec<Entry>,
    lists: usize,
}

/// A line of a list.
#[derive(Debug)]
struct Entry {
    id: String,
    /// From 1.
    level: usize,
    number: Option<String>,
    title: String,
}

/// What can be listed, and all anchors of the document.
pub fn entries(document: &Document) -> (Entries, Vec<String>) {
    let (mut entries, mut anchors) = (Entries::default(), Vec::new());
    entries.blocks(&document.opening, &mut anchors);
    entries.sections(&document.sections, 1, &mut anchors);
    (entries, anchors)
}

impl Entries {
    fn sections(&mut self, sections: &[Section], level: usize, anchors: &mut Vec<String>) {
        for section in sections {
            anchors.push(section.id.clone());
            let (id, number, title) = (section.id.clone(), section.number.clone(), plain(&section.title));
            self.sections.push(Entry { id, level, number, title });
            self.blocks(&section.blocks, anchors);
            self.sections(&section.sections, level + 1, anchors);
        }
    }

    fn blocks(&mut self, blocks: &[Block], anchors: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(_)
                | Block::Definitions(_)
                | Block::KeyFigures(_)
                | Block::Contents(_)
                | Block::PageBreak => {}
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item, anchors)),
                Block::Quote(blocks) => self.blocks(blocks, anchors),
                Block::Callout(callout) => self.blocks(&callout.blocks, anchors),
                Block::Table(table) => {
                    anchors.push(table.id.clone());
                    self.tables.push(captioned(&table.id, "Tabela", table.number, &table.caption));
                }
                Block::Matrix(matrix) => {
                    anchors.push(matrix.id.clone());
                    self.tables.push(captioned(&matrix.id, "Tabela", matrix.number, &matrix.caption));
                }
                Block::Chart(chart) => {
                    anchors.push(chart.id.clone());
                    self.figures.push(captioned(&chart.id, "Rysunek", chart.number, &chart.caption));
                }
                Block::Picture(picture) => {
                    anchors.push(picture.id.clone());
                    if let (Some(number), Some(caption)) = (picture.number, &picture.caption) {
                        self.figures.push(captioned(&picture.id, "Rysunek", number, caption));
                    }
                }
            }
        }
    }

    fn of(&self, contents: &Contents) -> Vec<&Entry> {
        match contents.of {
            ContentsOf::Sections => {
                self.sections.iter().filter(|entry| entry.level <= usize::from(contents.depth)).collect()
            }
            ContentsOf::Tables => self.tables.iter().collect(),
            ContentsOf::Figures => self.figures.iter().collect(),
        }
    }
}

fn captioned(id: &str, label: &str, number: u32, caption: &str) -> Entry {
    Entry { id: id.to_owned(), level: 1, number: Some(format!("{label}\u{A0}{number}.")), title: caption.to_owned() }
}

/// The list with the line above it; nothing where there is nothing to list.
pub fn contents(story: &mut Story<'_>, contents: &Contents) -> Option<Element> {
    story.entries.lists += 1;
    let entries = story.entries.of(contents);
    if entries.is_empty() {
        return None;
    }
    let title_id = beside("contents", &story.entries.lists.to_string());
    let title = classed("p", "contents-title").with("id", &title_id).text(&contents.title);
    let mut rest = entries.as_slice();
    let list = list(&mut rest, 1);
    Some(classed("nav", "contents").with("aria-labelledby", title_id).child(title).child(list))
}

/// The entries of a level, each with those below it.
fn list(entries: &mut &[&Entry], level: usize) -> Element {
    let mut list = Element::new("ol");
    while let Some((entry, rest)) = entries.split_first().filter(|(entry, _)| entry.level >= level) {
        *entries = rest;
        let mut item = Element::new("li").child(line(entry));
        if entries.first().is_some_and(|next| next.level > entry.level) {
            item = item.child(self::list(entries, entry.level + 1));
        }
        list = list.child(item);
    }
    list
}

fn line(entry: &Entry) -> Element {
    let link = Element::new("a").with("href", format!("#{}", entry.id));
    let link = match &entry.number {
        Some(number) => link.child(classed("span", "number").text(number)).text(" "),
        None => link,
    };
    link.child(classed("span", "title").text(&entry.title))
}
