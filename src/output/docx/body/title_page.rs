//! The title page comes in; its paragraphs go into the body.

use docx_rs::{LineSpacing, Run};

use super::{Story, figure, styled, text};
use crate::{
    document::TitlePage,
    output::docx::{
        measure, style,
        supplement::{Drawing, Measure},
    },
};

/// The lines of the page in reading order.
pub fn title_page<'a>(story: &mut Story<'a, '_>, page: &'a TitlePage) -> anyhow::Result<()> {
    let free = free_points(story, page);
    if let Some((office, units)) = page.organizer.split_first() {
        put(story, style::ORGANIZER, office);
        units.iter().for_each(|line| put(story, style::ORGANIZER_UNIT, line));
    }
    // Most of what is free stands above the title and above the foot; a tenth is left to other typefaces.
    put_lowered(story, style::DOCUMENT_KIND, &page.kind, free * 0.36);
    put(story, style::TITLE, &page.title);
    page.subtitle.iter().for_each(|line| put(story, style::SUBTITLE, line));
    page.notice.iter().for_each(|line| put(story, style::NOTICE, line));
    for fact in &page.facts {
        let label = text::run(&format!("{}:", fact.label)).style(style::FACT_LABEL);
        let paragraph = styled(style::FACT)
            .add_run(label)
            .add_run(Run::new().add_tab())
            .add_run(text::run(&fact.value).style(style::FACT_VALUE));
        story.paragraph(paragraph);
    }
    put_lowered(story, style::PLACE_AND_DATE, &page.place_and_date, free * 0.54);
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

/// How much of the page its lines leave free, in points, guessed from the number of letters.
fn free_points(story: &Story, page: &TitlePage) -> f64 {
    const POINTS: f64 = 72.0 / 25.4;
    let (sizes, sheet) = (&story.theme.sizes, &story.theme.page);
    let width = story.text_width() * POINTS;
    let lines = |text: &str, size: f64, width: f64| {
        let letters = text.chars().count() as f64;
        (letters * size * 0.5 / width).ceil().max(1.0) * size * 1.25 + size * 0.4
    };
    let whole = (sheet.height - sheet.margin_top - sheet.margin_bottom) * POINTS;
    let strip = page.logo_strip.as_ref().and_then(|picture| figure::measure(story, picture).ok()).map(strip_measure);
    let mut used = strip.map_or(0.0, |measure| measure.height * POINTS + 20.0);
    used += page.organizer.iter().map(|line| lines(line, sizes.subtitle, width)).sum::<f64>();
    used += lines(&page.kind, sizes.subtitle, width) + lines(&page.title, sizes.title, width);
    used += page.subtitle.iter().map(|line| lines(line, sizes.subtitle, width)).sum::<f64>();
    used += page.notice.iter().map(|line| lines(line, sizes.body, width) + 30.0).sum::<f64>();
    used += page.facts.iter().map(|fact| lines(&fact.value, sizes.body, width * 0.7)).sum::<f64>();
    used += lines(&page.place_and_date, sizes.body, width);
    used += page.funding_statement.iter().map(|line| lines(line, sizes.small, width)).sum::<f64>();
    (whole - used - 24.0).clamp(0.0, 480.0)
}
