//! Pages of the fixtures come in, chosen by what stands on them; where they look other than their pictures goes out.
//!
//! `UPDATE_PICTURES=1 cargo test --locked --test suite looks` makes the pictures anew.

use std::path::{Path, PathBuf};

use image::{
    GrayImage, Luma,
    codecs::png::{CompressionType, FilterType, PngEncoder},
    imageops,
};

use super::{
    built::{self, Built},
    program::project,
};

/// What a picture shows: its name, the document, and the anchor of what stands on the page; without one, its number.
const PAGES: [(&str, &str, Place); 17] = [
    ("title-page", "kompletny", Place::Page(1)),
    ("contents", "kompletny", Place::Page(2)),
    ("summary", "kompletny", Place::Anchor("streszczenie")),
    ("meetings", "kompletny", Place::Anchor("harmonogram")),
    ("chart-and-table", "kompletny", Place::Anchor("wykres-potrzeby")),
    ("timeline", "kompletny", Place::Anchor("os-czasu")),
    ("tile-map", "kompletny", Place::Anchor("mapa-potrzeb")),
    ("parts", "kompletny", Place::Anchor("wykres-stanowiska")),
    ("matrix", "kompletny", Place::Anchor("macierz")),
    ("landscape-table", "kompletny", Place::Anchor("zestawienie-uwag")),
    ("photographs", "kompletny", Place::Anchor("dokumentacja-fotograficzna")),
    ("record", "kompletny", Place::Anchor("metryka-dokumentu")),
    ("words", "every-block", Place::Anchor("slowa")),
    ("callouts", "every-block", Place::Anchor("obramowane")),
    ("title-page-of-version-2", "wersja-2", Place::Page(1)),
    ("summary-of-version-2", "wersja-2", Place::Anchor("streszczenie")),
    ("needs-of-version-2", "wersja-2", Place::Anchor("wykres-potrzeby")),
];

enum Place {
    Anchor(&'static str),
    Page(u32),
}

/// Pixels an inch: enough to see where things stand and how dark they are.
const RESOLUTION: u16 = 40;

/// How many shades a picture has; fewer make a smaller file.
const SHADES: u8 = 16;

/// The largest picture, in bytes.
const LARGEST: usize = 20 * 1024;

/// How far, of 255, pages may differ on the average, and a pixel by itself, once both are a little blurred.
const MEAN: f64 = 0.5;
const PIXEL: u8 = 20;

/// The share of pixels that may differ by more.
const SHARE: f64 = 0.001;

#[test]
fn pages_look_as_their_pictures_do() {
    let renew = std::env::var_os("UPDATE_PICTURES").is_some();
    let mut told = Vec::new();
    for (name, document, place) in &PAGES {
        let built = built::all().iter().find(|built| built.name == *document).unwrap();
        let drawn = drawn(built, place);
        let file = pictures().join(format!("{name}.png"));
        if renew {
            let bytes = png(&drawn);
            assert!(bytes.len() <= LARGEST, "{name}: {} bytes", bytes.len());
            std::fs::write(&file, bytes).unwrap();
        } else if let Some(difference) = difference(&file, &drawn) {
            told.push(keep(name, &drawn, &difference));
        }
    }
    assert!(
        told.is_empty(),
        "{}\nIf this is how they should look: UPDATE_PICTURES=1 cargo test --locked --test suite looks",
        told.join("\n")
    );
}

#[test]
fn every_picture_is_of_a_page() {
    for entry in std::fs::read_dir(pictures()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(PAGES.iter().any(|(known, _, _)| *known == name), "{} is of no page", path.display());
    }
}

fn pictures() -> PathBuf {
    project("tests/suite/looks")
}

fn drawn(built: &Built, place: &Place) -> GrayImage {
    let page = match place {
        Place::Page(page) => *page,
        Place::Anchor(anchor) => {
            let known = &built.pagination.pages;
            *known.get(*anchor).unwrap_or_else(|| panic!("{} has no {anchor} but {:?}", built.name, known.keys()))
        }
    };
    let bytes = built.layout.picture(page, RESOLUTION).unwrap();
    let step = 255 / (SHADES - 1);
    let mut drawn = image::load_from_memory(&bytes).unwrap().to_luma8();
    drawn.pixels_mut().for_each(|Luma([shade])| *shade = (shade.saturating_add(step / 2)) / step * step);
    drawn
}

fn png(picture: &GrayImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::NoFilter);
    picture.write_with_encoder(encoder).unwrap();
    bytes
}

/// Where a page differs from its picture, dark where it does most; none if it hardly does.
fn difference(file: &Path, drawn: &GrayImage) -> Option<GrayImage> {
    let Ok(known) = image::open(file).map(|known| known.to_luma8()) else { return Some(drawn.clone()) };
    if known.dimensions() != drawn.dimensions() {
        return Some(drawn.clone());
    }
    // What is a hair's breadth off looks the same when it is blurred.
    let (known, drawn) = (imageops::blur(&known, 1.0), imageops::blur(drawn, 1.0));
    let mut difference = GrayImage::new(known.width(), known.height());
    let (mut sum, mut far) = (0.0, 0.0);
    for ((known, drawn), shown) in known.pixels().zip(drawn.pixels()).zip(difference.pixels_mut()) {
        let distance = known.0[0].abs_diff(drawn.0[0]);
        sum += f64::from(distance);
        far += f64::from(u8::from(distance > PIXEL));
        shown.0[0] = 255 - distance.saturating_mul(4);
    }
    let pixels = f64::from(known.width() * known.height());
    (sum / pixels > MEAN || far / pixels > SHARE).then_some(difference)
}

/// Keeps the new picture and its difference for a look at them.
fn keep(name: &str, drawn: &GrayImage, difference: &GrayImage) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let files = [("new", drawn), ("difference", difference)].map(|(kind, picture)| {
        let file = folder.join(format!("{name}-{kind}.png"));
        std::fs::write(&file, png(picture)).unwrap();
        file.display().to_string()
    });
    format!("{name} looks different: {}", files.join(", "))
}
