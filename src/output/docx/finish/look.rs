//! The theme comes in; Word's own theme and the table of typefaces go into the package.

use super::{
    Source,
    package::{DOCUMENT, Package, relationship},
    tree::{self, Element, escape},
};
use crate::{
    output::docx::{fonts::Family, measure},
    templates::Theme,
};

pub const FONT_TABLE: &str = "word/fontTable.xml";
pub const FONT_TABLE_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
pub const THEME_TYPE: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

/// The colours and typefaces that Word offers to one who goes on writing.
pub fn theme(package: &mut Package, theme: &Theme) -> anyhow::Result<()> {
    const PATH: &str = "word/theme/theme1.xml";
    package.relate(DOCUMENT, relationship::THEME, PATH);
    package.add_xml(PATH, THEME_TYPE, theme_part(theme)?)
}

/// The same part for a text and for a workbook.
pub fn theme_part(theme: &Theme) -> anyhow::Result<Element> {
    let colors = &theme.colors;
    let scheme: String = [
        ("dk1", &colors.ink),
        ("lt1", &"#FFFFFF".to_owned()),
        ("dk2", &colors.heading),
        ("lt2", &colors.table_head),
        ("accent1", &colors.bar),
        ("accent2", &colors.accent),
        ("accent3", &colors.subheading),
        ("accent4", &colors.muted),
        ("accent5", &colors.line),
        ("accent6", &colors.hairline),
        ("hlink", &colors.link),
        ("folHlink", &colors.link),
    ]
    .iter()
    .map(|(name, color)| format!(r#"<a:{name}><a:srgbClr val="{}"/></a:{name}>"#, measure::color(color)))
    .collect();
    let (heading, body) = (escape(&theme.fonts.heading), escape(&theme.fonts.body));
    let face = |name: &str| format!(r#"<a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/>"#);
    let fill = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#.repeat(3);
    let line = |width: u32| {
        format!(
            r#"<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>"#
        )
    };
    let effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    tree::parse(&format!(
        r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report"><a:themeElements>
        <a:clrScheme name="Report">{scheme}</a:clrScheme>
        <a:fontScheme name="Report"><a:majorFont>{}</a:majorFont><a:minorFont>{}</a:minorFont></a:fontScheme>
        <a:fmtScheme name="Report"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{}{}{}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme>
        </a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"#,
        face(&heading),
        face(&body),
        line(6350),
        line(12700),
        line(19050),
    ))
}

/// The typefaces, each with the faces on board and with the one that stands in for it on a computer that has it not.
pub fn font_table(package: &mut Package, source: &Source) -> anyhow::Result<()> {
    let names = &source.theme.fonts;
    let mut typefaces =
        font(package, FONT_TABLE, (&names.body, &names.word_substitute_body, "swiss"), &source.fonts.body)?;
    if names.heading != names.body {
        let heading = (names.heading.as_str(), names.word_substitute_heading.as_str(), "roman");
        typefaces.push_str(&font(package, FONT_TABLE, heading, &source.fonts.heading)?);
    }
    let root = tree::parse(&format!(
        r#"<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{typefaces}</w:fonts>"#
    ))?;
    package.relate(DOCUMENT, relationship::FONT_TABLE, FONT_TABLE);
    package.add_xml(FONT_TABLE, FONT_TABLE_TYPE, root)
}

/// A typeface by its name, its substitute and its kind; its faces go into the package.
fn font(
    package: &mut Package,
    table: &str,
    (name, substitute, kind): (&str, &str, &str),
    family: &Family,
) -> anyhow::Result<String> {
    const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    let mut embedded = String::new();
    for face in &family.embedded {
        package.add_packed(&face.path, CONTENT_TYPE, face.packed.clone())?;
        let id = package.relate(table, relationship::FONT, &face.path);
        embedded.push_str(&format!(r#"<{} r:id="{id}" w:fontKey="{}"/>"#, face.element, face.key));
    }
    let (name, substitute) = (escape(name), escape(substitute));
    Ok(format!(
        r#"<w:font w:name="{name}"><w:altName w:val="{substitute}"/><w:charset w:val="EE"/><w:family w:val="{kind}"/><w:pitch w:val="variable"/>{embedded}</w:font>"#
    ))
}
