//! The bytes of a ZIP archive come in; its entries go out, and back.

use std::io::{Cursor, Read, Write};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// An entry that is to be packed; as it is new, such as the program packs its own.
#[derive(Clone)]
pub struct Entry {
    pub name: String,
    pub content: Vec<u8>,
    /// Without compression.
    pub stored: bool,
    /// With a time of its own.
    pub dated: bool,
    /// With the mark of encryption.
    pub locked: bool,
    /// The rights as Unix writes them.
    pub mode: u32,
}

impl Entry {
    pub fn new(name: &str, content: &[u8]) -> Self {
        let (name, content) = (name.to_owned(), content.to_vec());
        Self { name, content, stored: false, dated: false, locked: false, mode: 0o644 }
    }

    fn options(&self) -> SimpleFileOptions {
        let time = DateTime::from_date_and_time(2026, 5, 15, 12, 0, 0).unwrap();
        let (method, level) = match self.stored {
            true => (CompressionMethod::Stored, None),
            false => (CompressionMethod::Deflated, Some(1)),
        };
        SimpleFileOptions::default()
            .compression_method(method)
            .compression_level(level)
            .last_modified_time(if self.dated { time } else { DateTime::default() })
            .unix_permissions(self.mode)
    }
}

/// The content of each entry by its name, or why it cannot be read.
pub fn contents(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).map_err(|error| error.to_string())?;
            let mut content = Vec::new();
            file.read_to_end(&mut content).map_err(|error| error.to_string())?;
            Ok((file.name().to_owned(), content))
        })
        .collect()
}

/// The archive. Its writer knows each name once and encrypts nothing without a password, so a second entry has another
/// name of the same length until all is written, and the mark of encryption is set then, too.
pub fn packed(entries: &[Entry]) -> Vec<u8> {
    const AGAIN: char = '\u{1}';
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut known: Vec<&str> = Vec::new();
    for entry in entries {
        let again = known.contains(&entry.name.as_str());
        let name = if again { entry.name.replacen(|_| true, &AGAIN.to_string(), 1) } else { entry.name.clone() };
        known.push(&entry.name);
        writer.start_file(name, entry.options()).unwrap();
        writer.write_all(&entry.content).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    for entry in entries {
        let again = entry.name.replacen(|_| true, &AGAIN.to_string(), 1);
        for at in places(&bytes, again.as_bytes()) {
            bytes[at..at + again.len()].copy_from_slice(entry.name.as_bytes());
        }
        if entry.locked {
            for at in places(&bytes, entry.name.as_bytes()) {
                // How far before the name a header begins, and how far after that its flags stand.
                for (header, back, flags) in [(b"PK\x03\x04", 30, 6), (b"PK\x01\x02", 46, 8)] {
                    if at >= back && bytes[at - back..].starts_with(header) {
                        bytes[at - back + flags] |= 1;
                    }
                }
            }
        }
    }
    bytes
}

fn places(bytes: &[u8], what: &[u8]) -> Vec<usize> {
    bytes.windows(what.len()).enumerate().filter(|(_, window)| *window == what).map(|(at, _)| at).collect()
}
