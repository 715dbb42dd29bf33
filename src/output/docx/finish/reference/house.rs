//! The theme and the styles of an office come in; the report's theme with the office's typefaces and colours goes out.

use super::{Reference, sheet::StyleSheet};
use crate::{
    open_xml::tree::Element,
    templates::{Colors, Theme},
};

/// What Word sets in where a file says nothing.
const UNSAID_FACE: &str = "Times New Roman";
const UNSAID_HALF_POINTS: f64 = 20.0;

/// The theme by which the report's own styles, charts and tables go with those of the office.
pub fn theme(reference: &Reference, mut own: Theme) -> Theme {
    let sheet = &reference.sheet;
    let faces = reference.theme.as_ref().map(|part| &part.root);
    own.page = reference.page.page(&own.page);
    own.page.margin_top = own.page.margin_top.max(own.page.header + reference.height_of_header());
    own.page.margin_bottom = own.page.margin_bottom.max(own.page.footer + reference.height_of_footer());
    let Some(normal) = sheet.named("paragraph", "Normal") else { return own };
    let heading = |level: usize| sheet.named("paragraph", &format!("heading {level}"));
    own.fonts.body = face(sheet, normal, faces);
    own.fonts.heading = face(sheet, heading(1).unwrap_or(normal), faces);
    own.fonts.word_substitute_body.clone_from(&own.fonts.body);
    own.fonts.word_substitute_heading.clone_from(&own.fonts.heading);
    let size = sheet.effective(normal, "w:rPr", "w:sz", "w:val").and_then(|size| size.parse::<f64>().ok());
    own.sizes.body = size.unwrap_or(UNSAID_HALF_POINTS) / 2.0;

    let first = color(sheet, heading(1).unwrap_or(normal));
    let second = heading(2).map_or_else(|| first.clone(), |style| color(sheet, style));
    let ink = color(sheet, normal);
    let link = sheet.named("character", "Hyperlink").map(|style| color(sheet, style));
    colored(&mut own, |colors| colors.ink = ink);
    colored(&mut own, |colors| colors.heading.clone_from(&first));
    colored(&mut own, |colors| colors.accent = first);
    colored(&mut own, |colors| colors.subheading = second);
    link.into_iter().for_each(|link| colored(&mut own, |colors| colors.link = link));
    own
}

/// Takes a colour, unless it could be read less well where our styles use it.
fn colored(theme: &mut Theme, change: impl FnOnce(&mut Colors)) {
    let mut changed = theme.clone();
    change(&mut changed.colors);
    if changed.faint_colors().len() <= theme.faint_colors().len() {
        *theme = changed;
    }
}

fn color(sheet: &StyleSheet, style: &Element) -> String {
    let said = sheet.effective(style, "w:rPr", "w:color", "w:val");
    let is_color = |color: &String| color.len() == 6 && color.bytes().all(|digit| digit.is_ascii_hexdigit());
    said.filter(is_color).map_or_else(|| "#000000".to_owned(), |color| format!("#{}", color.to_ascii_uppercase()))
}

/// The face of a style: of itself, of those that it is based on, or of the defaults.
fn face(sheet: &StyleSheet, style: &Element, faces: Option<&Element>) -> String {
    let said = |letters: &Element| {
        let fonts = letters.find("w:rPr")?.find("w:rFonts")?;
        let of_theme = fonts.get("w:asciiTheme").and_then(|name| face_of_theme(faces?, name));
        of_theme.or_else(|| fonts.get("w:ascii").map(str::to_owned))
    };
    let default = || said(sheet.defaults.as_ref()?.find("w:rPrDefault")?);
    sheet.chain(style).find_map(said).or_else(default).unwrap_or_else(|| UNSAID_FACE.to_owned())
}

fn face_of_theme(theme: &Element, name: &str) -> Option<String> {
    let kind = if name.starts_with("major") { "a:majorFont" } else { "a:minorFont" };
    let fonts = theme.find("a:themeElements")?.find("a:fontScheme")?.find(kind)?;
    fonts.find("a:latin")?.get("typeface").filter(|face| !face.is_empty()).map(str::to_owned)
}

/// How tall running lines are, roughly, in millimetres: pictures in the line, rows of a given height, lines of text.
pub fn height(block: &Element) -> f64 {
    const LINE: f64 = 5.5;
    const EMU: f64 = 36_000.0;
    const TWIPS: f64 = 1440.0 / 25.4;
    let number = |element: Option<&Element>, attribute: &str| {
        element.and_then(|element| element.get(attribute)?.parse::<f64>().ok()).unwrap_or_default()
    };
    match block.name.as_str() {
        "w:p" => {
            let spacing = block.find("w:pPr").and_then(|properties| properties.find("w:spacing"));
            let around = (number(spacing, "w:before") + number(spacing, "w:after")) / TWIPS;
            pictures(block).into_iter().map(|extent| number(Some(extent), "cy") / EMU).fold(LINE, f64::max) + around
        }
        "w:tr" => {
            let given = block.find("w:trPr").and_then(|properties| properties.find("w:trHeight"));
            let cells = block.elements().filter(|child| child.name == "w:tc").map(height);
            cells.fold(number(given, "w:val") / TWIPS, f64::max)
        }
        _ => block.elements().filter(|child| matches!(child.name.as_str(), "w:p" | "w:tbl" | "w:tr")).map(height).sum(),
    }
}

/// The extents of the pictures that stand in a line.
fn pictures(element: &Element) -> Vec<&Element> {
    element
        .elements()
        .flat_map(|child| match child.name.as_str() {
            "wp:inline" => child.find("wp:extent").into_iter().collect(),
            _ => pictures(child),
        })
        .collect()
}
