//! A folder that held the post of another version comes in; what that post brought and the new one does not, goes out of it.

use std::{fs, path::Path};

use serde::Deserialize;

use super::bundle::DESCRIPTION;
use crate::{
    commands::{files, names, published::LARGEST_REPORT},
    revision::sha256,
};

/// As much of `post.json` as says which data the program has put beside it.
#[derive(Deserialize)]
struct Description {
    data_files: Vec<Listed>,
    catalogue: Listed,
}

/// A file as it was when it was put there.
#[derive(Deserialize)]
pub struct Listed {
    name: String,
    sha256: String,
}

/// The data that the post in a folder has brought; none where there is no post that can be read.
pub fn files(folder: &Path) -> Vec<Listed> {
    let bytes = files::read(&folder.join(DESCRIPTION), LARGEST_REPORT).unwrap_or_default();
    let described: Option<Description> = serde_json::from_slice(&bytes).ok();
    described.map(|post| post.data_files.into_iter().chain([post.catalogue]).collect()).unwrap_or_default()
}

/// Removes what the new post does not have, and nobody has changed since: the data of an old version would be taken for
/// those of the new one. What cannot be removed does no harm.
pub fn remove(folder: &Path, before: Vec<Listed>, set: &[(String, Vec<u8>)]) {
    let is_gone = |file: &Listed| set.iter().all(|(name, _)| *name != file.name);
    for file in before.into_iter().filter(is_gone) {
        let Ok(path) = names::inside(&file.name).map(|name| folder.join(name)) else { continue };
        if files::read(&path, LARGEST_REPORT).is_ok_and(|bytes| sha256(&bytes) == file.sha256) {
            let _ = fs::remove_file(path);
        }
    }
}
