//! A consultation comes in; all that a template may ask for goes out: the data, the numbers, and the data put in order.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use calendar::Event;

use crate::{
    consultation::{
        Consultation,
        draft::{CorrectionKind, Date, Id, Meeting, MeetingStatus, Need, PartialDate, Unit},
        schema,
        totals::Totals,
    },
    polish,
};

mod calendar;

/// What stands beside the fields of the contract.
#[derive(Serialize)]
struct Derived<'a> {
    /// Version of the report.
    version: u32,
    /// Every number.
    totals: Totals,
    /// Meetings in order of time, unknown dates by unit after the known ones.
    schedule: Vec<Entry<'a>>,
    /// Needs by target group, in the groups' order.
    needs_by_group: Vec<GroupNeeds<'a>>,
    /// Which unit reported which need; none where the data don't tell.
    needs_by_unit: Option<NeedsByUnit<'a>>,
    /// What happened when, for the axis of time.
    calendar: Vec<Event>,
    /// Each unit with what happened there, in Polish order.
    by_unit: Vec<UnitSummary<'a>>,
    /// Versions of the report, the first included.
    history: Vec<Version<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    number: usize,
    meeting: &'a Meeting,
    units: Vec<&'a Unit>,
    teams: Vec<&'a str>,
}

#[derive(Serialize)]
struct GroupNeeds<'a> {
    id: &'a Id,
    name: &'a str,
    total: usize,
    needs: Vec<&'a Need>,
}

#[derive(Serialize)]
struct NeedsByUnit<'a> {
    units: Vec<&'a Unit>,
    rows: Vec<NeedRow<'a>>,
}

#[derive(Serialize)]
struct NeedRow<'a> {
    need: &'a Need,
    /// How often each unit reported it.
    counts: Vec<u32>,
}

#[derive(Serialize)]
struct UnitSummary<'a> {
    unit: &'a Unit,
    /// How many meetings its teams had.
    meetings_held: usize,
    /// How many meetings its teams are going to have.
    meetings_planned: usize,
    /// How often needs were reported there; none where the data don't tell of any unit.
    needs_reported: Option<u64>,
}

#[derive(Serialize)]
struct Version<'a> {
    version: u32,
    date: Date,
    reason: Option<&'a str>,
    kind: Option<CorrectionKind>,
}

/// The context in which a template is rendered. Every field of the contract is there, `null` where the data have none.
pub(super) fn of(consultation: &Consultation) -> anyhow::Result<Value> {
    let mut context = schema::complete(serde_json::to_value(&**consultation)?);
    let needs = needs_by_unit(consultation);
    let derived = Derived {
        version: consultation.version(),
        totals: Totals::of(consultation),
        schedule: schedule(consultation),
        needs_by_group: needs_by_group(consultation),
        calendar: calendar::of(consultation),
        by_unit: by_unit(consultation, needs.as_ref()),
        needs_by_unit: needs,
        history: history(consultation),
    };
    let mut derived = serde_json::to_value(derived)?;
    // The records inside are those of the contract: they get their missing fields as well.
    for (name, record) in [
        ("meeting", "Meeting"),
        ("need", "Need"),
        ("needs", "Need"),
        ("unit", "Unit"),
        ("units", "Unit"),
        ("participants", "Count"),
        ("count", "Count"),
    ] {
        complete_records(&mut derived, name, record);
    }
    if let (Value::Object(context), Value::Object(derived)) = (&mut context, derived) {
        context.extend(derived);
    }
    Ok(context)
}

/// Completes what stands under `name`, and is no plain value, as a record of the contract, or as several of them.
fn complete_records(value: &mut Value, name: &str, record: &str) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields.iter_mut() {
                if key == name {
                    schema::complete_records(field, record);
                } else {
                    complete_records(field, name, record);
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| complete_records(element, name, record)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The units whose teams met, each once, in the order of the teams.
fn units_of<'a>(consultation: &'a Consultation, meeting: &Meeting) -> Vec<&'a Unit> {
    let team = |id: &Id| consultation.teams.iter().find(|team| team.id == *id);
    let unit = |id: &Id| consultation.units.iter().find(|unit| unit.teryt == *id);
    let mut units: Vec<&Unit> = Vec::new();
    for unit in meeting.teams.iter().filter_map(team).filter_map(|team| unit(&team.unit)) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

fn schedule(consultation: &Consultation) -> Vec<Entry<'_>> {
    let mut entries: Vec<_> = consultation
        .meetings
        .iter()
        .map(|meeting| {
            let team = |id: &Id| consultation.teams.iter().find(|team| team.id == *id);
            Entry {
                number: 0,
                meeting,
                units: units_of(consultation, meeting),
                teams: meeting.teams.iter().filter_map(team).map(|team| &*team.name).collect(),
            }
        })
        .collect();
    let first_day = |entry: &Entry<'_>| entry.meeting.dates.first().map(|date: &PartialDate| date.earliest());
    let name = |entry: &Entry<'_>| entry.units.first().map(|unit| unit.nominative.to_string()).unwrap_or_default();
    entries.sort_by(|one, other| {
        let unknown = first_day(one).is_none().cmp(&first_day(other).is_none());
        unknown.then(first_day(one).cmp(&first_day(other))).then_with(|| polish::compare(&name(one), &name(other)))
    });
    entries.iter_mut().enumerate().for_each(|(index, entry)| entry.number = index + 1);
    entries
}

fn needs_by_group(consultation: &Consultation) -> Vec<GroupNeeds<'_>> {
    let mut groups: Vec<_> = consultation.target_groups.iter().collect();
    groups.sort_by_key(|group| group.order);
    groups
        .into_iter()
        .map(|group| {
            let needs: Vec<_> = consultation.needs.iter().filter(|need| need.groups.contains(&group.id)).collect();
            GroupNeeds { id: &group.id, name: &group.name, total: needs.len(), needs }
        })
        .collect()
}

fn needs_by_unit(consultation: &Consultation) -> Option<NeedsByUnit<'_>> {
    let meetings: BTreeMap<&Id, Vec<&Id>> = consultation
        .meetings
        .iter()
        .map(|meeting| (&meeting.id, units_of(consultation, meeting).iter().map(|unit| &unit.teryt).collect()))
        .collect();
    // Each need with the units that reported it and how often they did.
    let reported: Vec<BTreeMap<&Id, u32>> = consultation
        .needs
        .iter()
        .map(|need| {
            let mut counts = BTreeMap::new();
            for report in &need.reported_by {
                let units = match (&report.unit, &report.meeting) {
                    (Some(unit), _) => vec![unit],
                    (None, Some(meeting)) => meetings.get(meeting).cloned().unwrap_or_default(),
                    (None, None) => Vec::new(),
                };
                for unit in units {
                    let count: &mut u32 = counts.entry(unit).or_default();
                    *count = count.saturating_add(report.count.unwrap_or(1));
                }
            }
            counts
        })
        .collect();
    let named: BTreeSet<_> = reported.iter().flat_map(BTreeMap::keys).collect();
    let mut units: Vec<_> = consultation.units.iter().filter(|unit| named.contains(&&unit.teryt)).collect();
    units.sort_by(|one, other| polish::compare(&one.nominative, &other.nominative));
    let row = |(need, counts): (_, &BTreeMap<&Id, u32>)| NeedRow {
        need,
        counts: units.iter().map(|unit| counts.get(&unit.teryt).copied().unwrap_or(0)).collect(),
    };
    let told = consultation.needs.iter().zip(&reported).filter(|(_, counts)| counts.values().any(|count| *count > 0));
    let rows: Vec<_> = told.map(row).collect();
    (!rows.is_empty()).then_some(NeedsByUnit { units, rows })
}

fn by_unit<'a>(consultation: &'a Consultation, needs: Option<&NeedsByUnit<'a>>) -> Vec<UnitSummary<'a>> {
    let reported = |unit: &Unit| {
        let needs = needs?;
        let column = needs.units.iter().position(|known| known.teryt == unit.teryt);
        let counts = |column: usize| needs.rows.iter().filter_map(move |row| row.counts.get(column).copied());
        Some(column.map_or(0, |column| counts(column).map(u64::from).sum()))
    };
    let mut summaries: BTreeMap<&Id, UnitSummary<'_>> = consultation
        .units
        .iter()
        .map(|unit| {
            let needs_reported = reported(unit);
            (&unit.teryt, UnitSummary { unit, meetings_held: 0, meetings_planned: 0, needs_reported })
        })
        .collect();
    for meeting in &consultation.meetings {
        for unit in units_of(consultation, meeting) {
            let Some(summary) = summaries.get_mut(&unit.teryt) else { continue };
            match meeting.status {
                MeetingStatus::Held => summary.meetings_held += 1,
                MeetingStatus::Planned => summary.meetings_planned += 1,
                MeetingStatus::Cancelled => {}
            }
        }
    }
    let mut all: Vec<_> = summaries.into_values().collect();
    all.sort_by(|one, other| polish::compare(&one.unit.nominative, &other.unit.nominative));
    all
}

fn history(consultation: &Consultation) -> Vec<Version<'_>> {
    let first = Version { version: 1, date: consultation.report.date, reason: None, kind: None };
    let later = consultation.corrections.iter().map(|correction| Version {
        version: correction.version,
        date: correction.date,
        reason: Some(&correction.reason),
        kind: Some(correction.kind),
    });
    // The date of a corrected report is that of its last correction; when the first version was dated, only it can tell.
    std::iter::once(first).chain(later).collect()
}
