//! The theme comes in; the style sheet goes into the package.

use super::{
    Source, language, order,
    package::{DOCUMENT, Package, relationship},
    table_styles,
    tree::{self, Element, escape},
};
use crate::{
    output::docx::{measure, style},
    templates::Theme,
};

const PATH: &str = "word/styles.xml";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

/// From line to line in headings, as a multiple of the type size.
const HEADING_LINE: f64 = 1.12;

mod text;

mod callouts;

mod key_figures;

mod title_page;

mod headings;

mod frame;

mod characters;

/// One style; properties as XML.
struct Style {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    next: &'static str,
    paragraph: String,
    run: String,
}

/// All styles of the report, with the looks of the office's where it has any.
pub fn styles(package: &mut Package, source: &Source) -> anyhow::Result<()> {
    let mut root = sheet(source)?;
    if let Some(reference) = source.reference {
        reference.adopt(&mut root);
    }
    order::order(&mut root);
    drop_empty(&mut root);
    package.relate(DOCUMENT, relationship::STYLES, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}

/// The report's own styles.
pub fn sheet(source: &Source) -> anyhow::Result<Element> {
    let theme = source.theme;
    let mut xml = defaults(source);
    let all = [
        text::running_text(source),
        title_page::title_page(source),
        headings::headings(source),
        text::lists(theme),
        callouts::callouts(theme),
        key_figures::key_figures(source),
        frame::contents(source),
        frame::frame(theme),
    ];
    xml.extend(all.iter().flatten().map(paragraph_style));
    xml.push_str(&characters::character_styles(theme));
    xml.push_str(&table_styles::table_styles(theme));
    tree::parse(&format!(
        r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{xml}</w:styles>"#
    ))
}

fn drop_empty(root: &mut Element) {
    root.visit(&mut |element| {
        for name in ["w:pPr", "w:rPr"] {
            if element.find(name).is_some_and(|properties| properties.children.is_empty()) {
                element.remove(name);
            }
        }
    });
}

fn paragraph_style(style: &Style) -> String {
    let Style { id, name, based_on, next, paragraph, run } = style;
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

fn defaults(source: &Source) -> String {
    let theme = source.theme;
    let (body, size, ink) =
        (escape(&theme.fonts.body), measure::half_points(theme.sizes.body), measure::color(&theme.colors.ink));
    let language = escape(language(&source.document.metadata));
    let line = line(theme.spacing.line, source.fonts.body.line);
    let setting = if theme.text.justify { r#"<w:jc w:val="both"/>"# } else { r#"<w:jc w:val="left"/>"# };
    format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{body}" w:hAnsi="{body}" w:eastAsia="{body}" w:cs="{body}"/><w:kern w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="{ink}"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="{after}"/>{setting}</w:pPr></w:style>"#,
        after = measure::twips_of_points(theme.spacing.paragraph),
    )
}

/// The distance from line to line that is wanted, in 240ths of what the typeface has by itself.
fn line(wanted: f64, natural: f64) -> u32 {
    (240.0 * wanted / natural).round() as u32
}

/// A style for paragraphs that is followed by itself.
fn plain(id: &'static str, name: &'static str, paragraph: String, run: String) -> Style {
    Style { id, name, based_on: style::NORMAL, next: id, paragraph, run }
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
    let (before, after) = (measure::twips_of_points(before), measure::twips_of_points(after));
    format!(r#"<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>"#)
}

/// Lines of small type stand a little closer than those of running text.
fn close_lines(source: &Source) -> String {
    let line = line(close_line(source.theme), source.fonts.body.line);
    format!(r#"<w:spacing w:line="{line}" w:lineRule="auto"/>"#)
}

/// From line to line in tables, as a multiple of the type size.
pub fn close_line(theme: &Theme) -> f64 {
    1.0 + (theme.spacing.line - 1.0) * 0.72
}

fn heading_spacing(source: &Source, before: f64, after: f64) -> String {
    let (before, after) = (measure::twips_of_points(before), measure::twips_of_points(after));
    format!(
        r#"<w:spacing w:before="{before}" w:after="{after}" w:line="{}" w:lineRule="auto"/>"#,
        line(HEADING_LINE, source.fonts.heading.line)
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
