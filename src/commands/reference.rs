//! The path of an office's document comes in; what a report takes from it goes out, or what is wrong with it is told.

use std::path::Path;

use super::{Outcome, files, session::Session};
use crate::{
    output::docx::{LARGEST_REFERENCE, Reference},
    problem::{Code, Place, Problem},
    revision::sha256,
    templates::Templates,
};

/// What a report takes from an office's document.
pub(super) struct Looks {
    pub reference: Reference,
    /// Of the document.
    pub sha256: String,
}

/// Reads the document where one is given. `Err` holds how the run ends after its problems were told.
pub(super) fn read(
    path: Option<&Path>,
    session: &mut Session<'_>,
    strict: bool,
) -> anyhow::Result<Result<Option<Looks>, Outcome>> {
    let Some(path) = path else { return Ok(Ok(None)) };
    let name = path.display().to_string();
    Ok(match looks(path, &name, &session.templates) {
        Ok((looks, warnings)) => session.warn(&warnings, strict).map(|()| Some(looks)),
        Err(problem) => Err(session.stop(&[problem])),
    })
}

/// What a report takes from a document, with the warnings about it.
pub(super) fn looks(path: &Path, name: &str, templates: &Templates) -> Result<(Looks, Vec<Problem>), Problem> {
    let theme = templates.theme()?;
    let bytes = bytes(path, name)?;
    let (reference, warnings) = Reference::read(name, &bytes, &theme)?;
    Ok((Looks { reference, sha256: sha256(&bytes) }, warnings))
}

fn bytes(path: &Path, name: &str) -> Result<Vec<u8>, Problem> {
    const MEGABYTE: u64 = 1024 * 1024;
    let problem = |code| Problem::new(code, Place::Reference(name.to_owned())).word("file", name);
    if path.is_dir() {
        return Err(problem(Code::R001).word("kind", "folder"));
    }
    let bytes = files::read(path, LARGEST_REFERENCE).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => problem(Code::F001),
        _ => problem(Code::F003).word("reason", error.to_string()),
    })?;
    match bytes.len() as u64 > LARGEST_REFERENCE {
        true => Err(problem(Code::R002).word("kind", "file").word("limit", LARGEST_REFERENCE / MEGABYTE)),
        false => Ok(bytes),
    }
}
