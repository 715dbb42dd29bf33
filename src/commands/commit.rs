//! A folder and a set of files come in; all of them are written or none, however the program ends.
//!
//! The files are made in a hidden folder beside their places. One rename gives that folder the name by which every later
//! run knows that it is complete; from then on the set is written, and whoever comes first moves the files to their places.
//! Moving may be done twice or by two at once: a file that is gone is in its place already.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use super::{
    files::{self, Failure},
    terminal::Terminal,
};
use crate::problem::Word;

/// The folder of a set that is complete and may lie outside of its places.
const COMPLETE: &str = ".sprawozdanie-zapis";

/// What the folder of a set begins with that is not complete.
const INCOMPLETE: &str = ".sprawozdanie-";

/// How often a set that another run has completed is moved out of the way.
const ATTEMPTS: usize = 100;

/// What is done to the file system; the tests have one that fails.
trait Disk {
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
}

struct System;

impl Disk for System {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::options().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            // Some file systems of networks have no such thing.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }

    /// Windows keeps the entries of folders by itself.
    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }
}

/// Writes all files into a folder that exists, or none.
///
/// # Errors
/// A file cannot be written. Then every file is as it was; only where the system refuses a move that it allowed a moment
/// before, the next run completes the set.
pub(super) fn write_all(folder: &Path, set: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    if set.is_empty() {
        return Ok(());
    }
    // Its name alone is wanted: one that nobody else has.
    let temporary = tempfile::Builder::new()
        .prefix(INCOMPLETE)
        .tempdir_in(folder)
        .map_err(|error| Failure::new("failure-write", &folder.join(&set[0].0), &error))?;
    let staged = temporary.path().join("z");
    write_with(&System, folder, &staged, set)
}

/// Moves the files of a set that was written, but did not come to its places; none where there is none.
pub(super) fn complete(folder: &Path) -> Result<(), Failure> {
    complete_with(&System, folder).map(|_| ())
}

/// Removes what runs that were killed had not completed. Nobody else may be writing.
pub(super) fn sweep(folder: &Path) -> Result<(), Failure> {
    for path in files::names(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(INCOMPLETE) && name != COMPLETE && path.is_dir() {
            // What cannot be removed does no harm.
            let _ = fs::remove_dir_all(&path);
        }
    }
    Ok(())
}

/// Tells of each file that was written.
pub(super) fn tell(folder: &Path, set: &[(String, Vec<u8>)], total: u32, terminal: &Terminal) {
    for (name, bytes) in set {
        let pages = if name.ends_with(".pdf") { total } else { 0 };
        let words: [(&'static str, Word); 3] = [
            ("file", folder.join(name).display().to_string().into()),
            ("size", files::size(bytes.len()).into()),
            ("pages", u64::from(pages).into()),
        ];
        terminal.say("written", &words);
    }
}

fn write_with(disk: &impl Disk, folder: &Path, staged: &Path, set: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let failure = |name: &str| {
        let path = folder.join(name);
        move |error: io::Error| Failure::new("failure-write", &path, &error)
    };
    let of_set = failure(&set[0].0);
    disk.make_folder(staged).map_err(&of_set)?;
    for (name, bytes) in set {
        disk.write(&staged.join(name), bytes).map_err(failure(name))?;
    }
    disk.sync_folder(staged).map_err(&of_set)?;
    // A file that Word holds open, a folder in a file's place, a file that may not be changed: known before anything is.
    for (name, _) in set {
        let path = folder.join(name);
        if path.exists() {
            File::options().write(true).open(&path).map_err(failure(name))?;
        }
    }
    let mut attempts = 0;
    loop {
        let moved = complete_with(disk, folder)?;
        match disk.rename(staged, &folder.join(COMPLETE)) {
            Ok(()) => break,
            // Another run has completed its set in the meantime.
            Err(error) if attempts < ATTEMPTS && (moved || is_taken(&error) || folder.join(COMPLETE).exists()) => {
                attempts += 1;
            }
            Err(error) => return Err(of_set(error)),
        }
    }
    // Without this the set may be lost with the current, but not by halves.
    disk.sync_folder(folder).map_err(&of_set)?;
    complete_with(disk, folder).map(|_| ())
}

fn is_taken(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::AlreadyExists)
}

/// Moves what is there and tells whether there was something.
fn complete_with(disk: &impl Disk, folder: &Path) -> Result<bool, Failure> {
    let complete = folder.join(COMPLETE);
    let failure = |path: &Path, error: &io::Error| Failure::new("failure-write", path, error);
    let entries = match fs::read_dir(&complete).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        // There is none, or another run was quicker.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(failure(&complete, &error)),
    };
    for entry in entries {
        let (path, place) = (entry.path(), folder.join(entry.file_name()));
        match disk.rename(&path, &place) {
            // Moved by another run.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) if path.exists() => return Err(failure(&place, &error)),
            Ok(()) | Err(_) => {}
        }
    }
    disk.sync_folder(folder).map_err(|error| failure(folder, &error))?;
    match disk.remove_folder(&complete) {
        // Another run was quicker, or has completed its own set in the meantime, which it will move.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty) => Ok(true),
        Err(error) if complete.exists() => Err(failure(&complete, &error)),
        Ok(()) | Err(_) => Ok(true),
    }
}

#[cfg(test)]
mod tests;
