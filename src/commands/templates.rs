//! `sprawozdanie templates`: nothing comes in; the names of the built-in templates go to stdout, or their files to a folder.

use std::path::PathBuf;

use clap::Args;

use super::{
    Outcome, files,
    terminal::{Terminal, print},
};
use crate::templates::Templates;

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
