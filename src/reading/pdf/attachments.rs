//! A PDF comes in; the files on board of it go out.

use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object};

use super::objects::{entry, inner, items, words_of};
use crate::reading::OnBoard;

/// A file on board.
#[derive(Debug)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it is, in words.
    pub description: Option<String>,
    /// How it belongs to the document, such as `Source`.
    pub relationship: Option<String>,
    /// Its media type.
    pub media_type: Option<String>,
    /// Whether the document as a whole names it as belonging to it.
    pub associated: bool,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Attachment {
    /// The file, in the words that it shares with those of other kinds of reports.
    pub fn on_board(&self) -> OnBoard {
        OnBoard {
            name: self.name.clone(),
            media_type: self.media_type.clone().unwrap_or_default(),
            bytes: self.bytes.clone(),
        }
    }
}

/// Reads all embedded files, in the order of their names.
pub fn of(document: &Document) -> Result<Vec<Attachment>> {
    let catalog = document.catalog()?;
    let Some(names) = inner(document, catalog, "Names").and_then(|names| inner(document, names, "EmbeddedFiles"))
    else {
        return Ok(Vec::new());
    };
    let associated = items(document, catalog, "AF");
    let files = items(document, names, "Names").into_iter().filter(|item| matches!(item, Object::Dictionary(_)));
    files.map(|file| attachment(document, file.as_dict()?, associated.contains(&file))).collect()
}

fn attachment(document: &Document, file: &Dictionary, associated: bool) -> Result<Attachment> {
    let embedded = inner(document, file, "EF").context("an attachment has no file")?;
    let stream = entry(document, embedded, "F").context("an attachment has no file")?.as_stream()?;
    Ok(Attachment {
        name: words_of(document, file, "UF")?.context("an attachment has no name")?,
        description: words_of(document, file, "Desc")?,
        relationship: words_of(document, file, "AFRelationship")?,
        media_type: words_of(document, &stream.dict, "Subtype")?,
        associated,
        bytes: stream.get_plain_content()?,
    })
}
