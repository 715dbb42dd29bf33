//! The passages of a file come in; what is compared of each goes out.

use super::Said;
use crate::reading::{Kind, Passage, Reading, Scope};

/// The depth of a list on the last of the nine levels that Word has; its items lie one deeper.
const DEEPEST: usize = 16;

/// A passage as it is compared.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Line {
    kind: Kind,
    quoted: bool,
    depth: usize,
    /// The words.
    pub text: String,
}

impl Line {
    fn new(passage: &Passage) -> Self {
        let kind = match &passage.kind {
            // Word knows only headers of columns.
            Kind::Header(Scope::Row) => Kind::Cell,
            kind => kind.clone(),
        };
        // How deep other passages lie is seen from the items that they stand between.
        let is_frame = matches!(kind, Kind::List(_) | Kind::Item | Kind::Contents | Kind::Entry);
        let depth = if is_frame { passage.depth.min(DEEPEST + passage.depth % 2) } else { 0 };
        Self { kind, quoted: passage.quoted, depth, text: single_hyphens(&passage.text) }
    }

    /// What is told of it where the other file has the same words, or others.
    pub fn said(&self, same_words: bool) -> Said {
        if same_words || self.text.is_empty() {
            Said::Kind { kind: self.kind.clone(), quoted: self.quoted }
        } else {
            Said::Words(self.text.clone())
        }
    }
}

/// The passages of a file.
pub(super) fn lines(reading: &Reading) -> Vec<Line> {
    reading.passages.iter().map(Line::new).collect()
}

/// A PDF repeats a hyphen at which a line ends at the head of the next one.
fn single_hyphens(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for character in text.chars() {
        if character != '-' || !single.ends_with('-') {
            single.push(character);
        }
    }
    single
}
