//! The title page comes in; its paragraphs go into the body.

use docx_rs::{LineSpacing, Run, SpecialIndentType};

use super::{Story, figure, styled, text};
use crate::{
    document::TitlePage,
    output::docx::{
        measure, style,
        supplement::{Drawing, Measure},
    },
};

/// A title of more letters than this needs none of its full size.
const LONG_TITLE: usize = 90;

/// The lines of the page in reading order.
pub fn title_page<'a>(story: &mut Story<'a, '_>, page: &'a TitlePage) -> anyhow::Result<()> {
    let free = free_points(story, page);
    if let Some((office, units)) = page.organizer.split_first() {
        put(story, style::ORGANIZER, office);
        units.iter().for_each(|line| put(story, style::ORGANIZER_UNIT, line));
    }
    // Most of what is free stands above the title and above the foot; a little is left to other typefaces.
    put_lowered(story, style::DOCUMENT_KIND, &page.kind, free * 0.4);
    title(story, &page.title);
    page.subtitle.iter().for_each(|line| put(story, style::SUBTITLE, line));
    page.notice.iter().for_each(|line| put(story, style::NOTICE, line));
    let edge = i32::try_from(measure::twips(edge_of_values(story, page))).unwrap_or_default();
    for fact in &page.facts {
        let label = text::run(&format!("{}:", fact.label)).style(style::FACT_LABEL);
        let paragraph = styled(style::FACT)
            .indent(Some(edge), Some(SpecialIndentType::Hanging(edge)), None, None)
            .add_run(label)
            .add_run(Run::new().add_tab())
            .add_run(text::run(&fact.value).style(style::FACT_VALUE));
        story.paragraph(paragraph);
    }
    put_lowered(story, style::PLACE_AND_DATE, &page.place_and_date, free * 0.56);
    if let Some(picture) = &page.logo_strip {
        let measure = strip_measure(figure::measure(story, picture)?);
        figure::place(story, styled(style::LOGO_STRIP), Drawing::Picture(picture, measure));
    }
    page.funding_statement.iter().for_each(|line| put(story, style::FUNDING_STATEMENT, line));
    Ok(())
}

fn put(story: &mut Story, style: &str, line: &str) {
    if !text::is_blank(line) {
        story.paragraph(styled(style).add_run(text::run(line)));
    }
}

/// The title; a long one in smaller letters, in lines of nearly the same length.
fn title(story: &mut Story, words: &str) {
    if text::is_blank(words) {
        return;
    }
    let size = title_size(story, words);
    let run = text::run(words);
    let run = if size < story.theme.sizes.title { run.size(measure::half_points(size) as usize) } else { run };
    let room = story.text_width();
    let right = i32::try_from(measure::twips(room - balanced(words, size * measure::HEADING, room))).ok();
    story.paragraph(styled(style::TITLE).indent(None, None, right, None).add_run(run));
}

/// The size of the title's letters, in points.
fn title_size(story: &Story, words: &str) -> f64 {
    let full = story.theme.sizes.title;
    if words.chars().count() > LONG_TITLE { (full * 0.84).round() } else { full }
}

/// The narrowest width that needs no more lines than the room does, in millimetres, with a little more for other letters
/// than those that were reckoned with.
fn balanced(words: &str, points: f64, room: f64) -> f64 {
    let lines = |width: f64| measure::lines(words, points, width).len();
    let (mut narrow, mut wide) = (room / 2.0, room);
    for _ in 0..8 {
        let middle = f64::midpoint(narrow, wide);
        if lines(middle) > lines(room) { narrow = middle } else { wide = middle }
    }
    (wide * 1.04).min(room)
}

/// A line with a distance in points above it.
fn put_lowered(story: &mut Story, style: &str, line: &str, points: f64) {
    if !text::is_blank(line) {
        let spacing = LineSpacing::new().before(measure::twips_of_points(points));
        story.paragraph(styled(style).line_spacing(spacing).add_run(text::run(line)));
    }
}

/// The strip of marks is at most 20 mm high.
fn strip_measure(measure: Measure) -> Measure {
    let scale = (20.0 / measure.height).min(1.0);
    Measure { width: measure.width * scale, height: measure.height * scale }
}

/// How much of the page its lines leave free, in points, judged by the breadth of their words.
fn free_points(story: &Story, page: &TitlePage) -> f64 {
    const POINTS: f64 = 72.0 / 25.4;
    let (sizes, sheet) = (&story.theme.sizes, &story.theme.page);
    let room = story.text_width();
    let spacing = story.theme.spacing.line;
    let count = |words: &str, size: f64, width: f64| measure::lines(words, size, width).len() as f64;
    let lines = |words: &str, size: f64| count(words, size * measure::BOLD, room) * size * spacing;
    let whole = (sheet.height - sheet.margin_top - sheet.margin_bottom) * POINTS;
    let strip = page.logo_strip.as_ref().and_then(|picture| figure::measure(story, picture).ok()).map(strip_measure);
    let mut used = strip.map_or(0.0, |measure| measure.height * POINTS + 22.0);
    used += page.organizer.iter().take(1).map(|line| lines(line, sizes.subtitle) + 2.0).sum::<f64>();
    used += page.organizer.iter().skip(1).map(|line| lines(line, sizes.body) + 2.0).sum::<f64>();
    used += lines(&page.kind, sizes.subtitle) + 6.0;
    let title = title_size(story, &page.title);
    used += count(&page.title, title * measure::HEADING, room) * title * spacing + 12.0;
    used += page.subtitle.iter().map(|line| lines(line, sizes.subtitle) + 14.0).sum::<f64>();
    used += page.notice.iter().map(|line| lines(line, sizes.body) + 34.0).sum::<f64>();
    let values = room - edge_of_values(story, page);
    let fact = |value: &str| count(value, sizes.body * measure::BOLD, values) * sizes.body * spacing + 4.0;
    used += page.facts.iter().map(|it| fact(&it.value)).sum::<f64>();
    used += lines(&page.place_and_date, sizes.body) + 10.0;
    used += page.funding_statement.iter().map(|line| lines(line, sizes.small) + 12.0).sum::<f64>();
    (whole - used - 12.0).clamp(0.0, 480.0)
}

/// Where the values of facts stand beside their labels, in millimetres.
fn edge_of_values(story: &Story, page: &TitlePage) -> f64 {
    let points = story.theme.sizes.body;
    let widest = page.facts.iter().map(|fact| measure::breadth(&fact.label, points)).fold(0.0, f64::max);
    (widest + 2.0 * points * 25.4 / 72.0).min(story.text_width() / 2.0)
}
