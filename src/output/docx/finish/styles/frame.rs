//! The theme comes in; the styles of contents, running lines and notes go out.

use super::{BOLD, KEEP, Source, Style, color, heading_font, heading_spacing, plain, size, spacing};
use crate::{
    document::Orientation,
    output::docx::{measure, style},
    templates::Theme,
};

/// The styles of lists of contents.
pub fn contents(source: &Source) -> Vec<Style> {
    let theme = source.theme;
    let right = measure::twips(measure::text_width(&theme.page, Orientation::Portrait));
    // For each level: where the number begins, where the words begin.
    let levels = [("toc 1", 0, 454), ("toc 2", 454, 1077), ("toc 3", 1077, 1871), ("toc 4", 1871, 2835)];
    let paragraph = theme.spacing.paragraph;
    let leader = format!(r#"<w:tab w:val="right" w:leader="dot" w:pos="{right}"/>"#);
    let mut styles: Vec<Style> = style::CONTENTS
        .into_iter()
        .zip(levels)
        .map(|(id, (name, number, words))| Style {
            id,
            name,
            based_on: style::NORMAL,
            next: style::NORMAL,
            paragraph: format!(
                r#"<w:tabs><w:tab w:val="left" w:pos="{words}"/>{leader}</w:tabs>{}<w:ind w:left="{words}" w:hanging="{}"/>"#,
                if number == 0 { spacing(paragraph * 0.4, paragraph * 0.35) } else { spacing(0.0, paragraph * 0.35) },
                words - number,
            ),
            run: if number == 0 { format!("{BOLD}{}", color(&theme.colors.heading)) } else { String::new() },
        })
        .collect();
    styles.push(Style {
        id: style::TABLE_OF_FIGURES,
        name: "table of figures",
        based_on: style::NORMAL,
        next: style::NORMAL,
        paragraph: format!(
            r#"<w:tabs>{leader}</w:tabs>{}<w:ind w:left="454" w:hanging="454"/>"#,
            spacing(0.0, paragraph * 0.45)
        ),
        run: String::new(),
    });
    styles.push(Style {
        id: style::CONTENTS_TITLE,
        name: "TOC Heading",
        based_on: style::NORMAL,
        next: style::NORMAL,
        paragraph: format!("{KEEP}{}", heading_spacing(source, 22.0, 8.0)),
        run: format!("{}{BOLD}{}{}", heading_font(theme), color(&theme.colors.heading), size(theme.sizes.heading_1)),
    });
    styles.push(Style {
        id: style::CONTENTS_SUBTITLE,
        name: "Contents Subtitle",
        based_on: style::NORMAL,
        next: style::NORMAL,
        paragraph: format!("{KEEP}{}", heading_spacing(source, 14.0, 5.0)),
        run: format!("{}{BOLD}{}{}", heading_font(theme), color(&theme.colors.heading), size(theme.sizes.heading_2)),
    });
    styles
}

/// The styles of running lines, notes and section breaks.
pub fn frame(theme: &Theme) -> Vec<Style> {
    let small = format!("{}{}", color(&theme.colors.muted), size(theme.sizes.small));
    let right = measure::twips(measure::text_width(&theme.page, Orientation::Portrait));
    let hairline = measure::color(&theme.colors.hairline);
    vec![
        plain(
            style::HEADER,
            "header",
            format!(r#"<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{hairline}"/></w:pBdr>"#),
            small.clone(),
        ),
        plain(style::FOOTER, "footer", format!(r#"<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>"#), small),
        plain(style::FOOTNOTE_TEXT, "footnote text", r#"<w:spacing w:after="40"/>"#.into(), size(theme.sizes.small)),
        plain(
            style::SECTION_BREAK,
            "Section Break",
            r#"<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#.into(),
            size(1.0),
        ),
    ]
}
