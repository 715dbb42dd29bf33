//! The bytes of a picture's file come in; the picture as both writers show it goes out: upright, no finer than its
//! place can show, and without a word about who took it, where and with what.
//!
//! An SVG is drawn anew, as curves alone. A picture of pixels that needs neither turning nor scaling keeps its image data, byte for byte.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, metadata::Orientation};

use crate::{
    document::{Media, MediaFormat},
    templates::Page,
};

mod drawing;
mod jpeg;
mod parts;
mod png;
mod profile;
mod svg;

use parts::Parts;
pub use svg::{DEEPEST as DEEPEST_SVG, LARGEST as LARGEST_SVG, MOST_EFFECTS, MOST_ELEMENTS, MOST_IMAGES, Typefaces};

/// The largest file, in bytes.
pub const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;

/// The most files of pictures in one set of data.
pub const MOST_PICTURES: usize = 1_000;

/// The largest size of all these files together, in bytes.
pub const LARGEST_TOGETHER: u64 = 500 * 1024 * 1024;

/// The longest side, in pixels.
pub const LONGEST_SIDE: u32 = 12_000;

/// The largest picture, in pixels.
pub const MOST_PIXELS: u64 = 60_000_000;

const INCH: f64 = 25.4;

/// Why a file cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It is neither PNG nor JPEG nor SVG, or broken.
    NoPicture,
    /// It goes beyond a limit.
    TooLarge(Limit),
    /// Its colours are those of four printing inks (CMYK): what they look like depends on the press.
    PrintColors,
    /// An SVG has this element or attribute, which runs, moves or brings a document of another kind.
    Acts(String),
    /// An SVG looks for this outside of itself.
    LooksOutside(String),
    /// An SVG has letters that the report cannot set.
    Letters {
        /// The typeface or the character that the report has not.
        strange: String,
        /// The typefaces that it has.
        known: String,
    },
}

/// What a picture can have too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// More than [`MOST_PIXELS`], or a side longer than [`LONGEST_SIDE`].
    Pixels,
    /// An SVG longer than [`LARGEST_SVG`].
    SvgBytes,
    /// An SVG with more elements than [`MOST_ELEMENTS`].
    Elements,
    /// An SVG whose elements lie deeper in each other than [`DEEPEST_SVG`].
    Depth,
    /// An SVG with more pictures of pixels than [`MOST_IMAGES`].
    Images,
    /// An SVG with more effects of filters than [`MOST_EFFECTS`], or with one that takes too long.
    Effects,
}

/// The largest place that a picture can have, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Extent {
    /// A place in which no picture is too fine.
    pub const ENDLESS: Self = Self { width: f64::INFINITY, height: f64::INFINITY };

    /// The text of a page in portrait. On one in landscape a picture that fills this is still fine enough.
    pub fn of(page: &Page) -> Self {
        Self {
            width: page.width - page.margin_left - page.margin_right,
            height: page.height - page.margin_top - page.margin_bottom,
        }
    }
}

/// Makes a picture ready for a document; letters of an SVG are set in these typefaces.
///
/// # Errors
/// The file is none that a document can show.
pub fn ready(bytes: &[u8], place: Extent, typefaces: &Typefaces) -> Result<Media, Unfit> {
    match image::guess_format(bytes) {
        Ok(_) => pixels(bytes, place),
        Err(_) => svg::ready(bytes, place, typefaces),
    }
}

/// Makes a PNG or JPEG ready.
fn pixels(bytes: &[u8], place: Extent) -> Result<Media, Unfit> {
    let broken = |_| Unfit::NoPicture;
    let (format, known) = match image::guess_format(bytes) {
        Ok(known @ ImageFormat::Png) => (MediaFormat::Png, known),
        Ok(known @ ImageFormat::Jpeg) => (MediaFormat::Jpeg, known),
        _ => return Err(Unfit::NoPicture),
    };
    let mut parts = dissected(bytes, format).ok_or(Unfit::NoPicture)?;
    if parts.inks == Some(4) {
        return Err(Unfit::PrintColors);
    }
    let clean = parts.whole();
    let mut decoder = ImageReader::with_format(Cursor::new(&clean), known).into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unfit::TooLarge(Limit::Pixels));
    }
    let profile = decoder.icc_profile().ok().flatten();
    if !profile.is_some_and(|profile| profile::is_sound(&profile, decoder.color_type())) {
        parts.drop_profile();
    }
    let orientation = parts.exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
    // Only a whole picture is known to be one: a writer that meets a broken one cannot tell where it is from.
    let drawn = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let Some(drawn) = drawing::fitted(drawn, orientation, place) else {
        return Ok(Media { format, width, height, bytes: parts.whole().into(), drawn: None, source: String::new() });
    };
    let (width, height) = (drawn.width(), drawn.height());
    let encoded = drawing::encoded(&drawn, format).map_err(broken)?;
    let parts = dissected(&encoded, format).ok_or(Unfit::NoPicture)?.colored_as(parts);
    Ok(Media { format, width, height, bytes: parts.whole().into(), drawn: None, source: String::new() })
}

fn dissected(bytes: &[u8], format: MediaFormat) -> Option<Parts<'_>> {
    match format {
        MediaFormat::Png | MediaFormat::Svg => png::parts(bytes),
        MediaFormat::Jpeg => jpeg::parts(bytes),
    }
}
