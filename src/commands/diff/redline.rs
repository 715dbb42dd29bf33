//! The data of two versions come in; the newer report with tracked changes since the older one is written as a Word file.

use std::path::Path;

use super::super::{
    Outcome, data, files,
    session::Session,
    templates,
    terminal::Terminal,
    writing::{self, Wanted},
};
use crate::{
    consultation::{self, Consultation},
    input,
    problem::Problem,
    redline::{Marking, redline},
    report::Sources,
    templates::Templates,
};

/// What both versions are made with.
#[derive(Clone, Copy)]
pub(super) struct Means<'a> {
    /// A folder of templates in place of the program's own.
    pub templates: Option<&'a Path>,
    /// The folder of the pictures that the data name; without it, that of each file.
    pub pictures: Option<&'a Path>,
}

/// Makes the Word files of both versions with the same templates, and of these the one with tracked changes.
pub(super) fn write(
    [old, new]: [(&Path, Vec<u8>); 2],
    path: &Path,
    means: Means<'_>,
    terminal: &Terminal,
) -> anyhow::Result<Outcome> {
    let place = path.canonicalize().ok();
    if place.is_some() && [old.0, new.0].iter().any(|source| source.canonicalize().ok() == place) {
        terminal.say("usage-redline-over-source", &[]);
        return Ok(Outcome::Usage);
    }
    let (before, after) = match (report(old, means, terminal)?, report(new, means, terminal)?) {
        (Ok(before), Ok(after)) => (before, after),
        (Err(outcome), _) | (_, Err(outcome)) => return Ok(outcome),
    };
    let made = redline(&before.docx, &after.docx, &after.marking)?;
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        files::folder(parent)?;
    }
    let size = made.docx.len();
    files::write_all(&[(path.to_owned(), made.docx)])?;
    let words =
        [("file", path.display().to_string().into()), ("size", files::size(size).into()), ("pages", 0_usize.into())];
    terminal.say("written", &words);
    terminal.say("redline-untracked", &[]);
    if made.drawings_left_out > 0 {
        terminal.say("redline-left-out", &[("count", made.drawings_left_out.into())]);
    }
    Ok(Outcome::Done)
}

/// The Word file of a version, with what stands at the changes that lead to it.
struct Report {
    docx: Vec<u8>,
    marking: Marking,
}

fn report(
    (path, data): (&Path, Vec<u8>),
    means: Means<'_>,
    terminal: &Terminal,
) -> anyhow::Result<Result<Report, Outcome>> {
    let templates = match means.templates {
        Some(folder) => Templates::embedded().with(templates::edited(folder)?),
        None => Templates::embedded(),
    };
    let mut session = Session::new(terminal, &path.display().to_string(), data, templates);
    let input = input::json::parse(&session.bytes);
    session.origins = input.origins;
    let consultation = match consultation::validate(input.draft, input.problems) {
        Ok((consultation, _)) => consultation,
        Err(problems) => return Ok(Err(session.stop(&problems))),
    };
    if let Err(mistake) = session.templates.theme() {
        return Ok(Err(session.stop(&[Problem::from(mistake)])));
    }
    let kind = &consultation.report.kind;
    // What changed is marked in the text itself, so the annex of changes is left out of both sides.
    // The name of the data counts only for the folder that it is in.
    let beside = means.pictures.map_or(path.to_owned(), |folder| folder.join(Consultation::PUBLISHED_FILE));
    let document = match data::document(&consultation, kind, &beside, &session.templates, Sources::default())? {
        Ok(document) => document,
        Err(problems) => return Ok(Err(session.stop(&problems))),
    };
    let marking = marking(&consultation, &document.metadata.author);
    session.consultation = Some(consultation);
    let wanted = Wanted { docx: true, ..Wanted::default() };
    let written = session.written(writing::write(&document, &session.templates, wanted))?;
    Ok(written.map(|written| Report { docx: written.docx.unwrap_or_default(), marking }))
}

/// The office, the day of the version, and the reason of its newest correction.
fn marking(consultation: &Consultation, author: &str) -> Marking {
    let newest = consultation.corrections.iter().max_by_key(|correction| correction.version);
    Marking {
        author: author.to_owned(),
        date: format!("{}T00:00:00Z", consultation.date()),
        reason: newest.map(|correction| correction.reason.to_string()),
    }
}
