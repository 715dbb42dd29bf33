//! A decoded picture comes in; the same one upright and no finer than its place can show goes out.

use image::{
    DynamicImage, ImageResult,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};

use super::{Extent, INCH};
use crate::document::MediaFormat;

/// Dots an inch of a picture that fills its place: print shows no more.
pub const DOTS: f64 = 220.0;

/// A picture up to so many dots an inch stays as it is: making it a little smaller would cost more than it saves.
const FINEST: f64 = 300.0;

/// The quality of a JPEG that is written anew, of 100.
const QUALITY: u8 = 85;

/// The picture upright and as fine as its place can show; none if it is so already.
pub fn fitted(drawn: DynamicImage, orientation: Orientation, place: Extent) -> Option<DynamicImage> {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    let lies = matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH);
    let place = if lies { Extent { width: place.height, height: place.width } } else { place };
    let (width, height) = (f64::from(drawn.width()), f64::from(drawn.height()));
    let fills = |dots: f64| (place.width / INCH * dots / width).min(place.height / INCH * dots / height);
    let is_fine = fills(FINEST) < 1.0;
    if orientation == Orientation::NoTransforms && !is_fine {
        return None;
    }
    let pixels = |side: f64| (side * fills(DOTS)).round().max(1.0) as u32;
    let mut drawn = if is_fine { scaled(drawn, pixels(width), pixels(height)) } else { drawn };
    drawn.apply_orientation(orientation);
    Some(drawn)
}

fn scaled(drawn: DynamicImage, width: u32, height: u32) -> DynamicImage {
    let color = drawn.color();
    if !color.has_alpha() {
        return drawn.resize_exact(width, height, FilterType::CatmullRom);
    }
    // A pixel lends its neighbours colour as far as it can be seen; one that is seen through has none to lend.
    let mut pixels = drawn.into_rgba16();
    for pixel in pixels.pixels_mut() {
        let [colors @ .., alpha] = &mut pixel.0;
        colors.iter_mut().for_each(|color| *color = (u32::from(*color) * u32::from(*alpha) / 0xFFFF) as u16);
    }
    let scaled = DynamicImage::ImageRgba16(pixels).resize_exact(width, height, FilterType::CatmullRom);
    let mut pixels = scaled.into_rgba16();
    for pixel in pixels.pixels_mut() {
        let [colors @ .., alpha] = &mut pixel.0;
        let seen = u32::from(*alpha).max(1);
        colors.iter_mut().for_each(|color| *color = (u32::from(*color) * 0xFFFF / seen).min(0xFFFF) as u16);
    }
    let scaled = DynamicImage::ImageRgba16(pixels);
    match color {
        image::ColorType::La8 => scaled.into_luma_alpha8().into(),
        image::ColorType::La16 => scaled.into_luma_alpha16().into(),
        image::ColorType::Rgba8 => scaled.into_rgba8().into(),
        _ => scaled,
    }
}

/// The file of a picture.
pub fn encoded(drawn: &DynamicImage, format: MediaFormat) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        MediaFormat::Png | MediaFormat::Svg => drawn.write_with_encoder(PngEncoder::new(&mut bytes))?,
        MediaFormat::Jpeg => drawn.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?,
    }
    Ok(bytes)
}
