//! A bookmark or link comes in; the page that it leads to goes out.

use anyhow::{Context, Result, bail};
use lopdf::{Dictionary, Document, Object};

use super::objects::{entry, inner, items};

/// How deep the tree of names may be; a deeper one goes round in circles.
const DEEPEST: usize = 20;

/// The page, from 1, of the destination of a bookmark or link.
pub fn page(document: &Document, item: &Dictionary) -> Result<usize> {
    let mut destination = entry(document, item, "Dest").context("a bookmark or link leads nowhere")?;
    if let Object::String(name, _) = destination {
        let root = inner(document, document.catalog()?, "Names").and_then(|names| inner(document, names, "Dests"));
        let root = root.context("a link leads to a name, and the file has none")?;
        destination = named(document, root, name, 0)?.context("a link leads to a name that the file doesn't have")?;
    }
    if let Object::Dictionary(dictionary) = destination {
        destination = entry(document, dictionary, "D").context("a destination is empty")?;
    }
    let target = destination.as_array()?.first().context("a destination is empty")?.as_reference()?;
    let index = document.page_iter().position(|page| page == target).context("a destination is no page")?;
    Ok(index + 1)
}

/// The destination of a name.
fn named<'a>(document: &'a Document, tree: &'a Dictionary, name: &[u8], depth: usize) -> Result<Option<&'a Object>> {
    if depth > DEEPEST {
        bail!("the tree of names has no end");
    }
    for pair in items(document, tree, "Names").chunks_exact(2) {
        if pair[0].as_str()? == name {
            return Ok(Some(pair[1]));
        }
    }
    for kid in items(document, tree, "Kids") {
        if let Some(found) = named(document, kid.as_dict()?, name, depth + 1)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
