//! What Typst complains about comes in; one mistake of the templates, with its place, goes out.

use std::fmt::Write as _;

use typst::{
    World, WorldExt,
    diag::SourceDiagnostic,
    syntax::{DiagSpan, FileId},
};

use super::world::{ReportWorld, TYPST_FOLDER};
use crate::templates::{TemplateMistake, Templates};

/// What the templates' files do wrong: the place of the first complaint, the words of all.
pub(super) fn mistake(world: &ReportWorld, diagnostics: &[SourceDiagnostic]) -> TemplateMistake {
    let place = diagnostics.first().and_then(|first| {
        let id = first.span.id()?;
        Some((name(world, id), world.range(first.span)))
    });
    let (file, range) = place.unwrap_or_else(|| (format!("{TYPST_FOLDER}report.typ"), None));
    TemplateMistake { file, range, message: explain(world, diagnostics) }
}

/// All complaints, each with the way to its place and the hints.
fn explain(world: &ReportWorld, diagnostics: &[SourceDiagnostic]) -> String {
    let mut message = String::new();
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        if index > 0 {
            message.push_str("; ");
            // Writing to a string cannot fail.
            if let Some(place) = place(world, diagnostic.span) {
                let _ = write!(message, "{place}: ");
            }
        }
        message.push_str(&diagnostic.message);
        for step in &diagnostic.trace {
            if let Some(place) = place(world, step.span.into()) {
                let _ = write!(message, ", {} ({place})", step.v);
            }
        }
        for hint in &diagnostic.hints {
            let _ = write!(message, ", hint: {}", hint.v);
        }
    }
    message
}

/// File, line and column, as an editor shows them.
fn place(world: &ReportWorld, span: DiagSpan) -> Option<String> {
    let id = span.id()?;
    let name = name(world, id);
    let position =
        world.range(span).and_then(|range| line_and_column(world.file(id).ok()?.as_slice().get(..range.start)?));
    Some(match position {
        Some((line, column)) => format!("{name}:{line}:{column}"),
        None => name,
    })
}

fn line_and_column(before: &[u8]) -> Option<(usize, usize)> {
    let before = std::str::from_utf8(before).ok()?;
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Some((line, column))
}

/// The file's path as the keeper of the templates knows it.
fn name(world: &ReportWorld, id: FileId) -> String {
    let path = id.get().vpath().get_without_slash();
    match world.source(id) {
        Ok(_) => format!("{TYPST_FOLDER}{path}"),
        Err(_) if path == "theme.toml" => Templates::THEME.into(),
        Err(_) => path.into(),
    }
}
