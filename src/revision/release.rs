//! Versions that were released come in; the record of them goes out, each with the reason, the changes and the files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Provenance, Revision};
use crate::consultation::draft::CorrectionKind;

/// The record of a folder of releases, `release.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The form of the record: [`Record::FORMAT`].
    pub format: u32,
    /// What the names of all files begin with. It stays, even when the title of the report changes.
    pub name: String,
    /// The versions, oldest first.
    pub releases: Vec<Release>,
}

/// One version that was released.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Version and date, and what its files were made of.
    pub made_of: Provenance,
    /// Why it differs from the one before; none of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether the meaning changed or the wording alone; none of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CorrectionKind>,
    /// How many pages the PDF has.
    pub pages: u32,
    /// Its files.
    pub files: Vec<Frozen>,
    /// What changed from the released version before; none of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
}

/// A file that must stay as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// Its name in the folder of the record.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256 in hexadecimal digits, lower case.
    pub sha256: String,
}

/// What changed in each version that has a predecessor.
pub type Changes = BTreeMap<u32, Revision>;

impl Record {
    /// The name of the file that holds it.
    pub const FILE: &'static str = "release.json";

    /// The form that this program writes.
    pub const FORMAT: u32 = 1;

    /// The JSON Schema of the record.
    pub const SCHEMA: &'static str = include_str!("release.schema.json");

    /// A record without a version yet.
    pub fn new(name: String) -> Self {
        Self { format: Self::FORMAT, name, releases: Vec::new() }
    }

    /// The newest version.
    pub fn newest(&self) -> Option<&Release> {
        self.releases.last()
    }

    /// What changed in each of its versions.
    pub fn changes(&self) -> Changes {
        let changes = self.releases.iter().filter_map(|one| Some((one.made_of.version, one.revision.clone()?)));
        changes.collect()
    }

    /// The record as it is written: indented JSON with a line break at its end.
    pub fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// The name of the file of one version, without its ending.
pub fn name_of_version(name: &str, version: u32) -> String {
    format!("{name}-v{version}")
}
