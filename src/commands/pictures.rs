//! A consultation and the path of its data come in; the pictures that it names go out, ready for a document, whole and
//! from its folder alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    num::NonZero,
    path::{Component, Path},
    thread,
};

use anyhow::anyhow;

use super::files;
use crate::{
    consultation::Consultation,
    document::Media,
    pictures::{self, Extent, LONGEST_SIDE, MOST_PIXELS, Unfit},
    problem::{Code, Problem},
    report::Pictures,
};

/// The largest file of a picture, in bytes.
const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;

/// How many pictures are made ready at the same time; each of them lies in memory in full size for a while.
const MOST_AT_ONCE: usize = 4;

/// Reads every picture that the data name, from the folder of the data and from nowhere else.
pub(super) fn read(
    consultation: &Consultation,
    data: &Path,
    place: Extent,
) -> anyhow::Result<Result<Pictures, Vec<Problem>>> {
    let folder = data.parent().unwrap_or(Path::new(""));
    let named = consultation.pictures();
    let files: Vec<_> = named.iter().map(|(_, file)| *file).collect::<BTreeSet<_>>().into_iter().collect();
    let made = all(&files, |file| picture(folder, file, place))?;
    let problems: Vec<_> = named
        .into_iter()
        .filter_map(|(pointer, file)| {
            let (code, limit) = made.get(file)?.as_ref().err()?;
            Some(Problem::at(*code, pointer).word("file", file).word("limit", limit.clone()))
        })
        .collect();
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    Ok(Ok(made.into_iter().filter_map(|(file, picture)| Some((file.to_owned(), picture.ok()?))).collect()))
}

/// What is made of each file, on a few threads.
fn all<'a, T: Send>(files: &[&'a str], make: impl Fn(&str) -> T + Sync) -> anyhow::Result<BTreeMap<&'a str, T>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_AT_ONCE);
    let share = files.len().div_ceil(threads).max(1);
    let work = |files: &[&'a str]| files.iter().map(|file| (*file, make(file))).collect::<Vec<_>>();
    thread::scope(|scope| {
        let start = |files| thread::Builder::new().spawn_scoped(scope, move || work(files));
        let running: Vec<_> = files.chunks(share).map(start).collect::<io::Result<_>>()?;
        let mut made = BTreeMap::new();
        for thread in running {
            // A thread that dies has told of itself already.
            made.extend(thread.join().map_err(|_| anyhow!("a thread of the program has failed"))?);
        }
        Ok(made)
    })
}

fn picture(folder: &Path, file: &str, place: Extent) -> Result<Media, (Code, String)> {
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
    pictures::ready(&bytes, place).map_err(|unfit| match unfit {
        Unfit::NoPicture => (Code::P002, String::new()),
        Unfit::TooLarge => (Code::P003, format!("{LONGEST_SIDE} px, {} mln px", MOST_PIXELS / 1_000_000)),
        Unfit::PrintColors => (Code::P004, String::new()),
    })
}
