//! A list of the document comes in; paragraphs with a list number go into the body.

use docx_rs::{IndentLevel, LineSpacing, NumberingId, Paragraph, SpecialIndentType};

use super::{Part, Place, Story, Surroundings, block, inline, styled, text_style};
use crate::{
    document::{Block, List},
    output::docx::{
        measure,
        style::{self, LIST_MARK, LIST_STEP},
        supplement::{DEEPEST_LIST_LEVEL, FIRST_LIST, ListKind},
    },
};

/// How far the text of a quote stands in, in twips.
pub const QUOTE_INDENT: u32 = 454;
/// How far the text of a call-out stands in from its edge, in twips.
pub const CALLOUT_INDENT: u32 = 170;

/// How far both stand in at the right, in twips.
pub const QUOTE_RIGHT: i32 = 284;
pub const CALLOUT_RIGHT: i32 = 113;

/// A bullet or numbered list; each gets a number of its own, so that each begins anew.
pub fn list<'a>(story: &mut Story<'a, '_>, list: &'a List, place: Place) -> anyhow::Result<()> {
    let level = place.lists.min(DEEPEST_LIST_LEVEL);
    let number = FIRST_LIST + story.supplement.lists.len();
    story.supplement.lists.push(match list.start {
        Some(start) => ListKind::Numbers { start, level },
        None => ListKind::Bullets,
    });
    let inner = Place { lists: place.lists + 1, ..place };
    for item in &list.items {
        let rest = match item.split_first() {
            Some((Block::Paragraph(inlines), rest)) => {
                let start = marked(list, place).numbering(NumberingId::new(number), IndentLevel::new(level));
                let paragraph = inline::inlines(story, start, inlines)?;
                story.paragraph(paragraph);
                rest
            }
            Some(_) | None => {
                story.paragraph(marked(list, place).numbering(NumberingId::new(number), IndentLevel::new(level)));
                item.as_slice()
            }
        };
        block::blocks(story, rest, inner)?;
    }
    if let (Surroundings::Text, 0, Some(Part::Paragraph(last))) =
        (place.surroundings, place.lists, story.parts.last_mut())
    {
        // A list ends as a paragraph does; its items stand closer.
        let after = measure::twips_of_points(story.theme.spacing.paragraph);
        **last = (**last).clone().line_spacing(LineSpacing::new().after(after));
    }
    Ok(())
}

fn marked(list: &List, place: Place) -> Paragraph {
    match place.surroundings {
        Surroundings::Text if list.start.is_some() => styled(style::LIST_NUMBER),
        Surroundings::Text => styled(style::LIST_BULLET),
        Surroundings::Quote | Surroundings::Callout(_) | Surroundings::QuoteInCallout(_) => {
            let left = indent(place.surroundings) + LIST_STEP * (place.lists as u32 + 1);
            let hanging = SpecialIndentType::Hanging((LIST_STEP - LIST_MARK) as i32);
            styled(text_style(place.surroundings)).indent(
                Some(left as i32),
                Some(hanging),
                Some(right(place.surroundings)),
                None,
            )
        }
    }
}

/// A further paragraph of a list item stands under the text of its first one.
pub fn continued(paragraph: Paragraph, place: Place) -> Paragraph {
    if place.lists == 0 {
        return paragraph;
    }
    let left = indent(place.surroundings) + LIST_STEP * place.lists as u32;
    let paragraph = match place.surroundings {
        Surroundings::Text => paragraph.style(style::LIST_CONTINUE),
        Surroundings::Quote | Surroundings::Callout(_) | Surroundings::QuoteInCallout(_) => paragraph,
    };
    paragraph.indent(Some(left as i32), None, Some(right(place.surroundings)), None)
}

fn indent(surroundings: Surroundings) -> u32 {
    match surroundings {
        Surroundings::Text => 0,
        Surroundings::Quote => QUOTE_INDENT,
        Surroundings::Callout(_) | Surroundings::QuoteInCallout(_) => CALLOUT_INDENT,
    }
}

/// An indent of a paragraph takes the place of that of its style, on both sides.
fn right(surroundings: Surroundings) -> i32 {
    match surroundings {
        Surroundings::Text => 0,
        Surroundings::Quote => QUOTE_RIGHT,
        Surroundings::Callout(_) | Surroundings::QuoteInCallout(_) => CALLOUT_RIGHT,
    }
}
