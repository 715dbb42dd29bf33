//! A block of the document comes in; its paragraphs and tables go into the body.

use docx_rs::{LineSpacing, Paragraph, Run, SpecialIndentType};

use super::{
    Page, Place, Story, Surroundings, callout, figure, inline, key_figures, list, matrix, styled, table, text_style,
};
use crate::{
    document::{Block, Contents, Definition, Inline, plain},
    output::docx::{measure, style},
};

/// The longest term, in letters, that has its meaning beside it.
const LONGEST_TERM_BESIDE: usize = 22;

/// Blocks in their order; what leads to a list stays on its page.
pub fn blocks<'a>(story: &mut Story<'a, '_>, blocks: &'a [Block], place: Place) -> anyhow::Result<()> {
    for (position, block) in blocks.iter().enumerate() {
        match (block, blocks.get(position + 1)) {
            (Block::Paragraph(inlines), Some(Block::List(_))) => {
                let closer = measure::twips_of_points(story.theme.spacing.paragraph * 0.45);
                let paragraph = text(story, inlines, place)?.keep_next(true);
                let paragraph = paragraph.line_spacing(LineSpacing::new().after(closer));
                put_unless_empty(story, paragraph);
            }
            (block, _) => self::block(story, block, place)?,
        }
    }
    Ok(())
}

fn block<'a>(story: &mut Story<'a, '_>, block: &'a Block, place: Place) -> anyhow::Result<()> {
    match block {
        Block::Paragraph(inlines) => paragraph(story, inlines, place),
        Block::List(list) => list::list(story, list, place),
        Block::Definitions(definitions) => self::definitions(story, definitions, place),
        Block::Quote(blocks) => quote(story, blocks, place),
        Block::Table(table) => table::table(story, table),
        Block::Matrix(matrix) => matrix::matrix(story, matrix),
        Block::Chart(chart) => figure::chart(story, chart),
        Block::KeyFigures(figures) => {
            key_figures::key_figures(story, figures, place);
            Ok(())
        }
        Block::Callout(callout) => callout::callout(story, callout),
        Block::Picture(picture) => figure::picture(story, picture),
        Block::Contents(contents) => {
            self::contents(story, contents);
            Ok(())
        }
        Block::PageBreak => {
            story.page = Page::Break;
            Ok(())
        }
    }
}

fn paragraph<'a>(story: &mut Story<'a, '_>, inlines: &'a [Inline], place: Place) -> anyhow::Result<()> {
    let paragraph = text(story, inlines, place)?;
    put_unless_empty(story, paragraph);
    Ok(())
}

fn text<'a>(story: &mut Story<'a, '_>, inlines: &'a [Inline], place: Place) -> anyhow::Result<Paragraph> {
    let start = list::continued(styled(text_style(place.surroundings)), place);
    inline::inlines(story, start, inlines)
}

/// An empty paragraph would be a distance made of nothing, which a screen reader reads out.
pub fn put_unless_empty(story: &mut Story, paragraph: Paragraph) {
    if !paragraph.children.is_empty() {
        story.paragraph(paragraph);
    }
}

fn definitions<'a>(story: &mut Story<'a, '_>, definitions: &'a [Definition], place: Place) -> anyhow::Result<()> {
    let style = match place.surroundings {
        Surroundings::Text => style::DEFINITION,
        surroundings => text_style(surroundings),
    };
    let edge = match place.surroundings {
        Surroundings::Text => meanings_edge(story, definitions),
        Surroundings::Quote | Surroundings::Callout(_) | Surroundings::QuoteInCallout(_) => None,
    };
    for (position, definition) in definitions.iter().enumerate() {
        let term = labelled(inline::inlines(story, styled(style), &definition.term)?);
        let term = match edge {
            Some(edge) => {
                let twips = i32::try_from(edge).unwrap_or_default();
                term.indent(Some(twips), Some(SpecialIndentType::Hanging(twips)), None, None)
                    .add_run(Run::new().add_tab())
            }
            None => term.add_run(Run::new().add_text(" – ")),
        };
        let paragraph = inline::inlines(story, term, &definition.meaning)?;
        let after = measure::twips_of_points(story.theme.spacing.paragraph);
        let last = position + 1 == definitions.len();
        story.paragraph(if last { paragraph.line_spacing(LineSpacing::new().after(after)) } else { paragraph });
    }
    Ok(())
}

/// Where meanings stand beside their terms, in twips; none where a term is too long for that.
fn meanings_edge(story: &Story, definitions: &[Definition]) -> Option<u32> {
    let points = story.theme.sizes.body;
    let terms: Vec<String> = definitions.iter().map(|definition| plain(&definition.term)).collect();
    let short = terms.iter().all(|term| term.chars().count() <= LONGEST_TERM_BESIDE);
    let widest = terms.iter().map(|term| measure::breadth(term, points * measure::BOLD)).fold(0.0, f64::max);
    short.then(|| measure::twips(widest) + measure::twips_of_points(1.2 * points))
}

/// The paragraph with all its runs, so far, as the term that it explains.
fn labelled(mut paragraph: Paragraph) -> Paragraph {
    for child in &mut paragraph.children {
        if let docx_rs::ParagraphChild::Run(run) = child
            && run.run_property.style.is_none()
        {
            **run = (**run).clone().style(style::TERM_LABEL);
        }
    }
    paragraph
}

fn quote<'a>(story: &mut Story<'a, '_>, blocks: &'a [Block], place: Place) -> anyhow::Result<()> {
    let surroundings = match place.surroundings {
        Surroundings::Text | Surroundings::Quote => Surroundings::Quote,
        Surroundings::Callout(tone) | Surroundings::QuoteInCallout(tone) => Surroundings::QuoteInCallout(tone),
    };
    self::blocks(story, blocks, Place { surroundings, lists: 0 })
}

fn contents<'a>(story: &mut Story<'a, '_>, contents: &'a Contents) {
    let number = story.supplement.contents.len().to_string();
    story.supplement.contents.push(contents);
    story.paragraph(styled(style::CONTENTS_PLACE).add_run(Run::new().add_text(number)));
}
