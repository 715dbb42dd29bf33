//! A package comes in; the bytes of a ZIP archive that are always the same for the same parts go out.

use std::io::{Cursor, Write};

use zip::{ZipArchive, ZipWriter};

use super::package::{Bytes, Package};
use crate::open_xml::archive::{LEVEL, in_order, options};

/// How hard a font is pressed: it hardly gets smaller.
const LEVEL_OF_FONTS: i64 = 2;

/// A part as it stands in an archive, pressed already.
#[derive(Debug, Clone)]
pub struct Packed(Vec<u8>);

/// Packs all parts.
pub fn archive(package: Package) -> anyhow::Result<Vec<u8>> {
    let parts = package.into_parts()?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, part) in in_order(&parts) {
        match part {
            Bytes::Plain(bytes) => {
                archive.start_file(path, options(LEVEL))?;
                archive.write_all(bytes)?;
            }
            Bytes::Packed(Packed(alone)) => {
                archive.raw_copy_file(ZipArchive::new(Cursor::new(alone))?.by_index_raw(0)?)?;
            }
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
