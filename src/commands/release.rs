//! `sprawozdanie release`: a file of data and a folder of releases come in; the next version goes out, never to be changed.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    Outcome, commit,
    data::{self, Composed, DataArguments},
    files,
    releases::{Coming, Releases},
    terminal::Terminal,
    writing::{self, Wanted},
};
use crate::{
    consultation::{Consultation, draft::CorrectionKind},
    problem::{Code, Problem},
    report,
    revision::{Changes, Frozen, Record, Release, name_of_version, sha256},
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    data: DataArguments,
    #[arg(id = "release_folder", short = 'o', long = "output", value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(id = "correction_kind", long = "kind", value_enum, value_name = "substantive|editorial")]
    kind: Option<Kind>,
    #[arg(long, value_name = "DOCX")]
    reference: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Substantive,
    Editorial,
}

impl From<Kind> for CorrectionKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Substantive => Self::Substantive,
            Kind::Editorial => Self::Editorial,
        }
    }
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let folder = &arguments.folder;
    let watch = arguments.data.watch(terminal)?;
    let (valid, session) = match data::valid(&arguments.data, terminal)? {
        Ok(valid) => valid,
        Err(outcome) => return Ok(outcome),
    };
    let problems = contradictions(arguments, &valid.consultation);
    if !problems.is_empty() {
        return Ok(session.stop(&problems));
    }
    files::folder(folder)?;
    let _lock = Releases::lock(folder)?;
    commit::complete(folder)?;
    commit::sweep(folder)?;
    let releases = match Releases::read(folder) {
        Ok(releases) => releases,
        Err(problem) => return Ok(session.stop(&[problem])),
    };
    let revision = match releases.coming(&valid.consultation)? {
        Ok(Coming::First) => None,
        Ok(Coming::Unchanged(version)) => {
            terminal.say("release-unchanged", &[("version", u64::from(version).into())]);
            return Ok(Outcome::Done);
        }
        Ok(Coming::Next(revision)) => Some(*revision),
        Err(refusal) => return refusal.tell(&session, terminal),
    };
    let version = valid.consultation.version();
    let changes = match &revision {
        Some(revision) => releases.changes_with(version, revision.clone()),
        None => Changes::default(),
    };
    let reference = arguments.reference.as_deref();
    let Composed { document, looks, session } =
        match data::composed(&arguments.data, valid, session, reference, changes)? {
            Ok(ready) => ready,
            Err(outcome) => return Ok(outcome),
        };
    let reference = looks.as_ref().map(|looks| &looks.reference);
    let wanted = Wanted { pdf: true, docx: true, html: true, reference };
    let (written, differences) = match session.written(writing::prove(&document, &session.templates, wanted))? {
        Ok(written) => written,
        Err(outcome) => return Ok(outcome),
    };
    if !differences.is_empty() {
        session.stop(&differences);
        return Ok(Outcome::Unproven);
    }
    let Some(consultation) = &session.consultation else { return Ok(Outcome::Failed) };
    let pages = written.layout.pagination().total;
    let name = releases.name(&document).to_owned();
    let versioned = name_of_version(&name, version);
    let made = [("docx", written.docx), ("html", written.html), ("pdf", written.pdf)];
    let named = |(ending, bytes): (&str, Option<Vec<u8>>)| Some((format!("{versioned}.{ending}"), bytes?));
    let files: Vec<_> = made.into_iter().filter_map(named).collect();
    let (reason, correction_kind) = reason(arguments, consultation);
    let release = Release {
        made_of: report::made_of(&document)?,
        reason,
        kind: correction_kind,
        pages,
        files: files.iter().map(|(name, bytes)| frozen(name, bytes)).collect(),
        revision,
    };
    let mut record = releases.record.unwrap_or_else(|| Record::new(name.clone()));
    record.releases.push(release);
    let newest: Vec<_> = files.iter().map(|(versioned, bytes)| (stable(&name, versioned), bytes.clone())).collect();
    let mut set = [files, newest].concat();
    set.push((Record::FILE.into(), record.bytes()?));
    watch.end();
    commit::write_all(folder, &set)?;
    commit::tell(folder, &set, pages, terminal);
    terminal.say("released", &[("version", u64::from(version).into())]);
    Ok(Outcome::Done)
}

/// The name under which the newest version always is.
pub(super) fn stable(name: &str, versioned: &str) -> String {
    let ending = versioned.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!("{name}.{ending}")
}

fn frozen(name: &str, bytes: &[u8]) -> Frozen {
    Frozen { name: name.into(), size: bytes.len() as u64, sha256: sha256(bytes) }
}

/// Why there is this version, and of which kind it is: the data say it, of a first version the user may.
fn reason(arguments: &Arguments, consultation: &Consultation) -> (Option<String>, Option<CorrectionKind>) {
    match consultation.corrections.last() {
        Some(correction) => (Some(correction.reason.to_string()), Some(correction.kind)),
        None => (arguments.reason.clone(), arguments.kind.map(CorrectionKind::from)),
    }
}

/// What the user says of the newest correction, and the data don't.
fn contradictions(arguments: &Arguments, consultation: &Consultation) -> Vec<Problem> {
    let Some(correction) = consultation.corrections.last() else { return Vec::new() };
    let last = consultation.corrections.len() - 1;
    let problem = |field: &str| {
        Problem::at(Code::C008, format!("/corrections/{last}/{field}"))
            .word("option", if field == "kind" { "--kind" } else { "--reason" })
    };
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let other_reason = arguments.reason.as_deref().is_some_and(|given| words(given) != words(&correction.reason));
    let other_kind = arguments.kind.is_some_and(|given| CorrectionKind::from(given) != correction.kind);
    let problems = [(other_reason, "reason"), (other_kind, "kind")];
    problems.into_iter().filter(|(is_other, _)| *is_other).map(|(_, field)| problem(field)).collect()
}
