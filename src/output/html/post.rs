//! A post comes in; the piece that is pasted into the editor of a website goes out, and the page that shows it as a visitor
//! would see it.

use anyhow::Result;
use serde_json::Value;

use super::{
    block,
    markup::{self, classed, holding},
    page, section,
    story::{Manner, Story},
    style, title_page,
};
use crate::{
    document::Document,
    open_xml::tree::{Element, Node},
    output::ChartDrawings,
    templates::Templates,
};

/// The post without its title, which the editor asks for apart: elements alone, no style, no script, no names.
///
/// # Errors
/// It holds what cannot be pasted: a chart, a picture that is not there, a link to nowhere.
pub fn write_piece(post: &Document) -> Result<String> {
    Ok(markup::write_piece(&piece(post)?))
}

/// The post as a page of its own, with what search engines read of it.
///
/// # Errors
/// Those of [`write_piece`]; a style sheet or a theme in the templates that is wrong.
pub fn write_post(post: &Document, templates: &Templates, linked: &Value) -> Result<Vec<u8>> {
    let none = ChartDrawings::new();
    let story = Story::new(post, &none, Manner::Piece)?;
    let body = classed("body", "post")
        .child(title_page::title_page(&story, &post.title_page)?)
        .child(holding(Element::new("main"), piece(post)?));
    Ok(markup::write(&page::whole(&post.metadata, style::style(templates)?, linked, body)))
}

fn piece(post: &Document) -> Result<Vec<Node>> {
    let none = ChartDrawings::new();
    let mut story = Story::new(post, &none, Manner::Piece)?;
    let mut nodes = block::blocks(&mut story, &post.opening)?;
    nodes.extend(section::sections(&mut story, &post.sections, 1)?);
    Ok(nodes)
}
