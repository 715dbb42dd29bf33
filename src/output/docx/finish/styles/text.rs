//! The theme comes in; the styles of running text, lists, captions and cells go out.

use super::{BOLD, Source, Style, close_lines, color, lines_of_drawings, plain, size, spacing};
use crate::{
    output::docx::{measure, style},
    templates::Theme,
};

/// The styles of running text, captions and cells.
pub fn running_text(source: &Source) -> Vec<Style> {
    let theme = source.theme;
    let lines_of_tables = close_lines(source);
    let (sizes, colors, after) = (&theme.sizes, &theme.colors, theme.spacing.paragraph);
    vec![
        Style {
            based_on: style::BODY_TEXT,
            ..plain(
                style::QUOTE,
                "Quote",
                format!(
                    r#"<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="{}"/></w:pBdr><w:ind w:left="454" w:right="284"/>"#,
                    measure::color(&colors.line)
                ),
                color(&colors.muted),
            )
        },
        Style {
            based_on: style::BODY_TEXT,
            ..plain(
                style::DEFINITION,
                "Definition",
                format!(r#"{}<w:ind w:left="567" w:hanging="567"/>"#, spacing(0.0, after * 0.6)),
                String::new(),
            )
        },
        plain(
            style::CAPTION,
            "caption",
            format!("<w:keepLines/>{}", spacing(after * 1.2, after * 0.7)),
            format!("{}{}", color(&colors.muted), size(sizes.caption)),
        ),
        // Not "Figure": a PDF made in an office program has tags called after the styles, and that one is a picture's. And
        // not "Drawing": LibreOffice saves its own style of that name as Word's "table of figures".
        plain(style::FIGURE, "Picture Line", lines_of_drawings(after, 4.0), String::new()),
        plain(style::TABLE_TEXT, "Table Text", lines_of_tables.clone(), size(sizes.table)),
        plain(
            style::TABLE_HEADING,
            "Table Heading",
            format!("<w:keepNext/>{lines_of_tables}"),
            format!("{BOLD}{}{}", color(&colors.table_head_text), size(sizes.table)),
        ),
    ]
}

/// The styles of lists.
pub fn lists(theme: &Theme) -> Vec<Style> {
    let after = spacing(0.0, theme.spacing.paragraph * 0.45);
    [(style::LIST_BULLET, "List Bullet"), (style::LIST_NUMBER, "List Number"), (style::LIST_CONTINUE, "List Continue")]
        .into_iter()
        .map(|(id, name)| Style {
            id,
            name,
            based_on: style::BODY_TEXT,
            next: id,
            paragraph: after.clone(),
            run: String::new(),
        })
        .collect()
}
