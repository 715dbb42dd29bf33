//! Data as JSON come in; a table for each list of records, and for each list within a record, goes out.

use serde_json::Value;

use super::column::{Column, Inner, Parts};
use crate::consultation::schema::Node;

/// A list as rows of cells.
#[derive(Debug)]
pub struct Table {
    /// The way to the list through the data: `needs`, `needs.reported_by`.
    pub list: String,
    /// What the table is called in Polish.
    pub title: String,
    /// The columns: first the key of the record that holds the list, if any.
    pub columns: Vec<Column>,
    /// The names of the columns by which a row is known; none where the contract has no identifier for it.
    pub key: Vec<String>,
    /// As many cells as columns in each row.
    pub rows: Vec<Vec<String>>,
}

/// A list with its place.
struct List<'a> {
    path: String,
    title: String,
    node: Node,
    /// The columns that say which record holds the list.
    key: Vec<Column>,
    /// Those cells with each entry.
    entries: Vec<(Vec<String>, &'a Value)>,
    /// Whether a row is known by its position alone.
    by_position: bool,
}

/// All tables that have a row, in the order of the contract, each before those of the lists within its records.
pub fn tables(data: &Value) -> Vec<Table> {
    let mut tables = Vec::new();
    for (name, node) in Node::root().fields() {
        let entries = data.get(name).and_then(Value::as_array);
        if let (Some(entries), Some(true)) = (entries, node.entries().map(Node::is_record)) {
            let entries = entries.iter().map(|entry| (Vec::new(), entry)).collect();
            let (path, title) = (name.to_owned(), node.title().to_owned());
            add(&List { path, title, node, key: Vec::new(), entries, by_position: false }, &mut tables);
        }
    }
    tables
}

fn add(list: &List<'_>, tables: &mut Vec<Table>) {
    let Some(record) = list.node.entries().filter(|_| !list.entries.is_empty()) else { return };
    let parts = if record.is_record() { Parts::of(record) } else { Parts::default() };
    let identity = record.identity();
    // Within the record that holds the list, a row is known by what the contract says, or by its position.
    let known: Vec<_> = parts.columns.iter().filter(|column| identity.contains(&&*column.name)).cloned().collect();
    let position = (list.by_position || !record.is_record()).then(Column::position);
    let own = if record.is_record() { parts.columns.clone() } else { vec![Column::words(list.node)] };
    let columns: Vec<_> = list.key.iter().cloned().chain(position.clone()).chain(own.clone()).collect();
    let numbered = positions(&list.entries);
    let row = |((held, entry), number): (&(Vec<String>, &Value), &usize)| {
        let cell = |column: &Column| match entry {
            Value::Object(_) => column.cell(entry),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        let position = position.as_ref().map(|_| number.to_string());
        held.iter().cloned().chain(position).chain(own.iter().map(cell)).collect()
    };
    let key: Vec<Column> = if known.is_empty() { position.clone().into_iter().collect() } else { known };
    let is_identifier = |column: &Column| column.value().is_none_or(|node| !node.is_text());
    tables.push(Table {
        list: list.path.clone(),
        title: list.title.clone(),
        key: match key.iter().all(is_identifier) {
            true => list.key.iter().chain(&key).map(|column| column.name.clone()).collect(),
            false => Vec::new(),
        },
        columns,
        rows: list.entries.iter().zip(&numbered).map(row).collect(),
    });
    for inner in parts.inner {
        add(&within(list, &inner, &key, &numbered), tables);
    }
}

/// The entries of a list that stands in each record of another.
fn within<'a>(list: &List<'a>, inner: &Inner, key: &[Column], numbered: &[usize]) -> List<'a> {
    let named = |column: &Column| Column {
        name: format!("{}.{}", list.path, column.name),
        title: format!("{}: {}", list.node.entry_title(), column.title),
        node: column.node,
        key_of: Some(list.path.clone()),
    };
    let mut entries = Vec::new();
    for ((held, record), number) in list.entries.iter().zip(numbered) {
        let own = key.iter().map(|column| if column.node.is_some() { column.cell(record) } else { number.to_string() });
        let held: Vec<_> = held.iter().cloned().chain(own).collect();
        let values = inner.name.split('.').try_fold(*record, |value, field| value.get(field));
        entries.extend(values.and_then(Value::as_array).into_iter().flatten().map(|value| (held.clone(), value)));
    }
    let entry = inner.list.entries();
    List {
        path: format!("{}.{}", list.path, inner.name),
        title: format!("{}: {}", list.title, inner.title),
        node: inner.list,
        key: list.key.iter().cloned().chain(key.iter().map(named)).collect(),
        by_position: entry.is_some_and(|entry| entry.identity().is_empty()),
        entries,
    }
}

/// The position of each entry within its record, from 1.
fn positions(entries: &[(Vec<String>, &Value)]) -> Vec<usize> {
    let mut positions = Vec::new();
    for (index, (held, _)) in entries.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| Some((entries.get(before)?, positions.get(before)?)));
        positions.push(before.filter(|((other, _), _)| other == held).map_or(1, |(_, position)| position + 1));
    }
    positions
}
