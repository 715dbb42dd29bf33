//! A part of a foreign file comes in; the same part with what it needs, and with nothing else, goes into the package.

use std::collections::BTreeMap;

use super::{
    foreign::{Foreign, Target},
    trimming,
};
use crate::{
    open_xml::tree::Element,
    output::docx::finish::package::{Package, relationship},
    problem::{Code, Problem},
};

/// The kinds of files that a part may show, by their endings. What another program would have to run is not among them.
const KINDS: [(&str, &str); 12] = [
    ("png", "image/png"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("gif", "image/gif"),
    ("bmp", "image/bmp"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("emf", "image/x-emf"),
    ("wmf", "image/x-wmf"),
    ("svg", "image/svg+xml"),
    ("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
    ("fntdata", "application/x-fontdata"),
];

/// A part of XML with the files that it shows.
#[derive(Debug)]
pub struct Copied {
    /// The part, with the ids that it had.
    pub root: Element,
    /// What its ids stand for.
    related: BTreeMap<String, Related>,
}

#[derive(Debug)]
enum Related {
    File { kind: &'static str, path: String },
    Address(String),
}

/// The files that parts show, by the paths that they had; one that is shown twice stands once.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<String, File>);

#[derive(Debug)]
struct File {
    extension: &'static str,
    content_type: &'static str,
    bytes: Vec<u8>,
}

/// Reads a part and, after a first change, what it shows; what it shows from elsewhere, or runs, is left out and told.
pub fn read(
    foreign: &mut Foreign,
    path: &str,
    (files, warnings): (&mut Files, &mut Vec<Problem>),
    change: impl FnOnce(&mut Element),
) -> Result<Copied, Problem> {
    let mut root = foreign.xml(path)?;
    change(&mut root);
    let used = trimming::pointers(&root, &|_| false);
    let mut related = BTreeMap::new();
    let mut left_out = BTreeMap::new();
    for relationship in foreign.relationships(path)?.into_iter().filter(|known| used.contains(&known.id)) {
        match (relationship.kind.as_str(), relationship.target) {
            ("hyperlink", Target::Address(address)) if is_public(&address) => {
                related.insert(relationship.id, Related::Address(address));
            }
            ("image" | "font", Target::Part(target)) if kind_of(&target).is_some() => {
                files.read(foreign, &target)?;
                let kind = if relationship.kind == "font" { relationship::FONT } else { relationship::IMAGE };
                related.insert(relationship.id, Related::File { kind, path: target });
            }
            ("hyperlink", _) => drop(left_out.insert(relationship.id, "link")),
            ("image", _) => drop(left_out.insert(relationship.id, "picture")),
            _ => drop(left_out.insert(relationship.id, "object")),
        }
    }
    let known = |id: &str| related.contains_key(id);
    for id in trimming::trim(&mut root, &known) {
        let kind = left_out.get(&id).copied().unwrap_or("object");
        warnings.push(foreign.problem(Code::R009, path).word("kind", kind));
    }
    Ok(Copied { root, related })
}

impl Copied {
    /// Puts the part into the package, after a last change.
    pub fn put(
        &self,
        package: &mut Package,
        path: &str,
        content_type: &'static str,
        files: &Files,
        change: impl FnOnce(&mut Element),
    ) -> anyhow::Result<()> {
        let mut ids = BTreeMap::new();
        for (id, related) in &self.related {
            let new = match related {
                Related::Address(address) => package.relate_address(path, address),
                Related::File { kind, path: file } => {
                    let target = files.put(package, file)?;
                    package.relate(path, kind, &target)
                }
            };
            ids.insert(id, new);
        }
        let mut root = self.root.clone();
        root.visit(&mut |element| {
            for (name, value) in &mut element.attributes {
                if let Some(new) = ids.get(value).filter(|_| trimming::is_pointer(name)) {
                    value.clone_from(new);
                }
            }
        });
        change(&mut root);
        package.add_xml(path, content_type, root)
    }
}

impl Files {
    fn read(&mut self, foreign: &mut Foreign, path: &str) -> Result<(), Problem> {
        let Some((extension, content_type)) = kind_of(path) else { return Ok(()) };
        if !self.0.contains_key(path) {
            let bytes = foreign.needed(path)?;
            self.0.insert(path.to_owned(), File { extension, content_type, bytes });
        }
        Ok(())
    }

    /// The path that a file has in the package.
    fn put(&self, package: &mut Package, path: &str) -> anyhow::Result<String> {
        let known = self.0.iter().enumerate().find(|(_, (known, _))| *known == path);
        let Some((position, (_, file))) = known else { anyhow::bail!("the file {path} was not read") };
        let folder = if file.content_type.starts_with("image/") { "media" } else { "fonts" };
        let target = format!("word/{folder}/reference{}.{}", position + 1, file.extension);
        if !package.contains(&target) {
            package.add(&target, file.content_type, file.bytes.clone())?;
        }
        Ok(target)
    }
}

fn kind_of(path: &str) -> Option<(&'static str, &'static str)> {
    let (_, extension) = path.rsplit_once('.')?;
    KINDS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(extension))
}

/// An address that a reader elsewhere can follow, and that tells nothing of the computer it was written on.
fn is_public(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|start| address.starts_with(start))
}
