//! Both catalogues of messages come in; that they say the same things, and all of them, goes out.

use std::collections::BTreeSet;

use sprawozdanie::{
    messages::{Language, Messages},
    problem::{Code, Place, Problem},
};

use super::program::project;

/// Both files of a catalogue.
fn catalogue(language: &str) -> String {
    let file = |name: String| std::fs::read_to_string(project(&format!("src/messages/{name}.ftl"))).unwrap();
    file(language.into()) + &file(format!("explanations/{language}"))
}

/// The names of all messages and attributes of a catalogue.
fn names(language: &str) -> BTreeSet<String> {
    let text = catalogue(language);
    let mut names = BTreeSet::new();
    let mut message = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            names.insert(format!("{message}.{attribute}"));
        } else if !name.starts_with(' ') {
            message = name.to_owned();
            assert!(names.insert(message.clone()), "{language}: {message} stands twice");
        }
    }
    names
}

#[test]
fn both_catalogues_have_the_same_messages() {
    assert_eq!(names("pl"), names("en"));
}

#[test]
fn both_catalogues_are_correct_fluent() {
    for language in ["pl", "en"] {
        let text = catalogue(language);
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text) {
            panic!("{language}.ftl: {errors:?}");
        }
    }
}

#[test]
fn every_code_has_its_words() {
    for language in [Language::Polish, Language::English] {
        let messages = Messages::new(language);
        for code in Code::ALL {
            let told = messages.problem(&Problem::new(*code, Place::File));
            assert_ne!(told.what, code.as_str());
            assert!(messages.knows(&format!("why-{}", code.as_str())), "{code:?} is not explained");
        }
    }
}

#[test]
fn every_name_of_a_template_mistake_has_its_words() {
    fn walk(folder: &std::path::Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap_or_default();
            let quoted = text.split('"').skip(1).step_by(2);
            found.extend(quoted.filter(|word| word.starts_with("template-") && !word.ends_with('-')).map(String::from));
        }
    }
    let mut found = BTreeSet::new();
    walk(&project("src/report"), &mut found);
    let known = names("pl");
    assert!(found.len() > 20, "{found:?}");
    assert_eq!(found.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn counts_take_the_forms_of_the_language() {
    let problem = |count: usize| vec![Problem::new(Code::D013, Place::File); count];
    let polish = Messages::new(Language::Polish);
    let told: Vec<_> = [1, 2, 5, 12, 22].iter().map(|count| polish.count(&problem(*count))).collect();
    assert_eq!(told, ["1 błąd", "2 błędy", "5 błędów", "12 błędów", "22 błędy"]);
}

#[test]
fn no_message_is_kept_for_nobody() {
    fn walk(folder: &std::path::Path, all: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut sources = String::new();
    walk(&project("src"), &mut sources);
    // A message may stand in another one.
    let catalogue = catalogue("pl");
    // These are put together from a name and what it is of; `help_is_complete` and `every_code_has_its_words` ask for them.
    const COMPOSED: &[&str] = &["place-", "type-", "command-", "argument-", "option-", "value-", "why-"];
    let known: Vec<_> = names("pl").into_iter().filter(|name| !name.contains('.')).collect();
    let unused: Vec<_> = known
        .iter()
        .filter(|name| !COMPOSED.iter().any(|start| name.starts_with(start)))
        .filter(|name| !Code::ALL.iter().any(|code| code.as_str() == name.as_str()))
        .filter(|name| !sources.contains(&format!("\"{name}\"")) && !catalogue.contains(&format!("{{ {name} }}")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}
