//! Each file of mistakes comes in; that the program tells just those, as its expectation beside it says, goes out.

use std::{collections::BTreeSet, fs, path::PathBuf};

use sprawozdanie::{
    consultation::rules::{Facts, RULES, Rule},
    input,
    problem::{Code, Severity},
};

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
    let code = match name.split('-').next() {
        Some("ostrzezenie") => 3,
        Some("informacja") => 0,
        _ => 1,
    };
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

/// The codes that are told, with how bad each is.
fn codes(told: &str) -> BTreeSet<(String, String)> {
    let titles = told.lines().filter_map(|line| line.split_once("]: "));
    let parts = titles.filter_map(|(title, _)| title.split_once('['));
    parts.map(|(severity, code)| (code.to_owned(), severity.to_owned())).collect()
}

#[test]
fn every_code_and_its_files_belong_to_each_other() {
    // What no file can hold is tried in `command_line`, `pictures`, `templates` and `verify`, the documents of offices (R) in
    // `reference`, finished files (C) in `extraction` and `release`; S012 waits for a rule that has no code yet.
    const ELSEWHERE: &[&str] = &[
        "F001", "F002", "F003", "F004", "S012", "S013", "S014", "P008", "T001", "T003", "V001", "V002", "V003", "V004",
        "V005", "B001", "B002",
    ];
    // The one file that shows that all mistakes are told at once.
    const OF_SEVERAL: &str = "wiele-bledow-naraz";
    let mut names: BTreeSet<_> =
        fixtures().iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert!(names.remove(OF_SEVERAL));
    for code in Code::ALL {
        let elsewhere = ELSEWHERE.contains(&code.as_str()) || code.as_str().starts_with(['R', 'C']);
        assert_eq!(code.examples().is_empty(), elsewhere, "{code:?} needs a file, or has one in spite of the list");
        for example in code.examples() {
            assert!(names.remove(*example), "{code:?}: {example}.json is missing or shows another code as well");
            let told = codes(&told(&project(&format!("fixtures/invalid/{example}.json"))));
            let severity = match code.severity() {
                Severity::Error => "błąd",
                Severity::Warning => "ostrzeżenie",
                Severity::Information => "informacja",
            };
            let expected = (code.as_str().to_owned(), severity.to_owned());
            assert!(told.contains(&expected), "{example}: {told:?}");
            let as_bad = told.iter().filter(|(_, severity)| *severity == expected.1).count();
            assert_eq!(as_bad, 1, "{example} shows more than {code:?}: {told:?}");
        }
    }
    assert!(names.is_empty(), "no code has these files as its examples: {names:?}");
}

/// The table of mutants: without its rule, a file of mistakes must be told otherwise, or the rule is not tried at all.
#[test]
fn every_rule_that_is_switched_off_is_missed_by_its_file() {
    for (index, rule) in RULES.iter().enumerate() {
        for code in rule.codes {
            for example in code.examples() {
                let bytes = fs::read(project(&format!("fixtures/invalid/{example}.json"))).unwrap();
                let draft = input::json::parse(&bytes).draft.unwrap_or_else(|| panic!("{example} has no right shape"));
                let facts = Facts::of(&draft);
                let told = |rules: &mut dyn Iterator<Item = &Rule>| {
                    let mut problems = Vec::new();
                    rules.for_each(|rule| (rule.look)(&facts, &mut problems));
                    problems.iter().any(|problem| problem.code == *code)
                };
                assert!(told(&mut RULES.iter()), "{example} is not told {code:?}");
                let mut others = RULES.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, rule)| rule);
                assert!(!told(&mut others), "{example}: another rule tells {code:?}");
            }
        }
    }
    let found: Vec<_> = RULES.iter().flat_map(|rule| rule.codes).collect();
    let of_rules = |code: &&Code| matches!(code.as_str().as_bytes()[0], b'D' | b'L' | b'N') && **code != Code::L000;
    let all: Vec<_> = Code::ALL.iter().filter(of_rules).collect();
    assert_eq!(BTreeSet::from_iter(&found), BTreeSet::from_iter(&all), "a rule is missing, or its code");
    assert_eq!(found.len(), all.len(), "two rules tell the same code");
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
