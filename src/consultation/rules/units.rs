//! A draft comes in; units that pass for another one or for what they are not go out.

use std::collections::HashMap;

use super::Facts;
use crate::{
    consultation::draft::UnitKind,
    polish,
    problem::{Code, Problem},
};

/// From this number on, a code of four digits belongs to a city with the rights of a county (TERYT: 2861 is Elbląg).
const FIRST_CITY: u32 = 61;

/// D003: a place of the map belongs to one unit.
pub(super) fn tiles_stand_apart(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let mut taken = HashMap::new();
    for (index, unit) in draft.units.iter().enumerate() {
        let Some(tile) = unit.tile else { continue };
        if let Some(first) = taken.insert(tile, &unit.nominative) {
            problems.push(Problem::at(Code::D003, format!("/units/{index}/tile")).word("first", first.to_string()));
        }
    }
}

/// D004: two units, the county of Elbląg and the city of that name, have two names.
pub(super) fn names_stand_apart(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let mut taken = HashMap::new();
    for (index, unit) in draft.units.iter().enumerate() {
        if let Some(first) = taken.insert(unit.nominative.to_lowercase(), index) {
            problems.push(
                Problem::at(Code::D004, format!("/units/{index}/nominative")).word("first", format!("units[{first}]")),
            );
        }
    }
}

/// D005: the kind of a unit is the one that its code tells.
pub(super) fn kinds_go_with_codes(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, unit) in draft.units.iter().enumerate() {
        let number = (unit.teryt.len() == 4).then(|| unit.teryt.get(2..)?.parse::<u32>().ok()).flatten();
        let Some(number) = number else { continue };
        let kind = if number >= FIRST_CITY { UnitKind::City } else { UnitKind::County };
        if unit.kind != kind {
            let told = match kind {
                UnitKind::City => "city",
                UnitKind::County => "county",
            };
            problems.push(Problem::at(Code::D005, format!("/units/{index}/kind")).word("kind", told));
        }
    }
}

/// D007: the cases of a county are those of its adjective: „powiatu giżyckiego”, „w powiecie giżyckim”.
pub(super) fn names_are_declined(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, unit) in draft.units.iter().enumerate() {
        let Some(cases) = polish::county_cases(&unit.nominative) else { continue };
        for (field, given, right) in
            [("genitive", &unit.genitive, cases.genitive), ("locative", &unit.locative, cases.locative)]
        {
            if **given != *right {
                problems.push(Problem::at(Code::D007, format!("/units/{index}/{field}")).word("right", right));
            }
        }
    }
}
