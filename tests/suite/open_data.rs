//! Fixtures come in; the tables of open data that are made of them, and that none of them can do harm, goes out.

use std::collections::BTreeSet;

use serde_json::Value;

use super::program::{Ran, chain, project, sprawozdanie, valid_fixtures};

const DESCRIPTION: &str = "-csv-metadata.json";

fn tables(data: &std::path::Path) -> Ran {
    sprawozdanie(["build", "--to", "csv"]).data(data).ends_with(0)
}

fn text(ran: &Ran, name: &str) -> String {
    std::fs::read_to_string(ran.folder.path().join(name)).unwrap()
}

#[test]
fn a_list_is_a_table_and_a_list_within_a_record_another() {
    let ran = tables(&chain()[3]);
    let shown: String = ran.files().iter().map(|name| format!("## {name}\n{}\n", text(&ran, name))).collect();
    insta::with_settings!({
        snapshot_path => project("tests/suite/open_data"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("lancuch-wersja-4", shown.replace('\u{FEFF}', "<BOM>").replace('\r', "<CR>"));
    });
}

#[test]
fn every_table_is_described_and_every_description_has_its_table() {
    for path in valid_fixtures() {
        let ran = tables(&path);
        let files: BTreeSet<_> = ran.files().into_iter().collect();
        let (description, tables): (Vec<_>, Vec<_>) = files.iter().partition(|name| name.ends_with(DESCRIPTION));
        // Without a list there is nothing to describe.
        assert_eq!(description.len(), usize::from(!tables.is_empty()), "{}", path.display());
        let Some(description) = description.first() else { continue };
        let described: Value = serde_json::from_str(&text(&ran, description)).unwrap();
        let described: Vec<_> =
            described["tables"].as_array().unwrap().iter().map(|table| table["url"].as_str().unwrap()).collect();
        assert_eq!(described.iter().copied().collect::<BTreeSet<_>>().len(), described.len(), "a name stands twice");
        assert_eq!(described.into_iter().collect::<BTreeSet<_>>(), tables.into_iter().map(String::as_str).collect());
    }
}

/// How CSV is read, and what spreadsheets run, `tests/conformance/open_data.py` tries with another program.
#[test]
fn no_cell_begins_as_a_formula_does() {
    let ran = tables(&project("fixtures/hostile.json"));
    let all: String = ran.files().iter().filter(|name| name.ends_with(".csv")).map(|name| text(&ran, name)).collect();
    for guarded in ["\"'=HYPERLINK(", "\"'=Nagłówek", "'---"] {
        assert!(all.contains(guarded), "{guarded}");
    }
    for formula in ["\"=", ",=", "\n=", "\"@", ",@", "\n@", ",+", "\n+4", ",-"] {
        assert!(!all.contains(formula), "{formula}");
    }
}
