//! A problem with its source text comes in; the picture of it for a terminal goes out.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle};

use super::Messages;
use crate::{
    problem::{Problem, Severity},
    source::Spot,
};

/// A line longer than this is not shown, only its number.
const LONGEST_LINE: usize = 2_000;

/// How a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With colours.
    Colored,
    /// Without.
    Plain,
}

/// Draws a problem: what, where with the source line, what was expected, what to do.
pub fn draw(messages: &Messages, problem: &Problem, spot: &Spot<'_>, style: Style) -> String {
    let told = messages.problem(problem);
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO,
    };
    let title = level
        .with_name(messages.severity(problem.severity()))
        .primary_title(told.what.as_str())
        .id(problem.code.as_str());
    let place = messages.place(&problem.place);
    let line = spot.range.as_ref().and_then(|_| spot.line(LONGEST_LINE));
    let mut group = Group::with_title(title);
    match (&line, &spot.range) {
        (Some((text, range)), _) => {
            let annotation = AnnotationKind::Primary.span(range.clone()).label(place);
            let start = spot.position().0;
            let snippet = Snippet::source(text.as_str()).path(spot.name()).line_start(start).annotation(annotation);
            group = group.element(snippet);
        }
        (None, Some(_)) => {
            let (line, column) = spot.position();
            group = group.element(Origin::path(spot.name()).line(line).char_column(column));
            if let Some(place) = place {
                group = group.element(Level::NOTE.with_name(messages.say("label-place")).message(place));
            }
        }
        (None, None) => group = group.element(Origin::path(spot.name())),
    }
    if let Some(expected) = &told.expected {
        group = group.element(Level::NOTE.with_name(messages.say("label-expected")).message(expected.as_str()));
    }
    if let Some(help) = &told.help {
        group = group.element(Level::HELP.with_name(messages.say("label-help")).message(help.as_str()));
    }
    let renderer = match style {
        Style::Colored => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    renderer.decor_style(DecorStyle::Unicode).render(&[group])
}
