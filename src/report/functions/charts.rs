//! Counted things as a template gives them come in; charts with their words go out.

use minijinja::{Environment, Value, value::Serde};
use serde::Deserialize;

use super::apart;
use crate::{
    document::{Bar, BarChart, Block},
    polish,
    report::slots::{Slot, Slots},
};

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots) {
    let kept = slots.clone();
    environment.add_function("bar_chart", move |arguments: Serde<BarChartArguments>| bar_chart(&kept, arguments.0));
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BarChartArguments {
    caption: String,
    unit: String,
    bars: Vec<(String, u64)>,
    #[serde(default)]
    id: String,
}

/// A bar chart; nothing at all where there are no bars.
fn bar_chart(slots: &Slots, arguments: BarChartArguments) -> Value {
    if arguments.bars.is_empty() {
        return Value::from_safe_string(String::new());
    }
    let shown = |value| polish::grouped(value);
    let words: Vec<_> = arguments.bars.iter().map(|(label, value)| format!("{label}: {}", shown(*value))).collect();
    let alt = format!("Wykres słupkowy: {}. {}.", arguments.unit, words.join("; "));
    let bars = arguments.bars.into_iter().map(|(label, value)| Bar { label, value, shown: shown(value) }).collect();
    let chart = BarChart { id: arguments.id, number: 0, caption: arguments.caption, alt, unit: arguments.unit, bars };
    apart(slots, Slot::Blocks(vec![Block::BarChart(chart)]))
}
