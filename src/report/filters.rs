//! Values of the data come in; the Polish words for them go out. `report-templates/README.md` shows each by example.

use minijinja::{Environment, Error, ErrorKind, Value, value::Serde};
use time::Date;

use super::{
    markup,
    slots::{Slot, Slots},
};
use crate::{
    consultation::{
        draft::{Count, PartialDate, Period, Qualifier},
        schema,
    },
    polish::{self, Form, HARD_SPACE},
};

/// Makes the filters known to the templates.
pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots) {
    environment.add_filter("plural", |number: u64, one: String, few: String, many: String| {
        format!("{}{HARD_SPACE}{}", polish::grouped(number), chosen(number, &one, &few, &many))
    });
    environment.add_filter("form", |number: u64, one: String, few: String, many: String| {
        chosen(number, &one, &few, &many).to_owned()
    });
    environment.add_filter("count", count);
    environment.add_filter("number", polish::grouped);
    environment.add_filter("share", polish::share);
    environment.add_filter("money", polish::money);
    environment.add_filter("date", date);
    environment.add_filter("dates", dates);
    environment.add_filter("period", |period: Serde<Period>| polish::period(&period));
    environment.add_filter("label", label);
    environment.add_filter("join_and", join_and);
    environment.add_filter("dated", |act: String, date: Option<String>| match date {
        Some(text) => Ok::<_, Error>(dated(&act, &self::date(text)?)),
        None => Ok(act),
    });
    environment.add_filter("with_value", with_value);
    environment.add_filter("lower_first", |text: String| first(&text, |letter| letter.to_lowercase().collect()));
    environment.add_filter("upper_first", |text: String| first(&text, |letter| letter.to_uppercase().collect()));
    let kept = slots.clone();
    environment.add_filter("prose", move |text: String| {
        Value::from_safe_string(kept.keep_apart(Slot::Blocks(markup::prose(&text))))
    });
}

fn mistake(name: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, name)
}

fn chosen<'a>(number: u64, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match polish::form(number) {
        Form::One => one,
        Form::Few => few,
        Form::Many => many,
    }
}

/// „512 osób”, „ponad 500 osób”, „około 30 osób”, „brak danych”.
fn count(count: Option<Serde<Count>>, one: String, few: String, many: String) -> String {
    let Some(Serde(Count { value: Some(value), qualifier })) = count else { return "brak danych".into() };
    let number = polish::grouped(value.into());
    match qualifier {
        Qualifier::Exact => format!("{number}{HARD_SPACE}{}", chosen(value.into(), &one, &few, &many)),
        // After these words the noun is in the genitive plural, whatever the number.
        Qualifier::Over => format!("ponad {number}{HARD_SPACE}{many}"),
        Qualifier::About => format!("około {number}{HARD_SPACE}{many}"),
        Qualifier::Unknown => "brak danych".into(),
    }
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
        ([], _) => "brak danych".into(),
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

/// The Polish word of the contract for a value: `"accepted" | label("Decision")` is „uwzględniono”.
fn label(value: Option<String>, enumeration: String) -> Result<String, Error> {
    let Some(value) = value else { return Ok("brak danych".into()) };
    schema::label(&enumeration, &value).ok_or_else(|| mistake("template-label"))
}

/// „rynek pracy, edukacja i włączenie społeczne”.
fn join_and(texts: Vec<String>) -> String {
    match texts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        // „praca, ochrona i integracja” needs another word than the one within an item.
        Some((last, before)) if texts.iter().any(|text| text.contains(" i ")) => {
            format!("{} oraz {last}", before.join(", "))
        }
        Some((last, before)) => format!("{} i{HARD_SPACE}{last}", before.join(", ")),
    }
}

/// The records that have a value in a field; a field that no record can have is a mistake.
fn with_value(records: Vec<Value>, field: String) -> Result<Vec<Value>, Error> {
    let mut kept = Vec::new();
    for record in records {
        let value = record.get_attr(&field)?;
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        if !value.is_none() {
            kept.push(record);
        }
    }
    Ok(kept)
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

fn first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut characters = text.chars();
    characters.next().map(|letter| change(letter) + characters.as_str()).unwrap_or_default()
}
