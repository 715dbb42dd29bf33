//! Links and references come in; those that lead nowhere or do not say where to go out.

use std::collections::BTreeSet;

use super::shows;
use crate::word_rules::{finding::Findings, package::Package, tree::Element};

const SAYS_NOTHING: [&str; 10] =
    ["tutaj", "kliknij tutaj", "kliknij", "link", "więcej", "czytaj więcej", "zobacz", "tu", "here", "click here"];
const LONGEST_ADDRESS: usize = 40;

pub fn rules(package: &Package, found: &mut Findings) {
    let bookmarks: BTreeSet<&str> = package
        .content()
        .flat_map(|(_, root)| root.all("w:bookmarkStart"))
        .filter_map(|bookmark| bookmark.get("w:name"))
        .collect();
    for (name, root) in package.content() {
        for link in root.all("w:hyperlink") {
            let text = link.text();
            let text = text.trim();
            let anchor = link.get("w:anchor");
            if let Some(anchor) = anchor {
                found.unless(bookmarks.contains(anchor), "ANCHOR_MISSING", name, anchor);
            }
            let leads = anchor.is_some() || link.get("r:id").is_some();
            found.unless(leads, "ANCHOR_MISSING", name, format!("a link to nothing: {text}"));
            found.unless(!text.is_empty() || shows(link), "LINK_EMPTY", name, anchor.unwrap_or("an address"));
            let says = !SAYS_NOTHING.contains(&text.to_lowercase().trim_end_matches(['.', '…', ' ']));
            found.unless(says, "LINK_TEXT", name, text);
            let raw = ["http://", "https://", "www."].iter().any(|start| text.starts_with(start));
            found.unless(!raw || text.chars().count() <= LONGEST_ADDRESS, "LINK_RAW_URL", name, text);
        }
        let instructions = root.all("w:instrText").map(Element::words);
        for instruction in instructions.chain(root.all("w:fldSimple").filter_map(|field| field.get("w:instr"))) {
            let mut words = instruction.split_ascii_whitespace();
            if matches!(words.next(), Some("REF" | "PAGEREF" | "NOTEREF")) {
                let known = words.next().is_some_and(|target| bookmarks.contains(target));
                found.unless(known, "REF_MISSING", name, instruction.trim());
            }
        }
    }
}
