//! A JSON value comes in; all that breaks the published schema goes out, and a draft when nothing else does.

use std::{collections::HashSet, sync::OnceLock};

use jsonschema::{ValidationError, Validator, error::ValidationErrorKind};
use serde_json::Value;

use super::json::escaped;
use crate::{
    consultation::{
        draft::{Date, Draft, PartialDate, Text},
        schema,
    },
    problem::{Code, Place, Problem, Word},
};

/// Holds the value against the schema. Unknown fields are taken out, so that the rest can still be looked at.
pub(super) fn check(value: &mut Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(validator) = validator() {
        for error in validator.iter_errors(value) {
            explain(&error, &mut problems);
        }
    }
    forget_renamed(&mut problems);
    characters(value, &mut String::new(), &mut problems);
    for problem in &problems {
        if let (Code::S001, Place::Field(pointer)) = (problem.code, &problem.place)
            && let Some((parent, name)) = pointer.rsplit_once('/')
            && let Some(object) = value.pointer_mut(parent).and_then(Value::as_object_mut)
        {
            object.remove(&name.replace("~1", "/").replace("~0", "~"));
        }
    }
    problems
}

/// Makes the draft, unless something other than unknown fields or characters is wrong.
pub(super) fn draft(value: Value, problems: &[Problem]) -> Result<Option<Draft>, Problem> {
    if problems.iter().any(|problem| !matches!(problem.code, Code::S001 | Code::S011)) {
        return Ok(None);
    }
    serde_json::from_value(whole_numbers(value))
        .map(Some)
        .map_err(|error| Problem::at(Code::S012, "").word("rule", error.to_string()))
}

/// Writes `3.0` as `3`: JSON Schema calls it an integer, and so does whoever wrote it.
fn whole_numbers(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            // Up to this bound, which is far above that of any field, every whole number has its own float.
            Some(float) if number.is_f64() && float.fract() == 0.0 && (0.0..9e15).contains(&float) => {
                Value::from(float as u64)
            }
            _ => Value::Number(number),
        },
        Value::Array(elements) => elements.into_iter().map(whole_numbers).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, field)| (name, whole_numbers(field))).collect(),
        other => other,
    }
}

fn validator() -> Option<&'static Validator> {
    static VALIDATOR: OnceLock<Option<Validator>> = OnceLock::new();
    VALIDATOR
        .get_or_init(|| {
            jsonschema::options()
                .should_validate_formats(true)
                .with_format("date", |text: &str| Date::parse(text).is_some())
                .with_format("date-or-month", |text: &str| PartialDate::parse(text).is_some())
                .with_format("visible-text", Text::is_visible)
                .build(schema::schema())
                .ok()
        })
        .as_ref()
}

fn explain(error: &ValidationError<'_>, problems: &mut Vec<Problem>) {
    let pointer = error.instance_path().to_string();
    let at = |code| Problem::at(code, pointer.clone());
    let problem = match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            problems.extend(unexpected.iter().map(|name| unknown_field(error, &pointer, name)));
            return;
        }
        ValidationErrorKind::Required { property } => {
            let field = property.as_str().unwrap_or_default();
            at(Code::S002).word("field", field).word("title", title(error, field))
        }
        ValidationErrorKind::Type { kind } => {
            at(Code::S003).word("expected", Word::Type(type_names(kind))).word("found", type_name(error.instance()))
        }
        ValidationErrorKind::Enum { options } => {
            let options = options.as_array().into_iter().flatten().filter_map(Value::as_str).map(String::from);
            not_allowed(at(Code::S004), error, options.collect())
        }
        ValidationErrorKind::OneOfNotValid { context } => {
            let options = context.iter().flatten().filter_map(|inner| match inner.kind() {
                ValidationErrorKind::Constant { expected_value } => expected_value.as_str().map(String::from),
                ValidationErrorKind::Enum { options } => {
                    Some(options.as_array()?.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
                }
                _ => None,
            });
            not_allowed(at(Code::S004), error, options.collect())
        }
        // An empty text breaks its length as well, which says the same.
        ValidationErrorKind::MinLength { .. } => return,
        ValidationErrorKind::Format { format } if format == "visible-text" => at(Code::S006),
        ValidationErrorKind::Format { format } => at(Code::S005).word("format", format.as_str()),
        ValidationErrorKind::MaxLength { limit } => at(Code::S007).word("limit", *limit),
        ValidationErrorKind::Pattern { pattern } => at(Code::S008).word("pattern", pattern.as_str()),
        ValidationErrorKind::Minimum { limit } | ValidationErrorKind::Maximum { limit } => {
            at(Code::S009).word("limit", limit.to_string())
        }
        ValidationErrorKind::MinItems { limit } => at(Code::S010).word("limit", *limit),
        ValidationErrorKind::MaxItems { limit } => at(Code::S015).word("limit", *limit),
        other => at(Code::S012).word("rule", other.keyword()),
    };
    problems.push(problem);
}

fn unknown_field(error: &ValidationError<'_>, pointer: &str, name: &str) -> Problem {
    let known = schema::fields(error.schema_path().as_str());
    let problem = Problem::new(Code::S001, Place::Field(format!("{pointer}/{}", escaped(name)))).word("field", name);
    problem.suggest(name, known.iter().map(String::as_str))
}

fn not_allowed(problem: Problem, error: &ValidationError<'_>, options: Vec<String>) -> Problem {
    let Some(found) = error.instance().as_str() else {
        return Problem { code: Code::S003, ..problem }
            .word("expected", Word::Type("string".into()))
            .word("found", type_name(error.instance()));
    };
    let problem = problem.word("found", found).word("options", options.join(", "));
    problem.suggest(found, options.iter().map(String::as_str))
}

fn title(error: &ValidationError<'_>, field: &str) -> String {
    schema::title(error.schema_path().as_str(), field).unwrap_or_else(|| field.into())
}

fn type_names(kind: &jsonschema::error::TypeKind) -> String {
    match kind {
        jsonschema::error::TypeKind::Single(kind) => kind.as_str().to_owned(),
        jsonschema::error::TypeKind::Multiple(kinds) => {
            kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
        }
    }
}

fn type_name(value: &Value) -> Word {
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    Word::Type(name.into())
}

/// A field written wrongly is one mistake, not two: the missing field that an unknown one suggests is not told.
fn forget_renamed(problems: &mut Vec<Problem>) {
    let word = |problem: &Problem, name: &str| match problem.words.iter().find(|(word, _)| *word == name) {
        Some((_, Word::Text(text))) => Some(text.clone()),
        _ => None,
    };
    let renamed: HashSet<_> = problems
        .iter()
        .filter(|problem| problem.code == Code::S001)
        .filter_map(|problem| match &problem.place {
            Place::Field(pointer) => Some((pointer.rsplit_once('/')?.0.to_owned(), word(problem, "suggestion")?)),
            _ => None,
        })
        .collect();
    problems.retain(|problem| match (&problem.place, word(problem, "field")) {
        (Place::Value(parent), Some(field)) if problem.code == Code::S002 => {
            !renamed.contains(&(parent.clone(), field))
        }
        _ => true,
    });
}

/// Finds characters that neither XML 1.0 nor PDF/A can hold, in every text of the data.
fn characters(value: &Value, pointer: &mut String, problems: &mut Vec<Problem>) {
    let length = pointer.len();
    match value {
        Value::String(text) => {
            if let Some(character) = text.chars().find(|character| !can_be_written(*character)) {
                let name = format!("U+{:04X}", u32::from(character));
                problems.push(Problem::at(Code::S011, pointer.clone()).word("character", name));
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                pointer.push_str(&format!("/{index}"));
                characters(element, pointer, problems);
                pointer.truncate(length);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                pointer.push_str(&format!("/{}", escaped(name)));
                characters(field, pointer, problems);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn can_be_written(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => false,
        // Private use: no font of ours has them and PDF/A forbids them; the templates' own marks live here.
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => false,
        '\u{FFFE}' | '\u{FFFF}' => false,
        _ => true,
    }
}
