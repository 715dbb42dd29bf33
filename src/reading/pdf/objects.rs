//! Objects of a PDF come in; what they hold, references followed and text strings decoded, goes out.

use anyhow::Result;
use lopdf::{Dictionary, Document, Object};

/// An entry of a dictionary, if there is one.
pub fn entry<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
    dictionary.get_deref(key.as_bytes(), document).ok().filter(|object| !object.is_null())
}

/// A dictionary within a dictionary; that of a stream, too.
pub fn inner<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
    match entry(document, dictionary, key)? {
        Object::Dictionary(inner) => Some(inner),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The objects of an array, or the one that stands in its place; references followed.
pub fn items<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> Vec<&'a Object> {
    let follow = |object: &'a Object| document.dereference(object).map_or(object, |(_, object)| object);
    match entry(document, dictionary, key) {
        Some(Object::Array(items)) => items.iter().map(follow).collect(),
        Some(object) => vec![object],
        None => Vec::new(),
    }
}

/// A name or a text string as text.
pub fn words(object: &Object) -> Result<String> {
    match object {
        Object::Name(name) => Ok(String::from_utf8_lossy(name).into_owned()),
        _ => Ok(lopdf::decode_text_string(object)?),
    }
}

/// An entry that is a name or a text string.
pub fn words_of(document: &Document, dictionary: &Dictionary, key: &str) -> Result<Option<String>> {
    entry(document, dictionary, key).map(words).transpose()
}
