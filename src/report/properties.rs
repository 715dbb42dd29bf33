//! What a template and the data say of the document as a whole comes in; its metadata and attachments go out.

use serde::Deserialize;

use crate::{
    consultation::{Consultation, draft::Status},
    document::{Attachment, CalendarDate, Fact, Metadata, Relationship, encoded_address},
    polish,
    revision::Provenance,
};

/// The longest file name without years, version and extension.
const LONGEST_NAME: usize = 60;

/// What a template says by `properties(…)`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Properties {
    /// What the document is about, in one sentence.
    pub subject: String,
    /// Key words.
    pub keywords: Vec<String>,
    /// The kind of document, which the file name begins with.
    pub file_prefix: String,
}

/// The metadata; dates and version come from the data, never from a clock.
pub(super) fn metadata(consultation: &Consultation, properties: Properties, made_of: Vec<Fact>) -> Metadata {
    let report = &consultation.report;
    let date = consultation.date().0;
    Metadata {
        title: report.title.to_string(),
        short_title: for_the_head(report.short_title.as_ref().unwrap_or(&report.title)),
        author: consultation.organizer.name.to_string(),
        subject: properties.subject,
        keywords: properties.keywords,
        language: "pl-PL".into(),
        licence: consultation.licence_address().map(encoded_address),
        version: consultation.version(),
        draft: report.status == Status::Draft,
        date: CalendarDate {
            year: u16::try_from(date.year()).unwrap_or_default(),
            month: date.month().into(),
            day: date.day(),
        },
        file_stem: file_stem(consultation, &properties.file_prefix),
        made_of,
    }
}

/// What the report was made of, as Word shows it among the properties of a file.
pub(super) fn made_of(provenance: &Provenance) -> Vec<Fact> {
    let Provenance { version, date, program, report, sha256 } = provenance;
    let facts = [
        ("Wersja", version.to_string()),
        ("Data wersji", date.to_string()),
        ("Program", program.clone()),
        ("Rodzaj sprawozdania", report.clone()),
        ("SHA-256 danych", sha256.data.clone()),
        ("SHA-256 szablonów", sha256.templates.clone()),
        ("SHA-256 motywu", sha256.theme.clone()),
    ];
    facts.map(|(label, value)| Fact { label: label.into(), value }).into()
}

/// The kind, the title's first words and the years of the period. The first words alone, as offices lengthen a title
/// from version to version, and the name should stay.
fn file_stem(consultation: &Consultation, prefix: &str) -> String {
    let title = polish::ascii(&consultation.report.title, usize::MAX);
    let prefix = polish::ascii(prefix, LONGEST_NAME);
    let rest = title.strip_prefix(&prefix).unwrap_or(&title);
    let name = polish::ascii(&format!("{prefix} {rest}"), LONGEST_NAME);
    let (from, to) = (consultation.period.from.earliest().year(), consultation.period.to.latest().year());
    if from == to { format!("{name}-{from}") } else { format!("{name}-{from}-{to}") }
}

/// What every written file carries: the published data, and what it was made of.
pub(super) fn attachments(published: Vec<u8>, provenance: &Provenance) -> anyhow::Result<Vec<Attachment>> {
    let mut record = serde_json::to_vec_pretty(provenance)?;
    record.push(b'\n');
    Ok(vec![
        Attachment {
            name: Consultation::PUBLISHED_FILE.into(),
            media_type: "application/json".into(),
            description: "Dane źródłowe, z których powstało sprawozdanie, bez danych osobowych".into(),
            relationship: Relationship::Source,
            bytes: published,
        },
        Attachment {
            name: Provenance::FILE.into(),
            media_type: "application/json".into(),
            description: "Metryka pliku: wersja, program oraz skróty SHA-256 danych, szablonów i motywu".into(),
            relationship: Relationship::Supplement,
            bytes: record,
        },
    ])
}

/// How many characters the running head has room for.
const LONGEST_HEAD: usize = 150;

/// A title for the running head: a long one up to a word that still has room. The whole one stands on the title page.
fn for_the_head(title: &str) -> String {
    polish::shortened(title, LONGEST_HEAD)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_HEAD, for_the_head};

    #[test]
    fn a_long_title_is_cut_after_a_word() {
        assert_eq!(for_the_head("Krótki tytuł"), "Krótki tytuł");
        assert_eq!(for_the_head(&"żółć, ".repeat(40)), format!("{}żółć…", "żółć, ".repeat(24)));
        assert_eq!(for_the_head(&"ż".repeat(200)).chars().count(), LONGEST_HEAD + 1);
    }
}
