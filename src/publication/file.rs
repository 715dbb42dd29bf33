//! A file that was released, or that holds open data, comes in; what visitors and programs are told of it goes out.

use serde::Serialize;

use crate::{
    open_data::DataFile,
    revision::{Frozen, Release, sha256},
};

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
    /// What the data set is, for catalogues of data.
    Dcat,
    /// Hashes of files.
    Sums,
}

impl Format {
    const ALL: [(Self, &'static str, &'static str); 8] = [
        (Self::Pdf, ".pdf", "application/pdf"),
        (Self::Docx, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (Self::Html, ".html", "text/html"),
        (Self::Csvw, "-csv-metadata.json", "application/csvm+json"),
        (Self::Json, ".json", "application/json"),
        (Self::Csv, ".csv", "text/csv"),
        (Self::Dcat, ".jsonld", "application/ld+json"),
        (Self::Sums, "-sha256.txt", "text/plain"),
    ];

    /// What the end of a name says, with the media type. Only names that this program gives are asked for.
    fn of(name: &str) -> (Self, &'static str) {
        let known = Self::ALL.into_iter().find(|(_, ending, _)| name.ends_with(ending));
        known.map_or((Self::Json, "application/octet-stream"), |(format, _, media_type)| (format, media_type))
    }
}

impl File {
    /// A file of a released version. `address` is that of its folder.
    pub(super) fn released(file: &Frozen, release: &Release, address: &str) -> Self {
        let Frozen { name, size, sha256 } = file.clone();
        let described = Self::of(name, None, b"", address);
        let pages = (described.format == Format::Pdf).then_some(release.pages);
        Self { size, sha256, pages, ..described }
    }

    /// A file of open data. `address` is that of its folder.
    pub fn of_data(file: &DataFile, address: &str) -> Self {
        Self::of(file.name.clone(), file.title.clone(), &file.bytes, address)
    }

    /// A report as it could be, of the format that the name says.
    pub(super) fn trial(name: String) -> Self {
        let described = Self::of(name, None, b"", "");
        let pages = (described.format == Format::Pdf).then_some(24);
        Self { size: 1_234_567, pages, ..described }
    }

    fn of(name: String, title: Option<String>, bytes: &[u8], address: &str) -> Self {
        let (format, media_type) = Format::of(&name);
        Self {
            address: format!("{address}{name}"),
            name,
            format,
            title,
            media_type,
            language: "pl-PL",
            size: bytes.len() as u64,
            pages: None,
            sha256: sha256(bytes),
        }
    }
}
