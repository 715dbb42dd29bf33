//! The bytes of a TrueType font come in; its name, its style, its line and its licence to be embedded go out.

use std::ops::Range;

/// A face, as Word knows it: by a family of at most four styles.
pub struct Face<'f> {
    /// The file.
    pub bytes: &'f [u8],
    /// The family, under which Word lists it.
    pub family: String,
    /// Whether it is the bold one of its family.
    pub bold: bool,
    /// Whether it is the italic one of its family.
    pub italic: bool,
    /// Whether its maker allows it to be carried in a file that is edited.
    pub may_be_embedded: bool,
    /// How high a line is by itself, as a multiple of the type size.
    pub line: f64,
}

/// `fsType`: bitmaps only, editable, and any of the kinds of licence that is not „installable”.
const BITMAPS_ONLY: u16 = 0x0200;
const EDITABLE: u16 = 0x0008;
const LICENCES: u16 = 0x000E;

/// `fsSelection`.
const ITALIC: u16 = 1;
const BOLD: u16 = 1 << 5;
const TYPOGRAPHIC_LINE: u16 = 1 << 7;

/// The name of the family, in Windows' form of a name.
const FAMILY: u16 = 1;
const WINDOWS: u16 = 3;
const ENGLISH: u16 = 0x0409;

/// Reads a face; none where the file is no single font.
pub fn face(bytes: &[u8]) -> Option<Face<'_>> {
    let (os2, head) = (table(bytes, b"OS/2")?, table(bytes, b"head")?);
    let (licence, selection) = (number(os2, 8)?, number(os2, 62)?);
    // Word takes outlines of TrueType only.
    let has_outlines = table(bytes, b"glyf").is_some();
    let editable = licence & LICENCES == 0 || licence & EDITABLE != 0;
    let height = if selection & TYPOGRAPHIC_LINE != 0 {
        i32::from(signed(os2, 68)?) - i32::from(signed(os2, 70)?) + i32::from(signed(os2, 72)?)
    } else {
        i32::from(number(os2, 74)?) + i32::from(number(os2, 76)?)
    };
    let units = number(head, 18)?;
    (height > 0 && units > 0).then_some(())?;
    Some(Face {
        bytes,
        family: family(table(bytes, b"name")?)?,
        bold: selection & BOLD != 0,
        italic: selection & ITALIC != 0,
        may_be_embedded: has_outlines && editable && licence & BITMAPS_ONLY == 0,
        line: f64::from(height) / f64::from(units),
    })
}

fn family(names: &[u8]) -> Option<String> {
    let storage = usize::from(number(names, 4)?);
    let records = (0..usize::from(number(names, 2)?)).map(|position| 6 + 12 * position);
    let found = |at: &usize| number(names, *at) == Some(WINDOWS) && number(names, at + 6) == Some(FAMILY);
    // English comes first where a font has names in several languages: so does Word.
    let record = records.filter(found).min_by_key(|at| number(names, at + 4) != Some(ENGLISH))?;
    let (length, start) = (usize::from(number(names, record + 8)?), usize::from(number(names, record + 10)?));
    let letters: Vec<u16> = part(names, storage + start..storage + start + length)?
        .chunks_exact(2)
        .map(|pair| pair.iter().fold(0, |letter, byte| letter << 8 | u16::from(*byte)))
        .collect();
    String::from_utf16(&letters).ok()
}

fn table<'f>(bytes: &'f [u8], tag: &[u8; 4]) -> Option<&'f [u8]> {
    let records = (0..usize::from(number(bytes, 4)?)).map(|position| 12 + 16 * position);
    let record = records.filter_map(|at| part(bytes, at..at + 16)).find(|record| record.starts_with(tag))?;
    let start = long(record, 8)?;
    part(bytes, start..start.checked_add(long(record, 12)?)?)
}

fn part(bytes: &[u8], range: Range<usize>) -> Option<&[u8]> {
    bytes.get(range)
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(part(bytes, at..at + 2)?.try_into().ok()?))
}

fn signed(bytes: &[u8], at: usize) -> Option<i16> {
    Some(i16::from_be_bytes(part(bytes, at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(part(bytes, at..at + 4)?.try_into().ok()?)).ok()
}
