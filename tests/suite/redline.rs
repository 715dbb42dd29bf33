//! Two versions of data come in; that the Word file with tracked changes holds both texts, who changed them and why, goes out.

use std::fs;

use serde_json::Value;
use sprawozdanie::open_xml::tree::{Element, Node, parse};

use super::program::{chain, parts, project, sprawozdanie};

/// The pairs of versions: the real ones, the chain, and data changed on purpose.
fn pairs() -> Vec<(Value, Value)> {
    let read = |path: &std::path::Path| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
    let real = |version: u32| read(&project(&format!("fixtures/warmia-mazury-2019-2020/wersja-{version}.json")));
    let mut pairs = vec![(real(1), real(2))];
    let chain: Vec<_> = chain().iter().map(|path| read(path)).collect();
    pairs.extend(chain.windows(2).map(|two| (two[0].clone(), two[1].clone())));
    let old = read(&project("fixtures/kompletny.json"));
    let mut new = old.clone();
    // Entries go, come and turn round, and words change in the middle of a text.
    let list = |data: &mut Value, name: &str, change: fn(&mut Vec<Value>)| change(data[name].as_array_mut().unwrap());
    list(&mut new, "conclusions", |all| all.reverse());
    list(&mut new, "legal_basis", |all| all.truncate(1));
    list(&mut new, "strategic_documents", |all| all.remove(0).as_object().iter().for_each(drop));
    let text = new["conclusions"][2]["text"].as_str().unwrap().replacen(' ', " całkiem ", 1);
    new["conclusions"][2]["text"] = text.into();
    pairs.push((old, new));
    pairs
}

fn document(docx: &[u8], path: &str) -> Element {
    parse(&parts(docx).into_iter().find(|(name, _)| name == path).unwrap().1).unwrap()
}

/// The text of a body as it is once all changes are taken: `gone` are the marks of what then isn't there. Lists of contents
/// are left out: they are those of the new report.
fn lines(docx: &[u8], gone: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    block(&document(docx, "word/document.xml"), gone, &mut lines);
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn block(element: &Element, gone: &str, lines: &mut Vec<String>) {
    let marked = |properties: Option<&Element>| properties.is_some_and(|found| found.find(gone).is_some());
    match element.name.as_str() {
        name if name == gone => {}
        "w:sdt" | "w:pPr" | "w:instrText" => {}
        "w:tr" if marked(element.find("w:trPr")) => {}
        "w:t" | "w:delText" => lines.last_mut().unwrap().push_str(&element.words()),
        "w:tab" | "w:br" => lines.last_mut().unwrap().push(' '),
        "w:p" => {
            element.elements().for_each(|child| block(child, gone, lines));
            if !marked(element.find("w:pPr").and_then(|properties| properties.find("w:rPr"))) {
                lines.push(String::new());
            }
        }
        _ => element.elements().for_each(|child| block(child, gone, lines)),
    }
}

fn all<'a>(element: &'a Element, found: &mut Vec<&'a Element>) {
    found.push(element);
    for node in &element.children {
        if let Node::Element(child) = node {
            all(child, found);
        }
    }
}

#[test]
fn who_accepts_all_has_the_new_text_and_who_rejects_all_the_old_one() {
    for (number, (old, new)) in pairs().into_iter().enumerate() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("kompletny")).unwrap();
        for entry in fs::read_dir(project("fixtures/kompletny")).unwrap() {
            let picture = entry.unwrap();
            fs::copy(picture.path(), path("kompletny").join(picture.file_name())).unwrap();
        }
        for (name, data) in [("stare.json", &old), ("nowe.json", &new)] {
            fs::write(path(name), data.to_string()).unwrap();
        }
        let plain = |name: &str| sprawozdanie(["build", "--to", "docx"]).data(&path(name)).ends_with(0).file(".docx");
        let (before, after) = (plain("stare.json"), plain("nowe.json"));
        let ran = sprawozdanie(["diff", "--docx", "zmiany.docx"]).data(&path("stare.json")).data(&path("nowe.json"));
        let redline = ran.ends_with(0).file(".docx");
        assert_eq!(lines(&redline, "w:del"), lines(&after, "w:del"), "accepted, pair {number}");
        assert_eq!(lines(&redline, "w:ins"), lines(&before, "w:del"), "rejected, pair {number}");

        let root = document(&redline, "word/document.xml");
        let mut elements = Vec::new();
        all(&root, &mut elements);
        let marks: Vec<_> = elements.iter().filter(|mark| matches!(mark.name.as_str(), "w:ins" | "w:del")).collect();
        assert!(!marks.is_empty(), "pair {number}");
        let mut numbers: Vec<_> = marks.iter().map(|mark| mark.get("w:id").unwrap()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), marks.len(), "pair {number}: a number stands twice");
        assert!(marks.iter().all(|mark| mark.get("w:date").unwrap().ends_with("T00:00:00Z")), "pair {number}");
        let office = new["organizer"]["name"].as_str().unwrap();
        assert!(marks.iter().all(|mark| mark.get("w:author") == Some(office)), "pair {number}: {:?}", marks[0]);
        let comments = document(&redline, "word/comments.xml");
        let reason = new["corrections"].as_array().unwrap().last().unwrap()["reason"].as_str().unwrap();
        assert!(comments.elements().all(|comment| comment.words() == reason), "pair {number}");
        let references = elements.iter().filter(|element| element.name == "w:commentReference").count();
        assert_eq!(comments.elements().count(), references, "pair {number}");
    }
}

#[test]
fn a_redline_never_replaces_what_it_is_made_of() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    fs::copy(project("fixtures/minimalny.json"), &path).unwrap();
    sprawozdanie(["diff", "--docx", "dane.json"]).data(&path).data(&path).within(folder.path()).ends_with(2);
    assert_eq!(fs::read(&path).unwrap(), fs::read(project("fixtures/minimalny.json")).unwrap());
}
