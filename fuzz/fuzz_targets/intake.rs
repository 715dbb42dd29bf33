//! Any bytes come in as data; problems that can be told, or a document, must go out.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sprawozdanie::{
    consultation::validate,
    input,
    messages::{Language, Messages},
    report::{Sources, compose},
    templates::Templates,
};

thread_local! {
    static MESSAGES: Messages = Messages::new(Language::Polish);
    static TEMPLATES: Templates = Templates::embedded();
}

fuzz_target!(|bytes: &[u8]| {
    let input = input::json::parse(bytes);
    match validate(input.draft, input.problems) {
        Ok((consultation, _)) if consultation.pictures().is_empty() => {
            let document =
                TEMPLATES.with(|templates| compose(&consultation, "konsultacje", templates, Sources::default()));
            assert!(document.is_ok(), "{document:?}");
        }
        // Pictures are files, and a fuzzer has none.
        Ok(_) => {}
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems {
                if let Some(range) = input.origins.range(&problem.place) {
                    assert!(bytes.get(range).is_some(), "{problem:?}");
                }
                MESSAGES.with(|messages| drop(messages.problem(&problem)));
            }
        }
    }
});
