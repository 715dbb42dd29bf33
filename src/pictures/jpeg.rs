//! The bytes of a JPEG come in; the segments that make its look go out, apart from EXIF, XMP, comments, thumbnails,
//! further pictures and what follows it.

use super::parts::{Parts, Role};

const START: &[u8] = &[0xFF, 0xD8];
const END: &[u8] = &[0xFF, 0xD9];

/// A JFIF segment up to its thumbnail, whose extent is then 0 × 0.
const JFIF: usize = 16;
/// An Adobe segment.
const ADOBE: usize = 14;

/// Takes a JPEG apart; none if a segment is longer than the file.
pub fn parts(bytes: &[u8]) -> Option<Parts<'_>> {
    let mut rest = bytes.strip_prefix(START)?;
    let mut parts = Parts::default();
    parts.keep(Role::Head, START);
    // A decoder takes a picture whose end is missing; so does this.
    while let Some((segment, after)) = segment(rest)? {
        let (marker, content) = (segment[1], &segment[4..]);
        rest = after;
        match marker {
            0xE0 if content.starts_with(b"JFIF\0") => {
                // Without the thumbnail that may follow.
                let told = content.get(..JFIF - 4)?;
                parts.keep(Role::Head, [&[0xFF, 0xE0, 0, JFIF as u8], told, &[0, 0]].concat());
            }
            0xE1 => parts.exif = parts.exif.or(content.strip_prefix(b"Exif\0\0")),
            0xE2 if content.starts_with(b"ICC_PROFILE\0") => parts.keep(Role::Profile, segment),
            // Whether the colours are RGB: without it a decoder may guess wrong.
            0xEE if content.starts_with(b"Adobe") => {
                let told = content.get(..ADOBE - 2)?;
                parts.keep(Role::Head, [&[0xFF, 0xEE, 0, ADOBE as u8], told].concat());
            }
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                parts.inks = content.get(5).copied();
                parts.keep(Role::Image, segment);
            }
            // Tables.
            0xC4 | 0xCC | 0xDB..=0xDD => parts.keep(Role::Image, segment),
            0xDA => {
                let (scan, after) = after.split_at(scan_length(after));
                parts.keep(Role::Image, segment);
                parts.keep(Role::Image, scan);
                rest = after;
            }
            _ => {}
        }
    }
    parts.keep(Role::Image, END);
    Some(parts)
}

/// The next segment with its marker, and what follows it; none at the end of the picture.
#[allow(clippy::option_option, reason = "a broken segment is no end")]
fn segment(bytes: &[u8]) -> Option<Option<(&[u8], &[u8])>> {
    // Bytes between segments mean nothing, and neither do markers that stand alone there.
    let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0 | 1 | 0xD0..=0xD7 | 0xFF);
    let Some(start) = bytes.windows(2).position(is_marker) else { return Some(None) };
    let bytes = &bytes[start..];
    // Another picture may begin without this one's end.
    if bytes.starts_with(START) || bytes.starts_with(END) {
        return Some(None);
    }
    let length = usize::from(u16::from_be_bytes(*bytes.get(2..)?.first_chunk()?));
    if length < 2 { None } else { bytes.split_at_checked(2 + length).map(Some) }
}

/// How far the compressed data of a scan reach: to the first marker that is neither escaped nor a restart.
fn scan_length(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7 | 0xFF);
    bytes.windows(2).position(ends).unwrap_or(bytes.len())
}
