//! The passages of a file come in; what is compared of each goes out.

use super::{Said, Shared};
use crate::reading::{Kind, Passage, Reading, Scope, Target};

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
    fn new(passage: &Passage, shared: Shared) -> Self {
        let kind = match &passage.kind {
            Kind::Header(Scope::Row) if !shared.row_headers => Kind::Cell,
            kind => kind.clone(),
        };
        // How deep other passages lie is seen from the items that they stand between.
        let is_frame = matches!(kind, Kind::List(_) | Kind::Item | Kind::Contents | Kind::Entry);
        let depth = match shared.all_levels {
            _ if !is_frame => 0,
            true => passage.depth,
            false => passage.depth.min(DEEPEST + passage.depth % 2),
        };
        let text = if kind == Kind::Entry && !shared.pages { without_page(passage) } else { &passage.text };
        Self { kind, quoted: passage.quoted, depth, text: single_hyphens(text) }
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

/// The passages of a file, as far as both kinds of files can tell them.
pub(super) fn lines(reading: &Reading, shared: Shared) -> Vec<Line> {
    reading.passages.iter().map(|passage| Line::new(passage, shared)).collect()
}

/// The words of an entry of the contents without the number of its page, where that is the page that it leads to.
fn without_page(entry: &Passage) -> &str {
    let page = entry.links.iter().find_map(|link| match link.target {
        Target::Page(page) => Some(page.to_string()),
        Target::Address(_) | Target::Place => None,
    });
    let words = page.and_then(|page| entry.text.strip_suffix(&page));
    words.map_or(&entry.text, str::trim_end)
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
