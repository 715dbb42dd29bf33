//! A draft comes in; dates that run backwards or say more than is known go out.

use super::{Draft, Facts};
use crate::{
    consultation::draft::{Date, MeetingStatus, PartialDate, Precision},
    problem::{Code, Problem},
};

/// D020, D021: the period ends after it begins and is as exact as it says.
pub(super) fn period_runs_forward(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let period = &draft.period;
    if period.to.latest() < period.from.earliest() {
        problems.push(
            Problem::at(Code::D020, "/period/to")
                .word("from", period.from.to_string())
                .word("to", period.to.to_string()),
        );
    }
    for (field, date) in [("from", period.from), ("to", period.to)] {
        if period.precision == Precision::Day && matches!(date, PartialDate::Month { .. }) {
            problems.push(Problem::at(Code::D021, format!("/period/{field}")).word("date", date.to_string()));
        }
    }
}

/// D022, D023: the days of a meeting ascend, and its agenda speaks of them.
pub(super) fn meetings_run_forward(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, meeting) in draft.meetings.iter().enumerate() {
        for (position, pair) in meeting.dates.windows(2).enumerate() {
            if pair[1].earliest() <= pair[0].earliest() {
                problems.push(
                    Problem::at(Code::D022, format!("/meetings/{index}/dates/{}", position + 1))
                        .word("before", pair[0].to_string())
                        .word("date", pair[1].to_string()),
                );
            }
        }
        for (position, item) in meeting.agenda.iter().enumerate() {
            let within = |date: &PartialDate| date.earliest() <= item.day.0 && item.day.0 <= date.latest();
            if !meeting.dates.is_empty() && !meeting.dates.iter().any(within) {
                problems.push(
                    Problem::at(Code::D023, format!("/meetings/{index}/agenda/{position}/day"))
                        .word("date", item.day.to_string()),
                );
            }
        }
    }
}

/// D024: each correction has a higher version and no earlier date than the one before, the first than the report.
pub(super) fn corrections_run_forward(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    if draft.corrections.first().is_some_and(|first| first.date < draft.report.date) {
        problems.push(Problem::at(Code::D024, "/corrections/0/date"));
    }
    for (index, pair) in draft.corrections.windows(2).enumerate() {
        for (field, backwards) in
            [("version", pair[1].version <= pair[0].version), ("date", pair[1].date < pair[0].date)]
        {
            if backwards {
                problems.push(Problem::at(Code::D024, format!("/corrections/{}/{field}", index + 1)));
            }
        }
    }
}

/// The date of the version that the data make: that of the last correction, or of the report.
pub(super) fn written(draft: &Draft) -> Date {
    let last = draft.corrections.iter().map(|correction| correction.date).max();
    last.map_or(draft.report.date, |last| last.max(draft.report.date))
}

/// D025, D026: the report speaks of what happened before it was written, and plans for what comes after.
pub(super) fn nothing_happened_after_the_report(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let written = written(draft);
    let mut look = |code, wrong: bool, pointer: String| {
        if wrong {
            problems.push(Problem::at(code, pointer).word("written", written.to_string()));
        }
    };
    for (index, meeting) in draft.meetings.iter().enumerate() {
        for (position, date) in meeting.dates.iter().enumerate() {
            let pointer = format!("/meetings/{index}/dates/{position}");
            match meeting.status {
                MeetingStatus::Held => look(Code::D025, date.earliest() > written.0, pointer),
                MeetingStatus::Planned => look(Code::D026, date.latest() < written.0, pointer),
                MeetingStatus::Cancelled => {}
            }
        }
    }
    for (index, remark) in draft.remarks.iter().enumerate() {
        let received = remark.received.iter();
        received.for_each(|date| look(Code::D025, date.0 > written.0, format!("/remarks/{index}/received")));
    }
}
