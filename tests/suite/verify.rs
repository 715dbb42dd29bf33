//! A report whose Word file or web page was changed in one place comes in; that `verify` names the difference, as its expectation
//! beside the case says, goes out.

use std::{path::Path, sync::LazyLock};

use serde::Deserialize;
use tempfile::TempDir;

use super::{
    packages::Parts,
    program::{project, sprawozdanie},
};

/// A change of one part of a Word file, or of the web page where the part is `html`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    part: String,
    find: String,
    replace: String,
}

struct Files {
    pdf: Vec<u8>,
    docx: Vec<u8>,
    html: Vec<u8>,
}

/// The report that is changed.
static REPORT: LazyLock<Files> = LazyLock::new(|| {
    let ran = sprawozdanie(["build", "--to", "pdf,docx,html"]);
    let ran = ran.data(&project("fixtures/kompletny.json")).ends_with(0);
    Files { pdf: ran.file(".pdf"), docx: ran.file(".docx"), html: ran.file(".html") }
});

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// What an official sees, in Polish.
fn told(folder: &Path, code: i32) -> String {
    let ran = sprawozdanie(["verify", "--lang", "pl", "."]).within(folder).ends_with(code);
    assert_eq!(ran.stdout, "");
    ran.stderr
}

#[test]
fn every_difference_is_named_with_its_place() {
    let mut cases: Vec<_> = std::fs::read_dir(project("tests/suite/verify"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    cases.sort();
    assert!(cases.len() > 51, "cases are missing");
    for path in cases {
        let case: Case = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let folder = if case.part == "html" {
            let page = std::str::from_utf8(&REPORT.html).unwrap();
            let changed = page.replacen(&case.find, &case.replace, 1);
            assert!(changed != page, "{}: nothing to change", path.display());
            folder(&[("raport.pdf", &REPORT.pdf), ("raport.html", changed.as_bytes())])
        } else {
            let docx = Parts::of(&REPORT.docx).change_first(&case.part, &case.find, &case.replace).packed();
            folder(&[("raport.pdf", &REPORT.pdf), ("raport.docx", &docx)])
        };
        insta::with_settings!({
            snapshot_path => project("tests/suite/verify"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(path.file_stem().unwrap().to_str().unwrap(), told(folder.path(), 4));
        });
    }
}

#[test]
fn an_endnote_is_read_as_a_note() {
    const NOTES: &str = "<w:endnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:endnote w:id=\"1\"><w:p><w:r><w:t>Dopisek na końcu</w:t></w:r></w:p></w:endnote></w:endnotes>";
    const RELATIONSHIP: &str = "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes\" Target=\"endnotes.xml\"/></Relationships>";
    let docx = Parts::of(&REPORT.docx)
        .with("word/endnotes.xml", NOTES)
        .change("word/_rels/document.xml.rels", "</Relationships>", RELATIONSHIP)
        .change_first("word/document.xml", "terminie.</w:t>", "terminie.</w:t><w:endnoteReference w:id=\"1\"/>")
        .packed();
    let told = told(folder(&[("raport.pdf", &REPORT.pdf), ("raport.docx", &docx)]).path(), 4);
    assert!(told.contains("Dopisek na końcu"), "{told}");
}

#[test]
fn data_that_the_record_of_a_file_does_not_know_are_named() {
    let whole = Parts::of(&REPORT.docx);
    let changed = whole.change_first("customXml/item1.xml", "konsultacji", "konsultacjj").packed();
    let told = told(folder(&[("raport.docx", &changed)]).path(), 4);
    assert!(told.contains("[V005]") && told.contains("[V004]"), "{told}");
}

#[test]
fn a_sound_report_is_told_with_what_was_compared() {
    let folder = folder(&[("raport.pdf", &REPORT.pdf), ("raport.docx", &REPORT.docx)]);
    assert_eq!(
        told(folder.path(), 0).replace('\\', "/"),
        "./raport: PDF i DOCX mówią to samo (34 strony, 39 nagłówków, 18 tabel, 10 rysunków)\n"
    );
}

#[test]
fn all_files_of_a_report_are_compared() {
    let all = [("raport.pdf", &REPORT.pdf), ("raport.docx", &REPORT.docx), ("raport.html", &REPORT.html)];
    let all = all.map(|(name, bytes)| (name, bytes.as_slice()));
    for (files, kinds) in [
        (&all[..], "PDF, DOCX i HTML mówią to samo (34 strony, 39 nagłówków, 18 tabel, 10 rysunków)"),
        (&[all[0], all[2]], "PDF i HTML mówią to samo (34 strony, 39 nagłówków, 18 tabel, 10 rysunków)"),
        (&all[1..], "DOCX i HTML mówią to samo (39 nagłówków, 18 tabel, 10 rysunków)"),
    ] {
        assert_eq!(told(folder(files).path(), 0).replace('\\', "/"), format!("./raport: {kinds}\n"));
    }
    // Both are told, each by its name.
    let (word, other) = ("usług świadczonych", "usług zapewnianych");
    let docx = Parts::of(&REPORT.docx).change_first("word/document.xml", word, other).packed();
    let html = String::from_utf8(REPORT.html.clone()).unwrap().replacen(word, other, 1);
    let changed = folder(&[("r.pdf", &REPORT.pdf), ("r.docx", &docx), ("r.html", html.as_bytes())]);
    let told_of = told(changed.path(), 4);
    assert!(told_of.contains("r.docx\n") && told_of.contains("r.html\n"), "{told_of}");
    assert_eq!(told_of.matches("[V002]").count(), 2, "{told_of}");
    // A page alone may be of something else.
    let page = folder(&[("raport.pdf", &REPORT.pdf), ("wpis.html", b"<p>")]);
    let told_of = told(page.path(), 0);
    assert!(told_of.contains("[V004]") && !told_of.contains("wpis"), "{told_of}");
}

#[test]
fn files_that_cannot_be_compared_are_named() {
    let broken = folder(&[("raport.pdf", &REPORT.pdf[..9000]), ("raport.docx", b"PK")]);
    let told_of = told(broken.path(), 4);
    assert_eq!(told_of.matches("[V001]").count(), 2, "{told_of}");
    let lone = folder(&[("raport.docx", &REPORT.docx), ("~$raport.docx", b"open in Word")]);
    let told_of = told(lone.path(), 0);
    assert_eq!(told_of.matches("[V004]").count(), 1, "{told_of}");
    let empty = folder(&[("notatki.txt", b"")]);
    assert!(told(empty.path(), 1).contains("[V003]"));
    let missing = sprawozdanie(["verify", "--lang", "pl", "nie ma"]).ends_with(5);
    assert!(missing.stderr.contains("„nie ma”"), "{}", missing.stderr);
}

/// Whoever changes a Typst file so that it loses content gets no files.
#[test]
fn a_report_whose_pdf_loses_content_is_not_written() {
    let templates = TempDir::new().unwrap();
    sprawozdanie(["templates", "--eject"]).data(templates.path()).ends_with(0);
    let title_page = templates.path().join("shared/typst/title-page.typ");
    let text = std::fs::read_to_string(&title_page).unwrap();
    let without = text.replacen("  if page.facts.len() > 0 { facts(page.facts) }\n", "", 1);
    assert_ne!(text, without);
    std::fs::write(&title_page, without).unwrap();
    let ran = sprawozdanie(["build", "--lang", "pl", "--templates"]).data(templates.path());
    let ran = ran.data(&project("fixtures/minimalny.json")).ends_with(4);
    assert!(ran.stderr.contains("[V002]") && ran.stderr.contains("Nie zapisano żadnego pliku"), "{}", ran.stderr);
    assert_eq!(ran.files(), Vec::<String>::new());
}
