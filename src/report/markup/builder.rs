//! The nodes of a text come in one by one; sections that lie in each other go out.

use comrak::nodes::NodeValue;

use super::{Markup, Node, block, inlines, lone_slot};
use crate::{
    document::{Block, Callout, Inline, Numbering, Orientation, Section},
    report::slots::{Slot, Slots},
};

/// The sections that are open while a text is read from top to bottom.
pub(super) struct Builder<'s> {
    slots: &'s Slots,
    /// The texts of footnotes by their name.
    footnotes: Vec<(String, Vec<Inline>)>,
    done: Markup,
    open: Vec<Section>,
    callouts: Vec<Callout>,
    landscape: Landscape,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Landscape {
    Off,
    /// Begun; its heading must come next.
    AwaitsHeading,
    /// On, for sections of this depth and deeper.
    On(usize),
    /// Ended; a heading must come next.
    Ended,
}

impl<'s> Builder<'s> {
    pub fn new(slots: &'s Slots, footnotes: Vec<(String, Vec<Inline>)>) -> Self {
        Self {
            slots,
            footnotes,
            done: Markup::default(),
            open: Vec::new(),
            callouts: Vec::new(),
            landscape: Landscape::Off,
        }
    }

    /// Adds a node of the text's top level.
    pub fn add(&mut self, node: Node<'_>) -> Result<(), String> {
        let heading = match &node.data().value {
            NodeValue::Heading(heading) => Some(usize::from(heading.level)),
            NodeValue::Paragraph => {
                if let Some(slot) = lone_slot(node, self.slots) {
                    return self.add_slot(slot);
                }
                None
            }
            NodeValue::FootnoteDefinition(_) => return Ok(()),
            _ => None,
        };
        match heading {
            Some(level) => self.add_heading(node, level),
            None => block(node, self.slots, &self.footnotes)?.map_or(Ok(()), |block| self.push(block)),
        }
    }

    fn add_slot(&mut self, slot: Slot) -> Result<(), String> {
        match slot {
            Slot::Blocks(blocks) => blocks.into_iter().try_for_each(|block| self.push(block)),
            Slot::Words(words) => self.push(Block::Paragraph(vec![Inline::Text(words)])),
            Slot::Inlines(inlines) => self.push(Block::Paragraph(inlines)),
            Slot::CalloutBegins(tone, title) => {
                self.callouts.push(Callout { tone, title, blocks: Vec::new() });
                Ok(())
            }
            Slot::CalloutEnds => {
                let callout = self.callouts.pop().ok_or("template-unclosed")?;
                self.push(Block::Callout(callout))
            }
            Slot::LandscapeBegins => {
                self.landscape = Landscape::AwaitsHeading;
                Ok(())
            }
            Slot::LandscapeEnds => {
                if let Landscape::On(depth) = self.landscape {
                    self.close(depth);
                }
                self.landscape = Landscape::Ended;
                Ok(())
            }
        }
    }

    fn add_heading(&mut self, node: Node<'_>, level: usize) -> Result<(), String> {
        if !self.callouts.is_empty() {
            return Err("template-heading-inside".into());
        }
        if level > 4 {
            return Err("template-heading-deep".into());
        }
        self.close(level);
        if self.open.len() + 1 != level {
            return Err("template-heading-level".into());
        }
        let (id, numbering) = attributes(node)?;
        let orientation = match self.landscape {
            Landscape::AwaitsHeading => {
                self.landscape = Landscape::On(level);
                Orientation::Landscape
            }
            Landscape::On(_) => Orientation::Landscape,
            Landscape::Off | Landscape::Ended => {
                self.landscape = Landscape::Off;
                Orientation::Portrait
            }
        };
        let title = inlines(node, self.slots, &self.footnotes)?;
        self.open.push(Section {
            id,
            title,
            number: None,
            numbering,
            orientation,
            blocks: Vec::new(),
            sections: Vec::new(),
        });
        Ok(())
    }

    fn push(&mut self, block: Block) -> Result<(), String> {
        if self.landscape == Landscape::Ended && block == Block::PageBreak {
            // After pages on their side a new page begins anyway.
            return Ok(());
        }
        if matches!(self.landscape, Landscape::AwaitsHeading | Landscape::Ended) {
            return Err("template-landscape-heading".into());
        }
        let blocks = match (self.callouts.last_mut(), self.open.last_mut()) {
            (Some(callout), _) => &mut callout.blocks,
            (None, Some(section)) if section.sections.is_empty() => &mut section.blocks,
            (None, Some(_)) => return Err("template-landscape-heading".into()),
            (None, None) => &mut self.done.opening,
        };
        blocks.push(block);
        Ok(())
    }

    /// Closes the open sections of a level and of all deeper ones.
    fn close(&mut self, level: usize) {
        while self.open.len() >= level.max(1) {
            let Some(section) = self.open.pop() else { break };
            match self.open.last_mut() {
                Some(parent) => parent.sections.push(section),
                None => self.done.sections.push(section),
            }
        }
    }

    /// Closes all that is open.
    pub fn finish(mut self) -> Result<Markup, String> {
        if !self.callouts.is_empty() || self.landscape == Landscape::AwaitsHeading {
            return Err("template-unclosed".into());
        }
        self.close(1);
        Ok(self.done)
    }
}

/// The anchor and the numbering that a heading asks for: `## Title {#anchor .unnumbered}`.
fn attributes(node: Node<'_>) -> Result<(String, Numbering), String> {
    let data = node.data();
    let Some(attributes) = &data.attrs else { return Ok((String::new(), Numbering::Decimal)) };
    let mut numbering = Numbering::Decimal;
    for class in &attributes.classes {
        numbering = match class.as_str() {
            "unnumbered" => Numbering::None,
            "annex" => Numbering::Annex,
            _ => return Err("template-heading-class".into()),
        };
    }
    Ok((attributes.id.clone().unwrap_or_default(), numbering))
}
