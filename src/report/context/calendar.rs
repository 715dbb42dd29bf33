//! A consultation comes in; what happened when goes out, for the axis of time and the table of the same rows.

use serde::Serialize;

use crate::consultation::{
    Consultation,
    draft::{Date, MeetingStatus, PartialDate},
};

/// Something that has a date.
#[derive(Serialize)]
pub(super) struct Event {
    /// What it is.
    kind: EventKind,
    /// When it was, in order: days and months, or the first and the last day of a stretch.
    dates: Vec<Stretch>,
    /// How many meetings have a date; the number of a version.
    number: Option<usize>,
    /// How many meetings there are; how many versions.
    of: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum EventKind {
    Period,
    MeetingsHeld,
    MeetingsPlanned,
    RemarksUntil,
    Version,
    Adoption,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Stretch {
    One(PartialDate),
    Between(PartialDate, PartialDate),
}

/// The events in the order of their beginnings. Meetings without a date are counted in `of` only.
pub(super) fn of(consultation: &Consultation) -> Vec<Event> {
    let period = &consultation.period;
    let mut events = vec![Event {
        kind: EventKind::Period,
        dates: vec![Stretch::Between(period.from, period.to)],
        number: None,
        of: None,
    }];
    events.extend(meetings(consultation, EventKind::MeetingsHeld, MeetingStatus::Held));
    events.extend(meetings(consultation, EventKind::MeetingsPlanned, MeetingStatus::Planned));
    let single = |kind, date, number, of| Event { kind, dates: vec![Stretch::One(date)], number, of };
    let day = |date: Date| PartialDate::Day(date.0);
    events.extend(period.remarks_until.map(|date| single(EventKind::RemarksUntil, day(date), None, None)));
    let versions = consultation.corrections.len() + 1;
    let dates = std::iter::once(consultation.report.date).chain(consultation.corrections.iter().map(|it| it.date));
    events.extend(
        dates.enumerate().map(|(index, date)| single(EventKind::Version, day(date), Some(index + 1), Some(versions))),
    );
    let adopted = consultation.report.adopted_by.as_ref();
    events.extend(adopted.map(|adopted| single(EventKind::Adoption, day(adopted.date), None, None)));
    events.sort_by_key(|event| event.dates.first().map(Stretch::begins));
    events
}

impl Stretch {
    fn begins(&self) -> time::Date {
        match self {
            Self::One(date) | Self::Between(date, _) => date.earliest(),
        }
    }
}

fn meetings(consultation: &Consultation, kind: EventKind, status: MeetingStatus) -> Option<Event> {
    let all = || consultation.meetings.iter().filter(|meeting| meeting.status == status);
    let mut dates: Vec<_> = all().flat_map(|meeting| meeting.dates.iter().copied()).collect();
    dates.sort_by_key(|date| (date.earliest(), date.latest()));
    dates.dedup();
    let number = all().filter(|meeting| !meeting.dates.is_empty()).count();
    (number > 0).then(|| Event {
        kind,
        dates: dates.into_iter().map(Stretch::One).collect(),
        number: Some(number),
        of: Some(all().count()),
    })
}
