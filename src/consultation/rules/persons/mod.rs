//! The texts of a draft come in; what looks like somebody's personal data goes out, without a word of it.

use regex::Regex;

use super::Facts;
use crate::{
    consultation::{draft::Stakeholder, texts::Use},
    problem::{Code, Place, Problem},
};

mod addresses;
mod names;
mod numbers;

/// Compiles what a finder looks for.
#[expect(clippy::expect_used, reason = "no input reaches it: its texts are constants of this room")]
fn pattern(text: &'static str) -> Regex {
    Regex::new(text).expect("the patterns are constants, and the tests of this room compile each of them")
}

/// Tells whether a text holds personal data of one kind.
type Finder = fn(&str) -> bool;

/// What finds personal data in a text, with the code that tells them.
const FINDERS: [(Code, Finder); 5] = [
    (Code::N001, numbers::has_pesel),
    (Code::N002, addresses::has_email),
    (Code::N003, numbers::has_phone),
    (Code::N004, addresses::has_flat),
    (Code::N005, names::has_person),
];

/// N001–N005: no text names a person or tells how to reach one, unless somebody has looked at it; N007 counts these.
///
/// The message has no word of the text, and no line of it is shown.
pub(super) fn texts_name_nobody(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    let mut accepted = 0_usize;
    for text in &facts.texts {
        match text.using {
            Use::Contact | Use::File | Use::Private => continue,
            Use::Written | Use::Verbatim | Use::Name => {}
        }
        let found = FINDERS.iter().filter(|(_, finds)| finds(&text.words));
        for (code, _) in found {
            if text.reviewed {
                accepted += 1;
            } else {
                problems.push(Problem::at(*code, text.pointer.clone()));
            }
        }
    }
    if accepted > 0 {
        problems.push(Problem::new(Code::N007, Place::File).word("count", accepted));
    }
}

/// Tells whether a text holds something that the rules take for personal data.
pub fn names_somebody(text: &str) -> bool {
    FINDERS.iter().any(|(_, finds)| finds(text))
}

/// N006: a person who submitted is „osoba fizyczna”; a name beside it is that of a person.
pub(super) fn individuals_have_no_name(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    for (index, remark) in facts.remarks.iter().enumerate() {
        if remark.submitter.category == Stakeholder::Individual && remark.submitter.organisation.is_some() {
            problems.push(Problem::at(Code::N006, format!("/remarks/{index}/submitter/organisation")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FINDERS;
    use crate::problem::Code;

    fn found(text: &str) -> Vec<Code> {
        FINDERS.iter().filter(|(_, finds)| finds(text)).map(|(code, _)| *code).collect()
    }

    #[test]
    fn personal_data_are_found() {
        for (text, code) in [
            ("PESEL 44051401359, proszę o odpowiedź", Code::N001),
            ("nr 44051401359", Code::N001),
            ("Proszę pisać: jan.zmyslony@poczta.example.", Code::N002),
            ("tel. 600 700 800", Code::N003),
            ("Dzwonić pod +48 89 521 55 00", Code::N003),
            ("kom. 600-700-800", Code::N003),
            ("(89) 521-55-00", Code::N003),
            ("Mieszkam przy ul. Zmyślonej 5/7", Code::N004),
            ("os. Wzorcowe 12 m. 34", Code::N004),
            ("al. Przykładowa 3A lok. 9, Makietów", Code::N004),
            ("Pan Jan Zmyślony prosi o windę.", Code::N005),
            ("uwaga Pani Anny Wymyślonej-Przykładnej", Code::N005),
            ("rozmowa z panem J. Zmyślonym", Code::N005),
            ("Państwo Anna i Jan Zmyśleni", Code::N005),
        ] {
            assert_eq!(found(text), [code], "{text}");
        }
    }

    #[test]
    fn public_words_are_no_personal_data() {
        for text in [
            "Pani Dyrektor Anna Zmyślona otworzyła spotkanie.",
            "Pan Jan Zmyślony, starosta makietowski, powitał zebranych.",
            "Pan Starosta Powiatu Makietowskiego",
            "Panie i Panowie z Powiatu Makietowskiego",
            "ul. Wzorcowa 5, sala 12",
            "Dz.U. 2019 poz. 1696, w latach 2021/2022",
            "REGON 123 456 785, KRS 0000123456, NIP 123-456-78-90",
            "kwota 600 700 800 zł",
            "numer rachunku 44 0514 0135 9000",
            "12345678901",
            "Program 2021–2027, 25 772 osoby, 1 115 uwag",
            "@rops w serwisie, znak ROPS-II.0540.7.2025",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
