//! The runs of all parts come in; letters that are hard to see go out.

use crate::word_rules::{
    finding::Findings,
    looks::{Looks, contrast, is_colour},
    package::Package,
    tree::Element,
};

/// In points: what is smaller is too small, what is larger may be fainter.
const SMALLEST: f64 = 9.0;
const LARGE: f64 = 18.0;
const LARGE_BOLD: f64 = 14.0;
/// Word's own size, where nothing tells another.
const USUAL: f64 = 10.0;

pub fn rules(package: &Package, found: &mut Findings) {
    let looks = Looks::of(package);
    for (name, root) in package.content() {
        let said = |run: &Element| run.all("w:t").any(|text| !text.words().trim().is_empty());
        for run in root.all("w:r").filter(said) {
            let colour = looks.of_run(run, "w:color").and_then(Element::val).filter(|colour| is_colour(colour));
            let (ink, ground) = (colour.unwrap_or("000000"), looks.ground(run));
            let size = looks.of_run(run, "w:sz").and_then(|size| size.val()?.parse::<f64>().ok());
            let points = size.map_or(USUAL, |half_points| half_points / 2.0);
            let bold = looks.of_run(run, "w:b").is_some_and(Element::is_on);
            let needed = if points >= LARGE || (bold && points >= LARGE_BOLD) { 3.0 } else { 4.5 };
            let reached = contrast(ink, &ground);
            found.unless(
                reached >= needed,
                "CONTRAST",
                name,
                format!("{ink} on {ground}: {reached:.2}, {}", run.text()),
            );
            found.unless(points >= SMALLEST, "SMALL_TEXT", name, format!("{points} pt: {}", run.text()));
        }
    }
}
