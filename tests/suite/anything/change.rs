//! Data and changes of it come in; the changed data go out.

use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::{Value, json};

use super::values::{texts, values};

/// What is done to data, in places that are chosen among all that there are.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Replace(Index, Value),
    /// A text for a text: most such data stay valid.
    Reword(Index, String),
    Delete(Index),
    Duplicate(Index),
    Swap(Index, Index),
    Deepen(Index, u8),
}

/// One or two changes of one of so many sets of data.
pub(super) fn changes(bases: usize) -> impl Strategy<Value = (usize, Vec<Change>)> {
    let index = any::<Index>;
    let change = prop_oneof![
        3 => (index(), values()).prop_map(|(place, value)| Change::Replace(place, value)),
        8 => (index(), texts()).prop_map(|(place, text)| Change::Reword(place, text)),
        2 => index().prop_map(Change::Delete),
        2 => index().prop_map(Change::Duplicate),
        2 => (index(), index()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => (index(), any::<u8>()).prop_map(|(place, depth)| Change::Deepen(place, depth)),
    ];
    (0..bases, vec(change, 1..3))
}

/// The JSON pointers of all values but the whole.
fn places(value: &Value, pointer: &str, wanted: &dyn Fn(&Value) -> bool, found: &mut Vec<String>) {
    let mut inner = |step: &str, value: &Value| {
        let pointer = format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"));
        places(value, &pointer, wanted, found);
        if wanted(value) {
            found.push(pointer);
        }
    };
    match value {
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, element)| inner(&index.to_string(), element))
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| inner(name, field)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

pub(super) fn changed(base: &Value, changes: &[Change]) -> Value {
    let mut data = base.clone();
    for change in changes {
        let of_kind = |data: &Value, wanted: &dyn Fn(&Value) -> bool| {
            let mut found = Vec::new();
            places(data, "", wanted, &mut found);
            found
        };
        let all = of_kind(&data, &|_| true);
        if all.is_empty() {
            return data;
        }
        match change {
            Change::Replace(place, value) => *data.pointer_mut(place.get(&all).as_str()).unwrap() = value.clone(),
            Change::Reword(place, text) => {
                let words = of_kind(&data, &Value::is_string);
                if !words.is_empty() {
                    *data.pointer_mut(place.get(&words).as_str()).unwrap() = Value::from(text.as_str());
                }
            }
            Change::Delete(place) => match within(&mut data, place.get(&all).as_str()) {
                (Value::Array(elements), step) => drop(elements.remove(step.parse().unwrap())),
                (Value::Object(fields), step) => drop(fields.shift_remove(&step)),
                _ => {}
            },
            Change::Duplicate(place) => match within(&mut data, place.get(&all).as_str()) {
                (Value::Array(elements), step) => {
                    let index: usize = step.parse().unwrap();
                    elements.insert(index, elements[index].clone());
                }
                (Value::Object(fields), step) => {
                    fields.insert(format!("{step}_"), fields[&step].clone());
                }
                _ => {}
            },
            Change::Swap(one, other) => {
                let (one, other) = (one.get(&all), other.get(&all).as_str());
                let taken = data.pointer(one).unwrap().clone();
                let left = std::mem::replace(data.pointer_mut(other).unwrap(), taken);
                // Where one lies in the other it is gone by now.
                if let Some(place) = data.pointer_mut(one) {
                    *place = left;
                }
            }
            Change::Deepen(place, depth) => {
                let place = data.pointer_mut(place.get(&all).as_str()).unwrap();
                *place = (0..*depth).fold(place.take(), |inner, _| json!([inner]));
            }
        }
    }
    data
}

/// What holds the value of a place, and the last step to it.
fn within<'a>(data: &'a mut Value, pointer: &str) -> (&'a mut Value, String) {
    let (holder, step) = pointer.rsplit_once('/').unwrap();
    (data.pointer_mut(holder).unwrap(), step.replace("~1", "/").replace("~0", "~"))
}
