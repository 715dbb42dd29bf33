//! Footnotes and their marks in the text come in; those without each other go out.

use super::repeated;
use crate::word_rules::{
    finding::Findings,
    looks::Looks,
    package::{DOCUMENT, Package, SETTINGS},
    tree::Element,
};

const NOTES: &str = "word/footnotes.xml";
const SEPARATORS: [&str; 2] = ["separator", "continuationSeparator"];

pub fn rules(package: &Package, found: &mut Findings) {
    let document = package.needed(DOCUMENT);
    let marks: Vec<&str> = document.all("w:footnoteReference").filter_map(|mark| mark.get("w:id")).collect();
    fakes(package, found);
    let Some(root) = package.part(NOTES) else {
        return found.unless(marks.is_empty(), "NOTE_UNDEFINED", DOCUMENT, format!("{marks:?}"));
    };
    let (notes, separators): (Vec<Element>, Vec<Element>) =
        root.each("w:footnote").partition(|note| matches!(note.get("w:type"), None | Some("normal")));
    for mark in &marks {
        let known = notes.iter().any(|note| note.get("w:id") == Some(mark));
        found.unless(known, "NOTE_UNDEFINED", DOCUMENT, *mark);
    }
    for id in repeated(root.each("w:footnote").filter_map(|note| note.get("w:id"))) {
        found.add("DUP_ID", NOTES, format!("footnote {id}"));
    }
    for note in notes {
        let id = note.get("w:id").unwrap_or_default();
        let times = marks.iter().filter(|mark| **mark == id).count();
        found.unless(times == 1, "NOTE_UNUSED", NOTES, format!("footnote {id} has {times} marks"));
        let first = note.child("w:p").is_some_and(|paragraph| paragraph.has("w:footnoteRef"));
        found.unless(first && !note.text().trim().is_empty(), "NOTE_MARK", NOTES, format!("footnote {id}"));
    }
    let settings = package.needed(SETTINGS).child("w:footnotePr");
    for kind in SEPARATORS {
        let separator = separators.iter().find(|note| note.get("w:type") == Some(kind));
        let drawn = separator.is_some_and(|separator| separator.has(&format!("w:{kind}")));
        let id = separator.and_then(|separator| separator.get("w:id"));
        let known = settings.is_some_and(|settings| settings.each("w:footnote").any(|note| note.get("w:id") == id));
        found.unless(drawn && known, "NOTE_SEPARATOR", NOTES, kind);
    }
}

/// Digits that are raised by hand; a real mark holds no text.
fn fakes(package: &Package, found: &mut Findings) {
    let looks = Looks::of(package);
    for run in package.body().all("w:r") {
        let text = run.text();
        let digits =
            !text.trim().is_empty() && text.trim().chars().all(|it| it.is_ascii_digit() || "¹²³*)".contains(it));
        let raised = looks.of_run(run, "w:vertAlign").and_then(Element::val) == Some("superscript");
        found.unless(!(digits && raised), "NOTE_FAKE", DOCUMENT, text);
    }
}
