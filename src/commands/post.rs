//! `sprawozdanie post`: a folder of releases comes in; all that goes to the office's website goes out, as a folder and as
//! one archive.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Outcome,
    chain::{self, Held},
    commit, data, files,
    releases::Releases,
    session::Session,
    terminal::Terminal,
};
use crate::{
    consultation::{self, Consultation},
    document::encoded_address,
    input,
    open_data::{self, DataFile},
    open_xml::archive,
    output::{html, text},
    problem::{Code, Place, Problem, Severity},
    publication::{self, Post, Publication},
    report,
    revision::{Record, name_of_version, version_changes},
    source::{Shown, Source},
};

/// The page that shows the post as a visitor would see it: the name by which a server knows the page of a folder.
const PAGE: &str = "index.html";

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

/// Files by their names.
type Files = Vec<(String, Vec<u8>)>;

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let folder = &arguments.folder;
    let Some(address) = address(arguments.address.as_deref()) else {
        terminal.say("usage-address", &[]);
        return Ok(Outcome::Usage);
    };
    let templates = data::templates_of(arguments.templates.as_deref())?;
    let at_record = |problems: &[Problem]| {
        let source = Source::template(folder.join(Record::FILE).display().to_string(), b"");
        problems.iter().for_each(|problem| terminal.problem(problem, &source.spot(None, Shown::Place)));
        terminal.say("nothing-written", &[("problems", terminal.messages.count(problems).into())]);
    };
    commit::complete(folder)?;
    let releases = match Releases::read(folder) {
        Ok(releases) => releases,
        Err(problem) => {
            at_record(&[problem]);
            return Ok(Outcome::Unproven);
        }
    };
    let Some(record) = &releases.record else {
        at_record(&[Problem::new(Code::C015, Place::File)]);
        return Ok(Outcome::Wrong);
    };
    let _lock = Releases::lock(folder)?;
    let Held { mut problems, newest } = chain::held(&releases, record, terminal)?;
    problems.retain(|problem| problem.severity() == Severity::Error);
    let (Some((newest, source)), true) = (newest, problems.is_empty()) else {
        at_record(&problems);
        return Ok(Outcome::Unproven);
    };
    let name = name_of_version(&record.name, newest.made_of.version);
    let shown = folder.join(format!("{name}.pdf")).display().to_string();
    let mut session = Session::new(terminal, &shown, source.bytes, templates);
    let input = input::json::parse(&session.bytes);
    session.origins = input.origins;
    let consultation = match consultation::validate(input.draft, input.problems) {
        Ok((consultation, _)) => consultation,
        Err(problems) => return Ok(session.stop(&problems)),
    };
    if let Err(mistake) = session.templates.theme() {
        return Ok(session.stop(&[mistake.into()]));
    }
    let mut set = match written(record, &consultation, &name, &address, &session)? {
        Ok(set) => set,
        Err(outcome) => return Ok(outcome),
    };
    for file in record.releases.iter().flat_map(|release| &release.files) {
        match releases.intact(file) {
            Ok(bytes) => set.push((file.name.clone(), bytes)),
            // Changed since it was proved, a moment ago.
            Err(problem) => return Ok(session.stop(&[problem])),
        }
    }
    set.sort();
    let version = newest.made_of.version;
    let output = arguments.output.clone().unwrap_or_else(|| folder.join(format!("wpis-v{version}")));
    files::folder(&output)?;
    commit::complete(&output)?;
    commit::write_all(&output, &set)?;
    let told = |message: &str, path: &Path, bytes: usize, files: usize| {
        let words =
            [("file", path.display().to_string().into()), ("size", files::size(bytes).into()), ("files", files.into())];
        terminal.say(message, &words);
    };
    told("post-written", &output, set.iter().map(|(_, bytes)| bytes.len()).sum(), set.len());
    if arguments.zip {
        let count = set.len();
        let packed = archive::pack(&set.into_iter().collect::<BTreeMap<_, _>>())?;
        let (path, size) = (archive_of(&output), packed.len());
        files::write_all(&[(path.clone(), packed)])?;
        told("post-packed", &path, size, count);
    }
    terminal.say("post-look", &[("file", output.join(PAGE).display().to_string().into())]);
    Ok(Outcome::Done)
}

/// The archive beside the folder, which has a full stop in its name perhaps.
fn archive_of(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().map(ToOwned::to_owned).unwrap_or_else(|| "wpis".into());
    name.push(".zip");
    folder.with_file_name(name)
}

/// The address of the folder of the files on the website, with a slash at its end; nothing where it is not known.
fn address(given: Option<&str>) -> Option<String> {
    let Some(given) = given else { return Some(String::new()) };
    let rest = ["https://", "http://"].iter().find_map(|scheme| given.strip_prefix(scheme))?;
    let is_address = !rest.is_empty() && !rest.starts_with('/') && !given.contains(['?', '#']);
    (is_address && encoded_address(given) == given).then(|| format!("{}/", given.trim_end_matches('/')))
}

/// What is made anew: the post in its forms, the data and what is told of both.
fn written(
    record: &Record,
    consultation: &Consultation,
    name: &str,
    address: &str,
    session: &Session<'_>,
) -> anyhow::Result<Result<Files, Outcome>> {
    let data_set = DataFile { name: Publication::data_set_file(name), title: None, bytes: session.bytes.clone() };
    let mut data = open_data::files(consultation, name)?;
    data.insert(0, data_set);
    let publication = Publication::of(record, &data, address);
    let changes = record.changes();
    let kind = record.newest().map_or("", |newest| &newest.made_of.report);
    let document = match report::compose_post(consultation, kind, &session.templates, &changes, &publication) {
        Ok(document) => document,
        Err(problem) => return Ok(Err(session.stop(&[problem]))),
    };
    let metadata = &document.metadata;
    let (piece, plain) = (html::write_piece(&document)?, text::write(&document));
    let linked = publication::linked(metadata, &publication);
    let page = html::write_post(&document, &session.templates, &linked)?;
    let catalogue = Publication::catalogue_file(name);
    let description = publication::description(&Post {
        metadata,
        html: &piece,
        text: &plain,
        consultation,
        changes: &version_changes(consultation, &changes),
        publication: &publication,
        catalogue: &catalogue,
    })?;
    let described = publication::catalogue(consultation, &metadata.keywords, &publication)?;
    let mut files: Files = data.into_iter().map(|file| (file.name, file.bytes)).collect();
    files.extend([
        ("post.html".to_owned(), piece.into_bytes()),
        ("post.txt".to_owned(), plain.into_bytes()),
        ("post.json".to_owned(), description),
        (catalogue, described),
        (PAGE.to_owned(), page),
    ]);
    Ok(Ok(files))
}
