//! A draft comes in; meetings, remarks and dates that lie outside the time that was set for them go out.

use super::{Facts, dates::written};
use crate::{
    consultation::draft::{Decision, MeetingStatus, Status},
    problem::{Code, Problem},
};

/// D027: what was held was held within the period, as exactly as both are known.
pub(super) fn meetings_lie_within_the_period(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let (from, to) = (draft.period.from, draft.period.to);
    for (index, meeting) in draft.meetings.iter().enumerate() {
        for (position, date) in meeting.dates.iter().enumerate() {
            let outside = date.latest() < from.earliest() || date.earliest() > to.latest();
            if meeting.status == MeetingStatus::Held && outside {
                problems.push(
                    Problem::at(Code::D027, format!("/meetings/{index}/dates/{position}"))
                        .word("from", from.to_string())
                        .word("to", to.to_string()),
                );
            }
        }
    }
}

/// D029: whoever was late learns why the remark was taken in all the same.
pub(super) fn late_remarks_are_explained(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let Some(until) = draft.period.remarks_until else { return };
    for (index, remark) in draft.remarks.iter().enumerate() {
        let late = remark.received.is_some_and(|received| received > until);
        if late && remark.decision != Decision::NotConsidered && remark.decision_reason.is_none() {
            problems
                .push(Problem::at(Code::D029, format!("/remarks/{index}/received")).word("until", until.to_string()));
        }
    }
}

/// D036: a remark does not come before the consultation.
pub(super) fn remarks_follow_the_beginning(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let from = draft.period.from;
    for (index, remark) in draft.remarks.iter().enumerate() {
        if remark.received.is_some_and(|received| received.0 < from.earliest()) {
            problems.push(Problem::at(Code::D036, format!("/remarks/{index}/received")).word("from", from.to_string()));
        }
    }
}

/// D037: the last day for remarks is one of the period.
pub(super) fn remarks_end_with_the_period(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let period = &draft.period;
    let Some(until) = period.remarks_until else { return };
    if until.0 < period.from.earliest() || until.0 > period.to.latest() {
        problems.push(
            Problem::at(Code::D037, "/period/remarks_until")
                .word("from", period.from.to_string())
                .word("to", period.to.to_string()),
        );
    }
}

/// D039: a final report is written when the consultation is over.
pub(super) fn final_reports_follow_the_period(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let to = draft.period.to;
    if draft.report.status == Status::Final && written(draft).0 < to.earliest() {
        problems.push(Problem::at(Code::D039, "/report/date").word("to", to.to_string()));
    }
}
