//! Finished files come in; that each gives back the very data that it was made of, or says why not, goes out.

use std::fs;

use tempfile::TempDir;

use super::{
    built::{self, Built},
    packages::Parts,
    program::{project, sprawozdanie},
};

fn of(name: &str) -> &'static Built {
    built::all().iter().find(|built| built.name == name).unwrap()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    files.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).unwrap());
    folder
}

#[test]
fn all_files_give_back_the_data_that_they_were_made_of() {
    for built in built::all() {
        let published = String::from_utf8(built.consultation.published().unwrap()).unwrap();
        // By what they are, not by how they are called.
        let folder = folder(&[
            ("raport.pdf", &built.pdf),
            ("raport.docx", &built.docx),
            ("raport.html", &built.html),
            ("bez-nazwy", &built.pdf),
        ]);
        for file in ["raport.pdf", "raport.docx", "raport.html", "bez-nazwy"] {
            let ran = sprawozdanie(["extract", file]).within(folder.path()).ends_with(0);
            assert!(ran.stdout == published, "{}: {file}", built.name);
            assert_eq!(ran.stderr, "");
        }
    }
}

#[test]
fn a_word_file_that_libreoffice_has_saved_still_gives_them_back() {
    let saved = project("tests/suite/extraction/zapisane-w-libreoffice.docx");
    let ran = sprawozdanie(["wyodrebnij"]).data(&saved).ends_with(0);
    assert!(ran.stdout.starts_with("{\n  \"report\""), "{}", ran.stdout);
    // Nor is there a warning that they are others than the file was made of.
    assert_eq!(ran.stderr, "");
    let same =
        sprawozdanie(["diff", "--exit-code"]).data(&saved).data(&project("fixtures/minimalny.json")).ends_with(0);
    assert_eq!(same.stderr, "");
}

#[test]
fn a_published_report_is_compared_like_the_data_that_it_was_made_of() {
    let (old, new) = (of("wersja-1"), of("wersja-2"));
    let folder = folder(&[("stary.docx", &old.docx), ("stary.pdf", &old.pdf), ("nowy.pdf", &new.pdf)]);
    let told = |one: &std::path::Path, other: &std::path::Path| {
        sprawozdanie(["--lang", "pl", "diff", "--exit-code"])
            .within(folder.path())
            .data(one)
            .data(other)
            .ends_with(1)
            .stdout
    };
    let data = |version: u32| project(&format!("fixtures/warmia-mazury-2019-2020/wersja-{version}.json"));
    let expected = told(&data(1), &data(2));
    assert!(expected.contains("spotkanie powiatu lidzbarskiego: status – zmieniono z „planowane” na „odbyte”"));
    assert_eq!(told("stary.docx".as_ref(), "nowy.pdf".as_ref()), expected);
    assert_eq!(told("stary.pdf".as_ref(), &data(2)), expected);
    let same = sprawozdanie(["diff", "--exit-code", "stary.pdf", "stary.docx"]).within(folder.path());
    same.ends_with(0);
}

#[test]
fn the_files_of_data_with_persons_and_of_the_report_without_them_are_the_same() {
    let folder = folder(&[("raport.pdf", &of("kompletny").pdf)]);
    let ran = sprawozdanie(["diff", "--exit-code", "raport.pdf"]).within(folder.path());
    let ran = ran.data(&project("fixtures/kompletny.json")).ends_with(0);
    assert!(!ran.stdout.contains("OSOBA-PRYWATNA"), "{}", ran.stdout);
}

#[test]
fn data_go_into_a_file_or_a_folder_but_over_no_other_file() {
    let folder = folder(&[("raport.pdf", &of("minimalny").pdf), ("moje.json", b"{}")]);
    let run = |output: &str, code| {
        sprawozdanie(["extract", "--lang", "pl", "raport.pdf", "-o", output]).within(folder.path()).ends_with(code)
    };
    let published = of("minimalny").consultation.published().unwrap();
    let refused = run("moje.json", 1);
    assert!(refused.stderr.contains("[C005]"), "{}", refused.stderr);
    assert_eq!(fs::read(folder.path().join("moje.json")).unwrap(), b"{}");
    assert!(run("nowy/folder/wyjete.json", 0).stderr.starts_with("zapisano "));
    assert!(fs::read(folder.path().join("nowy/folder/wyjete.json")).unwrap() == published);
    // Into a folder under the name that they have on board, and once more without harm.
    run("nowy", 0);
    run("nowy", 0);
    assert!(fs::read(folder.path().join("nowy/dane.json")).unwrap() == published);
}

#[test]
fn a_file_without_data_is_explained() {
    let docx = &of("minimalny").docx;
    let changed = Parts::of(docx).change_first("customXml/item1.xml", "Makietów", "Makietowo").packed();
    let cases: [(&str, &[u8], i32); 6] = [
        ("zwykly-tekst", b"Sprawozdanie z konsultacji", 1),
        ("urwany-pdf", &of("minimalny").pdf[..2_000], 1),
        ("urwany-docx", &docx[..2_000], 1),
        ("obcy-docx", include_bytes!("../../fixtures/wzor-urzedu/wzor-word.docx"), 1),
        ("zmienione-dane", &changed, 0),
        ("pusty", b"", 1),
    ];
    for (name, bytes, code) in cases {
        let folder = folder(&[(name, bytes)]);
        let mut told = String::new();
        for language in ["pl", "en"] {
            told += &sprawozdanie(["extract", "--lang", language, name]).within(folder.path()).ends_with(code).stderr;
        }
        insta::with_settings!({
            snapshot_path => project("tests/suite/extraction"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, told) });
    }
    let missing = sprawozdanie(["extract", "--lang", "pl", "nie-ma.pdf"]).ends_with(1);
    assert!(missing.stderr.contains("[F001]"), "{}", missing.stderr);
}

#[test]
fn what_was_made_of_other_templates_says_so() {
    use sprawozdanie::revision::Provenance;
    let record = |name: &str| -> Provenance {
        let files = &of(name).reading.attachments;
        serde_json::from_slice(&files.iter().find(|file| file.name == Provenance::FILE).unwrap().bytes).unwrap()
    };
    // `every-block` is made of the data of `kompletny` and of the same theme, by another template.
    let (usual, other) = (record("kompletny").sha256, record("every-block").sha256);
    assert_eq!((&usual.data, &usual.theme), (&other.data, &other.theme));
    assert_ne!(usual.templates, other.templates);
}
