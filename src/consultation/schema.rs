//! The types of the data contract come in; their JSON Schema (2020-12) with Polish titles goes out.

use std::sync::OnceLock;

use schemars::{Schema, generate::SchemaSettings, transform::RecursiveTransform};
use serde_json::Value;

use super::draft::Draft;

mod node;

pub use node::Node;

/// The JSON Schema of the data.
pub fn schema() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        SchemaSettings::draft2020_12()
            .with_transform(RecursiveTransform(without_null))
            .into_generator()
            .into_root_schema_for::<Draft>()
            .to_value()
    })
}

/// What is missing is left out, never written as `null`: so an optional field has the type of a required one.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&"null".into()));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            object.extend(only);
        }
    }
    if object.get("default") == Some(&Value::Null) {
        object.remove("default");
    }
}

/// The names of the fields that the object may have whose rule stands at a path of the schema.
pub fn fields(schema_path: &str) -> Vec<String> {
    properties(schema_path).map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

/// The Polish title of a field of the object whose rule stands at a path of the schema.
pub fn title(schema_path: &str, field: &str) -> Option<String> {
    properties(schema_path)?.get(field)?.get("title")?.as_str().map(String::from)
}

/// The properties beside the keyword that a path of the schema ends in, references followed.
fn properties(schema_path: &str) -> Option<serde_json::Map<String, Value>> {
    let root = schema();
    let mut at = root;
    let (parent, _) = schema_path.rsplit_once('/')?;
    for step in parent.split('/').skip(1) {
        at = match step {
            "$ref" => follow(root, at)?,
            _ if at.is_array() => at.get(step.parse::<usize>().ok()?)?,
            _ => at.get(step)?,
        };
    }
    at.get("properties")?.as_object().cloned()
}

/// The rule that a field's rule refers to, or that rule itself.
pub(super) fn followed(property: &Value) -> &Value {
    follow(schema(), property).unwrap_or(property)
}

fn follow<'a>(root: &'a Value, at: &Value) -> Option<&'a Value> {
    root.pointer(at.get("$ref")?.as_str()?.strip_prefix('#')?)
}

/// The Polish word for a value of an enumeration, as the schema describes it.
pub fn label(enumeration: &str, value: &str) -> Option<String> {
    schema()
        .pointer(&format!("/$defs/{enumeration}/oneOf"))?
        .as_array()?
        .iter()
        .find(|choice| choice.get("const").and_then(Value::as_str) == Some(value))?
        .get("description")?
        .as_str()
        .map(String::from)
}

/// The values of an enumeration in the order of the contract.
pub fn values(enumeration: &str) -> Vec<String> {
    let choices = schema().pointer(&format!("/$defs/{enumeration}/oneOf"));
    let constant = |choice: &Value| choice.get("const")?.as_str().map(String::from);
    choices.and_then(|choices| Some(choices.as_array()?.iter().filter_map(constant).collect())).unwrap_or_default()
}

/// The same data with every field of the contract: `null` for a value that is not there, an empty list for a list.
///
/// So a template can ask for each field by its name, and a misspelt name is always a mistake. What only the rules ask
/// for (`x-intake`) is left out.
pub fn complete(mut value: Value) -> Value {
    let root = schema();
    fill(&mut value, root, root);
    value
}

/// The same for one record, or a list of records, of a type that the schema names.
pub fn complete_records(value: &mut Value, record: &str) {
    let root = schema();
    let Some(at) = root.pointer(&format!("/$defs/{record}")) else { return };
    match value {
        Value::Array(records) => records.iter_mut().for_each(|record| fill(record, at, root)),
        single => fill(single, at, root),
    }
}

fn fill(value: &mut Value, at: &Value, root: &Value) {
    let at = follow(root, at).unwrap_or(at);
    match value {
        Value::Object(fields) => {
            for (name, property) in at.get("properties").and_then(Value::as_object).into_iter().flatten() {
                if property.get("x-intake") == Some(&Value::Bool(true)) {
                    fields.remove(name);
                    continue;
                }
                let nothing = match (property.get("type").and_then(Value::as_str), property.get("default")) {
                    (Some("array"), _) => Value::Array(Vec::new()),
                    (_, Some(Value::Object(_))) => Value::Object(serde_json::Map::new()),
                    _ => Value::Null,
                };
                fill(fields.entry(name).or_insert(nothing), property, root);
            }
        }
        Value::Array(elements) => {
            let items = at.get("items").unwrap_or(&Value::Null);
            elements.iter_mut().for_each(|element| fill(element, items, root));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The names of the fields that the schema marks as private. A name is private wherever it stands.
pub fn private_fields() -> Vec<String> {
    fields_with("x-private", &Value::Bool(true))
}

/// The names of the fields whose texts the schema marks as of a kind: `verbatim`, `name`, `contact`, `file`.
pub fn fields_marked(kind: &str) -> Vec<String> {
    fields_with("x-text", &Value::from(kind))
}

fn fields_with(mark: &str, wanted: &Value) -> Vec<String> {
    fn look(at: &Value, mark: &str, wanted: &Value, found: &mut Vec<String>) {
        match at {
            Value::Object(fields) => {
                for (name, property) in fields.get("properties").and_then(Value::as_object).into_iter().flatten() {
                    if property.get(mark) == Some(wanted) {
                        found.push(name.clone());
                    }
                }
                fields.values().for_each(|field| look(field, mark, wanted, found));
            }
            Value::Array(elements) => elements.iter().for_each(|element| look(element, mark, wanted, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    look(schema(), mark, wanted, &mut found);
    found
}

/// The names of private fields and of the fields whose records hold one.
pub fn private_records() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(find_private_records)
}

fn find_private_records() -> Vec<String> {
    let private = private_fields();
    let root = schema();
    let holds = |property: &Value| {
        let record = follow(root, property).unwrap_or(property);
        let fields = record.get("properties").and_then(Value::as_object);
        fields.is_some_and(|fields| fields.keys().any(|name| private.contains(name)))
    };
    let mut names = private.clone();
    let records = root.get("$defs").and_then(Value::as_object).into_iter().flat_map(|records| records.values());
    for fields in records.chain([root]).filter_map(|record| record.get("properties")?.as_object()) {
        names.extend(fields.iter().filter(|(_, property)| holds(property)).map(|(name, _)| name.clone()));
    }
    names
}
