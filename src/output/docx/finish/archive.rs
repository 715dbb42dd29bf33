//! A package comes in; the bytes of a ZIP archive that are always the same for the same parts go out.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::package::{Bytes, DOCUMENT, Package};

/// The parts that readers look for at the beginning.
const FIRST: [&str; 3] = ["[Content_Types].xml", "_rels/.rels", DOCUMENT];

/// How hard the parts of a document are pressed, and a font: the highest level takes twice the time to save 4 per cent.
const LEVEL: i64 = 6;
const LEVEL_OF_FONTS: i64 = 2;

/// A part as it stands in an archive, pressed already.
#[derive(Debug, Clone)]
pub struct Packed(Vec<u8>);

/// Packs all parts.
pub fn archive(package: Package) -> anyhow::Result<Vec<u8>> {
    let parts = package.into_parts()?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let rest = parts.keys().map(String::as_str).filter(|path| !FIRST.contains(path));
    for path in FIRST.into_iter().chain(rest) {
        match parts.get(path) {
            Some(Bytes::Plain(bytes)) => {
                archive.start_file(path, options(LEVEL))?;
                archive.write_all(bytes)?;
            }
            Some(Bytes::Packed(Packed(alone))) => {
                archive.raw_copy_file(ZipArchive::new(Cursor::new(alone))?.by_index_raw(0)?)?;
            }
            None => {}
        }
    }
    Ok(archive.finish()?.into_inner())
}

/// Packs a font before the rest of its package is there.
pub fn packed(path: &str, font: &[u8]) -> anyhow::Result<Packed> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(path, options(LEVEL_OF_FONTS))?;
    archive.write_all(font)?;
    Ok(Packed(archive.finish()?.into_inner()))
}

/// The mode is that of a plain file, since some readers refuse entries without any.
fn options(level: i64) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(level))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}
