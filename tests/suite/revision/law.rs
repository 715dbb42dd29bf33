//! Real data, changed at random, come in; that the changes from any to any other make the other goes out.

use proptest::prelude::*;
use serde_json::{Value, json};
use sprawozdanie::{
    consultation::draft::Draft,
    revision::{Edit, apply, diff, edits},
};

use super::value;

const FIXTURES: [&str; 8] = [
    "fixtures/kompletny.json",
    "fixtures/hostile.json",
    "fixtures/warmia-mazury-2019-2020/wersja-1.json",
    "fixtures/warmia-mazury-2019-2020/wersja-2.json",
    "fixtures/lancuch/wersja-1.json",
    "fixtures/lancuch/wersja-2.json",
    "fixtures/lancuch/wersja-3.json",
    "fixtures/lancuch/wersja-4.json",
];

/// What happens to a value of the data.
#[derive(Debug, Clone, Copy)]
enum Mutation {
    /// It goes.
    Remove,
    /// The entry of a list stands twice.
    Repeat,
    /// The entry of a list changes places with another.
    Swap(usize),
    /// Its text loses a word and gets another.
    Reword(usize),
    /// Its text or number is another one.
    Replace,
    /// It becomes what stands there in another set of data.
    Borrow(usize),
}

fn mutation() -> impl Strategy<Value = (usize, Mutation)> {
    let mutation = prop_oneof![
        Just(Mutation::Remove),
        Just(Mutation::Repeat),
        any::<usize>().prop_map(Mutation::Swap),
        any::<usize>().prop_map(Mutation::Reword),
        Just(Mutation::Replace),
        (0..FIXTURES.len()).prop_map(Mutation::Borrow),
    ];
    (any::<usize>(), mutation)
}

/// One of the fixtures with some mutations.
fn dataset() -> impl Strategy<Value = Draft> {
    (0..FIXTURES.len(), prop::collection::vec(mutation(), 0..12)).prop_map(|(fixture, mutations)| {
        let mut data = serde_json::from_value::<Draft>(value(FIXTURES[fixture])).unwrap();
        for (at, mutation) in mutations {
            let mut changed = serde_json::to_value(&data).unwrap();
            let pointers = pointers(&changed);
            mutate(&mut changed, &pointers[at % pointers.len()], mutation);
            // What has lost the shape of data is none.
            data = serde_json::from_value(changed).unwrap_or(data);
        }
        data
    })
}

/// Where a value can stand, the whole excepted.
fn pointers(value: &Value) -> Vec<String> {
    fn walk(value: &Value, pointer: &str, all: &mut Vec<String>) {
        let inner: Vec<_> = match value {
            Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), field)).collect(),
            Value::Array(entries) => entries.iter().enumerate().map(|(at, entry)| (at.to_string(), entry)).collect(),
            _ => Vec::new(),
        };
        for (step, value) in inner {
            let pointer = format!("{pointer}/{step}");
            walk(value, &pointer, all);
            all.push(pointer);
        }
    }
    let mut all = Vec::new();
    walk(value, "", &mut all);
    all
}

fn mutate(data: &mut Value, pointer: &str, mutation: Mutation) {
    let (parent, step) = pointer.rsplit_once('/').unwrap();
    let borrowed = match mutation {
        Mutation::Borrow(fixture) => value(FIXTURES[fixture]).pointer(pointer).cloned(),
        _ => None,
    };
    match (data.pointer_mut(parent).unwrap(), mutation) {
        (Value::Object(fields), Mutation::Remove) => drop(fields.remove(step)),
        (Value::Array(entries), Mutation::Remove) => drop(entries.remove(step.parse().unwrap())),
        (Value::Array(entries), Mutation::Repeat) => {
            let at: usize = step.parse().unwrap();
            entries.insert(entries.len() / 2, entries[at].clone());
        }
        (Value::Array(entries), Mutation::Swap(other)) => {
            let other = other % entries.len();
            entries.swap(step.parse().unwrap(), other);
        }
        (Value::Object(fields), Mutation::Borrow(_)) => {
            if let Some(value) = borrowed {
                fields.insert(step.into(), value);
            }
        }
        (parent, Mutation::Reword(at)) => {
            let text = parent.pointer_mut(&format!("/{step}")).unwrap();
            if let Value::String(words) = text {
                let mut words: Vec<_> = words.split(' ').collect();
                let at = at % words.len();
                words[at] = "żółw";
                *text = json!(words.join(" "));
            }
        }
        (parent, Mutation::Replace) => {
            let value = parent.pointer_mut(&format!("/{step}")).unwrap();
            match value {
                Value::String(text) => *text = "Zupełnie inny tekst.".into(),
                Value::Number(number) => *value = json!(number.as_u64().unwrap_or_default() % 7 + 2),
                _ => {}
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_changes_from_one_to_another_make_the_other((one, other) in (dataset(), dataset())) {
        let revision = diff(&one, &other).unwrap();
        prop_assert!(apply(&revision, &one).unwrap() == other);
        prop_assert_eq!(revision.changes.is_empty(), one == other);
    }

    #[test]
    fn data_do_not_differ_from_themselves(data in dataset()) {
        let revision = diff(&data, &data).unwrap();
        prop_assert!(revision.changes.is_empty() && revision.consequences.is_empty());
    }

    #[test]
    fn words_that_stayed_and_went_are_the_old_text_and_those_that_stayed_and_came_the_new(
        (old, new) in ("[a-cżó .,„”\u{A0}\n-]{0,60}", "[a-cżó .,„”\u{A0}\n-]{0,60}")
    ) {
        let (mut before, mut after) = (String::new(), String::new());
        for edit in edits(&old, &new) {
            match edit {
                Edit::Kept(words) => {
                    before.push_str(&words);
                    after.push_str(&words);
                }
                Edit::Removed(words) => before.push_str(&words),
                Edit::Added(words) => after.push_str(&words),
            }
        }
        prop_assert_eq!((before, after), (old, new));
    }
}
