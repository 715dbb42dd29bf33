//! The name or code of a voivodeship comes in; its names in their cases, its seats and its marshal's office go out.

use minijinja::{Error, Value};

use super::mistake;
use crate::polish::{self, Case};

/// `voivodeship("28").marshal_office.genitive` is „Urzędu Marszałkowskiego Województwa Warmińsko-Mazurskiego”.
pub(super) fn voivodeship(name_or_code: String) -> Result<Value, Error> {
    let found = polish::voivodeship(&name_or_code).ok_or_else(|| mistake("template-voivodeship"))?;
    let office = Case::ALL.map(|case| (case.name(), found.marshal_office(case)));
    Ok(Value::from_pairs([
        ("teryt", Value::from(found.teryt)),
        ("adjective", Value::from(found.nominative)),
        ("nominative", Value::from(format!("województwo {}", found.nominative))),
        ("genitive", Value::from(format!("województwa {}", found.genitive))),
        ("locative", Value::from(format!("w województwie {}", found.locative))),
        ("name_in_genitive", Value::from(found.name_in_genitive())),
        ("seat", Value::from(found.seat)),
        ("seat_locative", Value::from(found.seat_locative)),
        ("governor_seat", Value::from(found.governor_seat)),
        ("governor_seat_locative", Value::from(found.governor_seat_locative)),
        ("marshal_office", Value::from_pairs(office)),
    ]))
}
