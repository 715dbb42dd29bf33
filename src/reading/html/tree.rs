//! The bytes of a web page come in; its tree of elements, and each element that has a name by that name, go out.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::open_xml::tree::{self, Element};

/// What every page begins with, in any case of letters.
const DOCTYPE: &[u8] = b"<!doctype html>";

/// The elements that have a name, by it; the first of several.
pub(super) type Names<'p> = BTreeMap<&'p str, &'p Element>;

/// The element that holds all others.
pub(super) fn root(bytes: &[u8]) -> Result<Element> {
    let markup = without_doctype(bytes).context("the file does not begin with <!DOCTYPE html>")?;
    let root = tree::parse_mixed(std::str::from_utf8(markup)?)?;
    ensure!(root.name == "html", "the page has no element `html`");
    Ok(root)
}

/// What follows the type of the document; nothing where it is another type, or none.
pub(super) fn without_doctype(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let (start, rest) = bytes.split_at_checked(DOCTYPE.len())?;
    start.eq_ignore_ascii_case(DOCTYPE).then_some(rest)
}

/// All names of the page.
pub(super) fn names(root: &Element) -> Names<'_> {
    fn collect<'p>(element: &'p Element, names: &mut Names<'p>) {
        if let Some(name) = element.get("id") {
            names.entry(name).or_insert(element);
        }
        element.elements().for_each(|child| collect(child, names));
    }
    let mut names = Names::new();
    collect(root, &mut names);
    names
}
