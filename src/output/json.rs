//! A document comes in; the model itself goes out as JSON, to look at what a template made.

use crate::document::Document;

/// Writes the model as indented JSON with a line break at its end.
pub fn write(document: &Document) -> anyhow::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}
