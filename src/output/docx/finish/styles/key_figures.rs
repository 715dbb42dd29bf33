//! The theme comes in; the style of the most important numbers goes out.

use super::{Source, Style, heading_spacing, plain};
use crate::{
    document::Tone,
    output::docx::{measure, style},
};

/// A tinted box with an edge. The white lines that divide it are edges between paragraphs: a distance would be a hole in
/// the edge at the left.
pub fn key_figures(source: &Source) -> Vec<Style> {
    let theme = source.theme;
    // With what the paragraph above keeps below, as far as a figure stands from the text.
    let distance = theme.spacing.paragraph * 1.2;
    let tone = theme.tones.get(style::tone(Tone::Information));
    let ground = measure::color(tone.map_or(&theme.colors.table_head, |tone| &tone.background));
    let edge = measure::color(&theme.colors.accent);
    vec![plain(
        style::KEY_FIGURE,
        "Key Figure",
        format!(
            r#"<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="2" w:color="{ground}"/><w:left w:val="single" w:sz="24" w:space="7" w:color="{edge}"/><w:bottom w:val="single" w:sz="4" w:space="2" w:color="{ground}"/><w:right w:val="single" w:sz="4" w:space="5" w:color="{ground}"/><w:between w:val="single" w:sz="18" w:space="2" w:color="FFFFFF"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>{}<w:ind w:left="{}" w:right="{}"/><w:contextualSpacing/>"#,
            heading_spacing(source, distance, distance),
            style::KEY_FIGURE_INDENT,
            style::KEY_FIGURE_RIGHT
        ),
        String::new(),
    )]
}
