//! The sample comes in; whether its file carries the typefaces that it may and should goes out.

use super::*;
use crate::open_xml::tree::Element;

const THEME: &str = "shared/theme.toml";
const BOLD: &str = "shared/fonts/SourceSans3-Bold.ttf";

fn parts_with(templates: &Templates) -> BTreeMap<String, Vec<u8>> {
    parts(&written_with(&sample::document(), templates, &sample::pictures()).unwrap())
}

fn edited(path: &str, edit: impl FnOnce(&[u8]) -> Vec<u8>) -> Templates {
    let templates = Templates::embedded();
    let bytes = edit(templates.bytes(path).unwrap());
    templates.with([(path.to_owned(), bytes)])
}

fn with_theme(edit: impl FnOnce(&str) -> String) -> Templates {
    edited(THEME, |bytes| edit(std::str::from_utf8(bytes).unwrap()).into_bytes())
}

fn typefaces(parts: &BTreeMap<String, Vec<u8>>) -> Vec<Element> {
    let table = tree::parse(std::str::from_utf8(&parts["word/fontTable.xml"]).unwrap()).unwrap();
    table.elements().cloned().collect()
}

/// The faces on board of a typeface.
fn styles(typeface: &Element) -> Vec<&str> {
    typeface.elements().filter_map(|child| child.name.strip_prefix("w:embed")).collect()
}

/// A font as a reader of the file sees it: its first 32 bytes mixed with the key.
fn revealed(bytes: &[u8], key: &str) -> Vec<u8> {
    let digits: String = key.chars().filter(char::is_ascii_hexdigit).collect();
    let mut mask: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap()).collect();
    mask.reverse();
    let mixed = bytes.iter().take(32).enumerate().map(|(at, byte)| byte ^ mask[at % 16]);
    mixed.chain(bytes.iter().skip(32).copied()).collect()
}

#[test]
fn the_file_carries_the_faces_that_a_report_can_use() {
    let templates = Templates::embedded();
    let parts = parts_with(&templates);
    let typefaces = typefaces(&parts);
    let names: Vec<_> = typefaces.iter().map(|typeface| typeface.get("w:name").unwrap()).collect();
    assert_eq!(names, ["Source Sans 3", "Source Serif 4"]);
    assert_eq!(styles(&typefaces[0]), ["Regular", "Bold", "Italic", "BoldItalic"]);
    assert_eq!(styles(&typefaces[1]), ["Bold"]);
    let files = ["SourceSans3-Regular", "SourceSans3-Bold", "SourceSans3-Italic", "SourceSans3-BoldItalic"];
    let files = files.into_iter().chain(["SourceSerif4-Bold"]);
    let faces = typefaces.iter().flat_map(Element::elements).filter(|child| child.name.starts_with("w:embed"));
    for ((position, file), face) in files.enumerate().zip(faces) {
        let part = &parts[&format!("word/fonts/font{}.odttf", position + 1)];
        let font = templates.bytes(&format!("shared/fonts/{file}.ttf")).unwrap();
        assert!(part != font, "{file} is not hidden");
        assert!(revealed(part, face.get("w:fontKey").unwrap()) == font, "{file} is another font");
    }
    assert!(part("word/settings.xml").contains("<w:zoom w:percent=\"100\"/><w:embedTrueTypeFonts/>"));
    assert!(!part("word/settings.xml").contains("saveSubsetFonts"), "who edits the file needs all letters");
    let types = String::from_utf8(parts["[Content_Types].xml"].clone()).unwrap();
    assert_eq!(count(&types, "Extension=\"odttf\""), 1);
}

#[test]
fn a_theme_can_leave_the_faces_out() {
    let templates = with_theme(|theme| theme.replace("embed_in_word = true", "embed_in_word = false"));
    let parts = parts_with(&templates);
    assert!(!parts.keys().any(|path| path.starts_with("word/fonts/")));
    let typefaces = typefaces(&parts);
    assert!(typefaces.iter().all(|typeface| typeface.find("w:altName").is_some() && styles(typeface).is_empty()));
    assert!(!String::from_utf8_lossy(&parts["word/settings.xml"]).contains("embedTrueTypeFonts"));
}

#[test]
fn a_face_that_must_not_be_carried_stays_at_home() {
    // 2: restricted, 4: for preview and print alone, 0x200: as bitmaps; 8: may be edited, 0x108: and not be cut down.
    for (licence, carried) in [(2, false), (4, false), (0x200, false), (8, true), (0x108, true)] {
        let templates = edited(BOLD, |bytes| with_licence(bytes, licence));
        let typefaces = typefaces(&parts_with(&templates));
        assert_eq!(styles(&typefaces[0]).contains(&"Bold"), carried, "{licence:#x}");
        assert!(styles(&typefaces[0]).contains(&"Regular"));
    }
}

fn with_licence(font: &[u8], licence: u16) -> Vec<u8> {
    let mut font = font.to_vec();
    let record = (12..).step_by(16).find(|at| &font[*at..at + 4] == b"OS/2").unwrap();
    let table = u32::from_be_bytes(font[record + 8..record + 12].try_into().unwrap()) as usize;
    font[table + 8..table + 10].copy_from_slice(&licence.to_be_bytes());
    font
}

#[test]
fn one_typeface_for_all_stands_once_in_the_table() {
    let templates = with_theme(|theme| theme.replace("Source Serif 4", "Source Sans 3"));
    let typefaces = typefaces(&parts_with(&templates));
    assert_eq!(typefaces.len(), 1);
    assert_eq!(styles(&typefaces[0]).len(), 4);
}

#[test]
fn lines_are_as_high_as_the_theme_wants_whatever_the_typeface_has_by_itself() {
    let spacing = |templates: &Templates| {
        let parts = parts_with(templates);
        let styles = tree::parse(std::str::from_utf8(&parts["word/styles.xml"]).unwrap()).unwrap();
        let defaults = styles.find("w:docDefaults").and_then(|all| all.find("w:pPrDefault")).unwrap();
        let spacing = defaults.find("w:pPr").and_then(|own| own.find("w:spacing")).unwrap();
        spacing.get("w:line").unwrap().parse::<f64>().unwrap() / 240.0
    };
    // Source Sans 3 is 1.424 of its size high, Source Serif 4 is 1.371.
    assert!((spacing(&Templates::embedded()) * 1.424 - 1.25).abs() < 0.01);
    let serif = with_theme(|theme| theme.replace("body = \"Source Sans 3\"", "body = \"Source Serif 4\""));
    assert!((spacing(&serif) * 1.371 - 1.25).abs() < 0.01);
}

#[test]
fn a_damaged_font_is_left_out() {
    let sans = Templates::embedded().bytes(BOLD).unwrap().to_vec();
    for length in (0..sans.len()).step_by(sans.len() / 40) {
        let templates = Templates::embedded().with([(BOLD.to_owned(), sans[..length].to_vec())]);
        assert!(fonts(&templates).is_ok());
    }
    let templates = Templates::embedded().with([(BOLD.to_owned(), b"no font at all".to_vec())]);
    assert_eq!(styles(&typefaces(&parts_with(&templates))[0]), ["Regular", "Italic", "BoldItalic"]);
}

#[test]
fn every_entry_of_the_archive_is_a_plain_file_without_a_time() {
    let bytes = written(&sample::document());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    assert!(archive.file_names().any(|name| name.ends_with(".odttf")));
    for position in 0..archive.len() {
        let file = archive.by_index(position).unwrap();
        assert_eq!(file.unix_mode(), Some(0o100_644), "{}", file.name());
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "{}", file.name());
    }
}
