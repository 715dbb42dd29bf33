//! What happened, with the dates when it did, comes in; rows over an axis of months go out.

use minijinja::{Error, State, Value, value::Kwargs};
use serde::Deserialize;
use time::{Date, Month};

use super::Drawn;
use crate::{
    consultation::draft::PartialDate,
    document::{Plot, Span, Tick, Timeline, TimelineRow},
    polish,
    report::{
        functions::{cells::Content, mistake},
        slots::Slots,
    },
};

/// How many marks an axis has at most, so that their words keep apart.
const MOST_TICKS: i32 = 9;

/// A day or month, or the first and the last of several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stretch {
    One(String),
    Between([String; 2]),
}

/// The rows over their axis; rows without dates are left out.
pub(super) fn timeline(
    state: &mut State,
    slots: &Slots,
    rows: &Value,
    arguments: &Kwargs,
) -> Result<Option<Drawn>, Error> {
    let label = Content::new(&arguments.get::<Value>("label")?, None)?;
    let shown = Content::new(&arguments.get::<Value>("shown")?, None)?;
    let dates = Content::new(&arguments.get::<Value>("dates")?, None)?;
    let mut known = Vec::new();
    for row in rows.try_iter()? {
        let dates =
            Vec::<Stretch>::deserialize(dates.value(state, &row)?).map_err(|_| mistake("template-stretches"))?;
        let dates = dates.iter().map(stretch).collect::<Result<Vec<_>, _>>()?;
        if !dates.is_empty() {
            known.push((label.words(state, slots, &row)?, shown.words(state, slots, &row)?, dates));
        }
    }
    let all = || known.iter().flat_map(|(.., dates)| dates);
    let (Some(from), Some(to)) = (all().map(|(from, _)| *from).min(), all().map(|(_, to)| *to).max()) else {
        return Ok(None);
    };
    let axis = Axis::over(from, to).ok_or_else(|| mistake("template-date"))?;
    let rows: Vec<_> = known
        .into_iter()
        .map(|(label, shown, dates)| TimelineRow {
            label,
            shown,
            spans: dates.into_iter().map(|(from, to)| axis.span(from, to)).collect(),
        })
        .collect();
    let words: Vec<_> = rows.iter().map(|row| format!("{}: {}", row.label, row.shown)).collect();
    let alt = format!("Oś czasu. {}.", words.join("; ").trim_end_matches('.'));
    Ok(Some(Drawn { plot: Plot::Timeline(Timeline { ticks: axis.ticks(), rows }), alt }))
}

fn stretch(stretch: &Stretch) -> Result<(Date, Date), Error> {
    let parsed = |text: &String| PartialDate::parse(text).ok_or_else(|| mistake("template-date"));
    let (from, to) = match stretch {
        Stretch::One(date) => (parsed(date)?, parsed(date)?),
        Stretch::Between([from, to]) => (parsed(from)?, parsed(to)?),
    };
    let (from, to) = (from.earliest(), to.latest());
    if from <= to { Ok((from, to)) } else { Err(mistake("template-stretches")) }
}

/// Whole months.
struct Axis {
    /// The first day of the first month.
    first: Date,
    /// How many months there are.
    months: i32,
    /// How many days there are.
    days: f64,
}

impl Axis {
    fn over(from: Date, to: Date) -> Option<Self> {
        let first = from.replace_day(1).ok()?;
        let last = to.replace_day(to.month().length(to.year())).ok()?;
        let months =
            (to.year() - from.year()) * 12 + i32::from(u8::from(to.month())) - i32::from(u8::from(from.month()));
        Some(Self { first, months: months + 1, days: days(first, last) + 1.0 })
    }

    fn at(&self, date: Date) -> f64 {
        days(self.first, date) / self.days
    }

    /// A day stands where its middle is.
    fn span(&self, from: Date, to: Date) -> Span {
        let day = 1.0 / self.days;
        match from == to {
            true => Span { from: self.at(from) + day / 2.0, to: self.at(from) + day / 2.0, day: true },
            false => Span { from: self.at(from), to: self.at(to) + day, day: false },
        }
    }

    /// A mark for each month, or for every second, third, sixth or twelfth; the year where it is new.
    fn ticks(&self) -> Vec<Tick> {
        let step = [1, 2, 3, 6, 12].into_iter().find(|step| self.months <= MOST_TICKS * step);
        let step = step.unwrap_or(12 * (self.months / (12 * MOST_TICKS) + 1));
        let mut year = None;
        (0..self.months)
            .step_by(usize::try_from(step).unwrap_or(1))
            .filter_map(|months| {
                let date = month_after(self.first, months)?;
                let month = polish::month_roman(date.month());
                let label = if year.replace(date.year()) == Some(date.year()) {
                    month.to_owned()
                } else {
                    format!("{month} {}", date.year())
                };
                Some(Tick { at: self.at(date), label })
            })
            .collect()
    }
}

/// How many days lie between two dates.
fn days(from: Date, to: Date) -> f64 {
    const DAY: f64 = 86_400.0;
    (to - from).as_seconds_f64() / DAY
}

/// The first day of the month that comes so many months after.
fn month_after(first: Date, months: i32) -> Option<Date> {
    let month = i32::from(u8::from(first.month())) - 1 + months;
    let number = u8::try_from(month.rem_euclid(12) + 1).ok()?;
    Date::from_calendar_date(first.year() + month.div_euclid(12), Month::try_from(number).ok()?, 1).ok()
}

#[cfg(test)]
mod tests {
    use super::{Axis, MOST_TICKS};
    use crate::consultation::draft::PartialDate;

    fn axis(from: &str, to: &str) -> Axis {
        let [from, to] = [from, to].map(|text| PartialDate::parse(text).unwrap());
        Axis::over(from.earliest(), to.latest()).unwrap()
    }

    #[test]
    fn an_axis_of_any_length_has_few_marks() {
        for months in 1..400 {
            let to = format!("{}-{:02}", 2020 + (months - 1) / 12, (months - 1) % 12 + 1);
            let axis = axis("2020-01", &to);
            assert_eq!(axis.months, months);
            assert!((1..=MOST_TICKS as usize).contains(&axis.ticks().len()), "{months}");
        }
    }

    #[test]
    fn an_axis_goes_up_to_the_last_day_that_a_date_can_be() {
        let axis = axis("1900-01-01", "9999-12");
        let all = axis.span(axis.first, time::Date::MAX);
        assert_eq!((all.from, all.to), (0.0, 1.0));
    }
}
