//! A folder in which a post is to be made comes in; why it must not be, where it must not, goes out.

use std::path::Path;

use serde::Deserialize;

use super::bundle::{DESCRIPTION, PIECE, TEXT};
use crate::{
    commands::{files, published::LARGEST_REPORT, terminal::Terminal},
    revision::Record,
};

/// As much of an earlier `post.json` as says what lies beside it.
#[derive(Deserialize)]
struct Description {
    html: String,
    text: String,
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
}

/// Tells what would be lost or mixed up in the folder, if anything.
pub fn stands_in_the_way(folder: &Path, record: &Record, terminal: &Terminal) -> bool {
    let tell = |message: &str, file: &Path| {
        terminal.say(message, &[("file", file.display().to_string().into())]);
        true
    };
    if folder.join(Record::FILE).exists() {
        return tell("usage-post-among-releases", folder);
    }
    let read = |name: &str| files::read(&folder.join(name), LARGEST_REPORT).ok();
    let Some(before) = read(DESCRIPTION).and_then(|bytes| serde_json::from_slice::<Description>(&bytes).ok()) else {
        return false;
    };
    if before.files.iter().any(|file| !file.name.starts_with(&format!("{}-v", record.name))) {
        return tell("usage-post-of-another-report", folder);
    }
    let written = [(PIECE, &before.html), (TEXT, &before.text)];
    let is_edited = |(name, text): &(&str, &String)| read(name).is_some_and(|bytes| bytes != text.as_bytes());
    written.into_iter().find(is_edited).is_some_and(|(name, _)| tell("usage-post-edited", &folder.join(name)))
}
