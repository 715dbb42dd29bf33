//! An address comes in as somebody wrote it; the same goes out with every character encoded that an address may not have.

/// The characters of an address are letters, digits and some signs of ASCII (RFC 3986): Word refuses a whole file for
/// another one, and a PDF must not hold it.
pub fn encoded_address(address: &str) -> String {
    let bytes = address.trim().as_bytes();
    let is_code = |position: usize| {
        let digits = bytes.get(position + 1..position + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    bytes.iter().enumerate().fold(String::new(), |mut address, (position, byte)| {
        let forbidden = !byte.is_ascii_graphic() || b"<>\"{}|\\^`[]".contains(byte);
        if forbidden || (*byte == b'%' && !is_code(position)) {
            address.push_str(&format!("%{byte:02X}"));
        } else {
            address.push(char::from(*byte));
        }
        address
    })
}

#[cfg(test)]
mod tests {
    use super::encoded_address;

    #[test]
    fn what_an_address_may_not_have_is_encoded_once() {
        assert_eq!(encoded_address(" https://a.pl/x?b=<2>#{3} "), "https://a.pl/x?b=%3C2%3E#%7B3%7D");
        assert_eq!(encoded_address("https://a.pl/100%/%C5%BC/ż"), "https://a.pl/100%25/%C5%BC/%C5%BC");
        assert_eq!(encoded_address("mailto:biuro@a.pl"), "mailto:biuro@a.pl");
    }
}
