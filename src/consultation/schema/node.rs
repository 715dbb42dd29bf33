//! A place of the contract comes in; what the schema says of the values there goes out.
//!
//! Beside the words of JSON Schema it reads our own: `x-identity` (the fields by which an entry of a list is the same in
//! two versions), `x-entry` (what an entry of this list is called, where its type has a wider name), `x-ordered` (the
//! order of this list means something), `x-whole` (a record that is one value), `x-refers-to` (the list whose entry an
//! identifier names) and `x-intake` (only the rules ask for it).

use serde_json::Value;

use super::schema;

/// What the schema says of the values at one place.
#[derive(Debug, Clone, Copy)]
pub struct Node(&'static Value);

impl Node {
    /// The data as a whole.
    pub fn root() -> Self {
        Self(schema())
    }

    /// What the type says that this place refers to, or the place itself.
    fn target(self) -> &'static Value {
        let name = self.0.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        name.and_then(|name| schema().pointer(name)).unwrap_or(self.0)
    }

    fn says(self, word: &str) -> Option<&'static Value> {
        self.0.get(word).or_else(|| self.target().get(word))
    }

    /// The fields of a record, in the order of the contract; none of any other value.
    pub fn fields(self) -> impl Iterator<Item = (&'static str, Self)> {
        let fields = self.target().get("properties").and_then(Value::as_object).into_iter().flatten();
        fields.map(|(name, field)| (name.as_str(), Self(field)))
    }

    /// A field of a record.
    pub fn field(self, name: &str) -> Option<Self> {
        self.fields().find(|(known, _)| *known == name).map(|(_, field)| field)
    }

    /// The entries of a list.
    pub fn entries(self) -> Option<Self> {
        self.target().get("items").map(Self)
    }

    /// Whether the values have fields.
    pub fn is_record(self) -> bool {
        self.target().get("properties").is_some()
    }

    /// The Polish title of the place; that of its type where it has none of its own.
    pub fn title(self) -> &'static str {
        self.says("title").and_then(Value::as_str).unwrap_or_default()
    }

    /// The name of the type, such as `Meeting`.
    pub fn kind(self) -> Option<&'static str> {
        self.0.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
    }

    /// The fields by which an entry of a list is the same in two versions. Entries that are no records are what they say.
    pub fn identity(self) -> Vec<&'static str> {
        self.says("x-identity").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// What one entry of the list is called in Polish.
    pub fn entry_title(self) -> &'static str {
        let own = self.says("x-entry").and_then(Value::as_str);
        own.or_else(|| self.entries().map(Self::title)).unwrap_or_default()
    }

    /// Whether the order of the list means something to who reads the report.
    pub fn is_ordered(self) -> bool {
        self.says("x-ordered") == Some(&Value::Bool(true))
    }

    /// Whether only the rules ask for the values, and no report shows them.
    pub fn is_intake(self) -> bool {
        self.says("x-intake") == Some(&Value::Bool(true))
    }

    /// Whether the values change as one: no record, or one such as „ponad 500”.
    pub fn is_whole(self) -> bool {
        !self.is_record() || self.says("x-whole") == Some(&Value::Bool(true))
    }

    /// The list whose entry the value, or each value of the list, names.
    pub fn refers_to(self) -> Option<&'static str> {
        self.says("x-refers-to")?.as_str()
    }

    /// Whether the values are free text.
    pub fn is_text(self) -> bool {
        self.format() == Some("visible-text")
    }

    /// The format that the texts have, such as `date`.
    pub fn format(self) -> Option<&'static str> {
        self.says("format")?.as_str()
    }

    /// The pattern that the texts have.
    pub fn pattern(self) -> Option<&'static str> {
        self.says("pattern")?.as_str()
    }

    /// Whether the values are whole numbers.
    pub fn is_integer(self) -> bool {
        match self.says("type") {
            Some(Value::Array(types)) => types.iter().any(|name| name == "integer"),
            name => name.is_some_and(|name| name == "integer"),
        }
    }

    /// The values of an enumeration with their Polish words, in the order of the contract; none of any other value.
    pub fn choices(self) -> Vec<(&'static str, &'static str)> {
        let choices = self.target().get("oneOf").and_then(Value::as_array).into_iter().flatten();
        choices
            .filter_map(|choice| Some((choice.get("const")?.as_str()?, choice.get("description")?.as_str()?)))
            .collect()
    }

    /// The Polish word for a value of an enumeration.
    pub fn word(self, value: &str) -> Option<&'static str> {
        self.choices().into_iter().find(|(known, _)| *known == value).map(|(_, word)| word)
    }
}
