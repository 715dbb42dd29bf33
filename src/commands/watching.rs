//! A build and the files that it is made of come in; it is done again whenever one of them changes, until the user ends it.
//!
//! The files are looked at again and again: a shared folder of an office tells nobody of its changes, and an editor that
//! deletes a file to put a new one in its place leaves nothing behind that could be listened to.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

use serde_json::Value;

use super::{Outcome, files, names, terminal::Terminal};
use crate::input::{self, LARGEST_FILE};

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(100);

/// How long a file may be gone before that is taken for more than the way in which an editor saves.
const GONE: Duration = Duration::from_secs(1);

/// What a build is made of.
#[derive(Debug, Default)]
pub(super) struct Watched {
    /// Files that may be there or not.
    files: BTreeSet<PathBuf>,
    /// A folder with all that is below.
    folder: Option<PathBuf>,
}

/// How each file was at one moment; without its time and length if it was not there.
type Look = BTreeMap<PathBuf, Option<(SystemTime, u64)>>;

/// Builds, and again after each change; a failure is told and waited over.
pub(super) fn run(
    watched: impl Fn() -> Watched,
    build: impl Fn() -> anyhow::Result<Outcome>,
    terminal: &Terminal,
) -> anyhow::Result<Outcome> {
    loop {
        // Looked at before the build: what is saved while it runs will be built next.
        let watched = watched();
        let before = watched.look();
        let began = Instant::now();
        let outcome = build().unwrap_or_else(|error| {
            terminal.failure(&error);
            Outcome::Failed
        });
        let milliseconds = u64::try_from(began.elapsed().as_millis())?;
        let id = if outcome == Outcome::Done { "watch-built" } else { "watch-not-built" };
        terminal.say(id, &[("milliseconds", milliseconds.into())]);
        watched.wait(before);
    }
}

impl Watched {
    /// The file of data with the pictures and enclosures that it names, the office's document and the folder of templates.
    pub fn of(data: &Path, reference: Option<&Path>, templates: Option<&Path>) -> Self {
        let bytes = files::read(data, LARGEST_FILE).unwrap_or_default();
        // Data that are no JSON name nothing, up to the next time that they are saved.
        let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let beside = data.parent().unwrap_or(Path::new(""));
        let named = input::json::texts(&value, |_| true).into_iter().filter(|pointer| pointer.ends_with("/file"));
        let named = named.filter_map(|pointer| names::inside(value.pointer(&pointer)?.as_str()?).ok());
        let mut files: BTreeSet<_> = named.map(|name| beside.join(name)).collect();
        files.insert(data.into());
        files.extend(reference.map(PathBuf::from));
        Self { files, folder: templates.map(PathBuf::from) }
    }

    fn look(&self) -> Look {
        let mut below = Vec::new();
        if let Some(folder) = &self.folder {
            collect(folder, &mut below);
        }
        let stamp = |path: &Path| {
            let about = fs::metadata(path).ok()?;
            Some((about.modified().ok()?, about.len()))
        };
        self.files.iter().chain(&below).map(|path| (path.clone(), stamp(path))).collect()
    }

    /// Waits until something has changed, and then until nothing changes any more.
    fn wait(&self, before: Look) {
        let mut last = before.clone();
        let mut quiet_since = Instant::now();
        loop {
            thread::sleep(PAUSE);
            let now = self.look();
            if now != last {
                quiet_since = Instant::now();
            }
            let is_gone = before.iter().any(|(path, was)| was.is_some() && now.get(path).is_none_or(Option::is_none));
            let enough = if is_gone { GONE } else { PAUSE };
            if now != before && quiet_since.elapsed() >= enough {
                return;
            }
            last = now;
        }
    }
}

/// Every file below a folder; one that cannot be read has none.
fn collect(folder: &Path, all: &mut Vec<PathBuf>) {
    for path in files::names(folder).unwrap_or_default() {
        if path.is_dir() {
            collect(&path, all);
        } else {
            all.push(path);
        }
    }
}
