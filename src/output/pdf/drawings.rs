//! The charts of a document come in; their drawings go out, to be put into files of other kinds.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use typst_layout::Page;
use typst_svg::SvgOptions;

use super::{handover, picture, set, world::ReportWorld};
use crate::{
    document::{Block, Chart, Document, Plot, Section},
    output::{ChartDrawings, ChartPicture, ChartPictures},
    templates::Templates,
};

/// The Typst file that sets each chart on a page of its own size.
const MAIN: &str = "/drawings.typ";

/// Fine enough for print, in pixels an inch.
const RESOLUTION: u16 = 220;

/// A picture of each chart that only the typesetter draws.
pub(super) fn pictures(document: &Document, templates: &Templates) -> Result<ChartPictures> {
    let wanted = |plot: &Plot| match plot {
        Plot::Timeline(_) | Plot::TileMap(_) => true,
        Plot::Bars(_) | Plot::Parts(_) => false,
    };
    drawn(document, templates, wanted, |page| {
        let (width, height) = (page.frame.width().to_mm(), page.frame.height().to_mm());
        Ok(ChartPicture { png: picture::png(page, RESOLUTION)?, width, height })
    })
}

/// Every chart as SVG.
pub(super) fn vectors(document: &Document, templates: &Templates) -> Result<ChartDrawings> {
    let options = SvgOptions { render_bleed: false, pretty: false };
    drawn(document, templates, |_| true, |page| Ok(typst_svg::svg(page, &options)))
}

/// What is made of each chart that is wanted, by the anchor of the chart.
fn drawn<T>(
    document: &Document,
    templates: &Templates,
    wanted: impl Fn(&Plot) -> bool,
    make: impl Fn(&Page) -> Result<T>,
) -> Result<BTreeMap<String, T>> {
    let mut charts = Vec::new();
    collect_blocks(&document.opening, &mut charts);
    collect_sections(&document.sections, &mut charts);
    charts.retain(|chart| wanted(&chart.plot));
    if charts.is_empty() {
        return Ok(BTreeMap::new());
    }
    let plots: Vec<_> = charts.iter().map(|chart| &chart.plot).collect();
    let world = ReportWorld::new(templates, MAIN, |book| handover::drawings_json(&document.metadata, &plots, book))?;
    let pages = set(&world)?;
    charts
        .iter()
        .enumerate()
        .map(|(index, chart)| {
            let page = pages.pages().get(index).with_context(|| format!("{MAIN} sets no page for `{}`", chart.id))?;
            Ok((chart.id.clone(), make(page)?))
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
            Block::Chart(chart) => charts.push(chart),
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
