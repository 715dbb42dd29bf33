//! Whole documents made by hand come in; what the PDF writer promises about them is checked.

#![allow(clippy::unwrap_used, reason = "a test may die")]

use std::{collections::BTreeSet, thread};

use super::*;
use crate::document::*;

mod limits;
mod sample;

use sample::{HOSTILE, sample};

#[test]
fn same_input_gives_same_bytes_in_every_thread() {
    let document = sample();
    let written = || {
        let layout = laid_out(&document);
        (layout.pdf().unwrap(), layout.picture(1, 40).unwrap())
    };
    let first = written();
    let others: Vec<_> = thread::scope(|scope| {
        let writers: Vec<_> = (0..2).map(|_| scope.spawn(written)).collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    assert!(others.iter().all(|other| *other == first));
    look_at("SAMPLE_OUT", &first.0);
}

#[test]
fn every_anchor_has_a_page() {
    let document = sample();
    let pages = laid_out(&document).pagination();
    let expected: BTreeSet<String> = sample::anchors(&document);
    assert_eq!(pages.pages.keys().cloned().collect::<BTreeSet<_>>(), expected);
    assert!(pages.pages.values().all(|page| (1..=pages.total).contains(page)));
}

#[test]
fn a_small_document_has_a_title_page_and_its_text() {
    let document = sample::with(vec![Block::Paragraph(vec![Inline::Text(HOSTILE.into())])]);
    let layout = laid_out(&document);
    assert!(layout.pdf().unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(layout.pagination().total, 2);
}

#[test]
fn a_page_is_a_picture_of_its_size_and_another_one_is_none() {
    let layout = laid_out(&sample::with(Vec::new()));
    let picture = layout.picture(1, 72).unwrap();
    assert_eq!(picture[1..4], *b"PNG");
    assert_eq!(picture[16..24], [595_u32.to_be_bytes(), 842_u32.to_be_bytes()].concat());
    for page in [0, layout.pagination().total + 1] {
        assert!(layout.picture(page, 72).is_err(), "{page}");
    }
}

#[test]
fn parts_without_content_do_no_harm() {
    let mut document = sample::with(sample::hollow());
    document.title_page = TitlePage { title: "Tytuł".into(), ..TitlePage::default() };
    document.attachments.clear();
    laid_out(&document).pdf().unwrap();
}

#[test]
fn a_very_long_word_stays_on_its_page() {
    let word = "x".repeat(10_000);
    let document = sample::with(vec![
        Block::Paragraph(vec![Inline::Text(word.clone())]),
        Block::Table(sample::table("dlugie", 2, 1, |_, column| if column < 2 { "1".into() } else { word.clone() })),
    ]);
    laid_out(&document).pdf().unwrap();
}

#[test]
fn large_parts_go_on_on_the_next_page() {
    let bar = |index: usize| Bar {
        label: format!("podmiot {index} o\u{00A0}nazwie, która zajmuje więcej niż jeden wiersz wykresu"),
        value: index as u64,
        shown: index.to_string(),
    };
    let mut matrix = sample::matrix("macierz", 1, 21);
    matrix.columns.iter_mut().for_each(|title| title.push_str(" z\u{00A0}dopiskiem, który ją wydłuża"));
    for row in &mut matrix.rows {
        row.title = row.title.repeat(9);
    }
    let bars = Bars { unit: "liczba".into(), bars: (0..60).map(bar).collect() };
    let chart = Chart { plot: Plot::Bars(bars), ..sample::chart("wykres", 1) };
    let mut document = sample::with(vec![Block::Matrix(matrix), Block::Chart(chart)]);
    document.sections[0].orientation = Orientation::Landscape;
    look_at("LARGE_OUT", &laid_out(&document).pdf().unwrap());
}

#[test]
fn every_character_without_a_shape_is_quoted_with_its_words() {
    let words = "Uwaga zgłoszona w języku chińskim: 你好 oraz znak \u{F0B7} z edytora";
    let document = sample::with(vec![Block::Paragraph(vec![Inline::Text(words.into())])]);
    let Refusal::NoShape(found) = refused(&document, &Templates::embedded()) else { panic!("another refusal") };
    assert_eq!(found.iter().map(|(character, _)| *character).collect::<String>(), "你好\u{F0B7}");
    assert!(found[0].1.contains("w języku chińskim: 你好 oraz znak"), "{found:?}");
}

#[test]
fn a_mistake_in_a_typst_file_is_shown_with_its_line() {
    let path = "shared/typst/report.typ".to_string();
    let broken = Templates::embedded().with([(path, b"// one\n#unknown-name".to_vec())]);
    let Refusal::Template(mistake) = refused(&sample(), &broken) else { panic!("another refusal") };
    assert_eq!((mistake.file.as_str(), mistake.range), ("shared/typst/report.typ", Some(8..20)));
    assert!(mistake.message.starts_with("unknown variable"), "{}", mistake.message);
}

#[test]
fn a_font_that_is_not_there_is_a_mistake() {
    let templates = themed("Source Serif 4", "No Such Serif");
    let message = Layout::set(&sample(), &templates).err().unwrap().to_string();
    assert!(message.contains("unknown font family: no such serif"), "{message}");
}

#[test]
fn text_that_no_page_can_hold_is_an_error_that_quotes_it() {
    let Refusal::NoRoom(found) = refused(&sample(), &themed("width = 210.0", "width = 70.0")) else {
        panic!("another refusal")
    };
    assert_eq!(found[0].0, 1);
    assert!(found.iter().any(|(_, text)| text.contains("społecznych")), "{found:?}");
}

#[test]
fn no_height_of_the_page_breaks_the_document() {
    // Every height puts the page breaks at other places: into call-outs, lists, tables, next to footnotes.
    let step = std::env::var("HEIGHT_STEP").ok().and_then(|step| step.parse().ok()).unwrap_or(29);
    for height in (200..340).step_by(step) {
        let theme = themed("height = 297.0", &format!("height = {height}.0"));
        let result = Layout::set(&sample(), &theme).and_then(|layout| layout.pdf());
        assert!(result.is_ok(), "{height}: {:?}", result.err());
    }
}

/// The document with the look that it has by itself.
fn laid_out(document: &Document) -> Layout {
    Layout::set(document, &Templates::embedded()).unwrap()
}

/// Why a document could not be laid out.
fn refused(document: &Document, templates: &Templates) -> Refusal {
    Layout::set(document, templates).err().unwrap().downcast().unwrap()
}

/// The embedded templates with one line of the theme changed.
fn themed(from: &str, to: &str) -> Templates {
    let theme = Templates::embedded().text(Templates::THEME).unwrap().replace(from, to);
    Templates::embedded().with([(Templates::THEME.to_string(), theme.into_bytes())])
}

/// Writes the file where a variable of the environment says so, for a look at the pages.
fn look_at(variable: &str, pdf: &[u8]) {
    if let Some(path) = std::env::var_os(variable) {
        std::fs::write(path, pdf).unwrap();
    }
}
