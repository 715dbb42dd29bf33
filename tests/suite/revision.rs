//! Versions of data come in; that what changed is told by identity, in words, for people and for programs, goes out.

use std::{fs, path::PathBuf};

use serde_json::Value;
use sprawozdanie::{
    consultation::{draft::Draft, schema::Node},
    revision::{Revision, Step, What, apply, diff},
};

use super::program::{chain, project, sprawozdanie};

mod law;

fn value(path: &str) -> Value {
    serde_json::from_slice(&fs::read(project(path)).unwrap()).unwrap()
}

fn draft(value: &Value) -> Draft {
    serde_json::from_value(value.clone()).unwrap()
}

fn between(old: &Value, new: &Value) -> Revision {
    diff(&draft(old), &draft(new)).unwrap()
}

/// The pairs of versions that are shown, each with its name.
fn pairs() -> Vec<(String, PathBuf, PathBuf)> {
    let real = |version: u32| project(&format!("fixtures/warmia-mazury-2019-2020/wersja-{version}.json"));
    let mut pairs = vec![("warmia-mazury".to_owned(), real(1), real(2))];
    for versions in chain().windows(2) {
        let name = versions[1].file_stem().unwrap().to_str().unwrap().to_owned();
        pairs.push((format!("lancuch-{name}"), versions[0].clone(), versions[1].clone()));
    }
    pairs
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => project("tests/suite/revision"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, text) });
}

#[test]
fn changes_are_told_as_an_official_would() {
    for (name, old, new) in pairs() {
        for language in ["pl", "en"] {
            let ran = sprawozdanie(["--lang", language, "diff"]).data(&old).data(&new).ends_with(0);
            assert_eq!(ran.stderr, "");
            snapshot(&format!("{name}-{language}"), &ran.stdout);
        }
    }
}

#[test]
fn programs_get_an_object_a_line() {
    let (name, old, new) = &pairs()[2];
    let ran = sprawozdanie(["--message-format", "json", "diff"]).data(old).data(new).ends_with(0);
    snapshot(&format!("{name}-json"), &ran.stdout);
    let lines: Vec<Value> = ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let count = |kind: &str| lines.iter().filter(|line| line["type"] == kind).count();
    let last = lines.last().unwrap();
    assert_eq!((&last["changes"], &last["consequences"]), (&count("change").into(), &count("consequence").into()));
}

#[test]
fn being_different_is_an_exit_code_only_for_who_asks() {
    let (_, old, new) = &pairs()[0];
    sprawozdanie(["diff"]).data(old).data(new).ends_with(0);
    sprawozdanie(["diff", "--exit-code"]).data(old).data(new).ends_with(1);
    let same = sprawozdanie(["porownaj", "--exit-code", "--lang", "pl"]).data(old).data(old).ends_with(0);
    assert_eq!(same.stdout, "Dane są takie same.\n");
}

#[test]
fn data_that_cannot_be_read_are_explained_for_both_files() {
    let broken = project("fixtures/invalid/pole-brakuje.json");
    let ran = sprawozdanie(["--lang", "pl", "diff", "nie-ma.json"]).data(&broken).ends_with(1);
    assert!(ran.stderr.contains("[F001]") && ran.stderr.contains("[S002]"), "{}", ran.stderr);
    assert_eq!(ran.stdout, "");
}

#[test]
fn a_report_that_breaks_a_younger_rule_can_still_be_compared() {
    // Two needs of one identifier: no report is made of them, but an older program may have made one.
    let twice = project("fixtures/invalid/identyfikator-dwa-razy.json");
    sprawozdanie(["diff", "--exit-code"]).data(&twice).data(&twice).ends_with(0);
}

#[test]
fn what_moved_is_not_changed() {
    let old = value("fixtures/kompletny.json");
    let mut new = old.clone();
    for list in ["units", "teams", "meetings", "remarks", "recommendations"] {
        new[list].as_array_mut().unwrap().reverse();
    }
    let revision = between(&old, &new);
    assert!(revision.changes.iter().all(|change| matches!(change.what, What::Moved { .. })), "{revision:#?}");
    assert!(revision.consequences.is_empty());
    let of_list = |name: &str| {
        let list = Step::Field(name.to_owned());
        revision.told().filter(|change| change.place.steps.first() == Some(&list)).count()
    };
    assert_eq!([of_list("units"), of_list("teams"), of_list("meetings")], [0, 0, 0], "their order means nothing");
    // All but one moved past it.
    let count = |name: &str| old[name].as_array().unwrap().len() - 1;
    assert_eq!((of_list("remarks"), of_list("recommendations")), (count("remarks"), count("recommendations")));
}

#[test]
fn an_order_that_means_nothing_is_no_difference() {
    let old = value("fixtures/lancuch/wersja-1.json");
    let mut new = old.clone();
    new["units"].as_array_mut().unwrap().reverse();
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("inna-kolejnosc.json");
    fs::write(&path, new.to_string()).unwrap();
    let ran = sprawozdanie(["--lang", "pl", "diff", "--exit-code"]);
    let ran = ran.data(&project("fixtures/lancuch/wersja-1.json")).data(&path).ends_with(0);
    assert!(ran.stdout.starts_with("Treść danych jest taka sama; inne są tylko kolejność"), "{}", ran.stdout);
}

#[test]
fn what_only_the_rules_ask_for_is_kept_but_not_told() {
    let old = value("fixtures/lancuch/wersja-1.json");
    let mut new = old.clone();
    new["remarks"][0]["reviewed"] = true.into();
    let revision = between(&old, &new);
    assert_eq!((revision.changes.len(), revision.told().count()), (1, 0));
    assert_eq!(apply(&revision, &draft(&old)).unwrap(), draft(&new));
}

#[test]
fn an_entry_known_by_its_text_stays_the_same_when_the_text_is_corrected() {
    let mut old = value("fixtures/minimalny.json");
    old["conclusions"] = serde_json::json!([
        { "text": "Usługi opiekuńcze powinny być dostępne także w soboty i w niedziele." },
        { "text": "Brakuje mieszkań wspomaganych." },
    ]);
    let mut new = old.clone();
    new["conclusions"][0]["text"] = "Usługi opiekuńcze powinny być dostępne również w soboty i w niedziele.".into();
    new["conclusions"][1]["text"] = "Zupełnie inny wniosek o czymś innym.".into();
    let revision = between(&old, &new);
    let kinds: Vec<_> = revision
        .changes
        .iter()
        .map(|change| match change.what {
            What::Added { .. } => "added",
            What::Removed { .. } => "removed",
            What::Changed { .. } => "changed",
            What::Moved { .. } => "moved",
        })
        .collect();
    assert_eq!(kinds, ["changed", "removed", "added"]);
}

#[test]
fn changes_of_other_data_are_not_applied() {
    let versions: Vec<_> = (1..=3).map(|version| value(&format!("fixtures/lancuch/wersja-{version}.json"))).collect();
    let revision = between(&versions[1], &versions[2]);
    assert_eq!(apply(&revision, &draft(&versions[1])).unwrap(), draft(&versions[2]));
    let mismatch = apply(&between(&versions[0], &versions[1]), &draft(&versions[2])).unwrap_err();
    assert!(mismatch.place.to_string().starts_with("meetings[S-2]."), "{mismatch}");
}

#[test]
fn changes_can_be_kept_and_read_again() {
    let (old, new) = (value("fixtures/lancuch/wersja-3.json"), value("fixtures/lancuch/wersja-4.json"));
    let revision = between(&old, &new);
    let kept = serde_json::to_string(&revision).unwrap();
    assert_eq!(serde_json::from_str::<Revision>(&kept).unwrap(), revision);
}

#[test]
fn every_list_says_by_what_its_entries_are_known() {
    fn walk(node: Node, path: &str, lists: &mut usize) {
        if let Some(entries) = node.entries() {
            *lists += 1;
            let fields: Vec<_> = entries.fields().map(|(name, _)| name).collect();
            if entries.is_record() {
                let identity = entries.identity();
                assert!(!identity.is_empty(), "{path}: entries without `x-identity`");
                assert!(identity.iter().all(|field| fields.contains(field)), "{path}: {identity:?} of {fields:?}");
                assert!(!node.entry_title().is_empty(), "{path}: entries without a name");
            }
            return walk(entries, &format!("{path}[]"), lists);
        }
        node.fields().for_each(|(name, field)| walk(field, &format!("{path}.{name}"), lists));
    }
    let mut lists = 0;
    walk(Node::root(), "", &mut lists);
    assert!(lists >= 36, "{lists}");
}

#[test]
fn every_identifier_that_is_not_an_entrys_own_says_to_what_it_refers() {
    fn is_identifier(node: Node) -> bool {
        let rule = node.entries().unwrap_or(node);
        rule.pattern().is_some_and(|pattern| pattern == "^[A-Za-z0-9][A-Za-z0-9._/-]*$")
    }
    fn walk(node: Node, path: &str, found: &mut Vec<String>) {
        if let Some(entries) = node.entries() {
            return walk(entries, &format!("{path}[]"), found);
        }
        for (name, field) in node.fields() {
            let path = format!("{path}.{name}");
            if is_identifier(field) && !["id", "teryt"].contains(&name) {
                let list = field.refers_to().unwrap_or_else(|| panic!("{path} has no `x-refers-to`"));
                assert!(Node::root().field(list).and_then(Node::entries).is_some(), "{path}: no list {list}");
                found.push(path.clone());
            }
            walk(field, &path, found);
        }
    }
    let mut found = Vec::new();
    walk(Node::root(), "", &mut found);
    assert!(found.len() >= 12, "{found:?}");
}
