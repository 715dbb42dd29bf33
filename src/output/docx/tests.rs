//! The sample comes in; whether its file is whole, well-formed and repeatable goes out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by a panic what is wrong")]

use std::{collections::BTreeMap, io::Read};

use super::{fonts, sample, write};
use crate::{
    document::Document,
    open_xml::tree,
    output::{ChartPictures, Pagination},
    templates::Templates,
};

mod figures;
mod limits;

mod pages;

mod typefaces;

fn pages(document: &Document) -> Pagination {
    let index = super::index::index(document).unwrap();
    let all = index.headings.iter().chain(&index.tables).chain(&index.figures);
    // One anchor has no page, as after a layout that lost it.
    let pages = all
        .enumerate()
        .filter(|(position, _)| *position != 2)
        .map(|(position, entry)| (entry.id.clone(), 3 + position as u32 / 3));
    Pagination { total: 20, pages: pages.collect() }
}

fn written(document: &Document) -> Vec<u8> {
    written_with(document, &Templates::embedded(), &sample::pictures()).unwrap()
}

fn written_with(document: &Document, templates: &Templates, pictures: &ChartPictures) -> anyhow::Result<Vec<u8>> {
    write(document, templates, &pages(document), pictures, &fonts(templates)?, None)
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|position| {
            let mut file = archive.by_index(position).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), bytes)
        })
        .collect()
}

fn part(name: &str) -> String {
    String::from_utf8(parts(&written(&sample::document())).remove(name).unwrap()).unwrap()
}

fn count(xml: &str, words: &str) -> usize {
    xml.matches(words).count()
}

/// `SAMPLE_OUT=sample.docx cargo test --lib docx` writes the sample for a look at its pages.
#[test]
fn the_sample_can_be_written() {
    let bytes = written(&sample::document());
    if let Some(path) = std::env::var_os("SAMPLE_OUT") {
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn same_input_gives_same_bytes() {
    let document = sample::document();
    let first = written(&document);
    let mut other = sample::document();
    other.sections.truncate(2);
    let index = super::index::index(&other).unwrap();
    assert!(index.bookmark("wyniki").is_err());
    other.sections.remove(0);
    other.sections.iter_mut().for_each(|section| section.blocks.clear());
    written(&other);
    assert!(first == written(&document), "the second writing differs");
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| written(&document))).collect();
        for thread in threads {
            assert!(first == thread.join().unwrap(), "a writing in parallel differs");
        }
    });
}

/// `docx_rs` counts links, pictures, footnotes and changes for the whole process, and loses count in threads.
fn count_elsewhere() {
    use docx_rs::*;
    for _ in 0..500 {
        let changed = Run::new().add_text("x");
        let paragraph = Paragraph::new()
            .add_hyperlink(Hyperlink::new("https://example.org", HyperlinkType::External).add_run(Run::new()))
            .add_run(Run::new().add_image(Pic::new_with_dimensions(Vec::new(), 1, 1)))
            .add_run(Run::new().add_footnote_reference(Footnote::new()))
            .add_insert(Insert::new(changed))
            .add_delete(Delete::new().add_run(Run::new().add_delete_text("x")));
        Docx::new().add_paragraph(paragraph).build();
    }
}

#[test]
fn what_docx_rs_counts_elsewhere_changes_no_byte() {
    let document = sample::document();
    let first = written(&document);
    count_elsewhere();
    assert!(first == written(&document), "after");
    std::thread::scope(|scope| {
        let counting: Vec<_> = (0..4).map(|_| scope.spawn(count_elsewhere)).collect();
        let writing: Vec<_> = (0..4).map(|_| scope.spawn(|| written(&document))).collect();
        for thread in writing {
            assert!(first == thread.join().unwrap(), "meanwhile");
        }
        counting.into_iter().for_each(|thread| thread.join().unwrap());
    });
}

#[test]
fn all_identifiers_are_counted_from_one() {
    fn numbers(xml: &str, element: &str, attribute: &str) -> Vec<usize> {
        let mut found = Vec::new();
        tree::parse(xml).unwrap().visit(&mut |it| {
            if it.name == element {
                found.extend(it.get(attribute).and_then(|number| number.parse::<usize>().ok()));
            }
        });
        found
    }
    count_elsewhere();
    let xml = part("word/document.xml");
    for (element, attribute) in
        [("w:bookmarkStart", "w:id"), ("w:bookmarkEnd", "w:id"), ("wp:docPr", "id"), ("w:footnoteReference", "w:id")]
    {
        let mut found = numbers(&xml, element, attribute);
        // The bookmark of a number ends within that of its caption.
        if element == "w:bookmarkEnd" {
            found.sort_unstable();
        }
        assert!(!found.is_empty(), "{element}");
        assert_eq!(found, (1..=found.len()).collect::<Vec<_>>(), "{element}");
    }
    assert!(!xml.contains("w14:") && !xml.contains("rsid"), "what is counted by the process stays out");
}

#[test]
fn every_part_is_well_formed() {
    for (name, bytes) in parts(&written(&sample::document())) {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            tree::parse(std::str::from_utf8(&bytes).unwrap()).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    let xml = part("word/document.xml");
    assert!(xml.contains("&lt;w:p&gt;&amp;"), "markup is escaped");
    assert!(xml.contains("{{ x }}"), "braces are left alone");
    assert!(xml.contains("koniec z tabulatorem"), "forbidden characters are gone");
}

#[test]
fn every_heading_has_its_style_and_bookmark() {
    let xml = part("word/document.xml");
    let styles = [("Heading1", 4), ("Heading2", 3), ("Heading3", 1), ("Heading4", 1), ("HeadingAnnex", 2)];
    for (style, wanted) in styles {
        assert_eq!(count(&xml, &format!("<w:pStyle w:val=\"{style}\"/>")), wanted, "{style}");
    }
    assert!(xml.contains("w:name=\"zestawienie_uwag\""));
    assert!(xml.contains("9.9\u{2002}"), "a number that Word would not give stands in the text");
}

#[test]
fn every_table_repeats_its_header_row() {
    let xml = part("word/document.xml");
    assert_eq!(count(&xml, "<w:tbl>"), 4);
    assert_eq!(count(&xml, "<w:tblHeader/>"), 4);
    assert_eq!(count(&xml, "<w:tblDescription "), 4);
    let rows = count(&xml, "<w:tr>");
    assert_eq!(count(&xml, "<w:cantSplit/>"), rows - 1, "only the very long row may be divided");
    assert_eq!(count(&xml, "w:orient=\"landscape\""), 1);
    assert_eq!(count(&xml, "<w:sectPr>"), 3);
}

#[test]
fn every_relationship_has_its_target() {
    let parts = parts(&written(&sample::document()));
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let folder = name.split("_rels/").next().unwrap();
        let relationships = tree::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        for relationship in relationships.elements().filter(|one| one.get("TargetMode").is_none()) {
            let target = relationship.get("Target").unwrap();
            let path = target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), Into::into);
            assert!(parts.contains_key(&path), "{name} points to {path}");
        }
    }
}

#[test]
fn fields_begin_and_end_and_no_placeholder_is_left() {
    let xml = part("word/document.xml");
    let begun = count(&xml, "w:fldCharType=\"begin\"");
    assert_eq!(begun, count(&xml, "w:fldCharType=\"separate\""));
    assert_eq!(begun, count(&xml, "w:fldCharType=\"end\""));
    for place in ["DrawingPlace", "FootnotePlace", "FootnoteBody", "ContentsPlace", "SectionPlace", "external-"] {
        assert_eq!(count(&xml, place), 0, "{place}");
    }
    assert_eq!(count(&xml, "<w:footnoteReference "), 62);
    assert_eq!(count(&part("word/footnotes.xml"), "<w:footnoteRef/>"), 62);
}

#[test]
fn no_paragraph_of_the_body_is_empty() {
    let root = tree::parse(&part("word/document.xml")).unwrap();
    let body = root.find("w:body").unwrap();
    for paragraph in body.elements().filter(|element| element.name == "w:p") {
        let breaks_section = paragraph.find("w:pPr").is_some_and(|properties| properties.find("w:sectPr").is_some());
        assert!(breaks_section || paragraph.elements().any(|child| child.name != "w:pPr"));
    }
}

#[test]
fn an_empty_document_is_a_file() {
    let mut document = sample::document();
    document.title_page = crate::document::TitlePage::default();
    document.opening.clear();
    document.sections.clear();
    document.metadata.author.clear();
    let parts = parts(&written(&document));
    assert!(parts.contains_key("word/document.xml"));
    assert_eq!(parts.keys().filter(|name| name.contains("chart")).count(), 0);
}

#[test]
fn an_unknown_anchor_is_an_error() {
    let mut document = sample::document();
    document.sections.retain(|section| section.id != "wyniki");
    assert!(written_with(&document, &Templates::embedded(), &ChartPictures::new()).is_err());
}

#[test]
fn a_file_on_board_is_read_back_as_it_was() {
    let item = tree::parse(&part("customXml/item1.xml")).unwrap();
    assert_eq!((item.get("name"), item.words().as_str()), (Some("dane<&>.json"), sample::ON_BOARD));
}

#[test]
fn a_file_on_board_that_xml_would_change_is_an_error() {
    for bytes in ["a\rb".as_bytes(), b"\0", b"\x1B", "\u{FFFE}".as_bytes(), "\u{FFFF}".as_bytes(), b"\xFF"] {
        let mut document = sample::document();
        document.attachments[0].bytes = bytes.into();
        let refused = written_with(&document, &Templates::embedded(), &sample::pictures()).unwrap_err();
        assert!(refused.to_string().contains("`dane<&>.json` cannot go on board"), "{bytes:?}: {refused}");
    }
}
