//! A draft comes in; what is wrong with its facts goes out, one room a kind of rule.

use super::draft::Draft;
use crate::problem::Problem;

mod counts;
mod dates;
mod reasons;
mod references;

/// Adds what it finds to the problems.
pub(super) type Rule = fn(&Draft, &mut Vec<Problem>);

/// Every rule that a draft must keep.
pub(super) const RULES: &[Rule] = &[
    references::identifiers_are_unique,
    references::references_lead_somewhere,
    references::tiles_stand_apart,
    reasons::decisions_have_reasons,
    counts::counts_have_values,
    counts::needs_are_reported_once,
    dates::period_runs_forward,
    dates::meetings_run_forward,
    dates::corrections_run_forward,
    dates::nothing_happened_after_the_report,
];
