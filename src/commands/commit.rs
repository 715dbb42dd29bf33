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
mod tests {
    use std::{cell::Cell, collections::BTreeMap};

    use tempfile::TempDir;

    use super::*;

    /// How the file system breaks down.
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Breakdown {
        /// The operation is refused, and all after it.
        Refused,
        /// A file is written by half, and the program is gone.
        Halfway,
        /// The operation is done, and the program is gone before the next.
        After,
    }

    /// A file system that breaks down at one operation.
    struct Broken {
        left: Cell<usize>,
        how: Breakdown,
    }

    impl Broken {
        /// Whether this operation is done; `Err` where it fails.
        fn pass(&self) -> Result<(), bool> {
            match self.left.get() {
                0 => Err(false),
                1 => {
                    self.left.set(0);
                    Err(true)
                }
                left => {
                    self.left.set(left - 1);
                    Ok(())
                }
            }
        }

        fn run(&self, whole: impl FnOnce() -> io::Result<()>, half: impl FnOnce()) -> io::Result<()> {
            let full = || Err(io::ErrorKind::StorageFull.into());
            match (self.pass(), self.how) {
                (Ok(()), _) => whole(),
                (Err(true), Breakdown::After) => whole().and_then(|()| full()),
                (Err(true), Breakdown::Halfway) => {
                    half();
                    full()
                }
                (Err(_), _) => full(),
            }
        }
    }

    impl Disk for Broken {
        fn make_folder(&self, path: &Path) -> io::Result<()> {
            self.run(|| System.make_folder(path), || ())
        }

        fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
            self.run(|| System.write(path, bytes), || fs::write(path, &bytes[..bytes.len() / 2]).unwrap())
        }

        fn sync_folder(&self, path: &Path) -> io::Result<()> {
            self.run(|| System.sync_folder(path), || ())
        }

        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            self.run(|| System.rename(from, to), || ())
        }

        fn remove_folder(&self, path: &Path) -> io::Result<()> {
            self.run(|| System.remove_folder(path), || ())
        }
    }

    type Set = Vec<(String, Vec<u8>)>;

    fn set(version: &str) -> Set {
        let file = |name: &str| (name.to_owned(), format!("{name} of {version}").repeat(50).into_bytes());
        vec![file("report.docx"), file("report.pdf"), file(&format!("report-{version}.pdf")), file("release.json")]
    }

    fn found(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let visible = entries.filter(|path| path.is_file());
        visible.map(|path| (path.file_name().unwrap().to_str().unwrap().into(), fs::read(path).unwrap())).collect()
    }

    #[test]
    fn wherever_the_file_system_breaks_down_the_old_or_the_new_set_is_whole() {
        for how in [Breakdown::Refused, Breakdown::Halfway, Breakdown::After] {
            let (mut olds, mut news) = (0, 0);
            for step in 1.. {
                let folder = TempDir::new().unwrap();
                write_all(folder.path(), &set("v1")).unwrap();
                let old = found(folder.path());
                let mut new = old.clone();
                new.extend(set("v2"));
                let broken = Broken { left: Cell::new(step), how };
                let result = write_with(&broken, folder.path(), &folder.path().join(".sprawozdanie-x"), &set("v2"));
                // Whatever a run does next, it begins with this.
                complete(folder.path()).unwrap();
                let state = found(folder.path());
                assert!(state == old || state == new, "{how:?}, step {step}: a mixture: {:?}", state.keys());
                if state == old {
                    olds += 1
                } else {
                    news += 1
                }
                sweep(folder.path()).unwrap();
                assert_eq!(fs::read_dir(folder.path()).unwrap().count(), state.len(), "{how:?}, step {step}: remains");
                if broken.left.get() > 0 {
                    assert!(result.is_ok() && state == new);
                    break;
                }
                // After the last operation there is nothing left to fail.
                assert!(result.is_err() || state == new, "{how:?}, step {step}: a failure is not told");
            }
            assert!(olds >= 6 && news >= 6, "{how:?}: {olds} times old, {news} times new");
        }
    }

    #[test]
    fn completing_may_break_down_as_often_as_it_likes() {
        let folder = TempDir::new().unwrap();
        write_all(folder.path(), &set("v1")).unwrap();
        // Seven operations up to the rename that completes the set.
        let broken = Broken { left: Cell::new(7), how: Breakdown::After };
        write_with(&broken, folder.path(), &folder.path().join(".sprawozdanie-x"), &set("v2")).unwrap_err();
        assert!(folder.path().join(COMPLETE).is_dir());
        let mut rounds = 0;
        while folder.path().join(COMPLETE).is_dir() {
            let _ = complete_with(&Broken { left: Cell::new(2), how: Breakdown::After }, folder.path());
            rounds += 1;
            assert!(rounds < 20);
        }
        let state = found(folder.path());
        assert!(set("v2").iter().all(|(name, bytes)| state.get(name) == Some(bytes)));
    }

    #[test]
    fn two_at_once_leave_the_set_of_one() {
        let folder = TempDir::new().unwrap();
        std::thread::scope(|scope| {
            for run in 0..4 {
                let folder = folder.path();
                scope.spawn(move || {
                    for round in 0..20 {
                        let file = |name: &str| (name.to_owned(), format!("{run} {round}").into_bytes());
                        write_all(folder, &[file("a"), file("b"), file("c")]).unwrap();
                    }
                });
            }
        });
        complete(folder.path()).unwrap();
        let state = found(folder.path());
        assert_eq!(state.len(), 3);
        assert!(state["a"] == state["b"] && state["b"] == state["c"], "{state:?}");
    }
}
