//! A document comes in; the JSON that the Typst files read goes out.

use anyhow::Result;
use serde_json::{Map, Value, json};

use super::guard::{breakable, visible};
use crate::document::Document;

/// Fields that hold no words to be set on a line: addresses, names and what is said about a thing instead of shown.
/// Their strings must stay without break points.
const NOT_SET: [&str; 10] =
    ["alt", "description", "id", "media_type", "metadata", "name", "summary", "to", "url", "media"];

/// The document as `/document.json`: the model as it is serialised, with the path of each picture and attachment in
/// place of its key, and with guarded texts.
pub(super) fn document_json(document: &Document) -> Result<Vec<u8>> {
    let mut value = serde_json::to_value(document)?;
    let keys: Vec<&str> = document.media.keys().map(String::as_str).collect();
    guard(&mut value, &keys, breakable);
    value["media"] = media(document)?;
    for (index, attachment) in value["attachments"].as_array_mut().into_iter().flatten().enumerate() {
        attachment["path"] = json!(attachment_path(index));
    }
    Ok(serde_json::to_vec(&value)?)
}

/// Where Typst finds a picture. The number stands for the key, because Typst never forgets a path.
pub(super) fn media_path(index: usize) -> String {
    format!("/media/{index}")
}

/// Where Typst finds an attachment.
pub(super) fn attachment_path(index: usize) -> String {
    format!("/attachments/{index}")
}

/// Format and size of the pictures by their path.
fn media(document: &Document) -> Result<Value> {
    let mut by_path = Map::new();
    for (index, media) in document.media.values().enumerate() {
        by_path.insert(media_path(index), serde_json::to_value(media)?);
    }
    Ok(Value::Object(by_path))
}

/// Guards all strings below a value. `treat` says what is done to a string that is still to be set on a line.
fn guard(value: &mut Value, keys: &[&str], treat: fn(&str) -> String) {
    match value {
        Value::String(text) => *text = treat(&visible(text)),
        Value::Array(values) => values.iter_mut().for_each(|value| guard(value, keys, treat)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(key) if name == "media" => {
                        if let Ok(index) = keys.binary_search(&key.as_str()) {
                            *key = media_path(index);
                        }
                    }
                    _ if NOT_SET.contains(&name.as_str()) => guard(value, keys, str::to_owned),
                    _ => guard(value, keys, treat),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
