//! A bar chart comes in; the bytes of a workbook with its numbers go out, so that Word can show and change them.

use super::{
    archive,
    package::{Package, ROOT, relationship},
    tree::{self, escape},
};
use crate::document::BarChart;

/// The name of the only sheet.
pub const SHEET: &str = "Dane";

const WORKBOOK: &str = "xl/workbook.xml";
const WORKSHEET: &str = "xl/worksheets/sheet1.xml";
const STYLES: &str = "xl/styles.xml";
const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Labels in column A, numbers in column B, the unit above them.
pub fn workbook(chart: &BarChart) -> anyhow::Result<Vec<u8>> {
    let mut package = Package::default();
    package.relate(ROOT, relationship::OFFICE_DOCUMENT, WORKBOOK);
    let sheet = package.relate(WORKBOOK, relationship::WORKSHEET, WORKSHEET);
    package.relate(WORKBOOK, relationship::STYLES, STYLES);
    package.add_xml(
        WORKBOOK,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        tree::parse(&format!(
            r#"<workbook xmlns="{SPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{SHEET}" sheetId="1" r:id="{sheet}"/></sheets></workbook>"#
        ))?,
    )?;
    package.add_xml(
        WORKSHEET,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
        tree::parse(&worksheet(chart))?,
    )?;
    package.add_xml(
        STYLES,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        tree::parse(&format!(
            r#"<styleSheet xmlns="{SPACE}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
        ))?,
    )?;
    archive::archive(package)
}

fn worksheet(chart: &BarChart) -> String {
    let unit = words("B1", &chart.unit);
    let rows: String = chart
        .bars
        .iter()
        .enumerate()
        .map(|(position, bar)| {
            let row = position + 2;
            let label = words(&format!("A{row}"), &bar.label);
            format!(
                r#"<row r="{row}">{label}<c r="B{row}"><v>{}</v></c></row>"#,
                bar.value
            )
        })
        .collect();
    format!(
        r#"<worksheet xmlns="{SPACE}"><cols><col min="1" max="1" width="48" customWidth="1"/></cols><sheetData><row r="1">{unit}</row>{rows}</sheetData></worksheet>"#
    )
}

fn words(cell: &str, words: &str) -> String {
    format!(
        r#"<c r="{cell}" t="inlineStr"><is><t>{}</t></is></c>"#,
        escape(words)
    )
}
