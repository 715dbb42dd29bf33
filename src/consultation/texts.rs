//! A draft comes in; every text of it goes out, with its place and what the schema says of its use.

use serde_json::Value;

use super::{draft::Draft, schema};

/// What a text is, by the mark `x-text` or `x-private` of its field in the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// The office's own words.
    Written,
    /// Somebody else's words (`verbatim`), which nobody changes.
    Verbatim,
    /// An official name (`name`), which is written as it is.
    Name,
    /// How the office is reached (`contact`): public on purpose.
    Contact,
    /// A path or an address of a file (`file`).
    File,
    /// A word about a person, dropped before anything is made of the data.
    Private,
}

/// One text.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its place: `/remarks/46/text`.
    pub pointer: String,
    /// Itself.
    pub words: String,
    /// What it is.
    pub using: Use,
    /// Somebody has read the record that it stands in, or a record around that, and says that it names nobody.
    pub reviewed: bool,
}

impl Told {
    /// The name of the field; of a list of texts, that of the list.
    pub fn field(&self) -> &str {
        let mut steps = self.pointer.rsplit('/');
        steps.find(|step| step.parse::<usize>().is_err()).unwrap_or_default()
    }
}

/// Every text of a draft, in the order of the contract. Identifiers, dates and chosen values are no texts.
pub fn of(draft: &Draft) -> Vec<Told> {
    let mut found = Vec::new();
    // A draft has been read from JSON, so it can be written as such.
    let data = serde_json::to_value(draft).unwrap_or_default();
    let root = schema::schema();
    look(&data, Field { schema: root, using: Use::Written, reviewed: false }, String::new(), &mut found);
    found
}

/// The rule of a value, and what its surroundings say of it.
#[derive(Clone, Copy)]
struct Field<'a> {
    schema: &'a Value,
    using: Use,
    reviewed: bool,
}

fn look(value: &Value, field: Field<'_>, pointer: String, found: &mut Vec<Told>) {
    let using = marked(field.schema).unwrap_or(field.using);
    let at = schema::followed(field.schema);
    match value {
        Value::String(text) if at.get("format").and_then(Value::as_str) == Some("visible-text") => {
            found.push(Told { pointer, words: text.clone(), using, reviewed: field.reviewed });
        }
        Value::Array(elements) => {
            let items = Field { schema: at.get("items").unwrap_or(&Value::Null), using, ..field };
            for (index, element) in elements.iter().enumerate() {
                look(element, items, format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            let reviewed = field.reviewed || fields.get("reviewed") == Some(&Value::Bool(true));
            for (name, value) in fields {
                let property = at.get("properties").and_then(|properties| properties.get(name));
                let inner = Field { schema: property.unwrap_or(&Value::Null), using, reviewed };
                look(value, inner, format!("{pointer}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn marked(property: &Value) -> Option<Use> {
    if property.get("x-private") == Some(&Value::Bool(true)) {
        return Some(Use::Private);
    }
    match property.get("x-text")?.as_str()? {
        "verbatim" => Some(Use::Verbatim),
        "name" => Some(Use::Name),
        "contact" => Some(Use::Contact),
        "file" => Some(Use::File),
        _ => None,
    }
}
