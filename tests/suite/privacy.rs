//! Data with a marker in every private field come in; that the marker is in no output goes out.

use std::path::Path;

use serde_json::Value;

use super::{
    pdf_streams::{objects, streams},
    program::{entries, project, sprawozdanie},
};

const MARKER: &str = "OSOBA-PRYWATNA";

/// Puts the marker into every private field that a record of the data may have, by reflection over the schema: a new
/// private field is tried as soon as it is there. Tells how many were filled.
fn mark(data: &mut Value, at: &Value, root: &Value) -> usize {
    let at = match at.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => at,
    };
    match data {
        Value::Array(elements) => elements.iter_mut().map(|element| mark(element, &at["items"], root)).sum(),
        Value::Object(fields) => {
            let mut filled = 0;
            for (name, property) in at.get("properties").and_then(Value::as_object).into_iter().flatten() {
                if property.get("x-private") == Some(&Value::Bool(true)) {
                    assert_eq!(property["type"], "string", "{name}: the marker is a text");
                    fields.insert(name.clone(), format!("{MARKER}-{filled} {name}").into());
                    filled += 1;
                } else if let Some(field) = fields.get_mut(name) {
                    filled += mark(field, property, root);
                }
            }
            filled
        }
        _ => 0,
    }
}

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

/// A file, or what it holds: parts of packages, packages within them, streams of a PDF as they are when unpacked.
fn unpacked(name: &str, bytes: &[u8], found: &mut Vec<(String, Vec<u8>)>) {
    found.push((name.to_owned(), bytes.to_owned()));
    if bytes.starts_with(b"PK") {
        for (part, bytes) in entries(bytes) {
            unpacked(&format!("{name}/{part}"), &bytes, found);
        }
    }
    if bytes.starts_with(b"%PDF") {
        let streams = streams(bytes).unwrap().into_iter().map(|(_, content)| content);
        for (index, content) in streams.chain(objects(bytes).unwrap()).enumerate() {
            found.push((format!("{name}/{index}"), content));
        }
    }
}

fn build(path: &Path) -> Vec<(String, Vec<u8>)> {
    let ran = sprawozdanie(["build", "--to", "pdf,docx,csv,json", "--lang", "pl"]).data(path).ends_with(0);
    let mut all = vec![("messages".to_owned(), format!("{}{}", ran.stdout, ran.stderr).into_bytes())];
    for name in ran.files() {
        all.push((name.clone(), std::fs::read(ran.folder.path().join(name)).unwrap()));
    }
    all
}

#[test]
fn private_values_are_in_no_output() {
    let schema: Value = serde_json::from_str(&sprawozdanie(["schema"]).ends_with(0).stdout).unwrap();
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/kompletny.json")).unwrap()).unwrap();
    let mut fields = Vec::new();
    private_fields(&schema, &mut fields);
    let filled = mark(&mut data, &schema, &schema);
    assert!(!fields.is_empty() && filled >= fields.len(), "kompletny.json has no record for one of {fields:?}");
    // The pictures of the data lie beside them.
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("kompletny")).unwrap();
    for entry in std::fs::read_dir(project("fixtures/kompletny")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.path().join("kompletny").join(path.file_name().unwrap())).unwrap();
    }
    let path = folder.path().join("dane.json");
    std::fs::write(&path, data.to_string()).unwrap();
    let mut all = Vec::new();
    for (name, bytes) in build(&path) {
        unpacked(&name, &bytes, &mut all);
    }
    let has = |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    for (name, bytes) in &all {
        assert!(!has(bytes, MARKER) && !has(name.as_bytes(), MARKER), "{name}");
    }
    // The search itself is tried: what is public is found in the streams of the PDF and in the parts of the Word file.
    for file in [".pdf/", ".docx/"] {
        assert!(all.iter().any(|(name, bytes)| name.contains(file) && has(bytes, "zespol-makietowski")), "{file}");
    }
}

/// Whatever else is wrong with a text: when it looks like personal data, no message shows a word of it.
#[test]
fn what_looks_personal_is_in_no_message() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    for secret in ["44051401359", "jan@poczta.example", "600 700 800", "ul. Zmyślonej 5/7", "Pan Jan Zmyślony"] {
        for text in
            [format!("Obecnie {secret} „w w ("), format!("{secret}\u{1}"), format!("{secret} {}", "a".repeat(20_001))]
        {
            data["narrative"]["introduction"] = text.into();
            std::fs::write(&path, data.to_string()).unwrap();
            for format in ["human", "json"] {
                let ran = sprawozdanie(["check", "--lang", "pl", "--message-format", format]).data(&path).ends_with(1);
                let said = ran.stdout + &ran.stderr;
                assert!(!said.contains(secret), "{said}");
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
