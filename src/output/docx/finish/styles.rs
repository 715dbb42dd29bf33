//! The theme comes in; the style sheet goes into the package.

use super::{
    Source, language, order,
    package::{DOCUMENT, Package, relationship},
    table_styles,
    tree::{self, Element, escape},
};
use crate::{
    document::{Orientation, Tone},
    output::docx::{measure, style},
    templates::Theme,
};

const PATH: &str = "word/styles.xml";
const CONTENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

/// How high a line of the house faces is by itself, as a multiple of the type size: Word counts from there.
const SANS_LINE: f64 = 1.257;
const SERIF_LINE: f64 = 1.371;
/// From line to line in headings, as a multiple of the type size.
const HEADING_LINE: f64 = 1.18;

/// One style; properties as XML.
struct Style<'a> {
    id: &'a str,
    name: &'a str,
    based_on: &'a str,
    next: &'a str,
    paragraph: String,
    run: String,
}

/// All styles of the report.
pub fn styles(package: &mut Package, source: &Source) -> anyhow::Result<()> {
    let theme = source.theme;
    let mut xml = defaults(theme, language(&source.document.metadata));
    let all = [
        running_text(theme),
        title_page(theme),
        headings(theme),
        lists(theme),
        callouts(theme),
        contents(theme),
        frame(theme),
    ];
    xml.extend(all.iter().flatten().map(paragraph_style));
    xml.push_str(&character_styles(theme));
    xml.push_str(&table_styles::table_styles(theme));
    let mut root = tree::parse(&format!(
        r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{xml}</w:styles>"#
    ))?;
    order::order(&mut root);
    drop_empty(&mut root);
    package.relate(DOCUMENT, relationship::STYLES, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}

fn drop_empty(root: &mut Element) {
    root.visit(&mut |element| {
        for name in ["w:pPr", "w:rPr"] {
            if element
                .find(name)
                .is_some_and(|properties| properties.children.is_empty())
            {
                element.remove(name);
            }
        }
    });
}

fn paragraph_style(style: &Style) -> String {
    let Style {
        id,
        name,
        based_on,
        next,
        paragraph,
        run,
    } = style;
    format!(
        r#"<w:style w:type="paragraph"{custom} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/><w:next w:val="{next}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"#,
        custom = custom(name),
    )
}

/// Word's own names begin with a small letter, apart from these.
fn custom(name: &str) -> &'static str {
    const BUILT_IN: [&str; 9] = [
        "Title",
        "Subtitle",
        "Quote",
        "Body Text",
        "List Bullet",
        "List Number",
        "List Continue",
        "TOC Heading",
        "Normal",
    ];
    if BUILT_IN.contains(&name) || name.starts_with(|c: char| c.is_ascii_lowercase()) {
        ""
    } else {
        r#" w:customStyle="1""#
    }
}

fn defaults(theme: &Theme, language: &str) -> String {
    let (body, size, ink) = (
        escape(&theme.fonts.body),
        measure::half_points(theme.sizes.body),
        measure::color(&theme.colors.ink),
    );
    let language = escape(language);
    let line = line(theme.spacing.line, SANS_LINE);
    let setting = if theme.text.justify {
        r#"<w:jc w:val="both"/>"#
    } else {
        r#"<w:jc w:val="left"/>"#
    };
    format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{body}" w:hAnsi="{body}" w:eastAsia="{body}" w:cs="{body}"/><w:kern w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="{ink}"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="{after}"/>{setting}</w:pPr></w:style>"#,
        after = measure::twips_of_points(theme.spacing.paragraph),
    )
}

/// 240ths of a line.
fn line(wanted: f64, natural: f64) -> u32 {
    (240.0 * wanted / natural).round() as u32
}

fn spacing(before: f64, after: f64) -> String {
    format!(
        r#"<w:spacing w:before="{}" w:after="{}"/>"#,
        measure::twips_of_points(before),
        measure::twips_of_points(after)
    )
}

/// A line lower than its drawing would cut it, so that drawings stand in lines of their own height.
fn lines_of_drawings(before: f64, after: f64) -> String {
    let (before, after) = (
        measure::twips_of_points(before),
        measure::twips_of_points(after),
    );
    format!(r#"<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>"#)
}

fn heading_spacing(before: f64, after: f64) -> String {
    let (before, after) = (
        measure::twips_of_points(before),
        measure::twips_of_points(after),
    );
    format!(
        r#"<w:spacing w:before="{before}" w:after="{after}" w:line="{}" w:lineRule="auto"/>"#,
        line(HEADING_LINE, SERIF_LINE)
    )
}

fn size(points: f64) -> String {
    let half_points = measure::half_points(points);
    format!(r#"<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>"#)
}

fn color(value: &str) -> String {
    format!(r#"<w:color w:val="{}"/>"#, measure::color(value))
}

fn heading_font(theme: &Theme) -> String {
    let name = escape(&theme.fonts.heading);
    format!(r#"<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>"#)
}

const BOLD: &str = "<w:b/><w:bCs/>";
const KEEP: &str = "<w:keepNext/><w:keepLines/>";

fn running_text(theme: &Theme) -> Vec<Style<'_>> {
    let (sizes, colors, after) = (&theme.sizes, &theme.colors, theme.spacing.paragraph);
    let style = |id, name, paragraph: String, run: String| Style {
        id,
        name,
        based_on: style::NORMAL,
        next: id,
        paragraph,
        run,
    };
    vec![
        Style {
            based_on: style::BODY_TEXT,
            ..style(
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
            ..style(
                style::DEFINITION,
                "Definition",
                r#"<w:ind w:left="567" w:hanging="567"/>"#.into(),
                String::new(),
            )
        },
        style(
            style::CAPTION,
            "caption",
            format!("<w:keepLines/>{}", spacing(after + 3.0, after)),
            format!("{}{}", color(&colors.muted), size(sizes.caption)),
        ),
        style(
            style::FIGURE,
            "Figure",
            lines_of_drawings(after, 4.0),
            String::new(),
        ),
        style(
            style::TABLE_TEXT,
            "Table Text",
            r#"<w:spacing w:line="228" w:lineRule="auto"/>"#.into(),
            size(sizes.table),
        ),
        style(
            style::TABLE_HEADING,
            "Table Heading",
            r#"<w:keepNext/><w:spacing w:line="228" w:lineRule="auto"/>"#.into(),
            format!(
                "{BOLD}{}{}",
                color(&colors.table_head_text),
                size(sizes.table)
            ),
        ),
    ]
}

fn title_page(theme: &Theme) -> Vec<Style<'_>> {
    let (sizes, colors) = (&theme.sizes, &theme.colors);
    let style = |id, name, paragraph: String, run: String| Style {
        id,
        name,
        based_on: style::NORMAL,
        next: id,
        paragraph,
        run,
    };
    let warning = theme.tones.get(style::tone(Tone::Warning));
    let (notice_text, notice_ground) = match warning {
        Some(tone) => (tone.text.as_str(), tone.background.as_str()),
        None => (colors.accent.as_str(), "#FFFFFF"),
    };
    let ground = measure::color(notice_ground);
    let edge = measure::color(notice_text);
    vec![
        style(
            style::ORGANIZER,
            "Organizer",
            spacing(0.0, 2.0),
            format!(
                "{BOLD}{}{}",
                color(&colors.subheading),
                size(sizes.heading_3)
            ),
        ),
        style(
            style::DOCUMENT_KIND,
            "Document Kind",
            format!("<w:keepNext/>{}", spacing(0.0, 6.0)),
            format!(
                "{BOLD}<w:caps/>{}<w:spacing w:val=\"30\"/>{}",
                color(&colors.accent),
                size(sizes.heading_3)
            ),
        ),
        style(
            style::TITLE,
            "Title",
            format!(r#"<w:keepLines/>{}"#, heading_spacing(0.0, 12.0)),
            format!(
                "{}{BOLD}{}{}",
                heading_font(theme),
                color(&colors.heading),
                size(sizes.title)
            ),
        ),
        style(
            style::SUBTITLE,
            "Subtitle",
            spacing(0.0, 14.0),
            format!("{}{}", color(&colors.muted), size(sizes.subtitle)),
        ),
        style(
            style::NOTICE,
            "Notice",
            format!(
                r#"<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{ground}"/><w:left w:val="single" w:sz="24" w:space="5" w:color="{edge}"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{ground}"/><w:right w:val="single" w:sz="4" w:space="5" w:color="{ground}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>{}<w:ind w:left="170" w:right="113"/>"#,
                spacing(6.0, 18.0)
            ),
            format!("{BOLD}{}", color(notice_text)),
        ),
        style(
            style::FACT,
            "Fact",
            format!(
                r#"<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>{}<w:ind w:left="2835" w:hanging="2835"/>"#,
                spacing(0.0, 4.0)
            ),
            String::new(),
        ),
        style(
            style::PLACE_AND_DATE,
            "Place and Date",
            spacing(24.0, 10.0),
            color(&colors.muted),
        ),
        style(
            style::LOGO_STRIP,
            "Logo Strip",
            format!("<w:keepNext/>{}", lines_of_drawings(6.0, 6.0)),
            String::new(),
        ),
        style(
            style::FUNDING_STATEMENT,
            "Funding Statement",
            spacing(0.0, 0.0),
            format!("{}{}", color(&colors.muted), size(sizes.small)),
        ),
    ]
}

fn headings(theme: &Theme) -> Vec<Style<'_>> {
    let (sizes, colors) = (&theme.sizes, &theme.colors);
    let looks = [
        (sizes.heading_1, &colors.heading, 26.0, 9.0),
        (sizes.heading_2, &colors.subheading, 18.0, 6.0),
        (sizes.heading_3, &colors.subheading, 14.0, 4.0),
        (sizes.heading_4, &colors.subheading, 12.0, 3.0),
    ];
    let names = ["heading 1", "heading 2", "heading 3", "heading 4"];
    let mut styles: Vec<Style> = style::HEADINGS
        .into_iter()
        .zip(names)
        .zip(looks)
        .enumerate()
        .map(|(level, ((id, name), (points, shade, before, after)))| Style {
            id,
            name,
            based_on: style::NORMAL,
            next: style::BODY_TEXT,
            paragraph: format!(
                r#"{KEEP}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:suppressAutoHyphens/>{}<w:outlineLvl w:val="{level}"/>"#,
                heading_spacing(before, after)
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

fn lists(theme: &Theme) -> Vec<Style<'_>> {
    let after = spacing(0.0, (theme.spacing.paragraph * 0.5).max(2.0));
    [
        (style::LIST_BULLET, "List Bullet"),
        (style::LIST_NUMBER, "List Number"),
        (style::LIST_CONTINUE, "List Continue"),
    ]
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

fn callouts(theme: &Theme) -> Vec<Style<'_>> {
    [
        (Tone::Information, "Callout Information", "Callout Information Title"),
        (Tone::Success, "Callout Success", "Callout Success Title"),
        (Tone::Warning, "Callout Warning", "Callout Warning Title"),
    ]
    .into_iter()
    .flat_map(|(tone, name, title)| {
        let colors = theme.tones.get(style::tone(tone));
        let edge = colors.map_or_else(|| measure::color(&theme.colors.heading), |colors| measure::color(&colors.text));
        let ground = colors.map_or_else(|| measure::color(&theme.colors.table_head), |colors| measure::color(&colors.background));
        let (id, title_id) = (style::callout(tone), style::callout_title(tone));
        [
            Style {
                id,
                name,
                based_on: style::NORMAL,
                next: id,
                // The edges above, below and at the right have the ground's colour: they only make room, also between
                // paragraphs, where a distance would show as a white stripe.
                paragraph: format!(
                    r#"<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="{ground}"/><w:left w:val="single" w:sz="24" w:space="5" w:color="{edge}"/><w:bottom w:val="single" w:sz="4" w:space="3" w:color="{ground}"/><w:right w:val="single" w:sz="4" w:space="5" w:color="{ground}"/><w:between w:val="single" w:sz="4" w:space="2" w:color="{ground}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>{}<w:ind w:left="170" w:right="113"/>"#,
                    spacing(0.0, 0.0)
                ),
                run: String::new(),
            },
            Style {
                id: title_id,
                name: title,
                based_on: id,
                next: id,
                paragraph: format!("<w:keepNext/>{}", spacing(12.0, 0.0)),
                run: format!(r#"{BOLD}<w:color w:val="{edge}"/>"#),
            },
        ]
    })
    .collect()
}

fn contents(theme: &Theme) -> Vec<Style<'_>> {
    let right = measure::twips(measure::text_width(&theme.page, Orientation::Portrait));
    // For each level: where the number begins, where the words begin.
    let levels = [
        ("toc 1", 0, 454),
        ("toc 2", 454, 1077),
        ("toc 3", 1077, 1871),
        ("toc 4", 1871, 2835),
    ];
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
                if number == 0 { spacing(5.0, 2.0) } else { spacing(0.0, 2.0) },
                words - number,
            ),
            run: if number == 0 { BOLD.into() } else { String::new() },
        })
        .collect();
    styles.push(Style {
        id: style::TABLE_OF_FIGURES,
        name: "table of figures",
        based_on: style::NORMAL,
        next: style::NORMAL,
        paragraph: format!(
            r#"<w:tabs>{leader}</w:tabs>{}<w:ind w:left="454" w:hanging="454"/>"#,
            spacing(0.0, 3.0)
        ),
        run: String::new(),
    });
    styles.push(Style {
        id: style::CONTENTS_TITLE,
        name: "TOC Heading",
        based_on: style::NORMAL,
        next: style::NORMAL,
        paragraph: format!("{KEEP}{}", heading_spacing(22.0, 8.0)),
        run: format!(
            "{}{BOLD}{}{}",
            heading_font(theme),
            color(&theme.colors.heading),
            size(theme.sizes.heading_1)
        ),
    });
    styles
}

fn frame(theme: &Theme) -> Vec<Style<'_>> {
    let small = format!("{}{}", color(&theme.colors.muted), size(theme.sizes.small));
    let right = measure::twips(measure::text_width(&theme.page, Orientation::Portrait));
    let hairline = measure::color(&theme.colors.hairline);
    let style = |id, name, paragraph: String, run: String| Style {
        id,
        name,
        based_on: style::NORMAL,
        next: id,
        paragraph,
        run,
    };
    vec![
        style(
            style::HEADER,
            "header",
            format!(
                r#"<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{hairline}"/></w:pBdr>"#
            ),
            small.clone(),
        ),
        style(
            style::FOOTER,
            "footer",
            format!(r#"<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>"#),
            small,
        ),
        style(
            style::FOOTNOTE_TEXT,
            "footnote text",
            r#"<w:spacing w:after="40"/>"#.into(),
            size(theme.sizes.small),
        ),
        style(
            style::SECTION_BREAK,
            "Section Break",
            r#"<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#.into(),
            size(1.0),
        ),
    ]
}

fn character_styles(theme: &Theme) -> String {
    let link = color(&theme.colors.link);
    let style = |id: &str, name: &str, run: &str| {
        let custom = if name == "Label" {
            r#" w:customStyle="1""#
        } else {
            ""
        };
        format!(
            r#"<w:style w:type="character"{custom} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>"#
        )
    };
    [
        r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#.to_owned(),
        style(style::HYPERLINK, "Hyperlink", &format!(r#"{link}<w:u w:val="single"/>"#)),
        style(style::STRONG, "Strong", BOLD),
        style(style::EMPHASIS, "Emphasis", "<w:i/><w:iCs/>"),
        style(style::LABEL, "Label", BOLD),
        style(style::FOOTNOTE_REFERENCE, "footnote reference", r#"<w:vertAlign w:val="superscript"/>"#),
    ]
    .concat()
}
