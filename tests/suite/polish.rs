//! The vectors of Polish usage come in; that the program writes them so goes out.

use sprawozdanie::{
    consultation::draft::{PartialDate, Period, Precision},
    polish::{self, Form},
};
use time::{Date, Month};

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
fn numbers_are_grouped_from_five_digits() {
    assert_eq!(soft(polish::grouped(5348)), "5348");
    assert_eq!(soft(polish::grouped(25_772)), "25~772");
    assert_eq!(soft(polish::money(1_390_147)), "1~390~147~zł");
}

#[test]
fn an_index_is_in_polish_order() {
    let mut given = [
        "tworzenie CUS",
        "Żłobki",
        "Świetlice środowiskowe",
        "Zajęcia",
        "Tworzenie żłobków",
        "Łóżka",
        "Lokale",
        "Szkolenia",
    ];
    given.sort_by(|one, other| polish::compare(one, other));
    assert_eq!(
        given,
        [
            "Lokale",
            "Łóżka",
            "Szkolenia",
            "Świetlice środowiskowe",
            "tworzenie CUS",
            "Tworzenie żłobków",
            "Zajęcia",
            "Żłobki"
        ]
    );
}

#[test]
fn file_names_are_ascii_and_end_with_a_whole_word() {
    assert_eq!(polish::ascii("Usługi_społeczne na Warmii i Mazurach", 60), "uslugi-spoleczne-na-warmii-i-mazurach");
    assert_eq!(polish::ascii("Zażółć gęślą jaźń", 13), "zazolc-gesla");
}
