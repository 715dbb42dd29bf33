//! Any bytes come in as data; problems that can be told, or a document and a post, must go out.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sprawozdanie::{
    consultation::validate,
    input,
    messages::{Language, Messages},
    open_data,
    output::html,
    publication::Publication,
    report::{Sources, compose, compose_post},
    revision::Changes,
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
            let (date, changes) = (consultation.date(), Changes::default());
            let data = open_data::files(&consultation, "a").unwrap();
            let publication = Publication::trial("a", &data, date);
            let post = TEMPLATES
                .with(|templates| compose_post(&consultation, "konsultacje", templates, &changes, &publication));
            assert!(html::write_piece(&post.unwrap()).is_ok());
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
