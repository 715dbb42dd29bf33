//! The bytes of a JSON file come in; the values with their places go out, or what is wrong with the syntax.

use std::collections::HashSet;

use jsonc_parser::{CollectOptions, ParseOptions, ast, common::Ranged, parse_to_ast};
use serde_json::Value;

use super::{Input, LARGEST_FILE, Origins, cleaning, shape};
use crate::problem::{Code, Place, Problem};

/// Reads a consultation from JSON.
pub fn parse(bytes: &[u8]) -> Input {
    let mut origins = Origins::default();
    let mut problems = Vec::new();
    let draft = match syntax(bytes) {
        Err(problem) => {
            problems.push(problem);
            None
        }
        Ok((text, mut value)) => {
            locate(text, &mut origins, &mut problems);
            let shape_problems = shape::check(&mut value);
            let debris = cleaning::clean(&mut value);
            let draft = shape::draft(value, &shape_problems);
            problems.extend(shape_problems);
            problems.extend(debris);
            match draft {
                Ok(draft) => draft,
                Err(problem) => {
                    problems.push(problem);
                    None
                }
            }
        }
    };
    Input { draft, origins, problems }
}

/// Reads the text as JSON, or says the first thing that is wrong with it.
fn syntax(bytes: &[u8]) -> Result<(&str, Value), Problem> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Problem::new(Code::F004, Place::File).word("limit", LARGEST_FILE / 1024 / 1024));
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(Problem::new(Code::J006, Place::Bytes(0..3)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let end = start + error.error_len().unwrap_or(bytes.len() - start);
        Problem::new(Code::J001, Place::Bytes(start..end))
    })?;
    if text.trim_ascii().is_empty() {
        return Err(Problem::new(Code::J005, Place::File));
    }
    let value = serde_json::from_str(text).map_err(|error| {
        let at = offset(text, error.line(), error.column());
        let message = error.to_string();
        if message.starts_with("recursion limit exceeded") {
            return Problem::new(Code::J003, Place::Bytes(at..at));
        }
        Problem::new(Code::J002, Place::Bytes(at..at)).word("mistake", mistake(&message))
    })?;
    Ok((text, value))
}

/// The byte that serde_json means: lines from 1, columns in bytes from 1, 0 for a line's beginning.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The name under which the catalogue of messages explains a mistake of syntax.
fn mistake(message: &str) -> &'static str {
    const KNOWN: [(&str, &str); 10] = [
        ("EOF", "end"),
        ("trailing comma", "trailing-comma"),
        ("trailing characters", "trailing-characters"),
        ("expected `,` or", "comma"),
        ("expected `:`", "colon"),
        ("key must be a string", "key"),
        ("control character", "control-character"),
        ("invalid escape", "escape"),
        ("invalid number", "number"),
        ("number out of range", "number"),
    ];
    KNOWN.iter().find(|(start, _)| message.starts_with(start)).map_or("other", |(_, name)| name)
}

/// Notes the place of each value and finds fields that stand twice in an object.
fn locate(text: &str, origins: &mut Origins, problems: &mut Vec<Problem>) {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    // serde_json has read this text without a mistake. Where the two should disagree, only the places are missing.
    if let Ok(result) = parse_to_ast(text, &CollectOptions::default(), &strict)
        && let Some(value) = result.value
    {
        walk(&value, String::new(), origins, problems);
    }
}

fn walk(value: &ast::Value<'_>, pointer: String, origins: &mut Origins, problems: &mut Vec<Problem>) {
    let range = value.range();
    match value {
        ast::Value::Object(object) => {
            let mut names = HashSet::new();
            for property in &object.properties {
                let name = property.name.as_str();
                let range = property.name.range();
                let range = range.start..range.end;
                if !names.insert(name) {
                    problems.push(Problem::new(Code::J004, Place::Bytes(range)).word("field", name));
                    continue;
                }
                let inner = format!("{pointer}/{}", escaped(name));
                origins.names.insert(inner.clone(), range);
                walk(&property.value, inner, origins, problems);
            }
        }
        ast::Value::Array(array) => {
            for (index, element) in array.elements.iter().enumerate() {
                walk(element, format!("{pointer}/{index}"), origins, problems);
            }
        }
        _ => {}
    }
    origins.values.insert(pointer, range.start..range.end);
}

/// The JSON pointers of all texts that are as wanted.
pub fn texts(data: &Value, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    fn look(value: &Value, pointer: String, wanted: &impl Fn(&str) -> bool, found: &mut Vec<String>) {
        match value {
            Value::String(text) if wanted(text) => found.push(pointer),
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    look(element, format!("{pointer}/{index}"), wanted, found);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    look(field, format!("{pointer}/{}", escaped(name)), wanted, found);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    look(data, String::new(), &wanted, &mut found);
    found
}

/// A name as a step of a JSON pointer (RFC 6901).
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
