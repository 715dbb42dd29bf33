//! A draft comes in; figures that the office has stated elsewhere and that the data contradict go out.

use super::{Draft, Facts};
use crate::{
    consultation::{
        bounds::Bounds,
        draft::{Count, Id, MeetingStatus, Qualifier, Stated, Unit},
        totals::{self, Totals},
    },
    problem::{Code, Problem, Word},
};

/// How many names of units a message holds.
const MOST_NAMES: usize = 25;

/// D030, D034: what the office has stated agrees with what the data give, or is told to be beyond proof.
pub(super) fn figures_agree(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let Some(stated) = &draft.stated else { return };
    let totals = Totals::of(draft);
    let exactly = |number: usize| Some(exact(number as u64));
    let people = Some(totals::counted_participants(draft)).filter(|count| count.value.is_some());
    let days = totals.days.and_then(|days| u64::try_from(days).ok()).map(exact);
    for (figure, stated, derived) in [
        ("meetings", stated.meetings, exactly(totals.meetings_held)),
        ("units", stated.units, exactly(totals.units_met)),
        ("participants", stated.participants, people),
        ("remarks", stated.remarks, exactly(totals.remarks)),
        ("needs", stated.needs, exactly(totals.needs)),
        ("days", stated.days, days),
    ] {
        let Some(stated) = stated.filter(|stated| stated.value.is_some()) else { continue };
        let pointer = format!("/stated/{figure}");
        match derived {
            None => problems.push(Problem::at(Code::D034, pointer).word("figure", figure)),
            Some(derived) if !Bounds::from(stated).meets(bounds(draft, figure, derived)) => {
                problems.push(told(Code::D030, pointer, stated, derived).word("figure", figure).word(
                    "hint",
                    match figure {
                        "meetings" | "units" => missing(draft, stated, derived),
                        "days" if stated.value.map(|days| days + 1) == derived.value => "first-day".into(),
                        _ => "none".into(),
                    },
                ));
            }
            Some(_) => {}
        }
    }
}

/// The numbers that a derived figure can be. Those of people at several meetings are known better than their sum tells:
/// about 100 and 50 are 140 to 160.
fn bounds(draft: &Draft, figure: &str, derived: Count) -> Bounds {
    if figure != "participants" {
        return derived.into();
    }
    let held = draft.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    let unknown = Count { value: None, qualifier: Qualifier::Unknown };
    held.map(|meeting| Bounds::from(meeting.participants.unwrap_or(unknown))).fold(Bounds::exactly(0), Bounds::and)
}

/// D031: each part of a stated breakdown agrees with the data.
pub(super) fn breakdowns_agree(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (list, parts) in breakdowns(draft) {
        for (index, (stated, derived)) in parts.into_iter().enumerate() {
            let derived = exact(derived as u64);
            if !Bounds::from(stated).meets(derived.into()) {
                problems.push(told(Code::D031, format!("/stated/{list}/{index}"), stated, derived));
            }
        }
    }
}

/// D032: the parts of a stated breakdown of remarks make up the stated whole (188 = 121 + 11 + 35 + 21).
pub(super) fn breakdowns_add_up(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let Some(whole) = draft.stated.as_ref().and_then(|stated| stated.remarks) else { return };
    // A need may belong to several groups, so its groups are no parts of a whole.
    for (list, parts) in breakdowns(draft).into_iter().filter(|(list, _)| *list != "needs_by_group") {
        let sum = parts.iter().map(|(stated, _)| Bounds::from(*stated)).fold(Bounds::exactly(0), Bounds::and);
        if !parts.is_empty() && !sum.meets(whole.into()) {
            let problem = Problem::at(Code::D032, format!("/stated/{list}")).word("sum", sum.least);
            problems.push(
                problem
                    .word("open", if sum.most.is_none() { "yes" } else { "no" })
                    .word("whole", u64::from(whole.value.unwrap_or_default())),
            );
        }
    }
}

/// The stated parts of each breakdown, with what the data give for them.
fn breakdowns(draft: &Draft) -> Vec<(&'static str, Vec<(Count, usize)>)> {
    let nothing = Stated::default();
    let stated = draft.stated.as_ref().unwrap_or(&nothing);
    let remarks = |of: &dyn Fn(&crate::consultation::draft::Remark) -> bool| {
        draft.remarks.iter().filter(|remark| of(remark)).count()
    };
    let decisions = stated.remarks_by_decision.iter();
    let channels = stated.remarks_by_channel.iter();
    let submitters = stated.remarks_by_submitter.iter();
    let groups = stated.needs_by_group.iter();
    let needs = |group| draft.needs.iter().filter(|need| need.groups.contains(group)).count();
    vec![
        (
            "remarks_by_decision",
            decisions.map(|it| (it.count, remarks(&|remark| remark.decision == it.decision))).collect(),
        ),
        (
            "remarks_by_channel",
            channels.map(|it| (it.count, remarks(&|remark| remark.channel == it.channel))).collect(),
        ),
        (
            "remarks_by_submitter",
            submitters.map(|it| (it.count, remarks(&|remark| remark.submitter.category == it.category))).collect(),
        ),
        ("needs_by_group", groups.map(|it| (it.count, needs(&it.group))).collect()),
    ]
}

fn exact(number: u64) -> Count {
    Count { value: Some(u32::try_from(number).unwrap_or(u32::MAX)), qualifier: Qualifier::Exact }
}

fn told(code: Code, pointer: String, stated: Count, derived: Count) -> Problem {
    let how = |qualifier| match qualifier {
        Qualifier::Exact => "exact",
        Qualifier::Over => "over",
        Qualifier::About => "about",
        Qualifier::Unknown => "unknown",
    };
    let number = |count: Count| Word::Number(count.value.unwrap_or_default().into());
    Problem::at(code, pointer)
        .word("stated", number(stated))
        .word("stated_how", how(stated.qualifier))
        .word("derived", number(derived))
        .word("derived_how", how(derived.qualifier))
}

/// The names of the units without a meeting that was held, where more were stated than there are.
fn missing(draft: &Draft, stated: Count, derived: Count) -> String {
    if Bounds::from(stated).least <= Bounds::from(derived).least {
        return "none".into();
    }
    let met = |unit: &&Unit| {
        let of_unit = |id: &Id| draft.teams.iter().any(|team| team.id == *id && team.unit == unit.teryt);
        let held = |status| status == MeetingStatus::Held;
        draft.meetings.iter().any(|meeting| held(meeting.status) && meeting.teams.iter().any(of_unit))
    };
    let without: Vec<_> = draft.units.iter().filter(|unit| !met(unit)).map(|unit| &*unit.nominative).collect();
    match without.len() {
        0 => "none".into(),
        1..=MOST_NAMES => without.join(", "),
        _ => format!("{}, …", without[..MOST_NAMES].join(", ")),
    }
}
