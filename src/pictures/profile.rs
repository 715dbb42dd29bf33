//! An ICC profile comes in; whether a PDF for the archive may hold it goes out.

use image::ColorType;

/// The first part of a profile, which has the same fields in all.
const HEADER: usize = 128;

/// Tells whether a profile is what ISO 19005-3, 6.2.4.2 asks for, and for colours of this kind.
///
/// Typst looks at the version and the number of colours only.
pub fn is_sound(profile: &[u8], color: ColorType) -> bool {
    let field = |at: usize| profile.get(at..at + 4).unwrap_or_default();
    let length = u32::try_from(profile.len()).unwrap_or_default().to_be_bytes();
    let space: &[u8] = if color.has_color() { b"RGB " } else { b"GRAY" };
    profile.len() >= HEADER
        && field(0) == length
        && matches!(profile[8], 2..=4)
        && matches!(field(12), b"scnr" | b"mntr" | b"prtr" | b"spac")
        && field(16) == space
        && field(36) == b"acsp"
}
