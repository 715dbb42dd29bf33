//! A chart or picture of the document comes in; its place and its caption go into the body.

use anyhow::Context;
use docx_rs::{Paragraph, Run};

use super::{
    Story,
    caption::{Counted, caption},
    styled,
};
use crate::{
    document::{Chart, Picture, Plot},
    output::docx::{
        parts, style,
        supplement::{Drawing, Measure},
    },
};

/// The tallest picture or chart, in millimetres.
const TALLEST: f64 = 160.0;
/// A picture of fewer dots to the inch would look coarse.
const FEWEST_DOTS: f64 = 150.0;
/// The height of one bar with its distance, and of the axis with its title, in millimetres.
const BAR: f64 = 9.0;
const AXIS: f64 = 14.0;

/// The chart, then its caption.
pub fn chart<'a>(story: &mut Story<'a, '_>, chart: &'a Chart) -> anyhow::Result<()> {
    let drawing = match &chart.plot {
        Plot::Bars(bars) => {
            let height = (bars.bars.len() as f64 * BAR + AXIS).min(TALLEST);
            Drawing::Bars(chart, bars, Measure { width: story.text_width(), height })
        }
        Plot::Parts(parts) => {
            let width = story.text_width();
            let height = parts::height(parts, width, story.theme).min(TALLEST);
            Drawing::Parts(chart, parts, Measure { width, height })
        }
        Plot::Timeline(_) | Plot::TileMap(_) => Drawing::ChartPicture(chart, measure_of_chart(story, chart)?),
    };
    place(story, styled(style::FIGURE).keep_next(true), drawing);
    let caption = caption(story, Counted::Figure, &chart.id, chart.number, &chart.caption)?;
    story.paragraph(caption);
    Ok(())
}

/// The picture, then its caption if it has one.
pub fn picture<'a>(story: &mut Story<'a, '_>, picture: &'a Picture) -> anyhow::Result<()> {
    let measure = measure(story, picture)?;
    let (Some(number), Some(words)) = (picture.number, &picture.caption) else {
        let id = picture.id.as_str();
        let run = placeholder(story, Drawing::Picture(picture, measure));
        let paragraph = story.bookmarked(styled(style::FIGURE), id, |paragraph| paragraph.add_run(run))?;
        story.paragraph(paragraph);
        return Ok(());
    };
    place(story, styled(style::FIGURE).keep_next(true), Drawing::Picture(picture, measure));
    let caption = caption(story, Counted::Figure, &picture.id, number, words)?;
    story.paragraph(caption);
    Ok(())
}

/// Puts a drawing into the line of this paragraph.
pub fn place<'a>(story: &mut Story<'a, '_>, paragraph: Paragraph, drawing: Drawing<'a>) {
    let run = placeholder(story, drawing);
    story.paragraph(paragraph.add_run(run));
}

fn placeholder<'a>(story: &mut Story<'a, '_>, drawing: Drawing<'a>) -> Run {
    let number = story.supplement.drawings.len().to_string();
    story.supplement.drawings.push(drawing);
    Run::new().style(style::DRAWING_PLACE).add_text(number)
}

/// A picture keeps its proportions, stays within the text and is never so large that its dots can be seen.
pub fn measure(story: &Story, picture: &Picture) -> anyhow::Result<Measure> {
    let media = story
        .document
        .media
        .get(&picture.media)
        .with_context(|| format!("no picture has the key `{}`", picture.media))?;
    anyhow::ensure!(media.width > 0 && media.height > 0, "picture `{}` has no extent", picture.media);
    let (width, height) = (f64::from(media.width), f64::from(media.height));
    let scale = (25.4 / FEWEST_DOTS).min(story.text_width() / width).min(TALLEST / height);
    Ok(Measure { width: width * scale, height: height * scale })
}

/// The picture of a chart has the size that its letters ask for, unless the text is narrower.
fn measure_of_chart(story: &Story, chart: &Chart) -> anyhow::Result<Measure> {
    let picture = story.pictures.get(&chart.id).with_context(|| format!("no picture of the chart `{}`", chart.id))?;
    let (width, height) = (picture.width, picture.height);
    anyhow::ensure!(width > 0.0 && height > 0.0, "the picture of the chart `{}` has no extent", chart.id);
    let scale = (story.text_width() / width).min(TALLEST / height).min(1.0);
    Ok(Measure { width: width * scale, height: height * scale })
}
