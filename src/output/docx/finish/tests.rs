//! The sample with one thing broken comes in; that no file is made of it, and why, goes out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic what is wrong")]

use super::{
    package::{DOCUMENT, Package, ROOT, XML, relationship},
    *,
};
use crate::{
    output::docx::{body, fonts, index, sample},
    templates::Templates,
};

/// What is said of the sample when something is changed between its two rooms.
fn refused(change: impl FnOnce(&mut Body)) -> String {
    let (document, templates, pictures) = (sample::document(), Templates::embedded(), sample::pictures());
    let Ok(theme) = templates.theme() else { panic!("no theme") };
    let index = index::index(&document).unwrap();
    let mut body = body::body(&document, &theme, &index, &pictures).unwrap();
    change(&mut body);
    let (pages, fonts) = (&Pagination::default(), &fonts(&templates).unwrap());
    let source = Source {
        document: &document,
        theme: &theme,
        index: &index,
        pages,
        pictures: &pictures,
        fonts,
        reference: None,
    };
    match finish(body, source) {
        Ok(_) => String::new(),
        Err(error) => format!("{error:#}"),
    }
}

/// The same where words of the main part are others.
fn refused_with(from: &str, to: &str) -> String {
    refused(|body| {
        let xml = String::from_utf8(std::mem::take(&mut body.parts.document)).unwrap();
        assert!(xml.contains(from), "nothing to change");
        body.parts.document = xml.replacen(from, to, 1).into_bytes();
    })
}

#[track_caller]
fn assert_said(told: &str, words: &str) {
    assert!(told.contains(words), "{words}: {told:?}");
}

#[test]
fn the_unbroken_sample_is_a_file() {
    assert_eq!(refused(|_| {}), "");
}

#[test]
fn what_is_counted_differently_in_the_two_rooms_makes_no_file() {
    assert_said(&refused(|body| body.supplement.tables.truncate(1)), "tables with");
    assert_said(&refused(|body| body.supplement.drawings.truncate(1)), "a drawing");
    assert_said(&refused(|body| body.supplement.contents.clear()), "a place of contents without contents");
    assert_said(&refused(|body| body.supplement.addresses.clear()), "a hyperlink has lost its address");
    assert_said(&refused_with("w:val=\"FootnoteBody\"", "w:val=\"BodyText\""), "footnotes with");
    assert_said(&refused_with("w:val=\"FootnotePlace\"", "w:val=\"Strong\""), "the footnotes are not in the order");
    assert_said(&refused_with("w:val=\"DrawingPlace\"", "w:val=\"Strong\""), "the drawings are not in the order");
}

#[test]
fn words_that_were_not_escaped_make_no_file() {
    for words in ["R&D", "5 < 6", "a &nbsp; b", "</w:t>"] {
        assert_said(&refused_with("</w:t>", &format!("{words}</w:t>")), "not well-formed");
    }
}

#[test]
fn a_part_that_points_to_nothing_or_is_pointed_to_by_nothing_makes_no_file() {
    fn package(change: impl FnOnce(&mut Package)) -> String {
        let mut package = Package::default();
        package.relate(ROOT, relationship::OFFICE_DOCUMENT, DOCUMENT);
        change(&mut package);
        package.into_parts().map_or_else(|error| error.to_string(), |_| String::new())
    }
    let document = || tree::Element::new("w:document");
    assert_said(&package(|_| {}), "points to word/document.xml, which is no part");
    assert_eq!(package(|it| it.add_xml(DOCUMENT, XML, document()).unwrap()), "");
    let pointer = |id: &str| document().child(tree::Element::new("w:hyperlink").with("r:id", id));
    assert_said(&package(|it| it.add_xml(DOCUMENT, XML, pointer("rId7")).unwrap()), "uses the relationship rId7");
    let lonely = |it: &mut Package| {
        it.add_xml(DOCUMENT, XML, document()).unwrap();
        it.add("word/media/image1.png", "image/png", Vec::new()).unwrap();
    };
    assert_said(&package(lonely), "nothing points to the part word/media/image1.png");
    let twice = |it: &mut Package| {
        it.add_xml(DOCUMENT, XML, document()).unwrap();
        assert_said(&it.add(DOCUMENT, XML, Vec::new()).unwrap_err().to_string(), "stands twice");
    };
    assert_eq!(package(twice), "");
}
