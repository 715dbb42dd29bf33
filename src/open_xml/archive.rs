//! The bytes of a ZIP archive come in; its parts by their path go out.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use anyhow::{Context, ensure};
use zip::ZipArchive;

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
