//! A document comes in; each block, each line and each text of it goes through a function.

use crate::document::{Block, Document, Inline, Plot, Section, TitlePage};

/// Calls on every line of the text: headings, paragraphs, list items, cells.
pub(super) fn each_line(document: &mut Document, change: &mut dyn FnMut(&mut Vec<Inline>)) {
    lines_of_blocks(&mut document.opening, change);
    document.sections.iter_mut().for_each(|section| lines_of_section(section, change));
}

fn lines_of_section(section: &mut Section, change: &mut dyn FnMut(&mut Vec<Inline>)) {
    change(&mut section.title);
    lines_of_blocks(&mut section.blocks, change);
    section.sections.iter_mut().for_each(|inner| lines_of_section(inner, change));
}

fn lines_of_blocks(blocks: &mut [Block], change: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => change(inlines),
            Block::List(list) => list.items.iter_mut().for_each(|item| lines_of_blocks(item, change)),
            Block::Definitions(definitions) => definitions.iter_mut().for_each(|definition| {
                change(&mut definition.term);
                change(&mut definition.meaning);
            }),
            Block::Quote(inner) => lines_of_blocks(inner, change),
            Block::Callout(callout) => lines_of_blocks(&mut callout.blocks, change),
            Block::Table(table) => table.rows.iter_mut().flatten().flatten().for_each(&mut *change),
            Block::Matrix(_)
            | Block::Chart(_)
            | Block::KeyFigures(_)
            | Block::Picture(_)
            | Block::Contents(_)
            | Block::PageBreak => {}
        }
    }
}

/// Calls on every text of a block that is not a line of inlines: captions, headings of columns, alt texts.
pub(super) fn each_text(document: &mut Document, change: &mut dyn FnMut(&mut String)) {
    texts_of_blocks(&mut document.opening, change);
    document.sections.iter_mut().for_each(|section| texts_of_section(section, change));
}

fn texts_of_section(section: &mut Section, change: &mut dyn FnMut(&mut String)) {
    texts_of_blocks(&mut section.blocks, change);
    section.sections.iter_mut().for_each(|inner| texts_of_section(inner, change));
}

fn texts_of_blocks(blocks: &mut [Block], change: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                change(&mut table.caption);
                change(&mut table.summary);
                table.columns.iter_mut().for_each(|column| change(&mut column.title));
            }
            Block::Matrix(matrix) => {
                [&mut matrix.caption, &mut matrix.summary, &mut matrix.corner].into_iter().for_each(&mut *change);
                matrix.columns.iter_mut().for_each(&mut *change);
                matrix.rows.iter_mut().for_each(|row| change(&mut row.title));
            }
            Block::Chart(chart) => {
                [&mut chart.caption, &mut chart.alt].into_iter().for_each(&mut *change);
                texts_of_plot(&mut chart.plot, change);
            }
            Block::KeyFigures(figures) => {
                figures.iter_mut().flat_map(|figure| [&mut figure.value, &mut figure.label]).for_each(&mut *change);
            }
            Block::Picture(picture) => {
                change(&mut picture.alt);
                picture.caption.iter_mut().for_each(&mut *change);
            }
            Block::Callout(callout) => {
                change(&mut callout.title);
                texts_of_blocks(&mut callout.blocks, change);
            }
            Block::Contents(contents) => change(&mut contents.title),
            Block::Quote(inner) => texts_of_blocks(inner, change),
            Block::List(list) => list.items.iter_mut().for_each(|item| texts_of_blocks(item, change)),
            Block::Paragraph(_) | Block::Definitions(_) | Block::PageBreak => {}
        }
    }
}

fn texts_of_plot(plot: &mut Plot, change: &mut dyn FnMut(&mut String)) {
    match plot {
        Plot::Bars(bars) | Plot::Parts(bars) => {
            change(&mut bars.unit);
            bars.bars.iter_mut().flat_map(|bar| [&mut bar.label, &mut bar.shown]).for_each(change);
        }
        Plot::Timeline(timeline) => {
            timeline.rows.iter_mut().flat_map(|row| [&mut row.label, &mut row.shown]).for_each(change);
        }
        Plot::TileMap(map) => {
            change(&mut map.unit);
            map.tiles.iter_mut().for_each(|tile| change(&mut tile.label));
        }
    }
}

/// Calls on every block, those within others included.
pub(super) fn each_block(document: &mut Document, change: &mut dyn FnMut(&mut Block)) {
    document.opening.iter_mut().for_each(|block| inner_blocks(block, change));
    document.sections.iter_mut().for_each(|section| section_blocks(section, change));
}

fn section_blocks(section: &mut Section, change: &mut dyn FnMut(&mut Block)) {
    section.blocks.iter_mut().for_each(|block| inner_blocks(block, change));
    section.sections.iter_mut().for_each(|inner| section_blocks(inner, change));
}

fn inner_blocks(block: &mut Block, change: &mut dyn FnMut(&mut Block)) {
    change(block);
    match block {
        Block::Quote(inner) => inner.iter_mut().for_each(|block| inner_blocks(block, change)),
        Block::Callout(callout) => callout.blocks.iter_mut().for_each(|block| inner_blocks(block, change)),
        Block::List(list) => list.items.iter_mut().flatten().for_each(|block| inner_blocks(block, change)),
        _ => {}
    }
}

/// Calls on every text of the title page.
pub(super) fn title_page_texts(page: &mut TitlePage, change: &mut dyn FnMut(&mut String)) {
    let single = [&mut page.kind, &mut page.title, &mut page.place_and_date];
    let optional = [&mut page.subtitle, &mut page.notice, &mut page.funding_statement];
    let facts = page.facts.iter_mut().flat_map(|fact| [&mut fact.label, &mut fact.value]);
    let pictures = page.logo_strip.iter_mut().map(|picture| &mut picture.alt);
    let all = single.into_iter().chain(optional.into_iter().flatten()).chain(&mut page.organizer);
    all.chain(facts).chain(pictures).for_each(change);
}
