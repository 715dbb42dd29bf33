//! `sprawozdanie templates`: nothing comes in; the names of the built-in templates go to stdout, or their files to a folder.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    Outcome, files,
    terminal::{Terminal, print},
};
use crate::templates::Templates;

/// How deep folders of templates may lie in each other.
const DEEPEST_FOLDER: usize = 8;

/// The largest file of templates, in bytes.
const LARGEST_FILE: u64 = 20 * 1024 * 1024;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "DIR")]
    eject: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let templates = Templates::embedded();
    let Some(folder) = &arguments.eject else {
        let names: String = templates.files().map(|(path, _)| format!("{path}\n")).collect();
        print(names.as_bytes())?;
        return Ok(Outcome::Done);
    };
    for (path, bytes) in templates.files() {
        let file = folder.join(path);
        let words = [("file", file.display().to_string().into())];
        if file.exists() {
            terminal.say("template-kept", &words);
            continue;
        }
        file.parent().map_or(Ok(()), files::folder)?;
        files::write_all(&[(file, bytes.to_vec())])?;
        terminal.say("template-written", &words);
    }
    Ok(Outcome::Done)
}

/// The files of an edited folder of templates, by their path below it. What an editor or system leaves beside them
/// (names with a dot, links to nowhere, pipes) is passed over.
pub(super) fn edited(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    fn walk(folder: &Path, prefix: &str, depth: usize, all: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            if name.starts_with('.') || depth > DEEPEST_FOLDER {
                continue;
            }
            if kind.is_dir() {
                walk(&entry.path(), &format!("{prefix}{name}/"), depth + 1, all)?;
            } else if kind.is_file() && entry.metadata()?.len() <= LARGEST_FILE {
                all.push((format!("{prefix}{name}"), std::fs::read(entry.path())?));
            }
        }
        Ok(())
    }
    let mut all = Vec::new();
    walk(folder, "", 0, &mut all).map_err(|error| files::Failure::new("failure-templates", folder, &error))?;
    Ok(all)
}
