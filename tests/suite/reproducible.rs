//! The same data come in twice; that the same bytes go out, whatever the surroundings, goes out.

use std::{path::Path, thread};

use sprawozdanie::{output, templates::Templates};

use super::{
    built,
    program::{project, sprawozdanie, valid_fixtures},
};

/// PDF and DOCX made within this process.
fn written(path: &Path) -> (Vec<u8>, Vec<u8>) {
    let templates = Templates::embedded();
    let (_, document) = built::composed(path, &templates);
    let layout = output::pdf::Layout::set(&document, &templates).unwrap();
    let pictures = output::pdf::chart_pictures(&document, &templates).unwrap();
    let docx = output::docx::write(&document, &templates, &layout.pagination(), &pictures, None).unwrap();
    (layout.pdf().unwrap(), docx)
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
    let here = written(&path);
    assert!(one.file(".pdf") == here.0 && one.file(".docx") == here.1, "the program and its library differ");
    for extension in [".pdf", ".docx"] {
        assert!(one.file(extension) == other.file(extension), "{extension}");
    }
}
