//! A consultation comes in; its units, each with what happened there, go out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::needs::NeedsByUnit;
use crate::{
    consultation::{
        Consultation,
        draft::{Id, Meeting, MeetingStatus, Unit},
    },
    polish,
};

#[derive(Serialize)]
pub(super) struct UnitSummary<'a> {
    unit: &'a Unit,
    /// How many meetings its teams had.
    meetings_held: usize,
    /// How many meetings its teams are going to have.
    meetings_planned: usize,
    /// How often needs were reported there; none where the data don't tell of any unit.
    needs_reported: Option<u64>,
}

/// Each unit with what happened there, in Polish order.
pub(super) fn summaries<'a>(consultation: &'a Consultation, needs: Option<&NeedsByUnit<'a>>) -> Vec<UnitSummary<'a>> {
    let reported = |unit: &Unit| {
        let column = needs?.units.iter().position(|known| known.teryt == unit.teryt);
        let rows = || needs.iter().flat_map(|needs| &needs.rows);
        let count = |column: usize| rows().filter_map(|row| row.counts.get(column)).copied().map(u64::from).sum();
        Some(column.map_or(0, count))
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
    all.sort_by(|one, other| polish::compare_units(&one.unit.nominative, &other.unit.nominative));
    all
}

/// The units whose teams met, each once, in the order of the teams.
pub(super) fn units_of<'a>(consultation: &'a Consultation, meeting: &Meeting) -> Vec<&'a Unit> {
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
