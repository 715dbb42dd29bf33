//! Data of the right shape come in; the same data go out without what copying leaves in texts, and how many had some of it.

use serde_json::Value;

use super::json::escaped;
use crate::{
    consultation::schema,
    polish,
    problem::{Code, Problem},
};

/// Cleans every text: spaces at the edges of its lines, doubled ones, marks without width, letters in pieces.
///
/// Nobody's words change, but a source is not changed in silence either: the problem tells how many texts it was.
/// Paths stay, because a file's name may hold two spaces.
pub(super) fn clean(value: &mut Value) -> Option<Problem> {
    let mut cleaned = Vec::new();
    look(value, &mut String::new(), &schema::fields_marked("file"), &mut cleaned);
    let first = cleaned.first()?.clone();
    Some(Problem::at(Code::L000, first).word("count", cleaned.len()))
}

fn look(value: &mut Value, pointer: &mut String, kept: &[String], cleaned: &mut Vec<String>) {
    let length = pointer.len();
    match value {
        Value::String(text) => {
            let clean = polish::clean_lines(text);
            if clean != *text {
                cleaned.push(pointer.clone());
                *text = clean;
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter_mut().enumerate() {
                pointer.push_str(&format!("/{index}"));
                look(element, pointer, kept, cleaned);
                pointer.truncate(length);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut().filter(|(name, _)| !kept.contains(name)) {
                pointer.push_str(&format!("/{}", escaped(name)));
                look(field, pointer, kept, cleaned);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
