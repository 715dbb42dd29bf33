//! Changes and the old data come in; the new data go out.

use std::{collections::BTreeMap, fmt};

use serde_json::Value;

use super::{
    Revision,
    change::{Change, Place, Step, What},
};
use crate::consultation::draft::Draft;

/// The data are not those that the changes were found in.
#[derive(Debug, Clone, PartialEq)]
pub struct Mismatch {
    /// Where they are different.
    pub place: Place,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the changes are of other data: {}", self.place)
    }
}

impl std::error::Error for Mismatch {}

/// A change with the steps that are still to go.
type Ahead<'a> = (&'a [Step], &'a Change);

/// Makes the new data: `apply(&diff(a, b)?, a)? == b`.
///
/// # Errors
/// A place at which the old data are not those that the changes were found in.
pub fn apply(revision: &Revision, old: &Draft) -> Result<Draft, Mismatch> {
    let whole = |_| Mismatch { place: Place::default() };
    let ahead: Vec<Ahead<'_>> = revision.changes.iter().map(|change| (change.place.steps.as_slice(), change)).collect();
    let value = serde_json::to_value(old).map_err(whole)?;
    let value = rebuilt(Some(value), &ahead)?.unwrap_or_default();
    serde_json::from_value(value).map_err(whole)
}

fn rebuilt(value: Option<Value>, ahead: &[Ahead<'_>]) -> Result<Option<Value>, Mismatch> {
    let Some((steps, change)) = ahead.first() else { return Ok(value) };
    let mismatch = || Mismatch { place: change.place.clone() };
    match steps.first() {
        None => replaced(value, change),
        Some(Step::Field(_)) => match value {
            Some(Value::Object(fields)) => with_fields(fields, ahead).map(Some),
            _ => Err(mismatch()),
        },
        Some(Step::Entry { .. }) => match value {
            Some(Value::Array(entries)) => with_entries(entries, ahead).map(Some),
            None => with_entries(Vec::new(), ahead).map(Some),
            Some(_) => Err(mismatch()),
        },
    }
}

/// What stands at the very place of a change.
fn replaced(value: Option<Value>, change: &Change) -> Result<Option<Value>, Mismatch> {
    let (old, new) = match &change.what {
        What::Added { new } => (None, Some(&new.value)),
        What::Removed { old } => (Some(&old.value), None),
        What::Changed { old, new } => (Some(&old.value), Some(&new.value)),
        // Only the list can move an entry.
        What::Moved { .. } => return Ok(value),
    };
    if value.as_ref() != old {
        return Err(Mismatch { place: change.place.clone() });
    }
    Ok(new.cloned())
}

fn with_fields(mut fields: serde_json::Map<String, Value>, ahead: &[Ahead<'_>]) -> Result<Value, Mismatch> {
    let mut by_name: BTreeMap<&str, Vec<Ahead<'_>>> = BTreeMap::new();
    for (steps, change) in ahead {
        match steps.split_first() {
            Some((Step::Field(name), rest)) => by_name.entry(name).or_default().push((rest, change)),
            _ => return Err(Mismatch { place: change.place.clone() }),
        }
    }
    for (name, ahead) in by_name {
        if let Some(value) = rebuilt(fields.remove(name), &ahead)? {
            fields.insert(name.to_owned(), value);
        }
    }
    Ok(Value::Object(fields))
}

/// What was removed goes, what was moved is set aside, and then each entry takes its position in the new list in turn.
fn with_entries(old: Vec<Value>, ahead: &[Ahead<'_>]) -> Result<Value, Mismatch> {
    let mut entries: Vec<Option<Value>> = old.into_iter().map(Some).collect();
    let mut placed: BTreeMap<usize, Value> = BTreeMap::new();
    let mut by_position: BTreeMap<usize, Vec<Ahead<'_>>> = BTreeMap::new();
    let mut moves = Vec::new();
    for (steps, change) in ahead {
        let Some((Step::Entry { position, .. }, rest)) = steps.split_first() else {
            return Err(Mismatch { place: change.place.clone() });
        };
        match &change.what {
            What::Added { new } if rest.is_empty() => drop(placed.insert(*position, new.value.clone())),
            What::Moved { to, .. } if rest.is_empty() => moves.push((*position, *to, *change)),
            _ => by_position.entry(*position).or_default().push((rest, change)),
        }
    }
    for (position, ahead) in by_position {
        let mismatch = || Mismatch { place: ahead.first().map(|(_, change)| change.place.clone()).unwrap_or_default() };
        let entry = entries.get_mut(position).ok_or_else(mismatch)?;
        *entry = rebuilt(entry.take(), &ahead)?;
    }
    for (from, to, change) in moves {
        let entry = entries.get_mut(from).and_then(Option::take);
        placed.insert(to, entry.ok_or_else(|| Mismatch { place: change.place.clone() })?);
    }
    let mut new: Vec<_> = entries.into_iter().flatten().collect();
    for (position, entry) in placed {
        new.insert(position.min(new.len()), entry);
    }
    Ok(Value::Array(new))
}
