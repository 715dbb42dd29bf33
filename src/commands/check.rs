//! `sprawozdanie check`: a file of data comes in; all that `build` does is done, but nothing is written.

use clap::Args;

use super::{
    Outcome,
    data::{self, Composed, DataArguments},
    terminal::Terminal,
    writing::{self, Wanted},
};
use crate::{
    consultation::{
        Consultation,
        draft::{Draft, Text},
    },
    document::Document,
    open_data,
    problem::Problem,
    publication::Publication,
    report,
    revision::{self, Changes, name_of_version},
    templates::Templates,
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    data: DataArguments,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let watch = arguments.data.watch(terminal)?;
    let Composed { document, session, .. } = match data::prepare(&arguments.data, terminal)? {
        Ok(ready) => ready,
        Err(outcome) => return Ok(outcome),
    };
    if let Some(consultation) = &session.consultation {
        let post = try_post(consultation, arguments.data.kind(consultation), &document, &session.templates)?;
        if let Err(problem) = post {
            return Ok(session.stop(&[problem]));
        }
    }
    let wanted = Wanted { pdf: true, docx: true, ..Wanted::default() };
    if let Err(outcome) = session.written(writing::write(&document, &session.templates, wanted))? {
        return Ok(outcome);
    }
    watch.end();
    match session.warnings {
        0 => terminal.say("data-are-good", &[]),
        count => terminal.say("data-have-warnings", &[("count", count.into())]),
    }
    Ok(Outcome::Done)
}

/// Composes the post that a release of these data would have, where the kind has one.
fn try_post(
    consultation: &Consultation,
    kind: &str,
    report: &Document,
    templates: &Templates,
) -> anyhow::Result<Result<(), Problem>> {
    if !report::has_post(kind, templates) {
        return Ok(Ok(()));
    }
    let name = &report.metadata.file_stem;
    let data = open_data::files(consultation, &name_of_version(name, consultation.version()))?;
    let publication = Publication::trial(name, &data, consultation.date());
    let changes = Changes::from([(consultation.version(), revision::diff(&before(consultation), consultation)?)]);
    let post = report::compose_post(consultation, kind, templates, &changes, &publication);
    Ok(post.map(|_| ()))
}

/// Data as they could have been in the version before: other words, fewer and more of them.
fn before(consultation: &Consultation) -> Draft {
    let mut draft = Draft::clone(consultation);
    draft.report.title = Text("?".into());
    draft.report.subtitle = match &draft.report.subtitle {
        Some(_) => None,
        None => Some(Text("?".into())),
    };
    draft.needs.clear();
    draft
}
