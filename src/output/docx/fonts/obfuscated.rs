//! A font comes in; the key made from its bytes and the font hidden by it, as a Word file carries fonts, go out.
//!
//! ECMA-376, 17.8.1: the first 32 bytes are mixed with the key, so that a part taken out of the file is no font.

use crate::output::docx::identity;

/// The key in braces, as `w:fontKey` has it, and the bytes of the part.
pub fn obfuscated(font: &[u8]) -> (String, Vec<u8>) {
    let key = identity::number(font);
    let mut bytes = font.to_vec();
    // The key's last byte comes first, as the bytes of the number from its low end.
    let mask = key.to_le_bytes();
    bytes.iter_mut().take(2 * mask.len()).zip(mask.iter().cycle()).for_each(|(byte, mask)| *byte ^= mask);
    (identity::braced(key), bytes)
}
