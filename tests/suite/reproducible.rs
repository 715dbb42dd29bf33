//! The same data come in twice; that the same bytes go out, whatever the surroundings, goes out.

use std::{collections::BTreeMap, path::Path, thread};

use sprawozdanie::{
    consultation::{Consultation, validate},
    document::Media,
    input, output,
    report::compose,
    templates::Templates,
};

use super::program::{project, sprawozdanie, valid_fixtures};

fn consultation(path: &Path) -> Consultation {
    let input = input::json::parse(&std::fs::read(path).unwrap());
    validate(input.draft, input.problems).unwrap().0
}

/// PDF and DOCX made within this process.
fn written(path: &Path) -> (Vec<u8>, Vec<u8>) {
    let (consultation, templates) = (consultation(path), Templates::embedded());
    let picture = |file: &str| {
        let bytes = std::fs::read(path.parent().unwrap().join(file)).unwrap();
        let format = if file.ends_with("png") {
            sprawozdanie::document::MediaFormat::Png
        } else {
            sprawozdanie::document::MediaFormat::Jpeg
        };
        Media { format, width: 900, height: 600, bytes }
    };
    let pictures: BTreeMap<_, _> =
        consultation.pictures().into_iter().map(|(_, file)| (file.to_owned(), picture(file))).collect();
    let document = compose(&consultation, &consultation.report.kind, &templates, pictures).unwrap();
    let pdf = output::pdf::write(&document, &templates).unwrap();
    let docx = output::docx::write(
        &document,
        &templates,
        &pdf.pages,
        &output::pdf::chart_pictures(&document, &templates).unwrap(),
    )
    .unwrap();
    (pdf.bytes, docx)
}

#[test]
fn same_input_gives_same_bytes_in_one_process_after_another_document() {
    let fixtures = valid_fixtures();
    let first: Vec<_> = fixtures.iter().map(|path| written(path)).collect();
    for (path, before) in fixtures.iter().zip(first).rev() {
        assert!(written(path) == before, "{}", path.display());
    }
}

#[test]
fn same_input_gives_same_bytes_in_threads() {
    let path = project("fixtures/kompletny.json");
    let expected = written(&path);
    let results: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| written(&path))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(results.iter().all(|result| *result == expected));
}

#[test]
fn same_input_gives_same_bytes_in_other_surroundings() {
    let path = project("fixtures/warmia-mazury-2019-2020/wersja-2.json");
    let one = sprawozdanie(["build"]).data(&path).ends_with(0);
    let other = sprawozdanie(["build", "--lang", "en"])
        .data(&path)
        .with("TZ", "Pacific/Auckland")
        .with("LANG", "en_US.UTF-8")
        .with("SOURCE_DATE_EPOCH", "1")
        .with("RAYON_NUM_THREADS", "1")
        .ends_with(0);
    assert_eq!(one.files(), other.files());
    for extension in [".pdf", ".docx"] {
        assert!(one.file(extension) == other.file(extension), "{extension}");
    }
}
