//! The bytes of a picture's file come in; the picture as both writers show it goes out: upright, no finer than its
//! place can show, and without a word about who took it, where and with what.
//!
//! A picture that needs neither turning nor scaling keeps its image data, byte for byte.

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

use parts::Parts;

/// The longest side, in pixels.
pub const LONGEST_SIDE: u32 = 12_000;

/// The largest picture, in pixels.
pub const MOST_PIXELS: u64 = 60_000_000;

/// Why a file cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is neither PNG nor JPEG, or broken.
    NoPicture,
    /// It has more than [`MOST_PIXELS`], or a side longer than [`LONGEST_SIDE`].
    TooLarge,
    /// Its colours are those of four printing inks (CMYK): what they look like depends on the press.
    PrintColors,
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

/// Makes a picture ready for a document.
///
/// # Errors
/// The file is none that a document can show.
pub fn ready(bytes: &[u8], place: Extent) -> Result<Media, Unfit> {
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
        return Err(Unfit::TooLarge);
    }
    let profile = decoder.icc_profile().ok().flatten();
    if !profile.is_some_and(|profile| profile::is_sound(&profile, decoder.color_type())) {
        parts.drop_profile();
    }
    let orientation = parts.exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
    // Only a whole picture is known to be one: a writer that meets a broken one cannot tell where it is from.
    let drawn = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let Some(drawn) = drawing::fitted(drawn, orientation, place) else {
        return Ok(Media { format, width, height, bytes: parts.whole().into() });
    };
    let (width, height) = (drawn.width(), drawn.height());
    let encoded = drawing::encoded(&drawn, format).map_err(broken)?;
    let parts = dissected(&encoded, format).ok_or(Unfit::NoPicture)?.colored_as(parts);
    Ok(Media { format, width, height, bytes: parts.whole().into() })
}

fn dissected(bytes: &[u8], format: MediaFormat) -> Option<Parts<'_>> {
    match format {
        MediaFormat::Png => png::parts(bytes),
        MediaFormat::Jpeg => jpeg::parts(bytes),
    }
}
