//! Pictures with traces, lying on their side, too fine or broken come in; what of them gets into a report goes out.

use std::{fs, io::Cursor, sync::LazyLock};

use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use sprawozdanie::{
    document::Media,
    pictures::{
        DEEPEST_SVG, Extent, LARGEST_PICTURE, LARGEST_SVG, LARGEST_TOGETHER, LONGEST_SIDE, MOST_EFFECTS, MOST_ELEMENTS,
        MOST_IMAGES, MOST_PICTURES, MOST_PIXELS, Typefaces, Unfit,
    },
    templates::Templates,
};

use super::{
    pdf_streams::streams,
    program::{Ran, entries, project, sprawozdanie},
};

/// Stands in every place of `metadata.jpg` and `metadata.png` that is not the image itself.
pub const TRACE: &[u8] = b"SLAD-PO-";

/// The corners of every case in turn, from the upper left one in the order of reading: red, green, blue, yellow.
const CORNERS: [[u8; 3]; 4] = [[200, 30, 30], [30, 160, 60], [40, 60, 200], [240, 220, 40]];

fn case(name: &str) -> Vec<u8> {
    fs::read(project("tests/suite/pictures").join(name)).unwrap()
}

fn cases() -> Vec<String> {
    let names = fs::read_dir(project("tests/suite/pictures")).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| !name.ends_with(".snap"));
    names.sort();
    names
}

fn ready(bytes: &[u8], place: Extent) -> Result<Media, Unfit> {
    static TYPEFACES: LazyLock<Typefaces> = LazyLock::new(|| Typefaces::of(&Templates::embedded()));
    sprawozdanie::pictures::ready(bytes, place, &TYPEFACES)
}

fn place() -> Extent {
    Extent::of(&Templates::embedded().theme().unwrap().page)
}

/// `orientation.jpg` with another orientation.
fn lying(orientation: u8) -> Vec<u8> {
    let mut bytes = case("orientation.jpg");
    let entry = bytes.windows(8).position(|window| window == b"\x12\x01\x03\0\x01\0\0\0").unwrap();
    bytes[entry + 8] = orientation;
    bytes
}

/// A report with these pictures as photographs.
pub fn report(pictures: &[(String, Vec<u8>)]) -> Ran {
    let folder = tempfile::TempDir::new().unwrap();
    let mut data: serde_json::Value =
        serde_json::from_slice(&fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    let photo = |file: &String| serde_json::json!({ "file": file, "alt": "Cztery pola.", "caption": "Cztery pola" });
    data["photos"] = pictures.iter().map(|(file, _)| photo(file)).collect();
    for (file, bytes) in pictures {
        fs::write(folder.path().join(file), bytes).unwrap();
    }
    let path = folder.path().join("dane.json");
    fs::write(&path, data.to_string()).unwrap();
    sprawozdanie(["build", "--to", "pdf,docx,json"]).data(&path).ends_with(0)
}

/// Which of [`CORNERS`] stand in the corners of a picture, or their shades of grey.
fn corners(drawn: &DynamicImage) -> [usize; 4] {
    let (right, low) = (drawn.width() - 5, drawn.height() - 5);
    [(4, 4), (right, 4), (4, low), (right, low)].map(|(x, y)| {
        let found = drawn.get_pixel(x, y).0;
        let shade = |[red, green, blue]: [u8; 3]| {
            let weighed = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
            (weighed / 1000) as u8
        };
        let near = |color: &[u8; 3]| match drawn.color().has_color() {
            true => color.iter().zip(found).all(|(one, other)| one.abs_diff(other) < 24),
            false => shade(*color).abs_diff(found[0]) < 6,
        };
        CORNERS.iter().position(near).unwrap_or_else(|| panic!("{found:?} at {x}, {y}"))
    })
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

fn encoded(drawn: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    drawn.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The segments of a JPEG or the chunks of a PNG, each with its length, and what lies between and after them.
fn anatomy(bytes: &[u8]) -> String {
    let mut told = String::new();
    let png = bytes.starts_with(b"\x89PNG");
    let mut at = if png { 8 } else { 2 };
    while at < bytes.len() {
        let (name, length) = if png {
            let length = u32::from_be_bytes(*bytes[at..].first_chunk().unwrap()) as usize + 12;
            (String::from_utf8_lossy(&bytes[at + 4..at + 8]).into_owned(), length)
        } else if bytes[at..].starts_with(b"\xFF\xD9") {
            ("end".to_owned(), 2)
        } else if bytes[at] == 0xFF && !matches!(bytes[at + 1], 0 | 0xD0..=0xD7) {
            let length = usize::from(u16::from_be_bytes(*bytes[at + 2..].first_chunk().unwrap())) + 2;
            let words = &bytes[at + 4..(at + 16).min(at + length)];
            let words: String =
                words.iter().take_while(|byte| byte.is_ascii_graphic()).map(|byte| char::from(*byte)).collect();
            let is_app = (0xE0..=0xEF).contains(&bytes[at + 1]);
            (format!("{:X} {}", bytes[at + 1], if is_app { &words } else { "" }), length)
        } else {
            let scan = bytes[at..].windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7));
            ("scan".to_owned(), scan.unwrap_or(bytes.len() - at))
        };
        told += &format!("{} {length}\n", name.trim_end());
        at += length;
    }
    told
}

#[test]
fn each_picture_keeps_what_makes_its_look_and_nothing_else() {
    for name in cases() {
        let (before, media) = (case(&name), ready(&case(&name), place()).unwrap());
        assert_eq!(corners(&decoded(&media.bytes)), [0, 1, 2, 3], "{name}");
        assert_eq!(decoded(&before), decoded(&media.bytes), "{name}");
        assert!(!media.bytes.windows(TRACE.len()).any(|window| window == TRACE), "{name}");
        let told = format!("{}was {} bytes, is {}", anatomy(&media.bytes), before.len(), media.bytes.len());
        insta::with_settings!({
            snapshot_path => project("tests/suite/pictures"), prepend_module_to_snapshot => false, omit_expression => true,
        }, { insta::assert_snapshot!(name, told); });
    }
}

#[test]
fn a_picture_without_traces_stays_the_same_bytes() {
    let drawn = fs::read_dir(project("fixtures/kompletny")).unwrap().map(|entry| entry.unwrap().path());
    let logos = drawn.filter(|path| path.extension().is_some_and(|extension| extension == "png"));
    let mut all: Vec<_> = logos.map(|path| fs::read(path).unwrap()).collect();
    all.extend(["clean.jpg", "clean.png", "progressive.jpg", "rgb.jpg", "grey.jpg"].map(case));
    for before in all {
        assert_eq!(*ready(&before, place()).unwrap().bytes, before);
    }
}

#[test]
fn no_trace_of_a_photographer_is_in_either_file() {
    let names = ["metadata.jpg", "metadata.png"];
    let mut pictures = names.map(|name| (name.to_owned(), case(name))).to_vec();
    // The same once more, lying on its side: this one is encoded anew.
    let mut lying = case("metadata.jpg");
    let entry = lying.windows(8).position(|window| window == b"\x12\x01\x03\0\x01\0\0\0").unwrap();
    lying[entry + 8] = 6;
    pictures.push(("lying.jpg".to_owned(), lying));
    let ran = report(&pictures);
    let (pdf, docx) = (ran.file(".pdf"), ran.file(".docx"));
    let mut places = entries(&docx);
    assert_eq!(places.iter().filter(|(name, _)| name.starts_with("word/media/")).count(), pictures.len());
    places.extend(streams(&pdf).unwrap().into_iter().map(|(_, bytes)| ("PDF, a stream".to_owned(), bytes)));
    places.extend([("PDF".to_owned(), pdf), ("JSON".to_owned(), ran.file(".json"))]);
    let has = |bytes: &[u8]| bytes.windows(TRACE.len()).any(|window| window == TRACE);
    assert!(pictures.iter().all(|(_, bytes)| has(bytes)), "there is nothing to look for");
    for (place, bytes) in places {
        assert!(!has(&bytes), "{place}");
    }
}

#[test]
fn photos_of_every_orientation_stand_upright_in_both_files() {
    // By the standard of EXIF: where the first row and the first column of the stored pixels belong.
    const UPRIGHT: [[usize; 4]; 8] = [
        [0, 1, 2, 3], // top, left
        [1, 0, 3, 2], // top, right
        [3, 2, 1, 0], // bottom, right
        [2, 3, 0, 1], // bottom, left
        [0, 2, 1, 3], // left, top
        [2, 0, 3, 1], // right, top
        [3, 1, 2, 0], // right, bottom
        [1, 3, 0, 2], // left, bottom
    ];
    let ran = report(&(1..=8).map(|number| (format!("{number}.jpg"), lying(number))).collect::<Vec<_>>());
    let parts = entries(&ran.file(".docx"));
    let part = |name: &str| parts.iter().find(|(path, _)| path == name).unwrap().1.as_slice();
    let text = std::str::from_utf8(part("word/document.xml")).unwrap();
    let extents: Vec<_> = text.split("<wp:extent ").skip(1).map(|rest| rest.split('/').next().unwrap()).collect();
    let in_pdf: Vec<_> = streams(&ran.file(".pdf")).unwrap().into_iter().filter(|(jpeg, _)| *jpeg).collect();
    for (index, upright) in UPRIGHT.iter().enumerate() {
        let orientation = index + 1;
        let bytes = part(&format!("word/media/image{orientation}.jpeg"));
        let drawn = decoded(bytes);
        let (width, height) = if orientation < 5 { (48, 32) } else { (32, 48) };
        assert_eq!((drawn.width(), drawn.height()), (width, height), "{orientation}");
        assert_eq!(corners(&drawn), *upright, "{orientation}");
        assert_eq!(extents[index], format!("cx=\"{}\" cy=\"{}\"", width * 6096, height * 6096), "{orientation}");
        assert!(in_pdf.iter().any(|(_, other)| other == bytes), "{orientation} is another picture in the PDF");
    }
}

#[test]
fn a_png_stands_upright_too() {
    let mut bytes = case("metadata.png");
    let entry = bytes.windows(8).position(|window| window == b"\x12\x01\x03\0\x01\0\0\0").unwrap();
    bytes[entry + 8] = 6;
    let media = ready(&bytes, place()).unwrap();
    assert_eq!((media.width, media.height), (32, 48));
    assert_eq!(corners(&decoded(&media.bytes)), [2, 0, 3, 1]);
    assert!(anatomy(&media.bytes).contains("gAMA"), "the colours are no longer meant as they were");
}

#[test]
fn a_picture_finer_than_its_place_is_made_smaller() {
    let field = |width, height| {
        RgbImage::from_fn(width, height, |x, y| {
            Rgb(CORNERS[usize::from(2 * y >= height) * 2 + usize::from(2 * x >= width)])
        })
    };
    // 160 mm of text are 1386 pixels of 220 to the inch, and 1890 of 300; 246 mm are 2131.
    for (before, after) in [((4000, 3000), (1386, 1039)), ((1500, 6000), (533, 2131)), ((1880, 200), (1880, 200))] {
        for format in [ImageFormat::Jpeg, ImageFormat::Png] {
            let media = ready(&encoded(field(before.0, before.1), format), place()).unwrap();
            assert_eq!((media.width, media.height), after);
            assert_eq!((decoded(&media.bytes).width(), decoded(&media.bytes).height()), after);
            assert_eq!(corners(&decoded(&media.bytes)), [0, 1, 2, 3]);
        }
    }
    let narrow = Extent { width: 4.0, height: 2.0 };
    for name in cases() {
        let media = ready(&case(&name), narrow).unwrap();
        assert_eq!((media.width, media.height), (26, 17), "{name}");
        assert_eq!(corners(&decoded(&media.bytes)), [0, 1, 2, 3], "{name}");
    }
}

#[test]
fn what_is_seen_through_lends_no_colour_to_what_is_made_smaller() {
    let stripe = |x: u32, _| if x.is_multiple_of(2) { Rgba([255, 255, 255, 255]) } else { Rgba([0, 0, 0, 0]) };
    let media = ready(&encoded(RgbaImage::from_fn(4000, 40, stripe), ImageFormat::Png), place()).unwrap();
    let drawn = decoded(&media.bytes).into_rgba8();
    assert_eq!(drawn.width(), 1386);
    for pixel in drawn.pixels() {
        assert!(pixel.0[3] > 0 && pixel.0[..3].iter().all(|color| *color > 250), "{pixel:?}");
    }
}

#[test]
fn a_broken_picture_is_told_and_is_no_panic() {
    for name in cases() {
        let whole = case(&name);
        for length in 0..whole.len() {
            drop(ready(&whole[..length], place()));
            for byte in [0, 0x7F, 0xFF] {
                let mut changed = whole.clone();
                changed[length] = byte;
                drop(ready(&changed, place()));
            }
        }
        // The first segment or chunk says that it is longer than the file.
        let mut changed = whole.clone();
        let length = if name.ends_with("png") { 8 } else { 4 };
        changed[length..length + 2].fill(0xFF);
        assert_eq!(ready(&changed, place()), Err(Unfit::NoPicture), "{name}");
    }
}

/// The smallest data with these files as photographs, and the folder that they lie in.
fn data(files: &[String]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::TempDir::new().unwrap();
    let mut data: serde_json::Value =
        serde_json::from_slice(&fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    let photo = |file: &String| serde_json::json!({ "file": file, "alt": "Cztery pola.", "caption": "Cztery pola" });
    let meeting = |(index, files): (usize, &[String])| {
        let photos: Vec<_> = files.iter().map(photo).collect();
        serde_json::json!({ "id": format!("S{index}"), "teams": ["t"], "status": "held", "photos": photos })
    };
    data["teams"] = serde_json::json!([{ "id": "t", "name": "Zespół", "unit": "9801" }]);
    data["meetings"] = files.chunks(50).enumerate().map(meeting).collect();
    data["units"] = serde_json::json!([{
        "teryt": "9801", "kind": "county", "nominative": "powiat", "genitive": "powiatu", "locative": "w powiecie", "seat": "S",
    }]);
    let path = folder.path().join("dane.json");
    fs::write(&path, data.to_string()).unwrap();
    (folder, path)
}

#[test]
fn pictures_that_are_too_many_or_too_large_together_are_told() {
    let names: Vec<_> = (0..=MOST_PICTURES).map(|number| format!("{number}.png")).collect();
    let (_folder, path) = data(&names);
    let told = sprawozdanie(["check", "--lang", "pl"]).data(&path).ends_with(1).stderr;
    assert!(told.contains("[P008]") && told.contains("1000 różnych plików") && told.contains("meetings[20]"), "{told}");
    let names: Vec<_> = (0..26).map(|number| format!("{number}.png")).collect();
    let (folder, path) = data(&names);
    for name in &names {
        // A file that has a size and no content: its disk is not filled.
        fs::File::create(folder.path().join(name)).unwrap().set_len(LARGEST_PICTURE).unwrap();
    }
    let told = sprawozdanie(["check", "--lang", "pl"]).data(&path).ends_with(1).stderr;
    assert!(told.contains("[P008]") && told.contains("500 MB"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_within_the_folder_and_told_where_it_leads_out() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::TempDir::new().unwrap();
    fs::write(outside.path().join("a.png"), case("clean.png")).unwrap();
    for (link, target, code) in [("a.png", "b.png", 0), ("a.png", "../a.png", 1), ("podfolder", "", 1)] {
        let file = if link == "podfolder" { "podfolder/a.png" } else { link };
        let (folder, path) = data(&[file.to_owned()]);
        fs::write(folder.path().join("b.png"), case("clean.png")).unwrap();
        let target =
            if code == 0 { folder.path().join(target) } else { outside.path().join(target.trim_start_matches("../")) };
        symlink(target, folder.path().join(link)).unwrap();
        let told = sprawozdanie(["check", "--lang", "pl"]).data(&path).ends_with(code).stderr;
        assert_eq!(told.contains("[P001]"), code == 1, "{told}");
    }
}

#[test]
fn logos_and_enclosures_are_held_against_the_same_rules() {
    let mut data: serde_json::Value =
        serde_json::from_slice(&fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    let logo = |file: &str| serde_json::json!({ "file": file, "alt": "Okrągły znak z literą P." });
    data["organizer"]["logo"] = logo("dane.json");
    data["partners"] = serde_json::json!([{ "name": "Partner", "logo": logo("../a.png") }]);
    data["attachments"] =
        serde_json::json!([{ "title": "a", "file": "/etc/hostname" }, { "title": "b", "file": "aux" }]);
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    fs::write(&path, data.to_string()).unwrap();
    let told = sprawozdanie(["check", "--lang", "pl", "--message-format", "json"]).data(&path).ends_with(1).stdout;
    let lines = told.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let mut told: Vec<_> =
        lines.filter_map(|line| Some(format!("{} {}", line["code"].as_str()?, line["place"].as_str()?))).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "P001 attachments[0].file, załącznik 1",
            "P001 partners[0].logo.file, partner 1",
            "P002 organizer.logo.file",
            "P005 attachments[1].file, załącznik 2",
        ]
    );
}

#[test]
fn the_limits_of_pictures_stand_in_the_readme() {
    let readme = fs::read_to_string(project("fixtures/README.md")).unwrap();
    let mb = |bytes: u64| format!("{} MB", bytes / 1024 / 1024);
    for (what, most) in [
        ("różne pliki obrazów", MOST_PICTURES.to_string()),
        ("wszystkie te pliki razem", mb(LARGEST_TOGETHER)),
        ("jeden plik", mb(LARGEST_PICTURE)),
        ("plik SVG", mb(LARGEST_SVG as u64)),
        ("dłuższy bok", format!("{LONGEST_SIDE} px")),
        ("obraz", format!("{} mln px", MOST_PIXELS / 1_000_000)),
        ("elementy w SVG, także powtórzone", MOST_ELEMENTS.to_string()),
        ("elementy SVG zagnieżdżone w sobie", format!("{DEEPEST_SVG} poziomów")),
        ("obrazy wewnątrz SVG", MOST_IMAGES.to_string()),
        ("efekty filtrów w SVG", MOST_EFFECTS.to_string()),
    ] {
        assert!(readme.contains(&format!("| {what} | {most} |\n")), "{what}: {most}");
    }
}
