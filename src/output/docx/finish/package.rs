//! Parts come in one after the other; a package with all relationships and content types goes out.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{bail, ensure};

use super::{
    archive::Packed,
    tree::{self, Element},
};

/// The parts of a file and how they point to each other.
#[derive(Debug, Default)]
pub struct Package {
    parts: BTreeMap<String, Part>,
    relationships: BTreeMap<String, Vec<Relationship>>,
    used: Vec<(String, String)>,
}

#[derive(Debug)]
struct Part {
    content_type: &'static str,
    bytes: Bytes,
}

/// What a part holds.
#[derive(Debug)]
pub enum Bytes {
    /// Its bytes.
    Plain(Vec<u8>),
    /// Its bytes as an archive has them.
    Packed(Packed),
}

#[derive(Debug)]
struct Relationship {
    id: String,
    kind: &'static str,
    target: Target,
}

#[derive(Debug, PartialEq)]
enum Target {
    Part(String),
    Address(String),
}

/// The package itself as the source of a relationship.
pub const ROOT: &str = "";
/// The path of the main part.
pub const DOCUMENT: &str = "word/document.xml";

/// The content type of XML that is not one of Word's own parts.
pub const XML: &str = "application/xml";

const RELATIONSHIPS: &str = "application/vnd.openxmlformats-package.relationships+xml";
const RELATIONSHIPS_SPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES_SPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

impl Package {
    /// Puts in a part of XML; its `r:` attributes are held against the relationships in the end.
    pub fn add_xml(&mut self, path: &str, content_type: &'static str, mut root: Element) -> anyhow::Result<()> {
        root.visit(&mut |element| {
            let pointers = element.attributes.iter().filter(|(name, _)| name.starts_with("r:"));
            self.used.extend(pointers.map(|(_, id)| (path.to_owned(), id.clone())));
        });
        self.add(path, content_type, tree::write(&root))
    }

    /// Puts in a part.
    pub fn add(&mut self, path: &str, content_type: &'static str, bytes: Vec<u8>) -> anyhow::Result<()> {
        self.put(path, content_type, Bytes::Plain(bytes))
    }

    /// Puts in a part that is packed already.
    pub fn add_packed(&mut self, path: &str, content_type: &'static str, packed: Packed) -> anyhow::Result<()> {
        self.put(path, content_type, Bytes::Packed(packed))
    }

    fn put(&mut self, path: &str, content_type: &'static str, bytes: Bytes) -> anyhow::Result<()> {
        ensure!(
            self.parts.insert(path.to_owned(), Part { content_type, bytes }).is_none(),
            "the part {path} stands twice"
        );
        Ok(())
    }

    /// Whether there is a part of this path.
    pub fn contains(&self, path: &str) -> bool {
        self.parts.contains_key(path)
    }

    /// The id of the relationship from one part to another, whose kind is the last word of its address.
    pub fn relate(&mut self, source: &str, kind: &'static str, target: &str) -> String {
        self.relationship(source, kind, Target::Part(target.to_owned()))
    }

    /// The id of the relationship from a part to an address outside.
    pub fn relate_address(&mut self, source: &str, address: &str) -> String {
        self.relationship(source, relationship::HYPERLINK, Target::Address(address.to_owned()))
    }

    fn relationship(&mut self, source: &str, kind: &'static str, target: Target) -> String {
        let all = self.relationships.entry(source.to_owned()).or_default();
        if let Some(known) = all.iter().find(|known| known.kind == kind && known.target == target) {
            return known.id.clone();
        }
        let id = format!("rId{}", all.len() + 1);
        all.push(Relationship { id: id.clone(), kind, target });
        id
    }

    /// All parts by their path, after a look whether everything that is pointed to is there.
    pub fn into_parts(mut self) -> anyhow::Result<BTreeMap<String, Bytes>> {
        self.check()?;
        for (source, relationships) in &self.relationships {
            let path = relationships_path(source);
            let bytes = Bytes::Plain(tree::write(&relationships_xml(source, relationships)));
            self.parts.insert(path, Part { content_type: RELATIONSHIPS, bytes });
        }
        let content_types = tree::write(&self.content_types());
        let mut parts: BTreeMap<String, Bytes> =
            self.parts.into_iter().map(|(path, part)| (path, part.bytes)).collect();
        parts.insert("[Content_Types].xml".into(), Bytes::Plain(content_types));
        Ok(parts)
    }

    fn check(&self) -> anyhow::Result<()> {
        let mut reached = BTreeSet::new();
        for (source, relationships) in &self.relationships {
            ensure!(source == ROOT || self.parts.contains_key(source), "relationships of {source}, which is no part");
            for relationship in relationships {
                if let Target::Part(path) = &relationship.target {
                    ensure!(self.parts.contains_key(path), "{source} points to {path}, which is no part");
                    reached.insert(path);
                }
            }
        }
        for path in self.parts.keys() {
            ensure!(reached.contains(path), "nothing points to the part {path}");
        }
        for (source, id) in &self.used {
            let known = self.relationships.get(source).is_some_and(|all| all.iter().any(|known| known.id == *id));
            if !known {
                bail!("{source} uses the relationship {id}, which it has not");
            }
        }
        Ok(())
    }

    fn content_types(&self) -> Element {
        let defaults: BTreeMap<&str, &str> = self
            .parts
            .iter()
            .filter_map(|(path, part)| Some((path.rsplit_once('.')?.1, part.content_type)))
            .filter(|(extension, _)| *extension != "xml")
            .chain([("xml", XML)])
            .collect();
        let types = Element::new("Types").with("xmlns", CONTENT_TYPES_SPACE);
        let types = defaults.iter().fold(types, |types, (extension, content_type)| {
            types.child(Element::new("Default").with("Extension", extension).with("ContentType", content_type))
        });
        let named = self.parts.iter().filter(|(path, part)| path.ends_with(".xml") && part.content_type != XML);
        named.fold(types, |types, (path, part)| {
            types.child(
                Element::new("Override").with("PartName", format!("/{path}")).with("ContentType", part.content_type),
            )
        })
    }
}

/// `word/document.xml` → `word/_rels/document.xml.rels`.
fn relationships_path(source: &str) -> String {
    match source.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{source}.rels"),
    }
}

fn relationships_xml(source: &str, relationships: &[Relationship]) -> Element {
    relationships.iter().fold(Element::new("Relationships").with("xmlns", RELATIONSHIPS_SPACE), |all, relationship| {
        let element = Element::new("Relationship").with("Id", &relationship.id).with("Type", relationship.kind);
        all.child(match &relationship.target {
            Target::Part(path) => element.with("Target", seen_from(source, path)),
            Target::Address(address) => element.with("Target", address).with("TargetMode", "External"),
        })
    })
}

/// A path as the source's folder sees it.
fn seen_from(source: &str, path: &str) -> String {
    let folder = source.rsplit_once('/').map_or("", |(folder, _)| folder);
    match path.strip_prefix(&format!("{folder}/")) {
        Some(inside) => inside.to_owned(),
        None if folder.is_empty() => path.to_owned(),
        None => format!("/{path}"),
    }
}

/// The kinds of relationships that a report has.
pub mod relationship {
    pub const OFFICE_DOCUMENT: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    pub const CORE_PROPERTIES: &str =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    pub const EXTENDED_PROPERTIES: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
    pub const CUSTOM_PROPERTIES: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
    pub const STYLES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
    pub const NUMBERING: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
    pub const SETTINGS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
    pub const THEME: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme";
    pub const FONT_TABLE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    pub const HEADER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    pub const FOOTER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
    pub const FOOTNOTES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
    pub const IMAGE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    pub const FONT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font";
    pub const PACKAGE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";
    pub const SHARED_STRINGS: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
    pub const WORKSHEET: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    pub const CHART: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
    pub const CUSTOM_XML: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    pub const CUSTOM_XML_PROPERTIES: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
    pub const HYPERLINK: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
}
