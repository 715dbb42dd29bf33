//! The bytes of a PDF come in; what it holds, unpacked, goes out.

use anyhow::Result;
use lopdf::{Document, Object};

/// Every object as text, strings in it as their letters: what stands outside the streams.
pub fn objects(bytes: &[u8]) -> Result<Vec<Vec<u8>>> {
    fn strings(object: &Object, found: &mut Vec<Vec<u8>>) {
        match object {
            Object::String(text, _) => found.push(text.clone()),
            Object::Name(name) => found.push(name.clone()),
            Object::Array(elements) => elements.iter().for_each(|element| strings(element, found)),
            Object::Dictionary(fields) => fields.iter().for_each(|(_, field)| strings(field, found)),
            Object::Stream(stream) => stream.dict.iter().for_each(|(_, field)| strings(field, found)),
            Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_) => {}
        }
    }
    let mut found = Vec::new();
    Document::load_mem(bytes)?.objects.values().for_each(|object| strings(object, &mut found));
    Ok(found)
}

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
