//! A value of the data comes in; the words by which a reader is told it go out: „12 lutego 2020 r.”, „ponad 500”.

use serde_json::Value;

use super::naming;
use crate::{
    consultation::{
        draft::{Count, PartialDate},
        schema::Node,
    },
    polish::{self, Amount, UNKNOWN},
};

/// A value in words; `data` are those in which it stands, for what identifiers refer to.
pub(super) fn words(node: Node, value: &Value, data: &Value) -> String {
    match value {
        Value::Null => UNKNOWN.into(),
        Value::Bool(truth) => if *truth { "tak" } else { "nie" }.into(),
        Value::Number(number) => number.as_u64().map_or_else(|| number.to_string(), polish::grouped),
        Value::String(text) => of_text(node, text, data),
        Value::Array(entries) => {
            let inner = node.entries().filter(|entries| entries.is_record()).unwrap_or(node);
            entries.iter().map(|entry| words(inner, entry, data)).collect::<Vec<_>>().join("; ")
        }
        Value::Object(fields) => match (node.kind(), serde_json::from_value::<Count>(value.clone())) {
            (Some("Count"), Ok(count)) => of_count(count),
            _ => {
                // In the order of the contract, whatever that of the data.
                let said = node.fields().filter_map(|(name, field)| {
                    let words = words(field, fields.get(name)?, data);
                    Some(format!("{}: {words}", polish::lower_first(field.title())))
                });
                said.collect::<Vec<_>>().join("; ")
            }
        },
    }
}

fn of_text(node: Node, text: &str, data: &Value) -> String {
    if let Some(list) = node.refers_to() {
        return naming::referred(list, text, data);
    }
    let format = node.format().or_else(|| node.entries()?.format());
    match (format, PartialDate::parse(text)) {
        (Some("date" | "date-or-month"), Some(PartialDate::Day(day))) => polish::day(day),
        (Some("date" | "date-or-month"), Some(PartialDate::Month { year, month })) => polish::month_alone(month, year),
        _ => node.word(text).unwrap_or(text).to_owned(),
    }
}

/// „20”, „ponad 500”, „około 30”, „brak danych”.
pub(super) fn of_count(count: Count) -> String {
    Amount::of(count).map_or_else(|| UNKNOWN.into(), |amount| amount.shown())
}
