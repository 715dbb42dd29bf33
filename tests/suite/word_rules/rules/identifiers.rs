//! The identifiers of the parts come in; those that stand twice, and comments without their place, go out.

use super::repeated;
use crate::word_rules::{
    finding::Findings,
    package::{DOCUMENT, Package},
    tree::Element,
};

const REVISIONS: [&str; 8] = [
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:moveFromRangeStart",
    "w:moveToRangeStart",
    "w:pPrChange",
    "w:rPrChange",
];

type Kind = (&'static str, for<'a> fn(Element<'a>) -> Option<&'a str>);

/// The kinds of things that Word knows by a number over all parts.
const KINDS: &[Kind] = &[
    ("drawing", |it| it.get("id").filter(|_| it.name() == "wp:docPr")),
    ("paragraph", |it| it.get("w14:paraId")),
    ("content control", |it| {
        it.val().filter(|_| it.name() == "w:id" && it.parent().is_some_and(|up| up.name() == "w:sdtPr"))
    }),
    ("revision", |it| it.get("w:id").filter(|_| REVISIONS.contains(&it.name()))),
];

pub fn rules(package: &Package, found: &mut Findings) {
    for (kind, id) in KINDS {
        let all = package.content().flat_map(|(_, root)| root.descendants()).filter_map(id);
        for repeated in repeated(all) {
            found.add("DUP_ID", DOCUMENT, format!("{kind} {repeated}"));
        }
    }
    let document = package.needed(DOCUMENT);
    let bookmarks: Vec<Element> = package.content().flat_map(|(_, root)| root.all("w:bookmarkStart")).collect();
    for name in repeated(bookmarks.iter().filter_map(|bookmark| bookmark.get("w:name"))) {
        found.add("BOOKMARK_DUP", DOCUMENT, name);
    }
    for bookmark in &bookmarks {
        let name = bookmark.get("w:name").unwrap_or_default();
        found.unless(is_name(name), "BOOKMARK_NAME", DOCUMENT, name);
    }
    for (part, root) in package.content() {
        pairs(part, root, found);
    }
    comments(package, document, found);
}

/// Word knows names of at most 40 letters, digits and low lines, of which the first is no digit.
fn is_name(name: &str) -> bool {
    let first = name.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_');
    first && name.chars().count() <= 40 && name.chars().all(|it| it.is_alphanumeric() || it == '_')
}

fn pairs(part: &str, root: Element, found: &mut Findings) {
    let mut open: Vec<&str> = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for element in root.descendants() {
        let id = element.get("w:id").unwrap_or_default();
        match element.name() {
            "w:bookmarkStart" => {
                found.unless(!known.contains(&id), "BOOKMARK_PAIR", part, format!("{id} begins twice"));
                known.push(id);
                open.push(id);
            }
            "w:bookmarkEnd" => match open.iter().position(|begun| *begun == id) {
                Some(position) => drop(open.remove(position)),
                None => found.add("BOOKMARK_PAIR", part, format!("{id} ends without a beginning")),
            },
            _ => {}
        }
    }
    for id in open {
        found.add("BOOKMARK_PAIR", part, format!("{id} has no end"));
    }
}

fn comments(package: &Package, document: Element, found: &mut Findings) {
    const COMMENTS: &str = "word/comments.xml";
    let ids = |root: Element, name: &str| -> Vec<String> {
        let mut ids: Vec<String> = root.all(name).filter_map(|it| it.get("w:id")).map(str::to_owned).collect();
        ids.sort();
        ids
    };
    let said = package.part(COMMENTS).map(|root| ids(root, "w:comment")).unwrap_or_default();
    for mark in ["w:commentReference", "w:commentRangeStart", "w:commentRangeEnd"] {
        let marked = ids(document, mark);
        found.unless(marked == said, "COMMENT", COMMENTS, format!("{mark}: {marked:?}, comments: {said:?}"));
    }
    for id in repeated(said.iter().map(String::as_str)) {
        found.add("DUP_ID", COMMENTS, format!("comment {id}"));
    }
}
