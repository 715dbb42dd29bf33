//! A consultation comes in; its lists as open data go out: a CSV file each, and one description of them all.
//!
//! The contract says what a table is: each list of records is one, and each list within a record another, whose rows begin
//! with the key of the record. So a new field of the contract is a new column without a word here.

use serde_json::Value;

use crate::{consultation::Consultation, polish};
use table::Table;

mod column;
mod description;
mod rows;
mod table;

/// The longest name of a table within the name of its file, in letters.
const LONGEST: usize = 60;

/// One file of open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its name: ASCII, lower case, hyphens.
    pub name: String,
    /// What the table holds, in Polish; none of the description.
    pub title: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The files, whose names begin with `name`: the tables in the order of the contract (UTF-8, RFC 4180) and their
/// description (W3C CSV on the Web). A list without entries has no file, and data without lists have none at all.
///
/// # Errors
/// The data cannot be written as JSON.
pub fn files(consultation: &Consultation, name: &str) -> anyhow::Result<Vec<DataFile>> {
    let data: Value = serde_json::from_slice(&consultation.published()?)?;
    let tables = table::tables(&data);
    let file = |table: &Table| format!("{name}-{}.csv", polish::ascii(&table.title, LONGEST));
    let mut files = Vec::new();
    for table in &tables {
        files.push(DataFile { name: file(table), title: Some(table.title.clone()), bytes: rows::written(table)? });
    }
    // A description of no table is none.
    if tables.is_empty() {
        return Ok(files);
    }
    let description = description::of(consultation, &tables, file)?;
    files.push(DataFile { name: format!("{name}-csv-metadata.json"), title: None, bytes: description });
    Ok(files)
}
