//! The bytes of a ZIP archive come in; its parts by their path go out, and back.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use anyhow::{Context, ensure};
use zip::{DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The most that all parts of a file may hold together, in bytes: a small archive can hold endless zeros.
const LARGEST: u64 = 1_000_000_000;

/// Unpacks all parts.
///
/// # Errors
/// It is no ZIP archive, a part is damaged or stands twice, or there is more than a file can sensibly hold.
pub fn unpack(bytes: &[u8]) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).context("the file is no ZIP archive")?;
    let mut parts = BTreeMap::new();
    let mut room = LARGEST;
    for index in 0..archive.len() {
        let entry = archive.by_index(index)?;
        if entry.is_dir() {
            continue;
        }
        let path = entry.name().to_owned();
        let mut part = Vec::new();
        entry.take(room + 1).read_to_end(&mut part).with_context(|| format!("the part {path} is damaged"))?;
        room = room.checked_sub(part.len() as u64).context("the parts of the file are too large")?;
        ensure!(parts.insert(path.clone(), part).is_none(), "the part {path} stands twice");
    }
    Ok(parts)
}

/// The parts that readers look for at the beginning.
const FIRST: [&str; 3] = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

/// Packs all parts; the same parts give the same bytes.
///
/// # Errors
/// A part is larger than an archive can hold.
pub fn pack(parts: &BTreeMap<String, Vec<u8>>) -> anyhow::Result<Vec<u8>> {
    // Some readers refuse entries without the mode of a plain file.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let rest = parts.keys().map(String::as_str).filter(|path| !FIRST.contains(path));
    for path in FIRST.into_iter().chain(rest) {
        if let Some(bytes) = parts.get(path) {
            archive.start_file(path, options)?;
            archive.write_all(bytes)?;
        }
    }
    Ok(archive.finish()?.into_inner())
}
