//! Edited templates come in; that both files follow them, and that mistakes are shown with their line, goes out.

use std::fs;

use tempfile::TempDir;

use super::{
    program::{parts, project, sprawozdanie},
    rooms::sources,
};

const DATA: &str = "fixtures/minimalny.json";

/// The built-in templates in a folder of their own.
fn ejected() -> TempDir {
    let folder = TempDir::new().unwrap();
    let path = folder.path().to_str().unwrap();
    sprawozdanie(["templates", "--eject", path]).ends_with(0);
    folder
}

#[test]
fn ejected_templates_make_the_same_report() {
    let folder = ejected();
    let given = folder.path().to_str().unwrap();
    let built_in = sprawozdanie(["build"]).data(&project(DATA)).ends_with(0);
    let edited = sprawozdanie(["build", "--templates", given]).data(&project(DATA)).ends_with(0);
    assert!(built_in.file(".pdf") == edited.file(".pdf") && built_in.file(".docx") == edited.file(".docx"));
}

#[test]
fn an_ejected_folder_is_never_written_over() {
    let folder = ejected();
    let file = folder.path().join("konsultacje/report.md.jinja");
    fs::write(&file, "zmienione").unwrap();
    let ran = sprawozdanie(["templates", "--lang", "pl", "--eject", folder.path().to_str().unwrap()]).ends_with(0);
    assert!(ran.stderr.contains("pominięto"));
    assert_eq!(fs::read_to_string(file).unwrap(), "zmienione");
}

#[test]
fn an_edited_template_takes_effect_in_all_files() {
    let folder = ejected();
    let file = folder.path().join("konsultacje/record.md.jinja");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("# Metryka dokumentu", "# Karta dokumentu")).unwrap();
    let theme = folder.path().join("shared/theme.toml");
    let text = fs::read_to_string(&theme).unwrap();
    fs::write(&theme, text.replace("heading = \"#12366B\"", "heading = \"#224422\"")).unwrap();
    let given = folder.path().to_str().unwrap();
    let all_files = "pdf,docx,html";
    let before = sprawozdanie(["build", "--to", all_files]).data(&project(DATA)).ends_with(0);
    let after = sprawozdanie(["build", "--to", all_files, "--templates", given]).data(&project(DATA)).ends_with(0);
    assert!(before.file(".pdf") != after.file(".pdf"));
    let page = String::from_utf8(after.file(".html")).unwrap();
    assert!(page.contains("Karta dokumentu") && page.contains("--heading: #224422;"));
    let all: String = parts(&after.file(".docx")).into_iter().map(|(_, text)| text).collect();
    assert!(all.contains("Karta dokumentu"));
    assert!(all.contains("224422"));
}

#[test]
fn a_mistake_in_a_template_is_shown_with_its_line() {
    for (name, right, wrong) in [
        ("unknown-field", "{{ report.title }}", "{{ report.titel }}"),
        ("syntax", "{% endif %}", "{% endif"),
        ("html", "# Metryka dokumentu {.unnumbered}", "# Metryka dokumentu {.unnumbered}\n\n<b>x</b>\n"),
        ("skipped-level", "# Metryka dokumentu {.unnumbered}", "### Metryka dokumentu"),
        ("unknown-label", "label(\"Status\")", "label(\"Statsu\")"),
        ("unknown-column", "\"value\": \"name\"", "\"value\": \"nmae\""),
        ("unknown-filter", "| date", "| dat"),
        (
            "reference-to-nothing",
            "# Metryka dokumentu {.unnumbered}",
            "# Metryka dokumentu {.unnumbered}\n\n{{ reference(\"nie-ma\") }}\n",
        ),
        (
            "caption-of-nothing",
            "# Metryka dokumentu {.unnumbered}",
            "# Metryka dokumentu {.unnumbered}\n\n{{ bar_chart([], caption=report.subtitle, unit=\"u\", label=\"a\", count=\"n\") }}\n",
        ),
        (
            "rows-that-do-not-exist",
            "# Metryka dokumentu {.unnumbered}",
            "# Metryka dokumentu {.unnumbered}\n\n{{ table(nedes, caption=\"C\", columns=[{\"title\": \"T\", \"value\": \"a\"}]) }}\n",
        ),
        (
            "tile-off-the-map",
            "# Metryka dokumentu {.unnumbered}",
            "# Metryka dokumentu {.unnumbered}\n\n{{ tile_map([{\"a\": \"x\", \"n\": 1, \"p\": {\"row\": 1, \"column\": 4294967295}}], caption=\"C\", unit=\"u\", label=\"a\", count=\"n\", place=\"p\") }}\n",
        ),
        (
            "dates-the-wrong-way-round",
            "# Metryka dokumentu {.unnumbered}",
            "# Metryka dokumentu {.unnumbered}\n\n{{ timeline([{\"a\": \"x\", \"d\": [[\"2025-02\", \"2025-01\"]]}], caption=\"C\", label=\"a\", shown=\"a\", dates=\"d\") }}\n",
        ),
    ] {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("konsultacje")).unwrap();
        let text = fs::read_to_string(project("report-templates/konsultacje/record.md.jinja")).unwrap();
        let (right, text) = if name == "unknown-field" { ("\"value\": report.title}", text) } else { (right, text) };
        let wrong = if name == "unknown-field" { "\"value\": report.titel}" } else { wrong };
        assert!(text.contains(right), "{name}: the template has changed");
        fs::write(folder.path().join("konsultacje/record.md.jinja"), text.replace(right, wrong)).unwrap();
        let given = folder.path().to_str().unwrap();
        let ran = sprawozdanie(["build", "--lang", "pl", "--templates", given]).data(&project(DATA)).ends_with(1);
        assert_eq!(ran.files(), Vec::<String>::new(), "{name}");
        insta::with_settings!({
            snapshot_path => project("tests/suite/templates"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, ran.stderr) });
    }
}

#[test]
fn a_mistake_in_the_theme_is_shown_with_its_line() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("shared")).unwrap();
    let text = fs::read_to_string(project("report-templates/shared/theme.toml")).unwrap();
    fs::write(folder.path().join("shared/theme.toml"), text.replace("body = 11.0", "body = \"11\"")).unwrap();
    let given = folder.path().to_str().unwrap();
    let ran = sprawozdanie(["build", "--lang", "pl", "--templates", given]).data(&project(DATA)).ends_with(1);
    assert!(ran.stderr.contains("shared/theme.toml:"), "{}", ran.stderr);
}

#[test]
fn a_mistake_in_the_pictures_of_charts_is_shown_with_its_line() {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("shared/typst")).unwrap();
    let text = fs::read_to_string(project("report-templates/shared/typst/drawings.typ")).unwrap();
    fs::write(folder.path().join("shared/typst/drawings.typ"), text.replace("drawn(plot)", "drawm(plot)")).unwrap();
    let given = folder.path().to_str().unwrap();
    for command in ["build", "check"] {
        let data = project("fixtures/warmia-mazury-2019-2020/wersja-2.json");
        let ran = sprawozdanie([command, "--lang", "pl", "--templates", given]).data(&data).ends_with(1);
        assert!(ran.stderr.contains("[T001]") && ran.stderr.contains("drawings.typ:10"), "{}", ran.stderr);
        assert_eq!(ran.files(), Vec::<String>::new());
    }
}

#[test]
fn every_template_says_what_it_is_for() {
    let names = sprawozdanie(["templates"]).ends_with(0).stdout;
    assert!(names.lines().count() > 15, "{names}");
    for name in names.lines() {
        let text = fs::read_to_string(project("report-templates").join(name)).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default();
        let opens = match name.rsplit('.').next().unwrap() {
            "jinja" => first.starts_with("{#-"),
            "typ" => first.starts_with("//"),
            "toml" => first.starts_with('#'),
            _ => true,
        };
        assert!(opens, "{name} begins with {first}");
    }
}

#[test]
fn a_template_without_end_is_stopped() {
    for text in [
        "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}",
        "{% extends \"report.md.jinja\" %}",
    ] {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("konsultacje")).unwrap();
        fs::write(folder.path().join("konsultacje/report.md.jinja"), text).unwrap();
        let given = folder.path().to_str().unwrap();
        let ran = sprawozdanie(["check", "--lang", "pl", "--templates", given]).data(&project(DATA)).ends_with(1);
        assert!(ran.stderr.contains("[T001]"), "{}", ran.stderr);
    }
}

#[test]
fn a_theme_that_cannot_be_printed_is_a_mistake() {
    for (right, wrong) in
        [("ink = \"#1B2430\"", "ink = \"#123\""), ("width = 210.0", "width = inf"), ("line = 1.25", "line = -1.0")]
    {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("shared")).unwrap();
        let text = fs::read_to_string(project("report-templates/shared/theme.toml")).unwrap();
        assert!(text.contains(right), "{right}");
        fs::write(folder.path().join("shared/theme.toml"), text.replace(right, wrong)).unwrap();
        let given = folder.path().to_str().unwrap();
        let ran = sprawozdanie(["check", "--lang", "pl", "--templates", given]).data(&project(DATA)).ends_with(1);
        assert!(ran.stderr.contains("shared/theme.toml:"), "{}", ran.stderr);
    }
}

#[test]
fn the_guide_explains_every_function_and_filter() {
    let guide = fs::read_to_string(project("report-templates/README.md")).unwrap();
    let mut names = Vec::new();
    for file in sources("src/report/filters").into_iter().chain(sources("src/report/functions")) {
        let text = fs::read_to_string(file).unwrap();
        for call in ["add_filter(\"", "add_function(\"", "        (\""] {
            names.extend(text.split(call).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
    assert!(names.len() > 30 && names.iter().any(|name| name == "tile_map"), "{names:?}");
    let missing: Vec<_> = names.iter().filter(|name| !guide.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn colours_that_are_too_much_alike_are_a_warning() {
    let embedded = sprawozdanie(["check", "--strict"]).data(&project(DATA)).ends_with(0);
    assert!(!embedded.stderr.contains("T003"), "{}", embedded.stderr);
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("shared")).unwrap();
    let theme = fs::read_to_string(project("report-templates/shared/theme.toml")).unwrap();
    // Just under 4.5 : 1 on white.
    let faint = theme.replace("muted = \"#55606E\"", "muted = \"#767B80\"").replace("\"#7FA2CC\"", "\"#B0C7E3\"");
    assert_ne!(theme, faint);
    fs::write(folder.path().join("shared/theme.toml"), faint).unwrap();
    let given = folder.path().to_str().unwrap();
    let ran =
        sprawozdanie(["check", "--strict", "--lang", "pl", "--templates", given]).data(&project(DATA)).ends_with(3);
    insta::with_settings!({
        snapshot_path => project("tests/suite/templates"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!("faint-colors", ran.stderr.replace(given, "[szablony]")) });
}

/// The examples of the guide's tables: what stands in the template, and what the guide says comes of it.
fn examples() -> Vec<(String, String)> {
    let guide = fs::read_to_string(project("report-templates/README.md")).unwrap();
    let part = |from: &str, to: &str| guide.split(from).nth(1).unwrap().split(to).next().unwrap().to_owned();
    let rows = part("\n## Filtry", "\n## Funkcje") + &part("\n### Pozostałe", "\n## Wpis na stronę");
    let example = |line: &str| {
        let (code, result) = line.strip_prefix("| `")?.strip_suffix(" |")?.split_once("` | ")?;
        Some((code.replace("\\|", "|"), result.to_owned()))
    };
    rows.lines().filter_map(example).collect()
}

#[test]
fn every_example_of_a_word_in_the_guide_gives_what_it_says() {
    // These show blocks or values of the data, and are tried where they stand in a whole template.
    const ELSEWHERE: [&str; 10] = [
        "prose",
        "with_value",
        "photo(",
        "page_break(",
        "contents(",
        "abbreviation_list(",
        "reference(",
        "footnote(",
        "{{ period |",
        "partners",
    ];
    let tried: Vec<_> =
        examples().into_iter().filter(|(code, _)| !ELSEWHERE.iter().any(|word| code.contains(word))).collect();
    assert!(tried.len() >= 30, "{tried:#?}");
    let title = fs::read_to_string(project("report-templates/konsultacje/title-page.md.jinja")).unwrap();
    let paragraphs: String = tried.iter().map(|(code, _)| format!("\n\nX: {code}")).collect();
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("konsultacje")).unwrap();
    let report = folder.path().join("konsultacje/report.md.jinja");
    fs::write(report, format!("{title}\n\n# Przykłady{paragraphs}")).unwrap();
    let given = folder.path().to_str().unwrap();
    let ran = sprawozdanie(["build", "--to", "json", "--templates", given]).data(&project(DATA)).ends_with(0);
    let model: serde_json::Value = serde_json::from_slice(&ran.file(".json")).unwrap();
    let blocks = model["sections"][0]["blocks"].as_array().unwrap();
    assert_eq!(blocks.len(), tried.len());
    for (block, (code, result)) in blocks.iter().zip(&tried) {
        let words = block["value"][0]["value"].as_str().unwrap().replace('\u{A0}', " ");
        let words = words.strip_prefix("X: ").unwrap();
        let rest = result.strip_prefix(words).unwrap_or_else(|| panic!("{code} gives {words}, not {result}"));
        // What follows the words explains them.
        assert!(rest.is_empty() || rest.starts_with([';', ' ']), "{code} gives {words}, not {result}");
    }
}
