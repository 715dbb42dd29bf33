//! The bytes of a Word file that somebody else made come in; its parts go out, none larger than a letterhead needs.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use zip::ZipArchive;

use super::namespaces;
use crate::{
    open_xml::tree::{self, Element},
    problem::{Code, Place, Problem},
};

/// The most entries of the archive, and the most bytes of one part and of all parts that are read.
const MOST_ENTRIES: usize = 5_000;
const LARGEST_PART: u64 = 32 * MEGABYTE;
const LARGEST_TOTAL: u64 = 96 * MEGABYTE;
const MEGABYTE: u64 = 1024 * 1024;

/// How old binary files and files with a password begin.
const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A file of parts.
pub struct Foreign<'a> {
    file: &'a str,
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Positions by path; paths of parts don't tell small letters from capitals.
    positions: BTreeMap<String, usize>,
    read: u64,
}

/// How a part is tied to another.
#[derive(Debug, Clone)]
pub struct Relationship {
    pub id: String,
    /// The last word of its address.
    pub kind: String,
    pub target: Target,
}

/// What a relationship points to.
#[derive(Debug, Clone)]
pub enum Target {
    /// The path of a part.
    Part(String),
    /// An address outside.
    Address(String),
}

impl<'a> Foreign<'a> {
    /// Opens a file by the name that the user gave it.
    pub fn open(file: &'a str, bytes: &'a [u8]) -> Result<Self, Problem> {
        let refused = |kind: &str| problem(file, Code::R001, "").word("kind", kind);
        if let Some(kind) = other_format(bytes) {
            return Err(refused(kind));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| refused("other"))?;
        if archive.len() > MOST_ENTRIES {
            return Err(problem(file, Code::R002, "").word("kind", "entries").word("limit", MOST_ENTRIES));
        }
        let positions: BTreeMap<_, _> = (0..archive.len())
            .filter_map(|position| Some((archive.name_for_index(position)?.to_ascii_lowercase(), position)))
            .collect();
        if positions.contains_key("mimetype") {
            return Err(refused("opendocument"));
        }
        Ok(Self { file, archive, positions, read: 0 })
    }

    /// A problem with a part; with the file itself where the path is empty.
    pub fn problem(&self, code: Code, path: &str) -> Problem {
        problem(self.file, code, path)
    }

    /// The paths of all parts, in small letters.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.positions.keys().map(String::as_str)
    }

    /// The bytes of a part; none where there is no such part.
    pub fn part(&mut self, path: &str) -> Result<Option<Vec<u8>>, Problem> {
        let Some(position) = self.positions.get(&path.to_ascii_lowercase()) else { return Ok(None) };
        let broken = problem(self.file, Code::R004, path).word("kind", "entry");
        let large = problem(self.file, Code::R002, path).word("kind", "part").word("limit", LARGEST_PART / MEGABYTE);
        let mut bytes = Vec::new();
        // What an entry says about its own size may be wrong, so the bytes are counted as they come.
        let entry = self.archive.by_index(*position).map_err(|_| broken.clone())?;
        entry.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|_| broken)?;
        self.read += bytes.len() as u64;
        if bytes.len() as u64 > LARGEST_PART {
            return Err(large);
        }
        if self.read > LARGEST_TOTAL {
            return Err(self.problem(Code::R002, "").word("kind", "total").word("limit", LARGEST_TOTAL / MEGABYTE));
        }
        Ok(Some(bytes))
    }

    /// The bytes of a part that another one points to.
    pub fn needed(&mut self, path: &str) -> Result<Vec<u8>, Problem> {
        self.part(path)?.ok_or_else(|| self.problem(Code::R003, "").word("part", path))
    }

    /// A part of XML that another one points to.
    pub fn xml(&mut self, path: &str) -> Result<Element, Problem> {
        let bytes = self.needed(path)?;
        let broken = |kind: &str| self.problem(Code::R004, path).word("kind", kind);
        let text = std::str::from_utf8(&bytes).map_err(|_| broken("encoding"))?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        if text.contains("<!DOCTYPE") {
            return Err(broken("document-type"));
        }
        let root = tree::parse(text).map_err(|_| broken("syntax"))?;
        match root.get("xmlns:w") {
            _ if namespaces::are_usual(&root) => Ok(root),
            Some(namespaces::STRICT) => Err(self.problem(Code::R001, "").word("kind", "strict")),
            _ => Err(broken("namespaces")),
        }
    }

    /// How a part is tied to others; the file itself has an empty path.
    pub fn relationships(&mut self, source: &str) -> Result<Vec<Relationship>, Problem> {
        let (folder, name) = source.rsplit_once('/').unwrap_or(("", source));
        let path = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
        if !self.positions.contains_key(&path.to_ascii_lowercase()) {
            return Ok(Vec::new());
        }
        let read = |element: &Element| {
            let target = element.get("Target")?;
            Some(Relationship {
                id: element.get("Id")?.to_owned(),
                kind: element.get("Type")?.rsplit('/').next()?.to_owned(),
                target: match element.get("TargetMode") {
                    Some("External") => Target::Address(target.to_owned()),
                    _ => Target::Part(seen_from(folder, target)),
                },
            })
        };
        Ok(self.xml(&path)?.elements().filter_map(read).collect())
    }
}

fn problem(file: &str, code: Code, path: &str) -> Problem {
    let place = if path.is_empty() { file.to_owned() } else { format!("{file}: {path}") };
    Problem::new(code, Place::Reference(place))
}

/// A format that is often taken for that of Word.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    match bytes {
        [] => Some("empty"),
        _ if bytes.starts_with(&COMPOUND_FILE) => {
            let locked = bytes.windows(encrypted.len()).any(|window| window == encrypted);
            Some(if locked { "encrypted" } else { "old" })
        }
        _ if bytes.starts_with(b"{\\rtf") => Some("rtf"),
        _ if bytes.starts_with(b"%PDF") => Some("pdf"),
        _ => None,
    }
}

/// The path of a target that is given as its source's folder sees it.
fn seen_from(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}
