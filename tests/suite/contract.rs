//! The published schema and the fixtures come in; that they agree, by the judgement of another validator, goes out.

use std::sync::LazyLock;

use serde_json::Value;

use super::program::{chain, project, sprawozdanie, valid_fixtures};

fn schema() -> Value {
    serde_json::from_str(&sprawozdanie(["schema"]).ends_with(0).stdout).unwrap()
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Holds data against the schema with a validator that the program itself does not use.
fn agrees(data: &Value) -> Result<(), String> {
    agrees_with(&schema(), data)
}

/// Holds a value against any schema.
pub fn agrees_with(schema: &Value, data: &Value) -> Result<(), String> {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("schema.json", schema.clone()).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    schemas.validate(data, index).map_err(|error| format!("{error:#}"))
}

/// Holds a line for other programs against the published schema.
pub fn line_agrees(line: &str, of: &str) {
    static COMPILED: LazyLock<(boon::Schemas, boon::SchemaIndex)> = LazyLock::new(|| {
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        let schema = serde_json::from_str(sprawozdanie::messages::LINES_SCHEMA).unwrap();
        compiler.add_resource("lines.json", schema).unwrap();
        let index = compiler.compile("lines.json", &mut schemas).unwrap();
        (schemas, index)
    });
    let object = serde_json::from_str(line).unwrap_or_else(|error| panic!("{of}: {error}: {line}"));
    if let Err(error) = COMPILED.0.validate(&object, COMPILED.1) {
        panic!("{of}: {error:#}: {line}");
    }
}

#[test]
fn schema_is_draft_2020_12_and_every_field_has_a_polish_title() {
    fn look(at: &Value, path: &str) {
        if let Some(properties) = at.get("properties").and_then(Value::as_object) {
            for (name, property) in properties {
                assert!(property.get("title").is_some(), "{path}/{name} has no title");
                look(property, &format!("{path}/{name}"));
            }
            assert_eq!(at.get("additionalProperties"), Some(&Value::Bool(false)), "{path} takes any field");
        }
        for (name, definition) in at.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            look(definition, name);
        }
    }
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    look(&schema, "");
}

#[test]
fn every_valid_fixture_agrees_with_the_schema() {
    for path in valid_fixtures().into_iter().chain(chain()) {
        agrees(&read(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

#[test]
fn every_fixture_of_a_wrong_shape_breaks_the_schema() {
    for name in [
        "pole-nieznane",
        "pole-brakuje",
        "typ-inny",
        "wartosc-niedozwolona",
        "data-nie-istnieje",
        "tekst-pusty",
        "lista-za-dluga",
    ] {
        let path = project(&format!("fixtures/invalid/{name}.json"));
        assert!(agrees(&read(&path)).is_err(), "{name} agrees with the schema");
    }
}

#[test]
fn kompletny_fills_every_field_of_the_contract() {
    fn look(schema: &Value, at: &Value, data: &[&Value], path: &str, missing: &mut Vec<String>) {
        let at = match at.get("$ref").and_then(Value::as_str) {
            Some(reference) => schema.pointer(reference.trim_start_matches('#')).unwrap(),
            None => at,
        };
        if let Some(items) = at.get("items") {
            let elements: Vec<_> = data.iter().filter_map(|value| value.as_array()).flatten().collect();
            look(schema, items, &elements, &format!("{path}[]"), missing);
        }
        for (name, property) in at.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let values: Vec<_> = data.iter().filter_map(|value| value.get(name)).collect();
            // Whoever accepts what looks like personal data says so; the file `informacja-przejrzano` does.
            if values.is_empty() && name != "reviewed" {
                missing.push(format!("{path}.{name}"));
            }
            look(schema, property, &values, &format!("{path}.{name}"), missing);
        }
    }
    let (schema, data) = (schema(), read(&project("fixtures/kompletny.json")));
    let mut missing = Vec::new();
    look(&schema, &schema, &[&data], "", &mut missing);
    assert!(missing.is_empty(), "kompletny.json lacks {missing:?}");
}

/// Every list of the contract with its title and the most elements that it may have, as rows of a table.
fn lists(root: &Value, at: &Value, path: &str, rows: &mut Vec<String>) {
    let at = match at.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => at,
    };
    for (name, property) in at.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match property.get("items") {
            Some(items) => {
                let most = property["maxItems"].as_u64().unwrap_or_else(|| panic!("{path} has no end"));
                rows.push(format!("| `{path}` | {} | {most} |\n", property["title"].as_str().unwrap()));
                lists(root, items, &format!("{path}[]"), rows);
            }
            None => lists(root, property, &path, rows),
        }
    }
}

#[test]
fn every_list_has_an_end_that_the_readme_tells() {
    let (schema, mut rows) = (schema(), Vec::new());
    lists(&schema, &schema, "", &mut rows);
    let readme = std::fs::read_to_string(project("fixtures/README.md")).unwrap();
    let table = rows.concat();
    assert!(readme.contains(&table), "the table of fixtures/README.md should have these rows:\n{table}");
}

#[test]
fn every_text_and_every_number_has_an_end() {
    fn look(at: &Value, path: &str, endless: &mut Vec<String>) {
        let has = |names: &[&str]| names.iter().any(|name| at.get(name).is_some());
        let ends = match at.get("type").and_then(Value::as_str) {
            // A choice, a date and a code end by themselves.
            Some("string") => has(&["maxLength", "const", "enum", "pattern", "format"]),
            Some("integer" | "number") => has(&["maximum", "const", "enum"]),
            _ => true,
        };
        if !ends {
            endless.push(path.to_owned());
        }
        match at {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, field)| look(field, &format!("{path}/{name}"), endless))
            }
            Value::Array(elements) => elements.iter().for_each(|element| look(element, path, endless)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut endless = Vec::new();
    look(&schema(), "", &mut endless);
    assert!(endless.is_empty(), "{endless:?}");
}

#[test]
fn the_limits_of_the_file_stand_in_the_readme() {
    let readme = std::fs::read_to_string(project("fixtures/README.md")).unwrap();
    let told = format!(
        "Plik ma najwyżej {} MB, a jeden tekst {} znaków.",
        sprawozdanie::input::LARGEST_FILE / 1024 / 1024,
        "20 000",
    );
    assert_eq!(sprawozdanie::consultation::draft::LONGEST_TEXT, 20_000);
    assert!(readme.contains(&told), "{told}");
    let nested = |depth: usize| sprawozdanie::input::json::parse(("[".repeat(depth) + &"]".repeat(depth)).as_bytes());
    let is_too_deep = |depth| nested(depth).problems.iter().any(|problem| problem.code.as_str() == "J003");
    assert!(!is_too_deep(127) && is_too_deep(128) && readme.contains("najwyżej 127 poziomów"));
}

#[test]
fn the_real_consultation_is_as_the_documents_have_it() {
    for (version, held, planned) in [(1, 20, 1), (2, 21, 0)] {
        let data = read(&project(&format!("fixtures/warmia-mazury-2019-2020/wersja-{version}.json")));
        let count = |status: &str| {
            data["meetings"].as_array().unwrap().iter().filter(|meeting| meeting["status"] == status).count()
        };
        assert_eq!((count("held"), count("planned")), (held, planned));
        assert_eq!(data["units"].as_array().unwrap().len(), 21);
        let mut groups: Vec<_> = data["target_groups"].as_array().unwrap().iter().collect();
        groups.sort_by_key(|group| group["order"].as_u64());
        let needs = |group: &Value| {
            let all = data["needs"].as_array().unwrap().iter();
            all.filter(|need| need["groups"].as_array().unwrap().contains(&group["id"])).count()
        };
        assert_eq!(groups.iter().map(|group| needs(group)).collect::<Vec<_>>(), [13, 10, 6, 9, 11, 7]);
    }
}
