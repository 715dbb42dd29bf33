//! The sources come in; a room that imports what it must not goes out.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::program::project;

/// Every source below a folder of the project, in order.
pub fn sources(folder: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                all.push(path);
            }
        }
    }
    let mut all = Vec::new();
    walk(&project(folder), &mut all);
    all.sort();
    all
}

/// The file below `src`, with `/`.
fn room(path: &Path) -> String {
    path.strip_prefix(project("src")).unwrap().to_string_lossy().replace('\\', "/")
}

/// Code without comments, so that a room may speak of another. An address within a text is no comment.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let uncommented = text.lines().map(|line| {
        let comment =
            line.match_indices("//").find(|(at, _)| line[..*at].trim_end().is_empty() || line[..*at].ends_with(' '));
        &line[..comment.map_or(line.len(), |(at, _)| at)]
    });
    uncommented.collect::<Vec<_>>().join("\n")
}

/// Tells whether code imports a module of the standard library, in either form.
fn imports_std(code: &str, module: &str) -> bool {
    let grouped = code.split("use std::{").skip(1).filter_map(|rest| rest.split(';').next());
    let mut names = grouped.flat_map(|group| group.split(|letter: char| !letter.is_alphanumeric() && letter != '_'));
    code.contains(&format!("std::{module}")) || names.any(|name| name == module)
}

/// Tells whether code names a crate: as the beginning of a path.
fn names(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let alone = before.is_none_or(|character| {
            !character.is_alphanumeric() && character != '_' && character != ':' && character != '.'
        });
        alone && code[at + name.len()..].starts_with("::")
    })
}

#[test]
fn each_room_imports_only_what_the_table_allows() {
    // From the room, forbidden: the way of the data runs in one direction.
    const FORBIDDEN: &[(&str, &[&str])] = &[
        ("output/", &["consultation", "report", "input", "commands", "messages", "polish", "revision", "publication"]),
        ("output/pdf/", &["output::docx", "super::docx", "output::html", "super::html"]),
        ("output/docx/", &["output::pdf", "super::pdf", "output::html", "super::html"]),
        ("output/html/", &["output::pdf", "super::pdf", "output::docx", "super::docx"]),
        ("document/", &["consultation", "report", "input", "output", "commands", "templates"]),
        // What reads the files must not know how they were written.
        ("open_xml/", &["consultation", "report", "input", "output", "commands", "templates", "document"]),
        ("parity/", &["consultation", "report", "input", "output", "commands", "templates", "document", "revision"]),
        ("reading/", &["consultation", "report", "input", "output", "commands", "templates", "document", "revision"]),
        (
            "consultation/",
            &["report", "output", "commands", "document", "templates", "input", "revision", "publication"],
        ),
        ("input/", &["report", "output", "commands", "document", "templates", "revision"]),
        ("report/", &["output", "commands", "input", "messages"]),
        // The template of a list of changes may ask it; the release of a version and a redline are made of its values.
        (
            "revision/",
            &["report", "output", "commands", "input", "messages", "document", "reading", "parity", "publication"],
        ),
        ("redline/", &["consultation", "report", "input", "output", "commands", "templates", "document", "messages"]),
        ("open_data/", &["report", "output", "commands", "input", "messages", "document", "templates", "revision"]),
        ("publication/", &["report", "commands", "input", "messages", "templates"]),
        ("pictures/", &["consultation", "report", "input", "output", "commands", "messages", "polish"]),
        ("polish/", &["report", "output", "commands", "input", "document", "messages", "publication"]),
        ("messages/", &["report", "output", "commands", "input", "document", "consultation"]),
        ("templates/", &["report", "output", "commands", "input", "document", "consultation"]),
    ];
    for path in sources("src") {
        let (room, code) = (room(&path), code(&path));
        for (within, others) in FORBIDDEN.iter().filter(|(within, _)| room.starts_with(within)) {
            for other in *others {
                let import = if other.contains("::") { (*other).to_owned() } else { format!("crate::{other}") };
                assert!(!code.contains(&import), "{room}: {within} must not know {other}");
            }
            for line in code.lines().map(str::trim).filter(|line| !line.is_empty()) {
                // The second form of an import: `use crate::{ report::…, … }` on lines of its own.
                for other in others.iter().filter(|other| !other.contains("::")) {
                    assert!(!line.starts_with(&format!("{other}::")), "{room}: {within} must not know {other}");
                }
            }
        }
    }
}

#[test]
fn each_outer_crate_is_named_in_one_room() {
    const HOMES: &[(&str, &[&str])] = &[
        ("annotate_snippets", &["messages/"]),
        ("base64", &["output/html/", "reading/html/"]),
        ("clap", &["commands/"]),
        ("clap_complete", &["commands/"]),
        ("comemo", &["output/pdf/"]),
        ("comrak", &["report/"]),
        ("csv", &["open_data/"]),
        ("deunicode", &["polish/"]),
        ("docx_rs", &["output/docx/"]),
        ("fixed_decimal", &["polish/"]),
        ("fluent_bundle", &["messages/"]),
        ("icu_collator", &["polish/"]),
        ("icu_normalizer", &["polish/"]),
        ("icu_plurals", &["polish/"]),
        ("image", &["pictures/"]),
        ("include_dir", &["templates/"]),
        ("jsonc_parser", &["input/"]),
        ("jsonschema", &["input/"]),
        ("memory_stats", &["commands/"]),
        ("mimalloc", &["main.rs"]),
        ("minijinja", &["report/"]),
        ("lopdf", &["reading/pdf/"]),
        ("quick_xml", &["open_xml/"]),
        ("regex", &["consultation/"]),
        ("resvg", &["pictures/"]),
        ("schemars", &["consultation/"]),
        ("sha2", &["revision/"]),
        ("similar", &["alignment.rs"]),
        ("strsim", &["problem.rs"]),
        ("sys_locale", &["commands/"]),
        ("tempfile", &["commands/"]),
        ("toml", &["templates/"]),
        ("typst", &["output/pdf/"]),
        ("typst_kit", &["output/pdf/"]),
        ("typst_layout", &["output/pdf/"]),
        ("typst_pdf", &["output/pdf/"]),
        ("typst_render", &["output/pdf/"]),
        ("typst_svg", &["output/pdf/"]),
        ("unic_langid", &["messages/"]),
        ("zip", &["open_xml/", "output/docx/"]),
    ];
    // These belong to the language of the project itself, or are named nowhere: the manifest says why.
    const EVERYWHERE: &[&str] =
        &["borrow_or_share", "idna", "anyhow", "serde", "serde_json", "time", "icu_locale_core"];
    let manifest = fs::read_to_string(project("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for line in dependencies.lines().filter(|line| line.contains('=') && !line.starts_with('#')) {
        let name = line.split(['=', ' ']).next().unwrap().replace('-', "_");
        let known = HOMES.iter().any(|(home, _)| *home == name) || EVERYWHERE.contains(&name.as_str());
        assert!(known, "{name} has no room in the table of this test");
    }
    for path in sources("src") {
        let (room, code) = (room(&path), code(&path));
        for (name, homes) in HOMES {
            let at_home = homes.iter().any(|home| room.starts_with(home));
            assert!(at_home || !names(&code, name), "{room} names {name}, which lives in {homes:?}");
        }
    }
}

#[test]
fn each_crate_of_the_tests_is_named_in_one_room() {
    const HOMES: &[(&str, &[&str])] = &[
        ("boon", &["contract.rs"]),
        ("lopdf", &["pdf_lines.rs", "pdf_streams.rs"]),
        ("page_validation", &["standards.rs"]),
        ("proptest", &["anything/", "polish/", "revision/law.rs"]),
        ("quick_xml", &["word_rules/"]),
        ("toml", &["verify.rs", "word_rules/"]),
        ("zip", &["word_rules/"]),
    ];
    for path in sources("tests/suite") {
        let room = path.strip_prefix(project("tests/suite")).unwrap().to_string_lossy().replace('\\', "/");
        let code = code(&path);
        for (name, homes) in HOMES {
            let at_home = homes.iter().any(|home| room.starts_with(home));
            assert!(at_home || !names(&code, name), "{room} names {name}, which lives in {homes:?}");
        }
    }
}

#[test]
fn each_file_says_what_comes_in_and_what_goes_out() {
    for folder in ["src", "tests", "fuzz"] {
        for path in sources(folder) {
            let text = fs::read_to_string(&path).unwrap();
            let first = text.lines().next().unwrap_or_default();
            assert!(first.starts_with("//! "), "{} does not begin with its sentence", path.display());
        }
    }
}

#[test]
fn no_room_asks_a_clock_or_for_chance() {
    for path in sources("src") {
        let code = code(&path);
        let room = room(&path);
        for word in ["SystemTime", "Instant::now", "now_utc", "rand::", "thread_rng", "RandomState"] {
            // How long a run takes, and when a file was saved, never changes what is written.
            let is_watch = ["commands/bounds.rs", "commands/watching.rs"].contains(&room.as_str());
            assert!(
                is_watch && ["Instant::now", "SystemTime"].contains(&word) || !code.contains(word),
                "{room} has {word}"
            );
        }
        for module in ["fs", "env", "net", "process"] {
            let free =
                room.starts_with("commands/") || room == "main.rs" || room.contains("tests") || room.contains("sample");
            assert!(free || !imports_std(&code, module), "{room} has std::{module}");
        }
        for word in ["std::io::stdout", "println!"] {
            assert!(
                room.starts_with("commands/")
                    || room.contains("tests")
                    || room.contains("sample")
                    || !code.contains(word),
                "{room} has {word}"
            );
        }
    }
}
