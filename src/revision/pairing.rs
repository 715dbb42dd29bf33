//! Two lists of entries come in; which entry of the one is which of the other goes out.
//!
//! Entries are known by the identity that the schema gives them. Where an identity is free text, it may be corrected
//! itself: what is left over on both sides is paired when most of its words are the same.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;

use crate::consultation::schema::Node;

/// How many in a thousand words of two entries must be the same, for one to be the other with a correction.
const NEAR: usize = 600;

/// How many pairs are looked at for that; longer lists of leftovers are of different things.
const MOST_LOOKED_AT: usize = 100_000;

/// By what an entry is known.
pub(super) fn identity(entries: Node, entry: &Value) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let fields = entries.identity();
    if fields.is_empty() {
        return text(entry);
    }
    fields.iter().filter_map(|field| entry.get(field)).map(text).collect::<Vec<_>>().join(", ")
}

/// For each entry of the old list its position in the new one, where it is still there.
pub(super) fn pairs(entries: Node, old: &[Value], new: &[Value]) -> Vec<Option<usize>> {
    let mut known: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (position, entry) in new.iter().enumerate() {
        known.entry(identity(entries, entry)).or_default().push_back(position);
    }
    // The same identity twice: the first is the first, the second the second.
    let mut pairs: Vec<_> =
        old.iter().map(|entry| known.get_mut(&identity(entries, entry)).and_then(VecDeque::pop_front)).collect();
    let may_be_corrected =
        entries.is_text() || entries.identity().iter().any(|field| entries.field(field).is_some_and(Node::is_text));
    if may_be_corrected {
        let mut left: Vec<_> = known.into_values().flatten().collect();
        left.sort_unstable();
        pair_corrected(old, new, &left, &mut pairs);
    }
    pairs
}

fn pair_corrected(old: &[Value], new: &[Value], left: &[usize], pairs: &mut [Option<usize>]) {
    let missing: Vec<_> = (0..old.len()).filter(|position| pairs[*position].is_none()).collect();
    if missing.len().saturating_mul(left.len()) > MOST_LOOKED_AT {
        return;
    }
    let of_new: Vec<_> = left.iter().map(|position| words(&new[*position])).collect();
    let mut near = Vec::new();
    for position in missing {
        let of_old = words(&old[position]);
        for (to, of_new) in left.iter().zip(&of_new) {
            let likeness = likeness(&of_old, of_new);
            if likeness >= NEAR {
                near.push((likeness, position, *to));
            }
        }
    }
    near.sort_by_key(|(likeness, position, to)| (std::cmp::Reverse(*likeness), *position, *to));
    let mut taken = std::collections::HashSet::new();
    for (_, position, to) in near {
        if pairs[position].is_none() && taken.insert(to) {
            pairs[position] = Some(to);
        }
    }
}

/// All words of an entry without their marks, sorted.
fn words(entry: &Value) -> Vec<String> {
    fn collect(value: &Value, all: &mut Vec<String>) {
        match value {
            Value::String(text) => {
                let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
                all.extend(words.map(str::to_lowercase));
            }
            Value::Array(elements) => elements.iter().for_each(|element| collect(element, all)),
            Value::Object(fields) => fields.values().for_each(|field| collect(field, all)),
            Value::Null | Value::Bool(_) | Value::Number(_) => all.push(value.to_string()),
        }
    }
    let mut all = Vec::new();
    collect(entry, &mut all);
    all.sort_unstable();
    all
}

/// How many in a thousand words are the same (Dice); the words are sorted.
fn likeness(one: &[String], other: &[String]) -> usize {
    let (mut same, mut left, mut right) = (0, one, other);
    while let (Some(first), Some(second)) = (left.first(), right.first()) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => left = &left[1..],
            std::cmp::Ordering::Greater => right = &right[1..],
            std::cmp::Ordering::Equal => {
                same += 1;
                (left, right) = (&left[1..], &right[1..]);
            }
        }
    }
    2_000 * same / (one.len() + other.len()).max(1)
}
