//! A draft comes in; what is wrong with its facts goes out, one room a kind of rule.

use std::ops::Deref;

use super::{
    draft::Draft,
    texts::{self, Told},
};
use crate::problem::{Code, Problem};

mod counts;
mod course;
mod dates;
mod funding;
mod law;
mod participants;
mod persons;
mod pictures;
mod reasons;
mod references;
mod stated;
mod units;
mod wording;

pub use persons::names_somebody;

/// A draft with all its texts.
pub struct Facts<'a> {
    draft: &'a Draft,
    texts: Vec<Told>,
}

impl<'a> Facts<'a> {
    /// Finds the texts.
    pub fn of(draft: &'a Draft) -> Self {
        Self { draft, texts: texts::of(draft) }
    }
}

impl Deref for Facts<'_> {
    type Target = Draft;
    fn deref(&self) -> &Draft {
        self.draft
    }
}

/// What a draft has to keep.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The mistakes that it finds.
    pub codes: &'static [Code],
    /// Adds what it finds to the problems.
    pub look: fn(&Facts<'_>, &mut Vec<Problem>),
}

/// Every rule that a draft must keep. A test switches off each in turn: then its fixture is told otherwise.
pub const RULES: &[Rule] = &[
    Rule { codes: &[Code::D001], look: references::identifiers_are_unique },
    Rule { codes: &[Code::D002], look: references::references_lead_somewhere },
    Rule { codes: &[Code::D003], look: units::tiles_stand_apart },
    Rule { codes: &[Code::D004], look: units::names_stand_apart },
    Rule { codes: &[Code::D005], look: units::kinds_go_with_codes },
    Rule { codes: &[Code::D006], look: references::references_stand_once },
    Rule { codes: &[Code::D007], look: units::names_are_declined },
    Rule { codes: &[Code::D010], look: counts::counts_have_values },
    Rule { codes: &[Code::D013], look: reasons::decisions_have_reasons },
    Rule { codes: &[Code::D014], look: counts::needs_are_reported_once },
    Rule { codes: &[Code::D020, Code::D021], look: dates::period_runs_forward },
    Rule { codes: &[Code::D022, Code::D023], look: dates::meetings_run_forward },
    Rule { codes: &[Code::D024], look: dates::corrections_run_forward },
    Rule { codes: &[Code::D025, Code::D026], look: dates::nothing_happened_after_the_report },
    Rule { codes: &[Code::D027], look: course::meetings_lie_within_the_period },
    Rule { codes: &[Code::D029], look: course::late_remarks_are_explained },
    Rule { codes: &[Code::D030, Code::D034], look: stated::figures_agree },
    Rule { codes: &[Code::D031], look: stated::breakdowns_agree },
    Rule { codes: &[Code::D032], look: stated::breakdowns_add_up },
    Rule { codes: &[Code::D033], look: participants::participants_add_up },
    Rule { codes: &[Code::D035], look: participants::kinds_of_participants_stand_once },
    Rule { codes: &[Code::D036], look: course::remarks_follow_the_beginning },
    Rule { codes: &[Code::D037], look: course::remarks_end_with_the_period },
    Rule { codes: &[Code::D038], look: participants::only_held_meetings_have_participants },
    Rule { codes: &[Code::D039], look: course::final_reports_follow_the_period },
    Rule { codes: &[Code::D050], look: pictures::pictures_are_described },
    Rule { codes: &[Code::D051, Code::D052], look: law::acts_have_their_state },
    Rule { codes: &[Code::D070], look: funding::programme_and_fund_are_of_the_perspective },
    Rule { codes: &[Code::D071], look: funding::statement_has_the_form_of_the_perspective },
    Rule { codes: &[Code::D072], look: funding::co_funding_has_its_strip },
    Rule { codes: &[Code::D073], look: funding::nobody_else_speaks_of_co_funding },
    Rule { codes: &[Code::L001], look: wording::times_are_named },
    Rule { codes: &[Code::L002], look: wording::words_stand_once },
    Rule { codes: &[Code::L003], look: wording::quotes_are_polish },
    Rule { codes: &[Code::L004], look: wording::brackets_close },
    Rule { codes: &[Code::L005], look: wording::entries_differ },
    Rule {
        codes: &[Code::N001, Code::N002, Code::N003, Code::N004, Code::N005, Code::N007],
        look: persons::texts_name_nobody,
    },
    Rule { codes: &[Code::N006], look: persons::individuals_have_no_name },
];
