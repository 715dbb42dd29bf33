//! Paths come in; whole files are read and written, a written one never by halves.

use std::{
    fmt,
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::{
    messages::Messages,
    polish::{self, HARD_SPACE},
};

/// A failure of the file system, told in the user's language.
#[derive(Debug)]
pub(super) struct Failure {
    message: &'static str,
    file: String,
    reason: String,
}

impl Failure {
    pub fn new(message: &'static str, file: &Path, error: &io::Error) -> Self {
        // What the system says, without the temporary name that a library adds to it.
        let reason = error
            .raw_os_error()
            .map_or_else(|| error.to_string(), |code| io::Error::from_raw_os_error(code).to_string());
        Self { message, file: file.display().to_string(), reason }
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

/// The paths of all that lies in a folder, in order.
pub(super) fn names(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failure = |error: io::Error| Failure::new("failure-read", folder, &error);
    let entries = std::fs::read_dir(folder).map_err(failure)?;
    let mut names = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>().map_err(failure)?;
    names.sort();
    Ok(names)
}

/// Makes a folder with all above it.
pub(super) fn folder(path: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(path).map_err(|error| Failure::new("failure-folder", path, &error))
}

/// Writes all files or none: each into a temporary file beside its place, then each by one rename.
///
/// Before the first rename every place is tried: a file that Word holds open, a folder in a file's place and a file
/// that may not be changed are known before anything is.
pub(super) fn write_all(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let mut ready = Vec::new();
    for (path, bytes) in files {
        let failure = |error: io::Error| Failure::new("failure-write", path, &error);
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".sprawozdanie-");
        readable(&mut builder);
        let mut file = builder.tempfile_in(parent).map_err(failure)?;
        file.write_all(bytes).map_err(failure)?;
        file.as_file().sync_all().map_err(failure)?;
        // Closed at once: a long report has more pictures of pages than a process may hold files open.
        ready.push((path, file.into_temp_path()));
    }
    for (path, _) in files.iter().filter(|(path, _)| path.exists()) {
        File::options().write(true).open(path).map_err(|error| Failure::new("failure-write", path, &error))?;
    }
    for (path, file) in ready {
        file.persist(path).map_err(|error| Failure::new("failure-write", path, &error.error))?;
    }
    Ok(())
}

/// A temporary file is its owner's alone; a report is for everybody whom the user's own files are for.
#[cfg(unix)]
fn readable(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable(_: &mut tempfile::Builder<'_, '_>) {}

/// „412 kB”, „1,2 MB”; a terminal breaks no lines at a hard space.
pub(super) fn size(bytes: usize) -> String {
    polish::file_size(bytes as u64).replace(HARD_SPACE, " ")
}
