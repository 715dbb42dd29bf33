//! What a document says about itself comes in; the same in the words that search engines read (schema.org) goes out.

use serde_json::{Value, json};

use crate::document::Metadata;

/// A file that holds the document.
#[derive(Debug, Clone, Copy)]
pub struct Encoding<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where it is.
    pub address: &'a str,
    /// Its media type.
    pub media_type: &'a str,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256 in hexadecimal digits.
    pub sha256: &'a str,
}

/// A `Report` of schema.org, with the files that hold it.
pub fn report(metadata: &Metadata, encodings: &[Encoding<'_>]) -> Value {
    let date = &metadata.date;
    let office = json!({ "@type": "GovernmentOrganization", "name": metadata.author });
    let mut report = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "name": metadata.title,
        "description": metadata.subject,
        "keywords": metadata.keywords,
        "inLanguage": metadata.language,
        "version": metadata.version.to_string(),
        "creativeWorkStatus": if metadata.draft { "Draft" } else { "Published" },
        "dateModified": format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
        "author": office,
        "publisher": office,
        "isAccessibleForFree": true,
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": [{ "@type": "ItemList", "itemListElement": ["textual"] }],
        "accessibilityFeature": [
            "alternativeText", "readingOrder", "structuralNavigation",
        ],
        "accessibilityHazard": "none",
    });
    // When a later version was published for the first time, the document does not say.
    if metadata.version == 1 {
        report["datePublished"] = report["dateModified"].clone();
    }
    if let Some(licence) = &metadata.licence {
        report["license"] = json!(licence);
    }
    if !encodings.is_empty() {
        report["encoding"] = encodings.iter().map(encoding).collect();
    }
    report
}

/// A `Dataset` of schema.org that the document was made of, with its files.
pub fn data_set(metadata: &Metadata, files: &[Encoding<'_>]) -> Value {
    let download = |file: &Encoding<'_>| {
        let mut described = encoding(file);
        described["@type"] = json!("DataDownload");
        described
    };
    json!({
        "@type": "Dataset",
        "name": metadata.title,
        "description": metadata.subject,
        "version": metadata.version.to_string(),
        "inLanguage": metadata.language,
        "creator": { "@type": "GovernmentOrganization", "name": metadata.author },
        "distribution": files.iter().map(download).collect::<Vec<_>>(),
    })
}

fn encoding(file: &Encoding<'_>) -> Value {
    json!({
        "@type": "MediaObject",
        "name": file.name,
        "contentUrl": file.address,
        "encodingFormat": file.media_type,
        "contentSize": format!("{} B", file.size),
        "sha256": file.sha256,
    })
}
