//! A consultation comes in; all that a template may ask for goes out: the data, the numbers, and the data put in order.

use serde::Serialize;
use serde_json::Value;

use super::environment::Given;
use crate::{
    consultation::{
        Consultation,
        draft::{CorrectionKind, Date, Id, Meeting, PartialDate, Team, Unit},
        schema,
        totals::Totals,
    },
    polish,
    publication::Imprint,
    revision::{VersionChanges, version_changes},
};

mod calendar;
mod needs;
mod units;

use calendar::Event;
use needs::{GroupNeeds, NeedsByUnit};
use units::UnitSummary;

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
    /// The names of teams that no meeting names, in Polish order.
    teams_without_meeting: Vec<&'a str>,
    /// Versions of the report, the first included.
    history: Vec<Version<'a>>,
    /// What changed in each released version, oldest first; empty where no released version is known.
    changes: Vec<VersionChanges<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    number: usize,
    meeting: &'a Meeting,
    units: Vec<&'a Unit>,
    teams: Vec<&'a str>,
}

#[derive(Serialize)]
struct Version<'a> {
    version: u32,
    date: Date,
    reason: Option<&'a str>,
    kind: Option<CorrectionKind>,
}

/// The context in which a template is rendered. Every field of the contract is there, `null` where the data have none.
///
/// That of a post tells of its files as well.
pub(super) fn of(given: Given<'_>) -> anyhow::Result<Value> {
    let Given { consultation, changes, publication, .. } = given;
    let mut context = schema::complete(serde_json::to_value(&**consultation)?);
    let needs = needs::by_unit(consultation);
    let derived = Derived {
        version: consultation.version(),
        totals: Totals::of(consultation),
        schedule: schedule(consultation),
        needs_by_group: needs::by_group(consultation),
        calendar: calendar::of(consultation),
        by_unit: units::summaries(consultation, needs.as_ref()),
        needs_by_unit: needs,
        teams_without_meeting: teams_without_meeting(consultation),
        history: history(consultation),
        changes: version_changes(consultation, changes),
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
    if let Some(publication) = publication
        && let (Value::Object(context), Value::Object(files)) = (&mut context, serde_json::to_value(publication)?)
    {
        context.extend(files);
        context.insert("imprint".into(), serde_json::to_value(Imprint::of(consultation))?);
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

fn schedule(consultation: &Consultation) -> Vec<Entry<'_>> {
    let mut entries: Vec<_> = consultation
        .meetings
        .iter()
        .map(|meeting| {
            let team = |id: &Id| consultation.teams.iter().find(|team| team.id == *id);
            Entry {
                number: 0,
                meeting,
                units: units::units_of(consultation, meeting),
                teams: meeting.teams.iter().filter_map(team).map(|team| &*team.name).collect(),
            }
        })
        .collect();
    let first_day = |entry: &Entry<'_>| entry.meeting.dates.first().map(|date: &PartialDate| date.earliest());
    let name = |entry: &Entry<'_>| entry.units.first().map(|unit| unit.nominative.to_string()).unwrap_or_default();
    entries.sort_by(|one, other| {
        let unknown = first_day(one).is_none().cmp(&first_day(other).is_none());
        unknown
            .then(first_day(one).cmp(&first_day(other)))
            .then_with(|| polish::compare_units(&name(one), &name(other)))
    });
    entries.iter_mut().enumerate().for_each(|(index, entry)| entry.number = index + 1);
    entries
}

fn teams_without_meeting(consultation: &Consultation) -> Vec<&str> {
    let meets = |team: &&Team| consultation.meetings.iter().any(|meeting| meeting.teams.contains(&team.id));
    let mut names: Vec<&str> = consultation.teams.iter().filter(|team| !meets(team)).map(|team| &*team.name).collect();
    names.sort_by(|one, other| polish::compare(one, other));
    names
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
