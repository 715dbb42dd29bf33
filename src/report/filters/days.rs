//! Dates and periods of the data come in; they go out in words.

use minijinja::{Environment, Error, value::Serde};
use time::Date;

use super::mistake;
use crate::{
    consultation::draft::{PartialDate, Period},
    polish::{self, HARD_SPACE, UNKNOWN},
};

pub(super) fn add(environment: &mut Environment<'static>) {
    environment.add_filter("date", date);
    environment.add_filter("dates", dates);
    environment.add_filter("period", |period: Serde<Period>| polish::period(&period));
    environment.add_filter("dated", |act: String, date: Option<String>| match date {
        Some(text) => Ok::<_, Error>(dated(&act, &self::date(text)?)),
        None => Ok(act),
    });
}

fn parsed(text: &str) -> Result<PartialDate, Error> {
    PartialDate::parse(text).ok_or_else(|| mistake("template-date"))
}

/// „12 lutego 2020 r.”, „lutego 2020 r.” where only the month is known.
fn date(text: String) -> Result<String, Error> {
    Ok(match parsed(&text)? {
        PartialDate::Day(day) => polish::day(day),
        PartialDate::Month { year, month } => polish::month(month, year),
    })
}

/// „11–12 lutego 2020 r.”; „brak danych” for an empty list.
fn dates(texts: Vec<String>) -> Result<String, Error> {
    let all = texts.iter().map(|text| parsed(text)).collect::<Result<Vec<_>, _>>()?;
    let days: Option<Vec<Date>> = all
        .iter()
        .map(|date| match date {
            PartialDate::Day(day) => Some(*day),
            PartialDate::Month { .. } => None,
        })
        .collect();
    Ok(match (all.as_slice(), days) {
        ([], _) => UNKNOWN.into(),
        (_, Some(days)) => polish::days(&days),
        (_, None) => {
            let alone = |date: &PartialDate| match date {
                PartialDate::Day(day) => polish::day(*day),
                PartialDate::Month { year, month } => polish::month_alone(*month, *year),
            };
            all.iter().map(alone).collect::<Vec<_>>().join(", ")
        }
    })
}

/// „ustawa z dnia 12 marca 2004 r. o pomocy społecznej”: the date stands before what the act is about.
fn dated(act: &str, date: &str) -> String {
    const DATED: [&str; 5] = ["ustawa", "rozporządzenie", "uchwała", "dyrektywa", "zarządzenie"];
    if act.contains(" z dnia ") {
        return act.to_owned();
    }
    let first = act.split(' ').next().unwrap_or_default().to_lowercase();
    let words: &[&str] = if DATED.contains(&first.as_str()) { &[" o ", " w sprawie ", " zmieniając"] } else { &[] };
    let about = words.iter().filter_map(|word| act.find(word)).min();
    let (name, rest) = act.split_at(about.unwrap_or(act.len()));
    format!("{name} z{HARD_SPACE}dnia {date}{rest}")
}
