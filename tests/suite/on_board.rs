//! The Word files of the fixtures come in; that each carries the very bytes that are attached to its PDF goes out.

use super::{built, program::parts, word_rules::tree};

/// What a Word file has on board.
struct OnBoard {
    name: String,
    media_type: String,
    content: String,
}

fn part<'p>(parts: &'p [(String, String)], path: &str) -> &'p str {
    &parts.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}")).1
}

/// Reads the part as any reader of XML does, line ends included.
fn on_board(xml: &str) -> OnBoard {
    let read = tree::read(xml.as_bytes()).unwrap();
    let root = read.root();
    assert_eq!(root.name(), "{urn:sprawozdanie:attachment}attachment");
    let value = |name: &str| root.get(name).unwrap().to_owned();
    assert!(value("program").starts_with("sprawozdanie "));
    assert_eq!(root.children().count(), 0);
    OnBoard { name: value("name"), media_type: value("mediaType"), content: root.words().to_owned() }
}

#[test]
fn the_word_file_carries_the_bytes_that_are_attached_to_the_pdf() {
    for built in built::all() {
        let parts = parts(&built.docx);
        for (number, attached) in (1..).zip(&built.reading.attachments) {
            let found = on_board(part(&parts, &format!("customXml/item{number}.xml")));
            assert_eq!((Some(found.media_type), found.name), (attached.media_type.clone(), attached.name.clone()));
            assert!(found.content.as_bytes() == attached.bytes, "{}: other data in {}", built.name, attached.name);
        }
        // Each with its properties.
        let all = parts.iter().filter(|(name, _)| name.starts_with("customXml/item")).count();
        assert_eq!(all, 2 * built.reading.attachments.len(), "{}", built.name);
    }
}

#[test]
fn word_shows_what_the_file_was_made_of_among_its_properties() {
    for built in built::all() {
        let parts = parts(&built.docx);
        let read = tree::read(part(&parts, "docProps/custom.xml").as_bytes()).unwrap();
        let said =
            |property: tree::Element| property.children().map(|value| value.words().to_owned()).collect::<String>();
        let facts: Vec<_> = read.root().children().map(|it| (it.get("name").unwrap().to_owned(), said(it))).collect();
        let wanted = built.document.metadata.made_of.iter().map(|fact| (fact.label.clone(), fact.value.clone()));
        assert_eq!(facts, wanted.collect::<Vec<_>>(), "{}", built.name);
        let hashes = facts.iter().filter(|(name, value)| name.starts_with("SHA-256") && value.len() == 64).count();
        assert_eq!(hashes, 3, "{facts:?}");
    }
}

#[test]
fn word_finds_the_data_by_relationships_of_its_own_kinds() {
    const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let parts = parts(&built::all()[0].docx);
    let related = |path: &str, kind: &str, target: &str| {
        let relationship = format!("Type=\"{KINDS}{kind}\" Target=\"{target}\"");
        assert!(part(&parts, path).contains(&relationship), "{path}: {relationship}");
    };
    related("word/_rels/document.xml.rels", "customXml", "/customXml/item1.xml");
    related("customXml/_rels/item1.xml.rels", "customXmlProps", "itemProps1.xml");
    let types = part(&parts, "[Content_Types].xml");
    assert!(types.contains("<Default Extension=\"xml\" ContentType=\"application/xml\"/>"));
    assert!(!types.contains("/customXml/item1.xml"), "the data have the content type of any XML");
    assert!(types.contains(
        "PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\""
    ));
}

#[test]
fn data_are_known_by_an_identifier_of_their_own() {
    let identifiers: std::collections::BTreeSet<_> = built::all()
        .iter()
        .map(|built| {
            let properties = part(&parts(&built.docx), "customXml/itemProps1.xml").to_owned();
            assert!(properties.contains("<ds:schemaRef ds:uri=\"urn:sprawozdanie:attachment\"/>"), "{properties}");
            properties.split("ds:itemID=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        })
        .collect();
    // Two reports are made of the same data, by other templates.
    assert_eq!(identifiers.len(), built::all().len() - 1);
    assert!(identifiers.iter().all(|id| id.len() == 38 && id.starts_with('{') && id.ends_with('}')), "{identifiers:?}");
}
