//! `build --to png` with chosen pages comes in; which pictures are written, and that they are always the same, goes out.

use super::program::{project, sprawozdanie};

const NAME: &str = "sprawozdanie-z-konsultacji-spolecznych-2025-v1";

fn numbers<const N: usize>(arguments: [&str; N]) -> Vec<u32> {
    let ran = sprawozdanie(arguments).data(&project("fixtures/minimalny.json")).ends_with(0);
    let number = |name: String| {
        let digits = name.strip_prefix(NAME).unwrap().strip_prefix('-').unwrap().strip_suffix(".png").unwrap();
        assert_eq!(digits.len(), 3, "{name}");
        digits.parse().unwrap()
    };
    ran.files().into_iter().map(number).collect()
}

#[test]
fn every_page_is_a_picture_unless_some_are_chosen() {
    assert_eq!(numbers(["build", "--to", "png"]), [1, 2, 3, 4]);
    for (chosen, expected) in
        [("2", &[2][..]), ("2-3", &[2, 3]), ("3-", &[3, 4]), ("1,3-4", &[1, 3, 4]), ("3-4, 1, 4", &[1, 3, 4])]
    {
        assert_eq!(numbers(["build", "--to", "png", "--pages", chosen]), expected, "{chosen}");
    }
}

/// A process may hold only so many files open; a long report has more pages.
#[cfg(unix)]
#[test]
fn more_pages_are_written_than_files_may_be_open() {
    const MOST_OPEN: usize = 24;
    let folder = tempfile::TempDir::new().unwrap();
    let limited = format!("ulimit -n {MOST_OPEN} && exec \"$@\"");
    let ran = std::process::Command::new("sh")
        .args(["-c", &limited, "sh", env!("CARGO_BIN_EXE_sprawozdanie"), "build", "--to", "png", "-o"])
        .arg(folder.path())
        .arg(project("fixtures/kompletny.json"))
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    assert!(std::fs::read_dir(folder.path()).unwrap().count() > MOST_OPEN);
}

#[test]
fn a_page_that_is_not_there_is_told_and_nothing_is_written() {
    for (chosen, page) in [("5", 5), ("1,5-", 5), ("2-7", 7)] {
        let ran = sprawozdanie(["build", "--lang", "pl", "--to", "png", "--pages", chosen])
            .data(&project("fixtures/minimalny.json"))
            .ends_with(2);
        assert_eq!(ran.stderr, format!("błąd: nie ma strony {page}; sprawozdanie ma 4 strony\n"));
        assert_eq!(ran.files(), Vec::<String>::new());
    }
}

#[test]
fn words_that_choose_no_pages_are_wrong_usage() {
    for chosen in ["", "0", "-3", "+3", "a", "3-2", "1,,2", "1--2", "4294967296", "1.5"] {
        let pages = format!("--pages={chosen}");
        sprawozdanie(["build", "--to", "png", &pages]).data(&project("fixtures/minimalny.json")).ends_with(2);
    }
}

#[test]
fn the_same_page_is_the_same_picture_alone_and_among_others() {
    let path = project("fixtures/minimalny.json");
    let all = sprawozdanie(["build", "--to", "pdf,png"]).data(&path).ends_with(0);
    let one = sprawozdanie(["build", "--to", "png", "--pages", "3"])
        .data(&path)
        .with("RAYON_NUM_THREADS", "1")
        .with("TZ", "Pacific/Auckland")
        .ends_with(0);
    assert_eq!(all.files().len(), 5);
    assert!(all.file("-003.png") == one.file(".png"));
}
