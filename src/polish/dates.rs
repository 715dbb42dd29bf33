//! Days and months come in; their Polish names with hard spaces go out: „12 lutego 2020 r.”.

use time::{Date, Month};

use super::HARD_SPACE;
use crate::consultation::draft::{Period, Precision};

/// The months in the case that follows a day.
pub(super) const GENITIVE: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];

const NOMINATIVE: [&str; 12] = [
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
];

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// „VIII”, where there is room for no more.
pub fn month_roman(month: Month) -> &'static str {
    ROMAN[usize::from(u8::from(month)) - 1]
}

fn genitive(month: Month) -> &'static str {
    GENITIVE[usize::from(u8::from(month)) - 1]
}

fn year(year: i32) -> String {
    format!("{year}{HARD_SPACE}r.")
}

/// „12 lutego 2020 r.”
pub fn day(date: Date) -> String {
    format!("{}{HARD_SPACE}{} {}", date.day(), genitive(date.month()), year(date.year()))
}

/// „sierpnia 2019 r.”
pub fn month(month: Month, of_year: i32) -> String {
    format!("{} {}", genitive(month), year(of_year))
}

/// „sierpień 2019 r.”, where no word before it asks for a case.
pub fn month_alone(month: Month, of_year: i32) -> String {
    format!("{} {}", NOMINATIVE[usize::from(u8::from(month)) - 1], year(of_year))
}

/// Days that ascend: „11–12 lutego 2020 r.”, „3 i 10 lutego 2020 r.”, „28 lutego – 1 marca 2020 r.”.
pub fn days(dates: &[Date]) -> String {
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return String::new() };
    if dates.len() == 1 {
        return day(*first);
    }
    let consecutive = dates.windows(2).all(|pair| pair[0].next_day() == Some(pair[1]));
    let same_month = (first.year(), first.month()) == (last.year(), last.month());
    match (consecutive, same_month) {
        (true, true) => format!("{}–{}", first.day(), day(*last)),
        (true, false) if first.year() == last.year() => {
            format!("{}{HARD_SPACE}{} – {}", first.day(), genitive(first.month()), day(*last))
        }
        (true, false) => format!("{} – {}", day(*first), day(*last)),
        (false, true) => {
            let before: Vec<_> = dates[..dates.len() - 1].iter().map(|date| date.day().to_string()).collect();
            format!("{} i{HARD_SPACE}{}", before.join(", "), day(*last))
        }
        (false, false) => {
            let before: Vec<_> = dates[..dates.len() - 1].iter().map(|date| day(*date)).collect();
            format!("{} i{HARD_SPACE}{}", before.join(", "), day(*last))
        }
    }
}

/// „3 marca 2025 r.” or „marzec 2025 r.” where the period is no longer; „od sierpnia 2019 r. do lutego 2020 r.”, „od 14 lutego do 21 marca 2018 r.”, „od 3 do 28 marca 2025 r.”
pub fn period(period: &Period) -> String {
    let (from, to) = (period.from.earliest(), period.to.latest());
    match period.precision {
        Precision::Day if from == to => return day(from),
        Precision::Month if (from.year(), from.month()) == (to.year(), to.month()) => {
            return month_alone(from.month(), from.year());
        }
        Precision::Day | Precision::Month => {}
    }
    let same_year = from.year() == to.year();
    let from_text = match (period.precision, same_year) {
        (Precision::Day, true) if from.month() == to.month() => from.day().to_string(),
        (Precision::Day, true) => format!("{}{HARD_SPACE}{}", from.day(), genitive(from.month())),
        (Precision::Day, false) => day(from),
        (Precision::Month, true) => genitive(from.month()).to_owned(),
        (Precision::Month, false) => month(from.month(), from.year()),
    };
    let to_text = match period.precision {
        Precision::Day => day(to),
        Precision::Month => month(to.month(), to.year()),
    };
    format!("od {from_text} do {to_text}")
}
