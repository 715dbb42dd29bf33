//! A call-out of the document comes in; paragraphs that look like one box go into the body.

use super::{Place, Story, Surroundings, block, styled, text};
use crate::{document::Callout, output::docx::style};

/// The title, then what the box says.
pub fn callout<'a>(story: &mut Story<'a, '_>, callout: &'a Callout) -> anyhow::Result<()> {
    if !text::is_blank(&callout.title) {
        let style = style::callout_title(callout.tone);
        story.paragraph(styled(style).add_run(text::run(&callout.title)));
    }
    block::blocks(story, &callout.blocks, Place { surroundings: Surroundings::Callout(callout.tone), lists: 0 })
}
