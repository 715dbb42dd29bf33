//! All that a post says and brings comes in; `post.json`, the same for programs, goes out.

use serde::Serialize;
use serde_json::{Value, json};

use super::{File, Format, Imprint, Publication};
use crate::{
    consultation::{Consultation, draft::Organization},
    document::Metadata,
    output::linked_data,
    revision::VersionChanges,
};

/// The JSON Schema of `post.json`.
pub const SCHEMA: &str = include_str!("post.schema.json");

/// The form that this program writes.
const FORMAT: u32 = 1;

/// A post with its files.
#[derive(Debug)]
pub struct Post<'a> {
    /// What the report says about itself.
    pub metadata: &'a Metadata,
    /// The fragment that is pasted into the editor of the website.
    pub html: &'a str,
    /// The same as plain text.
    pub text: &'a str,
    /// The data of the newest version.
    pub consultation: &'a Consultation,
    /// What changed in each version whose predecessor is known.
    pub changes: &'a [VersionChanges<'a>],
    /// The files.
    pub publication: &'a Publication,
    /// The file that describes the data set for catalogues.
    pub catalogue: &'a File,
}

#[derive(Serialize)]
struct Description<'a> {
    format: u32,
    title: &'a str,
    summary: &'a str,
    language: &'a str,
    version: u32,
    draft: bool,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    update: Option<VersionChanges<'a>>,
    html: &'a str,
    text: &'a str,
    #[serde(flatten)]
    publication: &'a Publication,
    catalogue: &'a File,
    contact: Contact<'a>,
    imprint: Imprint<'a>,
    schema_org: Value,
}

#[derive(Serialize)]
struct Contact<'a> {
    name: &'a str,
    address: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
    website: Option<&'a str>,
}

/// The post as JSON, with what search engines read of it.
///
/// # Errors
/// It cannot be written as JSON, which its types forbid.
pub fn description(post: &Post<'_>) -> anyhow::Result<Vec<u8>> {
    let Post { metadata, html, text, consultation, changes, publication, catalogue } = post;
    let Organization { name, address, phone, email, website, .. } = &consultation.organizer;
    let description = Description {
        format: FORMAT,
        title: &metadata.title,
        summary: &metadata.subject,
        language: &metadata.language,
        version: metadata.version,
        draft: metadata.draft,
        date: consultation.date().to_string(),
        update: consultation.corrections.last().map(|correction| {
            let known = changes.iter().find(|one| one.version == correction.version);
            known.cloned().unwrap_or_else(|| VersionChanges::unknown(correction))
        }),
        html,
        text,
        publication,
        catalogue,
        contact: Contact {
            name,
            address: address.as_deref(),
            phone: phone.as_deref(),
            email: email.as_deref(),
            website: website.as_deref(),
        },
        imprint: Imprint::of(consultation),
        schema_org: linked(metadata, consultation, publication),
    };
    let mut bytes = serde_json::to_vec_pretty(&description)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The report, each of its files and its data in the words of schema.org.
pub fn linked(metadata: &Metadata, consultation: &Consultation, publication: &Publication) -> Value {
    let encodings: Vec<_> = publication.files.iter().map(encoding).collect();
    let mut report = linked_data::report(metadata, &encodings);
    let period = &consultation.period;
    report["temporalCoverage"] = json!(format!("{}/{}", period.from, period.to));
    let data: Vec<_> = publication.data_files.iter().filter(|file| file.format != Format::Csvw).map(encoding).collect();
    report["isBasedOn"] = linked_data::data_set(metadata, &data);
    report
}

fn encoding(file: &File) -> linked_data::Encoding<'_> {
    let File { name, address, media_type, size, sha256, .. } = file;
    linked_data::Encoding { name, address, media_type, size: *size, sha256 }
}
