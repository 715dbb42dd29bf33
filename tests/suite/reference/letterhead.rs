//! A letterhead of the fixtures comes in; its parts, changed as a test wants them, go out as a file again.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read, Write},
};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::program::project;

/// The parts of a file by their path.
pub struct Parts(pub BTreeMap<String, Vec<u8>>);

/// The letterhead that is written as a Polish Word writes.
pub fn of_word() -> Parts {
    Parts::of(&fs::read(project("fixtures/wzor-urzedu/wzor-word.docx")).unwrap())
}

impl Parts {
    pub fn of(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let parts = (0..archive.len()).map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), bytes)
        });
        Self(parts.collect())
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
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in &self.0 {
            archive.start_file(path, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }
}
