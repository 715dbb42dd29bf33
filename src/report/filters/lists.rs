//! Lists of a template come in; they go out in words, in Polish order, or without what has no value.

use std::cmp::Ordering;

use minijinja::{Environment, Error, ErrorKind, Value, value::Kwargs};

use crate::polish::{self, HARD_SPACE};

pub(super) fn add(environment: &mut Environment<'static>) {
    environment.add_filter("join_and", join_and);
    environment.add_filter("with_value", with_value);
    environment.add_filter("sort", sort);
    // These two put names in the order of their bytes, „Świetlice” after „Żłobki”.
    environment.remove_filter("dictsort");
    environment.remove_filter("groupby");
}

/// „rynek pracy, edukacja i włączenie społeczne”.
fn join_and(texts: Vec<String>) -> String {
    match texts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        // „praca, ochrona i integracja” needs another word than the one within an item.
        Some((last, before)) if texts.iter().any(|text| text.contains(" i ")) => {
            format!("{} oraz {last}", before.join(", "))
        }
        Some((last, before)) => format!("{} i{HARD_SPACE}{last}", before.join(", ")),
    }
}

/// The records that have a value in a field; a field that no record can have is a mistake.
fn with_value(records: Vec<Value>, field: String) -> Result<Vec<Value>, Error> {
    let mut kept = Vec::new();
    for record in records {
        let value = record.get_attr(&field)?;
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        if !value.is_none() {
            kept.push(record);
        }
    }
    Ok(kept)
}

/// In the order of a Polish index, by a field where one is given.
fn sort(values: Vec<Value>, options: Kwargs) -> Result<Vec<Value>, Error> {
    let attribute: Option<String> = options.get("attribute")?;
    let reverse: Option<bool> = options.get("reverse")?;
    options.assert_all_used()?;
    let mut keyed = values
        .into_iter()
        .map(|value| Ok((key(&value, attribute.as_deref())?, value)))
        .collect::<Result<Vec<_>, Error>>()?;
    keyed.sort_by(|(one, _), (other, _)| {
        let order = in_order(one, other);
        if reverse == Some(true) { order.reverse() } else { order }
    });
    Ok(keyed.into_iter().map(|(_, value)| value).collect())
}

fn key(value: &Value, attribute: Option<&str>) -> Result<Value, Error> {
    let steps = attribute.into_iter().flat_map(|path| path.split('.'));
    let key = steps.into_iter().try_fold(value.clone(), |value, step| value.get_attr(step))?;
    if key.is_undefined() { Err(Error::from(ErrorKind::UndefinedError)) } else { Ok(key) }
}

fn in_order(one: &Value, other: &Value) -> Ordering {
    match (one.as_str(), other.as_str()) {
        (Some(one), Some(other)) => polish::compare(one, other),
        _ => one.cmp(other),
    }
}
