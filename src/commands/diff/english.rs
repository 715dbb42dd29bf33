//! What changed, in the Polish of the report, comes in; the same in the words of the data's own contract, which is English,
//! goes out.
//!
//! A report is Polish, and so are its record and its list of changes. Who reads English reads the data: their fields and
//! the values of their enumerations have English names. Texts stay as they are.

use serde_json::Value;

use crate::{
    consultation::draft::{Count, Qualifier},
    revision::{Amount, Change, Consequence, Place, Revision, Step, What, Worded},
};

/// The same changes for English readers.
pub(super) fn of(revision: &Revision) -> Revision {
    let change = |change: &Change| Change { label: place(&change.place), what: what(&change.what), ..change.clone() };
    let consequence = |one: &Consequence| Consequence { label: figure(one), ..one.clone() };
    Revision {
        changes: revision.changes.iter().map(change).collect(),
        consequences: revision.consequences.iter().map(consequence).collect(),
    }
}

/// „21”, “over 500”, “PLN 390,147”, “unknown”.
pub(super) fn amount(amount: Amount) -> String {
    match amount {
        Amount::Number(number) => grouped(number),
        Amount::Money(pln) => format!("PLN {}", grouped(pln)),
        Amount::Count(count) => counted(count),
        Amount::Unknown => "unknown".into(),
    }
}

fn counted(count: Count) -> String {
    match (count.value.map(|value| grouped(value.into())), count.qualifier) {
        (Some(value), Qualifier::Exact) => value,
        (Some(value), Qualifier::Over) => format!("over {value}"),
        (Some(value), Qualifier::About) => format!("about {value}"),
        (_, Qualifier::Unknown) | (None, _) => "unknown".into(),
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

/// “meetings “m-lidzbark”: status”.
fn place(place: &Place) -> String {
    let mut words = String::new();
    for (index, step) in place.steps.iter().enumerate() {
        match step {
            Step::Field(name) => words = format!("{words}{}{}", if index == 0 { "" } else { ": " }, spoken(name)),
            Step::Entry { identity, .. } => words = format!("{words} “{identity}”"),
        }
    }
    words
}

fn figure(consequence: &Consequence) -> String {
    let of = consequence.of.as_deref().map_or_else(String::new, |of| format!(" ({})", spoken(of)));
    format!("{}{of}", spoken(&consequence.figure))
}

fn spoken(name: &str) -> String {
    name.replace('_', " ")
}

fn what(what: &What) -> What {
    match what {
        What::Added { new } => What::Added { new: worded(new) },
        What::Removed { old } => What::Removed { old: worded(old) },
        What::Changed { old, new } => What::Changed { old: worded(old), new: worded(new) },
        What::Moved { to } => What::Moved { to: *to },
    }
}

fn worded(worded: &Worded) -> Worded {
    Worded { value: worded.value.clone(), words: words(&worded.value) }
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(entries) => entries.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => match serde_json::from_value::<Count>(value.clone()) {
            Ok(count) => counted(count),
            Err(_) => {
                let field = |(name, value): (&String, &Value)| format!("{}: {}", spoken(name), words(value));
                fields.iter().map(field).collect::<Vec<_>>().join("; ")
            }
        },
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}
