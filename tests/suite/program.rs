//! Arguments come in; what the compiled program says and how it ends go out.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

use super::{contract::line_agrees, word_rules};

/// A path below the project's root.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every fixture that must build.
pub fn valid_fixtures() -> Vec<PathBuf> {
    let mut all: Vec<_> = ["fixtures", "fixtures/warmia-mazury-2019-2020"]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(project(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    all.sort();
    assert!(all.len() >= 5, "fixtures are missing: {all:?}");
    all
}

/// The four versions of one invented report, in their order.
pub fn chain() -> Vec<PathBuf> {
    (1..=4).map(|version| project(&format!("fixtures/lancuch/wersja-{version}.json"))).collect()
}

/// A run of the program in a folder of its own.
pub struct Run {
    command: Command,
    /// The folder; gone with this value.
    pub folder: TempDir,
}

/// What came of a run.
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub folder: TempDir,
}

/// A run with the language fixed, so that no test depends on the machine.
pub fn sprawozdanie<const N: usize>(arguments: [&str; N]) -> Run {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_sprawozdanie"));
    command.args(arguments).current_dir(folder.path()).env("LANG", "pl_PL.UTF-8").env_remove("LC_ALL");
    Run { command, folder }
}

impl Run {
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn and(mut self, argument: &str) -> Self {
        self.command.arg(argument);
        self
    }

    pub fn data(mut self, path: &Path) -> Self {
        self.command.arg(path);
        self
    }

    pub fn ends_with(self, code: i32) -> Ran {
        self.ends_with_one_of(&[code])
    }

    pub fn ends_with_one_of(mut self, codes: &[i32]) -> Ran {
        let Output { status, stdout, stderr } = self.command.output().unwrap();
        let (stdout, stderr) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
        let code = status.code();
        assert!(code.is_some_and(|code| codes.contains(&code)), "{code:?}: {:?}\n{stdout}\n{stderr}", self.command);
        let arguments: Vec<_> = self.command.get_args().map(|argument| argument.to_string_lossy()).collect();
        if arguments.windows(2).any(|pair| pair[0] == "--message-format" && pair[1] == "json") {
            stdout.lines().for_each(|line| line_agrees(line, &format!("{:?}", self.command)));
        }
        Ran { stdout, stderr, folder: self.folder }
    }
}

impl Ran {
    /// The one file with this extension that the run wrote.
    pub fn file(&self, extension: &str) -> Vec<u8> {
        let found: Vec<_> = self.files().into_iter().filter(|name| name.ends_with(extension)).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        std::fs::read(self.folder.path().join(&found[0])).unwrap()
    }

    /// The names of all files that the run left, in order.
    pub fn files(&self) -> Vec<String> {
        files(self.folder.path())
    }
}

/// The note of what the reports of a folder were made of: no report, and in each folder.
pub const NOTE: &str = ".sprawozdanie-stan";

/// The names of all that is in a folder but the program's note, in order.
pub fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != NOTE);
    names.sort();
    names
}

/// All parts of a Word file.
pub fn entries(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    word_rules::contents(docx).unwrap()
}

/// The XML parts of a Word file.
pub fn parts(docx: &[u8]) -> Vec<(String, String)> {
    let texts = entries(docx).into_iter().map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)));
    texts.flatten().collect()
}
