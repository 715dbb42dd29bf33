//! A draft comes in; legal acts of which nobody knows what state was looked at go out.

use super::{Facts, dates::written};
use crate::problem::{Code, Problem};

/// D051, D052: a legal act has the day of the state that was looked at, and that day is no later than the report.
pub(super) fn acts_have_their_state(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, act) in draft.legal_basis.iter().enumerate() {
        match act.as_of {
            None => problems.push(Problem::at(Code::D051, format!("/legal_basis/{index}"))),
            Some(day) if day > written(draft) || act.date.is_some_and(|date| day < date) => {
                problems.push(Problem::at(Code::D052, format!("/legal_basis/{index}/as_of")));
            }
            Some(_) => {}
        }
    }
}
