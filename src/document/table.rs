//! The vocabulary of tables: rows and columns come in as `report` filled them; every writer sets them.

use serde::Serialize;

use super::Inline;

/// A data table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// The anchor: ASCII, unique in the document.
    pub id: String,
    /// Its number among tables and matrices, from 1.
    pub number: u32,
    /// The caption, without „Tabela 1” and without a full stop.
    pub caption: String,
    /// One sentence for those who don't see the table: what rows and columns hold.
    pub summary: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a data table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// The heading.
    pub title: String,
    /// Its share of the table's width; the shares of all columns add up to 1.
    pub share: f64,
    /// Where its text stands.
    pub alignment: Alignment,
    /// What its cells are.
    pub role: ColumnRole,
}

/// Where a column's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// At the line's start, for words.
    Start,
    /// In the middle, for marks.
    Center,
    /// At the line's end, for numbers.
    End,
    /// With the decimal commas below each other, for numbers with decimals.
    Decimal,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnRole {
    /// They name their row: header cells of scope row.
    RowHeader,
    /// They hold its data.
    Data,
}

/// The paragraphs of a table cell.
pub type Cell = Vec<Vec<Inline>>;

/// A table of marks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// The anchor: ASCII, unique in the document.
    pub id: String,
    /// Its number among tables and matrices, from 1.
    pub number: u32,
    /// The caption, without „Tabela 1” and without a full stop.
    pub caption: String,
    /// One sentence for those who don't see the table.
    pub summary: String,
    /// The heading of the row names.
    pub corner: String,
    /// The headings of the columns, shown turned by 90°.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// A row of a matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatrixRow {
    /// The row's name.
    pub title: String,
    /// Short texts, as many as there are columns: a mark, a number, „–” for nothing. Never empty.
    pub cells: Vec<String>,
}
