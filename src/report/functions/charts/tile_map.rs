//! Units with their places and numbers come in; a map of tiles goes out.

use minijinja::{Error, State, Value, value::Kwargs};
use serde::Deserialize;

use super::{Drawn, classes::Classes};
use crate::{
    document::{Plot, Tile, TileMap},
    polish,
    report::{
        functions::{cells::Content, mistake, text},
        slots::Slots,
    },
};

/// The place of a tile, both counted from 1.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    row: u32,
    column: u32,
}

impl Place {
    /// As many rows and columns as the contract allows: a page has room for no more.
    fn is_on_a_map(&self) -> bool {
        (1..=20).contains(&self.row) && (1..=12).contains(&self.column)
    }
}

/// A tile for each unit; no map at all where a unit has no place.
pub(super) fn tile_map(
    state: &mut State,
    slots: &Slots,
    rows: &Value,
    arguments: &Kwargs,
) -> Result<Option<Drawn>, Error> {
    let label = Content::new(&arguments.get::<Value>("label")?, None)?;
    let count = Content::new(&arguments.get::<Value>("count")?, None)?;
    let place = Content::new(&arguments.get::<Value>("place")?, None)?;
    let unit = text(slots, arguments, "unit")?;
    let mut found: Vec<(Place, _, _)> = Vec::new();
    for row in rows.try_iter()? {
        let place = Option::<Place>::deserialize(place.value(state, &row)?).map_err(|_| mistake("template-place"))?;
        let Some(place) = place else { return Ok(None) };
        if !place.is_on_a_map() || found.iter().any(|(taken, ..)| *taken == place) {
            return Err(mistake("template-place"));
        }
        let count = count.value(state, &row)?;
        let count = if count.is_none() { None } else { Some(u64::try_from(count)?) };
        found.push((place, label.words(state, slots, &row)?, count));
    }
    let most = |side: fn(&Place) -> u32| found.iter().map(|(place, ..)| side(place)).max();
    let least = |side: fn(&Place) -> u32| found.iter().map(|(place, ..)| side(place)).min();
    let (column, row) = (|place: &Place| place.column, |place: &Place| place.row);
    let (Some(left), Some(right), Some(top), Some(bottom)) = (least(column), most(column), least(row), most(row))
    else {
        return Ok(None);
    };
    let classes = Classes::of(&found.iter().filter_map(|(.., count)| *count).collect::<Vec<_>>());
    let shown = |count: Option<u64>| count.map_or_else(|| polish::UNKNOWN.to_owned(), polish::grouped);
    let words: Vec<_> = found.iter().map(|(_, label, count)| format!("{label}: {}", shown(*count))).collect();
    let alt = format!("Mapa kafelkowa, {unit}. {}.", words.join("; "));
    found.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    let tile = |(place, label, count): (Place, String, Option<u64>)| Tile {
        column: place.column - left + 1,
        row: place.row - top + 1,
        label,
        shown: shown(count),
        depth: count.and_then(|count| classes.depth(count)),
    };
    let tiles = found.into_iter().map(tile).collect();
    let map =
        TileMap { unit, columns: right - left + 1, rows: bottom - top + 1, tiles, shades: classes.shades().collect() };
    Ok(Some(Drawn { plot: Plot::TileMap(map), alt }))
}
