//! Texts of words that ask for hard spaces come in; that no rule of typography says two things of them goes out.

use proptest::prelude::*;
use sprawozdanie::polish::{self, HARD_SPACE};

/// Words, signs and spaces of every kind that a rule looks at.
const PIECES: [&str; 46] = [
    "i",
    "w",
    "Z",
    "Olsztynie",
    "5",
    "12",
    "2020",
    "r.",
    "r",
    "zł",
    "mln",
    "tys.",
    "lutego",
    "nr",
    "§",
    "art.",
    "J.",
    "II",
    "V",
    "Dz.",
    "U.",
    "poz.",
    "tabela",
    "„",
    "”",
    "«",
    "»",
    "(",
    ")",
    ",",
    ".",
    "..",
    "-",
    "–",
    "\u{A0}",
    " ",
    "  ",
    "\n",
    "https://rops.example/a-b",
    "rops@example.org",
    "Raport i wnioski.pdf",
    "latach",
    "2021-2027",
    "%",
    "ż",
    "\u{1F600}",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(&PIECES[..]), prop::sample::select(&["", " ", " ", "\u{A0}"][..]));
    prop::collection::vec(piece, 0..24)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece, space]).collect())
}

fn plain(text: &str) -> String {
    text.replace(HARD_SPACE, " ")
}

proptest! {
    #[test]
    fn hard_spaces_put_in_twice_are_those_put_in_once(text in texts()) {
        let once = polish::hard_spaces(&text);
        prop_assert_eq!(polish::hard_spaces(&once), once.clone());
        prop_assert_eq!(plain(&once), plain(&text));
    }

    #[test]
    fn hard_spaces_take_none_away(text in texts()) {
        let set = polish::hard_spaces(&text);
        prop_assert_eq!(set.chars().count(), text.chars().count());
        for (given, set) in text.chars().zip(set.chars()) {
            prop_assert!(given == set || (given == ' ' && set == HARD_SPACE));
        }
    }

    #[test]
    fn any_text_at_all_is_taken(text in any::<String>()) {
        let set = polish::one_stop(&polish::dashes(&polish::hard_spaces(&text)));
        prop_assert!(set.chars().count() <= text.chars().count());
        prop_assert_eq!(polish::quoted(&polish::quoted(&text)).matches('„').count(), polish::quoted(&text).matches('„').count());
    }

    #[test]
    fn dashes_and_stops_put_right_twice_are_those_put_right_once(text in texts()) {
        let dashed = polish::dashes(&text);
        prop_assert_eq!(polish::dashes(&dashed), dashed);
        let stopped = polish::one_stop(&text);
        prop_assert_eq!(polish::one_stop(&stopped), stopped);
    }

    #[test]
    fn an_address_keeps_its_characters(before in texts(), after in texts()) {
        for address in ["https://rops.example/a-b", "rops@example.org", "„Raport i wnioski o pomocy.pdf”"] {
            let before = before.replace(['„', '«', '"'], "");
            let text = format!("{before} {address} {after}");
            prop_assert!(polish::hard_spaces(&text).contains(address));
            prop_assert!(polish::dashes(&text).contains(address));
        }
    }

    #[test]
    fn every_whole_number_has_one_of_three_forms_and_a_fraction_the_fourth(number in any::<u64>(), decimals in 1_u32..100) {
        use polish::{Decimal, Form, form, form_of};
        prop_assert_eq!(form_of(&Decimal::from(number)), form(number));
        let last = (number % 10, number % 100);
        let expected = match last {
            _ if number == 1 => Form::One,
            (2..=4, tens) if !(12..=14).contains(&tens) => Form::Few,
            _ => Form::Many,
        };
        prop_assert_eq!(form(number), expected);
        let fraction = Decimal::parse(&format!("{number}.{decimals:02}")).unwrap();
        prop_assert_eq!(form_of(&fraction), Form::Fraction);
    }

    #[test]
    fn an_amount_in_short_is_the_amount_in_full(pln in 0_u64..10_000_000_000) {
        let short = plain(&polish::short_money(pln));
        let short = short.strip_suffix(" zł").unwrap();
        let (digits, unit) = [(" tys.", 1000), (" mln", 1_000_000), (" mld", 1_000_000_000)]
            .into_iter()
            .find_map(|(name, unit)| Some((short.strip_suffix(name)?, unit)))
            .unwrap_or((short, 1));
        let (whole, decimals) = digits.split_once(',').unwrap_or((digits, "0"));
        let whole: u64 = whole.replace(' ', "").parse().unwrap();
        let part: u64 = decimals.parse::<u64>().unwrap() * unit / 10_u64.pow(decimals.len() as u32);
        prop_assert_eq!(whole * unit + part, pln);
    }
}
