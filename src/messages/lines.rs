//! A problem with its source text comes in; one line of JSON for other programs goes out.

use serde_json::{Map, Value, json};

use super::Messages;
use crate::{
    problem::{Problem, Severity},
    source::Spot,
};

/// Writes a problem as one JSON object without a line break.
pub fn line(messages: &Messages, problem: &Problem, spot: &Spot<'_>) -> String {
    let told = messages.problem(problem);
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| object.insert(name.into(), value);
    put("type", json!("problem"));
    put(
        "severity",
        match problem.severity() {
            Severity::Error => json!("error"),
            Severity::Warning => json!("warning"),
            Severity::Information => json!("information"),
        },
    );
    put("code", json!(problem.code.as_str()));
    put("message", json!(told.what));
    put("file", json!(spot.name()));
    if spot.range.is_some() {
        let (line, column) = spot.position();
        put("line", json!(line));
        put("column", json!(column));
    }
    let optional = [("place", messages.place(&problem.place)), ("expected", told.expected), ("help", told.help)];
    for (name, value) in optional {
        value.into_iter().for_each(|value| drop(put(name, json!(value))));
    }
    Value::Object(object).to_string()
}
