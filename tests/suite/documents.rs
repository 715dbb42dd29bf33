//! The fixtures come in; what their reports say, as a readable projection of the model, goes out.

use serde_json::{Value, json};

use super::program::{project, sprawozdanie, valid_fixtures};

fn model(fixture: &std::path::Path) -> Value {
    let ran = sprawozdanie(["build", "--to", "json"]).data(fixture).ends_with(0);
    serde_json::from_slice(&ran.file(".json")).unwrap()
}

/// The words of inlines; references in brackets, footnotes in braces.
fn words(inlines: &Value) -> String {
    let mut text = String::new();
    for inline in inlines.as_array().into_iter().flatten() {
        let value = &inline["value"];
        match inline["kind"].as_str().unwrap() {
            "text" => text.push_str(value.as_str().unwrap()),
            "strong" | "emphasis" => text.push_str(&words(value)),
            "link" => text.push_str(&words(&value["content"])),
            "reference" => text.push_str(&format!("[{}]", words(&value["content"]))),
            "footnote" => text.push_str(&format!("{{{}}}", words(value))),
            "line-break" => text.push('\n'),
            other => panic!("{other}"),
        }
    }
    text.replace('\u{A0}', " ")
}

/// The document as an outline: each block in one line.
fn outline(model: &Value) -> String {
    fn blocks(all: &Value, indent: usize, out: &mut String) {
        for block in all.as_array().unwrap() {
            let value = &block["value"];
            let kind = block["kind"].as_str().unwrap();
            let text = match kind {
                "paragraph" => words(value),
                "table" => format!(
                    "{}. {} ({} rows: {})",
                    value["number"],
                    value["caption"].as_str().unwrap(),
                    value["rows"].as_array().unwrap().len(),
                    value["columns"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|column| column["title"].as_str().unwrap())
                        .collect::<Vec<_>>()
                        .join(" | ")
                ),
                "matrix" => format!("{}. {}", value["number"], value["caption"].as_str().unwrap()),
                "chart" => {
                    let plot = value["plot"]["kind"].as_str().unwrap();
                    format!("{}. {plot}: {}", value["number"], value["alt"].as_str().unwrap())
                }
                "key-figures" => {
                    let figure =
                        |it: &Value| format!("{} {}", it["value"].as_str().unwrap(), it["label"].as_str().unwrap());
                    value.as_array().unwrap().iter().map(figure).collect::<Vec<_>>().join(", ")
                }
                "picture" => format!("{}. {}", value["number"], value["caption"].as_str().unwrap()),
                "contents" => value["title"].as_str().unwrap().to_owned(),
                "definitions" => {
                    value.as_array().unwrap().iter().map(|it| words(&it["term"])).collect::<Vec<_>>().join(", ")
                }
                "callout" => value["title"].as_str().unwrap().to_owned(),
                _ => String::new(),
            };
            out.push_str(&format!("{:indent$}{kind}: {}\n", "", text.replace('\u{A0}', " ")));
            match kind {
                "list" => value["items"].as_array().unwrap().iter().for_each(|item| blocks(item, indent + 2, out)),
                "quote" => blocks(value, indent + 2, out),
                "callout" => blocks(&value["blocks"], indent + 2, out),
                _ => {}
            }
        }
    }
    fn section(value: &Value, depth: usize, out: &mut String) {
        let number = value["number"].as_str().map(|number| format!("{number} ")).unwrap_or_default();
        let landscape = if value["orientation"] == "landscape" { " (landscape)" } else { "" };
        out.push_str(&format!("{} {number}{}{landscape}\n", "#".repeat(depth), words(&value["title"])));
        blocks(&value["blocks"], 2, out);
        value["sections"].as_array().unwrap().iter().for_each(|inner| section(inner, depth + 1, out));
    }
    let mut out = format!("{:#}\n", model["title_page"]).replace('\u{A0}', " ");
    blocks(&model["opening"], 0, &mut out);
    model["sections"].as_array().unwrap().iter().for_each(|inner| section(inner, 1, &mut out));
    out
}

#[test]
fn reports_say_what_they_should() {
    for path in valid_fixtures() {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        insta::with_settings!({
            snapshot_path => project("tests/suite/documents"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, outline(&model(&path))) });
    }
}

#[test]
fn a_section_without_data_is_left_out_whole() {
    let outline = outline(&model(&project("fixtures/minimalny.json")));
    for absent in
        ["Potrzeby", "Propozycje", "Uwagi i", "Wnioski", "Wykaz skrótów", "Spotkania\n", "Rysunki", "Załącznik"]
    {
        assert!(!outline.contains(absent), "{absent}\n{outline}");
    }
}

#[test]
fn one_more_meeting_changes_its_number_everywhere() {
    let mut data: Value =
        serde_json::from_slice(&std::fs::read(project("fixtures/warmia-mazury-2019-2020/wersja-1.json")).unwrap())
            .unwrap();
    let before = outline(&of(&data));
    assert!(before.contains("odbyło się 20 spotkań") && before.contains("Zaplanowano jeszcze 1 spotkanie"));
    data["report"]["date"] = "2020-02-29".into();
    data["period"]["to"] = "2020-02".into();
    data["stated"]["meetings"]["value"] = 21.into();
    for meeting in data["meetings"].as_array_mut().unwrap() {
        meeting["status"] = "held".into();
    }
    let after = outline(&of(&data));
    assert!(after.contains("odbyło się 21 spotkań"), "{after}");
    assert!(!after.contains("20 spotkań") && !after.contains("Zaplanowano"), "{after}");
}

#[test]
fn remarks_that_nobody_sent_make_a_sentence_and_no_table() {
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    data["period"]["remarks_until"] = "2025-04-16".into();
    let outline = outline(&of(&data));
    assert!(outline.contains("nie wpłynęła żadna uwaga"), "{outline}");
    assert!(!outline.contains("Zestawienie uwag"), "{outline}");
}

#[test]
fn an_unknown_number_of_people_is_said_although_their_kinds_are_known() {
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    data["meetings"] = json!([{
        "id": "S", "status": "held", "dates": ["2025-03-06"], "participants": { "qualifier": "unknown" },
        "participants_by_type": [{ "type": "ngo", "count": { "value": 4 } }, { "type": "other", "count": { "qualifier": "unknown" } }],
    }]);
    let outline = outline(&of(&data));
    assert!(outline.contains("nie ustalono"), "{outline}");
}

#[test]
fn a_single_conclusion_is_a_paragraph_whatever_it_is_related_to() {
    let mut data: Value =
        serde_json::from_slice(&std::fs::read(project("fixtures/lancuch/wersja-1.json")).unwrap()).unwrap();
    let need = data["needs"][0]["id"].clone();
    let remark = data["remarks"][0]["id"].clone();
    let (one, both) = ("Powiązana potrzeba: ", format!("Powiązana uwaga: {}.", remark.as_str().unwrap()));
    for (conclusion, said) in [
        (json!({ "text": "Wniosek.", "needs": [need] }), one),
        (json!({ "text": "Wniosek.", "remarks": [remark] }), both.as_str()),
        (json!({ "text": "Wniosek.", "needs": [need], "remarks": [remark] }), both.as_str()),
        (
            json!({ "text": "Wniosek.", "addressee": "samorząd", "needs": [need] }),
            "Adresat: samorząd. Powiązana potrzeba: ",
        ),
    ] {
        data["conclusions"] = json!([conclusion]);
        let outline = outline(&of(&data)).replace('\u{A0}', " ");
        assert!(outline.contains(said), "{said}: {outline}");
    }
}

#[test]
fn reports_of_needs_may_be_very_many() {
    let mut data: Value = serde_json::from_slice(&std::fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
    let unit = |teryt: &str| json!({ "teryt": teryt, "kind": "county", "nominative": format!("p {teryt}"), "genitive": "p", "locative": "w p", "seat": "S" });
    data["units"] = json!([unit("9801"), unit("9802")]);
    data["target_groups"] = json!([{ "id": "g", "name": "G", "order": 1 }]);
    data["meetings"] = json!([{ "id": "S", "status": "held", "dates": ["2025-03-06"] }]);
    let reports = vec![json!({ "unit": "9801", "count": 10_000_000 }); 400];
    let need = |id| json!({ "id": id, "text": "T", "groups": ["g"], "kind": "need", "reported_by": reports });
    data["needs"] = json!([need("a"), need("b")]);
    assert!(of(&data).to_string().contains("8\u{a0}000\u{a0}000\u{a0}000"));
}

fn of(data: &Value) -> Value {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane z odstępem i ąę.json");
    std::fs::write(&path, data.to_string()).unwrap();
    model(&path)
}

#[test]
fn a_stretch_of_meetings_is_as_exact_as_their_dates() {
    let read = |name| serde_json::from_slice::<Value>(&std::fs::read(project(name)).unwrap()).unwrap();
    let (mut data, whole) = (read("fixtures/minimalny.json"), read("fixtures/kompletny.json"));
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    for (last, expected) in [
        ("2020-01", "5 spotkań od września 2019 r. do stycznia 2020 r."),
        ("2020-01-07", "5 spotkań od 2 września 2019 r. do 7 stycznia 2020 r."),
    ] {
        let dates = ["2019-09-02", "2019-10-01", "2019-11-05", "2019-12-03", last];
        let meeting = |(index, date)| serde_json::json!({ "id": format!("S{index}"), "teams": [whole["teams"][0]["id"]], "status": "held", "dates": [date] });
        data["meetings"] = dates.into_iter().enumerate().map(meeting).collect();
        (data["units"], data["teams"]) = (whole["units"].clone(), whole["teams"].clone());
        data["period"] = serde_json::json!({ "from": "2019-08", "to": "2020-02", "precision": "month" });
        std::fs::write(&path, data.to_string()).unwrap();
        let shown = model(&path).to_string().replace('\u{A0}', " ");
        assert!(shown.contains(expected), "{last}");
    }
}
