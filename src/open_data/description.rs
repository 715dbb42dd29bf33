//! The tables come in; their description for programs goes out, in the words of W3C CSV on the Web.

use serde_json::{Value, json};

use super::{
    column::{Column, SEPARATOR},
    table::Table,
};
use crate::consultation::{Consultation, schema::Node};

/// What a reader of every table has to know.
const HARMLESS: &str = "Tekst, który zaczyna się od znaku „=”, „+”, „-” lub „@”, ma przed nim apostrof, żeby arkusz nie wziął go za formułę. Apostrof nie należy do danych.";

/// The description of the tables that stand in these files.
pub fn of(consultation: &Consultation, tables: &[Table], file: impl Fn(&Table) -> String) -> anyhow::Result<Vec<u8>> {
    let find = |list: &str| tables.iter().find(|table| table.list == list);
    let describe = |table: &Table| {
        let columns: Vec<_> = table.columns.iter().map(column).collect();
        let mut schema = json!({ "columns": columns });
        if !table.key.is_empty() {
            schema["primaryKey"] = json!(table.key);
        }
        let keys = foreign_keys(table, |list| find(list).map(|other| (file(other), other)));
        if !keys.is_empty() {
            schema["foreignKeys"] = json!(keys);
        }
        json!({ "url": file(table), "dc:title": table.title, "dc:identifier": table.list, "tableSchema": schema })
    };
    let description = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "pl" }],
        "dc:title": consultation.report.title,
        "dc:publisher": consultation.organizer.name,
        "dc:issued": consultation.date(),
        "dc:hasVersion": consultation.version(),
        "dc:description": HARMLESS,
        "dialect": { "encoding": "utf-8", "header": true },
        "tables": tables.iter().map(describe).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&description)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn column(column: &Column) -> Value {
    let value = column.value();
    let datatype = match value {
        None => "integer",
        Some(node) if node.is_integer() => "integer",
        Some(node) if node.format() == Some("date") => "date",
        Some(_) => "string",
    };
    let mut described = json!({ "name": column.name, "titles": column.title, "datatype": datatype });
    if column.is_list() {
        described["separator"] = json!(SEPARATOR);
    }
    let choices: Vec<_> = value.into_iter().flat_map(Node::choices).collect();
    if !choices.is_empty() {
        let choices: Vec<_> = choices.into_iter().map(|(value, word)| format!("{word} – {value}")).collect();
        described["dc:description"] = json!(format!("Wartości w danych źródłowych: {}", choices.join("; ")));
    }
    described
}

/// The columns that hold the key of another table, alone or together.
fn foreign_keys<'t>(table: &Table, find: impl Fn(&str) -> Option<(String, &'t Table)>) -> Vec<Value> {
    let key = |columns: Vec<&str>, file: String, others: Vec<&str>| json!({ "columnReference": columns, "reference": { "resource": file, "columnReference": others } });
    let mut keys = Vec::new();
    let holding: Vec<_> = table.columns.iter().filter(|column| column.key_of.is_some()).collect();
    if let Some((file, other)) = holding.last().and_then(|column| find(column.key_of.as_deref()?))
        && other.key.len() == holding.len()
    {
        let names = holding.iter().map(|column| column.name.as_str()).collect();
        keys.push(key(names, file, other.key.iter().map(String::as_str).collect()));
    }
    for column in table.columns.iter().filter(|column| !column.is_list() && column.key_of.is_none()) {
        let found = column.node.and_then(Node::refers_to).and_then(&find);
        if let Some((file, other)) = found.filter(|(_, other)| other.key.len() == 1) {
            keys.push(key(vec![&column.name], file, vec![&other.key[0]]));
        }
    }
    keys
}
