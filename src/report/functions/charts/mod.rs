//! Counted things, times and places as a template gives them come in; charts with their words go out.

use minijinja::{Environment, Error, State, Value, value::Kwargs};

use super::{apart, defined, text};
use crate::{
    document::{Block, Chart, Plot},
    report::slots::{Slot, Slots},
};

mod bars;
mod classes;
mod tile_map;
mod timeline;

type Draw = fn(&mut State, &Slots, &Value, &Kwargs) -> Result<Option<Drawn>, Error>;

/// A plot with its words for those who don't see it.
struct Drawn {
    plot: Plot,
    alt: String,
}

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots) {
    let functions: [(&'static str, Draw); 4] = [
        ("bar_chart", bars::bars),
        ("stacked_bar", bars::parts),
        ("timeline", timeline::timeline),
        ("tile_map", tile_map::tile_map),
    ];
    for (name, draw) in functions {
        let kept = slots.clone();
        environment.add_function(name, move |state: &mut State, rows: Value, arguments: Kwargs| {
            chart(state, &kept, &rows, &arguments, draw)
        });
    }
}

/// A chart; nothing at all where there is nothing to draw.
fn chart(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs, draw: Draw) -> Result<Value, Error> {
    defined(rows)?;
    let id: Option<String> = arguments.get("id")?;
    let caption = text(slots, arguments, "caption")?;
    let drawn = draw(state, slots, rows, arguments)?;
    arguments.assert_all_used()?;
    let Some(Drawn { plot, alt }) = drawn else { return Ok(Value::from_safe_string(String::new())) };
    let chart = Chart { id: id.unwrap_or_default(), number: 0, caption, alt, plot };
    Ok(apart(slots, Slot::Blocks(vec![Block::Chart(chart)])))
}
