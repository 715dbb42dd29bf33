//! A draft comes in; identifiers that stand twice and references that lead nowhere go out.

use std::collections::{BTreeSet, HashMap};

use super::Facts;
use crate::{
    consultation::draft::Id,
    problem::{Code, Problem},
};

/// For how many references a name is suggested: each is compared with every name of its list.
const SUGGESTIONS: usize = 50;

/// D001: within its list an identifier names one record.
pub(super) fn identifiers_are_unique(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    unique("/units", "teryt", draft.units.iter().map(|unit| &unit.teryt), problems);
    unique("/teams", "id", draft.teams.iter().map(|team| &team.id), problems);
    unique("/meetings", "id", draft.meetings.iter().map(|meeting| &meeting.id), problems);
    unique("/target_groups", "id", draft.target_groups.iter().map(|group| &group.id), problems);
    unique("/needs", "id", draft.needs.iter().map(|need| &need.id), problems);
    unique("/remarks", "id", draft.remarks.iter().map(|remark| &remark.id), problems);
}

fn unique<'a>(list: &str, field: &str, ids: impl Iterator<Item = &'a Id>, problems: &mut Vec<Problem>) {
    let mut seen = HashMap::new();
    for (index, id) in ids.enumerate() {
        if let Some(first) = seen.insert(id, index) {
            problems.push(
                Problem::at(Code::D001, format!("{list}/{index}/{field}"))
                    .word("id", id.as_ref())
                    .word("first", format!("{}[{first}]", &list[1..])),
            );
        }
    }
}

/// D002: what points at a record points at one that is there.
pub(super) fn references_lead_somewhere(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let units: BTreeSet<_> = draft.units.iter().map(|unit| &unit.teryt).collect();
    let teams: BTreeSet<_> = draft.teams.iter().map(|team| &team.id).collect();
    let meetings: BTreeSet<_> = draft.meetings.iter().map(|meeting| &meeting.id).collect();
    let groups: BTreeSet<_> = draft.target_groups.iter().map(|group| &group.id).collect();
    let needs: BTreeSet<_> = draft.needs.iter().map(|need| &need.id).collect();
    let remarks: BTreeSet<_> = draft.remarks.iter().map(|remark| &remark.id).collect();
    let mut suggestions = SUGGESTIONS;
    let mut look = |known: &BTreeSet<&Id>, list, id: &Id, pointer: String| {
        if !known.contains(&id) {
            let problem = Problem::at(Code::D002, pointer).word("id", id.as_ref()).word("list", list);
            let names = known.iter().map(|id| id.as_ref()).take(if suggestions > 0 { usize::MAX } else { 0 });
            suggestions = suggestions.saturating_sub(1);
            problems.push(problem.suggest(id, names));
        }
    };
    for (index, team) in draft.teams.iter().enumerate() {
        look(&units, "units", &team.unit, format!("/teams/{index}/unit"));
    }
    for (index, meeting) in draft.meetings.iter().enumerate() {
        for (position, team) in meeting.teams.iter().enumerate() {
            look(&teams, "teams", team, format!("/meetings/{index}/teams/{position}"));
        }
    }
    for (index, need) in draft.needs.iter().enumerate() {
        for (position, group) in need.groups.iter().enumerate() {
            look(&groups, "target_groups", group, format!("/needs/{index}/groups/{position}"));
        }
        for (position, report) in need.reported_by.iter().enumerate() {
            let pointer = format!("/needs/{index}/reported_by/{position}");
            report.unit.iter().for_each(|unit| look(&units, "units", unit, format!("{pointer}/unit")));
            report.meeting.iter().for_each(|id| look(&meetings, "meetings", id, format!("{pointer}/meeting")));
        }
    }
    for (index, proposal) in draft.proposals.iter().enumerate() {
        proposal.team.iter().for_each(|team| look(&teams, "teams", team, format!("/proposals/{index}/team")));
    }
    for (index, remark) in draft.remarks.iter().enumerate() {
        remark.meeting.iter().for_each(|id| look(&meetings, "meetings", id, format!("/remarks/{index}/meeting")));
    }
    for (list, conclusions) in [("conclusions", &draft.conclusions), ("recommendations", &draft.recommendations)] {
        for (index, conclusion) in conclusions.iter().enumerate() {
            for (position, need) in conclusion.needs.iter().enumerate() {
                look(&needs, "needs", need, format!("/{list}/{index}/needs/{position}"));
            }
            for (position, remark) in conclusion.remarks.iter().enumerate() {
                look(&remarks, "remarks", remark, format!("/{list}/{index}/remarks/{position}"));
            }
        }
    }
    for (index, stated) in draft.stated.iter().flat_map(|stated| &stated.needs_by_group).enumerate() {
        look(&groups, "target_groups", &stated.group, format!("/stated/needs_by_group/{index}/group"));
    }
}

/// D006: a list of references names each record once, or it would be counted twice.
pub(super) fn references_stand_once(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let mut look = |ids: &[Id], pointer: String| {
        for (position, id) in ids.iter().enumerate() {
            if ids[..position].contains(id) {
                problems.push(Problem::at(Code::D006, format!("{pointer}/{position}")).word("id", id.as_ref()));
            }
        }
    };
    for (index, meeting) in draft.meetings.iter().enumerate() {
        look(&meeting.teams, format!("/meetings/{index}/teams"));
    }
    for (index, need) in draft.needs.iter().enumerate() {
        look(&need.groups, format!("/needs/{index}/groups"));
    }
    for (list, conclusions) in [("conclusions", &draft.conclusions), ("recommendations", &draft.recommendations)] {
        for (index, conclusion) in conclusions.iter().enumerate() {
            look(&conclusion.needs, format!("/{list}/{index}/needs"));
            look(&conclusion.remarks, format!("/{list}/{index}/remarks"));
        }
    }
}
