//! Paths come in; whole files are read and written, a written one never by halves.

use std::{
    fmt,
    fs::File,
    io::{self, Read, Write},
    path::Path,
};

use crate::messages::Messages;

/// A failure of the file system, told in the user's language.
#[derive(Debug)]
pub(super) struct Failure {
    message: &'static str,
    file: String,
    reason: String,
}

impl Failure {
    pub fn new(message: &'static str, file: &Path, error: &io::Error) -> Self {
        Self { message, file: file.display().to_string(), reason: error.to_string() }
    }

    pub fn told(&self, messages: &Messages) -> String {
        messages.tell(self.message, &[("file", self.file.clone().into()), ("reason", self.reason.clone().into())])
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}: {}", self.message, self.file, self.reason)
    }
}

impl std::error::Error for Failure {}

/// Reads at most `limit` bytes and one more, by which a larger file is known.
pub(super) fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Makes a folder with all above it.
pub(super) fn folder(path: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(path).map_err(|error| Failure::new("failure-folder", path, &error))
}

/// Writes all files or none: each into a temporary file beside its place, then each by one rename.
///
/// Before the first rename every place is tried: a file that Word holds open, a folder in a file's place and a file
/// that may not be changed are known before anything is.
pub(super) fn write_all(files: &[(std::path::PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let mut ready = Vec::new();
    for (path, bytes) in files {
        let failure = |error: io::Error| Failure::new("failure-write", path, &error);
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = tempfile::Builder::new().prefix(".sprawozdanie-").tempfile_in(parent).map_err(failure)?;
        file.write_all(bytes).map_err(failure)?;
        readable(file.as_file()).map_err(failure)?;
        file.as_file().sync_all().map_err(failure)?;
        ready.push((path, file));
    }
    for (path, _) in files.iter().filter(|(path, _)| path.exists()) {
        File::options().write(true).open(path).map_err(|error| Failure::new("failure-write", path, &error))?;
    }
    for (path, file) in ready {
        file.persist(path).map_err(|error| Failure::new("failure-write", path, &error.error))?;
    }
    Ok(())
}

/// A temporary file is its owner's alone; a report is for everybody who may read the folder.
#[cfg(unix)]
fn readable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &File) -> io::Result<()> {
    Ok(())
}
