//! A table comes in; its CSV goes out: UTF-8 with a mark by which spreadsheets know it, RFC 4180, and no cell that a
//! spreadsheet would run.

use csv::{Terminator, WriterBuilder};

use super::table::Table;

/// By this spreadsheets know UTF-8; readers of CSV leave it out.
const MARK: &str = "\u{FEFF}";

/// What stands before a text that a spreadsheet would take for a formula. It shows the text all the same.
pub const GUARD: char = '\'';

/// The first letters by which a spreadsheet knows a formula.
pub const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

pub fn written(table: &Table) -> anyhow::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::from(MARK));
    writer.write_record(table.columns.iter().map(|column| &column.title))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    Ok(writer.into_inner()?)
}

fn harmless(cell: &str) -> String {
    if cell.starts_with(DANGEROUS) { format!("{GUARD}{cell}") } else { cell.to_owned() }
}
