//! A consultation and the path of its data come in; the pictures that it names go out, whole and from its folder alone.

use std::path::{Component, Path};

use super::files;
use crate::{
    consultation::Consultation,
    document::{Media, MediaFormat},
    problem::{Code, Problem},
    report::Pictures,
};

/// The largest picture, in bytes and in pixels of one side.
const LARGEST_PICTURE: u64 = 20 * 1024 * 1024;
const LONGEST_SIDE: u32 = 12_000;

/// The largest picture, in pixels.
const MOST_PIXELS: u64 = 60_000_000;

/// Reads every picture that the data name, from the folder of the data and from nowhere else.
pub(super) fn read(consultation: &Consultation, data: &Path) -> Result<Pictures, Vec<Problem>> {
    let folder = data.parent().unwrap_or(Path::new(""));
    let mut pictures = Pictures::new();
    let mut problems = Vec::new();
    for (pointer, file) in consultation.pictures() {
        match picture(folder, file) {
            Ok(media) => drop(pictures.insert(file.to_owned(), media)),
            Err((code, limit)) => {
                problems.push(Problem::at(code, pointer).word("file", file).word("limit", limit));
            }
        }
    }
    if problems.is_empty() { Ok(pictures) } else { Err(problems) }
}

fn picture(folder: &Path, file: &str) -> Result<Media, (Code, String)> {
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
    let (format, known) = match image::guess_format(&bytes) {
        Ok(known @ image::ImageFormat::Png) => (MediaFormat::Png, known),
        Ok(known @ image::ImageFormat::Jpeg) => (MediaFormat::Jpeg, known),
        _ => return Err((Code::P002, String::new())),
    };
    let broken = |_| (Code::P002, String::new());
    let reader = || image::ImageReader::with_format(std::io::Cursor::new(&bytes), known);
    let (width, height) = reader().into_dimensions().map_err(broken)?;
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err((Code::P003, format!("{LONGEST_SIDE} px, {} mln px", MOST_PIXELS / 1_000_000)));
    }
    // Only a whole picture is known to be one: a writer that meets a broken one cannot tell where it is from.
    reader().decode().map_err(broken)?;
    Ok(Media { format, width, height, bytes })
}
