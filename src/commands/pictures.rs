//! A consultation and the path of its data come in; the pictures that it names go out, ready for a document, whole and
//! from its folder alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    num::NonZero,
    path::{Path, PathBuf},
    thread,
};

use anyhow::anyhow;

use super::{files, names};
use crate::{
    consultation::Consultation,
    document::Media,
    pictures::{
        self, DEEPEST_SVG, Extent, LARGEST_PICTURE, LARGEST_SVG, LARGEST_TOGETHER, LONGEST_SIDE, Limit, MOST_EFFECTS,
        MOST_ELEMENTS, MOST_IMAGES, MOST_PICTURES, MOST_PIXELS, Typefaces, Unfit,
    },
    problem::{Code, Place, Problem},
    report::Pictures,
    revision::sha256,
};

const MB: u64 = 1024 * 1024;

/// How many pictures are made ready at the same time; each of them lies in memory in full size for a while.
const MOST_AT_ONCE: usize = 4;

/// Reads every picture that the data name, from the folder of the data and from nowhere else.
pub(super) fn read(
    consultation: &Consultation,
    data: &Path,
    place: Extent,
    typefaces: &Typefaces,
) -> anyhow::Result<Result<Pictures, Vec<Problem>>> {
    let folder = data.parent().unwrap_or(Path::new(""));
    let named = consultation.pictures();
    if let Some(problem) = too_many(&named, folder) {
        return Ok(Err(vec![problem]));
    }
    let files: Vec<_> = named.iter().map(|(_, file)| *file).collect::<BTreeSet<_>>().into_iter().collect();
    let made = all(&files, |file| picture(folder, file, place, typefaces))?;
    let unfit =
        named.into_iter().filter_map(|(pointer, file)| Some((pointer, file, made.get(file)?.as_ref().err()?.clone())));
    let missing = consultation.enclosures().into_iter().filter_map(|(pointer, file)| {
        let code = found(folder, file).err()?;
        Some((pointer, file, Problem::new(code, Place::File)))
    });
    let problems: Vec<_> = unfit
        .chain(missing)
        .map(|(pointer, file, problem)| Problem { place: Place::Value(pointer), ..problem }.word("file", file))
        .collect();
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    Ok(Ok(made.into_iter().filter_map(|(file, picture)| Some((file.to_owned(), picture.ok()?))).collect()))
}

/// The first picture that is one too many, in number or size.
fn too_many(named: &[(String, &str)], folder: &Path) -> Option<Problem> {
    let (mut files, mut bytes) = (BTreeSet::new(), 0_u64);
    for (pointer, file) in named {
        if !files.insert(*file) {
            continue;
        }
        let length = found(folder, file).ok().and_then(|path| path.metadata().ok()).map_or(0, |about| about.len());
        bytes = bytes.saturating_add(length);
        let (limit, number) = match () {
            () if files.len() > MOST_PICTURES => ("count", MOST_PICTURES as u64),
            () if bytes > LARGEST_TOGETHER => ("bytes", LARGEST_TOGETHER / MB),
            () => continue,
        };
        return Some(Problem::at(Code::P008, pointer).word("limit", limit).word("number", number));
    }
    None
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

/// Where a file really is: a link may lead out of the folder.
fn found(folder: &Path, file: &str) -> Result<PathBuf, Code> {
    let real = |path: &Path| path.canonicalize().map_err(|_| Code::P001);
    let path = real(&folder.join(names::inside(file)?))?;
    let root = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if path.starts_with(real(root)?) && path.is_file() { Ok(path) } else { Err(Code::P001) }
}

fn picture(folder: &Path, file: &str, place: Extent, typefaces: &Typefaces) -> Result<Media, Problem> {
    let problem = |code| Problem::new(code, Place::File);
    let path = found(folder, file).map_err(problem)?;
    let bytes = files::read(&path, LARGEST_PICTURE).map_err(|_| problem(Code::P001))?;
    if bytes.len() as u64 > LARGEST_PICTURE {
        return Err(problem(Code::P003).word("limit", "bytes").word("number", LARGEST_PICTURE / MB));
    }
    let ready = pictures::ready(&bytes, place, typefaces).map_err(told)?;
    Ok(Media { source: sha256(&bytes), ..ready })
}

fn told(unfit: Unfit) -> Problem {
    let problem = |code| Problem::new(code, Place::File);
    match unfit {
        Unfit::NoPicture => problem(Code::P002),
        Unfit::TooLarge(limit) => {
            let (limit, number) = match limit {
                Limit::Pixels => ("pixels", MOST_PIXELS / 1_000_000),
                Limit::SvgBytes => ("bytes", LARGEST_SVG as u64 / MB),
                Limit::Elements => ("elements", MOST_ELEMENTS as u64),
                Limit::Depth => ("depth", DEEPEST_SVG as u64),
                Limit::Images => ("images", MOST_IMAGES as u64),
                Limit::Effects => ("effects", MOST_EFFECTS as u64),
            };
            problem(Code::P003).word("limit", limit).word("number", number).word("side", u64::from(LONGEST_SIDE))
        }
        Unfit::PrintColors => problem(Code::P004),
        Unfit::Acts(what) => problem(Code::P006).word("what", what),
        Unfit::LooksOutside(what) => problem(Code::P007).word("what", what),
        Unfit::Letters { strange, known } => problem(Code::P009).word("what", strange).word("known", known),
    }
}
