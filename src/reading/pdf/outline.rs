//! A PDF comes in; its bookmarks and the numbers that a reader shows for its pages go out.

use anyhow::{Context, Result, bail};
use lopdf::{Dictionary, Document, Object};

use super::{
    destinations::page,
    objects::{entry, inner, items, words_of},
};

/// How deep bookmarks may lie in each other, and how many there may be; more of them go round in circles.
const DEEPEST: usize = 20;
const MOST: usize = 100_000;

/// A line of the outline that a reader shows beside the pages.
#[derive(Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// How deep it lies, from 1.
    pub level: usize,
    /// Its words.
    pub title: String,
    /// The page that it leads to, from 1.
    pub page: usize,
}

/// Reads the outline.
pub fn bookmarks(document: &Document) -> Result<Vec<Bookmark>> {
    let mut all = Vec::new();
    if let Some(root) = inner(document, document.catalog()?, "Outlines") {
        below(document, root, 1, &mut all)?;
    }
    Ok(all)
}

fn below(document: &Document, parent: &Dictionary, level: usize, all: &mut Vec<Bookmark>) -> Result<()> {
    let mut next = inner(document, parent, "First");
    while let Some(item) = next {
        if level > DEEPEST || all.len() > MOST {
            bail!("the outline has no end");
        }
        let title = words_of(document, item, "Title")?.context("a bookmark has no words")?;
        all.push(Bookmark { level, title, page: page(document, item)? });
        below(document, item, level + 1, all)?;
        next = inner(document, item, "Next");
    }
    Ok(())
}

/// The number of each page as a reader shows it. Only decimal numbers are known; other styles are shown as `?`.
pub fn page_labels(document: &Document) -> Result<Vec<String>> {
    let total = document.page_iter().count();
    let Some(tree) = inner(document, document.catalog()?, "PageLabels") else {
        return Ok((1..=total).map(|page| page.to_string()).collect());
    };
    let mut ranges = Vec::new();
    for pair in items(document, tree, "Nums").chunks_exact(2) {
        ranges.push((usize::try_from(pair[0].as_i64()?)?, pair[1].as_dict()?));
    }
    let label = |index: usize| {
        let (from, range) = ranges.iter().rfind(|(from, _)| *from <= index).context("a page has no label")?;
        let first = entry(document, range, "St").map_or(Ok(1), Object::as_i64)?;
        let number = usize::try_from(first)? + index - from;
        let prefix = words_of(document, range, "P")?.unwrap_or_default();
        Ok(match entry(document, range, "S").map(Object::as_name) {
            Some(Ok(b"D")) => format!("{prefix}{number}"),
            Some(_) => format!("{prefix}?"),
            None => prefix,
        })
    };
    (0..total).map(label).collect()
}
