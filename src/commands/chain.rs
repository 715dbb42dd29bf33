//! A folder of releases comes in; proof that its files are those that were released, or each thing that is not so, goes out.

use std::path::Path;

use super::{
    data, published, reference,
    release::stable,
    releases::Releases,
    terminal::Terminal,
    writing::{self, Wanted},
};
use crate::{
    consultation::{self, Consultation, draft::Draft},
    input,
    problem::{Code, Problem},
    reading,
    report::{self, Sources},
    revision::{self, Provenance, Record, Release, sha256},
    templates::Templates,
};

/// What a version is built again with.
pub(super) struct Means<'a> {
    pub templates: Templates,
    /// The folder of the pictures that the data name.
    pub pictures: &'a Path,
    /// The office's document whose looks the Word file took.
    pub reference: Option<&'a Path>,
}

/// The data that a released version was made of.
pub(super) struct Source {
    pub bytes: Vec<u8>,
    draft: Draft,
}

impl Source {
    /// The data with every rule held; none where this version of the program holds them for wrong.
    pub fn consultation(&self) -> Result<Consultation, Vec<Problem>> {
        let input = input::json::parse(&self.bytes);
        consultation::validate(input.draft, input.problems).map(|(consultation, _)| consultation)
    }
}

/// What was found out of the versions of a record.
pub(super) struct Held<'r> {
    pub problems: Vec<Problem>,
    /// The versions, oldest first, each with its data where these are as they were.
    pub versions: Vec<(&'r Release, Option<Source>)>,
}

/// Proves every version of the record and builds the newest one again.
pub(super) fn prove(
    releases: &Releases,
    record: &Record,
    means: &Means<'_>,
    terminal: &Terminal,
) -> anyhow::Result<Vec<Problem>> {
    let Held { mut problems, mut versions } = held(releases, record, terminal)?;
    if let Some((newest, Some(source))) = versions.pop() {
        problems.extend(built_again(releases, record, newest, &source, means, terminal)?);
    }
    Ok(problems)
}

/// Proves every version of the record: its files, the data in them and what is told of both.
pub(super) fn held<'r>(releases: &Releases, record: &'r Record, terminal: &Terminal) -> anyhow::Result<Held<'r>> {
    let mut problems = Vec::new();
    let mut versions: Vec<(&Release, Option<Source>)> = Vec::new();
    for release in &record.releases {
        let version = release.made_of.version;
        let (known, before) = (problems.len(), versions.last());
        let source = files(releases, release, &mut problems)?;
        let wrong = |what: &str| {
            let problem = releases.at(Code::C012, Record::FILE);
            problem.word("what", what).word("version", u64::from(version))
        };
        if before.is_some_and(|(old, _)| old.made_of.version + 1 != version) {
            problems.push(wrong("order"));
        }
        if let Some(source) = &source {
            let correction = source.draft.corrections.last();
            let told = correction.map(|one| (one.reason.to_string(), one.kind));
            if correction.is_some() && told != release.reason.clone().zip(release.kind) {
                problems.push(wrong("reason"));
            }
            let revision = match before {
                None => Some(None),
                Some((_, Some(old))) => Some(Some(revision::diff(&old.draft, &source.draft)?)),
                // Without the old data there is nothing to compare with, which is told already.
                Some((_, None)) => None,
            };
            if revision.is_some_and(|revision| revision != release.revision) {
                problems.push(wrong("changes"));
            }
        }
        if problems.len() == known {
            terminal.say("verified-release", &[("version", u64::from(version).into())]);
        }
        versions.push((release, source));
    }
    if let Some((newest, _)) = versions.last() {
        for file in &newest.files {
            let name = stable(&record.name, &file.name);
            let problem = releases.intact(&revision::Frozen { name, ..file.clone() }).err();
            problems.extend(problem);
        }
    }
    Ok(Held { problems, versions })
}

/// Holds the files of one version and what they have on board against the record; their data, where those are as they were.
fn files(releases: &Releases, release: &Release, problems: &mut Vec<Problem>) -> anyhow::Result<Option<Source>> {
    let mut source = None;
    for file in &release.files {
        let bytes = match releases.intact(file) {
            Ok(bytes) => bytes,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        let data = match published::on_board(&bytes) {
            Some(Ok(found)) => {
                let same = found.provenance.as_ref() == Some(&release.made_of);
                (same && sha256(&found.data) == release.made_of.sha256.data).then_some(found.data)
            }
            Some(Err(_)) | None => None,
        };
        let draft = data.as_deref().and_then(|data| input::json::parse(data).draft);
        let (Some(bytes_of_data), Some(draft)) = (data, draft) else {
            problems.push(releases.at(Code::C011, &file.name));
            continue;
        };
        if file.name.ends_with(".pdf") {
            let pages = reading::pdf::read(&bytes).ok().and_then(|pdf| pdf.reading().pages);
            if pages.is_some_and(|pages| pages != release.pages as usize) {
                let problem = releases.at(Code::C012, Record::FILE);
                problems.push(problem.word("what", "pages").word("version", u64::from(release.made_of.version)));
            }
        }
        source = Some(Source { bytes: bytes_of_data, draft });
    }
    Ok(source)
}

/// Builds the newest version of its own data and compares the bytes.
fn built_again(
    releases: &Releases,
    record: &Record,
    newest: &Release,
    source: &Source,
    means: &Means<'_>,
    terminal: &Terminal,
) -> anyhow::Result<Vec<Problem>> {
    let version = u64::from(newest.made_of.version);
    let not_built = |why: &str| {
        let problem = releases.at(Code::C014, Record::FILE).word("version", version).word("why", why);
        Ok(vec![problem])
    };
    let Ok(consultation) = source.consultation() else { return not_built("data") };
    let (kind, made_of) = (&newest.made_of.report, &newest.made_of.sha256);
    if newest.made_of.program != Provenance::PROGRAM {
        return not_built("program");
    }
    // Only what the version was made with is wanted.
    let given = means.reference.filter(|_| made_of.reference.is_some());
    let looks = given.map(|path| reference::looks(path, &path.display().to_string(), &means.templates)).transpose();
    let Ok(looks) = looks.map(|looks| looks.map(|(looks, _)| looks)) else { return not_built("reference") };
    if looks.as_ref().map(|looks| &looks.sha256) != made_of.reference.as_ref() {
        return not_built("reference");
    }
    // The name of the data counts only for the folder that it is in.
    let data = means.pictures.join(Consultation::PUBLISHED_FILE);
    let Ok(pictures) = data::pictures(&consultation, &data, &means.templates)? else { return not_built("pictures") };
    if pictures.iter().any(|(file, picture)| made_of.pictures.get(file) != Some(&picture.source)) {
        return not_built("pictures");
    }
    let sources = Sources { pictures, changes: record.changes(), reference: made_of.reference.clone() };
    let Ok(document) = report::compose(&consultation, kind, &means.templates, sources) else {
        return not_built("templates");
    };
    if report::made_of(&document)?.sha256 != *made_of {
        return not_built("templates");
    }
    let reference = looks.as_ref().map(|looks| &looks.reference);
    let has = |ending: &str| newest.files.iter().any(|file| file.name.ends_with(ending));
    let wanted = Wanted { pdf: has(".pdf"), docx: has(".docx"), html: has(".html"), reference };
    let Ok(written) = writing::write(&document, &means.templates, wanted) else { return not_built("data") };
    let mut problems = Vec::new();
    for file in &newest.files {
        let built = match file.name.rsplit_once('.') {
            Some((_, "pdf")) => &written.pdf,
            Some((_, "docx")) => &written.docx,
            Some((_, "html")) => &written.html,
            Some(_) | None => &None,
        };
        if built.as_ref().is_none_or(|bytes| sha256(bytes) != file.sha256) {
            problems.push(releases.at(Code::C013, &file.name).word("version", version));
        }
    }
    if problems.is_empty() {
        terminal.say("verified-rebuilt", &[("version", version.into())]);
    }
    Ok(problems)
}
