//! Data at the limits come in; that the Word file made of them has every text and every picture goes out.

use serde_json::{Value, json};
use sprawozdanie::polish::clean;
use tempfile::TempDir;

use super::{
    hostile::{printed, seen, text_of},
    program::{parts, project, sprawozdanie},
};

fn fixture(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(project(name)).unwrap()).unwrap()
}

/// The parts of the Word file that the program makes of data in a folder.
fn written(data: &Value, folder: &TempDir) -> Vec<(String, String)> {
    let path = folder.path().join("kompletny.json");
    std::fs::write(&path, data.to_string()).unwrap();
    parts(&sprawozdanie(["build", "--to", "docx"]).data(&path).ends_with(0).file(".docx"))
}

/// What the text and the notes say.
fn said(parts: &[(String, String)]) -> String {
    let wanted = |name: &str| name == "word/document.xml" || name == "word/footnotes.xml";
    seen(&parts.iter().filter(|(name, _)| wanted(name)).map(|(_, xml)| text_of(xml)).collect::<String>())
}

#[test]
fn three_hundred_remarks_keep_their_words() {
    let mut data = fixture("fixtures/minimalny.json");
    let long = "słowo".repeat(2_000);
    let remark = |number: usize| {
        json!({
            "id": format!("U/{number}"), "channel": "form", "submitter": { "category": "ngo" },
            "text": format!("Uwaga „{number}” </w:t> =SUM(A{number}) e\u{301} \u{202E}x\u{202C} {}", if number == 7 { &long } else { "" }),
            "decision": "accepted", "decision_reason": format!("Powód nr {number}: {}", "zmiana ".repeat(number % 40)),
        })
    };
    data["remarks"] = (1..=300).map(remark).collect();
    let said = said(&written(&data, &TempDir::new().unwrap()));
    let values = printed(&data);
    assert_eq!(values.len(), 600);
    for value in values {
        // The report composes accents with their letters.
        assert!(said.contains(&seen(&clean(&value))), "not found: {value}");
    }
}

#[test]
fn two_hundred_photographs_come_with_their_words() {
    let folder = TempDir::new().unwrap();
    let mut data = fixture("fixtures/minimalny.json");
    let photo = |number: u32| {
        let file = format!("zdjecie-{number}.png");
        image::RgbImage::from_pixel(3, 2, image::Rgb([number as u8, 90, 90])).save(folder.path().join(&file)).unwrap();
        json!({ "file": file, "alt": format!("Uczestnicy spotkania numer {number}."), "caption": format!("Podpis numer {number}") })
    };
    data["photos"] = (1..=200).map(photo).collect();
    let parts = written(&data, &folder);
    let (said, xml) = (said(&parts), &parts.iter().find(|(name, _)| name == "word/document.xml").unwrap().1);
    for number in 1..=200 {
        assert!(said.contains(&format!("Podpis numer {number} ")), "{number}");
        assert_eq!(xml.matches(&format!("descr=\"Uczestnicy spotkania numer {number}.\"")).count(), 1, "{number}");
    }
    let targets = parts.iter().find(|(name, _)| name == "word/_rels/document.xml.rels").unwrap();
    assert_eq!(targets.1.matches("relationships/image\"").count(), 200);
}

#[test]
fn empty_lists_are_as_good_as_none() {
    let folder = TempDir::new().unwrap();
    let data = fixture("fixtures/minimalny.json");
    let mut empty = data.clone();
    for list in [
        "partners",
        "legal_basis",
        "strategic_documents",
        "units",
        "teams",
        "meetings",
        "target_groups",
        "needs",
        "proposals",
        "indicators",
        "remarks",
        "conclusions",
        "recommendations",
        "abbreviations",
        "attachments",
        "photos",
        "corrections",
    ] {
        empty[list] = json!([]);
    }
    empty["narrative"] = json!({});
    assert!(written(&data, &folder) == written(&empty, &folder));
}
