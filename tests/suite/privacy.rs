//! Data with a marker in every private field come in; that the marker is in no output goes out.

use std::path::Path;

use serde_json::Value;

use super::program::{entries, project, sprawozdanie};

const MARKER: &str = "OSOBA-PRYWATNA";

/// The names of the fields that the schema marks as private.
fn private_fields(schema: &Value, all: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (name, property) in fields.get("properties").and_then(Value::as_object).into_iter().flatten() {
                if property.get("x-private") == Some(&Value::Bool(true)) {
                    all.push(name.clone());
                }
            }
            fields.values().for_each(|value| private_fields(value, all));
        }
        Value::Array(values) => values.iter().for_each(|value| private_fields(value, all)),
        _ => {}
    }
}

fn build(path: &Path) -> Vec<(String, Vec<u8>)> {
    let ran = sprawozdanie(["build", "--to", "pdf,docx,json", "--lang", "pl"]).data(path).ends_with(0);
    let mut all = vec![("messages".to_owned(), format!("{}{}", ran.stdout, ran.stderr).into_bytes())];
    for name in ran.files() {
        all.push((name.clone(), std::fs::read(ran.folder.path().join(name)).unwrap()));
    }
    all
}

#[test]
fn private_values_are_in_no_output() {
    let path = project("fixtures/kompletny.json");
    let data = std::fs::read_to_string(&path).unwrap();
    assert!(data.contains(MARKER), "the fixture has no private value to look for");
    let mut fields = Vec::new();
    private_fields(&serde_json::from_str(&sprawozdanie(["schema"]).ends_with(0).stdout).unwrap(), &mut fields);
    assert_eq!(
        fields,
        ["person"],
        "a new private field needs its marker in kompletny.json and its line in `without_persons`"
    );
    let has = |bytes: &[u8]| bytes.windows(MARKER.len()).any(|window| window == MARKER.as_bytes());
    for (name, bytes) in build(&path) {
        assert!(!has(&bytes), "{name}");
        if name.ends_with(".docx") {
            for (part, bytes) in entries(&bytes) {
                assert!(!has(&bytes), "{part}");
            }
        }
    }
}

#[test]
fn private_values_are_in_no_message() {
    let remark = |submitter: &str| {
        format!(
            r#"{{"remarks":[{{"id":"1","channel":"form","submitter":{submitter},"text":"","decision":"accepted"}}]}}"#
        )
    };
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    for submitter in [
        r#"{"category":"ngoo","person":"OSOBA-PRYWATNA \" x"}"#,
        r#"{"category":"ngo","persn":"OSOBA-PRYWATNA"}"#,
        r#"{"category":"OSOBA-PRYWATNA"}"#,
        r#"{"category":"ngo","person":["OSOBA-PRYWATNA"]}"#,
        r#"{"category":"ngo","person":{"first":"OSOBA-PRYWATNA"}}"#,
        r#"{"category":"ngoo","p\u0065rson":"OSOBA-PRYWATNA"}"#,
        r#"{"category":"ngo",'person':'OSOBA-PRYWATNA'}"#,
        r#"{"category":"ngo",person:"OSOBA-PRYWATNA"}"#,
        "{\"category\":\"ngo\",\"person\":\"Jan\nOSOBA-PRYWATNA\"}",
        r#""OSOBA-PRYWATNA""#,
    ] {
        for text in [remark(submitter), remark(submitter).replace("}]}", "}]")] {
            for format in ["human", "json"] {
                std::fs::write(&path, &text).unwrap();
                let ran = sprawozdanie(["check", "--lang", "pl", "--message-format", format]).data(&path).ends_with(1);
                let said = ran.stdout + &ran.stderr;
                assert!(!said.contains(MARKER), "{text}\n{said}");
            }
        }
    }
}
