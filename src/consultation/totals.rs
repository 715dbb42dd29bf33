//! A consultation comes in; every number of its report goes out, derived and never typed.

use serde::Serialize;

use super::draft::{Channel, Count, Decision, Draft, MeetingStatus, Need, NeedKind, Precision, Qualifier, Stakeholder};

/// The numbers of a report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Totals {
    /// Meetings that were held.
    pub meetings_held: usize,
    /// Meetings that are planned.
    pub meetings_planned: usize,
    /// Meetings that were called off.
    pub meetings_cancelled: usize,
    /// Units whose teams met.
    pub units_met: usize,
    /// Teams that met.
    pub teams_met: usize,
    /// Days of the period, the first and the last counted; none where the days are not known.
    pub days: Option<i64>,
    /// People at the meetings held, or what the office stated where the meetings don't tell.
    pub participants: Count,
    /// Meetings held of which nobody knows how many people came, although the number of others is known.
    pub meetings_of_unknown_size: usize,
    /// People at the meetings held by where they come from; empty unless some meeting tells.
    pub participants_by_type: Vec<Represented>,
    /// People of whom it is known where they come from.
    pub participants_with_type: u64,
    /// Target groups.
    pub target_groups: usize,
    /// Needs, each counted once.
    pub needs: usize,
    /// Needs by kind.
    pub needs_by_kind: Vec<Tally<NeedKind>>,
    /// Proposals.
    pub proposals: usize,
    /// The money that the proposals ask for, in whole PLN.
    pub funding_pln: u64,
    /// Proposals that name no sum.
    pub proposals_without_funding: usize,
    /// Proposals that name no number of recipients.
    pub proposals_without_recipients: usize,
    /// The people whom the proposals would reach.
    pub recipients: u64,
    /// Remarks.
    pub remarks: usize,
    /// Remarks by decision, in the order of the contract.
    pub remarks_by_decision: Vec<Tally<Decision>>,
    /// Remarks by channel, in the order of the contract.
    pub remarks_by_channel: Vec<Tally<Channel>>,
    /// Remarks by category of the submitter, in the order of the contract.
    pub remarks_by_submitter: Vec<Tally<Stakeholder>>,
}

/// How many people came from somewhere.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Represented {
    /// Where they come from.
    pub of: Stakeholder,
    /// How many they are.
    pub count: Count,
}

/// How often something occurs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tally<T> {
    /// What is counted.
    pub of: T,
    /// How often.
    pub count: u64,
}

impl Totals {
    /// Counts.
    pub fn of(draft: &Draft) -> Self {
        let meetings = |status| draft.meetings.iter().filter(move |meeting| meeting.status == status);
        let mut teams: Vec<_> = meetings(MeetingStatus::Held).flat_map(|meeting| &meeting.teams).collect();
        teams.sort();
        teams.dedup();
        let mut units: Vec<_> =
            draft.teams.iter().filter(|team| teams.contains(&&team.id)).map(|team| &team.unit).collect();
        units.sort();
        units.dedup();
        let represented = participants_by_type(draft);
        Self {
            meetings_held: meetings(MeetingStatus::Held).count(),
            meetings_planned: meetings(MeetingStatus::Planned).count(),
            meetings_cancelled: meetings(MeetingStatus::Cancelled).count(),
            units_met: units.len(),
            teams_met: teams.len(),
            days: days(draft),
            participants: participants(draft),
            meetings_of_unknown_size: meetings_of_unknown_size(draft),
            participants_with_type: represented.iter().filter_map(|it| it.count.value).map(u64::from).sum(),
            participants_by_type: represented,
            target_groups: draft.target_groups.len(),
            needs: draft.needs.len(),
            needs_by_kind: tally(draft.needs.iter().map(|need: &Need| need.kind)),
            proposals: draft.proposals.len(),
            funding_pln: draft.proposals.iter().filter_map(|it| it.funding_pln).fold(0, u64::saturating_add),
            proposals_without_funding: draft.proposals.iter().filter(|it| it.funding_pln.is_none()).count(),
            proposals_without_recipients: draft.proposals.iter().filter(|it| it.recipients.is_none()).count(),
            recipients: draft.proposals.iter().filter_map(|it| it.recipients).map(u64::from).sum(),
            remarks: draft.remarks.len(),
            remarks_by_decision: tally(draft.remarks.iter().map(|remark| remark.decision)),
            remarks_by_channel: tally(draft.remarks.iter().map(|remark| remark.channel)),
            remarks_by_submitter: tally(draft.remarks.iter().map(|remark| remark.submitter.category)),
        }
    }
}

/// Counts equal values; what doesn't occur is left out.
fn tally<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Vec<Tally<T>> {
    let mut counts = std::collections::BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts.into_iter().map(|(of, count)| Tally { of, count }).collect()
}

/// Days are counted with the first and the last (the convention is printed in the report).
fn days(draft: &Draft) -> Option<i64> {
    let period = &draft.period;
    (period.precision == Precision::Day).then(|| (period.to.latest() - period.from.earliest()).whole_days() + 1)
}

/// A sum with a lower bound is a lower bound; a sum with an unknown is at best one.
pub(super) fn counted_participants(draft: &Draft) -> Count {
    let held = draft.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    sum(held.map(|meeting| meeting.participants).collect())
}

/// A sum with an unknown says so.
fn meetings_of_unknown_size(draft: &Draft) -> usize {
    let held = draft.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    let (unknown, known): (Vec<_>, Vec<_>) =
        held.partition(|meeting| meeting.participants.is_none_or(|count| count.value.is_none()));
    if known.is_empty() { 0 } else { unknown.len() }
}

fn participants(draft: &Draft) -> Count {
    let counted = counted_participants(draft);
    let stated = draft.stated.as_ref().and_then(|stated| stated.participants);
    if counted.value.is_none() { stated.unwrap_or(counted) } else { counted }
}

fn sum(counts: Vec<Option<Count>>) -> Count {
    let value = counts.iter().flatten().filter_map(|count| count.value).fold(0, u32::saturating_add);
    let has = |qualifier| counts.iter().flatten().any(|count| count.qualifier == qualifier);
    let unknown = counts.iter().any(|count| count.is_none_or(|count| count.value.is_none()));
    if counts.iter().flatten().all(|count| count.value.is_none()) {
        return Count { value: None, qualifier: Qualifier::Unknown };
    }
    let qualifier = if unknown || has(Qualifier::Over) {
        Qualifier::Over
    } else if has(Qualifier::About) {
        Qualifier::About
    } else {
        Qualifier::Exact
    };
    Count { value: Some(value), qualifier }
}

fn participants_by_type(draft: &Draft) -> Vec<Represented> {
    let mut counts = std::collections::BTreeMap::<_, Vec<_>>::new();
    let held = draft.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    for group in held.flat_map(|meeting| &meeting.participants_by_type) {
        counts.entry(group.stakeholder).or_default().push(Some(group.count));
    }
    counts.into_iter().map(|(of, counts)| Represented { of, count: sum(counts) }).collect()
}
