//! What changed comes in; one JSON object a line goes out, for other programs.

use serde::Serialize;
use serde_json::{Value, json};

use crate::revision::{Change, Revision, What, edits};

/// A line for each change and each consequence, and one with their numbers in the end.
pub(super) fn lines(revision: &Revision) -> String {
    let changes = revision.told().map(change);
    let consequences = revision.consequences.iter().map(|consequence| typed("consequence", consequence));
    let end = json!({
        "type": "diff",
        "changes": revision.told().count(),
        "consequences": revision.consequences.len(),
    });
    changes.chain(consequences).chain([end]).map(|line| format!("{line}\n")).collect()
}

fn change(change: &Change) -> Value {
    let mut line = typed("change", change);
    // No other change has a line.
    line.as_object_mut().map(|line| line.shift_remove("told"));
    line["path"] = json!(change.place.to_string());
    // A text says itself; the words for a date or an identifier are others.
    if let What::Changed { old, new } = &change.what
        && old.value == old.words.as_str()
        && new.value == new.words.as_str()
    {
        line["edits"] = json!(edits(&old.words, &new.words));
    }
    line
}

/// The value with its type before its own fields.
fn typed(name: &str, value: &impl Serialize) -> Value {
    let mut line = json!({ "type": name });
    if let (Value::Object(line), Ok(Value::Object(fields))) = (&mut line, serde_json::to_value(value)) {
        line.extend(fields);
    }
    line
}
