//! Words and numbers of a chart come in; the chart's copies of them go out, each with the cells of the workbook that it
//! is a copy of.

use std::fmt::Display;

use super::workbook::SHEET;
use crate::open_xml::tree::escape;

/// The cells that hold the name of the only column of numbers.
pub const UNIT: &str = "$B$1";

/// How Word and Excel write numbers: from five digits on in groups, as in the text. The hard space is a letter of the
/// format, since a separator would follow the reader's system and „12,345” is another number in Polish.
pub const FORMAT: &str = "[&gt;=1000000]#\\\u{a0}###\\\u{a0}##0;[&gt;=10000]#\\\u{a0}##0;0";

/// The format of the labels of numbers.
pub fn label_format() -> String {
    format!(r#"<c:numFmt formatCode="{FORMAT}" sourceLinked="0"/>"#)
}

/// Words of these cells.
pub fn words<'a>(cells: &str, words: impl ExactSizeIterator<Item = &'a str>) -> String {
    let (count, points) = (words.len(), points(words));
    format!(
        r#"<c:strRef><c:f>{SHEET}!{cells}</c:f><c:strCache><c:ptCount val="{count}"/>{points}</c:strCache></c:strRef>"#
    )
}

/// Numbers of these cells.
pub fn numbers(cells: &str, numbers: impl ExactSizeIterator<Item = u64>) -> String {
    let (count, points) = (numbers.len(), points(numbers));
    format!(
        r#"<c:numRef><c:f>{SHEET}!{cells}</c:f><c:numCache><c:formatCode>{FORMAT}</c:formatCode><c:ptCount val="{count}"/>{points}</c:numCache></c:numRef>"#
    )
}

fn points(values: impl Iterator<Item = impl Display>) -> String {
    let point = |(position, value): (usize, _)| format!(r#"<c:pt idx="{position}"><c:v>{value}</c:v></c:pt>"#);
    values.map(|value| escape(&format!("{value}"))).enumerate().map(point).collect()
}
