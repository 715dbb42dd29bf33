//! The drawings of all parts come in; those that a reader who cannot see does not get to know go out.

use crate::word_rules::{finding::Findings, package::Package, tree::Element};

const SAYS_NOTHING: [&str; 6] = ["obraz", "image", "rysunek", "wykres", "picture", "zdjęcie"];
const ENDINGS: [&str; 8] = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".emf", ".bmp", ".tif"];
const LONGEST: usize = 1000;
const FLOATING: [&str; 6] = ["wp:anchor", "w:pict", "w:object", "w:framePr", "w:txbxContent", "wps:txbx"];

pub fn rules(package: &Package, found: &mut Findings) {
    for (name, root) in package.content() {
        for drawing in root.all("w:drawing") {
            found.unless(drawing.has("wp:docPr"), "ALT_MISSING", name, "a drawing without properties");
        }
        for properties in root.all("wp:docPr") {
            alternative(name, properties, found);
        }
        for floating in root.descendants().filter(|element| FLOATING.contains(&element.name())) {
            let place = floating.within("w:p").map(Element::text).unwrap_or_default();
            found.add("OBJECT_NOT_INLINE", name, format!("{}: {place}", floating.name()));
        }
        for shape in root.all("v:shape") {
            let mark = shape.get("id").is_some_and(|id| id.to_lowercase().contains("watermark"));
            found.unless(!mark, "WATERMARK", name, "a shape behind the text");
            let described = shape.get("alt").is_some_and(|alt| !alt.trim().is_empty());
            found.unless(described, "ALT_MISSING", name, "a shape of older Word");
        }
    }
}

fn alternative(part: &str, properties: Element, found: &mut Findings) {
    let text = properties.get("descr").unwrap_or_default().trim();
    let decorative = properties.all("adec:decorative").any(|it| matches!(it.get("val"), Some("1" | "true")));
    let place = format!("drawing {:?}: {text}", properties.get("id").unwrap_or_default());
    found.unless(!text.is_empty() || decorative, "ALT_MISSING", part, &place);
    found.unless(text.is_empty() || !decorative, "ALT_DECORATIVE", part, &place);
    let lower = text.to_lowercase();
    let file = ENDINGS.iter().any(|ending| lower.split_whitespace().any(|word| word.ends_with(ending)));
    found.unless(!file && !SAYS_NOTHING.contains(&lower.trim_end_matches('.')), "ALT_FILENAME", part, &place);
    found.unless(text.chars().count() <= LONGEST, "ALT_LONG", part, place);
}
