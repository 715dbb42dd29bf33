//! The record of releases and the open data of the newest version come in; what visitors, catalogues and programs are told
//! of the files goes out.
//!
//! A [`Publication`] is a value that the template of the post is rendered with: sizes, pages and hashes are those of the
//! files themselves, so that no text can tell others.

use serde::Serialize;

use crate::{
    consultation::draft::{CorrectionKind, Date},
    open_data::DataFile,
    revision::{Frozen, Record, Release, sha256},
};

mod catalogue;
mod description;
mod imprint;

pub use catalogue::catalogue;
pub use description::{Post, SCHEMA, description, linked};
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

/// A file that can be fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct File {
    /// Its name: ASCII, with the version.
    pub name: String,
    /// Where it is: its name, behind the address of the folder where that is known.
    pub address: String,
    /// What it is.
    pub format: Format,
    /// What a table holds, in Polish.
    pub title: Option<String>,
    /// Its media type.
    pub media_type: &'static str,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    /// Its length in bytes.
    pub size: u64,
    /// How many pages it has; only a PDF has some.
    pub pages: Option<u32>,
    /// Its SHA-256 in hexadecimal digits, lower case.
    pub sha256: String,
}

/// What a file is.
///
/// The order is that in which a visitor is offered them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// The report as PDF.
    Pdf,
    /// The report as a Word file.
    Docx,
    /// The report as a web page.
    Html,
    /// The whole data set.
    Json,
    /// A table of it.
    Csv,
    /// What the tables' columns are, for programs.
    Csvw,
}

impl Format {
    const ALL: [(Self, &'static str, &'static str); 6] = [
        (Self::Pdf, ".pdf", "application/pdf"),
        (Self::Docx, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (Self::Html, ".html", "text/html"),
        (Self::Csvw, "-csv-metadata.json", "application/csvm+json"),
        (Self::Json, ".json", "application/json"),
        (Self::Csv, ".csv", "text/csv"),
    ];

    /// What the end of a name says, with the media type. Only names that this program gives are asked for.
    fn of(name: &str) -> (Self, &'static str) {
        let known = Self::ALL.into_iter().find(|(_, ending, _)| name.ends_with(ending));
        known.map_or((Self::Json, "application/octet-stream"), |(format, _, media_type)| (format, media_type))
    }
}

impl Publication {
    /// What is published with the newest version of a record. `address` is that of the folder with the files, with a slash
    /// at its end, or nothing where links lead to files beside the post.
    pub fn of(record: &Record, data: &[DataFile], address: &str) -> Self {
        let mut versions = record.releases.iter().rev();
        let files = |release: &Release| {
            let all = release.files.iter().map(|file| frozen(file, release, address));
            let mut all: Vec<_> = all.collect();
            all.sort_by_key(|file| file.format);
            all
        };
        Self {
            files: versions.next().map(files).unwrap_or_default(),
            data_files: data.iter().map(|file| of_data(file, address)).collect(),
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
        let file = |ending: &str| File {
            size: 1_234_567,
            pages: (ending == "pdf").then_some(24),
            ..of_bytes(format!("{report}.{ending}"), None, b"", "")
        };
        let files = ["pdf", "docx", "html"].map(file).to_vec();
        let earlier = Earlier { version: 1, date, reason: None, kind: None, files: files.clone() };
        let data_files = data.iter().map(|file| of_data(file, "")).collect();
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

fn frozen(file: &Frozen, release: &Release, address: &str) -> File {
    let Frozen { name, size, sha256 } = file.clone();
    let described = of_bytes(name, None, b"", address);
    let pages = (described.format == Format::Pdf).then_some(release.pages);
    File { size, sha256, pages, ..described }
}

fn of_data(file: &DataFile, address: &str) -> File {
    of_bytes(file.name.clone(), file.title.clone(), &file.bytes, address)
}

fn of_bytes(name: String, title: Option<String>, bytes: &[u8], address: &str) -> File {
    let (format, media_type) = Format::of(&name);
    File {
        address: format!("{address}{name}"),
        name,
        format,
        title,
        media_type,
        language: "pl",
        size: bytes.len() as u64,
        pages: None,
        sha256: sha256(bytes),
    }
}
