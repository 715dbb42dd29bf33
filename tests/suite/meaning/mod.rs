//! Each fixture's document and its files come in; that they say the same, as often and in the same order, goes out.
//!
//! `model` tells what the writers were given, in the passages that `reading` finds in the files.

use std::path::Path;

use sprawozdanie::{
    parity,
    reading::{self, Passage, plain},
};

use super::built;

mod model;

/// The same text without any spaces: what is drawn in pieces has none between them.
fn dense(text: &str) -> String {
    plain(text).replace(' ', "")
}

#[test]
fn the_tags_say_what_the_model_says() {
    let mut different = Vec::new();
    for built in built::all() {
        let (expected, _) = model::told(&built.document, &built.pagination);
        let found = built.reading.reading().passages;
        let Some(at) = (0..expected.len().max(found.len())).find(|at| expected.get(*at) != found.get(*at)) else {
            continue;
        };
        let first = |passages: &[Passage]| passages.get(at).map(ToString::to_string).unwrap_or_default();
        let file = |kind: &str| Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{kind}.txt", built.name));
        for (kind, passages) in [("expected", &expected), ("found", &found)] {
            let lines: Vec<_> = passages.iter().map(ToString::to_string).collect();
            std::fs::write(file(kind), lines.join("\n") + "\n").unwrap();
        }
        different.push(format!(
            "{}, line {}\n expected {}\n found    {}\n diff {} {}",
            built.name,
            at + 1,
            first(&expected),
            first(&found),
            file("expected").display(),
            file("found").display()
        ));
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn the_word_file_says_what_the_pdf_says() {
    for built in built::all() {
        let docx = reading::docx::read(&built.docx).unwrap();
        assert_eq!(parity::compare(&built.reading.reading(), &docx), [], "{}", built.name);
    }
}

#[test]
fn the_web_page_says_what_the_pdf_and_the_word_file_say() {
    for built in built::all() {
        let html = reading::html::read(&built.html).unwrap();
        assert_eq!(parity::compare(&built.reading.reading(), &html), [], "{}", built.name);
        let docx = reading::docx::read(&built.docx).unwrap();
        assert_eq!(parity::compare(&docx, &html), [], "{}", built.name);
    }
}

#[test]
fn every_figure_shows_its_words_in_their_order() {
    for built in built::all() {
        let (_, expected) = model::told(&built.document, &built.pagination);
        let found = built.reading.reading().drawn;
        assert_eq!(found.len(), expected.len(), "{}", built.name);
        for (words, drawn) in expected.iter().zip(&found) {
            let drawn = dense(&drawn.concat());
            let mut rest = drawn.as_str();
            for word in words.iter().map(|word| dense(word)) {
                let Some((_, after)) = rest.split_once(&word) else {
                    panic!("{}: {word} is not in {drawn}", built.name)
                };
                rest = after;
            }
        }
    }
}
