//! Counted things as a template gives them come in; charts with their words go out.

use minijinja::{Environment, Error, State, Value, value::Kwargs};

use super::{apart, cells::Content, text};
use crate::{
    document::{Bar, BarChart, Block},
    polish,
    report::slots::{Slot, Slots},
};

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots) {
    let kept = slots.clone();
    environment.add_function("bar_chart", move |state: &mut State, rows: Value, arguments: Kwargs| {
        bar_chart(state, &kept, &rows, &arguments)
    });
}

/// A bar chart; nothing at all where there are no rows.
fn bar_chart(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs) -> Result<Value, Error> {
    let label = Content::new(&arguments.get::<Value>("label")?, arguments.get::<Option<Value>>("format")?.as_ref())?;
    let count = Content::new(&arguments.get::<Value>("count")?, None)?;
    let shown = arguments.get::<Option<Value>>("shown")?;
    let shown = shown.map(|shown| Content::new(&shown, None)).transpose()?;
    let id: Option<String> = arguments.get("id")?;
    let caption = text(slots, arguments, "caption")?;
    let unit = text(slots, arguments, "unit")?;
    arguments.assert_all_used()?;
    let mut bars = Vec::new();
    for row in rows.try_iter()? {
        let value = u64::try_from(count.value(state, &row)?)?;
        let shown = match &shown {
            Some(shown) => shown.words(state, slots, &row)?,
            None => polish::grouped(value),
        };
        bars.push(Bar { label: label.words(state, slots, &row)?, value, shown });
    }
    if bars.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    let words: Vec<_> = bars.iter().map(|bar| format!("{}: {}", bar.label, bar.shown)).collect();
    let alt = format!("Wykres słupkowy, {unit}. {}.", words.join("; "));
    let chart = BarChart { id: id.unwrap_or_default(), number: 0, caption, alt, unit, bars };
    Ok(apart(slots, Slot::Blocks(vec![Block::BarChart(chart)])))
}
