//! A list of the document comes in; a list of the page goes out.

use anyhow::Result;

use super::{block, inline, markup::holding, story::Story};
use crate::{
    document::{Block, List},
    open_xml::tree::{Element, Node},
};

/// Bullets or numbers.
pub fn list<'a>(story: &mut Story<'a>, list: &'a List) -> Result<Element> {
    let element = match list.start {
        None => Element::new("ul"),
        Some(1) => Element::new("ol"),
        Some(start) => Element::new("ol").with("start", start),
    };
    list.items.iter().try_fold(element, |element, item| {
        let item = self::item(story, item)?;
        Ok(element.child(holding(Element::new("li"), item)))
    })
}

/// What an item holds; words alone need no paragraph around them.
fn item<'a>(story: &mut Story<'a>, blocks: &'a [Block]) -> Result<Vec<Node>> {
    match blocks {
        [Block::Paragraph(inlines)] => inline::inlines(story, inlines),
        blocks => block::blocks(story, blocks),
    }
}
