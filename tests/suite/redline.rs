//! Two versions of data come in; that the Word file with tracked changes holds both texts, who changed them and why, goes out.

use std::{fs, path::Path, sync::LazyLock};

use serde_json::Value;
use sprawozdanie::open_xml::tree::{Element, Node, parse};
use tempfile::TempDir;

use super::{
    program::{chain, parts, project, sprawozdanie},
    word_rules,
};

/// The pairs of versions: the real ones, the chain, and data changed on purpose.
fn pairs() -> Vec<(Value, Value)> {
    let read = |path: &Path| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
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
    // Back again, so that whole sections go.
    let (first, second) = pairs[0].clone();
    let mut back = first;
    back["corrections"] = second["corrections"].clone();
    pairs.push((second, back));
    pairs.push((old, new));
    pairs
}

fn document(docx: &[u8], path: &str) -> Element {
    parse(&parts(docx).into_iter().find(|(name, _)| name == path).unwrap().1).unwrap()
}

/// The marks of what is no longer there once all changes are accepted, and once all are rejected.
const ACCEPTED: [&str; 2] = ["w:del", "w:moveFrom"];
const REJECTED: [&str; 2] = ["w:ins", "w:moveTo"];

/// All marks.
const ALL: [&str; 4] = ["w:del", "w:moveFrom", "w:ins", "w:moveTo"];

/// The text of a body as it is once all changes are taken: `gone` are the marks of what then isn't there. Lists of contents
/// are left out: they are those of the new report.
fn lines(docx: &[u8], gone: [&str; 2]) -> Vec<String> {
    let mut lines = vec![String::new()];
    block(&document(docx, "word/document.xml"), gone, &mut lines);
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn block(element: &Element, gone: [&str; 2], lines: &mut Vec<String>) {
    let marked = |properties: Option<&Element>| {
        properties.is_some_and(|found| gone.iter().any(|mark| found.find(mark).is_some()))
    };
    match element.name.as_str() {
        name if gone.contains(&name) => {}
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

/// A folder with both versions and the pictures that they name.
fn versions(old: &Value, new: &Value) -> TempDir {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("kompletny")).unwrap();
    for entry in fs::read_dir(project("fixtures/kompletny")).unwrap() {
        let picture = entry.unwrap();
        fs::copy(picture.path(), path("kompletny").join(picture.file_name())).unwrap();
    }
    for (name, data) in [("stare.json", old), ("nowe.json", new)] {
        fs::write(path(name), data.to_string()).unwrap();
    }
    folder
}

/// The Word file with the changes from one to the other.
fn redline(old: &Path, new: &Path) -> Vec<u8> {
    sprawozdanie(["diff", "--docx", "zmiany.docx"]).data(old).data(new).ends_with(0).file(".docx")
}

/// The redline of each pair.
static REDLINES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let made = |(old, new): &(Value, Value)| {
        let folder = versions(old, new);
        redline(&folder.path().join("stare.json"), &folder.path().join("nowe.json"))
    };
    pairs().iter().map(made).collect()
});

/// Word knows the two places of what was moved by one name, and what belongs to each by where it begins and ends.
/// How many were moved goes out.
fn moves(elements: &[&Element], pair: &str) -> usize {
    let attributes = |element: &str, attribute: &str| -> Vec<String> {
        let found = elements.iter().filter(|found| found.name == element);
        found.map(|found| found.get(attribute).unwrap().to_owned()).collect()
    };
    let mut names = ["w:moveFromRangeStart", "w:moveToRangeStart"].map(|start| attributes(start, "w:name"));
    names.iter_mut().for_each(|names| names.sort());
    assert_eq!(names[0], names[1], "{pair}: a move has one place");
    assert!(names[0].windows(2).all(|two| two[0] != two[1]), "{pair}: two moves have one name");
    for kind in ["w:moveFrom", "w:moveTo"] {
        let ids = |place: &str| attributes(&format!("{kind}{place}"), "w:id");
        assert_eq!(ids("RangeStart"), ids("RangeEnd"), "{pair}: {kind} does not end where it should");
        let mut open = false;
        for element in elements {
            match element.name.strip_prefix(kind) {
                Some("RangeStart") => open = true,
                Some("RangeEnd") => open = false,
                Some("") => assert!(open || at_an_end(element), "{pair}: {kind} outside of what was moved"),
                Some(_) | None => {}
            }
        }
    }
    names[0].len()
}

/// Whether it is the mark of the end of a paragraph: that stands before all that is in the paragraph.
fn at_an_end(mark: &Element) -> bool {
    mark.children.is_empty()
}

#[test]
fn who_accepts_all_has_the_new_text_and_who_rejects_all_the_old_one() {
    let mut moved = 0;
    for (number, ((old, new), redline)) in pairs().into_iter().zip(REDLINES.iter()).enumerate() {
        let folder = versions(&old, &new);
        let path = |name: &str| folder.path().join(name);
        let plain = |name: &str| sprawozdanie(["build", "--to", "docx"]).data(&path(name)).ends_with(0).file(".docx");
        let (before, after) = (plain("stare.json"), plain("nowe.json"));
        assert_eq!(lines(redline, ACCEPTED), lines(&after, ACCEPTED), "accepted, pair {number}");
        assert_eq!(lines(redline, REJECTED), lines(&before, REJECTED), "rejected, pair {number}");

        let root = document(redline, "word/document.xml");
        let mut elements = Vec::new();
        all(&root, &mut elements);
        let marks: Vec<_> = elements.iter().filter(|mark| ALL.contains(&mark.name.as_str())).collect();
        assert!(!marks.is_empty(), "pair {number}");
        let mut numbers: Vec<_> = marks.iter().map(|mark| mark.get("w:id").unwrap()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), marks.len(), "pair {number}: a number stands twice");
        assert!(marks.iter().all(|mark| mark.get("w:date").unwrap().ends_with("T00:00:00Z")), "pair {number}");
        moved += moves(&elements, &format!("pair {number}"));
        let bookmarks = |name: &str| {
            let mut ids: Vec<_> = elements.iter().filter(|e| e.name == name).map(|e| e.get("w:id").unwrap()).collect();
            ids.sort_unstable();
            ids
        };
        assert_eq!(
            bookmarks("w:bookmarkStart"),
            bookmarks("w:bookmarkEnd"),
            "pair {number}: what went left a bookmark"
        );
        let office = new["organizer"]["name"].as_str().unwrap();
        assert!(marks.iter().all(|mark| mark.get("w:author") == Some(office)), "pair {number}: {:?}", marks[0]);
        let comments = document(redline, "word/comments.xml");
        let reason = new["corrections"].as_array().unwrap().last().unwrap()["reason"].as_str().unwrap();
        assert!(comments.elements().all(|comment| comment.words() == reason), "pair {number}");
        let references = elements.iter().filter(|element| element.name == "w:commentReference").count();
        assert_eq!(comments.elements().count(), references, "pair {number}");
    }
    assert!(moved > 0, "nothing was moved");
}

/// The paragraphs of a body with their marks, as far as something stands in them.
fn marked(element: &Element, told: &mut String) {
    match element.name.as_str() {
        "w:sdt" => {}
        "w:p" => {
            let mut words = String::new();
            paragraph(element, &mut words);
            if !words.is_empty() {
                told.push_str(&format!("{words}\n"));
            }
        }
        _ => element.elements().for_each(|child| marked(child, told)),
    }
}

fn paragraph(element: &Element, told: &mut String) {
    let mark = element.name.strip_prefix("w:").unwrap_or_default();
    match mark {
        // The mark of the end comes first, as it stands in the file.
        "rPr" => {
            for end in element.elements().filter(|end| ALL.contains(&end.name.as_str())) {
                told.push_str(&format!("[¶ {}]", end.name.trim_start_matches("w:")));
            }
        }
        "moveFromRangeStart" | "moveToRangeStart" => {
            told.push_str(&format!("[{mark} {}]", element.get("w:name").unwrap()));
        }
        "moveFromRangeEnd" | "moveToRangeEnd" => told.push_str(&format!("[{mark}]")),
        "ins" | "del" | "moveFrom" | "moveTo" => {
            told.push_str(&format!("{{{mark}: "));
            element.elements().for_each(|child| paragraph(child, told));
            told.push('}');
        }
        "t" | "delText" => told.push_str(&element.words()),
        "instrText" => {}
        _ => element.elements().for_each(|child| paragraph(child, told)),
    }
}

#[test]
fn what_stands_elsewhere_as_it_was_is_marked_as_moved_where_that_is_clear() {
    for case in fs::read_dir(project("tests/suite/redline")).unwrap() {
        let path = case.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let case: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let version = |name: &str| {
            let mut data: Value =
                serde_json::from_slice(&fs::read(project("fixtures/minimalny.json")).unwrap()).unwrap();
            data["conclusions"] = case[name].clone();
            data
        };
        let folder = versions(&version("old"), &version("new"));
        let redline = redline(&folder.path().join("stare.json"), &folder.path().join("nowe.json"));
        let root = document(&redline, "word/document.xml");
        let mut told = String::new();
        marked(&root, &mut told);
        let (_, conclusions) = told.split_once("\nWnioski\n").unwrap();
        let (conclusions, _) = conclusions.split_once("Spis tabel").unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        insta::with_settings!({
            snapshot_path => project("tests/suite/redline"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, conclusions) });
    }
}

#[test]
fn the_same_versions_give_the_same_bytes_wherever_they_lie() {
    // The real versions, and those with most of what a report can have.
    let pairs = pairs();
    for number in [0, pairs.len() - 1] {
        let (old, new) = &pairs[number];
        let (one, other) = (versions(old, new), versions(old, new));
        let first = &REDLINES[number];
        let again = redline(&one.path().join("stare.json"), &one.path().join("nowe.json"));
        assert!(*first == again, "pair {number}: a second time");
        sprawozdanie(["diff", "--lang", "en", "stare.json", "nowe.json", "--docx", "zmiany.docx"])
            .within(other.path())
            .with("TZ", "Pacific/Auckland")
            .with("SOURCE_DATE_EPOCH", "1")
            .with("RAYON_NUM_THREADS", "1")
            .ends_with(0);
        assert!(*first == fs::read(other.path().join("zmiany.docx")).unwrap(), "pair {number}: in another folder");
        let back = redline(&one.path().join("nowe.json"), &one.path().join("stare.json"));
        assert!(*first != back, "pair {number}: back");
        assert_eq!(lines(first, ACCEPTED), lines(&back, REJECTED), "pair {number}: back");
        assert_eq!(lines(first, REJECTED), lines(&back, ACCEPTED), "pair {number}: back");
    }
}

/// Rules about words that readers see: where words went, none is left for them.
const OF_WORDS: [&str; 6] = [
    "TABLE_BLANK_ROW",
    "TABLE_BLANK_COLUMN",
    "TABLE_EMPTY_HEADER_CELL",
    "TABLE_NO_CAPTION",
    "HEADING_EMPTY",
    "BLANK_PARAGRAPHS",
];

#[test]
fn every_redline_keeps_every_rule_of_word_files() {
    let mut found = Vec::new();
    for (number, redline) in REDLINES.iter().enumerate() {
        let told = word_rules::objections(redline, &OF_WORDS);
        found.extend(told.into_iter().map(|told| format!("pair {number}: {told}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_redline_never_replaces_what_it_is_made_of() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("dane.json");
    fs::copy(project("fixtures/minimalny.json"), &path).unwrap();
    sprawozdanie(["diff", "--docx", "dane.json"]).data(&path).data(&path).within(folder.path()).ends_with(2);
    assert_eq!(fs::read(&path).unwrap(), fs::read(project("fixtures/minimalny.json")).unwrap());
}

#[test]
fn the_pictures_of_a_published_report_may_lie_elsewhere() {
    let data = project("fixtures/kompletny.json");
    let published = sprawozdanie(["build", "--to", "docx", "-o", "."]).data(&data).ends_with(0);
    let docx = published.folder.path().join(&published.files()[0]);
    let diff = || sprawozdanie(["diff", "--docx", "zmiany.docx"]).data(&docx).data(&data);
    let told = diff().ends_with(1).stderr;
    assert!(told.contains("[P001]"), "{told}");
    let ran = diff().and("--pictures").data(&project("fixtures")).ends_with(0);
    assert_eq!(ran.files(), ["zmiany.docx"]);
}
