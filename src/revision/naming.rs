//! The entries of a list come in; what a reader calls each of them goes out: „uwaga nr 47”, „spotkanie powiatu lidzbarskiego”.

use std::collections::HashMap;

use serde_json::Value;

use super::{pairing, wording};
use crate::{consultation::schema::Node, polish};

/// How many letters of a text name an entry.
const LONGEST: usize = 60;

/// The names of all entries, no two alike as far as the data tell them apart. Entries that are no records have none.
pub(super) fn names(list: Node, all: &[Value], data: &Value) -> Vec<String> {
    let Some(entries) = list.entries().filter(|entries| entries.is_record()) else {
        return vec![String::new(); all.len()];
    };
    let names: Vec<_> = all.iter().map(|entry| name(list, entries, entry, data)).collect();
    let mut count: HashMap<&str, usize> = HashMap::new();
    names.iter().for_each(|name| *count.entry(name).or_default() += 1);
    let told_apart = |(name, entry): (&String, &Value)| match count.get(name.as_str()) {
        Some(1) | None => name.clone(),
        Some(_) => format!("{name} ({})", pairing::identity(entries, entry)),
    };
    names.iter().zip(all).map(told_apart).collect()
}

fn name(list: Node, entries: Node, entry: &Value, data: &Value) -> String {
    let text = |field: &str| entry.get(field).and_then(Value::as_str);
    let kind = polish::lower_first(list.entry_title());
    match entries.kind() {
        Some("Meeting") => match (of_units(entry, data), text("title")) {
            (Some(units), _) => format!("{kind} {units}"),
            (None, Some(title)) => quoted(&kind, title),
            (None, None) => quoted(&kind, text("id").unwrap_or_default()),
        },
        Some("Unit") => text("nominative").unwrap_or_default().to_owned(),
        Some("Remark") => format!("{kind} nr {}", text("id").unwrap_or_default()),
        Some("Correction") => format!("{kind} w wersji {}", entry.get("version").unwrap_or(&Value::Null)),
        Some("Team" | "TargetGroup") => quoted(&kind, text("name").unwrap_or_default()),
        Some("Need") => quoted(&kind, text("text").unwrap_or_default()),
        // Others are known by what they say.
        _ => {
            let words = entries.identity().into_iter().filter_map(|field| {
                let value = entry.get(field)?;
                Some(entries.field(field).map_or_else(String::new, |node| wording::words(node, value, data)))
            });
            quoted(&kind, &words.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The units whose teams meet, in the genitive: „powiatu lidzbarskiego”.
fn of_units(meeting: &Value, data: &Value) -> Option<String> {
    let teams = meeting.get("teams")?.as_array()?;
    let unit = |team: &Value| {
        let team = find(data, "teams", "id", team.as_str()?)?;
        find(data, "units", "teryt", team.get("unit")?.as_str()?)?.get("genitive")?.as_str()
    };
    // A unit may have several teams, and is named once.
    let mut units = Vec::new();
    for unit in teams.iter().map(unit).collect::<Option<Vec<_>>>()? {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    match units.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        [one, other] => Some(format!("{one} i {other}")),
        // A meeting of many has a title, or is known by its identifier.
        _ => None,
    }
}

/// The entry of a list of the data whose identifier is the given one.
fn find<'a>(data: &'a Value, list: &str, field: &str, id: &str) -> Option<&'a Value> {
    data.get(list)?.as_array()?.iter().find(|entry| entry.get(field).and_then(Value::as_str) == Some(id))
}

/// What an identifier refers to, in words; the identifier itself where it leads nowhere.
pub(super) fn referred(list: &str, id: &str, data: &Value) -> String {
    let Some(node) = Node::root().field(list) else { return id.to_owned() };
    let Some(entries) = node.entries() else { return id.to_owned() };
    let field = entries.identity().first().copied().unwrap_or_default();
    find(data, list, field, id).map_or_else(|| id.to_owned(), |entry| name(node, entries, entry, data))
}

fn quoted(kind: &str, text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{kind} {}", polish::quoted(&polish::shortened(&text, LONGEST)))
}
