//! Bars with what they count come in; a chart that Word draws itself goes into the package, with the workbook behind it.

use super::{
    Source,
    package::{Package, relationship},
    tree,
};
use crate::{
    document::Bars,
    output::docx::{parts::name, supplement::Measure},
};

mod letters;

mod axes;

mod cells;

mod bars;

mod parts;

mod workbook;

use workbook::Sheet;

const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// No ground and no edge.
const BARE: &str = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

/// What a label beside or on a bar says: its number.
const SHOWN: &str = r#"<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>"#;

/// A bar a line, its number beside it.
pub fn bars(package: &mut Package, path: &str, bars: &Bars, source: &Source) -> anyhow::Result<()> {
    part(package, path, &bars::plot(bars, source), &Sheet::new(bars, |bar| bar.label.clone()), source)
}

/// One bar whose parts make up a whole, what they are below it.
pub fn parts(package: &mut Package, path: &str, parts: &Bars, measure: Measure, source: &Source) -> anyhow::Result<()> {
    part(package, path, &parts::plot(parts, measure, source), &Sheet::new(parts, name), source)
}

fn part(package: &mut Package, path: &str, plot: &str, sheet: &Sheet, source: &Source) -> anyhow::Result<()> {
    let workbook_path = path.replace("charts/chart", "embeddings/workbook").replace(".xml", ".xlsx");
    package.add(&workbook_path, WORKBOOK_TYPE, workbook::workbook(sheet, source.theme)?)?;
    let workbook = package.relate(path, relationship::PACKAGE, &workbook_path);
    let letters = letters::Letters::new(source);
    let (language, ink) = (&letters.language, letters.text(&source.theme.colors.ink));
    let xml = format!(
        r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/>
        <c:chart>{plot}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>
        {BARE}{ink}<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"#
    );
    package.add_xml(path, CONTENT_TYPE, tree::parse(&xml)?)
}
