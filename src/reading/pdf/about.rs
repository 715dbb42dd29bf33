//! A PDF comes in; what it says about itself goes out: language, title, author, and the same in XMP.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use lopdf::Document;

use super::objects::{entry, inner, words, words_of};

/// What a file says about itself.
#[derive(Debug)]
pub struct About {
    /// The language of all that names no other.
    pub language: Option<String>,
    /// Whether a window is to show the title in place of the file's name.
    pub shows_title: bool,
    /// The entries of the information dictionary that are texts: `Title`, `Author` and so on.
    pub information: BTreeMap<String, String>,
    /// The metadata packet.
    pub xmp: String,
}

/// Reads the catalogue, the information dictionary and the metadata packet.
pub fn of(document: &Document) -> Result<About> {
    let catalog = document.catalog()?;
    let preferences = inner(document, catalog, "ViewerPreferences");
    let shows = preferences.and_then(|preferences| entry(document, preferences, "DisplayDocTitle")?.as_bool().ok());
    let information = inner(document, &document.trailer, "Info").into_iter().flat_map(|information| information.iter());
    let texts = information.filter_map(|(key, value)| {
        Some((String::from_utf8_lossy(key).into_owned(), words(document.dereference(value).ok()?.1).ok()?))
    });
    let packet = entry(document, catalog, "Metadata").context("the file has no metadata")?.as_stream()?;
    Ok(About {
        language: words_of(document, catalog, "Lang")?,
        shows_title: shows.unwrap_or(false),
        information: texts.collect(),
        xmp: String::from_utf8(packet.get_plain_content()?)?,
    })
}

impl About {
    /// The first text below a property of the metadata packet, such as `dc:title`; characters of XML put back.
    pub fn property(&self, name: &str) -> Option<String> {
        let (_, from) = self.xmp.split_once(&format!("<{name}>"))?;
        let (within, _) = from.split_once(&format!("</{name}>"))?;
        let text = within.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        let text = text.map(str::trim).find(|text| !text.is_empty())?;
        Some(
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&"),
        )
    }
}
