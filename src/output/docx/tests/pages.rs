//! The sample comes in; whether what makes its pages look as those of the PDF is in the file goes out.

use super::*;
use crate::{
    document::{Block, Inline, Section},
    open_xml::tree::Element,
};

fn written_part(document: &Document, name: &str) -> Element {
    tree::parse(std::str::from_utf8(&parts(&written(document))[name]).unwrap()).unwrap()
}

fn body(document: &Document) -> Element {
    written_part(document, "word/document.xml").find("w:body").unwrap().clone()
}

fn styled<'e>(body: &'e Element, style: &str) -> Vec<&'e Element> {
    let own = |paragraph: &&Element| {
        let found = paragraph.find("w:pPr").and_then(|all| all.find("w:pStyle"));
        found.and_then(|found| found.get("w:val")) == Some(style)
    };
    body.elements().filter(own).collect()
}

fn number(paragraph: &Element, property: &str, attribute: &str) -> Option<u32> {
    paragraph.find("w:pPr")?.find(property)?.get(attribute)?.parse().ok()
}

/// The half-points that a paragraph's first run is set to, and how many lines the paragraph is given.
fn first_run(paragraph: &Element) -> (Option<u32>, usize) {
    let run = paragraph.find("w:r").unwrap();
    let size = run.find("w:rPr").and_then(|looks| looks.find("w:sz")).and_then(|size| size.get("w:val"));
    (size.map(|size| size.parse().unwrap()), run.elements().filter(|child| child.name == "w:br").count() + 1)
}

/// The first block that is of the kind wanted.
fn first<'d, T>(sections: &'d mut [Section], wanted: fn(&'d mut Block) -> Option<&'d mut T>) -> &'d mut T {
    fn search<'d, T>(sections: &'d mut [Section], wanted: fn(&'d mut Block) -> Option<&'d mut T>) -> Option<&'d mut T> {
        sections.iter_mut().find_map(|section| {
            section.blocks.iter_mut().find_map(wanted).or_else(|| search(&mut section.sections, wanted))
        })
    }
    search(sections, wanted).unwrap()
}

#[test]
fn a_long_title_has_smaller_letters_and_lines_of_nearly_one_length() {
    let mut document = sample::document();
    document.title_page.title = "Sprawozdanie".into();
    let plain = body(&document);
    assert_eq!(first_run(styled(&plain, "Title")[0]).0, None);
    document.title_page.title = "Sprawozdanie z konsultacji społecznych projektu programu rozwoju usług ".repeat(2);
    let long = body(&document);
    let title = styled(&long, "Title")[0];
    assert_eq!(first_run(title).0, Some(48), "0.84 of 28 points");
    assert!(number(title, "w:ind", "w:right").unwrap() > 0);
}

#[test]
fn the_name_of_the_office_leaves_room_for_the_page() {
    let mut document = sample::document();
    let mut footer = |author: &str| {
        document.metadata.author = author.into();
        let footer = written_part(&document, "word/footer1.xml");
        first_run(footer.find("w:p").unwrap())
    };
    assert_eq!(footer("Urząd Gminy"), (None, 1));
    let long = "Regionalny Ośrodek Polityki Społecznej Urzędu Marszałkowskiego Województwa Warmińsko-Mazurskiego \
                         w Olsztynie";
    assert_eq!(footer(long), (None, 2));
    assert_eq!(footer(&format!("{long} – {long}")), (None, 3));
}

#[test]
fn each_page_of_a_draft_says_that_it_is_one() {
    let mut document = sample::document();
    assert!(!written_part(&document, "word/header1.xml").words().contains("projekt"));
    document.metadata.draft = true;
    let header = written_part(&document, "word/header1.xml").words();
    assert_eq!(header, format!("projekt · {}", document.metadata.short_title));
}

#[test]
fn meanings_stand_beside_short_terms_and_after_long_ones() {
    let mut document = sample::document();
    let tabs = |document: &Document| {
        let body = body(document);
        let all = styled(&body, "Definition");
        let tab = |run: &Element| run.name == "w:r" && run.find("w:tab").is_some();
        let edges: Vec<_> = all.iter().map(|it| number(it, "w:ind", "w:left")).collect();
        (all.len(), all.iter().filter(|it| it.elements().any(tab)).count(), edges)
    };
    let (all, beside, edges) = tabs(&document);
    assert!(all > 0 && beside == all, "{beside} of {all}");
    assert!(edges.iter().all(|edge| *edge == edges[0] && edge.is_some()), "one edge for all");
    let definitions = first(&mut document.sections, |block| match block {
        Block::Definitions(definitions) => Some(definitions),
        _ => None,
    });
    definitions[0].term = vec![Inline::Text("termin o wielu, wielu literach".into())];
    assert_eq!(tabs(&document).1, 0);
}

#[test]
fn words_of_headings_begin_right_after_the_longest_number() {
    let numbering = written_part(&sample::document(), "word/numbering.xml");
    let list = numbering.elements().find(|list| list.get("w:abstractNumId") == Some("1")).unwrap();
    let rooms: Vec<u32> = list
        .elements()
        .filter(|child| child.name == "w:lvl")
        .take(2)
        .map(|level| number(level, "w:ind", "w:hanging").unwrap())
        .collect();
    // „1” of 19 points and „1.1” of 14 points, each with a gap of 0.55 of its size.
    assert!((400..=500).contains(&rooms[0]), "{rooms:?}");
    assert!((420..=620).contains(&rooms[1]), "{rooms:?}");
}

#[test]
fn a_table_of_high_rows_may_be_divided_and_a_low_one_not() {
    let kept = |document: &Document| {
        let body = body(document);
        let table = body.elements().find(|element| element.name == "w:tbl").unwrap();
        let row = table.elements().filter(|element| element.name == "w:tr").nth(2).unwrap();
        let paragraph = row.find("w:tc").and_then(|cell| cell.find("w:p")).unwrap();
        paragraph.find("w:pPr").unwrap().find("w:keepNext").is_some()
    };
    let mut document = sample::document();
    assert!(kept(&document));
    let table = first(&mut document.sections, |block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for row in &mut table.rows {
        row[0] = vec![vec![Inline::Text("słowo ".repeat(60))]];
    }
    assert!(!kept(&document));
}
