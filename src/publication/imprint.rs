//! A consultation comes in; what the law wants to be told of a published document goes out: who, when, which version, why.
//!
//! Source: the act on access to public information (ustawa z dnia 6 września 2001 r. o dostępie do informacji publicznej),
//! art. 8 ust. 6. When a post was published the office's own system knows; the data cannot.

use serde::Serialize;

use crate::consultation::{Consultation, draft::Date};

/// Data for the Public Information Bulletin (BIP). Functions, never names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Imprint<'a> {
    /// „Wytworzył”.
    pub produced_by: Vec<&'a str>,
    /// „Data wytworzenia”: the day of this version.
    pub produced_on: Date,
    /// „Opublikował”.
    pub published_by: Option<&'a str>,
    /// „Wersja”.
    pub version: u32,
    /// „Powód zmiany”; none of the first version.
    pub reason: Option<&'a str>,
}

impl<'a> Imprint<'a> {
    /// What the data say.
    pub fn of(consultation: &'a Consultation) -> Self {
        let report = &consultation.report;
        Self {
            produced_by: report.prepared_by.iter().map(|function| &**function).collect(),
            produced_on: consultation.date(),
            published_by: report.published_by.as_deref(),
            version: consultation.version(),
            reason: consultation.corrections.last().map(|correction| &*correction.reason),
        }
    }
}
