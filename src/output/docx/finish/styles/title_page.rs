//! The theme comes in; the styles of the title page go out.

use super::{BOLD, Source, Style, color, heading_font, heading_spacing, lines_of_drawings, plain, size, spacing};
use crate::{
    document::Tone,
    output::docx::{measure, style},
};

/// The styles of the title page.
pub fn title_page(source: &Source) -> Vec<Style> {
    let theme = source.theme;
    let (sizes, colors) = (&theme.sizes, &theme.colors);
    let warning = theme.tones.get(style::tone(Tone::Warning));
    let (notice_text, notice_ground) = match warning {
        Some(tone) => (tone.text.as_str(), tone.background.as_str()),
        None => (colors.accent.as_str(), "#FFFFFF"),
    };
    // Paragraphs of the same edges are one box, so that the line stands above the first of them alone.
    let line_above = format!(
        r#"<w:pBdr><w:top w:val="single" w:sz="4" w:space="10" w:color="{}"/></w:pBdr>"#,
        measure::color(&colors.hairline)
    );
    let ground = measure::color(notice_ground);
    let edge = measure::color(notice_text);
    vec![
        plain(
            style::ORGANIZER,
            "Organizer",
            spacing(0.0, 2.0),
            format!("{BOLD}{}{}", color(&colors.heading), size(sizes.subtitle)),
        ),
        plain(style::ORGANIZER_UNIT, "Organizer Unit", spacing(0.0, 2.0), color(&colors.muted)),
        plain(
            style::DOCUMENT_KIND,
            "Document Kind",
            format!("<w:keepNext/>{}", spacing(0.0, 6.0)),
            format!("{BOLD}{}{}", color(&colors.accent), size(sizes.subtitle)),
        ),
        plain(
            style::TITLE,
            "Title",
            format!(r#"<w:keepLines/>{}"#, heading_spacing(source, 0.0, 12.0)),
            format!("{}{BOLD}{}{}", heading_font(theme), color(&colors.heading), size(sizes.title)),
        ),
        plain(
            style::SUBTITLE,
            "Subtitle",
            spacing(0.0, 14.0),
            format!("{}{}", color(&colors.muted), size(sizes.subtitle)),
        ),
        plain(
            style::NOTICE,
            "Notice",
            format!(
                r#"<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{ground}"/><w:left w:val="single" w:sz="24" w:space="5" w:color="{edge}"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{ground}"/><w:right w:val="single" w:sz="4" w:space="5" w:color="{ground}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>{}<w:ind w:left="170" w:right="113"/>"#,
                spacing(6.0, 18.0)
            ),
            format!("{BOLD}{}", color(notice_text)),
        ),
        plain(
            style::FACT,
            "Fact",
            format!(r#"{}<w:ind w:left="2835" w:hanging="2835"/>"#, spacing(0.0, 4.0)),
            String::new(),
        ),
        plain(
            style::PLACE_AND_DATE,
            "Place and Date",
            spacing(24.0, 10.0),
            format!("{BOLD}{}", color(&colors.heading)),
        ),
        plain(
            style::LOGO_STRIP,
            "Logo Strip",
            format!("<w:keepNext/>{line_above}{}", lines_of_drawings(6.0, 6.0)),
            String::new(),
        ),
        plain(
            style::FUNDING_STATEMENT,
            "Funding Statement",
            format!("{line_above}{}", spacing(0.0, 0.0)),
            format!("{}{}", color(&colors.muted), size(sizes.small)),
        ),
    ]
}
