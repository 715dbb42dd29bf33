//! The derived numbers of two versions come in; those that are different go out.

use serde::{Deserialize, Serialize};

use super::wording;
use crate::{
    consultation::{
        draft::Count,
        schema,
        totals::{Tally, Totals},
    },
    polish,
};

/// A derived number that changed with the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// The number's name, as templates know it: `meetings_held`.
    pub figure: String,
    /// The value of the enumeration whose share it is, such as `accepted` of `remarks_by_decision`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// What is counted, in Polish.
    pub label: String,
    /// How many there were.
    pub old: Amount,
    /// How many there are.
    pub new: Amount,
}

/// How many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Exactly so many.
    Number(u64),
    /// Whole PLN.
    Money(u64),
    /// As exactly as is known.
    Count(Count),
    /// It is not known.
    Unknown,
}

impl Amount {
    /// „21”, „ponad 500”, „390 147 zł”, „brak danych”.
    pub fn words(self) -> String {
        match self {
            Self::Number(number) => polish::grouped(number),
            Self::Money(pln) => polish::money(pln),
            Self::Count(count) => wording::of_count(count),
            Self::Unknown => polish::UNKNOWN.into(),
        }
    }
}

struct Figure {
    name: &'static str,
    of: Option<String>,
    label: String,
    amount: Amount,
}

/// The numbers that are different, in the order of the totals.
pub(super) fn consequences(old: &Totals, new: &Totals) -> Vec<Consequence> {
    let (old, new) = (figures(old), figures(new));
    let same = |one: &Figure, other: &Figure| one.name == other.name && one.of == other.of;
    // Only shares are missing, and a share that nobody has is none.
    let nobody = Amount::Number(0);
    let told = |figure: &Figure, old: Amount, new: Amount| {
        (old != new).then(|| Consequence {
            figure: figure.name.into(),
            of: figure.of.clone(),
            label: figure.label.clone(),
            old,
            new,
        })
    };
    let mut all = Vec::new();
    for figure in &new {
        let before = old.iter().find(|other| same(figure, other)).map_or(nobody, |other| other.amount);
        all.extend(told(figure, before, figure.amount));
    }
    for figure in old.iter().filter(|figure| !new.iter().any(|other| same(figure, other))) {
        // Beside the others of its name.
        let at = all.iter().rposition(|known| known.figure == figure.name).map_or(all.len(), |last| last + 1);
        if let Some(consequence) = told(figure, figure.amount, nobody) {
            all.insert(at, consequence);
        }
    }
    all
}

/// Every number with its name. A new field of the totals does not compile before it has one.
fn figures(totals: &Totals) -> Vec<Figure> {
    let Totals {
        meetings_held,
        meetings_planned,
        meetings_cancelled,
        units_met,
        teams_met,
        days,
        participants,
        participants_by_type,
        participants_with_type,
        meetings_of_unknown_size,
        target_groups,
        needs,
        needs_by_kind,
        proposals,
        funding_pln,
        proposals_without_funding,
        proposals_without_recipients,
        recipients,
        remarks,
        remarks_by_decision,
        remarks_by_channel,
        remarks_by_submitter,
    } = totals;
    let number = |name, label: &str, number: usize| Figure {
        name,
        of: None,
        label: label.into(),
        amount: Amount::Number(number as u64),
    };
    let days = days.and_then(|days| u64::try_from(days).ok()).map_or(Amount::Unknown, Amount::Number);
    let amount = |name, label: &str, amount| Figure { name, of: None, label: label.into(), amount };
    let mut all = vec![
        number("meetings_held", "odbyte spotkania", *meetings_held),
        number("meetings_planned", "planowane spotkania", *meetings_planned),
        number("meetings_cancelled", "odwołane spotkania", *meetings_cancelled),
        number("units_met", "jednostki, w których odbyły się spotkania", *units_met),
        number("teams_met", "zespoły, które się spotkały", *teams_met),
        amount("days", "dni konsultacji", days),
        amount("participants", "uczestnicy spotkań", Amount::Count(*participants)),
        number("meetings_of_unknown_size", "spotkania o nieznanej liczbie uczestników", *meetings_of_unknown_size),
        amount(
            "participants_with_type",
            "uczestnicy, o których wiadomo, skąd byli",
            Amount::Number(*participants_with_type),
        ),
    ];
    all.extend(participants_by_type.iter().map(|group| {
        share(
            "participants_by_type",
            "uczestnicy według środowiska",
            "Stakeholder",
            &group.of,
            Amount::Count(group.count),
        )
    }));
    all.push(number("target_groups", "grupy docelowe", *target_groups));
    all.push(number("needs", "potrzeby", *needs));
    all.extend(tallies("needs_by_kind", "potrzeby według rodzaju", "NeedKind", needs_by_kind));
    all.push(number("proposals", "propozycje", *proposals));
    all.push(amount("funding_pln", "potrzeby finansowe propozycji", Amount::Money(*funding_pln)));
    all.push(number("proposals_without_funding", "propozycje bez kwoty", *proposals_without_funding));
    all.push(number("proposals_without_recipients", "propozycje bez liczby odbiorców", *proposals_without_recipients));
    all.push(amount("recipients", "odbiorcy propozycji", Amount::Number(*recipients)));
    all.push(number("remarks", "uwagi", *remarks));
    all.extend(tallies("remarks_by_decision", "uwagi według stanowiska", "Decision", remarks_by_decision));
    all.extend(tallies("remarks_by_channel", "uwagi według sposobu zgłoszenia", "Channel", remarks_by_channel));
    all.extend(tallies("remarks_by_submitter", "uwagi według zgłaszającego", "Stakeholder", remarks_by_submitter));
    all
}

fn tallies<T: Serialize>(
    name: &'static str,
    label: &'static str,
    enumeration: &'static str,
    all: &[Tally<T>],
) -> impl Iterator<Item = Figure> {
    all.iter().map(move |tally| share(name, label, enumeration, &tally.of, Amount::Number(tally.count)))
}

/// „uwagi według stanowiska – uwzględniono częściowo”.
fn share(name: &'static str, label: &str, enumeration: &str, of: &impl Serialize, amount: Amount) -> Figure {
    let of = serde_json::to_value(of).ok().and_then(|value| value.as_str().map(String::from));
    let word = of.as_deref().and_then(|of| schema::label(enumeration, of)).unwrap_or_default();
    Figure { name, of, label: format!("{label} – {word}"), amount }
}
