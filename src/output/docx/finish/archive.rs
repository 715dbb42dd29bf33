//! A package comes in; the bytes of a ZIP archive that are always the same for the same parts go out.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::package::{DOCUMENT, Package};

/// The parts that readers look for at the beginning.
const FIRST: [&str; 3] = ["[Content_Types].xml", "_rels/.rels", DOCUMENT];

/// Packs all parts. The mode is that of a plain file, since some readers refuse entries without any.
pub fn archive(package: Package) -> anyhow::Result<Vec<u8>> {
    let parts = package.into_parts()?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
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
