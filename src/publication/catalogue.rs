//! A consultation and its files of data come in; what a catalogue of open data has to know of them goes out, in the words of
//! DCAT as Polish and European portals take it (DCAT-AP), as JSON-LD that needs nothing from outside.

use serde_json::{Value, json};

use super::{File, Format, Publication};
use crate::{
    consultation::{Consultation, draft::Date},
    document::{Metadata, encoded_address},
    polish,
};

/// The European lists of languages, themes, formats and so on.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The description of the data set and each of its files; `address` is that of this description.
///
/// # Errors
/// It cannot be written as JSON, which its shape forbids.
pub fn catalogue(
    consultation: &Consultation,
    metadata: &Metadata,
    publication: &Publication,
    address: &str,
) -> anyhow::Result<Vec<u8>> {
    let (report, organizer, period) = (&consultation.report, &consultation.organizer, &consultation.period);
    let is_data = |file: &&File| matches!(file.format, Format::Csv | Format::Json);
    let files = publication.data_files.iter().filter(is_data);
    let licence = metadata.licence.as_ref().map(|address| json!({ "@id": address }));
    let mut data_set = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "owl": "http://www.w3.org/2002/07/owl#",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "spdx": "http://spdx.org/rdf/terms#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{address}#zbior"),
        "dct:identifier": publication.data_files.first().map(|file| file.name.as_str()),
        "@type": "dcat:Dataset",
        "dct:title": said(&format!("Dane sprawozdania: {}", report.title)),
        "dct:description": said(&polish::one_stop(&format!(
            "Dane bez danych osobowych, z których powstało {}, wersja {} z dnia {}.",
            polish::quoted(&report.title),
            consultation.version(),
            polish::day(consultation.date().0)
        ))),
        "dct:issued": day(&report.date),
        "dct:modified": day(&consultation.date()),
        "owl:versionInfo": consultation.version().to_string(),
        "dct:language": listed("language", "POL"),
        "dct:accessRights": listed("access-right", "PUBLIC"),
        "dct:accrualPeriodicity": listed("frequency", "IRREG"),
        "dcat:theme": listed("data-theme", "SOCI"),
        "dcat:keyword": metadata.keywords.iter().map(|word| said(word)).collect::<Vec<_>>(),
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": said(&organizer.name) },
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed("date", period.from.earliest()),
            "dcat:endDate": typed("date", period.to.latest()),
        },
        "dcat:distribution": files.map(|file| distribution(file, licence.as_ref())).collect::<Vec<_>>(),
    });
    let mut contact = json!({ "@type": "vcard:Organization", "vcard:fn": said(&organizer.name) });
    if let Some(email) = &organizer.email {
        contact["vcard:hasEmail"] = json!({ "@id": encoded_address(&format!("mailto:{}", &**email)) });
    }
    if let Some(phone) = organizer.phone.as_deref().and_then(telephone) {
        contact["vcard:hasTelephone"] = json!({ "@id": phone });
    }
    data_set["dcat:contactPoint"] = contact;
    if let Some(tables) = publication.data_files.iter().find(|file| file.format == Format::Csvw) {
        data_set["foaf:page"] = json!({ "@id": tables.address });
    }
    if let Some(place) = place(consultation) {
        data_set["dct:spatial"] = json!({ "@type": "dct:Location", "rdfs:label": said(&place) });
    }
    let mut bytes = serde_json::to_vec_pretty(&data_set)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The address of a number with its country; a telephone abroad could not call another one.
fn telephone(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(|sign| !matches!(sign, ' ' | '-' | '(' | ')')).collect();
    let number = digits.strip_prefix('+')?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit()) && (7..=15).contains(&number.len());
    is_number.then(|| format!("tel:{digits}"))
}

/// The voivodeship that all units lie in.
fn place(consultation: &Consultation) -> Option<String> {
    let mut all = consultation.units.iter().map(|unit| polish::voivodeship(&unit.teryt));
    let first = all.next()??;
    let is_same = |other: Option<polish::Voivodeship>| other.is_some_and(|other| other.teryt == first.teryt);
    all.all(is_same).then(|| format!("województwo {}", first.nominative))
}

fn distribution(file: &File, licence: Option<&Value>) -> Value {
    let (title, format) = match &file.title {
        Some(title) => (title.as_str(), "CSV"),
        None => ("Cały zbiór danych", "JSON"),
    };
    let mut described = json!({
        "@type": "dcat:Distribution",
        "dct:title": said(title),
        "dct:language": listed("language", "POL"),
        "dct:format": listed("file-type", format),
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{}", file.media_type) },
        "dcat:accessURL": { "@id": file.address },
        "dcat:downloadURL": { "@id": file.address },
        "dcat:byteSize": typed("nonNegativeInteger", file.size),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": typed("hexBinary", &file.sha256),
        },
    });
    if let Some(licence) = licence {
        described["dct:license"] = licence.clone();
    }
    described
}

fn said(words: &str) -> Value {
    json!({ "@value": words, "@language": "pl" })
}

fn typed(kind: &str, value: impl ToString) -> Value {
    json!({ "@value": value.to_string(), "@type": format!("xsd:{kind}") })
}

fn day(date: &Date) -> Value {
    typed("date", date)
}

fn listed(list: &str, entry: &str) -> Value {
    json!({ "@id": format!("{AUTHORITY}/{list}/{entry}") })
}

#[cfg(test)]
mod tests {
    use super::telephone;

    #[test]
    fn only_a_single_number_with_its_country_can_be_called() {
        assert_eq!(telephone("+48 89 521-55-00").as_deref(), Some("tel:+48895215500"));
        for phone in ["", "+", "89 521 55 00", "+48 89 521 55 00 wew. 3", "+48 1 lub +48 2"] {
            assert_eq!(telephone(phone), None, "{phone}");
        }
    }
}
