//! The text of an SVG comes in; the same drawing goes out as curves alone, with the PNG that is shown where none can be
//! drawn.
//!
//! What goes out is written anew from what is drawn: nothing that the file says beside it can come along.

use std::sync::{Arc, Mutex, PoisonError};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        self, ImageHrefResolver, ImageKind, Options, Tree,
        roxmltree::{self, Document, ParsingOptions},
    },
};

use super::{Extent, INCH, LONGEST_SIDE, Limit, Unfit, drawing::DOTS};
use crate::document::{Media, MediaFormat};

mod content;
mod letters;
mod naming;
mod rules;
mod spread;
mod weight;

pub use letters::Typefaces;

/// The longest text of an SVG, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// The most elements, in the file and in what is drawn: a `use` may stand for many.
pub const MOST_ELEMENTS: usize = 50_000;

/// How deep elements may lie in each other.
pub const DEEPEST: usize = 50;

/// The most pictures of pixels within one.
pub const MOST_IMAGES: usize = 20;

/// The most effects of filters.
pub const MOST_EFFECTS: usize = 200;

/// Units of an SVG to an inch, by CSS.
const UNITS: f32 = 96.0;

/// Pixels to an inch by which both writers give a picture its natural size.
const NATURAL: f64 = 150.0;

/// The longest side of the PNG where its place has no end, in pixels.
const LONGEST_DRAWN: f64 = 4_000.0;

/// Makes an SVG ready for a document.
pub fn ready(bytes: &[u8], place: Extent, typefaces: &Typefaces) -> Result<Media, Unfit> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unfit::NoPicture)?;
    let nodes_limit = u32::try_from(8 * MOST_ELEMENTS).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: false, nodes_limit, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected if text.contains(content::SVG) || text.contains("<svg") => {
            Unfit::LooksOutside("<!DOCTYPE>".into())
        }
        roxmltree::Error::NodesLimitReached => Unfit::TooLarge(Limit::Elements),
        _ => Unfit::NoPicture,
    })?;
    if !document.root_element().has_tag_name((content::SVG, "svg")) {
        return Err(Unfit::NoPicture);
    }
    if text.len() > LARGEST {
        return Err(Unfit::TooLarge(Limit::SvgBytes));
    }
    content::look(&document)?;
    spread::count(&document)?;
    let tree = drawn(&document, typefaces)?;
    if tree.root().children().is_empty() {
        return Err(Unfit::NoPicture);
    }
    weight::weigh(&tree)?;
    letters::look(&tree, typefaces)?;
    finished(&tree, place)
}

/// What the file draws. Pictures of pixels in it are made ready like all others; nothing else is ever opened.
fn drawn(document: &Document, typefaces: &Typefaces) -> Result<Tree, Unfit> {
    let unfit = Mutex::new(None);
    let options = Options {
        font_family: typefaces.body.clone(),
        languages: vec!["pl".into(), "en".into()],
        fontdb: Arc::clone(&typefaces.faces),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, bytes, _| match super::pixels(&bytes, Extent::ENDLESS) {
                Ok(media) => Some(match media.format {
                    MediaFormat::Jpeg => ImageKind::JPEG(Arc::new(media.bytes.to_vec())),
                    MediaFormat::Png | MediaFormat::Svg => ImageKind::PNG(Arc::new(media.bytes.to_vec())),
                }),
                Err(why) => {
                    unfit.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(why);
                    None
                }
            }),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(document, &options).map_err(|error| match error {
        usvg::Error::ElementsLimitReached | usvg::Error::ParsingFailed(roxmltree::Error::NodesLimitReached) => {
            Unfit::TooLarge(Limit::Elements)
        }
        usvg::Error::NotAnUtf8Str
        | usvg::Error::MalformedGZip
        | usvg::Error::InvalidSize
        | usvg::Error::ParsingFailed(_) => Unfit::NoPicture,
    });
    drop(options);
    match unfit.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(why) => Err(why),
        None => tree,
    }
}

fn finished(tree: &Tree, place: Extent) -> Result<Media, Unfit> {
    let (width, height) = (f64::from(tree.size().width() / UNITS), f64::from(tree.size().height() / UNITS));
    let pixels = |inches: f64, dots: f64| (inches * dots).round().clamp(1.0, LONGEST_SIDE.into()) as u32;
    // A drawing has no pixels that could be too many: a huge one is shown smaller.
    let natural = NATURAL.min(f64::from(LONGEST_SIDE) / width.max(height));
    let fills = (place.width / INCH / width).min(place.height / INCH / height).min(1.0);
    let dots = (DOTS * fills).min(LONGEST_DRAWN / width.max(height));
    Ok(Media {
        format: MediaFormat::Svg,
        width: pixels(width, natural),
        height: pixels(height, natural),
        bytes: naming::written(tree)?.into(),
        drawn: Some(png(tree, pixels(width, dots), pixels(height, dots))?.into()),
        source: String::new(),
    })
}

fn png(tree: &Tree, width: u32, height: u32) -> Result<Vec<u8>, Unfit> {
    let mut pixels = Pixmap::new(width, height).ok_or(Unfit::NoPicture)?;
    let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(tree, scale, &mut pixels.as_mut());
    pixels.encode_png().map_err(|_| Unfit::NoPicture)
}
