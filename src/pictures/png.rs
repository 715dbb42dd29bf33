//! The bytes of a PNG come in; the chunks that make its look go out, apart from texts, dates, EXIF and what follows it.

use super::parts::{Parts, Role};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The length, the name and the checksum of a chunk, in bytes.
const AROUND: usize = 12;

/// Takes a PNG apart; none if a chunk is longer than the file, or the end is missing.
pub fn parts(bytes: &[u8]) -> Option<Parts<'_>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut parts = Parts::default();
    parts.keep(Role::Head, SIGNATURE);
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?);
        let (chunk, after) = rest.split_at_checked(usize::try_from(length).ok()?.checked_add(AROUND)?)?;
        match chunk.get(4..8)? {
            b"IHDR" => parts.keep(Role::Head, chunk),
            b"gAMA" | b"cHRM" | b"sRGB" | b"cICP" => parts.keep(Role::Color, chunk),
            b"iCCP" => parts.keep(Role::Profile, chunk),
            b"PLTE" | b"tRNS" | b"sBIT" | b"pHYs" | b"IDAT" => parts.keep(Role::Image, chunk),
            b"eXIf" => parts.exif = parts.exif.or(chunk.get(8..chunk.len() - 4)),
            b"IEND" => {
                parts.keep(Role::Image, chunk);
                return Some(parts);
            }
            // Also the further frames of an animation: a document shows the first.
            _ => {}
        }
        rest = after;
    }
}
