//! A consultation comes in; its needs by target group and by unit go out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::units::units_of;
use crate::{
    consultation::{
        Consultation,
        draft::{Id, Need, Unit},
    },
    polish,
};

#[derive(Serialize)]
pub(super) struct GroupNeeds<'a> {
    id: &'a Id,
    name: &'a str,
    total: usize,
    needs: Vec<&'a Need>,
}

#[derive(Serialize)]
pub(super) struct NeedsByUnit<'a> {
    pub units: Vec<&'a Unit>,
    pub rows: Vec<NeedRow<'a>>,
}

#[derive(Serialize)]
pub(super) struct NeedRow<'a> {
    need: &'a Need,
    /// How often each unit reported it.
    pub counts: Vec<u32>,
}

/// The needs of each group, in the groups' order.
pub(super) fn by_group(consultation: &Consultation) -> Vec<GroupNeeds<'_>> {
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

/// Which unit reported which need; none where the data don't tell.
pub(super) fn by_unit(consultation: &Consultation) -> Option<NeedsByUnit<'_>> {
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
    units.sort_by(|one, other| polish::compare_units(&one.nominative, &other.nominative));
    let row = |(need, counts): (_, &BTreeMap<&Id, u32>)| NeedRow {
        need,
        counts: units.iter().map(|unit| counts.get(&unit.teryt).copied().unwrap_or(0)).collect(),
    };
    let told = consultation.needs.iter().zip(&reported).filter(|(_, counts)| counts.values().any(|count| *count > 0));
    let rows: Vec<_> = told.map(row).collect();
    (!rows.is_empty()).then_some(NeedsByUnit { units, rows })
}
