//! The bytes of an archive come in; its entries, as the directory at its end lists them, go out.
//!
//! The directory is read here, since readers of archives know each name only once.

use std::io::{Cursor, Read, Write};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// An entry as the directory tells it.
pub struct Entry {
    pub name: String,
    pub method: u16,
    pub flags: u16,
    /// Time and date as MS-DOS writes them.
    pub time: (u16, u16),
    /// The file's type and rights as Unix writes them; 0 where none are told.
    pub mode: u32,
}

const END: &[u8] = b"PK\x05\x06";
const LISTED: &[u8] = b"PK\x01\x02";

/// The entries in their order.
pub fn entries(bytes: &[u8]) -> Option<Vec<Entry>> {
    let end = bytes.windows(END.len()).rposition(|window| window == END)?;
    let count = short(bytes, end + 10)?;
    let mut at = long(bytes, end + 16)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at + LISTED.len())? != LISTED {
            return None;
        }
        let lengths: usize =
            [28, 30, 32].iter().try_fold(46, |sum, offset| Some(sum + usize::from(short(bytes, at + offset)?)))?;
        let name = bytes.get(at + 46..at + 46 + usize::from(short(bytes, at + 28)?))?;
        entries.push(Entry {
            name: String::from_utf8(name.to_vec()).ok()?,
            method: short(bytes, at + 10)?,
            flags: short(bytes, at + 8)?,
            time: (short(bytes, at + 12)?, short(bytes, at + 14)?),
            mode: u32::try_from(long(bytes, at + 38)?).ok()? >> 16,
        });
        at += lengths;
    }
    Some(entries)
}

/// The content of each entry by its name.
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

/// An archive of these entries.
pub fn packed<'a>(contents: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in contents {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}
