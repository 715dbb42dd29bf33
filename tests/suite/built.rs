//! The valid fixtures come in; each with its document and its files, made and read once for all tests, goes out.

use std::{path::Path, sync::LazyLock, thread};

use sprawozdanie::{
    consultation::{Consultation, validate},
    document::{Document, Media},
    input,
    output::{self, Pagination, pdf::Layout},
    pictures::{self, Extent, Typefaces},
    reading,
    report::{Sources, compose},
    revision::sha256,
    templates::Templates,
};

use super::program::{project, valid_fixtures};

/// A document with all that is made of it.
pub struct Built {
    /// The fixture's file without its ending.
    pub name: String,
    pub consultation: Consultation,
    pub document: Document,
    pub layout: Layout,
    pub pagination: Pagination,
    pub pdf: Vec<u8>,
    pub reading: reading::pdf::File,
    pub docx: Vec<u8>,
    pub html: Vec<u8>,
}

static ALL: LazyLock<Vec<Built>> = LazyLock::new(|| {
    let paths = valid_fixtures();
    thread::scope(|scope| {
        let mut builders: Vec<_> = paths
            .iter()
            .map(|path| {
                scope.spawn(|| built(path.file_stem().unwrap().to_str().unwrap(), path, &Templates::embedded()))
            })
            .collect();
        builders.push(scope.spawn(|| built("every-block", &project("fixtures/kompletny.json"), &every_block())));
        builders.into_iter().map(|builder| builder.join().unwrap()).collect()
    })
});

/// Every valid fixture, and a document with every kind of block.
pub fn all() -> &'static [Built] {
    &ALL
}

/// Templates whose report has every kind of block.
fn every_block() -> Templates {
    let report = include_bytes!("built/every-block.md.jinja");
    Templates::embedded().with([("konsultacje/report.md.jinja".to_owned(), report.to_vec())])
}

/// All that is made of the data at a path.
pub fn built(name: &str, path: &Path, templates: &Templates) -> Built {
    let (consultation, document) = composed(path, templates);
    let layout = Layout::set(&document, templates).unwrap();
    let pdf = layout.pdf().unwrap();
    let reading = reading::pdf::read(&pdf).unwrap();
    let (pagination, pictures) = (layout.pagination(), output::pdf::chart_pictures(&document, templates).unwrap());
    let fonts = output::docx::fonts(templates).unwrap();
    let docx = output::docx::write(&document, templates, &pagination, &pictures, &fonts, None).unwrap();
    let html =
        output::html::write(&document, templates, &output::pdf::chart_drawings(&document, templates).unwrap()).unwrap();
    Built { name: name.to_owned(), consultation, document, pagination, layout, pdf, reading, docx, html }
}

/// The data of a fixture and the document that the program makes of them.
pub fn composed(path: &Path, templates: &Templates) -> (Consultation, Document) {
    let input = input::json::parse(&std::fs::read(path).unwrap());
    let consultation = validate(input.draft, input.problems).unwrap().0;
    let place = Extent::of(&templates.theme().unwrap().page);
    let typefaces = Typefaces::of(templates);
    let bytes = |file: &str| std::fs::read(path.parent().unwrap().join(file)).unwrap();
    let picture = |file: &str| {
        let ready = pictures::ready(&bytes(file), place, &typefaces).unwrap();
        Media { source: sha256(&bytes(file)), ..ready }
    };
    let pictures = consultation.pictures().into_iter().map(|(_, file)| (file.to_owned(), picture(file))).collect();
    let sources = Sources { pictures, ..Sources::default() };
    let document = compose(&consultation, &consultation.report.kind, templates, sources).unwrap();
    (consultation, document)
}
