//! Laid out pages and the metadata come in; the bytes of an accessible, archivable PDF go out.

use anyhow::{Context, Result, anyhow};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{diagnostics, world::ReportWorld};
use crate::{document::Metadata, output::Refusal};

/// Writes PDF/UA-1 and PDF/A-3a in one file.
pub(super) fn export(pages: &PagedDocument, metadata: &Metadata, world: &ReportWorld) -> Result<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|error| anyhow!(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}\n{}\n{}", metadata.author, metadata.title, metadata.version)),
        creator: Smart::Custom(Some(concat!("sprawozdanie ", env!("CARGO_PKG_VERSION")).into())),
        timestamp: Some(timestamp(metadata)?),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(pages, &options).map_err(|errors| Refusal::Template(diagnostics::mistake(world, &errors)).into())
}

/// Midnight UTC of the document's day: the file does not know when it was made, only of what day it is.
fn timestamp(metadata: &Metadata) -> Result<Timestamp> {
    let date = metadata.date;
    Datetime::from_ymd_hms(date.year.into(), date.month, date.day, 0, 0, 0)
        .map(Timestamp::new_utc)
        .with_context(|| format!("{}-{}-{} is not a day", date.year, date.month, date.day))
}
