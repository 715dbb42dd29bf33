//! What the document says about itself comes in; the three parts of its properties go into the package.

use super::{
    language,
    package::{Package, ROOT, relationship},
    tree::{self, Element, escape},
};
use crate::document::{Fact, Metadata};

/// Title, author, language and date; all from the data, nothing from the computer.
pub fn properties(package: &mut Package, metadata: &Metadata) -> anyhow::Result<()> {
    core(package, metadata)?;
    extended(package, metadata)?;
    custom(package, metadata)
}

fn core(package: &mut Package, metadata: &Metadata) -> anyhow::Result<()> {
    const PATH: &str = "docProps/core.xml";
    const CONTENT_TYPE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
    let day = metadata.date;
    let date = format!("{:04}-{:02}-{:02}T00:00:00Z", day.year, day.month, day.day);
    let author = escape(&metadata.author);
    let root = tree::parse(&format!(
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator><cp:keywords>{keywords}</cp:keywords>
        <cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>{version}</cp:revision>
        <dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>
        <dc:language>{language}</dc:language><cp:version>{version}</cp:version></cp:coreProperties>"#,
        title = escape(&metadata.title),
        subject = escape(&metadata.subject),
        keywords = escape(&metadata.keywords.join("; ")),
        version = metadata.version,
        language = escape(language(metadata)),
    ))?;
    package.relate(ROOT, relationship::CORE_PROPERTIES, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}

fn extended(package: &mut Package, metadata: &Metadata) -> anyhow::Result<()> {
    const PATH: &str = "docProps/app.xml";
    const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    let root = tree::parse(&format!(
        r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>{}</Company><Application>sprawozdanie</Application></Properties>"#,
        escape(&metadata.author)
    ))?;
    package.relate(ROOT, relationship::EXTENDED_PROPERTIES, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}

/// What the file was made of: Word shows it under File, Info, Properties, and LibreOffice keeps it on saving.
fn custom(package: &mut Package, metadata: &Metadata) -> anyhow::Result<()> {
    const PATH: &str = "docProps/custom.xml";
    const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    const SPACE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    const VALUES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    /// The set of properties that a user gives a file.
    const SET: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    // 0 and 1 are taken by the format.
    let numbered = (2..).zip(&metadata.made_of);
    let property = |(number, fact): (u32, &Fact)| {
        let element = Element::new("property").with("fmtid", SET).with("pid", number).with("name", &fact.label);
        element.child(Element::new("vt:lpwstr").text(&fact.value))
    };
    let root = Element::new("Properties").with("xmlns", SPACE).with("xmlns:vt", VALUES);
    let root = numbered.map(property).fold(root, Element::child);
    if metadata.made_of.is_empty() {
        return Ok(());
    }
    package.relate(ROOT, relationship::CUSTOM_PROPERTIES, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}
