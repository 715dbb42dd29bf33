//! Word files come in; the rules that they break go out: those of Word's accessibility checker, those that auditors add
//! to them, and the ties between parts that no schema knows.

use std::{collections::BTreeSet, thread};

use super::built::{self, Built};

pub mod archive;
mod broken;
mod finding;
mod looks;
mod package;
mod rules;
pub mod tree;

pub use archive::contents;
use finding::{Finding, Findings};

/// So many broken files are tried at once.
const THREADS: usize = 4;

/// Every rule that a file breaks.
fn check(docx: &[u8]) -> Vec<Finding> {
    match package::read(docx) {
        Ok(package) => {
            let mut found = Findings::default();
            rules::ALL.iter().for_each(|rules| rules(&package, &mut found));
            found.all
        }
        Err(found) => found,
    }
}

/// Every rule that a file of another room breaks, in words; those with the given codes are left out.
pub fn objections(docx: &[u8], besides: &[&str]) -> Vec<String> {
    check(docx).iter().filter(|finding| !besides.contains(&finding.code)).map(Finding::to_string).collect()
}

/// The fixture that has everything, for others to be broken from.
fn good() -> &'static Built {
    built::all().iter().find(|built| built.name == "kompletny").unwrap()
}

/// Findings that are true, and wanted there: the data of this fixture are attacks, with signs of markup for prose.
const WANTED: &[(&str, &str, &str)] = &[
    ("hostile", "FAKE_HEADING", "a"),
    ("hostile", "FAKE_LIST", "- to nie jest lista"),
    ("hostile", "FAKE_LIST", "1. ani to"),
];

#[test]
fn every_word_file_keeps_every_rule() {
    let mut found = Vec::new();
    for Built { name, docx, .. } in built::all() {
        let wanted = |finding: &Finding| WANTED.contains(&(name.as_str(), finding.code, finding.place.as_str()));
        let objections = check(docx).into_iter().filter(|finding| !wanted(finding));
        found.extend(objections.map(|finding| format!("{name}: {finding}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_broken_word_file_is_seen_by_the_rule_that_it_breaks() {
    let good = broken::Good::read(&good().docx);
    assert_eq!(check(&good.unbroken()), [], "the unbroken copy");
    let cases = broken::cases();
    let missed: Vec<String> = thread::scope(|scope| {
        let parts: Vec<_> = cases
            .chunks(cases.len().div_ceil(THREADS))
            .map(|part| scope.spawn(|| part.iter().flat_map(|case| missed(case, &good)).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// The rules that do not see what they should.
fn missed(case: &broken::Case, good: &broken::Good) -> Vec<String> {
    let found = match good.broken(case) {
        Ok(file) => check(&file),
        Err(error) => return vec![format!("{}: {error}", case.name)],
    };
    let seen: Vec<String> = found.iter().map(Finding::to_string).collect();
    let unseen = case.codes("own").into_iter().filter(|code| !found.iter().any(|finding| finding.code == *code));
    unseen.map(|code| format!("{}: {code} does not see it, only {seen:#?}", case.name)).collect()
}

#[test]
fn every_rule_has_a_broken_word_file() {
    let cases = broken::cases();
    let tried: BTreeSet<&str> = cases.iter().flat_map(|case| case.codes("own")).collect();
    let untried: Vec<_> = finding::RULES.iter().map(|(code, _)| *code).filter(|code| !tried.contains(code)).collect();
    assert!(untried.is_empty(), "no case for {untried:?}");
}

#[test]
fn every_broken_word_file_names_rules_that_are_known() {
    const VALIDATORS: [&str; 2] = ["openxml-audit", "ooxml-integrity"];
    for case in broken::cases() {
        assert!(!case.breaks.is_empty() && !case.caught_by.is_empty(), "{}", case.name);
        for code in case.codes("own") {
            assert!(finding::is_rule(code), "{}: {code}", case.name);
        }
        let foreign: usize = VALIDATORS.iter().map(|validator| case.codes(validator).len()).sum();
        assert_eq!(case.codes("own").len() + foreign, case.caught_by.len(), "{}: {:?}", case.name, case.caught_by);
    }
}
