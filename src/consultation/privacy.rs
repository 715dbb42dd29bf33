//! A draft comes in; the same draft without a word about persons goes out.

use serde_json::Value;

use super::{draft::Draft, schema};

/// Drops every field that the schema marks as private. None when a private field is required, which a test forbids.
pub(super) fn without_persons(draft: &Draft) -> Option<Draft> {
    let mut value = serde_json::to_value(draft).ok()?;
    drop_private(&mut value, &schema::private_fields());
    serde_json::from_value(value).ok()
}

fn drop_private(value: &mut Value, private: &[String]) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !private.contains(name));
            fields.values_mut().for_each(|field| drop_private(field, private));
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| drop_private(element, private)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
