//! A draft comes in; a consultation in which every rule holds goes out, or all that is wrong with it.

use std::ops::Deref;

use crate::problem::{Problem, Severity};

mod bounds;
pub mod draft;
mod privacy;
pub mod rules;
pub mod schema;
pub mod texts;
pub mod totals;

use draft::Draft;
pub use rules::names_somebody;

/// Data in which every rule holds and from which personal data are dropped. Only [`validate`] makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Consultation {
    draft: Draft,
}

impl Deref for Consultation {
    type Target = Draft;
    fn deref(&self) -> &Draft {
        &self.draft
    }
}

impl Consultation {
    /// The name of the file of published data that the PDF and the Word file carry.
    pub const PUBLISHED_FILE: &'static str = "dane.json";

    /// The version of the report: that of the last correction, 1 without one.
    pub fn version(&self) -> u32 {
        self.corrections.iter().map(|correction| correction.version).max().unwrap_or(1)
    }

    /// The day of this version: that of the last correction, or of the report where there is none.
    pub fn date(&self) -> draft::Date {
        let corrected = self.corrections.iter().map(|correction| correction.date).max();
        corrected.map_or(self.report.date, |corrected| corrected.max(self.report.date))
    }

    /// Where the conditions of use stand; none where it is no address of the web.
    pub fn licence_address(&self) -> Option<&str> {
        let address = self.report.licence.as_ref()?.address.as_deref()?;
        ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)).then_some(address)
    }

    /// The pictures that a report may show: the place in the data and the name of the file.
    pub fn pictures(&self) -> Vec<(String, &str)> {
        let strip = self.funding.iter().filter_map(|funding| funding.logo_strip.as_ref());
        let mut all: Vec<_> = strip.map(|image| ("/funding/logo_strip/file".into(), &*image.file)).collect();
        all.extend(self.organizer.logo.iter().map(|logo| ("/organizer/logo/file".into(), &*logo.file)));
        for (index, partner) in self.partners.iter().enumerate() {
            all.extend(partner.logo.iter().map(|logo| (format!("/partners/{index}/logo/file"), &*logo.file)));
        }
        for (index, photo) in self.photos.iter().enumerate() {
            all.push((format!("/photos/{index}/file"), &photo.file));
        }
        for (index, meeting) in self.meetings.iter().enumerate() {
            for (position, photo) in meeting.photos.iter().enumerate() {
                all.push((format!("/meetings/{index}/photos/{position}/file"), &photo.file));
            }
        }
        all
    }

    /// The files that the data name and no report shows.
    pub fn enclosures(&self) -> Vec<(String, &str)> {
        let named = self.attachments.iter().enumerate();
        named.filter_map(|(index, one)| Some((format!("/attachments/{index}/file"), &**one.file.as_ref()?))).collect()
    }

    /// The data as they may be published: indented JSON in the order of the contract, with a line break at its end.
    ///
    /// This is the canonical form: however a file of data is indented and ordered, the same data have the same bytes here.
    pub fn published(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(&self.draft)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// The same data without a word about persons, whether their rules hold or not: as much as may be compared and shown.
pub fn without_persons(draft: &Draft) -> Option<Draft> {
    privacy::without_persons(draft)
}

/// Holds the data against every rule and tells all problems at once, those of the shape included.
///
/// The warnings come along with a consultation; with an error there is none.
pub fn validate(draft: Option<Draft>, shape: Vec<Problem>) -> Result<(Consultation, Vec<Problem>), Vec<Problem>> {
    let mut problems = shape;
    if let Some(draft) = &draft {
        let facts = rules::Facts::of(draft);
        for rule in rules::RULES {
            (rule.look)(&facts, &mut problems);
        }
    }
    match draft {
        Some(draft) if problems.iter().all(|problem| problem.severity() != Severity::Error) => {
            match privacy::without_persons(&draft) {
                Some(draft) => Ok((Consultation { draft }, problems)),
                None => Err(problems),
            }
        }
        _ => Err(problems),
    }
}
