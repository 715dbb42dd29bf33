//! The tables of the body come in; they go out with a repeated header row, a description and rows that stay together.

use anyhow::ensure;

use super::tree::{Element, Node};
use crate::{
    output::docx::{measure, supplement::TableDescription},
    templates::Theme,
};

/// A row of more letters may be divided between two pages.
const LONGEST_WHOLE_ROW: usize = 1500;
/// A table of at most so many rows, and about as high as this many millimetres, stays on one page.
const MOST_ROWS_TOGETHER: usize = 14;
const HIGHEST_TOGETHER: f64 = 85.0;

/// Finishes the tables, of which each must have its description.
pub fn tables(body: &mut Element, descriptions: &[TableDescription], theme: &Theme) -> anyhow::Result<()> {
    let mut count = 0;
    for table in body.elements_mut().filter(|element| element.name == "w:tbl") {
        if let Some(description) = descriptions.get(count) {
            table.change("w:tblPr", |properties| self::properties(properties, description));
        }
        table
            .elements_mut()
            .filter(|element| element.name == "w:tr")
            .enumerate()
            .for_each(|(position, row)| self::row(row, position));
        keep_together(table, theme);
        count += 1;
    }
    ensure!(count == descriptions.len(), "{count} tables with {} descriptions", descriptions.len());
    Ok(())
}

fn properties(properties: &mut Element, description: &TableDescription) {
    // What `docx_rs` puts here stands in the way of the table's style.
    for needless in ["w:tblBorders", "w:tblCellMar", "w:jc"] {
        properties.remove(needless);
    }
    let look = Element::new("w:tblLook")
        .with("w:val", "0420")
        .with("w:firstRow", 1)
        .with("w:lastRow", 0)
        .with("w:firstColumn", 0)
        .with("w:lastColumn", 0)
        .with("w:noHBand", 0)
        .with("w:noVBand", 1);
    properties.children.push(Node::Element(look));
    for (name, words) in [("w:tblCaption", description.caption), ("w:tblDescription", description.description)] {
        if !words.is_empty() {
            properties.children.push(Node::Element(Element::new(name).with("w:val", words)));
        }
    }
}

/// A short table stays whole; of a long one the header row stays with the first row and the last row is not alone.
fn keep_together(table: &mut Element, theme: &Theme) {
    let count = table.elements().filter(|element| element.name == "w:tr").count();
    let rows = table.elements().filter(|element| element.name == "w:tr");
    // Without the header row, which is one more.
    let height: f64 = rows.skip(1).map(|row| height(row, theme)).sum();
    let short = count <= MOST_ROWS_TOGETHER + 1 && height <= HIGHEST_TOGETHER;
    let rows = table.elements_mut().filter(|element| element.name == "w:tr").enumerate();
    for (position, row) in rows {
        let last = position + 1 == count;
        let beside_edge = position == 0 || position + 2 == count;
        if last || !(short || beside_edge) {
            continue;
        }
        row.visit(&mut |element| {
            if element.name == "w:p" {
                element.change("w:pPr", |properties| {
                    properties.remove("w:keepNext");
                    properties.children.push(Node::Element(Element::new("w:keepNext")));
                });
            }
        });
    }
}

/// How high a row will be, in millimetres, judged by the words of its cells.
fn height(row: &Element, theme: &Theme) -> f64 {
    let points = theme.sizes.table;
    let line = points * 1.2 * 25.4 / 72.0;
    let cells = row.elements().filter(|element| element.name == "w:tc");
    let lines = cells.map(|cell| {
        let width = cell.find("w:tcPr").and_then(|own| own.find("w:tcW")).and_then(|own| own.get("w:w"));
        let twips = width.and_then(|width| width.parse::<f64>().ok()).unwrap_or_default();
        let room = (twips * 25.4 / 1440.0 - 2.0 * theme.spacing.cell_horizontal).max(line);
        let paragraphs = cell.elements().filter(|element| element.name == "w:p");
        paragraphs.map(|words| (measure::breadth(&words.words(), points) * 1.05 / room).ceil().max(1.0)).sum()
    });
    lines.fold(1.0, f64::max) * line + 2.0 * theme.spacing.cell_vertical
}

fn row(row: &mut Element, position: usize) {
    let letters = row.words().chars().count();
    row.change("w:trPr", |properties| {
        if letters <= LONGEST_WHOLE_ROW {
            properties.children.push(Node::Element(Element::new("w:cantSplit")));
        }
        if position == 0 {
            properties.children.push(Node::Element(Element::new("w:tblHeader")));
        }
    });
}
