//! What Typst complains about comes in; one message with file, line and column goes out.

use std::fmt::Write as _;

use typst::{
    World, WorldExt,
    diag::SourceDiagnostic,
    syntax::{DiagSpan, FileId},
};

use super::world::{ReportWorld, TYPST_FOLDER};
use crate::templates::Templates;

/// All complaints, each with the place in the templates, the way there and the hints.
pub(super) fn explain(world: &ReportWorld, diagnostics: &[SourceDiagnostic]) -> String {
    let mut message = String::new();
    for diagnostic in diagnostics {
        if !message.is_empty() {
            message.push('\n');
        }
        // Writing to a string cannot fail.
        if let Some(place) = place(world, diagnostic.span) {
            let _ = write!(message, "{place}: ");
        }
        message.push_str(&diagnostic.message);
        for step in &diagnostic.trace {
            if let Some(place) = place(world, step.span.into()) {
                let _ = write!(message, "\n  {} ({place})", step.v);
            }
        }
        for hint in &diagnostic.hints {
            let _ = write!(message, "\n  hint: {}", hint.v);
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
