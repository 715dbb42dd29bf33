//! The PDFs of the fixtures come in; the rules of PDF/UA-1 and PDF/A-3a that they break go out.

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::built::{self, Built};

#[test]
fn every_report_conforms_to_pdf_ua_1() {
    conforms("ua1");
}

#[test]
fn every_report_conforms_to_pdf_a_3a() {
    conforms("3a");
}

fn conforms(standard: &str) {
    let profile: ValidationProfile = standard.parse().unwrap();
    let options = ValidationOptions::default().profile(profile);
    for Built { name, pdf, .. } in built::all() {
        let report = validate_pdf_bytes(pdf, &options).unwrap();
        assert!(report.is_compliant, "{name}, {standard}: {:#?}", report.failures);
    }
}
