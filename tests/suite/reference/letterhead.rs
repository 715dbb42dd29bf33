//! A letterhead of the fixtures comes in; its parts, changed as a test wants them, go out as a file again.

use std::{collections::BTreeMap, fs};

use crate::{
    archives::{Entry, contents, packed},
    program::project,
};

/// The parts of a file by their path.
pub struct Parts(pub BTreeMap<String, Vec<u8>>);

/// The letterhead that is written as a Polish Word writes.
pub fn of_word() -> Parts {
    Parts::of(&fs::read(project("fixtures/wzor-urzedu/wzor-word.docx")).unwrap())
}

impl Parts {
    pub fn of(bytes: &[u8]) -> Self {
        Self(contents(bytes).unwrap().into_iter().collect())
    }

    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.0.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
    }

    /// The same with other words in a part; a test whose words are gone would try nothing.
    pub fn change(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no {from}");
        let changed = text.replace(from, to);
        self.0.insert(path.to_owned(), changed.into_bytes());
        self
    }

    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.insert(path.to_owned(), bytes.into());
        self
    }

    pub fn without(mut self, path: &str) -> Self {
        assert!(self.0.remove(path).is_some(), "no {path}");
        self
    }

    pub fn packed(&self) -> Vec<u8> {
        let entries: Vec<Entry> = self.0.iter().map(|(path, bytes)| Entry::new(path, bytes)).collect();
        packed(&entries)
    }
}
