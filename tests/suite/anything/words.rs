//! A consultation and its document come in; that the document has every word which a report has to show goes out.

use std::{collections::BTreeSet, fs, sync::LazyLock};

use serde_json::Value;
use sprawozdanie::{consultation::Consultation, document::Document, polish::clean};

use super::super::program::project;

/// Fields and names that `tests/conformance/data_texts.py` lists, where each one's reason stands.
fn listed(name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(project("tests/conformance/data_texts.py")).unwrap();
    let list = text.split(&format!("\n{name} = {{")).nth(1).unwrap().split('}').next().unwrap();
    let quoted = |line: &str| line.split('"').skip(1).step_by(2).map(String::from).collect::<Vec<_>>();
    match list.contains("\": \"") {
        true => list.lines().filter_map(|line| quoted(line).into_iter().next()).collect(),
        false => quoted(list).into_iter().collect(),
    }
}

/// What a report has to show of the data: the path of each text and its lines.
fn shown(data: &Value) -> Vec<(String, String)> {
    static NOT_PRINTED: LazyLock<BTreeSet<String>> = LazyLock::new(|| listed("NOT_PRINTED"));
    static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| &listed("NAMES") | &listed("ENUMERATIONS"));
    fn walk(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
        if NOT_PRINTED.contains(path) {
            return;
        }
        match value {
            Value::String(text) => found.extend(text.lines().map(|line| (path.to_owned(), line.to_owned()))),
            Value::Array(elements) => elements.iter().for_each(|element| walk(element, &format!("{path}[]"), found)),
            Value::Object(fields) => {
                for (name, field) in fields.iter().filter(|(name, _)| !NAMES.contains(*name)) {
                    // The schedule names a meeting by its units; only its programme shows the title.
                    let silent = path == "meetings[]" && name == "title" && fields.get("agenda").is_none();
                    let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    if !silent {
                        walk(field, &inner, found);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(data, "", &mut found);
    found
}

/// Letters alone, composed, as both files and the data have them.
fn squeezed(text: &str) -> String {
    let text: String = clean(text).chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200B}').collect();
    // One full stop ends a sentence after „r.”.
    text.replace("r..", "r.")
}

/// All words of a document, those of a line without a break.
fn words(value: &Value, out: &mut String) {
    const INLINE: [&str; 7] = ["text", "strong", "emphasis", "link", "reference", "footnote", "line-break"];
    match value {
        Value::String(text) => *out += text,
        Value::Array(elements) => {
            for element in elements {
                words(element, out);
                if !element["kind"].as_str().is_some_and(|kind| INLINE.contains(&kind)) {
                    out.push('\n');
                }
            }
        }
        Value::Object(fields) => {
            let inline = fields.get("kind").and_then(Value::as_str).is_some_and(|kind| INLINE.contains(&kind));
            for (name, field) in fields {
                if name != "kind" {
                    words(field, out);
                    if !inline {
                        out.push('\n');
                    }
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Holds every text that a report has to show against its document.
pub(super) fn nothing_is_lost(data: &Consultation, document: &Document) {
    let mut all = String::new();
    words(&serde_json::to_value(document).unwrap(), &mut all);
    let all = squeezed(&all);
    // Stars are markup in prose, and the meaning of an abbreviation is put in where it is used for the first time.
    let meanings: Vec<_> = data.abbreviations.iter().map(|item| squeezed(&item.long)).collect();
    let prose = |text: &str| {
        meanings.iter().fold(text.replace('*', ""), |text, long| {
            text.replace(&format!("({long})"), "").replace(&format!("–{long}"), "")
        })
    };
    let told = prose(&all);
    let is_date = |text: &str| text.len() >= 4 && text.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
    for (path, text) in shown(&serde_json::from_slice(&data.published().unwrap()).unwrap()) {
        let text = if path.ends_with(".time") { text.strip_prefix('0').unwrap_or(&text).to_owned() } else { text };
        let wanted = squeezed(&text);
        let found = match path.as_str() {
            _ if is_date(&text) => true,
            "legal_basis[].act" => text.split(' ').all(|word| all.contains(&squeezed(word))),
            // The head of a page has room for its beginning.
            "report.short_title" => all.contains(&wanted.chars().take(40).collect::<String>()),
            _ if path.starts_with("narrative.") => told.contains(&prose(&wanted)),
            _ => all.contains(&wanted),
        };
        assert!(found, "{path}: {text:.80?} is lost");
    }
}
