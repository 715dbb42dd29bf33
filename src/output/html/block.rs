//! A block of the document comes in; its elements go out.

use anyhow::Result;

use super::{
    contents, figure, inline, list,
    markup::{classed, holding, is_blank, one},
    story::{Manner, Story},
    table,
};
use crate::{
    document::{Block, Callout, Definition, Inline, KeyFigure, Tone},
    open_xml::tree::{Element, Node},
};

/// Blocks in their order.
pub fn blocks<'a>(story: &mut Story<'a>, blocks: &'a [Block]) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    for block in blocks {
        nodes.extend(self::block(story, block)?);
    }
    Ok(nodes)
}

fn block<'a>(story: &mut Story<'a>, block: &'a Block) -> Result<Vec<Node>> {
    match block {
        Block::Paragraph(inlines) => paragraph(story, inlines),
        Block::List(list) => list::list(story, list).map(one),
        Block::Definitions(definitions) => self::definitions(story, definitions).map(one),
        Block::Quote(blocks) => Ok(one(holding(Element::new("blockquote"), self::blocks(story, blocks)?))),
        Block::Table(table) => table::table(story, table).map(one),
        Block::Matrix(matrix) => table::matrix(matrix).map(one),
        Block::Chart(chart) => figure::chart(story, chart).map(one),
        Block::KeyFigures(figures) => Ok(one(key_figures(figures))),
        Block::Callout(callout) => self::callout(story, callout).map(one),
        Block::Picture(picture) => figure::picture(story, picture).map(one),
        Block::Contents(contents) => Ok(contents::contents(story, contents).into_iter().map(Node::Element).collect()),
        // There are no pages.
        Block::PageBreak => Ok(Vec::new()),
    }
}

/// An empty paragraph would be a distance made of nothing.
fn paragraph<'a>(story: &mut Story<'a>, inlines: &'a [Inline]) -> Result<Vec<Node>> {
    let words = inline::inlines(story, inlines)?;
    Ok(if words.is_empty() { Vec::new() } else { one(holding(Element::new("p"), words)) })
}

fn definitions<'a>(story: &mut Story<'a>, definitions: &'a [Definition]) -> Result<Element> {
    definitions.iter().try_fold(Element::new("dl"), |list, definition| {
        let term = holding(Element::new("dt"), inline::inlines(story, &definition.term)?);
        let meaning = holding(Element::new("dd"), inline::inlines(story, &definition.meaning)?);
        Ok(list.child(Element::new("div").child(term).child(meaning)))
    })
}

/// A tile for each number: a paragraph that is the number, then what it counts.
fn key_figures(figures: &[KeyFigure]) -> Element {
    figures.iter().fold(classed("div", "key-figures"), |tiles, figure| {
        let value = classed("span", "value").text(&figure.value);
        let label = classed("span", "counted").text(&figure.label);
        tiles.child(Element::new("p").child(value).text(" ").child(label))
    })
}

fn callout<'a>(story: &mut Story<'a>, callout: &'a Callout) -> Result<Element> {
    let tone = match callout.tone {
        Tone::Information => "callout information",
        Tone::Success => "callout success",
        Tone::Warning => "callout warning",
    };
    let mut content = Vec::new();
    if !is_blank(&callout.title) {
        let title = classed("p", "callout-title");
        content.push(Node::Element(match story.manner {
            Manner::Page => title.text(&callout.title),
            // The style sheet of the other page knows no class of this one.
            Manner::Piece => title.child(Element::new("strong").text(&callout.title)),
        }));
    }
    content.extend(blocks(story, &callout.blocks)?);
    Ok(holding(classed("div", tone), content))
}
