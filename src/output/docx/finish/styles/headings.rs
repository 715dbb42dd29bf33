//! The theme comes in; the styles of headings go out.

use super::{BOLD, KEEP, Source, Style, color, heading_font, heading_spacing, size};
use crate::output::docx::style;

/// The styles of headings.
pub fn headings(source: &Source) -> Vec<Style> {
    let theme = source.theme;
    let (sizes, colors) = (&theme.sizes, &theme.colors);
    let looks = [
        (sizes.heading_1, &colors.heading),
        (sizes.heading_2, &colors.subheading),
        (sizes.heading_3, &colors.subheading),
        (sizes.heading_4, &colors.subheading),
    ];
    let names = ["heading 1", "heading 2", "heading 3", "heading 4"];
    let mut styles: Vec<Style> = style::HEADINGS
        .into_iter()
        .zip(names)
        .zip(looks)
        .enumerate()
        .map(|(level, ((id, name), (points, shade)))| Style {
            id,
            name,
            based_on: style::NORMAL,
            next: style::BODY_TEXT,
            paragraph: format!(
                r#"{KEEP}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:suppressAutoHyphens/>{}<w:outlineLvl w:val="{level}"/>"#,
                heading_distances(source, level, points)
            ),
            run: format!("{}{BOLD}{}{}", heading_font(theme), color(shade), size(points)),
        })
        .collect();
    styles.push(Style {
        id: style::HEADING_ANNEX,
        name: "Heading Annex",
        based_on: style::HEADINGS[0],
        next: style::BODY_TEXT,
        paragraph: r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:ind w:left="0" w:firstLine="0"/><w:outlineLvl w:val="0"/>"#.into(),
        run: String::new(),
    });
    styles
}

/// Above a heading, what the paragraph before it keeps below counts too; a chapter stands further from what is above it.
fn heading_distances(source: &Source, level: usize, points: f64) -> String {
    let paragraph = source.theme.spacing.paragraph;
    let (above, below) = if level == 0 { (paragraph * 3.6, points * 0.6) } else { (points * 1.5, points * 0.52) };
    heading_spacing(source, (above - paragraph).max(0.0), below)
}
