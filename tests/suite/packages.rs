//! A Word file comes in; its parts, changed as a test wants them, go out as a file again.

use std::collections::BTreeMap;

use super::word_rules::archive;

/// The parts of a file by their path.
pub struct Parts(pub BTreeMap<String, Vec<u8>>);

impl Parts {
    pub fn of(bytes: &[u8]) -> Self {
        Self(archive::contents(bytes).unwrap().into_iter().collect())
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

    /// The same with other words in the first place of a part that has them.
    pub fn change_first(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no {from}");
        let changed = text.replacen(from, to, 1);
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
        archive::packed(&self.0)
    }
}
