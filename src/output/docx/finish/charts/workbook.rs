//! The names and numbers of a chart come in; the bytes of a workbook with them go out, so that Word can show and change
//! them.

use super::cells::FORMAT;
use crate::{
    document::{Bar, Bars},
    output::docx::finish::{
        archive, look,
        package::{Package, ROOT, relationship},
        tree::{self, escape},
    },
    templates::Theme,
};

/// The name of the only sheet.
pub const SHEET: &str = "Dane";

const WORKBOOK: &str = "xl/workbook.xml";
const WORKSHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";
const THEME: &str = "xl/theme/theme1.xml";
const STYLES: &str = "xl/styles.xml";
const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// What the sheet holds: names in column A, numbers in column B, the unit above them.
pub struct Sheet<'a> {
    unit: &'a str,
    rows: Vec<(String, u64)>,
}

impl<'a> Sheet<'a> {
    /// A row for each bar or part.
    pub fn new(bars: &'a Bars, name: impl Fn(&Bar) -> String) -> Self {
        Self { unit: &bars.unit, rows: bars.bars.iter().map(|bar| (name(bar), bar.value)).collect() }
    }
}

/// The whole file.
pub fn workbook(content: &Sheet, theme: &Theme) -> anyhow::Result<Vec<u8>> {
    let mut package = Package::default();
    package.relate(ROOT, relationship::OFFICE_DOCUMENT, WORKBOOK);
    let sheet = package.relate(WORKBOOK, relationship::WORKSHEET, WORKSHEET);
    package.relate(WORKBOOK, relationship::STYLES, STYLES);
    package.relate(WORKBOOK, relationship::SHARED_STRINGS, STRINGS);
    package.relate(WORKBOOK, relationship::THEME, THEME);
    package.add_xml(THEME, look::THEME_TYPE, look::theme_part(theme)?)?;
    package.add_xml(
        STRINGS,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        tree::parse(&strings(content))?,
    )?;
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
        tree::parse(&worksheet(content))?,
    )?;
    package.add_xml(
        STYLES,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        tree::parse(&format!(
            r#"<styleSheet xmlns="{SPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{FORMAT}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
        ))?,
    )?;
    archive::archive(package)
}

fn worksheet(content: &Sheet) -> String {
    let rows: String = content
        .rows
        .iter()
        .enumerate()
        .map(|(position, (_, number))| {
            let (row, string) = (position + 2, position + 1);
            format!(
                r#"<row r="{row}"><c r="A{row}" t="s"><v>{string}</v></c><c r="B{row}" s="1"><v>{number}</v></c></row>"#
            )
        })
        .collect();
    format!(
        r#"<worksheet xmlns="{SPACE}"><cols><col min="1" max="1" width="48" customWidth="1"/></cols><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c></row>{rows}</sheetData></worksheet>"#
    )
}

/// The unit, then the names: cells point to their words by position.
fn strings(content: &Sheet) -> String {
    let count = content.rows.len() + 1;
    let words: String = std::iter::once(content.unit)
        .chain(content.rows.iter().map(|(name, _)| name.as_str()))
        .map(|words| format!("<si><t>{}</t></si>", escape(words)))
        .collect();
    format!(r#"<sst xmlns="{SPACE}" count="{count}" uniqueCount="{count}">{words}</sst>"#)
}
