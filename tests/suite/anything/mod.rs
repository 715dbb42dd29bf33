//! Valid data with any value in any place come in; that they give problems or a report with all its words goes out.
//!
//! `MANY_CASES=20000 cargo test --locked --test suite anything` looks longer than the usual run.

use std::{cell::Cell, env, fs, panic, sync::LazyLock};

use proptest::{
    prelude::*,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use serde_json::Value;
use sprawozdanie::{
    consultation::{Consultation, validate},
    document::Document,
    input,
    messages::{Language, Messages},
    open_data,
    open_xml::tree::parse_mixed,
    output::{self, Refusal, pdf::Layout},
    pictures::{self, Extent, Typefaces},
    publication::{self, Publication},
    report::{Pictures, Sources, compose, compose_post},
    revision::Changes,
    templates::Templates,
};

mod change;
mod values;
mod words;

use change::{changed, changes};
use words::nothing_is_lost;

use super::program::project;

static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let read =
        |name: &str| serde_json::from_slice(&fs::read(project(&format!("fixtures/{name}.json"))).unwrap()).unwrap();
    let mut bases: Vec<Value> = ["minimalny", "kompletny", "warmia-mazury-2019-2020/wersja-1"].map(read).to_vec();
    // Where nothing is stated beforehand, fewer changes contradict it.
    for index in [1, 2] {
        let mut base = bases[index].clone();
        base.as_object_mut().unwrap().shift_remove("stated");
        bases.push(base);
    }
    bases
});

/// The pictures that the data name, as far as there are such files: what the others give, `invalid` tells.
fn pictures(consultation: &Consultation) -> Option<Pictures> {
    static READY: LazyLock<Pictures> = LazyLock::new(|| {
        let templates = Templates::embedded();
        let (place, typefaces) = (Extent::of(&templates.theme().unwrap().page), Typefaces::of(&templates));
        let ready = |entry: fs::DirEntry| {
            let bytes = fs::read(entry.path()).unwrap();
            let name = format!("kompletny/{}", entry.file_name().into_string().unwrap());
            (name, pictures::ready(&bytes, place, &typefaces).unwrap())
        };
        fs::read_dir(project("fixtures/kompletny")).unwrap().map(|entry| ready(entry.unwrap())).collect()
    });
    let named = consultation.pictures().into_iter();
    named.map(|(_, file)| Some((file.to_owned(), READY.get(file)?.clone()))).collect()
}

/// The way of the data up to the document; none where the data have problems, which are told.
fn composed(data: &[u8]) -> Option<(Consultation, Document)> {
    let input = input::json::parse(data);
    let consultation = match validate(input.draft, input.problems) {
        Ok((consultation, _)) => consultation,
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            for problem in &problems {
                if let Some(range) = input.origins.range(&problem.place) {
                    assert!(data.get(range.clone()).is_some(), "{problem:?}: {range:?}");
                }
                for language in [Language::Polish, Language::English] {
                    let told = Messages::new(language).problem(problem);
                    assert!(!told.what.contains("{ $") && told.what != problem.code.as_str(), "{problem:?}: {told:?}");
                }
            }
            return None;
        }
    };
    let pictures = pictures(&consultation)?;
    let kind = "konsultacje";
    let document = compose(&consultation, kind, &Templates::embedded(), Sources { pictures, ..Sources::default() })
        .unwrap_or_else(|problem| panic!("{problem:?}"));
    Some((consultation, document))
}

/// Runs a property over so many cases, always the same ones; it says whether the data of a case were valid. Enough must
/// be, or nothing was shown.
fn holds(cases: u32, property: impl Fn(&Value) -> bool) {
    let cases = env::var("MANY_CASES").map_or(cases, |many| many.parse().unwrap());
    let config =
        ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 500, ..ProptestConfig::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let valid = Cell::new(0);
    let result = runner.run(&changes(BASES.len()), |(base, changes)| {
        let data = changed(&BASES[base], &changes);
        match panic::catch_unwind(panic::AssertUnwindSafe(|| property(&data))) {
            Ok(was_valid) => valid.set(valid.get() + u32::from(was_valid)),
            Err(cause) => {
                let cause = cause.downcast_ref::<String>().cloned().unwrap_or_else(|| "a panic".into());
                return Err(TestCaseError::fail(cause));
            }
        }
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(valid.get() * 20 > cases, "only {} of {cases} were valid", valid.get());
}

/// The post of the same data, in both its forms.
fn a_post_is_well_formed(consultation: &Consultation, report: &Document) {
    let data = open_data::files(consultation, &report.metadata.file_stem).unwrap();
    let publication = Publication::trial(&report.metadata.file_stem, &data, consultation.date());
    let templates = Templates::embedded();
    let post = compose_post(consultation, "konsultacje", &templates, &Changes::default(), &publication).unwrap();
    let linked = publication::linked(&post.metadata, consultation, &publication);
    let page = String::from_utf8(output::html::write_post(&post, &templates, &linked).unwrap()).unwrap();
    parse_mixed(page.strip_prefix("<!DOCTYPE html>\n").unwrap()).unwrap();
    let piece = output::html::write_piece(&post).unwrap();
    // No system of a website takes a value for a command of its own.
    assert!(!piece.contains(['[', ']', '{', '}']) && !piece.contains("<script"), "{piece}");
    let decode = |piece: &str| {
        let codes = [("&#91;", "["), ("&#93;", "]"), ("&#123;", "{"), ("&#125;", "}"), ("&#35;", "#")];
        codes.iter().fold(piece.trim_end().to_owned(), |piece, (code, bracket)| piece.replace(code, bracket))
    };
    assert!(page.contains(&decode(&piece)), "{piece}");
    publication::catalogue(consultation, &post.metadata, &publication, "a").unwrap();
    assert!(output::text::write(&post).unwrap().contains("Do pobrania"));
}

#[test]
fn any_value_in_any_place_gives_problems_or_a_report_that_loses_nothing() {
    holds(300, |data| {
        let Some((consultation, document)) = composed(data.to_string().as_bytes()) else { return false };
        nothing_is_lost(&consultation, &document);
        a_post_is_well_formed(&consultation, &document);
        true
    });
}

#[test]
fn a_report_of_any_valid_data_is_written_or_refused_in_words() {
    let templates = Templates::embedded();
    let fonts = output::docx::fonts(&templates).unwrap();
    holds(40, |data| {
        let Some((_, document)) = composed(data.to_string().as_bytes()) else { return false };
        let written = Layout::set(&document, &templates).and_then(|layout| {
            let pictures = output::pdf::chart_pictures(&document, &templates)?;
            output::docx::write(&document, &templates, &layout.pagination(), &pictures, &fonts, None)?;
            layout.pdf()
        });
        if let Err(failure) = written {
            assert!(failure.downcast_ref::<Refusal>().is_some(), "{failure:#}");
        }
        true
    });
}

#[test]
fn what_is_lost_is_seen() {
    let (consultation, mut document) = composed(BASES[1].to_string().as_bytes()).unwrap();
    nothing_is_lost(&consultation, &document);
    document.sections.pop();
    let lost = panic::catch_unwind(panic::AssertUnwindSafe(|| nothing_is_lost(&consultation, &document)));
    assert!(lost.is_err());
}

#[test]
fn units_and_teams_without_a_meeting_stand_in_the_report() {
    let mut data = BASES[4].clone();
    data["meetings"].as_array_mut().unwrap().remove(3);
    let one_less = data.clone();
    data.as_object_mut().unwrap().shift_remove("meetings");
    for data in [one_less, data] {
        let (consultation, document) = composed(data.to_string().as_bytes()).unwrap();
        nothing_is_lost(&consultation, &document);
    }
}
