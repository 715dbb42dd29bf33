//! Letterheads with one fault each come in; that the fault is told, as its expectation beside it says, goes out.

use std::fs;

use sprawozdanie::problem::Code;

use super::of_word;
use crate::packages::Parts;
use crate::program::{project, sprawozdanie};

const DOCUMENT: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";
const HEADER: &str = "word/header1.xml";
const FIRST_HEADER: &str = "word/header2.xml";
const TIES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Builds on the letterhead in an output folder with an older report, which has to stay as it is.
fn told(name: &str, letterhead: Option<Vec<u8>>, code: i32) {
    let run = sprawozdanie(["build", "--strict", "--lang", "pl", "--reference", "wzor.docx", "-o", "wynik"]);
    let older = run.folder.path().join("wynik/sprawozdanie-z-konsultacji-spolecznych-2025-v1.docx");
    fs::create_dir(older.parent().unwrap()).unwrap();
    fs::write(&older, "older").unwrap();
    match letterhead {
        Some(bytes) => fs::write(run.folder.path().join("wzor.docx"), bytes).unwrap(),
        None if name == "folder" => fs::create_dir(run.folder.path().join("wzor.docx")).unwrap(),
        None => {}
    }
    let ran = run.data(&project("fixtures/minimalny.json")).ends_with(code);
    assert_eq!(fs::read_to_string(&older).unwrap(), "older", "{name}");
    assert_eq!(fs::read_dir(older.parent().unwrap()).unwrap().count(), 1, "{name}");
    insta::with_settings!({
        snapshot_path => project("tests/suite/reference"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, ran.stderr) });
}

fn tie(kind: &str, target: &str) -> String {
    let mode = if target.contains(':') { " TargetMode=\"External\"" } else { "" };
    let tie = format!("<Relationship Id=\"rId1\" Type=\"{TIES}/{kind}\" Target=\"{target}\"{mode}/>");
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{tie}</Relationships>"
    )
}

#[test]
fn a_file_that_is_no_letterhead_is_explained() {
    let password: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    told("no-file", None, 1);
    told("folder", None, 1);
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("password", [COMPOUND_FILE.as_slice(), &password].concat()),
        ("old-word", [COMPOUND_FILE.as_slice(), b"WordDocument"].concat()),
        ("rich-text", b"{\\rtf1 tekst}".to_vec()),
        ("pdf", b"%PDF-1.7".to_vec()),
        ("plain-text", "papier firmowy".into()),
        ("opendocument", of_word().with("mimetype", "application/vnd.oasis.opendocument.text").packed()),
        ("workbook", of_word().with(DOCUMENT, "<workbook/>").packed()),
        (
            "strict",
            of_word()
                .change(
                    DOCUMENT,
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
                .packed(),
        ),
    ] {
        told(name, Some(bytes), 1);
    }
}

#[test]
fn a_damaged_letterhead_is_explained() {
    let twice = "<w:style w:type=\"paragraph\" w:styleId=\"Tytu\"><w:name w:val=\"Drugi\"/></w:style></w:styles>";
    let deep = format!("{}{}", "<w:p>".repeat(600), "</w:p>".repeat(600));
    let word = |parts: Parts| parts.packed();
    let mut damaged = of_word().packed();
    let place = damaged.windows(STYLES.len()).position(|name| name == STYLES.as_bytes()).unwrap() + 200;
    damaged[place..place + 40].fill(0x55);
    let renamed = [("<w:", "<ns0:"), ("</w:", "</ns0:"), (" w:", " ns0:"), ("xmlns:w=", "xmlns:ns0=")]
        .into_iter()
        .fold(of_word(), |parts, (from, to)| parts.change(HEADER, from, to));
    for (name, bytes) in [
        ("main-part-missing", word(of_word().without(DOCUMENT))),
        ("styles-not-tied", word(of_word().change("word/_rels/document.xml.rels", "/styles\"", "/other\""))),
        ("header-missing", word(of_word().without(HEADER))),
        ("picture-missing", word(of_word().without("word/media/image1.png"))),
        ("xml-broken", word(of_word().change(STYLES, "</w:styles>", ""))),
        ("entry-damaged", damaged),
        ("document-type", word(of_word().change(HEADER, "<w:hdr", "<!DOCTYPE w:hdr [<!ENTITY a \"aaaa\">]><w:hdr"))),
        ("entity-unknown", word(of_word().change(HEADER, "wzór zmyślony", "&a;"))),
        ("encoding", word(of_word().with(HEADER, b"<w:hdr>\xb3</w:hdr>"))),
        ("prefix-undeclared", word(of_word().change(HEADER, "<w:tab/>", "<w16:tab/>"))),
        ("prefix-unusual", word(renamed)),
        ("too-deep", word(of_word().change(HEADER, "</w:hdr>", &format!("{deep}</w:hdr>")))),
        ("too-large", word(of_word().change(HEADER, "</w:hdr>", &format!("{}</w:hdr>", " ".repeat(40_000_000))))),
        ("style-twice", word(of_word().change(STYLES, "</w:styles>", twice))),
        (
            "style-in-a-circle",
            word(of_word().change(
                STYLES,
                "<w:qFormat/><w:pPr><w:jc w:val=\"both\"/>",
                "<w:basedOn w:val=\"Nagwek1\"/><w:pPr><w:jc w:val=\"both\"/>",
            )),
        ),
        ("margins-too-wide", word(of_word().change(DOCUMENT, "w:right=\"1134\"", "w:right=\"5000\""))),
        ("measure-unknown", word(of_word().change(DOCUMENT, "w:right=\"1134\"", "w:right=\"dużo\""))),
    ] {
        told(name, Some(bytes), 1);
    }
}

#[test]
fn what_is_left_out_of_a_letterhead_is_told() {
    let field = |instruction: &str| {
        let run = |content: &str| format!("<w:r>{content}</w:r>");
        let code = run(&format!("<w:instrText>{instruction}</w:instrText>"));
        let mark = |kind: &str| run(&format!("<w:fldChar w:fldCharType=\"{kind}\"/>"));
        let shown = run("<w:t>obraz</w:t>");
        format!("{}{code}{}{shown}{}</w:p></w:hdr>", mark("begin"), mark("separate"), mark("end"))
    };
    for (name, parts) in [
        ("macros", of_word().with("word/vbaProject.bin", "macro")),
        (
            "template",
            of_word().with("word/_rels/settings.xml.rels", tie("attachedTemplate", "file:///C:/wzory/pismo.dotx")),
        ),
        (
            "picture-linked",
            of_word().with("word/_rels/header2.xml.rels", tie("image", "https://urzad.example/herb.png")),
        ),
        (
            "link-to-a-disk",
            of_word().with("word/_rels/footer2.xml.rels", tie("hyperlink", "file:///C:/wzory/adres.docx")),
        ),
        ("object", of_word().with("word/_rels/header2.xml.rels", tie("chart", "charts/chart1.xml"))),
        (
            "field-that-fetches",
            of_word().change(HEADER, "</w:p></w:hdr>", &field("INCLUDEPICTURE \"https://urzad.example/herb.png\" \\d")),
        ),
        (
            "picture-without-words",
            of_word().change(FIRST_HEADER, "descr=\"Herb zmyślonej Gminy Przykładowo\"", "descr=\"herb.png\""),
        ),
    ] {
        told(name, Some(parts.packed()), 3);
    }
}

#[test]
fn a_letterhead_without_a_word_file_is_wrong_usage() {
    for language in ["pl", "en"] {
        let ran = sprawozdanie(["build", "--lang", language, "--to", "pdf", "--reference", "wzor.docx"]);
        let ran = ran.data(&project("fixtures/minimalny.json")).ends_with(2);
        assert!(ran.stderr.contains("--reference") && ran.files().is_empty(), "{}", ran.stderr);
    }
}

#[test]
fn every_code_of_a_letterhead_has_its_case() {
    let expectations = fs::read_dir(project("tests/suite/reference")).unwrap().map(|entry| entry.unwrap().path());
    let all: String = expectations
        .filter(|path| path.extension().is_some_and(|extension| extension == "snap"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let codes = Code::ALL.iter().map(|code| code.as_str()).filter(|code| code.starts_with('R'));
    let missing: Vec<_> = codes.filter(|code| !all.contains(&format!("[{code}]"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
