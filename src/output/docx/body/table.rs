//! A data table of the document comes in; its caption and a table of `docx_rs` go into the body.

use docx_rs::{
    AlignmentType, LineSpacing, Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, VAlignType,
    WidthType,
};

use super::{
    Story,
    caption::{Counted, caption},
    decimals::Decimals,
    inline, styled, text,
};
use crate::{
    document::{Alignment, Cell, Column, Table},
    output::docx::{measure, style, supplement::TableDescription},
};

/// The caption, then the table.
pub fn table<'a>(story: &mut Story<'a, '_>, table: &'a Table) -> anyhow::Result<()> {
    anyhow::ensure!(!table.columns.is_empty(), "table `{}` has no columns", table.id);
    let caption = caption(story, Counted::Table, &table.id, table.number, &table.caption)?;
    story.paragraph(caption);
    story.supplement.tables.push(TableDescription { caption: &table.caption, description: &table.summary });
    let shares: Vec<f64> = table.columns.iter().map(|column| column.share).collect();
    let widths = measure::divide(measure::twips(story.text_width()), &shares);
    let points = story.theme.sizes.table;
    let decimals: Vec<Option<Decimals>> = table
        .columns
        .iter()
        .enumerate()
        .map(|(position, column)| {
            let cells = table.rows.iter().filter_map(|row| row.get(position));
            let room = story.text_width() * column.share;
            (column.alignment == Alignment::Decimal).then(|| Decimals::new(cells, points, room))
        })
        .collect();
    let heads = table.columns.iter().zip(&widths).map(|(column, width)| head(column, *width)).collect();
    let mut rows = vec![TableRow::new(heads)];
    for row in &table.rows {
        anyhow::ensure!(
            row.len() == widths.len(),
            "table `{}` has a row of {} cells for {} columns",
            table.id,
            row.len(),
            widths.len()
        );
        let columns = table.columns.iter().zip(&decimals).zip(&widths);
        let cells = row.iter().zip(columns).map(|(content, ((column, decimals), width))| {
            cell(story, content, column.alignment, decimals.as_ref(), *width)
        });
        rows.push(TableRow::new(cells.collect::<anyhow::Result<_>>()?));
    }
    story.table(grid(rows, widths));
    Ok(())
}

/// A table of fixed column widths in twips.
pub fn grid(rows: Vec<TableRow>, widths: Vec<usize>) -> WordTable {
    WordTable::without_borders(rows)
        .style(style::TABLE)
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths)
}

/// A cell of a width in twips.
pub fn empty_cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn head(column: &Column, width: usize) -> TableCell {
    let paragraph = styled(style::TABLE_HEADING).align(aligned(column.alignment)).add_run(text::run(&column.title));
    empty_cell(width).vertical_align(VAlignType::Bottom).add_paragraph(paragraph)
}

fn cell<'a>(
    story: &mut Story<'a, '_>,
    content: &'a Cell,
    alignment: Alignment,
    decimals: Option<&Decimals>,
    width: usize,
) -> anyhow::Result<TableCell> {
    let alignment = aligned(alignment);
    if content.is_empty() {
        return Ok(empty_cell(width).add_paragraph(styled(style::TABLE_TEXT).align(alignment)));
    }
    content.iter().enumerate().try_fold(empty_cell(width), |cell, (position, inlines)| {
        let paragraph = inline::inlines(story, styled(style::TABLE_TEXT).align(alignment), inlines)?;
        let distance = decimals.map_or(0, |decimals| decimals.distance(inlines));
        Ok(cell.add_paragraph(apart(moved(paragraph, distance), position)))
    })
}

/// The paragraph with its end at a distance in twips from the cell's edge.
fn moved(paragraph: Paragraph, distance: u32) -> Paragraph {
    if distance == 0 { paragraph } else { paragraph.indent(None, None, i32::try_from(distance).ok(), None) }
}

/// The second and each further paragraph of a cell keeps a distance of 3 pt.
fn apart(paragraph: Paragraph, position: usize) -> Paragraph {
    if position == 0 { paragraph } else { paragraph.line_spacing(LineSpacing::new().before(60)) }
}

fn aligned(alignment: Alignment) -> AlignmentType {
    match alignment {
        Alignment::Start => AlignmentType::Left,
        Alignment::Center => AlignmentType::Center,
        Alignment::End | Alignment::Decimal => AlignmentType::Right,
    }
}
