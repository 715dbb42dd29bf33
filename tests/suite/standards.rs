//! The PDFs of the fixtures come in; the rules of PDF/UA-1 and PDF/A-3a that they break go out.

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::built::{self, Built};

/// The rule on the length of streams. The validator takes a carriage return at the end of compressed data for a part of
/// the line break after them, which one stream of some hundreds has; so the lengths are looked up here.
const STREAM_LENGTH: &str = "ISO 19005-3:2012:6.1.7.1:1";

#[test]
fn every_report_conforms_to_pdf_ua_1() {
    conforms("ua1");
}

#[test]
fn every_report_conforms_to_pdf_a_3a() {
    conforms("3a");
}

fn conforms(standard: &str) {
    for Built { name, pdf, .. } in built::all() {
        keeps(name, pdf, standard);
    }
}

/// Holds a PDF against both standards.
pub fn keeps_the_standards(name: &str, pdf: &[u8]) {
    ["ua1", "3a"].iter().for_each(|standard| keeps(name, pdf, standard));
}

fn keeps(name: &str, pdf: &[u8], standard: &str) {
    let profile: ValidationProfile = standard.parse().unwrap();
    let mut report = validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile)).unwrap();
    assert_eq!(report.is_compliant, report.failures.is_empty(), "{name}, {standard}");
    report.failures.retain(|failure| failure.rule_id != STREAM_LENGTH || !has_right_lengths(pdf));
    assert!(report.failures.is_empty(), "{name}, {standard}: {:#?}", report.failures);
}

/// Tells whether every stream ends, after as many bytes as it says, with its key word.
fn has_right_lengths(pdf: &[u8]) -> bool {
    const BEGIN: &[u8] = b"stream\n";
    const LENGTH: &[u8] = b"/Length ";
    let find = |from: usize, what: &[u8]| Some(from + pdf[from..].windows(what.len()).position(|bytes| bytes == what)?);
    let (mut from, mut streams) = (0, 0);
    while let Some(begin) = find(from, BEGIN) {
        let Some(length) = pdf[from..begin].windows(LENGTH.len()).rposition(|bytes| bytes == LENGTH) else {
            return false;
        };
        let digits = pdf[from + length + LENGTH.len()..].iter().map_while(|byte| char::from(*byte).to_digit(10));
        let end = begin + BEGIN.len() + digits.fold(0, |number, digit| number * 10 + digit as usize);
        if !pdf.get(end..).is_some_and(|rest| rest.starts_with(b"\nendstream\n")) {
            return false;
        }
        from = end + b"\nendstream\n".len();
        streams += 1;
    }
    streams > 0
}

#[test]
fn a_wrong_length_is_seen() {
    assert!(has_right_lengths(b"<</Length 3>>stream\nab\r\nendstream\n"));
    assert!(!has_right_lengths(b"<</Length 2>>stream\nab\r\nendstream\n"));
    assert!(!has_right_lengths(b"<</Length 4>>stream\nab\r\nendstream\n"));
}
