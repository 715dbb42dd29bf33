//! Bytes come in; an identifier in the form that Word gives its own goes out, always the same for the same bytes.

/// The hash FNV-1a of Fowler, Noll and Vo with 128 bits.
const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// A UUID of version 8, which is that of makers' own rules (RFC 9562), in braces.
pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let hash = parts.into_iter().flatten().fold(START, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME));
    let version = hash & !(0xF << 76) | 0x8 << 76;
    let uuid = version & !(0b11 << 62) | 0b10 << 62;
    let digits = format!("{uuid:032X}");
    let [one, two, three, four, five] = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| &digits[range]);
    format!("{{{one}-{two}-{three}-{four}-{five}}}")
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_same_bytes_have_the_same_identifier_and_others_another() {
        // The hash of nothing is its start; two digits of it say the version and the variant.
        assert_eq!(of([]), "{6C62272E-07BB-8142-A2B8-21756295C58D}");
        assert_eq!(of([b"dane".as_slice(), b".json"]), of([b"dane.json".as_slice()]));
        assert_ne!(of([b"dane.json".as_slice()]), of([b"dane.jsom".as_slice()]));
    }
}
