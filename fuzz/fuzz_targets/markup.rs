//! Any text comes in, as the Markdown of a template and as prose of the data; a document or a mistake must go out.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::{Value, json};
use sprawozdanie::{
    consultation::validate,
    input,
    report::{Sources, compose},
    templates::Templates,
};

static DATA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../fixtures/minimalny.json")).expect("a fixture is JSON"));

static TEMPLATES: LazyLock<Templates> = LazyLock::new(Templates::embedded);

/// What every report needs, then the text, which is no template: its braces are its own.
const FRAME: [&str; 2] = [
    "{% include \"title-page.md.jinja\" %}\n# Wstęp\n\n{{ narrative.introduction | prose }}\n\n{% raw %}\n",
    "\n{% endraw %}\n",
];

fuzz_target!(|text: &str| -> Corpus {
    if text.contains("{%") {
        return Corpus::Reject;
    }
    let mut data = DATA.clone();
    data["narrative"] = json!({ "introduction": text });
    let input = input::json::parse(data.to_string().as_bytes());
    let Ok((consultation, _)) = validate(input.draft, input.problems) else { return Corpus::Reject };
    let main = FRAME.join(text).into_bytes();
    let templates = TEMPLATES.clone().with([("konsultacje/report.md.jinja".to_owned(), main)]);
    drop(compose(&consultation, "konsultacje", &templates, Sources::default()));
    Corpus::Keep
});
