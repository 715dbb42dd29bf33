//! The files on board of the document come in; each goes into the package as a part of data that Word keeps on saving.
//!
//! Such a part ("custom XML") is shown nowhere and changed by nobody who edits the text. The file stands in it as text,
//! byte for byte, so that the PDF and the Word file carry the same data.

use anyhow::Context;

use super::{
    package::{DOCUMENT, Package, XML, relationship},
    tree::{self, Element, escape},
};
use crate::{document::Attachment, output::docx::identity};

/// The name of our vocabulary; it is no address, so that nobody looks for something there.
const SPACE: &str = "urn:sprawozdanie:attachment";

const PROPERTIES_TYPE: &str = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_SPACE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/// Puts in each file, with the properties by which Word knows it.
pub fn attachments(package: &mut Package, attachments: &[Attachment]) -> anyhow::Result<()> {
    for (position, attachment) in attachments.iter().enumerate() {
        let number = position + 1;
        let (item, properties) = (format!("customXml/item{number}.xml"), format!("customXml/itemProps{number}.xml"));
        package.relate(DOCUMENT, relationship::CUSTOM_XML, &item);
        package.relate(&item, relationship::CUSTOM_XML_PROPERTIES, &properties);
        let bytes = self::item(attachment).with_context(|| format!("`{}` cannot go on board", attachment.name))?;
        package.add(&item, XML, bytes)?;
        package.add_xml(&properties, PROPERTIES_TYPE, self::properties(attachment))?;
    }
    Ok(())
}

fn item(attachment: &Attachment) -> anyhow::Result<Vec<u8>> {
    let text = tree::exact(std::str::from_utf8(&attachment.bytes)?)?;
    let xml = format!(
        r#"{declaration}<attachment xmlns="{SPACE}" name="{name}" mediaType="{media_type}" program="{program}" xml:space="preserve">{text}</attachment>"#,
        declaration = tree::DECLARATION,
        name = escape(&attachment.name),
        media_type = escape(&attachment.media_type),
        program = concat!("sprawozdanie ", env!("CARGO_PKG_VERSION")),
    );
    Ok(xml.into_bytes())
}

fn properties(attachment: &Attachment) -> Element {
    let number = identity::number(&[attachment.name.as_bytes(), &attachment.bytes].concat());
    let schema = Element::new("ds:schemaRef").with("ds:uri", SPACE);
    Element::new("ds:datastoreItem")
        .with("ds:itemID", identity::braced(number))
        .with("xmlns:ds", PROPERTIES_SPACE)
        .child(Element::new("ds:schemaRefs").child(schema))
}
