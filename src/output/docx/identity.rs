//! Bytes come in; a number made from them goes out, and the form in which Word writes such numbers.

/// The prime and the beginning of the hash FNV-1a of 128 bits.
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
const BEGINNING: u128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D;

/// The same bytes have the same number, and two files hardly ever have one. Sixteen bytes are taken at a time.
pub fn number(bytes: &[u8]) -> u128 {
    bytes.chunks(16).fold(BEGINNING, |hash, chunk| {
        let word = chunk.iter().fold(0_u128, |word, byte| word << 8 | u128::from(*byte));
        (hash ^ word).wrapping_mul(PRIME).rotate_left(29)
    })
}

/// A number in the form of a GUID, in braces.
pub fn braced(number: u128) -> String {
    let digits = format!("{number:032X}");
    let [one, two, three, four, five] = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| &digits[range]);
    format!("{{{one}-{two}-{three}-{four}-{five}}}")
}

#[cfg(test)]
mod tests {
    use super::{braced, number};

    #[test]
    fn a_number_is_that_of_its_bytes_alone() {
        assert_eq!(braced(number(b"")), "{6C62272E-07BB-0142-62B8-21756295C58D}");
        assert_eq!(number(b"dane.json"), number(&[b"dane".as_slice(), b".json"].concat()));
        for other in [b"dane.jsom".as_slice(), b"dane.json ", b"ane.jsond", b"dane.jso"] {
            assert_ne!(number(b"dane.json"), number(other));
        }
    }
}
