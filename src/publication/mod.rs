//! The record of releases and the open data of the newest version come in; what visitors, catalogues and programs are told
//! of the files goes out.
//!
//! A [`Publication`] is a value that the template of the post is rendered with: sizes, pages and hashes are those of the
//! files themselves, so that no text can tell others.

use serde::Serialize;

use crate::{
    consultation::draft::{CorrectionKind, Date},
    open_data::DataFile,
    revision::{Record, Release},
};

mod catalogue;
mod description;
mod file;
mod imprint;

pub use catalogue::catalogue;
pub use description::{Post, SCHEMA, description, linked};
pub use file::{File, Format};
pub use imprint::Imprint;

/// What is published with the newest version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// The files of the newest version that say the same.
    pub files: Vec<File>,
    /// The data that they were made of: the whole, each table, the description of the tables.
    pub data_files: Vec<File>,
    /// The versions before, the newest of them first.
    pub earlier_versions: Vec<Earlier>,
}

/// A version that was released before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Its number.
    pub version: u32,
    /// Its day, from its data.
    pub date: Date,
    /// Why it differs from the one before; none of the first.
    pub reason: Option<String>,
    /// Whether the meaning changed or the wording alone; none of the first.
    pub kind: Option<CorrectionKind>,
    /// Its files.
    pub files: Vec<File>,
}

impl Publication {
    /// What is published with the newest version of a record. `address` is that of the folder with the files, with a slash
    /// at its end, or nothing where links lead to files beside the post.
    pub fn of(record: &Record, data: &[DataFile], address: &str) -> Self {
        let mut versions = record.releases.iter().rev();
        let files = |release: &Release| {
            let all = release.files.iter().map(|file| File::released(file, release, address));
            let mut all: Vec<_> = all.collect();
            all.sort_by_key(|file| file.format);
            all
        };
        Self {
            files: versions.next().map(files).unwrap_or_default(),
            data_files: data.iter().map(|file| File::of_data(file, address)).collect(),
            earlier_versions: versions
                .map(|release| Earlier {
                    version: release.made_of.version,
                    date: release.made_of.date,
                    reason: release.reason.clone(),
                    kind: release.kind,
                    files: files(release),
                })
                .collect(),
        }
    }

    /// One as it could be, for trying the templates of a post before anything is released.
    pub fn trial(report: &str, data: &[DataFile], date: Date) -> Self {
        let files = ["pdf", "docx", "html"].map(|ending| File::trial(format!("{report}.{ending}"))).to_vec();
        let earlier = Earlier { version: 1, date, reason: None, kind: None, files: files.clone() };
        let data_files = data.iter().map(|file| File::of_data(file, "")).collect();
        Self { files, data_files, earlier_versions: vec![earlier] }
    }

    /// The address of each file.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let earlier = self.earlier_versions.iter().flat_map(|version| &version.files);
        self.files.iter().chain(&self.data_files).chain(earlier).map(|file| file.address.as_str())
    }

    /// The name of the file that describes the data set for catalogues.
    pub fn catalogue_file(report: &str) -> String {
        format!("{report}-dcat.jsonld")
    }

    /// The name of the file with the whole data set.
    pub fn data_set_file(report: &str) -> String {
        format!("{report}-dane.json")
    }
}
