//! The path of a file of data comes in; a consultation with its pictures and templates goes out, or every problem is told.

use std::path::{Component, Path, PathBuf};

use clap::Args;

use super::{Outcome, files, terminal::Terminal};
use crate::{
    consultation::{self, Consultation, schema},
    document::{Document, Media, MediaFormat},
    input::{self, Origins},
    output::Refusal,
    problem::{Code, Place, Problem, Severity},
    report::{self, Pictures},
    source::{Shown, Source},
    templates::Templates,
};

/// How many places are told for one character or text that cannot be set.
const MOST_PLACES: usize = 20;

/// The largest picture, in bytes and in pixels of one side.
const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;
const LONGEST_SIDE: u32 = 12_000;

/// The largest picture, in pixels.
const MOST_PIXELS: u64 = 60_000_000;

/// How deep folders of templates may lie in each other.
const DEEPEST_FOLDER: usize = 8;

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

/// The way of the data up to the document. `Err` holds how the run ends after its problems were told.
pub(super) fn prepare<'a>(
    arguments: &DataArguments,
    terminal: &'a Terminal,
) -> anyhow::Result<Result<(Document, Session<'a>), Outcome>> {
    let templates = match &arguments.templates {
        Some(folder) => Templates::embedded().with(edited(folder)?),
        None => Templates::embedded(),
    };
    let name = arguments.data.display().to_string();
    let bytes = match read(&arguments.data) {
        Ok(bytes) => bytes,
        Err(problem) => return Ok(Err(Session::new(terminal, &name, Vec::new(), templates).stop(&[problem]))),
    };
    let mut session = Session::new(terminal, &name, bytes, templates);
    if let Some(kind) =
        arguments.report.as_deref().filter(|kind| !session.templates.kinds().any(|known| known == *kind))
    {
        let kinds = session.templates.kinds().collect::<Vec<_>>().join(", ");
        let problem = Problem::new(Code::T002, Place::File).word("kind", kind).word("kinds", kinds);
        session.stop(&[problem]);
        return Ok(Err(Outcome::Usage));
    }
    let input = input::json::parse(&session.bytes);
    session.origins = input.origins;
    let (consultation, warnings) = match consultation::validate(input.draft, input.problems) {
        Ok(valid) => valid,
        Err(problems) => return Ok(Err(session.stop(&problems))),
    };
    session.published = serde_json::from_slice(&consultation.published()?)?;
    let document = pictures(&consultation, &arguments.data).and_then(|pictures| {
        let kind = arguments.report.as_deref().unwrap_or(&consultation.report.kind);
        report::compose(&consultation, kind, &session.templates, pictures).map_err(|problem| vec![problem])
    });
    let theme = session.templates.theme().err().map(Problem::from);
    let document = match (document, theme) {
        (Ok(document), None) => document,
        (document, theme) => {
            let problems = [warnings, document.err().unwrap_or_default(), theme.into_iter().collect()].concat();
            return Ok(Err(session.stop(&problems)));
        }
    };
    session.tell(&warnings);
    session.warnings = warnings.len();
    if arguments.strict && !warnings.is_empty() {
        terminal.say("strict-stop", &[("problems", terminal.messages.count(&warnings).into())]);
        return Ok(Err(Outcome::Strict));
    }
    Ok(Ok((document, session)))
}

/// Tells whether a place is, or lies in, a record that holds something private.
fn is_private(pointer: &str) -> bool {
    let private = schema::private_records();
    pointer.split('/').any(|step| private.iter().any(|name| name == step))
}

/// One file of data with its templates, and where problems with them are told.
pub(super) struct Session<'a> {
    terminal: &'a Terminal,
    bytes: Vec<u8>,
    source: Source,
    origins: Origins,
    /// The data as the report may show them; null until they are known to be good.
    published: serde_json::Value,
    /// How many warnings were told.
    pub warnings: usize,
    /// The templates in force.
    pub templates: Templates,
}

impl<'a> Session<'a> {
    fn new(terminal: &'a Terminal, name: &str, bytes: Vec<u8>, templates: Templates) -> Self {
        Self {
            terminal,
            source: Source::data(name, &bytes),
            bytes,
            origins: Origins::default(),
            published: serde_json::Value::Null,
            warnings: 0,
            templates,
        }
    }

    /// What a writer made; its refusal becomes problems with their places in the data.
    pub fn written<T>(&self, result: anyhow::Result<T>) -> anyhow::Result<Result<T, Outcome>> {
        match result {
            Ok(done) => Ok(Ok(done)),
            Err(error) => {
                let refusal = error.downcast::<Refusal>()?;
                Ok(Err(self.stop(&self.problems(refusal))))
            }
        }
    }

    fn problems(&self, refusal: Refusal) -> Vec<Problem> {
        let at = |code, places: Vec<String>| -> Vec<Problem> {
            match places.is_empty() {
                // The words stand in a template, not in the data.
                true => vec![Problem::new(code, Place::File)],
                false => places.into_iter().map(|pointer| Problem::at(code, pointer)).collect(),
            }
        };
        match refusal {
            Refusal::Template(mistake) => vec![mistake.into()],
            Refusal::NoShape(found) => found
                .into_iter()
                .flat_map(|(character, _)| {
                    let mut places =
                        input::json::texts(&self.published, |text| report::clean(text).contains(character));
                    places.truncate(MOST_PLACES);
                    let name = format!("U+{:04X}", u32::from(character));
                    let words = move |problem: Problem| {
                        problem.word("character", character.to_string()).word("name", name.clone())
                    };
                    at(Code::S013, places).into_iter().map(words).collect::<Vec<_>>()
                })
                .collect(),
            Refusal::NoRoom(found) => found
                .into_iter()
                .flat_map(|(_, quoted)| {
                    let words = quoted.trim().replace('\u{A0}', " ");
                    let mut places = input::json::texts(&self.published, |text| {
                        report::clean(text).replace('\u{A0}', " ").contains(&words)
                    });
                    places.truncate(MOST_PLACES);
                    at(Code::S014, places).into_iter().map(move |problem| problem.word("text", quoted.clone()))
                })
                .collect(),
        }
    }

    fn tell(&self, problems: &[Problem]) {
        let most = self.terminal.most_problems();
        for problem in problems.iter().take(most) {
            if let Place::Template(file, range) = &problem.place {
                let source = Source::template(file, self.templates.bytes(file).unwrap_or_default());
                self.terminal.problem(problem, &source.spot(range.clone(), Shown::Place));
                continue;
            }
            let shown = match &problem.place {
                Place::Value(pointer) | Place::Field(pointer) if is_private(pointer) => Shown::Names,
                Place::Value(_) | Place::Field(_) => Shown::Place,
                _ if problem.code == Code::J004 => Shown::Names,
                _ => Shown::Punctuation,
            };
            let mut problem = problem.clone();
            if shown == Shown::Names {
                let found = problem.words.iter_mut().filter(|(name, _)| *name == "found");
                found.for_each(|(_, word)| *word = "…".into());
            }
            self.terminal.problem(&problem, &self.source.spot(self.origins.range(&problem.place), shown));
        }
        if problems.len() > most {
            self.terminal.say("more-problems", &[("count", (problems.len() - most).into())]);
        }
    }

    /// Tells all problems, errors first and in the order of the file, and ends the run.
    fn stop(&self, problems: &[Problem]) -> Outcome {
        let mut sorted = problems.to_vec();
        let start = |problem: &Problem| self.origins.range(&problem.place).map(|range| range.start);
        sorted.sort_by_key(|problem| (problem.severity() != Severity::Error, start(problem)));
        self.tell(&sorted);
        self.terminal.say("nothing-written", &[("problems", self.terminal.messages.count(problems).into())]);
        Outcome::Wrong
    }
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

/// The files of an edited folder of templates, by their path below it. What an editor or system leaves beside them
/// (names with a dot, links to nowhere, pipes) is passed over.
fn edited(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    fn walk(folder: &Path, prefix: &str, depth: usize, all: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            if name.starts_with('.') || depth > DEEPEST_FOLDER {
                continue;
            }
            if kind.is_dir() {
                walk(&entry.path(), &format!("{prefix}{name}/"), depth + 1, all)?;
            } else if kind.is_file() && entry.metadata()?.len() <= LARGEST_PICTURE {
                all.push((format!("{prefix}{name}"), std::fs::read(entry.path())?));
            }
        }
        Ok(())
    }
    let mut all = Vec::new();
    walk(folder, "", 0, &mut all).map_err(|error| files::Failure::new("failure-templates", folder, &error))?;
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
    if !path.is_file() {
        return Err(missing());
    }
    let bytes = files::read(&path, LARGEST_PICTURE).map_err(|_| missing())?;
    if bytes.len() as u64 > LARGEST_PICTURE {
        return Err((Code::P003, format!("{} MB", LARGEST_PICTURE / 1024 / 1024)));
    }
    let (format, known) = match image::guess_format(&bytes) {
        Ok(known @ image::ImageFormat::Png) => (MediaFormat::Png, known),
        Ok(known @ image::ImageFormat::Jpeg) => (MediaFormat::Jpeg, known),
        _ => return Err((Code::P002, String::new())),
    };
    let broken = |_| (Code::P002, String::new());
    let reader = || image::ImageReader::with_format(std::io::Cursor::new(&bytes), known);
    let (width, height) = reader().into_dimensions().map_err(broken)?;
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err((Code::P003, format!("{LONGEST_SIDE} px, {} mln px", MOST_PIXELS / 1_000_000)));
    }
    // Only a whole picture is known to be one: a writer that meets a broken one cannot tell where it is from.
    reader().decode().map_err(broken)?;
    Ok(Media { format, width, height, bytes })
}
