//! The Word files of two versions of a report come in; the new one with Word's own tracked changes since the old one goes out.
//!
//! Both files are those of our own writer, made of the data of both versions. Their bodies are held against each other
//! block by block, tables row by row, paragraphs word by word; whoever accepts all changes has the new text, whoever
//! rejects them the old one. A paragraph or an item of a list that stands elsewhere as it was is marked as moved where that is
//! clear: with words enough, and once in each file. Word has no such mark for rows; moved ones have gone and come.
//!
//! Not tracked, and always that of the new report: pictures and charts, lists of contents with their page numbers, headers
//! and footers, looks, where sections of pages begin, and where links lead to.

use std::collections::BTreeMap;

use anyhow::Context;

use crate::open_xml::{
    archive,
    tree::{self, Element, Node},
};

mod marks;

mod notes;

mod lists;

mod pieces;

mod pairing;

mod apart;

mod moves;

mod blocks;

mod rows;

mod comments;

mod parts;

/// What stands at each change.
#[derive(Debug, Clone)]
pub struct Marking {
    /// Who changed it: the office.
    pub author: String,
    /// When: `2025-06-10T00:00:00Z`.
    pub date: String,
    /// Why.
    pub reason: Option<String>,
}

/// A Word file with tracked changes.
#[derive(Debug, Clone)]
pub struct Redline {
    /// Its bytes.
    pub docx: Vec<u8>,
    /// How many pictures and charts stand in the old report alone; they are left out.
    pub drawings_left_out: usize,
}

/// Writes the new report with the changes since the old one.
///
/// # Errors
/// One of the files is not as our writer makes them.
pub fn redline(old: &[u8], new: &[u8], marking: &Marking) -> anyhow::Result<Redline> {
    let (old, mut parts) = (archive::unpack(old)?, archive::unpack(new)?);
    let (before, mut document) = (part(&old, parts::DOCUMENT)?, part(&parts, parts::DOCUMENT)?);
    let (old_notes, notes) =
        (notes::Notes::of(part(&old, parts::NOTES)?), notes::Notes::of(part(&parts, parts::NOTES)?));
    let mut sides = blocks::Sides {
        marks: marks::Marks::after(highest(&document), marking),
        lists: lists::Lists::of(part(&old, parts::NUMBERING)?, part(&parts, parts::NUMBERING)?),
        drawings_left_out: 0,
    };
    let body = document.elements_mut().find(|child| child.name == "w:body").context("a document without a body")?;
    let of_old = before.find("w:body").context("a document without a body")?;
    let is_section = |block: &&Element| block.name == "w:sectPr";
    let section = body.elements().find(is_section).cloned();
    let block = |block: &&Element| !is_section(block);
    let of_old = apart::apart(of_old.elements().filter(block), &old_notes);
    let of_new = apart::apart(body.elements().filter(block), &notes);
    let all = blocks::blocks(&of_old, &of_new, &mut sides);
    let (lists, drawings_left_out) = (sides.lists, sides.drawings_left_out);
    body.children = all.into_iter().chain(section).map(Node::Element).collect();
    let footnotes = notes.joined(&old_notes, body);
    let comments = comments::comments(body, marking);
    parts.insert(parts::DOCUMENT.into(), tree::write(&document));
    parts.insert(parts::NOTES.into(), tree::write(&footnotes));
    parts.insert(parts::NUMBERING.into(), tree::write(&lists.into_root()));
    if let Some(comments) = comments {
        parts::add_comments(&mut parts, &comments)?;
    }
    Ok(Redline { docx: archive::pack(&parts)?, drawings_left_out })
}

fn part(parts: &BTreeMap<String, Vec<u8>>, path: &str) -> anyhow::Result<Element> {
    let bytes = parts.get(path).with_context(|| format!("there is no part {path}"))?;
    tree::parse(std::str::from_utf8(bytes)?)
}

/// The highest number of a bookmark: marks of changes count on from there.
fn highest(element: &Element) -> u64 {
    let own = element.get("w:id").and_then(|id| id.parse().ok()).unwrap_or(0);
    element.elements().map(highest).fold(own, u64::max)
}
