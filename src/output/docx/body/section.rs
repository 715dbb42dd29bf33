//! The sections of the document come in; headings with all that stands under them go into the body.

use docx_rs::{IndentLevel, LineSpacing, NumberingId, Paragraph, Run};

use super::{Page, Part, Place, Story, block, inline, styled, text};
use crate::{
    document::{Numbering, Orientation, Section},
    output::docx::{heading_numbers::NumberedBy, style},
};

/// Sections of one level, counted from 1.
pub fn sections<'a>(story: &mut Story<'a, '_>, sections: &'a [Section], level: usize) -> anyhow::Result<()> {
    let surrounding = match level {
        1 => Orientation::Portrait,
        _ => story.orientation,
    };
    sections.iter().try_for_each(|section| self::section(story, section, level, surrounding))
}

fn section<'a>(
    story: &mut Story<'a, '_>,
    section: &'a Section,
    level: usize,
    surrounding: Orientation,
) -> anyhow::Result<()> {
    match (surrounding, section.orientation) {
        // What stands under a section in landscape is on its pages.
        (Orientation::Landscape, _) => {}
        (Orientation::Portrait, Orientation::Portrait) => turn(story, Orientation::Portrait),
        (Orientation::Portrait, Orientation::Landscape) => {
            if story.orientation == Orientation::Landscape {
                story.page = Page::Break;
            }
            turn(story, Orientation::Landscape);
        }
    }
    heading(story, section, level)?;
    block::blocks(story, &section.blocks, Place::TEXT)?;
    sections(story, &section.sections, level + 1)
}

/// The pages so far end, and pages of another orientation begin.
fn turn(story: &mut Story, orientation: Orientation) {
    if story.orientation == orientation {
        return;
    }
    let ended = match story.orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    };
    let paragraph = styled(style::SECTION_PLACE).add_run(Run::new().add_text(ended));
    story.parts.push(Part::Paragraph(Box::new(paragraph)));
    story.orientation = orientation;
    story.page = Page::Top;
}

fn heading<'a>(story: &mut Story<'a, '_>, section: &'a Section, level: usize) -> anyhow::Result<()> {
    let style = match section.numbering {
        Numbering::Annex if level == 1 => style::HEADING_ANNEX,
        Numbering::Annex | Numbering::Decimal | Numbering::None => {
            style::HEADINGS[level.clamp(1, style::HEADINGS.len()) - 1]
        }
    };
    let numbered_by = story.index.heading(&section.id)?.numbered_by;
    let (paragraph, number) = match (numbered_by, &section.number) {
        (NumberedBy::Word, _) => (styled(style), None),
        (NumberedBy::Text, Some(number)) => (unnumbered(style), Some(number)),
        (NumberedBy::Text | NumberedBy::Nobody, _) => (unnumbered(style), None),
    };
    let pieces = inline::plain_pieces(story, &section.title)?;
    let paragraph = story.bookmarked(paragraph, &section.id, |paragraph| {
        let paragraph = match number {
            // An en space, since Word reads a full stop after a number as the beginning of a list.
            Some(number) => paragraph.add_run(text::run(&format!("{number}\u{2002}"))),
            None => paragraph,
        };
        inline::join(paragraph, pieces)
    })?;
    let paragraph = match story.page {
        Page::Same => paragraph,
        // Word keeps the distance above a heading even where nothing stands above it.
        Page::Break | Page::Top => paragraph.line_spacing(LineSpacing::new().before(0)),
    };
    story.paragraph(paragraph);
    Ok(())
}

/// The list number 0 takes a paragraph out of the list of its style.
fn unnumbered(style: &str) -> Paragraph {
    styled(style).numbering(NumberingId::new(0), IndentLevel::new(0))
}

/// The footnotes, one paragraph each, for the finishing room to take out of the body.
pub fn footnotes(story: &mut Story) -> anyhow::Result<()> {
    for inlines in std::mem::take(&mut story.footnotes) {
        let paragraph = inline::note(story, styled(style::FOOTNOTE_BODY), inlines)?;
        story.parts.push(Part::Paragraph(Box::new(paragraph)));
    }
    Ok(())
}
