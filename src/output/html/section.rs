//! A section comes in; its heading and all that stands under it go out.

use anyhow::Result;

use super::{
    block, inline,
    markup::{classed, holding, one},
    story::{Manner, Story},
};
use crate::{
    document::{Numbering, Section},
    open_xml::tree::{Element, Node},
};

/// The deepest heading that HTML has a name for.
const DEEPEST: usize = 6;

/// Sections of a level, from 1.
pub fn sections<'a>(story: &mut Story<'a>, sections: &'a [Section], level: usize) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    for section in sections {
        let content = self::section(story, section, level)?;
        match story.manner {
            Manner::Page => nodes.extend(one(holding(Element::new("section"), content))),
            Manner::Piece => nodes.extend(content),
        }
    }
    Ok(nodes)
}

fn section<'a>(story: &mut Story<'a>, section: &'a Section, level: usize) -> Result<Vec<Node>> {
    let mut content = vec![Node::Element(heading(story, section, level)?)];
    content.extend(block::blocks(story, &section.blocks)?);
    content.extend(sections(story, &section.sections, level + 1)?);
    Ok(content)
}

/// The heading; the title of the page is the one of level 1, so that a section's is one deeper than its section.
fn heading<'a>(story: &mut Story<'a>, section: &'a Section, level: usize) -> Result<Element> {
    let deep = level + 1;
    let mut heading = Element::new(&format!("h{}", deep.min(DEEPEST)));
    if story.manner == Manner::Page {
        heading.set("id", &section.id);
    }
    if deep > DEEPEST {
        heading.set("aria-level", deep);
    }
    if let Some(number) = &section.number {
        let class = match section.numbering {
            Numbering::Annex => "annex",
            Numbering::Decimal | Numbering::None => "number",
        };
        heading = heading.child(classed("span", class).text(number)).text(" ");
    }
    let words = inline::inlines(story, &section.title)?;
    Ok(holding(heading, words))
}
