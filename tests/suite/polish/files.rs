//! The vectors of Polish usage come in by way of templates and data; that both files show them so goes out.

use std::fmt::Write;

use serde_json::{Value, json};
use sprawozdanie::{
    reading::{self, plain},
    templates::Templates,
};

use super::cases;
use crate::{
    built::{Built, built},
    program::{parts, project},
};

/// A template of one paragraph for each vector, and what each is to say.
fn vectors() -> (String, Vec<String>) {
    let (mut template, mut expected) = (String::new(), Vec::new());
    let mut vector = |code: &str, says: &str| {
        // Words around it: „2. maja” alone would be a list.
        write!(template, "\n\nWzór: {code}; koniec").unwrap();
        expected.push(format!("Wzór: {}; koniec", says.replace('~', "\u{A0}")));
    };
    for [number, noun, case, says] in cases("numbers-with-nouns") {
        vector(&format!("{{{{ {number} | with_noun({noun:?}, {case:?}) }}}}"), &says);
    }
    for [number, verb, noun, says] in cases("clauses") {
        let number = match (number.strip_suffix('+'), number.strip_suffix('?')) {
            (Some(value), _) => format!("{{\"value\": {value}, \"qualifier\": \"over\"}}"),
            (None, Some(value)) => format!("{{\"value\": {value}, \"qualifier\": \"about\"}}"),
            (None, None) => number,
        };
        vector(&format!("{{{{ {number} | clause({verb:?}, {noun:?}) }}}}"), &says);
    }
    for [number, full, short] in cases("money") {
        vector(&format!("{{{{ {number} | money }}}}"), &full);
        if short != "–" {
            vector(&format!("{{{{ {number} | short_money }}}}"), &short);
        }
    }
    for [given, says] in cases("hard-spaces") {
        vector(&format!("{{{{ {} }}}}", Value::from(given.replace('~', "\u{A0}"))), &says);
    }
    for [given, says] in cases("quotations") {
        vector(&format!("{{{{ {} | quoted }}}}", Value::from(given)), &polish_spaces(&says));
    }
    for [given, says] in cases("stops") {
        vector(&format!("{{{{ {} }}}}", Value::from(given)), &polish_spaces(&says));
    }
    // The rules hold across the borders of stressed words, too.
    for (code, says) in [
        ("i w **Olsztynie**", "i~w~Olsztynie"),
        ("nr *5* i art. **21**", "nr~5 i~art.~21"),
        ("do **12 lutego 2020 r.**. Potem", "do 12~lutego 2020~r. Potem"),
        ("**dwa{{ \" \" }}** odstępy", "dwa odstępy"),
        ("12 [lutego](https://rops.example/i/w) 2020 r.", "12~lutego 2020~r."),
    ] {
        vector(code, says);
    }
    (template, expected)
}

/// What is written and what it is to become; within a sentence no hyphen marks a point of a list, and a phone would be
/// taken for that of a person.
fn dashes() -> impl Iterator<Item = [String; 2]> {
    cases("dashes").into_iter().filter(|[given, _]| !given.starts_with('-') && !given.starts_with("tel."))
}

fn polish_spaces(text: &str) -> String {
    sprawozdanie::polish::hard_spaces(text)
}

fn made() -> (Built, Vec<String>) {
    let (vectors, mut expected) = vectors();
    let title = include_str!("../../../report-templates/konsultacje/title-page.md.jinja");
    let report = format!("{title}\n\n# Wzorce{vectors}\n\n{{{{ narrative.summary | prose }}}}");
    let templates = Templates::embedded().with([("konsultacje/report.md.jinja".to_owned(), report.into_bytes())]);
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    data["abbreviations"] = json!([{ "short": "CUS", "long": "centrum usług społecznych" }]);
    let given: Vec<_> = dashes().map(|[given, _]| format!("Wzór: {given}; koniec")).collect();
    data["narrative"] = json!({ "summary": format!("{}\n\nW CUS i po CUS.", given.join("\n\n")) });
    expected.extend(dashes().map(|[_, says]| polish_spaces(&format!("Wzór: {says}; koniec"))));
    expected.push("W\u{A0}CUS (centrum usług społecznych) i\u{A0}po CUS.".into());
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("wzorce.json");
    std::fs::write(&path, data.to_string()).unwrap();
    (built("vectors", &path, &templates), expected)
}

#[test]
fn both_files_say_every_vector() {
    let (built, expected) = made();
    let docx = reading::docx::read(&built.docx).unwrap();
    for (kind, reading) in [("PDF", built.reading.reading()), ("DOCX", docx)] {
        let found: Vec<_> = reading.passages.iter().map(|passage| passage.text.as_str()).collect();
        let missing: Vec<_> = expected.iter().filter(|says| !found.contains(&plain(says).as_str())).collect();
        assert!(missing.is_empty(), "{kind}: {missing:#?}\n{found:#?}");
    }
}

#[test]
fn both_files_have_the_hard_spaces() {
    let (built, expected) = made();
    let document = parts(&built.docx).into_iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
    let texts = document.split("<w:t").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</w:t>"));
    let docx: String = texts.map(|(text, _)| text.replace("&quot;", "\"").replace("&amp;", "&")).collect();
    let pdf = built.reading.tree.text();
    for says in expected.iter().filter(|says| says.contains('\u{A0}')) {
        assert!(docx.contains(says.as_str()), "DOCX: {says}");
        // Where a line of the page ends, a soft hyphen may stand; these lines are short.
        assert!(pdf.contains(says.as_str()), "PDF: {says}");
    }
}

#[test]
fn no_paragraph_ends_in_a_space_or_has_two() {
    for built in crate::built::all() {
        let document = parts(&built.docx).into_iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
        for paragraph in document.split("</w:p>") {
            let texts = paragraph.split("<w:t").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</w:t>"));
            let text: String = texts.map(|(text, _)| text).collect();
            let space = |character: char| character == ' ' || character == '\u{A0}';
            let doubled = text.split(space).skip(1).any(str::is_empty);
            assert!(!doubled || text.trim().is_empty(), "{}: {text:?}", built.name);
        }
    }
}
