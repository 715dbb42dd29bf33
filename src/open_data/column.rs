//! A record of the contract comes in; the columns that its values stand in, and the lists that need a table of their own, go
//! out.

use serde_json::Value;

use crate::consultation::schema::{self, Node};

/// What stands between the values of one cell: no identifier and no date has it.
pub const SEPARATOR: &str = ";";

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    /// The way to the value through the record, with points: `submitter.category`.
    pub name: String,
    /// The same in Polish words.
    pub title: String,
    /// What the contract says of the values; none of the positions in a list.
    pub node: Option<Node>,
    /// The list whose key the values are, where that is the record around them.
    pub key_of: Option<String>,
}

/// A list within a record.
pub struct Inner {
    pub name: String,
    pub title: String,
    pub list: Node,
}

/// What a record consists of.
#[derive(Default)]
pub struct Parts {
    pub columns: Vec<Column>,
    pub inner: Vec<Inner>,
}

impl Parts {
    /// Those of a record; what is private or only for the rules is in no table.
    pub fn of(record: Node) -> Self {
        let mut parts = Self::default();
        parts.collect(record, "", "", &schema::private_fields());
        parts
    }

    fn collect(&mut self, record: Node, path: &str, titles: &str, private: &[String]) {
        for (field, node) in record.fields() {
            if node.is_intake() || private.iter().any(|name| name == field) {
                continue;
            }
            let name = format!("{path}{field}");
            let title = format!("{titles}{}", node.title());
            match node.entries() {
                // Words may hold anything, so they cannot share a cell.
                Some(entries) if entries.is_record() || entries.is_text() => {
                    self.inner.push(Inner { name, title, list: node });
                }
                None if node.is_record() => self.collect(node, &format!("{name}."), &format!("{title}: "), private),
                Some(_) | None => self.columns.push(Column { name, title, node: Some(node), key_of: None }),
            }
        }
    }
}

impl Column {
    /// The position in a list, from 1.
    pub fn position() -> Self {
        Self { name: "position".into(), title: "Lp.".into(), node: None, key_of: None }
    }

    /// The one column of a list of words.
    pub fn words(list: Node) -> Self {
        let title = if list.entry_title().is_empty() { list.title() } else { list.entry_title() };
        Self { name: "value".into(), title: title.into(), node: list.entries(), key_of: None }
    }

    /// Whether a cell holds several values.
    pub fn is_list(&self) -> bool {
        self.node.is_some_and(|node| node.entries().is_some())
    }

    /// What the contract says of one value.
    pub fn value(&self) -> Option<Node> {
        self.node.map(|node| node.entries().unwrap_or(node))
    }

    /// What stands in the cell of a record; nothing where the record has no value.
    pub fn cell(&self, record: &Value) -> String {
        let value = self.name.split('.').try_fold(record, |value, field| value.get(field));
        match value {
            Some(Value::Array(values)) => {
                values.iter().map(|value| self.words_of(value)).collect::<Vec<_>>().join(SEPARATOR)
            }
            Some(value) => self.words_of(value),
            None => String::new(),
        }
    }

    fn words_of(&self, value: &Value) -> String {
        match value {
            Value::String(text) => self.value().and_then(|node| node.word(text)).unwrap_or(text).to_owned(),
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }
}
