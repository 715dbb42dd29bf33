//! A table of marks comes in; its caption and a table with turned headings go into the body.

use docx_rs::{AlignmentType, HeightRule, TableCell, TableRow, TextDirectionType, VAlignType};

use super::{
    Story,
    caption::{Counted, caption},
    styled,
    table::{empty_cell, grid},
    text,
};
use crate::{
    document::{Matrix, MatrixRow},
    output::docx::{measure, style, supplement::TableDescription},
};

/// The widest column of marks, in millimetres.
const WIDEST_MARK: f64 = 13.0;
/// The part of the table that the columns of marks take at most.
const MARKS_SHARE: f64 = 0.74;
/// The shortest and the tallest header row, in millimetres.
const HEAD_HEIGHT: (f64, f64) = (22.0, 62.0);
/// The mean width of a bold letter as a part of the type size.
const LETTER: f64 = 0.52;

/// The caption, then the table.
pub fn matrix<'a>(story: &mut Story<'a, '_>, matrix: &'a Matrix) -> anyhow::Result<()> {
    let caption = caption(story, Counted::Table, &matrix.id, matrix.number, &matrix.caption)?;
    story.paragraph(caption);
    story.supplement.tables.push(TableDescription { caption: &matrix.caption, description: &matrix.summary });
    let width = story.text_width();
    let mark = (width * MARKS_SHARE / matrix.columns.len().max(1) as f64).min(WIDEST_MARK);
    let mut shares = vec![width - mark * matrix.columns.len() as f64];
    shares.extend(matrix.columns.iter().map(|_| mark));
    let widths = measure::divide(measure::twips(width), &shares);
    let mut rows = vec![head(story, matrix, &widths)];
    for row in &matrix.rows {
        anyhow::ensure!(row.cells.len() + 1 == widths.len(), "matrix `{}` has a row of another length", matrix.id);
        rows.push(self::row(row, &widths));
    }
    story.table(grid(rows, widths));
    Ok(())
}

fn head(story: &Story, matrix: &Matrix, widths: &[usize]) -> TableRow {
    let corner = styled(style::TABLE_HEADING).add_run(text::run(&matrix.corner));
    let first = widths.first().copied().unwrap_or_default();
    let mut cells = vec![empty_cell(first).vertical_align(VAlignType::Bottom).add_paragraph(corner)];
    cells.extend(matrix.columns.iter().zip(widths.iter().skip(1)).map(|(title, width)| turned(title, *width)));
    // Turned text does not stretch its row, so that the row has to be as tall as the longest heading is long.
    let letters = matrix.columns.iter().map(|title| title.chars().count()).max().unwrap_or_default();
    let points = letters as f64 * story.theme.sizes.table * LETTER;
    let height = (points * 25.4 / 72.0 + 6.0).clamp(HEAD_HEIGHT.0, HEAD_HEIGHT.1);
    TableRow::new(cells).row_height(measure::twips(height) as f32).height_rule(HeightRule::Exact)
}

fn turned(title: &str, width: usize) -> TableCell {
    let paragraph = styled(style::TABLE_HEADING).add_run(text::run(title));
    empty_cell(width)
        .text_direction(TextDirectionType::BtLr)
        .vertical_align(VAlignType::Center)
        .add_paragraph(paragraph)
}

fn row(row: &MatrixRow, widths: &[usize]) -> TableRow {
    let first = widths.first().copied().unwrap_or_default();
    let mut cells = vec![empty_cell(first).add_paragraph(styled(style::TABLE_TEXT).add_run(text::run(&row.title)))];
    cells.extend(row.cells.iter().zip(widths.iter().skip(1)).map(|(mark, width)| {
        let paragraph = styled(style::TABLE_TEXT).align(AlignmentType::Center).add_run(text::run(mark));
        empty_cell(*width).vertical_align(VAlignType::Center).add_paragraph(paragraph)
    }));
    TableRow::new(cells)
}
