//! A document comes in; the JSON that the Typst files read goes out.

use anyhow::Result;
use serde::Serialize;
use serde_json::{Value, json};
use typst::text::FontBook;

use super::{
    coverage::Missing,
    guard::{breakable, visible},
};
use crate::document::{Document, Metadata, Plot};

/// What a string is for.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// Words that stand on a line of a page.
    Shown,
    /// An address, a name, or words about a thing: must stay as it is.
    Silent,
}

/// The fields whose strings are silent.
const SILENT: [&str; 10] =
    ["alt", "description", "id", "media", "media_type", "metadata", "name", "relationship", "to", "url"];

/// The document as `/document.json`: the model as it is serialised, with guarded texts and with the paths where Typst
/// finds pictures and attachments.
///
/// # Errors
/// All characters that no font of the book can draw.
pub(super) fn document_json(document: &Document, book: &FontBook) -> Result<Vec<u8>> {
    let mut value = guarded(document, book)?;
    let media = value["media"].as_object_mut().into_iter().flatten();
    for (index, (_, medium)) in media.enumerate() {
        medium["path"] = json!(media_path(index));
    }
    let attachments = value["attachments"].as_array_mut().into_iter().flatten();
    for (index, attachment) in attachments.enumerate() {
        attachment["path"] = json!(attachment_path(index));
    }
    Ok(serde_json::to_vec(&value)?)
}

/// What `drawings.typ` reads: a page for each plot.
pub(super) fn drawings_json(metadata: &Metadata, plots: &[&Plot], book: &FontBook) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(&guarded(&json!({ "metadata": metadata, "drawings": plots }), book)?)?)
}

/// The value as it is serialised, with guarded texts.
fn guarded(value: &impl Serialize, book: &FontBook) -> Result<Value> {
    let mut value = serde_json::to_value(value)?;
    let mut missing = Missing::default();
    visit(&mut value, Role::Shown, &mut |text, role| {
        *text = visible(text);
        if role == Role::Shown {
            missing.look_for(text, book);
            *text = breakable(text);
        }
    });
    missing.report()?;
    Ok(value)
}

/// Where Typst finds a picture: by its number, because Typst never forgets a path.
pub(super) fn media_path(index: usize) -> String {
    format!("/media/{index}")
}

/// Where Typst finds an attachment.
pub(super) fn attachment_path(index: usize) -> String {
    format!("/attachments/{index}")
}

/// Shows every string below a value.
fn visit(value: &mut Value, role: Role, see: &mut impl FnMut(&mut String, Role)) {
    match value {
        Value::String(text) => see(text, role),
        Value::Array(values) => values.iter_mut().for_each(|value| visit(value, role, see)),
        Value::Object(fields) => {
            for (name, value) in fields {
                visit(value, if SILENT.contains(&name.as_str()) { Role::Silent } else { role }, see);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
