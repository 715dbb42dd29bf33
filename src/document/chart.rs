//! The vocabulary of charts: counted things, times and places come in as `report` drew them up; every writer draws them.

use serde::Serialize;

/// A chart, drawn from its numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// The anchor: ASCII, unique in the document.
    pub id: String,
    /// Its number among figures, from 1.
    pub number: u32,
    /// The caption, without „Rysunek 1” and without a full stop.
    pub caption: String,
    /// What the chart shows, in words and numbers.
    pub alt: String,
    /// What is drawn.
    pub plot: Plot,
}

/// What a chart draws.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Plot {
    /// A bar a line, its number beside it.
    Bars(Bars),
    /// One bar whose parts make up a whole.
    Parts(Bars),
    /// What happened when, on an axis of months.
    Timeline(Timeline),
    /// A tile for each unit at its approximate place on the map.
    TileMap(TileMap),
}

/// Bars with what they count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bars {
    /// What is counted („liczba uwag”).
    pub unit: String,
    /// The bars, from top to bottom, or the parts, from left to right.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// Its length.
    pub value: u64,
    /// The number as it is shown beside the bar.
    pub shown: String,
}

/// Rows of spans over one axis of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Timeline {
    /// The marks of the axis, in their order.
    pub ticks: Vec<Tick>,
    /// The rows, from top to bottom.
    pub rows: Vec<TimelineRow>,
}

/// A mark of the axis of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tick {
    /// Its place, from 0 to 1.
    pub at: f64,
    /// The month („VIII 2019”, „IX”).
    pub label: String,
}

/// What happened, with the times when it did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimelineRow {
    /// What it is.
    pub label: String,
    /// The times in words.
    pub shown: String,
    /// The times, each from 0 to 1 on the axis.
    pub spans: Vec<Span>,
}

/// A stretch of the axis of time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Span {
    /// Its beginning.
    pub from: f64,
    /// Its end.
    pub to: f64,
    /// Whether it is a single day, shown as a mark.
    pub day: bool,
}

/// Tiles on a grid, shaded by their number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TileMap {
    /// What is counted („liczba spotkań”).
    pub unit: String,
    /// How many columns the grid has.
    pub columns: u32,
    /// How many rows the grid has.
    pub rows: u32,
    /// The tiles, row by row.
    pub tiles: Vec<Tile>,
    /// What the shades mean, from the lightest.
    pub shades: Vec<Shade>,
}

/// A shade of a map with its meaning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shade {
    /// How dark it is: 0 for nothing, then 1 to 4.
    pub depth: u32,
    /// The numbers that have it („0”, „1–3”).
    pub label: String,
}

/// A tile of a map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tile {
    /// Its column, from 1.
    pub column: u32,
    /// Its row, from 1.
    pub row: u32,
    /// The unit's short name.
    pub label: String,
    /// Its number in words.
    pub shown: String,
    /// How dark it is, as in [`Shade::depth`]; none where the number is not known.
    pub depth: Option<u32>,
}
