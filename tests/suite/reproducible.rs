//! The same data come in twice; that the same bytes go out, whatever the surroundings, goes out.

use std::{path::Path, thread};

use sprawozdanie::{output, templates::Templates};

use super::{
    built,
    program::{project, sprawozdanie, valid_fixtures},
};

/// PDF, DOCX and HTML made within this process.
fn written(path: &Path) -> [Vec<u8>; 3] {
    let templates = Templates::embedded();
    let (_, document) = built::composed(path, &templates);
    let layout = output::pdf::Layout::set(&document, &templates).unwrap();
    let pictures = output::pdf::chart_pictures(&document, &templates).unwrap();
    let docx = output::docx::write(
        &document,
        &templates,
        &layout.pagination(),
        &pictures,
        &output::docx::fonts(&templates).unwrap(),
        None,
    )
    .unwrap();
    let drawings = output::pdf::chart_drawings(&document, &templates).unwrap();
    let html = output::html::write(&document, &templates, &drawings).unwrap();
    [layout.pdf().unwrap(), docx, html]
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
fn same_input_gives_same_bytes_in_eight_threads_at_once() {
    let (path, other) = &(project("fixtures/kompletny.json"), project("fixtures/hostile.json"));
    let expected = [written(path), written(other)];
    thread::scope(|scope| {
        // Two documents at once, so that what one of them counts could get into the other.
        let threads: Vec<_> =
            (0..8).map(|number| scope.spawn(move || (number % 2, written([path, other][number % 2])))).collect();
        for thread in threads {
            let (which, result) = thread.join().unwrap();
            assert!(result == expected[which], "{which}");
        }
    });
}

#[test]
fn the_program_gives_the_bytes_that_it_gave_in_another_process() {
    for path in valid_fixtures() {
        let build = || {
            let ran = sprawozdanie(["build", "--to", "pdf,docx,html"]).data(&path).ends_with(0);
            [ran.file(".pdf"), ran.file(".docx"), ran.file(".html")]
        };
        let first = build();
        assert!(first == build(), "{}", path.display());
        assert!(first == written(&path), "{}: the program and its library differ", path.display());
    }
}

#[test]
fn same_input_gives_same_bytes_in_other_surroundings() {
    let path = project("fixtures/warmia-mazury-2019-2020/wersja-2.json");
    let one = sprawozdanie(["build", "--to", "pdf,docx,html"]).data(&path).ends_with(0);
    // The data elsewhere and under a name from another folder, whose name no system writes by itself.
    let elsewhere = tempfile::TempDir::with_prefix("folder z ąę ").unwrap();
    std::fs::create_dir(elsewhere.path().join("dane")).unwrap();
    std::fs::copy(&path, elsewhere.path().join("dane/wersja-2.json")).unwrap();
    let other = sprawozdanie(["build", "--to", "pdf,docx,html", "--lang", "en", "dane/wersja-2.json", "-o"]);
    let output = other.folder.path().to_owned();
    let other = other
        .data(&output)
        .within(elsewhere.path())
        .with("TMPDIR", elsewhere.path().to_str().unwrap())
        .with("HOME", "/")
        .with("TZ", "Pacific/Auckland")
        .with("LANG", "en_US.UTF-8")
        .with("SOURCE_DATE_EPOCH", "1")
        .with("RAYON_NUM_THREADS", "1")
        .ends_with(0);
    assert_eq!(one.files(), other.files());
    for extension in [".pdf", ".docx", ".html"] {
        assert!(one.file(extension) == other.file(extension), "{extension}");
    }
}
