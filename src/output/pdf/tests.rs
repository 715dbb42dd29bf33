//! Whole documents made by hand come in; what the PDF writer promises about them is checked.

use std::{collections::BTreeSet, thread};

use super::*;
use crate::document::*;

mod sample;

use sample::{HOSTILE, sample};

#[test]
fn same_input_gives_same_bytes_in_every_thread() {
    let templates = Templates::embedded();
    let document = sample();
    let first = write(&document, &templates).unwrap();
    let others: Vec<Vec<u8>> = thread::scope(|scope| {
        let writers: Vec<_> = (0..2).map(|_| scope.spawn(|| write(&document, &templates).unwrap().bytes)).collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    assert!(others.iter().all(|bytes| *bytes == first.bytes));
    // For a look at the pages.
    if let Some(path) = std::env::var_os("SAMPLE_OUT") {
        std::fs::write(path, &first.bytes).unwrap();
    }
}

#[test]
fn every_anchor_has_a_page() {
    let document = sample();
    let pages = write(&document, &Templates::embedded()).unwrap().pages;
    let expected: BTreeSet<String> = sample::anchors(&document);
    assert_eq!(pages.pages.keys().cloned().collect::<BTreeSet<_>>(), expected);
    assert!(pages.pages.values().all(|page| (1..=pages.total).contains(page)));
}

#[test]
fn a_small_document_has_a_title_page_and_its_text() {
    let document = sample::with(vec![Block::Paragraph(vec![Inline::Text(HOSTILE.into())])]);
    let pdf = write(&document, &Templates::embedded()).unwrap();
    assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(pdf.pages.total, 2);
}

#[test]
fn a_very_long_word_stays_on_its_page() {
    let word = "x".repeat(10_000);
    let document = sample::with(vec![
        Block::Paragraph(vec![Inline::Text(word.clone())]),
        Block::Table(sample::table("dlugie", 2, 1, |_, column| if column < 2 { "1".into() } else { word.clone() })),
    ]);
    write(&document, &Templates::embedded()).unwrap();
}

#[test]
fn a_mistake_in_a_typst_file_is_shown_with_its_line() {
    let path = "shared/typst/report.typ".to_string();
    let broken = Templates::embedded().with([(path, b"// one\n#unknown-name".to_vec())]);
    let message = write(&sample(), &broken).err().unwrap().to_string();
    assert!(message.starts_with("shared/typst/report.typ:2:2: unknown variable"), "{message}");
}

#[test]
fn a_font_that_is_not_there_is_a_mistake() {
    let theme = Templates::embedded().text(Templates::THEME).unwrap().replace("Source Serif 4", "No Such Serif");
    let templates = Templates::embedded().with([(Templates::THEME.to_string(), theme.into_bytes())]);
    let message = write(&sample(), &templates).err().unwrap().to_string();
    assert!(message.contains("unknown font family: no such serif"), "{message}");
}

#[test]
fn text_that_no_page_can_hold_is_an_error_that_quotes_it() {
    let mut table = sample::table("za-szeroka", 1, 1, |_, column| format!("kolumna {column}"));
    table.columns.iter_mut().for_each(|column| column.share = 0.6);
    let message = write(&sample::with(vec![Block::Table(table)]), &Templates::embedded()).err().unwrap().to_string();
    assert!(message.starts_with("text does not fit on its page\n  page 2: „"), "{message}");
    assert!(message.contains("„kolumna 3”"), "{message}");
}
