//! The theme comes in; the styles of words within a line go out.

use super::{BOLD, color, heading_font, size};
use crate::{output::docx::style, templates::Theme};

/// The styles of words within a line.
pub fn character_styles(theme: &Theme) -> String {
    let link = color(&theme.colors.link);
    let style = |id: &str, name: &str, run: &str| {
        let custom = if name.ends_with("Label") || name.ends_with("Value") { r#" w:customStyle="1""# } else { "" };
        format!(
            r#"<w:style w:type="character"{custom} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>"#
        )
    };
    [
        r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#.to_owned(),
        style(style::HYPERLINK, "Hyperlink", &format!(r#"{link}<w:u w:val="single"/>"#)),
        style(style::STRONG, "Strong", BOLD),
        style(style::EMPHASIS, "Emphasis", "<w:i/><w:iCs/>"),
        style(
            style::LABEL,
            "Label",
            &format!("{BOLD}{}", color(&theme.colors.heading)),
        ),
        style(style::FACT_VALUE, "Fact Value", BOLD),
        style(style::TERM_LABEL, "Term Label", BOLD),
        style(style::DRAFT_LABEL, "Draft Label", &format!("{BOLD}{}", color(&theme.colors.accent))),
        style(style::FACT_LABEL, "Fact Label", &color(&theme.colors.muted)),
        style(
            style::KEY_FIGURE_VALUE,
            "Key Figure Value",
            &format!(
                "{}{BOLD}{}{}",
                heading_font(theme),
                color(&theme.colors.heading),
                size(theme.sizes.key_figure)
            ),
        ),
        style(style::FOOTNOTE_REFERENCE, "footnote reference", r#"<w:vertAlign w:val="superscript"/>"#),
    ]
    .concat()
}
