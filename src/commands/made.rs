//! What a report is made of and the folder of its files come in; whether those files are that report already goes out.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize};

use super::{files, names, published::LARGEST_REPORT};
use crate::{document::Document, revision::sha256};

/// This program, down to each line of its sources.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("SPRAWOZDANIE_SOURCES"));

/// The largest note that is read, in bytes.
const LARGEST_NOTE: u64 = 50_000_000;

/// The note in a folder that tells what its reports were made of. Who deletes it loses nothing but the time of a build.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Note(BTreeMap<String, Made>);

/// What was made at once of one report.
#[derive(Debug, Serialize, Deserialize)]
struct Made {
    /// The SHA-256 of all that it was made of.
    of: String,
    /// The SHA-256 of each file by its name.
    files: BTreeMap<String, String>,
}

/// The SHA-256 of all that the files of a run are made of: the program, the document and what the run was asked for.
///
/// The document has the hashes of the templates, the theme, the pictures and the office's own document on board.
pub(super) fn fingerprint(document: &Document, asked: &str) -> anyhow::Result<String> {
    let mut lines = vec![PROGRAM.to_owned(), asked.to_owned(), sha256(&serde_json::to_vec(document)?)];
    lines.extend(document.attachments.iter().map(|file| sha256(&file.bytes)));
    lines.extend(document.media.values().map(|picture| picture.source.clone()));
    Ok(sha256(lines.join("\n").as_bytes()))
}

impl Note {
    const FILE: &'static str = ".sprawozdanie-stan";

    /// Reads the note of a folder; one that cannot be read says nothing.
    pub fn read(folder: &Path) -> Self {
        let bytes = files::read(&folder.join(Self::FILE), LARGEST_NOTE).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// The files of a report, where they are all as they were made, and made of the same.
    pub fn kept(&self, folder: &Path, report: &str, of: &str) -> Option<Vec<&str>> {
        let made = self.0.get(report).filter(|made| made.of == of && !made.files.is_empty())?;
        let is_kept = |(name, hash): (&String, &String)| {
            let bytes = names::inside(name).ok().and_then(|name| files::read(&folder.join(name), LARGEST_REPORT).ok());
            bytes.is_some_and(|bytes| sha256(&bytes) == *hash)
        };
        made.files.iter().all(is_kept).then(|| made.files.keys().map(String::as_str).collect())
    }

    /// The note as a file, once a report has been made.
    pub fn with(mut self, report: &str, of: String, files: &[(String, Vec<u8>)]) -> anyhow::Result<(String, Vec<u8>)> {
        let files = files.iter().map(|(name, bytes)| (name.clone(), sha256(bytes))).collect();
        self.0.insert(report.to_owned(), Made { of, files });
        let mut bytes = serde_json::to_vec_pretty(&self)?;
        bytes.push(b'\n');
        Ok((Self::FILE.to_owned(), bytes))
    }
}
