//! A record of releases and the newest version's data come in; what is made anew for the website goes out: the post in all
//! its forms, open data, and what is told of both.

use crate::{
    commands::{Outcome, session::Session},
    consultation::Consultation,
    open_data::{self, DataFile},
    output::{html, text},
    publication::{self, File, Post, Publication},
    report,
    revision::{Record, version_changes},
};

/// The page that shows the post as a visitor would see it: the name by which a server knows the page of a folder.
pub const PAGE: &str = "index.html";

/// The post for programs.
pub const DESCRIPTION: &str = "post.json";

/// Files by their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// The files, whose names begin with `name` where they belong to one version. A template that is wrong is told, and `Err`
/// holds how the run ends.
pub fn made(
    record: &Record,
    consultation: &Consultation,
    name: &str,
    address: &str,
    session: &Session<'_>,
) -> anyhow::Result<Result<Files, Outcome>> {
    let data_set = DataFile { name: Publication::data_set_file(name), title: None, bytes: session.bytes.clone() };
    let mut data = open_data::files(consultation, name)?;
    data.insert(0, data_set);
    let publication = Publication::of(record, &data, address);
    let changes = record.changes();
    let kind = record.newest().map_or("", |newest| &newest.made_of.report);
    let document = match report::compose_post(consultation, kind, &session.templates, &changes, &publication) {
        Ok(document) => document,
        Err(problem) => return Ok(Err(session.stop(&[problem]))),
    };
    let metadata = &document.metadata;
    let (piece, plain) = (html::write_piece(&document)?, text::write(&document));
    let linked = publication::linked(metadata, &publication);
    let page = html::write_post(&document, &session.templates, &linked)?;
    let catalogue = DataFile {
        name: Publication::catalogue_file(name),
        title: None,
        bytes: publication::catalogue(consultation, &metadata.keywords, &publication)?,
    };
    let description = publication::description(&Post {
        metadata,
        html: &piece,
        text: &plain,
        consultation,
        changes: &version_changes(consultation, &changes),
        publication: &publication,
        catalogue: &File::of_data(&catalogue, address),
    })?;
    let mut files: Files = data.into_iter().chain([catalogue]).map(|file| (file.name, file.bytes)).collect();
    files.extend([
        ("post.html".to_owned(), piece.into_bytes()),
        ("post.txt".to_owned(), plain.into_bytes()),
        (DESCRIPTION.to_owned(), description),
        (PAGE.to_owned(), page),
    ]);
    Ok(Ok(files))
}
