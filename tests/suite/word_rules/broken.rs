//! A good Word file and the cases of broken ones come in; the broken files go out.
//!
//! A case is a file in `tests/conformance/broken_docx`: what is changed in which part, and who has to see it by which
//! rule. The outer validators are held against the same files by the conformance checks.

use std::{
    fs,
    io::{Cursor, Write},
};

use serde::Deserialize;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::archive;
use crate::program::project;

/// One way to break a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(skip)]
    pub name: String,
    /// The rule in words.
    pub breaks: String,
    /// `own: CODE`, or an outer validator and words of what it says.
    pub caught_by: Vec<String>,
    pub change: Vec<Change>,
}

/// A change of one entry.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "do")]
pub enum Change {
    /// The first occurrence of a text becomes another.
    Replace {
        part: String,
        old: String,
        new: String,
    },
    /// A new entry at the end.
    Add {
        part: String,
        text: String,
    },
    Remove {
        part: String,
    },
    /// The entry a second time.
    Twice {
        part: String,
    },
    /// The entry at the end of the archive.
    Last {
        part: String,
    },
    /// Without compression.
    Store {
        part: String,
    },
    /// With a time of its own.
    Date {
        part: String,
    },
    /// With other rights.
    Mode {
        part: String,
        mode: u32,
    },
    /// Marked as encrypted.
    Lock {
        part: String,
    },
    /// The archive without its end.
    Cut {
        part: String,
    },
}

/// All cases, by name.
pub fn cases() -> Vec<Case> {
    let mut paths: Vec<_> =
        fs::read_dir(project("tests/conformance/broken_docx")).unwrap().map(|it| it.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let case: Case = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Case { name: path.file_stem().unwrap().to_string_lossy().into_owned(), ..case }
    };
    paths.iter().map(read).collect()
}

impl Case {
    /// The rules by which this one has to see it.
    pub fn codes(&self, catcher: &str) -> Vec<&str> {
        self.caught_by.iter().filter_map(|catch| catch.strip_prefix(catcher)?.strip_prefix(": ")).collect()
    }
}

/// The file that others are broken from.
pub struct Good {
    entries: Vec<Entry>,
}

impl Good {
    pub fn read(docx: &[u8]) -> Self {
        Self { entries: archive::contents(docx).unwrap().into_iter().map(Entry::new).collect() }
    }

    /// The same, packed as the broken ones are.
    pub fn unbroken(&self) -> Vec<u8> {
        packed(&self.entries).unwrap()
    }

    /// The file with all changes of a case; an error where there is nothing to change.
    pub fn broken(&self, case: &Case) -> Result<Vec<u8>, String> {
        let mut entries = self.entries.clone();
        for change in &case.change {
            apply(change, &mut entries)?;
        }
        let mut bytes = packed(&entries).map_err(|error| error.to_string())?;
        if case.change.iter().any(|change| matches!(change, Change::Cut { .. })) {
            bytes.truncate(bytes.len() / 2);
        }
        Ok(bytes)
    }
}

#[derive(Clone)]
struct Entry {
    name: String,
    content: Vec<u8>,
    options: SimpleFileOptions,
    locked: bool,
}

impl Entry {
    fn new((name, content): (String, Vec<u8>)) -> Self {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(1))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        Self { name, content, options, locked: false }
    }
}

fn apply(change: &Change, entries: &mut Vec<Entry>) -> Result<(), String> {
    let part = match change {
        Change::Add { part, text } => {
            entries.push(Entry::new((part.clone(), text.clone().into_bytes())));
            return Ok(());
        }
        Change::Replace { part, .. } | Change::Mode { part, .. } => part,
        Change::Remove { part } | Change::Twice { part } | Change::Last { part } | Change::Cut { part } => part,
        Change::Store { part } | Change::Date { part } | Change::Lock { part } => part,
    };
    let position = entries.iter().position(|entry| entry.name == *part).ok_or(format!("{part} is not there"))?;
    let entry = &mut entries[position];
    match change {
        Change::Replace { old, new, .. } => {
            let content = String::from_utf8_lossy(&entry.content).into_owned();
            if !content.contains(old.as_str()) {
                return Err(format!("{part} does not say {old}"));
            }
            if old == new {
                return Err(format!("{part} stays as it is"));
            }
            entry.content = content.replacen(old.as_str(), new, 1).into_bytes();
        }
        Change::Remove { .. } => drop(entries.remove(position)),
        Change::Twice { .. } => {
            let again = Entry::new((entry.name.clone(), entry.content.clone()));
            entries.push(again);
        }
        Change::Last { .. } => {
            let entry = entries.remove(position);
            entries.push(entry);
        }
        Change::Store { .. } => {
            entry.options = entry.options.compression_method(CompressionMethod::Stored).compression_level(None);
        }
        Change::Date { .. } => {
            let time = DateTime::from_date_and_time(2026, 5, 15, 12, 0, 0).map_err(|error| error.to_string())?;
            entry.options = entry.options.last_modified_time(time);
        }
        Change::Mode { mode, .. } => entry.options = entry.options.unix_permissions(*mode),
        Change::Lock { .. } => entry.locked = true,
        Change::Add { .. } | Change::Cut { .. } => {}
    }
    Ok(())
}

/// The archive. Its writer knows each name once and encrypts nothing without a password, so a second entry has another
/// name of the same length until all is written, and the mark of encryption is set then, too.
fn packed(entries: &[Entry]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let (mut known, mut again): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for entry in entries {
        let name = entry.name.as_str();
        if known.contains(&name) {
            again.push(name);
            writer.start_file(other(name), entry.options)?;
        } else {
            known.push(name);
            writer.start_file(name, entry.options)?;
        }
        writer.write_all(&entry.content)?;
    }
    let mut bytes = writer.finish()?.into_inner();
    for name in again {
        for at in places(&bytes, other(name).as_bytes()) {
            bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
        }
    }
    for entry in entries.iter().filter(|entry| entry.locked) {
        for at in places(&bytes, entry.name.as_bytes()) {
            // How far before the name a header begins, and how far after that its flags stand.
            for (header, back, flags) in [(b"PK\x03\x04", 30, 6), (b"PK\x01\x02", 46, 8)] {
                if at >= back && bytes[at - back..].starts_with(header) {
                    bytes[at - back + flags] |= 1;
                }
            }
        }
    }
    Ok(bytes)
}

/// A name of the same length that no entry has.
fn other(name: &str) -> String {
    name.replacen(|_| true, "\u{1}", 1)
}

fn places(bytes: &[u8], what: &[u8]) -> Vec<usize> {
    bytes.windows(what.len()).enumerate().filter(|(_, window)| *window == what).map(|(at, _)| at).collect()
}
