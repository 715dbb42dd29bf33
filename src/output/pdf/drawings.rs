//! The charts of a document that Word has no kind for come in; their pictures go out.

use anyhow::{Context, Result};

use super::{handover, picture, set, world::ReportWorld};
use crate::{
    document::{Block, Chart, Document, Plot, Section},
    output::{ChartPicture, ChartPictures},
    templates::Templates,
};

/// The Typst file that sets each chart on a page of its own size.
const MAIN: &str = "/drawings.typ";

/// Fine enough for print, in pixels an inch.
const RESOLUTION: u16 = 220;

/// A picture of each chart that only the typesetter draws.
pub(super) fn pictures(document: &Document, templates: &Templates) -> Result<ChartPictures> {
    let mut charts = Vec::new();
    collect_blocks(&document.opening, &mut charts);
    collect_sections(&document.sections, &mut charts);
    if charts.is_empty() {
        return Ok(ChartPictures::new());
    }
    let plots: Vec<_> = charts.iter().map(|chart| &chart.plot).collect();
    let world = ReportWorld::new(templates, MAIN, |book| handover::drawings_json(&document.metadata, &plots, book))?;
    let pages = set(&world)?;
    charts
        .iter()
        .enumerate()
        .map(|(index, chart)| {
            let page = pages.pages().get(index).with_context(|| format!("{MAIN} sets no page for `{}`", chart.id))?;
            let (width, height) = (page.frame.width().to_mm(), page.frame.height().to_mm());
            Ok((chart.id.clone(), ChartPicture { png: picture::png(page, RESOLUTION)?, width, height }))
        })
        .collect()
}

fn collect_sections<'a>(sections: &'a [Section], charts: &mut Vec<&'a Chart>) {
    for section in sections {
        collect_blocks(&section.blocks, charts);
        collect_sections(&section.sections, charts);
    }
}

fn collect_blocks<'a>(blocks: &'a [Block], charts: &mut Vec<&'a Chart>) {
    for block in blocks {
        match block {
            Block::Chart(chart) => match chart.plot {
                Plot::Timeline(_) | Plot::TileMap(_) => charts.push(chart),
                Plot::Bars(_) | Plot::Parts(_) => {}
            },
            Block::Quote(inner) => collect_blocks(inner, charts),
            Block::Callout(callout) => collect_blocks(&callout.blocks, charts),
            Block::List(list) => list.items.iter().for_each(|item| collect_blocks(item, charts)),
            Block::Paragraph(_)
            | Block::Definitions(_)
            | Block::Table(_)
            | Block::Matrix(_)
            | Block::KeyFigures(_)
            | Block::Picture(_)
            | Block::Contents(_)
            | Block::PageBreak => {}
        }
    }
}
