//! A font comes in; the key made from its bytes and the font hidden by it, as a Word file carries fonts, go out.
//!
//! ECMA-376, 17.8.1: the first 32 bytes are mixed with the key, so that a part taken out of the file is no font.

/// The prime and the beginning of the hash FNV-1a of 128 bits.
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
const BEGINNING: u128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D;

/// The key in braces, as `w:fontKey` has it, and the bytes of the part.
pub fn obfuscated(font: &[u8]) -> (String, Vec<u8>) {
    let key = key(font);
    let mut bytes = font.to_vec();
    // The key's last byte comes first, as the bytes of the number from its low end.
    let mask = key.to_le_bytes();
    bytes.iter_mut().take(2 * mask.len()).zip(mask.iter().cycle()).for_each(|(byte, mask)| *byte ^= mask);
    (braced(key), bytes)
}

/// The same font has the same key, and two fonts hardly ever have one. Sixteen bytes are taken at a time.
fn key(font: &[u8]) -> u128 {
    font.chunks(16).fold(BEGINNING, |hash, chunk| {
        let word = chunk.iter().fold(0_u128, |word, byte| word << 8 | u128::from(*byte));
        (hash ^ word).wrapping_mul(PRIME).rotate_left(29)
    })
}

fn braced(key: u128) -> String {
    let digits = format!("{key:032X}");
    let mut groups = Vec::new();
    let mut rest = digits.as_str();
    for length in [8, 4, 4, 4, 12] {
        let (group, after) = rest.split_at(length);
        groups.push(group);
        rest = after;
    }
    format!("{{{}}}", groups.join("-"))
}
