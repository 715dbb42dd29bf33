//! The sample document comes in; the anchors of its parts go out.

use std::collections::BTreeSet;

use crate::document::*;

/// All anchors that a reader can be sent to.
pub(in super::super) fn anchors(document: &Document) -> BTreeSet<String> {
    fn of_block(block: &Block) -> Option<&str> {
        match block {
            Block::Table(table) => Some(&table.id),
            Block::Matrix(matrix) => Some(&matrix.id),
            Block::Chart(chart) => Some(&chart.id),
            Block::Picture(picture) => picture.number.map(|_| picture.id.as_str()),
            Block::Paragraph(_) | Block::List(_) | Block::Definitions(_) | Block::Quote(_) => None,
            Block::KeyFigures(_) | Block::Callout(_) | Block::Contents(_) | Block::PageBreak => None,
        }
    }
    fn within(block: &Block) -> Vec<&Block> {
        match block {
            Block::Callout(callout) => callout.blocks.iter().collect(),
            Block::List(list) => list.items.iter().flatten().collect(),
            _ => vec![],
        }
    }
    fn of_section(section: &Section, found: &mut BTreeSet<String>) {
        found.insert(section.id.clone());
        let all = section.blocks.iter().flat_map(|block| [vec![block], within(block)].concat());
        found.extend(all.filter_map(of_block).map(Into::into));
        section.sections.iter().for_each(|inner| of_section(inner, found));
    }
    let mut found = BTreeSet::new();
    document.sections.iter().for_each(|section| of_section(section, &mut found));
    found
}
