//! The body and its supplement come in; the bytes of the whole file go out.

use super::{body::Body, fonts::Fonts, index::Index};
use crate::{
    document::{Document, Metadata},
    open_xml::tree,
    output::{ChartPictures, Pagination},
    templates::Theme,
};
use reference::Reference;

mod order;

mod document;

mod places;

mod tables;

mod distances;

mod sections;

mod contents;

mod drawing;

mod charts;

mod footnotes;

mod styles;

mod table_styles;

mod numbering;

mod settings;

mod look;

mod properties;

mod attachments;

pub mod reference;

mod package;

pub mod archive;

#[cfg(test)]
mod tests;

/// All that the body is made from.
pub struct Source<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its look.
    pub theme: &'a Theme,
    /// Its anchors.
    pub index: &'a Index,
    /// Its pages.
    pub pages: &'a Pagination,
    /// Its charts that Word has no kind for.
    pub pictures: &'a ChartPictures,
    /// The office's document whose looks it takes.
    pub reference: Option<&'a Reference>,
    /// Its typefaces.
    pub fonts: &'a Fonts,
}

/// Makes a whole file of what `docx_rs` has written.
pub fn finish(body: Body, source: Source) -> anyhow::Result<Vec<u8>> {
    let mut package = package::Package::default();
    document::document(&mut package, &body, &source)?;
    styles::styles(&mut package, &source)?;
    numbering::numbering(&mut package, &body.supplement.lists, &source)?;
    settings::settings(&mut package, &source)?;
    match source.reference {
        Some(reference) => reference.look(&mut package, &source)?,
        None => {
            look::theme(&mut package, source.theme)?;
            look::font_table(&mut package, &source)?;
        }
    }
    properties::properties(&mut package, &source.document.metadata)?;
    attachments::attachments(&mut package, &source.document.attachments)?;
    archive::archive(package)
}

/// The language tag with its region, as Word knows it.
fn language(metadata: &Metadata) -> &str {
    match metadata.language.as_str() {
        "pl" | "" => "pl-PL",
        tag => tag,
    }
}
