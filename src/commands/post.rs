//! `sprawozdanie post`: a folder of releases comes in; all that goes to the office's website goes out, as a folder and as
//! one archive.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Outcome,
    chain::{self, Held, Source},
    commit, data, files,
    releases::Releases,
    session::Session,
    terminal::Terminal,
};
use crate::{
    consultation::{self, Consultation},
    document::encoded_address,
    input,
    open_xml::archive,
    problem::{Code, Place, Problem, Severity},
    revision::{Record, Release, name_of_version},
    source::{self, Shown},
};

mod before;
mod bundle;

use bundle::{Files, PAGE};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(id = "releases_folder", value_name = "DIR")]
    folder: PathBuf,
    #[arg(id = "post_folder", short = 'o', long = "output", value_name = "DIR")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    #[arg(long)]
    zip: bool,
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// A released version with the data that it was made of.
struct Version<'r> {
    release: &'r Release,
    source: Source,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let folder = &arguments.folder;
    let Some(address) = address(arguments.address.as_deref()) else {
        terminal.say("usage-address", &[]);
        return Ok(Outcome::Usage);
    };
    if !folder.is_dir() {
        terminal.say("usage-no-folder", &[("file", folder.display().to_string().into())]);
        return Ok(Outcome::Usage);
    }
    let templates = data::templates_of(arguments.templates.as_deref())?;
    commit::complete(folder)?;
    let releases = match Releases::read(folder) {
        Ok(releases) => releases,
        Err(problem) => return Ok(refused(folder, &[problem], Outcome::Unproven, terminal)),
    };
    let Some((record, newest)) = releases.record.as_ref().and_then(|record| Some((record, record.newest()?))) else {
        let problem = Problem::new(Code::C015, Place::File);
        return Ok(refused(folder, &[problem], Outcome::Wrong, terminal));
    };
    let version = newest.made_of.version;
    let output = arguments.output.clone().unwrap_or_else(|| folder.join(format!("wpis-v{version}")));
    if before::stands_in_the_way(&output, record, terminal) {
        return Ok(Outcome::Usage);
    }
    let versions = match proven(&releases, record, terminal)? {
        Ok(versions) => versions,
        Err(problems) => return Ok(refused(folder, &problems, Outcome::Unproven, terminal)),
    };
    let newest = versions.last().map(|version| version.source.bytes.clone()).unwrap_or_default();
    let shown = folder.join(format!("{}.pdf", name_of_version(&record.name, version)));
    let mut session = Session::new(terminal, &shown.display().to_string(), newest, templates);
    let consultation = match validated(&mut session) {
        Ok(consultation) => consultation,
        Err(problems) => return Ok(session.stop(&problems)),
    };
    let mut set = match bundle::made(record, &versions, &consultation, &address, &session)? {
        Ok(set) => set,
        Err(outcome) => return Ok(outcome),
    };
    for file in record.releases.iter().flat_map(|release| &release.files) {
        match releases.intact(file) {
            Ok(bytes) => set.push((file.name.clone(), bytes)),
            // Changed since it was proved, a moment ago.
            Err(problem) => return Ok(refused(folder, &[problem], Outcome::Unproven, terminal)),
        }
    }
    set.sort();
    write(&output, set, arguments.zip, terminal)?;
    if consultation.funding.is_some() {
        terminal.say("post-without-strip", &[]);
    }
    terminal.say("post-look", &[("file", output.join(PAGE).display().to_string().into())]);
    Ok(Outcome::Done)
}

/// All versions of a record with their data; or what is not as it was when they were released.
fn proven<'r>(
    releases: &Releases,
    record: &'r Record,
    terminal: &Terminal,
) -> anyhow::Result<Result<Vec<Version<'r>>, Vec<Problem>>> {
    let Held { mut problems, versions } = chain::held(releases, record, terminal)?;
    problems.retain(|problem| problem.severity() == Severity::Error);
    let whole = versions.into_iter().map(|(release, source)| Some(Version { release, source: source? }));
    Ok(match whole.collect::<Option<Vec<_>>>() {
        Some(versions) if problems.is_empty() => Ok(versions),
        _ => Err(problems),
    })
}

/// Tells what is wrong with a folder of releases, and that nothing was written.
fn refused(folder: &Path, problems: &[Problem], outcome: Outcome, terminal: &Terminal) -> Outcome {
    let source = source::Source::template(folder.join(Record::FILE).display().to_string(), b"");
    problems.iter().for_each(|problem| terminal.problem(problem, &source.spot(None, Shown::Place)));
    terminal.say("nothing-written", &[("problems", terminal.messages.count(problems).into())]);
    outcome
}

/// The data of the newest version, which this version of the program may hold for wrong, and the theme.
fn validated(session: &mut Session<'_>) -> Result<Consultation, Vec<Problem>> {
    let input = input::json::parse(&session.bytes);
    session.origins = input.origins;
    let (consultation, _) = consultation::validate(input.draft, input.problems)?;
    session.templates.theme().map_err(|mistake| vec![mistake.into()])?;
    Ok(consultation)
}

/// Writes the folder and, where it is wanted, the archive.
fn write(output: &Path, set: Files, packs: bool, terminal: &Terminal) -> anyhow::Result<()> {
    let tell = |message: &str, path: &Path, bytes: usize, files: usize| {
        let (file, size) = (path.display().to_string(), files::size(bytes));
        terminal.say(message, &[("file", file.into()), ("size", size.into()), ("files", files.into())]);
    };
    files::folder(output)?;
    commit::complete(output)?;
    commit::write_all(output, &set)?;
    let count = set.len();
    tell("post-written", output, set.iter().map(|(_, bytes)| bytes.len()).sum(), count);
    if packs {
        let packed = archive::pack(&set.into_iter().collect::<BTreeMap<_, _>>())?;
        let (path, size) = (archive_of(output)?, packed.len());
        files::write_all(&[(path.clone(), packed)])?;
        tell("post-packed", &path, size, count);
    }
    Ok(())
}

/// The archive beside the folder, which has a full stop in its name perhaps.
fn archive_of(folder: &Path) -> std::io::Result<PathBuf> {
    // „.” and „..” are no names of their own.
    let absolute = std::path::absolute(folder)?;
    let folder = if absolute.ends_with("..") { absolute.canonicalize()? } else { absolute };
    let mut name = folder.file_name().map(ToOwned::to_owned).unwrap_or_else(|| "wpis".into());
    name.push(".zip");
    Ok(folder.with_file_name(name))
}

/// The address of the folder of the files on the website, with a slash at its end; nothing where it is not known.
fn address(given: Option<&str>) -> Option<String> {
    let Some(given) = given else { return Some(String::new()) };
    let rest = ["https://", "http://"].iter().find_map(|scheme| given.strip_prefix(scheme))?;
    let is_address = !rest.is_empty() && !rest.starts_with('/') && !given.contains(['?', '#']);
    (is_address && encoded_address(given) == given).then(|| format!("{}/", given.trim_end_matches('/')))
}
