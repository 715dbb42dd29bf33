//! The bytes of a Word file come in; its parts as trees, and the relationships between them, go out.

use std::collections::BTreeMap;

use super::{
    archive::{self, Entry},
    finding::{Finding, Findings},
    tree::{self, Element, Tree},
};

pub const DOCUMENT: &str = "word/document.xml";
pub const STYLES: &str = "word/styles.xml";
pub const SETTINGS: &str = "word/settings.xml";
pub const NUMBERING: &str = "word/numbering.xml";
pub const CORE: &str = "docProps/core.xml";
pub const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The parts that every rule may count on.
const NEEDED: [&str; 8] =
    [CONTENT_TYPES, DOCUMENT, STYLES, SETTINGS, NUMBERING, "word/theme/theme1.xml", "word/fontTable.xml", CORE];

/// An unpacked file.
pub struct Package {
    pub entries: Vec<Entry>,
    pub contents: BTreeMap<String, Vec<u8>>,
    pub trees: BTreeMap<String, Tree>,
    /// By the part that they start from; the package itself is the empty name.
    pub relationships: BTreeMap<String, Vec<Relationship>>,
}

/// A way from one part to another or to an address.
pub struct Relationship {
    pub id: String,
    /// The last word of its type.
    pub kind: String,
    /// The name of a part, or an address.
    pub target: String,
    pub external: bool,
}

/// Unpacks a file, or says what stands against it.
pub fn read(bytes: &[u8]) -> Result<Package, Vec<Finding>> {
    let mut found = Findings::default();
    let entries = archive::entries(bytes).unwrap_or_default();
    let contents: BTreeMap<String, Vec<u8>> = match archive::contents(bytes) {
        Ok(contents) => contents.into_iter().collect(),
        Err(error) => {
            let locked = entries.iter().any(|entry| entry.flags & 1 == 1);
            found.add(if locked { "ENCRYPTED" } else { "NOT_A_PACKAGE" }, "the file", error);
            return Err(found.all);
        }
    };
    let mut trees = BTreeMap::new();
    for (name, content) in contents.iter().filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels")) {
        match tree::read(content) {
            Ok(tree) => drop(trees.insert(name.clone(), tree)),
            Err(error) => found.add("NOT_WELL_FORMED", name, error),
        }
    }
    for needed in NEEDED {
        found.unless(contents.contains_key(needed), "PART_MISSING", needed, "it is not there");
    }
    if !found.all.is_empty() {
        return Err(found.all);
    }
    let relationships =
        trees.iter().filter_map(|(name, tree)| Some((source(name)?, from(&source(name)?, tree)))).collect();
    Ok(Package { entries, contents, trees, relationships })
}

/// `word/_rels/document.xml.rels` → `word/document.xml`.
fn source(name: &str) -> Option<String> {
    let (folder, file) = name.strip_suffix(".rels")?.split_once("_rels/")?;
    Some(format!("{folder}{file}"))
}

fn from(source: &str, tree: &Tree) -> Vec<Relationship> {
    let folder = source.rsplit_once('/').map_or("", |(folder, _)| folder);
    let read = |element: Element| {
        let target = element.get("Target").unwrap_or_default();
        let external = element.get("TargetMode") == Some("External");
        let resolved = if external { target.to_owned() } else { resolved(folder, target) };
        let kind = element.get("Type").unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
        Relationship { id: element.get("Id").unwrap_or_default().to_owned(), kind, target: resolved, external }
    };
    tree.root().each("Relationship").map(read).collect()
}

/// A target as seen from a folder, as the name of a part.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut way: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(way.pop()),
            "." | "" => {}
            step => way.push(step),
        }
    }
    way.join("/")
}

impl Package {
    /// One of the needed parts.
    pub fn needed(&self, name: &str) -> Element<'_> {
        self.trees[name].root()
    }

    pub fn part(&self, name: &str) -> Option<Element<'_>> {
        self.trees.get(name).map(Tree::root)
    }

    pub fn body(&self) -> Element<'_> {
        self.needed(DOCUMENT).child("w:body").unwrap_or(self.needed(DOCUMENT))
    }

    /// The parts with text that readers see.
    pub fn content(&self) -> impl Iterator<Item = (&str, Element<'_>)> {
        const KINDS: [&str; 6] = ["document", "header", "footer", "footnotes", "endnotes", "comments"];
        self.trees.iter().filter_map(|(name, tree)| {
            let file = name.strip_prefix("word/")?.strip_suffix(".xml")?;
            KINDS.contains(&file.trim_end_matches(|it: char| it.is_ascii_digit())).then(|| (name.as_str(), tree.root()))
        })
    }

    pub fn related(&self, source: &str) -> &[Relationship] {
        self.relationships.get(source).map_or(&[], Vec::as_slice)
    }
}
