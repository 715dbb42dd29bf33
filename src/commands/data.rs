//! The path of a file of data comes in; a consultation with its pictures and templates goes out, or every problem is told.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    Outcome,
    bounds::{Bounds, Watch},
    files, pictures,
    reference::{self, Looks},
    session::Session,
    templates,
    terminal::Terminal,
};
use crate::{
    consultation::{self, Consultation},
    document::Document,
    input,
    pictures::{Extent, Typefaces},
    problem::{Code, Place, Problem},
    report::{self, Pictures, Sources},
    revision::Changes,
    templates::Templates,
};

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
    #[command(flatten)]
    bounds: Bounds,
}

impl DataArguments {
    /// The kind of report that is asked for, or that the data name.
    pub fn kind<'a>(&'a self, consultation: &'a Consultation) -> &'a str {
        self.report.as_deref().unwrap_or(&consultation.report.kind)
    }

    /// Begins to watch what a run over these data uses.
    pub fn watch(&self, terminal: &Terminal) -> std::io::Result<Watch> {
        self.bounds.watch(&self.data.display().to_string(), terminal)
    }
}

/// Data in which every rule holds, with the warnings that came along.
pub(super) struct Valid {
    pub consultation: Consultation,
    warnings: Vec<Problem>,
}

/// A document, and what goes with it on its way to the files.
pub(super) struct Composed<'a> {
    pub document: Document,
    /// Those that the Word file takes from the office's own document.
    pub looks: Option<Looks>,
    pub session: Session<'a>,
}

/// The way of the data up to the document. `Err` holds how the run ends after its problems were told.
pub(super) fn prepare<'a>(
    arguments: &DataArguments,
    terminal: &'a Terminal,
) -> anyhow::Result<Result<Composed<'a>, Outcome>> {
    match valid(arguments, terminal)? {
        Ok((valid, session)) => composed(arguments, valid, session, None, Changes::default()),
        Err(outcome) => Ok(Err(outcome)),
    }
}

/// The way of the data up to where every rule holds.
pub(super) fn valid<'a>(
    arguments: &DataArguments,
    terminal: &'a Terminal,
) -> anyhow::Result<Result<(Valid, Session<'a>), Outcome>> {
    let templates = templates_of(arguments.templates.as_deref())?;
    let name = arguments.data.display().to_string();
    let bytes = match read(&arguments.data, input::LARGEST_FILE) {
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
    Ok(match consultation::validate(input.draft, input.problems) {
        Ok((consultation, warnings)) => Ok((Valid { consultation, warnings }, session)),
        Err(problems) => Err(session.stop(&problems)),
    })
}

/// The way of good data up to the document, with the office's own document whose looks the Word file takes, and the
/// changes of the versions that were released.
pub(super) fn composed<'a>(
    arguments: &DataArguments,
    valid: Valid,
    mut session: Session<'a>,
    reference: Option<&Path>,
    changes: Changes,
) -> anyhow::Result<Result<Composed<'a>, Outcome>> {
    let looks = match reference::read(reference, &mut session, arguments.strict)? {
        Ok(looks) => looks,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let sources =
        Sources { changes, reference: looks.as_ref().map(|looks| looks.sha256.clone()), ..Sources::default() };
    let Valid { consultation, mut warnings } = valid;
    let theme = session.templates.theme();
    let kind = arguments.kind(&consultation);
    let document = document(&consultation, kind, &arguments.data, &session.templates, sources)?;
    let (document, theme) = match (document, theme) {
        (Ok(document), Ok(theme)) => (document, theme),
        (document, theme) => {
            let theme = theme.err().map(Problem::from).into_iter().collect();
            return Ok(Err(session.stop(&[warnings, document.err().unwrap_or_default(), theme].concat())));
        }
    };
    warnings.extend(theme.faint_colors().into_iter().map(Problem::from));
    session.consultation = Some(consultation);
    Ok(session.warn(&warnings, arguments.strict).map(|()| Composed { document, looks, session }))
}

/// The document that good data make, with the pictures that they name beside `data`.
pub(super) fn document(
    consultation: &Consultation,
    kind: &str,
    data: &Path,
    templates: &Templates,
    sources: Sources,
) -> anyhow::Result<Result<Document, Vec<Problem>>> {
    Ok(pictures(consultation, data, templates)?.and_then(|pictures| {
        let sources = Sources { pictures, ..sources };
        report::compose(consultation, kind, templates, sources).map_err(|problem| vec![problem])
    }))
}

/// The pictures that data name, from the folder of the data.
pub(super) fn pictures(
    consultation: &Consultation,
    data: &Path,
    templates: &Templates,
) -> anyhow::Result<Result<Pictures, Vec<Problem>>> {
    // Without a theme nothing is written, whatever the size of pictures.
    let place = templates.theme().map_or(Extent::ENDLESS, |theme| Extent::of(&theme.page));
    pictures::read(consultation, data, place, &Typefaces::of(templates))
}

/// The templates of the program, with those of a folder in their place.
pub(super) fn templates_of(folder: Option<&Path>) -> anyhow::Result<Templates> {
    Ok(match folder {
        Some(folder) => Templates::embedded().with(templates::edited(folder)?),
        None => Templates::embedded(),
    })
}

/// Reads a file that the user has named, at most so many bytes and one more.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
    let problem = |code| Problem::new(code, Place::File).word("file", path.display().to_string());
    if path.is_dir() {
        return Err(problem(Code::F002));
    }
    files::read(path, limit).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => problem(Code::F001),
        _ => problem(Code::F003).word("reason", error.to_string()),
    })
}
