//! The record of releases and the open data of each version come in; what visitors, catalogues and programs are told of the
//! files goes out.
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
    /// The hashes of all these files, in one.
    pub checksums: File,
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
    /// Its data.
    pub data_files: Vec<File>,
}

impl Publication {
    /// What is published with the newest version of a record; `data` are the files of each version's data, oldest version
    /// first. `address` is that of the folder with the files, with a slash at its end, or nothing where links lead to files
    /// beside the post.
    pub fn of(record: &Record, data: &[Vec<DataFile>], address: &str) -> Self {
        let version = |(release, data): (&Release, &Vec<DataFile>)| Earlier {
            version: release.made_of.version,
            date: release.made_of.date,
            reason: release.reason.clone(),
            kind: release.kind,
            files: in_order(release.files.iter().map(|file| File::released(file, release, address)).collect()),
            data_files: data.iter().map(|file| File::of_data(file, address)).collect(),
        };
        Self::with(&record.name, record.releases.iter().zip(data).map(version).collect(), address)
    }

    /// One as it could be, for trying the templates of a post before anything is released.
    pub fn trial(name: &str, data: &[DataFile], date: Date) -> Self {
        let version = |version| Earlier {
            version,
            date,
            reason: None,
            kind: None,
            files: ["pdf", "docx", "html"].map(|ending| File::trial(format!("{name}-v{version}.{ending}"))).to_vec(),
            data_files: data.iter().map(|file| File::of_data(file, "")).collect(),
        };
        Self::with(name, vec![version(1), version(2)], "")
    }

    fn with(name: &str, mut versions: Vec<Earlier>, address: &str) -> Self {
        let newest = versions.pop().map(|newest| (newest.files, newest.data_files));
        let (files, data_files) = newest.unwrap_or_default();
        versions.reverse();
        let name = format!("{name}-sha256.txt");
        let checksums = File::of_data(&DataFile { name, title: None, bytes: Vec::new() }, address);
        let publication = Self { files, data_files, earlier_versions: versions, checksums };
        let sums = publication.sums();
        Self { checksums: File::of_data(&sums, address), ..publication }
    }

    /// The file of hashes, as `sha256sum --check` reads it.
    pub fn sums(&self) -> DataFile {
        let line = |file: &File| format!("{}  {}\n", file.sha256, file.name);
        let lines: String = self.all().map(line).collect();
        DataFile { name: self.checksums.name.clone(), title: None, bytes: lines.into_bytes() }
    }

    /// The address of each file.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.all().chain([&self.checksums]).map(|file| file.address.as_str())
    }

    fn all(&self) -> impl Iterator<Item = &File> {
        let earlier = self.earlier_versions.iter().flat_map(|version| version.files.iter().chain(&version.data_files));
        self.files.iter().chain(&self.data_files).chain(earlier)
    }

    /// The name of the file that describes the newest data for catalogues, which look for it at the same place again.
    pub fn catalogue_file(name: &str) -> String {
        format!("{name}-dcat.jsonld")
    }

    /// The name of the file with the whole data set of a version, whose files begin with `name`.
    pub fn data_set_file(name: &str) -> String {
        format!("{name}-dane.json")
    }
}

/// In the order in which a visitor is offered them.
fn in_order(mut files: Vec<File>) -> Vec<File> {
    files.sort_by_key(|file| file.format);
    files
}
