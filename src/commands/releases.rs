//! A folder of releases and new data come in; what the data are to the newest released version goes out.

use std::{
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::{
    Outcome, diff,
    files::{self, Failure},
    names,
    published::{self, LARGEST_REPORT},
    session::Session,
    terminal::{Terminal, print},
};
use crate::{
    consultation::Consultation,
    document::Document,
    input,
    problem::{Code, Place, Problem},
    revision::{self, Changes, Record, Revision, sha256},
};

/// The largest record that is read, in bytes.
const LARGEST_RECORD: u64 = 500_000_000;

/// The file that a release holds locked. It stays, as nobody can tell whether another waits for it.
const LOCK: &str = "release.lock";

/// A folder of reports and its record, where it has one.
pub(super) struct Releases {
    folder: PathBuf,
    pub record: Option<Record>,
}

/// What data are to the newest released version.
pub(super) enum Coming {
    /// Nothing was released.
    First,
    /// They are those of the version.
    Unchanged(u32),
    /// They are those of the next version.
    Next(Box<Revision>),
}

/// Why data can be no next version.
pub(super) struct Refusal {
    pub problem: Problem,
    /// What changed, where that is worth seeing.
    revision: Option<Revision>,
}

impl Refusal {
    /// Shows what changed and tells the problem.
    pub fn tell(&self, session: &Session<'_>, terminal: &Terminal) -> anyhow::Result<Outcome> {
        if let Some(revision) = &self.revision {
            print(diff::written(revision, terminal).as_bytes())?;
        }
        Ok(session.stop(std::slice::from_ref(&self.problem)))
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self { problem, revision: None }
    }
}

impl Releases {
    /// Reads the record of a folder; a folder without one, or none at all, has no releases.
    pub fn read(folder: &Path) -> Result<Self, Problem> {
        let path = folder.join(Record::FILE);
        let name = path.display().to_string();
        let unread = |reason: String| {
            Problem::new(Code::C009, Place::Reference(name.clone())).word("file", name.clone()).word("reason", reason)
        };
        let bytes = match files::read(&path, LARGEST_RECORD) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Self { folder: folder.into(), record: None });
            }
            Err(error) => return Err(unread(error.to_string())),
        };
        let record: Record = serde_json::from_slice(&bytes).map_err(|error| unread(error.to_string()))?;
        // What a name begins with must not lead elsewhere.
        if record.name.contains('/') || names::inside(&record.name).is_err() {
            return Err(unread(format!("name: {}", record.name)));
        }
        match record.newest() {
            Some(_) if record.format == Record::FORMAT => Ok(Self { folder: folder.into(), record: Some(record) }),
            Some(_) => Err(unread(format!("format {}", record.format))),
            None => Err(unread("releases: []".into())),
        }
    }

    /// Keeps others from releasing into the folder for as long as the file lives; the system lets go of it whenever the
    /// program ends.
    pub fn lock(folder: &Path) -> Result<File, Failure> {
        let path = folder.join(LOCK);
        let failure = |error: io::Error| Failure::new("failure-write", &path, &error);
        let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failure)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => {
                Err(Failure::new("failure-locked", folder, &io::ErrorKind::WouldBlock.into()))
            }
            Err(TryLockError::Error(error)) => Err(failure(error)),
        }
    }

    /// What the names of the files begin with.
    pub fn name<'a>(&'a self, document: &'a Document) -> &'a str {
        self.record.as_ref().map_or(&document.metadata.file_stem, |record| &record.name)
    }

    /// Tells whether a file belongs to a released version.
    pub fn holds(&self, name: &str) -> bool {
        let releases = self.record.iter().flat_map(|record| &record.releases);
        releases.flat_map(|release| &release.files).any(|file| file.name == name)
    }

    /// What changed in each released version.
    pub fn changes(&self) -> Changes {
        self.record.as_ref().map(Record::changes).unwrap_or_default()
    }

    /// The same and what changed in one more.
    pub fn changes_with(&self, version: u32, revision: Revision) -> Changes {
        let mut changes = self.changes();
        changes.insert(version, revision);
        changes
    }

    /// Holds data against the newest released version.
    pub fn coming(&self, consultation: &Consultation) -> anyhow::Result<Result<Coming, Refusal>> {
        let Some(newest) = self.record.as_ref().and_then(Record::newest) else { return Ok(Ok(Coming::First)) };
        let (released, version) = (newest.made_of.version, consultation.version());
        if sha256(&consultation.published()?) == newest.made_of.sha256.data {
            return Ok(Ok(Coming::Unchanged(released)));
        }
        let mut old = None;
        for file in &newest.files {
            match self.intact(file) {
                Ok(bytes) => old = old.or(Some(bytes)),
                Err(problem) => return Ok(Err(problem.into())),
            }
        }
        let data = match old.as_deref().and_then(published::on_board) {
            Some(Ok(found)) if sha256(&found.data) == newest.made_of.sha256.data => found.data,
            Some(Err(problem)) => return Ok(Err(problem.into())),
            Some(Ok(_)) | None => return Ok(Err(self.at(Code::C011, Record::FILE).into())),
        };
        let Some(old) = input::json::parse(&data).draft else {
            return Ok(Err(self.at(Code::C011, Record::FILE).into()));
        };
        let revision = revision::diff(&old, consultation)?;
        let last = consultation.corrections.len().saturating_sub(1);
        let about = |code| {
            let place = match consultation.corrections.is_empty() {
                true => Place::File,
                false => Place::Value(format!("/corrections/{last}/version")),
            };
            Problem::new(code, place)
                .word("released", u64::from(released))
                .word("version", u64::from(version))
                .word("next", u64::from(released) + 1)
        };
        Ok(match version {
            _ if revision.told().next().is_none() => Ok(Coming::Unchanged(released)),
            version if version == released + 1 => Ok(Coming::Next(Box::new(revision))),
            version if version == released => Err(Refusal { problem: about(Code::C006), revision: Some(revision) }),
            _ => Err(about(Code::C007).into()),
        })
    }

    /// Reads a file of a released version, which must be as it was.
    pub fn intact(&self, file: &revision::Frozen) -> Result<Vec<u8>, Problem> {
        let found =
            names::inside(&file.name).ok().and_then(|name| files::read(&self.folder.join(name), LARGEST_REPORT).ok());
        match found {
            None => Err(self.at(Code::C010, &file.name).word("state", "missing")),
            Some(bytes) if bytes.len() as u64 == file.size && sha256(&bytes) == file.sha256 => Ok(bytes),
            Some(_) => Err(self.at(Code::C010, &file.name).word("state", "changed")),
        }
    }

    /// A problem with a file of the folder.
    pub fn at(&self, code: Code, name: &str) -> Problem {
        let path = self.folder.join(name).display().to_string();
        Problem::new(code, Place::Reference(path.clone())).word("file", path)
    }
}
