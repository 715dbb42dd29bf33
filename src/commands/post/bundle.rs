//! The versions of a record with their data come in; what is made anew for the website goes out: the post in all its forms,
//! open data, and what is told of both.

use super::Version;
use crate::{
    commands::{Outcome, session::Session},
    consultation::Consultation,
    open_data::{self, DataFile},
    output::{html, text},
    publication::{self, File, Post, Publication},
    report,
    revision::{Record, name_of_version, version_changes},
};

/// The page that shows the post as a visitor would see it: the name by which a server knows the page of a folder.
pub const PAGE: &str = "index.html";

/// The post as a piece for the page of another, as plain text, and for programs.
pub const PIECE: &str = "post.html";
pub const TEXT: &str = "post.txt";
pub const DESCRIPTION: &str = "post.json";

/// Files by their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// The files. A template that is wrong is told, and `Err` holds how the run ends.
pub fn made(
    record: &Record,
    versions: &[Version<'_>],
    consultation: &Consultation,
    address: &str,
    session: &Session<'_>,
) -> anyhow::Result<Result<Files, Outcome>> {
    let data = versions.iter().map(|version| data(record, version)).collect::<anyhow::Result<Vec<_>>>()?;
    let publication = Publication::of(record, &data, address);
    let changes = record.changes();
    let kind = record.newest().map_or("", |newest| &newest.made_of.report);
    let document = match report::compose_post(consultation, kind, &session.templates, &changes, &publication) {
        Ok(document) => document,
        Err(problem) => return Ok(Err(session.stop(&[problem]))),
    };
    let metadata = &document.metadata;
    let (piece, plain) = (html::write_piece(&document)?, text::write(&document)?);
    let linked = publication::linked(metadata, consultation, &publication);
    let page = match session.written(html::write_post(&document, &session.templates, &linked))? {
        Ok(page) => page,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let name = Publication::catalogue_file(&record.name);
    let described = publication::catalogue(consultation, metadata, &publication, &format!("{address}{name}"))?;
    let catalogue = DataFile { name, title: None, bytes: described };
    let description = publication::description(&Post {
        metadata,
        html: &piece,
        text: &plain,
        consultation,
        changes: &version_changes(consultation, &changes),
        publication: &publication,
        catalogue: &File::of_data(&catalogue, address),
    })?;
    let data = data.into_iter().flatten().chain([publication.sums(), catalogue]);
    let mut files: Files = data.map(|file| (file.name, file.bytes)).collect();
    files.extend([
        (PIECE.to_owned(), piece.into_bytes()),
        (TEXT.to_owned(), plain.into_bytes()),
        (DESCRIPTION.to_owned(), description),
        (PAGE.to_owned(), page),
    ]);
    Ok(Ok(files))
}

/// The whole data set of a version and its tables; data that this version of the program holds for wrong have none.
fn data(record: &Record, version: &Version<'_>) -> anyhow::Result<Vec<DataFile>> {
    let name = name_of_version(&record.name, version.release.made_of.version);
    let bytes = version.source.bytes.clone();
    let mut data = vec![DataFile { name: Publication::data_set_file(&name), title: None, bytes }];
    if let Ok(consultation) = version.source.consultation() {
        data.extend(open_data::files(&consultation, &name)?);
    }
    Ok(data)
}
