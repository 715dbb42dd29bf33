//! What a report is made of comes in: data, templates, theme, program; the record of it that both files carry goes out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    consultation::{Consultation, draft::Date},
    templates::Templates,
};

/// What a file was made of, so that anyone can prove it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The version of the report.
    pub version: u32,
    /// The day of this version, from the data.
    pub date: Date,
    /// The program with its version.
    pub program: String,
    /// The kind of report: the folder of its templates.
    pub report: String,
    /// The SHA-256 of each thing that it was made of.
    pub sha256: Hashes,
}

/// SHA-256 in hexadecimal digits, lower case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hashes {
    /// Of the published data, byte by byte as the files carry them.
    pub data: String,
    /// Of the list of the templates' files that `sha256sum` writes, in the order of their paths: those of the kind and
    /// the shared ones, but the theme and what only the post is made of.
    pub templates: String,
    /// Of the theme, `theme.toml`.
    pub theme: String,
    /// Of each picture, as it lay beside the data, by the name that the data have for it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pictures: BTreeMap<String, String>,
    /// Of the office's own document whose looks the Word file took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

impl Provenance {
    /// The name of the file that the PDF and the Word file carry it in.
    pub const FILE: &'static str = "metryka.json";

    /// This program with its version.
    pub const PROGRAM: &'static str = concat!("sprawozdanie ", env!("CARGO_PKG_VERSION"));

    /// The record of a report of one kind, made of published data by this program, with the SHA-256 of the pictures and
    /// of the document whose looks the Word file takes.
    pub fn of(
        consultation: &Consultation,
        published: &[u8],
        kind: &str,
        templates: &Templates,
        pictures: BTreeMap<String, String>,
        reference: Option<String>,
    ) -> Self {
        let ours = |path: &str| {
            let folder = path.split_once('/').map(|(folder, _)| folder);
            let of_post = path.starts_with(Templates::SHARED_POST) || path == format!("{kind}/{}", Templates::POST);
            (folder == Some("shared") || folder == Some(kind)) && path != Templates::THEME && !of_post
        };
        let line = |(path, bytes): (&str, &[u8])| format!("{}  {path}\n", sha256(bytes));
        let list: String = templates.files().filter(|(path, _)| ours(path)).map(line).collect();
        Self {
            version: consultation.version(),
            date: consultation.date(),
            program: Self::PROGRAM.into(),
            report: kind.into(),
            sha256: Hashes {
                data: sha256(published),
                templates: sha256(list.as_bytes()),
                theme: sha256(templates.bytes(Templates::THEME).unwrap_or_default()),
                pictures,
                reference,
            },
        }
    }
}

/// The SHA-256 of bytes in hexadecimal digits, lower case.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn hashes_are_those_of_the_standard() {
        // FIPS 180-4, example of one block.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
