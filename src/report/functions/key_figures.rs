//! Rows of a number and what it counts come in; the block of the most important numbers goes out.

use minijinja::{Error, State, Value};

use super::{apart, cells::Content, defined};
use crate::{
    document::{Block, KeyFigure},
    report::slots::{Slot, Slots},
};

/// A tile for each row that has a value; nothing at all where none has.
pub(super) fn key_figures(state: &mut State, slots: &Slots, rows: &Value) -> Result<Value, Error> {
    defined(rows)?;
    let (value, label) = (Content::new(&"value".into(), None)?, Content::new(&"label".into(), None)?);
    let mut figures = Vec::new();
    for row in rows.try_iter()? {
        if !value.value(state, &row)?.is_none() {
            figures
                .push(KeyFigure { value: value.words(state, slots, &row)?, label: label.words(state, slots, &row)? });
        }
    }
    if figures.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    Ok(apart(slots, Slot::Blocks(vec![Block::KeyFigures(figures)])))
}
