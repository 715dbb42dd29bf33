//! Templates that never end and bounds of time and memory come in; a run that is ended with clear words goes out.

use std::{
    fs,
    time::{Duration, Instant},
};

use super::program::{Run, project, sprawozdanie};

const ENDLESS: &str = "#for i in range(100000) { for j in range(100000) {} }\n";
const HUGE: &str = "#let all = range(50000000)\n";

/// A run with a Typst file of its own in front of the usual one.
fn with_typst(arguments: [&str; 5], typst: &str) -> Run {
    let run = sprawozdanie(arguments);
    let folder = run.folder.path().join("szablony/shared/typst");
    fs::create_dir_all(&folder).unwrap();
    let usual = fs::read_to_string(project("report-templates/shared/typst/report.typ")).unwrap();
    fs::write(folder.join("report.typ"), format!("{typst}{usual}")).unwrap();
    run.and("--templates").and("szablony").data(&project("fixtures/minimalny.json"))
}

#[test]
fn a_template_without_end_is_ended_and_nothing_is_written() {
    let began = Instant::now();
    let ran = with_typst(["build", "--lang", "pl", "--timeout", "1"], ENDLESS).ends_with(5);
    // As a rule half a second earlier; but the machine has other things to do.
    assert!((1.0..10.0).contains(&began.elapsed().as_secs_f64()), "{:?}", began.elapsed());
    assert!(ran.stderr.contains("błąd[B001]: tworzenie sprawozdania trwa za długo"), "{}", ran.stderr);
    assert!(ran.stderr.contains("najwyżej 1 s") && ran.stderr.contains("pętli bez końca"), "{}", ran.stderr);
    assert!(ran.stderr.ends_with("Nie zapisano żadnego pliku: 1 błąd.\n"), "{}", ran.stderr);
    assert_eq!(ran.files(), ["szablony"]);
}

#[test]
fn a_template_that_fills_the_memory_is_ended() {
    let ran = with_typst(["check", "--lang", "en", "--memory", "300"], HUGE).ends_with(5);
    assert!(ran.stderr.contains("error[B002]: making the report takes too much memory"), "{}", ran.stderr);
    assert!(ran.stderr.contains("at most 300 MB"), "{}", ran.stderr);
}

#[test]
fn a_program_reads_which_bound_was_broken() {
    let ran = with_typst(["build", "--message-format", "json", "--timeout", "1"], ENDLESS).ends_with(5);
    let first: serde_json::Value = serde_json::from_str(ran.stdout.lines().next().unwrap()).unwrap();
    assert_eq!((first["type"].as_str(), first["code"].as_str()), (Some("problem"), Some("B001")));
    assert_eq!(ran.stderr, "");
}

#[test]
fn zero_is_no_bound_and_words_are_none() {
    let data = project("fixtures/minimalny.json");
    let began = Instant::now();
    sprawozdanie(["check", "--timeout", "0", "--memory", "0"]).data(&data).ends_with(0);
    assert!(began.elapsed() < Duration::from_secs(30));
    let ran = sprawozdanie(["check", "--lang", "pl", "--timeout", "chwila"]).data(&data).ends_with(2);
    assert!(ran.stderr.contains("liczba całkowita"), "{}", ran.stderr);
}
