//! A document comes in; what its parts have to know of each other while they are written goes out.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use super::contents::{self, Entries};
use crate::{
    document::{Document, Inline, Media},
    output::ChartDrawings,
};

/// What grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A page of its own.
    Page,
    /// A piece for the page of another, whose editor may drop all but plain elements and whose names are not known.
    Piece,
}

/// The page while it grows.
pub struct Story<'a> {
    document: &'a Document,
    pub manner: Manner,
    /// All charts, drawn.
    pub charts: &'a ChartDrawings,
    /// What contents list.
    pub entries: Entries,
    /// The notes so far, in the order of their marks.
    pub notes: Vec<&'a [Inline]>,
    anchors: BTreeSet<String>,
}

impl<'a> Story<'a> {
    pub fn new(document: &'a Document, charts: &'a ChartDrawings, manner: Manner) -> Result<Self> {
        let (entries, all) = contents::entries(document);
        let mut anchors = BTreeSet::new();
        for anchor in all {
            ensure!(anchors.insert(anchor.clone()), "the anchor `{anchor}` stands twice");
        }
        Ok(Self { document, manner, charts, entries, notes: Vec::new(), anchors })
    }

    /// The address of a place of the page.
    ///
    /// # Errors
    /// Nothing has this anchor.
    pub fn address(&self, anchor: &str) -> Result<String> {
        ensure!(self.anchors.contains(anchor), "nothing in the document has the anchor `{anchor}`");
        Ok(format!("#{anchor}"))
    }

    /// A picture's bytes.
    ///
    /// # Errors
    /// There is none of this key.
    pub fn media(&self, key: &str) -> Result<&'a Media> {
        self.document.media.get(key).with_context(|| format!("no picture has the key `{key}`"))
    }
}

/// The name of something that the page itself puts beside an anchor. Anchors have no full stop, so it is none of them.
pub fn beside(anchor: &str, name: &str) -> String {
    format!("{anchor}.{name}")
}
