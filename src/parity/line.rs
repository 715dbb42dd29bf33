//! The passages of a file come in; what is compared of each goes out.

use super::{Role, Said};
use crate::reading::{Kind, Passage, Reading, Scope};

/// The depth of a list on the last of the nine levels that Word has; its items lie one deeper.
const DEEPEST: usize = 16;

/// A passage as it is compared.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Line {
    role: Role,
    quoted: bool,
    depth: usize,
    /// The words.
    pub text: String,
}

impl Line {
    fn new(passage: &Passage) -> Self {
        let role = match &passage.kind {
            Kind::Title => Role::Title,
            Kind::Heading(level) => Role::Heading(*level),
            Kind::Paragraph => Role::Paragraph,
            Kind::Note => Role::Note,
            Kind::List(marks) => Role::List(*marks),
            Kind::Item => Role::Item,
            Kind::Table => Role::Table,
            Kind::Caption => Role::Caption,
            Kind::Row => Role::Row,
            Kind::Header(Scope::Column) => Role::Header,
            Kind::Header(Scope::Row) | Kind::Cell => Role::Cell,
            Kind::Figure => Role::Figure,
            Kind::Contents => Role::Contents,
            Kind::Entry => Role::Entry,
            Kind::Unknown(_) => Role::Unknown,
        };
        // How deep other passages lie is seen from the items that they stand between.
        let is_frame = matches!(role, Role::List(_) | Role::Item | Role::Contents | Role::Entry);
        let depth = if is_frame { passage.depth.min(DEEPEST + passage.depth % 2) } else { 0 };
        Self { role, quoted: passage.quoted, depth, text: single_hyphens(&passage.text) }
    }

    /// What is told of it where the other file has the same words, or others.
    pub fn said(&self, same_words: bool) -> Said {
        match self.role {
            Role::Paragraph if same_words && self.quoted => Said::Role(Role::Quote),
            role if same_words || self.text.is_empty() => Said::Role(role),
            _ => Said::Words(self.text.clone()),
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
