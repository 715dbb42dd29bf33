//! The rows of two tables come in; one table with the marks of what came, went and changed goes out.
//!
//! Word has no mark for a row that was moved: it stands there as one that went and one that came.

use super::{
    apart::{Block, Row},
    blocks::{self, Sides},
    marks::State,
    pairing::{self, Face, Step},
};
use crate::open_xml::tree::{Element, Node};

/// Compares two tables; all but the rows is that of the new one.
pub fn table(old: &[Row], new: &[Row], element: &Element, sides: &mut Sides) -> Element {
    let of_old: Vec<&Face> = old.iter().map(|row| &row.face).collect();
    let of_new: Vec<&Face> = new.iter().map(|row| &row.face).collect();
    let mut rows = Vec::new();
    for step in pairing::steps(&of_old, &of_new) {
        rows.push(match step {
            Step::Same(_, after) => new[after].element.clone(),
            Step::Changed(before, after) => row(&old[before], &new[after], sides),
            Step::Old(before) => whole_row(&old[before], State::Deleted, sides),
            Step::New(after) => whole_row(&new[after], State::Inserted, sides),
        });
    }
    let mut table = element.clone();
    table.children.retain(|node| !matches!(node, Node::Element(row) if row.name == "w:tr"));
    table.children.extend(rows.into_iter().map(Node::Element));
    table
}

/// A table that came or went.
pub fn whole_table(element: &Element, rows: &[Row], state: State, sides: &mut Sides) -> Element {
    let mut table = element.clone();
    for (place, row) in table.elements_mut().filter(|row| row.name == "w:tr").zip(rows) {
        *place = whole_row(row, state, sides);
    }
    table
}

fn row(old: &Row, new: &Row, sides: &mut Sides) -> Element {
    let mut row = new.element.clone();
    for (cell, (before, after)) in cells(&mut row).zip(old.cells.iter().zip(&new.cells)) {
        fill(cell, blocks::blocks(before, after, sides));
    }
    row
}

/// A row that came or went: Word wants the mark of the row and marks in its cells.
fn whole_row(row: &Row, state: State, sides: &mut Sides) -> Element {
    let mut element = row.element.clone();
    for (cell, content) in cells(&mut element).zip(&row.cells) {
        fill(cell, content.iter().map(|block| whole_or_empty(block, state, sides)).collect());
    }
    sides.marks.mark_row(&mut element, state);
    element
}

/// A cell is never without a paragraph.
fn whole_or_empty(block: &Block, state: State, sides: &mut Sides) -> Element {
    match blocks::whole(block, state, sides) {
        Some(block) => block,
        None => blocks::empty(state, sides),
    }
}

fn cells(row: &mut Element) -> impl Iterator<Item = &mut Element> {
    row.elements_mut().filter(|cell| cell.name == "w:tc")
}

fn fill(cell: &mut Element, blocks: Vec<Element>) {
    cell.children.retain(|node| matches!(node, Node::Element(properties) if properties.name == "w:tcPr"));
    cell.children.extend(blocks.into_iter().map(Node::Element));
}
