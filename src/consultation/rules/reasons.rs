//! A draft comes in; decisions that lack their reason go out.

use super::Facts;
use crate::{
    consultation::{draft::Decision, schema},
    problem::{Code, Problem},
};

/// D013: whoever is not fully agreed with learns why (art. 6 ust. 6: „wraz z uzasadnieniem”).
pub(super) fn decisions_have_reasons(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, remark) in draft.remarks.iter().enumerate() {
        if remark.decision != Decision::Accepted && remark.decision_reason.is_none() {
            let name = serde_json::to_value(remark.decision).unwrap_or_default();
            let name = name.as_str().unwrap_or_default();
            problems.push(
                Problem::at(Code::D013, format!("/remarks/{index}/decision"))
                    .word("decision", schema::label("Decision", name).unwrap_or_default()),
            );
        }
    }
}
