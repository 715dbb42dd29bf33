//! The path of a file of data comes in; a consultation with its pictures and templates goes out, or every problem is told.

use std::path::{Component, Path, PathBuf};

use clap::Args;

use super::{Outcome, files, terminal::Terminal};
use crate::{
    consultation::{self, Consultation},
    document::{Document, Media, MediaFormat},
    input::{self, Origins},
    problem::{Code, Place, Problem, Severity},
    report::{self, Pictures},
    source::Source,
    templates::Templates,
};

/// The largest picture, in bytes and in pixels of one side.
const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;
const LONGEST_SIDE: usize = 12_000;

/// What `build` and `check` have in common.
#[derive(Debug, Args)]
pub(super) struct DataArguments {
    pub data: PathBuf,
    #[arg(long, value_name = "KIND")]
    pub report: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
    #[arg(long)]
    pub strict: bool,
}

/// A document ready to be written.
pub(super) struct Ready {
    pub document: Document,
    pub templates: Templates,
}

/// The way of the data, up to the document; `Err` holds how the run ends after its problems were told.
pub(super) fn prepare(arguments: &DataArguments, terminal: &Terminal) -> anyhow::Result<Result<Ready, Outcome>> {
    let templates = match &arguments.templates {
        Some(folder) => Templates::embedded().with(edited(folder)?),
        None => Templates::embedded(),
    };
    let name = arguments.data.display().to_string();
    let bytes = match read(&arguments.data) {
        Ok(bytes) => bytes,
        Err(problem) => return Ok(Err(told(&[problem], &Teller::new(terminal, &name, b"", &templates)))),
    };
    let mut input = input::json::parse(&bytes);
    let origins = std::mem::take(&mut input.origins);
    let teller = Teller { origins, ..Teller::new(terminal, &name, &bytes, &templates) };
    let (consultation, warnings) = match consultation::validate(input) {
        Ok(valid) => valid,
        Err(problems) => return Ok(Err(told(&problems, &teller))),
    };
    let pictures = match pictures(&consultation, &arguments.data) {
        Ok(pictures) => pictures,
        Err(problems) => return Ok(Err(told(&[warnings, problems].concat(), &teller))),
    };
    let kind = arguments.report.as_deref().unwrap_or(&consultation.report.kind);
    let document = match report::compose(&consultation, kind, &templates, pictures) {
        Ok(document) => document,
        Err(problem) => return Ok(Err(told(&[warnings, vec![problem]].concat(), &teller))),
    };
    teller.tell(&warnings);
    if arguments.strict && !warnings.is_empty() {
        terminal.say("strict-stop", &[("problems", terminal.messages.count(&warnings).into())]);
        return Ok(Err(Outcome::Strict));
    }
    Ok(Ok(Ready { document, templates }))
}

/// Tells problems with their source lines.
struct Teller<'a> {
    terminal: &'a Terminal,
    source: Source,
    origins: Origins,
    templates: &'a Templates,
}

impl<'a> Teller<'a> {
    fn new(terminal: &'a Terminal, name: &str, bytes: &[u8], templates: &'a Templates) -> Self {
        Self { terminal, source: Source::new(name, bytes), origins: Origins::default(), templates }
    }

    fn tell(&self, problems: &[Problem]) {
        for problem in problems {
            if let Place::Template(file, range) = &problem.place {
                let source = Source::new(file, self.templates.bytes(file).unwrap_or_default());
                self.terminal.problem(problem, Some(&source.spot(range.clone())));
            } else {
                self.terminal.problem(problem, Some(&self.source.spot(self.origins.range(&problem.place))));
            }
        }
    }
}

fn told(problems: &[Problem], teller: &Teller<'_>) -> Outcome {
    let mut sorted = problems.to_vec();
    sorted.sort_by_key(|problem| {
        (problem.severity() != Severity::Error, teller.origins.range(&problem.place).map(|range| range.start))
    });
    teller.tell(&sorted);
    let count = teller.terminal.messages.count(problems);
    teller.terminal.say("nothing-written", &[("problems", count.into())]);
    Outcome::Wrong
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let problem = |code| Problem::new(code, Place::File).word("file", path.display().to_string());
    if path.is_dir() {
        return Err(problem(Code::F002));
    }
    files::read(path, input::LARGEST_FILE).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => problem(Code::F001),
        _ => problem(Code::F003).word("reason", error.to_string()),
    })
}

/// The files of an edited folder of templates, by their path below it.
fn edited(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    fn walk(folder: &Path, prefix: &str, all: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{path}/"), all)?;
            } else {
                all.push((path, std::fs::read(entry.path())?));
            }
        }
        Ok(())
    }
    let mut all = Vec::new();
    walk(folder, "", &mut all).map_err(|error| files::Failure::new("failure-templates", folder, &error))?;
    Ok(all)
}

/// Reads every picture that the data name, from the folder of the data and from nowhere else.
fn pictures(consultation: &Consultation, data: &Path) -> Result<Pictures, Vec<Problem>> {
    let folder = data.parent().unwrap_or(Path::new(""));
    let mut pictures = Pictures::new();
    let mut problems = Vec::new();
    for (pointer, file) in consultation.pictures() {
        match picture(folder, file) {
            Ok(media) => drop(pictures.insert(file.to_owned(), media)),
            Err((code, limit)) => {
                problems.push(Problem::at(code, pointer).word("file", file).word("limit", limit));
            }
        }
    }
    if problems.is_empty() { Ok(pictures) } else { Err(problems) }
}

fn picture(folder: &Path, file: &str) -> Result<Media, (Code, String)> {
    let missing = || (Code::P001, String::new());
    let relative = Path::new(file);
    let plain = relative.components().all(|component| matches!(component, Component::Normal(_)));
    if !plain || file.contains('\\') || file.contains(':') {
        return Err(missing());
    }
    // A link may lead out of the folder: what counts is where the file really is.
    let path = folder.join(relative).canonicalize().map_err(|_| missing())?;
    let root = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if !path.starts_with(root.canonicalize().map_err(|_| missing())?) {
        return Err(missing());
    }
    let bytes = files::read(&path, LARGEST_PICTURE).map_err(|_| missing())?;
    if bytes.len() as u64 > LARGEST_PICTURE {
        return Err((Code::P003, format!("{} MB", LARGEST_PICTURE / 1024 / 1024)));
    }
    let format = match imagesize::image_type(&bytes) {
        Ok(imagesize::ImageType::Png) => MediaFormat::Png,
        Ok(imagesize::ImageType::Jpeg) => MediaFormat::Jpeg,
        _ => return Err((Code::P002, String::new())),
    };
    let size = imagesize::blob_size(&bytes).map_err(|_| (Code::P002, String::new()))?;
    if size.width.max(size.height) > LONGEST_SIDE || size.width.min(size.height) == 0 {
        return Err((Code::P003, format!("{LONGEST_SIDE} px")));
    }
    let pixels = |side| u32::try_from(side).unwrap_or(u32::MAX);
    Ok(Media { format, width: pixels(size.width), height: pixels(size.height), bytes })
}
