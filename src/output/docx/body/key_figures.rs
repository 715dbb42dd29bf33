//! Numbers that stand out come in; a paragraph for each, which together look like one block, goes into the body.

use docx_rs::{Paragraph, Run, SpecialIndentType};

use super::{Place, Story, Surroundings, styled, text, text_style};
use crate::{
    document::KeyFigure,
    output::docx::{measure, style},
};

/// The words beside the numbers begin at this distance from the longest number, in millimetres.
const DISTANCE: f64 = 4.0;
/// Where the longest number takes more than this part of the line, the words follow each number at once.
const MOST_OF_LINE: f64 = 0.45;

/// The number, then what it counts; no table, so that it is read and changed as running text.
pub fn key_figures(story: &mut Story, figures: &[KeyFigure], place: Place) {
    match place.surroundings {
        Surroundings::Text => {
            let edge = words_edge(story, figures);
            put(story, figures, |figure| {
                let value = text::run(&figure.value).style(style::KEY_FIGURE_VALUE);
                match edge {
                    Some(edge) => beside(styled(style::KEY_FIGURE), edge).add_run(value).add_run(Run::new().add_tab()),
                    None => styled(style::KEY_FIGURE).add_run(value).add_run(text::run(" ")),
                }
            });
        }
        Surroundings::Quote | Surroundings::Callout(_) | Surroundings::QuoteInCallout(_) => {
            put(story, figures, |figure| {
                let value = text::run(&figure.value).style(style::LABEL);
                styled(text_style(place.surroundings)).add_run(value).add_run(text::run(" "))
            })
        }
    }
}

/// All figures on one page, each with its words after what `begin` makes of its number.
fn put(story: &mut Story, figures: &[KeyFigure], begin: impl Fn(&KeyFigure) -> Paragraph) {
    for (position, figure) in figures.iter().enumerate() {
        let paragraph = begin(figure).add_run(text::run(&figure.label));
        story.paragraph(if position + 1 < figures.len() { paragraph.keep_next(true) } else { paragraph });
    }
}

/// Where the words beside the numbers begin, in twips from the edge of the text.
fn words_edge(story: &Story, figures: &[KeyFigure]) -> Option<u32> {
    let points = story.theme.sizes.key_figure * measure::HEADING;
    let longest = figures.iter().map(|figure| measure::breadth(&figure.value, points)).fold(0.0, f64::max);
    let edge = longest + DISTANCE;
    (edge < story.text_width() * MOST_OF_LINE).then(|| style::KEY_FIGURE_INDENT + measure::twips(edge))
}

/// The paragraph whose lines begin at this edge, apart from its number; the indent is a stop for the tab as well.
fn beside(paragraph: Paragraph, edge: u32) -> Paragraph {
    let twips = |twips: u32| i32::try_from(twips).unwrap_or_default();
    let hanging = SpecialIndentType::Hanging(twips(edge.saturating_sub(style::KEY_FIGURE_INDENT)));
    paragraph.indent(Some(twips(edge)), Some(hanging), Some(twips(style::KEY_FIGURE_RIGHT)), None)
}
