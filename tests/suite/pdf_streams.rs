//! The bytes of a PDF come in; the content of each of its streams, unpacked, goes out.

use anyhow::Result;
use lopdf::{Document, Object};

/// Every stream in the order of its number: whether it is a JPEG, and what it holds.
pub fn streams(bytes: &[u8]) -> Result<Vec<(bool, Vec<u8>)>> {
    let document = Document::load_mem(bytes)?;
    let all = document.objects.values().filter_map(|object| object.as_stream().ok());
    let unpacked = all.map(|stream| {
        let is_jpeg = stream.dict.get(b"Filter").and_then(Object::as_name).is_ok_and(|filter| filter == b"DCTDecode");
        let content = if is_jpeg { stream.content.clone() } else { stream.get_plain_content()? };
        Ok((is_jpeg, content))
    });
    unpacked.collect()
}
