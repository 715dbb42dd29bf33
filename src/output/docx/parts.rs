//! Parts of a whole come in; the names and the measures, in millimetres, of the chart that shows them go out.

use super::measure;
use crate::{
    document::{Bar, Bars},
    templates::Theme,
};

/// The height of the words above the bar.
pub const UNIT: f64 = 6.0;
/// The height of the bar.
pub const BAR: f64 = 12.0;
/// The distance below the bar.
pub const DISTANCE: f64 = 2.5;
/// The height of a line of names.
const LINE: f64 = 6.0;
/// The sample of colour before a name, with its distances.
const KEY: f64 = 12.0;

/// What a part is called below its bar: with its number, so that it is found without colours too.
pub fn name(bar: &Bar) -> String {
    format!("{}: {}", bar.label, bar.shown)
}

/// How tall the chart is across a width; Word sets names in columns that are as wide as the longest name.
pub fn height(parts: &Bars, width: f64, theme: &Theme) -> f64 {
    let names = parts.bars.iter().map(|bar| measure::breadth(&name(bar), theme.sizes.table));
    let column = KEY + names.fold(0.0, f64::max);
    let lines = parts.bars.len().div_ceil(((width / column) as usize).max(1));
    UNIT + BAR + DISTANCE + LINE * lines as f64
}
