//! Figures that real offices have stated come in; that the program takes the right ones and refuses the others goes out.

use serde_json::{Value, json};
use sprawozdanie::{consultation, input, problem::Code};

use super::program::project;

fn minimal() -> Value {
    serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap()
}

/// The codes that are told of data, warnings and informations included.
fn told(data: &Value) -> Vec<Code> {
    let input = input::json::parse(data.to_string().as_bytes());
    let problems = match consultation::validate(input.draft, input.problems) {
        Ok((_, told)) => told,
        Err(problems) => problems,
    };
    problems.iter().map(|problem| problem.code).collect()
}

fn exact(value: usize) -> Value {
    json!({ "value": value })
}

/// Data with so many remarks of each decision, and what was stated of them.
fn remarks(of: &[(&str, usize)], stated: Value) -> Value {
    let mut data = minimal();
    let one = |(decision, count): &(&str, usize)| vec![(*decision).to_owned(); *count];
    let decisions = of.iter().flat_map(one).enumerate();
    data["remarks"] = decisions
        .map(|(index, decision)| {
            json!({
                "id": (index + 1).to_string(), "channel": "form", "submitter": { "category": "ngo" },
                "text": format!("Treść uwagi {index}."), "decision": decision, "decision_reason": "Powód.",
            })
        })
        .collect();
    data["stated"] = stated;
    data
}

/// The summary of the marine waters programme, 2022: 188 = 121 + 11 + 35 + 21.
#[test]
fn a_breakdown_that_adds_up_is_taken() {
    let of = [("accepted", 121), ("partly_accepted", 11), ("rejected", 35), ("explained", 21)];
    let parts = |of: &[(&str, usize)]| {
        of.iter().map(|(decision, count)| json!({ "decision": decision, "count": exact(*count) })).collect::<Vec<_>>()
    };
    assert_eq!(told(&remarks(&of, json!({ "remarks": exact(188), "remarks_by_decision": parts(&of) }))), []);
    let wrong = [("accepted", 121), ("partly_accepted", 12), ("rejected", 35), ("explained", 21)];
    let told = told(&remarks(&of, json!({ "remarks": exact(188), "remarks_by_decision": parts(&wrong) })));
    assert_eq!(told, [Code::D031, Code::D032]);
}

/// MCPS 2024: 7 remarks, of which 6 from one submitter and 1 from the other.
#[test]
fn seven_remarks_are_six_and_one() {
    let of = [("accepted", 6), ("explained", 1)];
    let stated = |six: usize| {
        json!({ "remarks": exact(7), "remarks_by_decision": [
            { "decision": "accepted", "count": exact(six) }, { "decision": "explained", "count": exact(1) },
        ] })
    };
    assert_eq!(told(&remarks(&of, stated(6))), []);
    assert_eq!(told(&remarks(&of, stated(5))), [Code::D031, Code::D032]);
}

/// Pomorskie: 52 days from 1 October to 21 November 2013, and 35 stated for the 36 from 14 February to 21 March 2018.
#[test]
fn days_are_counted_with_the_first_and_the_last() {
    for (from, to, stated, expected) in [
        ("2013-10-01", "2013-11-21", 52, &[][..]),
        ("2018-02-14", "2018-03-21", 36, &[]),
        ("2018-02-14", "2018-03-21", 35, &[Code::D030]),
    ] {
        let mut data = minimal();
        data["report"]["date"] = "2018-05-15".into();
        data["period"] = json!({ "from": from, "to": to, "precision": "day" });
        data["stated"] = json!({ "days": exact(stated) });
        assert_eq!(told(&data), expected, "{from} {to} {stated}");
    }
}

/// „Ponad 500 osób” stays „ponad”: it is neither 500 nor less, and a sum with an unknown contradicts no larger number.
#[test]
fn over_about_and_unknown_have_their_arithmetic() {
    let meeting = |id: usize, count: Value| json!({ "id": format!("S{id}"), "title": format!("Spotkanie {id}"), "status": "held", "dates": ["2025-03-06"], "participants": count });
    let over = |value: u32| json!({ "value": value, "qualifier": "over" });
    let about = |value: u32| json!({ "value": value, "qualifier": "about" });
    let unknown = || json!({ "qualifier": "unknown" });
    for (counts, stated, right) in [
        (vec![exact(300), exact(201)], over(500), true),
        (vec![exact(300), exact(200)], over(500), false),
        (vec![exact(300), over(100)], over(500), true),
        (vec![exact(300), unknown()], exact(301), true),
        (vec![exact(300), unknown()], exact(299), false),
        (vec![about(100), exact(50)], exact(145), true),
        (vec![about(100), exact(50)], exact(161), false),
        (vec![over(500)], exact(500), false),
    ] {
        let mut data = minimal();
        data["meetings"] = counts.iter().enumerate().map(|(index, count)| meeting(index, count.clone())).collect();
        data["stated"] = json!({ "participants": stated });
        let expected: &[Code] = if right { &[] } else { &[Code::D030] };
        assert_eq!(told(&data), expected, "{counts:?} {stated}");
    }
}

/// The county and the city of one name are two units, in the numbers and in the tables.
#[test]
fn a_county_and_the_city_of_its_name_stay_two_units() {
    let bytes = std::fs::read(project("fixtures/warmia-mazury-2019-2020/wersja-2.json")).unwrap();
    let input = input::json::parse(&bytes);
    let (consultation, _) = consultation::validate(input.draft, input.problems).unwrap();
    let totals = consultation::totals::Totals::of(&consultation);
    assert_eq!((totals.units_met, totals.meetings_held), (21, 21));
    for name in ["powiat elbląski", "miasto Elbląg", "powiat olsztyński", "miasto Olsztyn"] {
        assert_eq!(consultation.units.iter().filter(|unit| *unit.nominative == *name).count(), 1, "{name}");
    }
}
