//! Values and blocks of a template come in; marks that Markdown takes for words go out, and their content when it is read back.
//!
//! No value ever stands in the text that is parsed as Markdown: in its place stands a mark of two private-use characters
//! with a number between them. The data cannot hold these characters (S011), so no value can pass for a mark.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::properties::Properties;
use crate::document::{Block, Inline, Media, TitlePage, Tone};

/// The longest text of a document, in bytes.
const LARGEST_TEXT: usize = 256 * 1024 * 1024;

const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// What a mark stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Slot {
    /// Words of a value, literally.
    Words(String),
    /// Inlines that are ready.
    Inlines(Vec<Inline>),
    /// Blocks that are ready.
    Blocks(Vec<Block>),
    /// A call-out begins.
    CalloutBegins(Tone, String),
    /// A call-out ends.
    CalloutEnds,
    /// A section in landscape begins.
    LandscapeBegins,
    /// A section in landscape ends.
    LandscapeEnds,
}

/// The slots of one rendering, shared by all that a template may call.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots {
    shared: Arc<Mutex<Content>>,
}

#[derive(Debug, Default)]
struct Content {
    slots: Vec<Slot>,
    /// How many bytes were printed so far.
    printed: usize,
    parts: Parts,
}

/// The parts of a document that are not in its text.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    /// What `properties()` said.
    pub properties: Option<Properties>,
    /// What `title_page()` said.
    pub title_page: Option<TitlePage>,
    /// The pictures that are shown, by key.
    pub media: BTreeMap<String, Media>,
    /// The addresses of the files that lie beside a post: the only places without a scheme that a link may lead to.
    pub addresses: BTreeSet<String>,
}

/// A piece of a text with marks in it.
pub(super) enum Piece<'a> {
    /// Text of the template.
    Text(&'a str),
    /// A mark's content.
    Slot(Slot),
}

impl Slots {
    /// Keeps the content; what stands for it in a line goes out.
    pub fn keep(&self, slot: Slot) -> String {
        let mut content = self.lock();
        content.slots.push(slot);
        format!("{OPEN}{}{CLOSE}", content.slots.len() - 1)
    }

    /// Keeps the content; a paragraph of its own that stands for it goes out.
    pub fn keep_apart(&self, slot: Slot) -> String {
        format!("\n\n{}\n\n", self.keep(slot))
    }

    /// Counts what is printed; a template that prints without end is stopped. The mistake is a name of the catalogue.
    pub fn print(&self, bytes: usize) -> Result<(), &'static str> {
        let mut content = self.lock();
        content.printed = content.printed.saturating_add(bytes);
        if content.printed > LARGEST_TEXT { Err("template-endless") } else { Ok(()) }
    }

    /// Whether a text has marks.
    pub fn marks(text: &str) -> bool {
        text.contains([OPEN, CLOSE])
    }

    /// Splits a text at its marks.
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find(OPEN) {
            let Some(length) = rest[start..].find(CLOSE) else { break };
            let number = &rest[start + OPEN.len_utf8()..start + length];
            if start > 0 {
                pieces.push(Piece::Text(&rest[..start]));
            }
            let slot = number.parse::<usize>().ok().and_then(|number| self.lock().slots.get(number).cloned());
            pieces.extend(slot.map(Piece::Slot));
            rest = &rest[start + length + CLOSE.len_utf8()..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest));
        }
        pieces
    }

    /// The longest words of a line that the template wrote itself; none where there are no words of its own.
    pub fn literals(&self, line: &str) -> Option<String> {
        let literal = |piece: Piece<'_>| match piece {
            Piece::Text(text) => Some(text.trim().to_owned()),
            Piece::Slot(_) => None,
        };
        let texts = self.pieces(line).into_iter().filter_map(literal);
        texts.max_by_key(String::len).filter(|text| text.chars().any(char::is_alphanumeric))
    }

    /// Whether this is the address of a file beside the post.
    pub fn leads_to_file(&self, address: &str) -> bool {
        self.lock().parts.addresses.contains(address)
    }

    /// What is told of an address that a link may not lead to: a post knows more that it may.
    pub fn wrong_link(&self) -> &'static str {
        if self.lock().parts.addresses.is_empty() { "template-link" } else { "template-link-in-post" }
    }

    /// Changes the parts that are not in the text.
    pub fn with_parts(&self, change: impl FnOnce(&mut Parts)) {
        change(&mut self.lock().parts);
    }

    /// The parts that are not in the text.
    pub fn parts(&self) -> Parts {
        self.lock().parts.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Content> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
