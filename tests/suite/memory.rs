//! Many documents in one process come in; that its memory does not grow with each of them goes out.

use std::process::Command;

use memory_stats::memory_stats;
use sprawozdanie::{consultation, input, output::pdf::Layout, report, templates::Templates};

use super::program::project;

/// So many documents pass until the memory of the layout is full and forgets.
const FULL: usize = 12;

/// Tells the process that runs this test and nothing else.
const ALONE: &str = "SPRAWOZDANIE_TEST_ALONE";

/// Lays out and writes a document that differs from all others; with a broken template, only tries to.
fn write(number: usize, templates: &Templates) -> bool {
    let data = std::fs::read_to_string(project("fixtures/warmia-mazury-2019-2020/wersja-2.json")).unwrap();
    let data = data.replace("Sprawozdanie", &format!("Sprawozdanie {number}"));
    let draft = input::json::parse(data.as_bytes());
    let (consultation, _) = consultation::validate(draft.draft, draft.problems).unwrap();
    let document = report::compose(&consultation, "konsultacje", templates, Default::default()).unwrap();
    Layout::set(&document, templates).is_ok_and(|layout| layout.pdf().is_ok())
}

#[test]
fn documents_do_not_pile_up_in_memory_not_even_refused_ones() {
    // The tests beside this one need memory too, so it runs once more in a process of its own.
    if std::env::var_os(ALONE).is_none() {
        let name = "memory::documents_do_not_pile_up_in_memory_not_even_refused_ones";
        let mut alone = Command::new(std::env::current_exe().unwrap());
        let ran = alone.args([name, "--exact"]).env(ALONE, "yes").output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
        return;
    }
    let good = Templates::embedded();
    let path = "shared/typst/report.typ";
    let broken = format!("{}\n#unknown", good.text(path).unwrap());
    let broken = Templates::embedded().with([(path.to_owned(), broken.into_bytes())]);
    let used = |numbers: std::ops::Range<usize>| {
        for number in numbers {
            assert!(write(number, &good));
            assert!(!write(number, &broken));
        }
        memory_stats().unwrap().physical_mem
    };
    let (full, later) = (used(0..FULL), used(FULL..3 * FULL));
    println!("{full} bytes, later {later}");
    assert!(later < full + full / 4, "{full} bytes, and after twice as many documents more {later}");
}
