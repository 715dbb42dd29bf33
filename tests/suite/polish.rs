//! The vectors of Polish usage come in; that the program writes them so goes out.

use sprawozdanie::{
    consultation::draft::{PartialDate, Period, Precision},
    messages::{Language, Messages},
    polish::{self, Amount, Case, Decimal, Form, UnitCases},
};
use time::{Date, Month};

use super::{built, program::project};

mod files;
mod headings;
mod properties;
mod switches;

/// The rows of a table of cases: a case in a line, its cells parted by ` | `, remarks after `#`.
fn cases<const WIDTH: usize>(name: &str) -> Vec<[String; WIDTH]> {
    let text = std::fs::read_to_string(project("tests/suite/polish").join(name).with_extension("txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let cells = |line: &str| line.split(" | ").map(str::to_owned).collect::<Vec<_>>();
    let all: Vec<_> = lines.map(|line| cells(line).try_into().unwrap_or_else(|_| panic!("{name}: {line}"))).collect();
    assert!(all.len() > 3, "{name}");
    all
}

fn number(plain: &str) -> Decimal {
    Decimal::parse(plain).unwrap()
}

fn soft(text: String) -> String {
    text.replace('\u{A0}', "~")
}

fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

#[test]
fn nouns_take_the_form_of_their_number() {
    for (form, numbers) in [
        (Form::One, &[1][..]),
        (Form::Few, &[2, 3, 4, 22, 23, 24, 102, 1002]),
        (Form::Many, &[0, 5, 11, 12, 13, 14, 21, 25, 100, 112, 1000]),
    ] {
        for number in numbers {
            assert_eq!(polish::form(*number), form, "{number}");
        }
    }
}

#[test]
fn dates_have_names_of_months_and_no_leading_zero() {
    use Month::{August, February, March};
    assert_eq!(soft(polish::day(day(2020, February, 2))), "2~lutego 2020~r.");
    assert_eq!(soft(polish::month(August, 2019)), "sierpnia 2019~r.");
    for (days, text) in [
        (vec![day(2020, February, 12)], "12~lutego 2020~r."),
        (vec![day(2020, February, 11), day(2020, February, 12)], "11–12~lutego 2020~r."),
        (vec![day(2020, February, 3), day(2020, February, 10)], "3 i~10~lutego 2020~r."),
        (vec![day(2020, February, 29), day(2020, March, 1)], "29~lutego – 1~marca 2020~r."),
    ] {
        assert_eq!(soft(polish::days(&days)), text);
    }
}

#[test]
fn periods_say_no_more_than_is_known() {
    let period = |from: &str, to: &str, precision| Period {
        from: PartialDate::parse(from).unwrap(),
        to: PartialDate::parse(to).unwrap(),
        precision,
        remarks_until: None,
    };
    for (given, text) in [
        (period("2019-08", "2020-02", Precision::Month), "od sierpnia 2019~r. do lutego 2020~r."),
        (period("2018-02-14", "2018-03-21", Precision::Day), "od 14~lutego do 21~marca 2018~r."),
        (period("2025-03-03", "2025-03-28", Precision::Day), "od 3 do 28~marca 2025~r."),
        (period("2025-03-03", "2025-03-03", Precision::Day), "3~marca 2025~r."),
        (period("2025-03", "2025-03", Precision::Month), "marzec 2025~r."),
        (period("2024-12-30", "2025-01-02", Precision::Day), "od 30~grudnia 2024~r. do 2~stycznia 2025~r."),
    ] {
        assert_eq!(soft(polish::period(&given)), text);
    }
}

#[test]
fn the_calendar_knows_its_days() {
    for good in ["2020-02-29", "2019-08", "2025-12-31"] {
        assert!(PartialDate::parse(good).is_some(), "{good}");
    }
    for bad in [
        "2019-02-29",
        "2020-13",
        "2020-00-01",
        "12.02.2020",
        "2020-2-1",
        "2020-02-1",
        "２０２０-02-01",
        "",
        "2020-02-",
        "0000-01-01",
    ] {
        assert!(PartialDate::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn numbers_are_grouped_from_five_digits_and_have_a_comma() {
    for (plain, written) in [
        ("0", "0"),
        ("5348", "5348"),
        ("25772", "25~772"),
        ("12345678", "12~345~678"),
        ("1.5", "1,5"),
        ("1.50", "1,5"),
        ("25772.25", "25~772,25"),
    ] {
        assert_eq!(soft(number(plain).to_string()), written);
    }
    for bad in ["-1", "1,5", "x", "", ".5", "1e3", "18446744073709551616"] {
        assert!(Decimal::parse(bad).is_none(), "{bad}");
    }
    assert_eq!(polish::share(18, 42), "42,9%");
}

#[test]
fn money_is_written_in_full_or_shortened_without_rounding() {
    for [plain, full, short] in cases("money") {
        let amount = number(&plain);
        assert_eq!(polish::exact_money(&amount).map(soft), Some(full));
        if let Some(pln) = amount.whole() {
            assert_eq!(soft(polish::money(pln)), soft(polish::exact_money(&amount).unwrap()));
        }
        assert_eq!(amount.whole().map_or("–".into(), |pln| soft(polish::short_money(pln))), short);
    }
    assert_eq!(polish::exact_money(&number("0.125")), None);
}

#[test]
fn a_number_and_its_noun_agree_in_every_case() {
    for [plain, noun, case, expected] in cases("numbers-with-nouns") {
        let case = Case::named(&case).unwrap();
        let found = polish::with_noun(&Amount::Exact(number(&plain)), &noun, case).map(soft);
        assert_eq!(found, Some(expected));
    }
    assert_eq!(polish::with_noun(&Amount::Exact(5.into()), "uczestnik", Case::Nominative), None);
}

#[test]
fn the_guide_names_every_word_of_the_tables() {
    let guide = std::fs::read_to_string(project("report-templates/README.md")).unwrap();
    for (table, cell) in [("nouns", 1), ("verbs", 0)] {
        let text = std::fs::read_to_string(project("src/polish/tables").join(table).with_extension("txt")).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let word = line.split(" | ").nth(cell).unwrap();
            assert!(
                guide.contains(&format!(" {word},"))
                    || guide.contains(&format!(" {word}."))
                    || guide.contains(&format!("\n{word},")),
                "{word}"
            );
        }
    }
}

#[test]
fn messages_write_numbers_as_the_report_does() {
    let said = |language| Messages::new(language).tell("more-problems", &[("count", 25_772_u64.into())]);
    assert!(soft(said(Language::Polish)).contains("25~772"), "{}", said(Language::Polish));
    assert!(said(Language::English).contains("25772"), "{}", said(Language::English));
}

#[test]
fn a_verb_agrees_with_the_number_and_the_gender_of_its_noun() {
    for [plain, verb, noun, expected] in cases("clauses") {
        let amount = match (plain.strip_suffix('+'), plain.strip_suffix('?')) {
            (Some(plain), _) => Amount::Over(number(plain)),
            (None, Some(plain)) => Amount::About(number(plain)),
            (None, None) => Amount::Exact(number(&plain)),
        };
        assert_eq!(polish::clause(&amount, &verb, &noun).map(soft), Some(expected));
    }
}

#[test]
fn hard_spaces_stand_where_no_line_may_break() {
    for [given, expected] in cases("hard-spaces") {
        assert_eq!(soft(polish::hard_spaces(&given.replace('~', "\u{A0}"))), expected);
    }
}

#[test]
fn ranges_have_dashes_and_names_keep_their_hyphens() {
    for [given, expected] in cases("dashes") {
        assert_eq!(polish::dashes(&given), expected);
        assert_eq!(polish::dashes(&expected), expected, "twice");
    }
}

#[test]
fn an_abbreviation_at_the_end_of_a_sentence_has_one_stop() {
    for [given, expected] in cases("stops") {
        assert_eq!(polish::one_stop(&given), expected);
    }
}

#[test]
fn quotations_within_quotations_have_other_marks() {
    for [given, expected] in cases("quotations") {
        assert_eq!(polish::quoted(&given), expected);
    }
}

#[test]
fn counties_decline_by_rule_and_cities_by_none() {
    for [name, genitive, locative] in cases("counties") {
        let expected = (genitive != "–").then_some(UnitCases { genitive, locative });
        assert_eq!(polish::county_cases(&name), expected, "{name}");
    }
}

#[test]
fn the_units_of_the_fixtures_are_declined_as_the_rule_says() {
    let mut counties = 0;
    for built in built::all() {
        for unit in &built.consultation.units {
            let Some(cases) = polish::county_cases(&unit.nominative) else { continue };
            assert_eq!((&*unit.genitive, &*unit.locative), (&*cases.genitive, &*cases.locative));
            counties += 1;
        }
    }
    assert!(counties > 2 * 19, "{counties}");
}

#[test]
fn names_of_offices_decline_at_their_beginning() {
    for [name, case, expected] in cases("offices") {
        let found = polish::declined(&name, Case::named(&case).unwrap());
        assert_eq!(found.unwrap_or_else(|| "–".into()), expected, "{name}");
    }
}

#[test]
fn every_voivodeship_has_its_office_and_its_seat() {
    let mut known = std::collections::BTreeSet::new();
    for [given, office, seat] in cases("voivodeships") {
        let found = polish::voivodeship(&given);
        let told = found.map(|it| (it.marshal_office(Case::Genitive), it.seat_locative.to_owned()));
        assert_eq!(told, (office != "–").then_some((office, seat)), "{given}");
        known.extend(found.map(|it| it.teryt));
    }
    assert_eq!(known.len(), 16);
    assert_eq!(polish::voivodeships().count(), 16);
}

#[test]
fn an_index_is_in_polish_order_and_units_go_by_their_own_names() {
    let lines: Vec<_> = cases("order").into_iter().map(|[line]| line).collect();
    let (names, units) = lines.split_at(lines.iter().position(|line| line == "jednostki").unwrap());
    let sorted = |expected: &[String], compare: fn(&str, &str) -> std::cmp::Ordering| {
        let mut found: Vec<_> =
            expected.iter().rev().step_by(2).chain(expected.iter().rev().skip(1).step_by(2)).collect();
        found.sort_by(|one, other| compare(one, other));
        assert!(found.iter().copied().eq(expected), "{found:#?}");
    };
    sorted(names, polish::compare);
    sorted(&units[1..], polish::compare_units);
}

#[test]
fn file_names_are_ascii_and_end_with_a_whole_word() {
    assert_eq!(polish::ascii("Usługi_społeczne na Warmii i Mazurach", 60), "uslugi-spoleczne-na-warmii-i-mazurach");
    assert_eq!(polish::ascii("Zażółć gęślą jaźń", 13), "zazolc-gesla");
}
