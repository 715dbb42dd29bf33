//! Any bytes come in as a part of an office's document; a Word file with its looks, or a problem, must go out.
//!
//! The first byte says which part of the letterhead of the fixtures the others stand for.

#![no_main]

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
    sync::LazyLock,
};

use libfuzzer_sys::fuzz_target;
use sprawozdanie::{
    consultation::validate,
    document::Document,
    input,
    open_xml::archive::unpack,
    output::{
        ChartPictures, Pagination,
        docx::{Fonts, Reference, fonts, write},
    },
    report::{Sources, compose},
    templates::Templates,
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

static LETTERHEAD: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    unpack(include_bytes!("../../fixtures/wzor-urzedu/wzor-libreoffice.docx")).expect("a fixture is an archive")
});

static TEMPLATES: LazyLock<Templates> = LazyLock::new(Templates::embedded);

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let input = input::json::parse(include_bytes!("../../fixtures/minimalny.json"));
    let (consultation, _) = validate(input.draft, input.problems).expect("a fixture is valid");
    let mut document =
        compose(&consultation, "konsultacje", &TEMPLATES, Sources::default()).expect("a fixture is composed");
    // Page numbers come from the PDF, which is not made here.
    document.opening.clear();
    document
});

static FONTS: LazyLock<Fonts> = LazyLock::new(|| fonts(&TEMPLATES).expect("the fonts are sound"));

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let replaced = usize::from(*first) % LETTERHEAD.len();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (index, (path, part)) in LETTERHEAD.iter().enumerate() {
        archive.start_file(path.as_str(), stored).expect("memory takes it");
        archive.write_all(if index == replaced { bytes } else { part }).expect("memory takes it");
    }
    let letterhead = archive.finish().expect("memory takes it").into_inner();
    let theme = TEMPLATES.theme().expect("the theme is sound");
    let Ok((reference, _)) = Reference::read("wzor.docx", &letterhead, &theme) else { return };
    let (pages, pictures) = (Pagination::default(), ChartPictures::new());
    let written = write(&DOCUMENT, &TEMPLATES, &pages, &pictures, &FONTS, Some(&reference));
    let parts = unpack(&written.expect("what can be read can be written")).expect("what is written can be read");
    assert!(parts.contains_key("word/document.xml"));
});
