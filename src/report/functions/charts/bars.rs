//! Counted things come in; bars, or the parts of one bar, go out.

use minijinja::{Error, State, Value, value::Kwargs};

use super::Drawn;
use crate::{
    document::{Bar, Bars, Plot},
    polish::{self, HARD_SPACE},
    report::{
        functions::{cells::Content, text},
        slots::Slots,
    },
};

/// A bar for each thing.
pub(super) fn bars(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs) -> Result<Option<Drawn>, Error> {
    Ok(counted(state, slots, rows, arguments)?.map(|bars| {
        let alt = format!("Wykres słupkowy, {}. {}.", bars.unit, words(&bars));
        Drawn { plot: Plot::Bars(bars), alt }
    }))
}

/// A part of one bar for each thing that there is, shown with its share of the whole.
pub(super) fn parts(
    state: &mut State,
    slots: &Slots,
    rows: &Value,
    arguments: &Kwargs,
) -> Result<Option<Drawn>, Error> {
    let Some(mut bars) = counted(state, slots, rows, arguments)? else { return Ok(None) };
    bars.bars.retain(|bar| bar.value > 0);
    let whole = bars.bars.iter().map(|bar| bar.value).fold(0, u64::saturating_add);
    if whole == 0 {
        return Ok(None);
    }
    for bar in &mut bars.bars {
        bar.shown = format!("{}{HARD_SPACE}({})", bar.shown, polish::share(bar.value, whole));
    }
    let alt = format!("Wykres podziału całości, {}. {}.", bars.unit, words(&bars));
    Ok(Some(Drawn { plot: Plot::Parts(bars), alt }))
}

fn counted(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs) -> Result<Option<Bars>, Error> {
    let label = Content::new(&arguments.get::<Value>("label")?, arguments.get::<Option<Value>>("format")?.as_ref())?;
    let count = Content::new(&arguments.get::<Value>("count")?, None)?;
    let shown = arguments.get::<Option<Value>>("shown")?;
    let shown = shown.map(|shown| Content::new(&shown, None)).transpose()?;
    let unit = text(slots, arguments, "unit")?;
    let mut bars = Vec::new();
    for row in rows.try_iter()? {
        let value = u64::try_from(count.value(state, &row)?)?;
        let shown = match &shown {
            Some(shown) => shown.words(state, slots, &row)?,
            None => polish::grouped(value),
        };
        bars.push(Bar { label: label.words(state, slots, &row)?, value, shown });
    }
    Ok((!bars.is_empty()).then_some(Bars { unit, bars }))
}

fn words(bars: &Bars) -> String {
    let words: Vec<_> = bars.bars.iter().map(|bar| format!("{}: {}", bar.label, bar.shown)).collect();
    words.join("; ")
}
