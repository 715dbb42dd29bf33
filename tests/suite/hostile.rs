//! Values that look like markup come in; that they come out literally goes out. The PDF's text is read by the conformance checks.

use serde_json::Value;
use sprawozdanie::reading;

use super::program::{parts, project, sprawozdanie};

/// All texts of a JSON value.
fn texts(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, all)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, all)),
        _ => {}
    }
}

/// White space single, marks without width gone: what is compared is what is seen.
pub fn seen(text: &str) -> String {
    let visible = text.chars().filter(|character| {
        !matches!(character, '\u{AD}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
    });
    let text: String = visible.map(|character| if character == '\u{A0}' { ' ' } else { character }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a part: what stands between `<w:t>` and `</w:t>`, paragraphs apart.
pub fn text_of(xml: &str) -> String {
    let mut text = String::new();
    for piece in xml.split('<') {
        if let Some((tag, content)) = piece.split_once('>') {
            match tag.split(' ').next().unwrap_or_default() {
                "w:t" => text.push_str(content),
                "/w:p" | "w:br/" | "w:tab/" => text.push(' '),
                _ => {}
            }
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// What the report prints of the data, by the path of the field.
pub fn printed(data: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for (list, fields) in [
        ("needs", &["text"][..]),
        ("remarks", &["text", "justification", "proposed_wording", "decision_reason", "new_wording", "part"]),
        ("proposals", &["title", "description", "area"]),
        ("conclusions", &["text"]),
        ("recommendations", &["text", "addressee"]),
        ("units", &["nominative"]),
        ("target_groups", &["name"]),
    ] {
        for record in data[list].as_array().into_iter().flatten() {
            for field in fields {
                texts(&record[*field], &mut all);
            }
        }
    }
    all
}

#[test]
fn hostile_values_come_out_literally_in_the_word_file() {
    let path = project("fixtures/hostile.json");
    let data: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let docx = sprawozdanie(["build", "--to", "docx"]).data(&path).ends_with(0).file(".docx");
    let parts = parts(&docx);
    let text: String = parts
        .iter()
        .filter(|(name, _)| name == "word/document.xml" || name == "word/footnotes.xml")
        .map(|(_, xml)| text_of(xml))
        .collect();
    let text = seen(&text);
    let values = printed(&data);
    assert!(values.len() > 60, "{}", values.len());
    for value in values {
        for line in value.lines().map(seen).filter(|line| !line.is_empty()) {
            assert!(text.contains(&line), "not found: {line}");
        }
    }
}

#[test]
fn hostile_values_come_out_literally_on_the_web_page() {
    let path = project("fixtures/hostile.json");
    let data: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let html = sprawozdanie(["build", "--to", "html"]).data(&path).ends_with(0).file(".html");
    let passages = reading::html::read(&html).unwrap().passages;
    let text = seen(&passages.iter().map(|passage| format!("{} ", passage.text)).collect::<String>());
    for value in printed(&data) {
        for line in value.lines().map(seen).filter(|line| !line.is_empty()) {
            assert!(text.contains(&line), "not found: {line}");
        }
    }
}

#[test]
fn a_character_that_no_font_has_is_told_with_its_place() {
    let path = project("fixtures/minimalny.json");
    let text = std::fs::read_to_string(path).unwrap().replace("Makietów", "Makietów 你");
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    std::fs::write(&path, text).unwrap();
    let ran = sprawozdanie(["build", "--lang", "pl"]).data(&path).ends_with(1);
    assert!(ran.stderr.contains("[S013]") && ran.stderr.contains("dane.json:5:14"), "{}", ran.stderr);
    assert_eq!(ran.files(), Vec::<String>::new());
}

#[test]
fn a_word_without_room_is_told_with_its_place() {
    let word = "W".repeat(40);
    let text = std::fs::read_to_string(project("fixtures/minimalny.json")).unwrap();
    let text = text.replace("Sprawozdanie z konsultacji społecznych", &word);
    assert!(text.contains(&word));
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    std::fs::write(&path, text).unwrap();
    let ran = sprawozdanie(["build", "--lang", "pl"]).data(&path).ends_with(1);
    assert!(ran.stderr.contains("[S014]") && ran.stderr.contains("report.title"), "{}", ran.stderr);
    assert_eq!(ran.files(), Vec::<String>::new());
}

#[test]
fn a_megabyte_of_brackets_or_an_endless_word_ends_in_words() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("nawiasy.json");
    std::fs::write(&path, "[".repeat(1_000_000)).unwrap();
    assert!(sprawozdanie(["check", "--lang", "pl"]).data(&path).ends_with(1).stderr.contains("[J003]"));
    std::fs::write(&path, vec![b'['; 33 * 1024 * 1024]).unwrap();
    assert!(sprawozdanie(["check", "--lang", "pl"]).data(&path).ends_with(1).stderr.contains("[F004]"));
}

#[test]
fn numbers_without_end_are_told_and_those_within_don_t_overflow() {
    let told = |fragment: &str| {
        let text = std::fs::read_to_string(project("fixtures/minimalny.json")).unwrap();
        let text = text.trim_end().strip_suffix('}').unwrap().trim_end().to_owned() + "," + fragment + "}";
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("dane.json");
        std::fs::write(&path, text).unwrap();
        (sprawozdanie(["build", "--lang", "pl", "--to", "json"]).data(&path), folder)
    };
    let proposal = |pln: &str| {
        format!(
            r#""proposals":[{{"area":"a","title":"t","description":"d","funding_pln":{pln},"recipients":100000000}},
            {{"area":"a","title":"t","description":"d","funding_pln":1000000000000,"recipients":100000000.0}}]"#
        )
    };
    let (run, _folder) = told(&proposal("18446744073709551615"));
    assert!(run.ends_with(1).stderr.contains("[S009]"));
    let (run, _folder) = told(&proposal("1000000000000"));
    let model = String::from_utf8(run.ends_with(0).file(".json")).unwrap();
    assert!(model.contains("2\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}zł"));
}

#[test]
fn prose_keeps_its_stars_and_its_depth() {
    let prose = |text: &str| {
        let mut data: Value =
            serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
        data["narrative"] = serde_json::json!({ "introduction": text });
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("dane.json");
        std::fs::write(&path, data.to_string()).unwrap();
        let ran = sprawozdanie(["build", "--to", "pdf,docx,json"]).data(&path).ends_with(0);
        String::from_utf8(ran.file(".json")).unwrap()
    };
    for literal in
        ["Kwota (*) oraz termin (*) obowiązują", "2*3*4 = 24", "* punkt", "a\u{205F}b", "***", "# tytuł", "[a](b)"]
    {
        assert!(prose(literal).contains(&format!("{literal:?}").replace("\\u{205f}", "\u{205F}")), "{literal}");
    }
    assert!(prose("słowo *ważne* i **„bardzo ważne”**").contains("„bardzo ważne”"));
    prose(&format!("{}{}", "*a ".repeat(3000), "b* ".repeat(3000)));
}

#[test]
fn a_high_map_and_a_long_axis_of_time_find_their_pages() {
    let folder = tempfile::TempDir::new().unwrap();
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    let unit = |number: u32| {
        serde_json::json!({
            "teryt": (1_000_000 + number).to_string(), "kind": "county", "nominative": format!("powiat siemiatycko-{number}owski"),
            "genitive": "powiatu", "locative": "w powiecie", "seat": "S",
            "tile": { "row": number / 12 + 1, "column": number % 12 + 1 },
        })
    };
    data["units"] = (0..240).map(unit).collect();
    data["teams"] = serde_json::json!([{ "id": "t", "name": "T", "unit": "1000000" }]);
    data["meetings"] = serde_json::json!([{ "id": "S", "teams": ["t"], "status": "held", "dates": ["2025-03-06"] }]);
    let correction = |version: u32| serde_json::json!({ "version": version, "date": "2025-05-16", "reason": "Omyłka.", "kind": "editorial" });
    data["corrections"] = (2..=60).map(correction).collect();
    let path = folder.path().join("dane.json");
    std::fs::write(&path, data.to_string()).unwrap();
    sprawozdanie(["build", "--to", "pdf"]).data(&path).ends_with(0);
}
