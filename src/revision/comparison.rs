//! Two versions of the data as JSON come in; every change from one to the other goes out, in the order of the contract.

use serde_json::Value;

use super::{
    change::{Change, Place, Step, What, Worded},
    naming,
    order::kept,
    pairing, wording,
};
use crate::{consultation::schema::Node, polish};

/// Both versions and what was found so far.
struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    changes: Vec<Change>,
}

/// A place on the way through the data: for the program and in words.
#[derive(Clone, Default)]
struct At {
    place: Place,
    names: Vec<String>,
}

/// Compares two versions.
pub(super) fn changes(old: &Value, new: &Value) -> Vec<Change> {
    let mut comparison = Comparison { old, new, changes: Vec::new() };
    comparison.values(Node::root(), Some(old), Some(new), &At::default());
    comparison.changes
}

/// The entries of a list; none where the data leave it out.
fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

impl Comparison<'_> {
    /// Compares what stands at one place; nothing, where the data leave it out.
    fn values(&mut self, node: Node, old: Option<&Value>, new: Option<&Value>, at: &At) {
        if old == new {
            return;
        }
        if let Some(entries) = node.entries() {
            return self.lists(node, entries, list(old), list(new), at);
        }
        let what = match (old, new) {
            (Some(old), Some(new)) if !node.is_whole() => {
                for (name, field) in node.fields() {
                    self.values(field, old.get(name), new.get(name), &at.field(name, field));
                }
                return;
            }
            (Some(old), Some(new)) => What::Changed { old: self.before(node, old), new: self.after(node, new) },
            (Some(old), None) => What::Removed { old: self.before(node, old) },
            (None, Some(new)) => What::Added { new: self.after(node, new) },
            (None, None) => return,
        };
        self.add(at, what, !node.is_intake());
    }

    fn lists(&mut self, list: Node, entries: Node, old: &[Value], new: &[Value], at: &At) {
        let pairs = pairing::pairs(entries, old, new);
        let names = [naming::names(list, old, self.old), naming::names(list, new, self.new)];
        let entry = |all: &[Value], names: &[String], position: usize| {
            let identity = pairing::identity(entries, &all[position]);
            at.entry(Step::Entry { identity, position }, entries, &names[position])
        };
        let stayed: Vec<_> = pairs.iter().enumerate().filter_map(|(from, to)| Some((from, (*to)?))).collect();
        let positions: Vec<_> = stayed.iter().map(|(_, to)| *to).collect();
        let mut moved = vec![true; old.len()];
        kept(&positions).into_iter().for_each(|index| moved[stayed[index].0] = false);
        let mut added = vec![true; new.len()];
        for (from, to) in pairs.iter().enumerate() {
            let at = entry(old, &names[0], from);
            match to {
                None => {
                    let old_value = self.before(entries_of(list, entries), &old[from]);
                    self.add(&at, What::Removed { old: old_value }, true);
                }
                Some(to) => {
                    added[*to] = false;
                    if moved[from] {
                        self.add(&at, What::Moved { to: *to }, list.is_ordered());
                    }
                    self.values(entries, Some(&old[from]), Some(&new[*to]), &at);
                }
            }
        }
        for position in (0..new.len()).filter(|position| added[*position]) {
            let new_value = self.after(entries_of(list, entries), &new[position]);
            self.add(&entry(new, &names[1], position), What::Added { new: new_value }, true);
        }
    }

    fn before(&self, node: Node, value: &Value) -> Worded {
        Worded { value: value.clone(), words: wording::words(node, value, self.old) }
    }

    fn after(&self, node: Node, value: &Value) -> Worded {
        Worded { value: value.clone(), words: wording::words(node, value, self.new) }
    }

    fn add(&mut self, at: &At, what: What, told: bool) {
        self.changes.push(Change { place: at.place.clone(), what, label: at.names.join(": "), told });
    }
}

/// What the schema says of one entry: of a list of references the list says to what they refer.
fn entries_of(list: Node, entries: Node) -> Node {
    if entries.is_record() { entries } else { list }
}

impl At {
    fn field(&self, name: &str, field: Node) -> Self {
        let mut names = self.names.clone();
        // The entries of a list of records say themselves what they are.
        if !field.entries().is_some_and(Node::is_record) {
            names.push(polish::lower_first(field.title()));
        }
        Self { place: self.place.then(Step::Field(name.to_owned())), names }
    }

    fn entry(&self, step: Step, entries: Node, name: &str) -> Self {
        let mut names = self.names.clone();
        if entries.is_record() {
            names.push(name.to_owned());
        }
        Self { place: self.place.then(step), names }
    }
}
