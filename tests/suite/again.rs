//! Data that were built once come in again, changed or not; that `build` does what is needed and no more goes out.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use tempfile::TempDir;

use super::program::{NOTE, project, sprawozdanie};

/// A folder with data, their picture and templates of its own, as an office has it.
fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    sprawozdanie(["templates", "--eject"]).data(&at("szablony ćwiczebne")).ends_with(0);
    let data = fs::read_to_string(project("fixtures/kompletny.json")).unwrap();
    fs::write(at("dane źródłowe.json"), data).unwrap();
    let pictures = project("fixtures/kompletny");
    fs::create_dir(at("kompletny")).unwrap();
    for picture in fs::read_dir(pictures).unwrap().flatten() {
        fs::copy(picture.path(), at("kompletny").join(picture.file_name())).unwrap();
    }
    folder
}

const DATA: &str = "dane źródłowe.json";
const BUILD: [&str; 8] =
    ["build", "--lang", "pl", "-o", "wynik", "--templates", "szablony ćwiczebne", "dane źródłowe.json"];

/// What a build in a folder says, without the warnings about the data.
fn built(folder: &Path, more: &[&str]) -> Vec<String> {
    let run = more.iter().fold(sprawozdanie(BUILD).within(folder), |run, argument| run.and(argument));
    let told = run.ends_with(0).stderr;
    let lines = told.lines().filter(|line| ["zapisano ", "bez zmian "].iter().any(|word| line.starts_with(word)));
    lines.map(|line| line.split(' ').next().unwrap().to_owned() + &line[line.rfind('.').unwrap()..][..4]).collect()
}

/// The one report of a folder with this ending.
fn report(folder: &Path, ending: &str) -> PathBuf {
    let entries = fs::read_dir(folder.join("wynik")).unwrap().flatten().map(|entry| entry.path());
    entries.into_iter().find(|path| path.to_string_lossy().ends_with(ending)).unwrap()
}

fn change(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{}: {from}", path.display());
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn append(path: &Path, words: &str) {
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, text + words).unwrap();
}

const WRITTEN: [&str; 2] = ["zapisano.doc", "zapisano.pdf"];
const KEPT: [&str; 2] = ["bez.doc", "bez.pdf"];

#[test]
fn what_has_not_changed_is_not_built_again() {
    let office = office();
    let folder = office.path();
    assert_eq!(built(folder, &[]), WRITTEN);
    let bytes = |ending| fs::read(report(folder, ending)).unwrap();
    let (pdf, docx) = (bytes(".pdf"), bytes(".docx"));
    let when = fs::metadata(report(folder, ".pdf")).unwrap().modified().unwrap();
    assert_eq!(built(folder, &[]), KEPT);
    assert_eq!(fs::metadata(report(folder, ".pdf")).unwrap().modified().unwrap(), when);
    assert_eq!(built(folder, &["--force"]), WRITTEN);
    assert!(bytes(".pdf") == pdf && bytes(".docx") == docx);
}

#[test]
fn whatever_a_report_is_made_of_makes_it_anew() {
    let office = office();
    let folder = office.path();
    built(folder, &[]);
    let changes: [(&str, &dyn Fn()); 7] = [
        ("data", &|| change(&folder.join(DATA), "Przebieg konsultacji, zgłoszone", "Przebieg prac, zgłoszone")),
        ("template", &|| append(&folder.join("szablony ćwiczebne/konsultacje/annexes.md.jinja"), "\nDopisek.\n")),
        ("theme", &|| append(&folder.join("szablony ćwiczebne/shared/theme.toml"), "\n# inny\n")),
        ("picture", &|| append(&folder.join("kompletny/mapa-spotkan.svg"), "<!-- nowszy -->\n")),
        ("a file that is gone", &|| fs::remove_file(report(folder, ".docx")).unwrap()),
        ("a file that was edited", &|| fs::write(report(folder, ".pdf"), "%PDF-1.7 inny").unwrap()),
        ("a note that cannot be read", &|| fs::write(folder.join("wynik").join(NOTE), "{").unwrap()),
    ];
    for (what, change) in changes {
        change();
        assert_eq!(built(folder, &[]), WRITTEN, "{what}");
        assert_eq!(built(folder, &[]), KEPT, "{what}");
    }
    // What a run is asked for counts too: both files of one run are proved to say the same.
    assert_eq!(built(folder, &["--to", "pdf"]), ["zapisano.pdf"]);
    assert_eq!(built(folder, &["--to", "pdf"]), ["bez.pdf"]);
    assert_eq!(built(folder, &[]), WRITTEN);
}

/// A program that waits for changes, and the lines that it says. It ends with this value.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_sprawozdanie"))
            .args(BUILD)
            .arg("--watch")
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        thread::spawn(move || stderr.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        Self { child, lines }
    }

    /// All that is said up to the end of the next build.
    fn next(&self) -> String {
        let mut told = String::new();
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("silence: {told}"));
            told += &(line.clone() + "\n");
            if line.starts_with("Gotowe po ") || line.starts_with("Sprawdzone po ") {
                return told;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn a_watched_report_is_built_after_each_change_and_outlives_mistakes() {
    let office = office();
    let folder = office.path();
    let watching = Watching::begin(folder);
    let told = watching.next();
    assert!(told.contains("zapisano ") && told.contains("Gotowe po "), "{told}");
    let data = folder.join(DATA);
    let pdf = || fs::read(report(folder, ".pdf")).unwrap();
    let first = pdf();

    change(&data, "Przebieg konsultacji, zgłoszone", "Przebieg prac, zgłoszone");
    assert!(watching.next().contains("zapisano "));
    let second = pdf();
    assert!(second != first);

    // Half a file: what is there stays, and the place is told.
    let whole = fs::read_to_string(&data).unwrap();
    fs::write(&data, whole.split_inclusive('\n').take(40).collect::<String>()).unwrap();
    let told = watching.next();
    assert!(told.contains("błąd[") && told.contains(DATA) && told.contains("Sprawdzone po "), "{told}");
    assert!(pdf() == second);

    // As editors save: the old file goes, a new one takes its name.
    let beside = folder.join("dane.tmp");
    fs::write(&beside, whole.replacen("Przebieg prac", "Przebieg spotkań", 1)).unwrap();
    fs::remove_file(&data).unwrap();
    fs::rename(&beside, &data).unwrap();
    let told = watching.next();
    assert!(told.contains("zapisano ") && !told.contains("błąd["), "{told}");

    let annexes = folder.join("szablony ćwiczebne/konsultacje/annexes.md.jinja");
    append(&annexes, "\nDopisek.\n");
    assert!(watching.next().contains("zapisano "));

    append(&folder.join("szablony ćwiczebne/shared/theme.toml"), "\n# inny\n");
    assert!(watching.next().contains("zapisano "));
    append(&folder.join("kompletny/mapa-spotkan.svg"), "<!-- nowszy -->\n");
    assert!(watching.next().contains("zapisano "));

    // Saved without a change: looked at, but nothing is written.
    append(&annexes, "");
    assert!(watching.next().contains("bez zmian "));
}
