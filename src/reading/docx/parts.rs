//! The bytes of a Word file come in; its parts and how they point to each other go out.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::open_xml::{
    archive,
    tree::{self, Element},
};

/// The kind of relationship that the package has to its main part.
const MAIN: &str = "officeDocument";

/// The parts of a file by their path.
pub(super) struct Parts(BTreeMap<String, Vec<u8>>);

/// What a part points to.
#[derive(Debug)]
pub(super) struct Related {
    /// The last word of the address by which the standard names the kind.
    pub kind: String,
    /// The path of a part, or an address outside.
    pub target: String,
}

impl Parts {
    pub fn new(bytes: &[u8]) -> Result<Self> {
        Ok(Self(archive::unpack(bytes)?))
    }

    /// The tree of a part of XML.
    pub fn xml(&self, path: &str) -> Result<Element> {
        let bytes = self.0.get(path).with_context(|| format!("the part {path} is missing"))?;
        tree::parse(std::str::from_utf8(bytes)?).with_context(|| format!("the part {path} is not well-formed"))
    }

    /// What a part points to, by identifier; the package itself has no path.
    pub fn related(&self, path: &str) -> Result<BTreeMap<String, Related>> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let relationships = format!("{folder}/_rels/{name}.rels");
        let relationships = relationships.trim_start_matches('/');
        if !self.0.contains_key(relationships) {
            return Ok(BTreeMap::new());
        }
        let relation = |element: &Element| {
            let target = element.get("Target")?;
            let target = match element.get("TargetMode") {
                Some("External") => target.to_owned(),
                _ => resolved(folder, target),
            };
            let kind = element.get("Type")?.rsplit('/').next().unwrap_or_default().to_owned();
            Some((element.get("Id")?.to_owned(), Related { kind, target }))
        };
        Ok(self.xml(relationships)?.elements().filter_map(relation).collect())
    }

    /// The path of the main part.
    pub fn main(&self) -> Result<String> {
        self.one(&self.related("")?, MAIN).context("the file has no main part")
    }

    /// The path of the one part of a kind.
    pub fn one(&self, related: &BTreeMap<String, Related>, kind: &str) -> Option<String> {
        related.values().find(|related| related.kind == kind).map(|related| related.target.clone())
    }
}

/// A path as seen from a folder, seen from the package.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}
