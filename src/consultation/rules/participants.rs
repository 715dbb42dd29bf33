//! A draft comes in; numbers of participants that contradict each other or their meeting go out.

use super::Facts;
use crate::{
    consultation::{bounds::Bounds, draft::MeetingStatus},
    problem::{Code, Problem},
};

/// D033: the participants by where they come from make up those of their meeting.
pub(super) fn participants_add_up(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, meeting) in draft.meetings.iter().enumerate() {
        let Some(whole) = meeting.participants.filter(|whole| whole.value.is_some()) else { continue };
        let parts = meeting.participants_by_type.iter().map(|group| Bounds::from(group.count));
        let sum = parts.fold(Bounds::exactly(0), Bounds::and);
        if !meeting.participants_by_type.is_empty() && !sum.meets(whole.into()) {
            problems.push(
                Problem::at(Code::D033, format!("/meetings/{index}/participants_by_type"))
                    .word("sum", sum.least)
                    .word("whole", u64::from(whole.value.unwrap_or_default())),
            );
        }
    }
}

/// D038: only a meeting that was held had participants.
pub(super) fn only_held_meetings_have_participants(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, meeting) in draft.meetings.iter().enumerate() {
        let told = meeting.participants.is_some_and(|count| count.value.is_some());
        if meeting.status != MeetingStatus::Held && (told || !meeting.participants_by_type.is_empty()) {
            let field = if told { "participants" } else { "participants_by_type" };
            problems.push(Problem::at(Code::D038, format!("/meetings/{index}/{field}")));
        }
    }
}

/// D035: each kind of participants stands once in a meeting.
pub(super) fn kinds_of_participants_stand_once(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, meeting) in draft.meetings.iter().enumerate() {
        let groups = &meeting.participants_by_type;
        for (position, group) in groups.iter().enumerate() {
            if groups[..position].iter().any(|before| before.stakeholder == group.stakeholder) {
                let pointer = format!("/meetings/{index}/participants_by_type/{position}/type");
                problems.push(Problem::at(Code::D035, pointer));
            }
        }
    }
}
