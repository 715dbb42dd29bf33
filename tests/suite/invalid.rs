//! Each file of mistakes comes in; that the program tells just those, as its expectation beside it says, goes out.

use std::{collections::BTreeSet, fs, path::PathBuf};

use sprawozdanie::problem::Code;

use super::program::{project, sprawozdanie};

fn fixtures() -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(project("fixtures/invalid"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    all.sort();
    all
}

/// What an official sees, in Polish.
fn told(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap().to_str().unwrap();
    // A warning lets a report be made, unless `--strict` asks for more.
    let code = if name.starts_with("ostrzezenie-") { 3 } else { 1 };
    let ran = sprawozdanie(["check", "--strict", "--lang", "pl", name]).within(&project("fixtures/invalid"));
    let ran = ran.ends_with(code);
    assert_eq!(ran.stdout, "");
    ran.stderr
}

#[test]
fn every_mistake_is_explained() {
    for path in fixtures() {
        insta::with_settings!({
            snapshot_path => project("fixtures/invalid"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(path.file_stem().unwrap().to_str().unwrap(), told(&path));
        });
    }
}

#[test]
fn every_code_has_a_file_that_is_named_after_its_mistake() {
    // What no file can hold is tried in `command_line`, `pictures`, `templates` and `verify`, the documents of offices (R) in
    // `reference`, finished files (C) in `extraction`; S012 waits for a rule that has no code yet.
    const ELSEWHERE: &[&str] = &[
        "F001", "F002", "F003", "F004", "S012", "S013", "S014", "P008", "T001", "T003", "V001", "V002", "V003", "V004",
        "B001", "B002",
    ];
    let all: String = fixtures().iter().map(|path| told(path)).collect();
    let missing: BTreeSet<_> = Code::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| {
            !ELSEWHERE.contains(code) && !code.starts_with(['R', 'C']) && !all.contains(&format!("[{code}]"))
        })
        .collect();
    assert!(missing.is_empty(), "no file in fixtures/invalid shows {missing:?}");
}

#[test]
fn a_mistake_for_programs_is_one_json_object_a_line() {
    let ran = sprawozdanie(["check", "--message-format", "json", "--lang", "pl", "wiele-bledow-naraz.json"])
        .within(&project("fixtures/invalid"))
        .ends_with(1);
    let lines: Vec<serde_json::Value> = ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let codes: Vec<_> = lines.iter().filter_map(|line| line["code"].as_str()).collect();
    assert_eq!(codes, ["D001", "D002", "D013", "S001"]);
    assert_eq!(lines[0]["line"], 28);
    assert_eq!(lines[0]["place"], "meetings[1].id, spotkanie 2");
    assert_eq!(ran.stderr, "");
}
