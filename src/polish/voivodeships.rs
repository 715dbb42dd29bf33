//! The name or code of a voivodeship comes in; its cases, its seats and the cases of its offices go out.

use super::{
    Case,
    tables::{self, OFFICES, VOIVODESHIPS},
    upper_first,
};

/// A voivodeship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voivodeship {
    /// The first two digits of the codes of its units (TERYT).
    pub teryt: &'static str,
    /// „warmińsko-mazurskie”.
    pub nominative: &'static str,
    /// „warmińsko-mazurskiego”.
    pub genitive: &'static str,
    /// „warmińsko-mazurskim”.
    pub locative: &'static str,
    /// Where the marshal and the assembly have their seat.
    pub seat: &'static str,
    /// „w Olsztynie”.
    pub seat_locative: &'static str,
    /// Where the governor has the seat.
    pub governor_seat: &'static str,
    /// „w Olsztynie”.
    pub governor_seat_locative: &'static str,
}

/// All voivodeships, in the order of their codes.
pub fn voivodeships() -> impl Iterator<Item = Voivodeship> {
    tables::rows(VOIVODESHIPS).map(
        |[teryt, nominative, genitive, locative, seat, seat_locative, governor_seat, governor_seat_locative]| {
            Voivodeship {
                teryt,
                nominative,
                genitive,
                locative,
                seat,
                seat_locative,
                governor_seat,
                governor_seat_locative,
            }
        },
    )
}

/// By the code, that of a unit included, or by the name in any case: `28`, `2801`, „warmińsko-mazurskie”,
/// „województwo warmińsko-mazurskie”, „Województwa Warmińsko-Mazurskiego”.
pub fn voivodeship(name_or_code: &str) -> Option<Voivodeship> {
    let given = name_or_code.trim().to_lowercase();
    let is_code = given.len() >= 2 && given.bytes().all(|byte| byte.is_ascii_digit());
    let name =
        given.split_once(' ').filter(|(kind, _)| kind.starts_with("województw")).map_or(&*given, |(_, name)| name);
    voivodeships().find(|it| {
        if is_code { given.starts_with(it.teryt) } else { [it.nominative, it.genitive, it.locative].contains(&name) }
    })
}

impl Voivodeship {
    /// „Województwa Warmińsko-Mazurskiego”, as in the names of its bodies and offices.
    pub fn name_in_genitive(&self) -> String {
        let parts: Vec<_> = self.genitive.split('-').map(upper_first).collect();
        format!("Województwa {}", parts.join("-"))
    }

    /// „Urząd Marszałkowski Województwa Warmińsko-Mazurskiego” in a case.
    pub fn marshal_office(&self, case: Case) -> String {
        let office = format!("Urząd Marszałkowski {}", self.name_in_genitive());
        declined(&office, case).unwrap_or(office)
    }
}

/// The name of an office in a case: „Regionalnym Ośrodkiem Polityki Społecznej w Olsztynie”.
///
/// Only the beginning declines, by the table; none for a name that begins otherwise.
pub fn declined(name: &str, case: Case) -> Option<String> {
    let continues = |head: &str| name.strip_prefix(head).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let found = tables::rows::<6>(OFFICES).filter_map(|row| Some((row, continues(row[0])?)));
    // „Urząd Miasta i Gminy” begins with „Urząd Miasta” as well.
    let (row, rest) = found.max_by_key(|(row, _)| row[0].len())?;
    let [nominative, genitive, dative, accusative, instrumental, locative] = row;
    let head = match case {
        Case::Nominative => nominative,
        Case::Genitive => genitive,
        Case::Dative => dative,
        Case::Accusative => accusative,
        Case::Instrumental => instrumental,
        Case::Locative => locative,
    };
    Some(format!("{head}{rest}"))
}
