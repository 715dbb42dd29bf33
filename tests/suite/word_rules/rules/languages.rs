//! The languages that the parts name come in; those that differ or are none go out.

use crate::word_rules::{
    finding::Findings,
    package::{CORE, Package, SETTINGS, STYLES},
    tree::Element,
};

const LANGUAGE: &str = "pl-PL";

pub fn rules(package: &Package, found: &mut Findings) {
    let (styles, settings, core) = (package.needed(STYLES), package.needed(SETTINGS), package.needed(CORE));
    let named = [
        (STYLES, styles.at("w:docDefaults/w:rPrDefault/w:rPr/w:lang").and_then(Element::val)),
        (SETTINGS, settings.child("w:themeFontLang").and_then(Element::val)),
        (CORE, core.child("dc:language").map(|language| language.words().trim())),
    ];
    for (part, language) in named {
        found.unless(language == Some(LANGUAGE), "DOC_LANG", part, format!("{language:?}"));
    }
    for style in styles.each("w:style").filter(|style| style.has("w:lang")) {
        found.add("DOC_LANG", STYLES, format!("the style {:?} has a language of its own", style.get("w:styleId")));
    }
    for (name, tree) in package.trees.iter().filter(|(name, _)| name.starts_with("word/")) {
        for element in tree.root().descendants() {
            let tag = match element.name() {
                "w:lang" => element.val(),
                "c:lang" => element.get("val"),
                _ => element.get("lang"),
            };
            let Some(tag) = tag else { continue };
            found.unless(is_tag(tag), "LANG_TAG", name, tag);
            if name.starts_with("word/charts/") {
                found.unless(tag == LANGUAGE, "DOC_LANG", name, tag);
            }
        }
        // A passage whose own language is the document's says nothing, and whole parts in another are no passages.
        let mut passages = tree.root().all("w:r").filter(|run| run.at("w:rPr/w:lang").is_some());
        let same = passages.find(|run| run.at("w:rPr/w:lang").and_then(Element::val) == Some(LANGUAGE));
        found.unless(same.is_none(), "LANG_TAG", name, "a passage in the language of all");
    }
}

/// A language of two or three letters, and what BCP 47 lets follow.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}
