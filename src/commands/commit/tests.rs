//! Disks that break at every step come in; that the files are the old or the new ones, and whole, goes out.

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
