//! `sprawozdanie schema`: nothing comes in; the JSON Schema of the data goes to stdout.

use super::{
    Outcome,
    terminal::{Terminal, print},
};
use crate::consultation::schema;

pub(super) fn run(_: &Terminal) -> anyhow::Result<Outcome> {
    let mut text = serde_json::to_string_pretty(schema::schema())?;
    text.push('\n');
    print(text.as_bytes())?;
    Ok(Outcome::Done)
}
