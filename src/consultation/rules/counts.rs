//! A draft comes in; counts that say nothing, or two things, go out.

use super::Facts;
use crate::{
    consultation::draft::{Count, Qualifier},
    problem::{Code, Problem},
};

/// D010: a count has a value exactly when it is known.
pub(super) fn counts_have_values(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let mut look = |count: &Count, pointer: String| {
        if count.value.is_none() != (count.qualifier == Qualifier::Unknown) {
            problems.push(Problem::at(Code::D010, pointer));
        }
    };
    for (index, meeting) in draft.meetings.iter().enumerate() {
        meeting.participants.iter().for_each(|count| look(count, format!("/meetings/{index}/participants")));
        for (position, group) in meeting.participants_by_type.iter().enumerate() {
            look(&group.count, format!("/meetings/{index}/participants_by_type/{position}/count"));
        }
    }
    if let Some(stated) = &draft.stated {
        let single = [
            ("meetings", &stated.meetings),
            ("units", &stated.units),
            ("participants", &stated.participants),
            ("remarks", &stated.remarks),
            ("needs", &stated.needs),
            ("days", &stated.days),
        ];
        for (field, count) in single {
            count.iter().for_each(|count| look(count, format!("/stated/{field}")));
        }
    }
}

/// D014: a need is reported by one unit or at one meeting.
pub(super) fn needs_are_reported_once(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, need) in draft.needs.iter().enumerate() {
        for (position, report) in need.reported_by.iter().enumerate() {
            if report.unit.is_some() == report.meeting.is_some() {
                problems.push(Problem::at(Code::D014, format!("/needs/{index}/reported_by/{position}")));
            }
        }
    }
}
