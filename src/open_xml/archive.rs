//! The bytes of a ZIP archive come in; its parts by their path go out, and back.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use anyhow::{Context, ensure};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

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

/// How hard the parts of a document are pressed: the highest level takes twice the time to save 4 per cent.
pub const LEVEL: i64 = 6;

/// Packs all parts; the same parts give the same bytes.
///
/// # Errors
/// A part is larger than an archive can hold.
pub fn pack(parts: &BTreeMap<String, Vec<u8>>) -> anyhow::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in in_order(parts) {
        archive.start_file(path, options(LEVEL))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The parts in the order in which an archive has them.
pub fn in_order<T>(parts: &BTreeMap<String, T>) -> impl Iterator<Item = (&str, &T)> {
    let first = FIRST.iter().filter_map(|path| parts.get_key_value(*path));
    let rest = parts.iter().filter(|(path, _)| !FIRST.contains(&path.as_str()));
    first.chain(rest).map(|(path, part)| (path.as_str(), part))
}

/// How an entry is written: no clock, and the mode of a plain file, since some readers refuse entries without any.
pub fn options(level: i64) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(level))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}
