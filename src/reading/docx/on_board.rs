//! The parts of a Word file come in; the files that it carries as data go out.

use std::collections::BTreeMap;

use anyhow::Result;

use super::parts::{Parts, Related};
use crate::{open_xml::tree::Element, reading::OnBoard};

/// The vocabulary of a file on board.
const SPACE: &str = "urn:sprawozdanie:attachment";

/// All files on board by their name. A part of data that others put in is theirs.
pub(super) fn files(parts: &Parts, related: &BTreeMap<String, Related>) -> Result<Vec<OnBoard>> {
    let mut files = Vec::new();
    for data in related.values().filter(|related| related.kind == "customXml") {
        let root = parts.xml(&data.target)?;
        if is_ours(&root) {
            let said = |name: &str| root.get(name).unwrap_or_default().to_owned();
            files.push(OnBoard { name: said("name"), media_type: said("mediaType"), bytes: root.words().into_bytes() });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// Whoever saves a file may give the vocabulary a prefix.
fn is_ours(root: &Element) -> bool {
    let name = match root.name.split_once(':') {
        Some((prefix, name)) if root.get(&format!("xmlns:{prefix}")) == Some(SPACE) => name,
        None if root.get("xmlns") == Some(SPACE) => &root.name,
        _ => return false,
    };
    name == "attachment"
}
