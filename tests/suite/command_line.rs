//! Calls of the program come in; its help, its exit codes and what it leaves on disk go out.

use std::fs;

use super::program::{files, project, sprawozdanie};

#[test]
fn help_is_complete_in_both_languages() {
    for language in ["pl", "en"] {
        for command in [
            "",
            "build",
            "check",
            "schema",
            "templates",
            "verify",
            "diff",
            "extract",
            "release",
            "post",
            "explain",
            "completions",
        ] {
            let mut arguments = vec!["--lang", language];
            if !command.is_empty() {
                arguments.push(command);
            }
            arguments.push("--help");
            let ran = match arguments.as_slice() {
                [a, b, c] => sprawozdanie([*a, *b, *c]).ends_with(0),
                [a, b, c, d] => sprawozdanie([*a, *b, *c, *d]).ends_with(0),
                _ => unreachable!(),
            };
            let name = format!("help-{language}-{}", if command.is_empty() { "program" } else { command });
            insta::with_settings!({
                snapshot_path => project("tests/suite/command_line"),
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, { insta::assert_snapshot!(name, ran.stdout) });
        }
    }
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_to_do() {
    for (name, ran) in [
        ("unknown-command", sprawozdanie(["--lang", "pl", "bild"]).ends_with(2)),
        ("unknown-argument", sprawozdanie(["--lang", "pl", "build", "x.json", "--ouput", "y"]).ends_with(2)),
        ("missing-data", sprawozdanie(["--lang", "pl", "build"]).ends_with(2)),
        ("missing-command", sprawozdanie(["--lang", "pl"]).ends_with(2)),
        ("unknown-format", sprawozdanie(["--lang", "pl", "build", "x.json", "--to", "odt"]).ends_with(2)),
        ("unknown-command-en", sprawozdanie(["--lang", "en", "bild"]).ends_with(2)),
        (
            "wrong-pages",
            sprawozdanie(["--lang", "pl", "build", "x.json", "--to", "png", "--pages", "6-4"]).ends_with(2),
        ),
        ("pages-of-a-pdf", sprawozdanie(["--lang", "pl", "build", "x.json", "--pages", "1"]).ends_with(2)),
        ("pages-of-a-pdf-en", sprawozdanie(["--lang", "en", "build", "x.json", "--pages", "1"]).ends_with(2)),
    ] {
        insta::with_settings!({
            snapshot_path => project("tests/suite/command_line"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(format!("usage-{name}"), ran.stderr) });
    }
}

#[test]
fn a_file_that_is_missing_or_a_folder_ends_with_1() {
    let missing = sprawozdanie(["check", "--lang", "pl", "nie ma.json"]).ends_with(1);
    assert!(missing.stderr.contains("[F001]") && missing.stderr.contains("nie ma.json"), "{}", missing.stderr);
    let folder = sprawozdanie(["check", "--lang", "pl", "."]).ends_with(1);
    assert!(folder.stderr.contains("[F002]"), "{}", folder.stderr);
}

#[test]
fn polish_aliases_do_what_the_english_verbs_do() {
    let data = project("fixtures/minimalny.json");
    sprawozdanie(["sprawdz"]).data(&data).ends_with(0);
    let ran = sprawozdanie(["generuj"]).data(&data).ends_with(0);
    assert_eq!(
        ran.files(),
        ["sprawozdanie-z-konsultacji-spolecznych-2025-v1.docx", "sprawozdanie-z-konsultacji-spolecznych-2025-v1.pdf"]
    );
}

#[test]
fn check_writes_nothing() {
    let ran = sprawozdanie(["check", "--lang", "pl"]).data(&project("fixtures/kompletny.json")).ends_with(0);
    assert_eq!(ran.files(), Vec::<String>::new());
    assert_eq!(ran.stderr, "Dane są poprawne.\n");
}

#[test]
fn both_versions_of_a_report_have_one_name_and_their_number() {
    let names = |version: u32| {
        let path = project(&format!("fixtures/warmia-mazury-2019-2020/wersja-{version}.json"));
        sprawozdanie(["build", "--to", "pdf"]).data(&path).ends_with(0).files().concat()
    };
    let (one, two) = (names(1), names(2));
    assert!(one.ends_with("-2019-2020-v1.pdf"), "{one}");
    assert_eq!(one.replace("-v1", "-v2"), two);
    assert!(
        one.chars()
            .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit() || "-.".contains(character))
    );
}

#[test]
fn a_build_that_fails_leaves_earlier_files_whole() {
    let folder = tempfile::TempDir::new().unwrap();
    let output = folder.path().join("wyniki – ąęó");
    let out = output.to_str().unwrap();
    let data = project("fixtures/minimalny.json");
    sprawozdanie(["build", "-o", out]).data(&data).ends_with(0);
    let state = || -> Vec<_> {
        let paths = files(&output).into_iter().map(|name| output.join(name));
        paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    };
    let before = state();
    assert_eq!(before.len(), 2);
    let broken = folder.path().join("zepsute.json");
    fs::write(&broken, fs::read_to_string(&data).unwrap().replace("2025-05-15", "2025-05-32")).unwrap();
    sprawozdanie(["build", "-o", out]).data(&broken).ends_with(1);
    assert!(state() == before);
    // A folder stands where a file should go: nothing may be written, not even the other file.
    let pdf = before[1].0.clone();
    fs::remove_file(&pdf).unwrap();
    fs::create_dir(&pdf).unwrap();
    fs::write(pdf.join("x"), "x").unwrap();
    fs::write(&before[0].0, "older").unwrap();
    let ran = sprawozdanie(["build", "--lang", "pl", "-o", out]).data(&data).ends_with(5);
    assert!(ran.stderr.contains("nie można zapisać pliku"), "{}", ran.stderr);
    assert_eq!(fs::read_to_string(&before[0].0).unwrap(), "older");
    assert_eq!(files(&output).len(), 2, "a temporary file was left behind");
}

/// No file may grow beyond some bytes, as on a full disk: the first that does ends in an error of the system.
#[cfg(unix)]
#[test]
fn a_disk_without_room_is_told_and_nothing_is_lost() {
    let folder = tempfile::TempDir::new().unwrap();
    let first = project("fixtures/lancuch/wersja-1.json");
    sprawozdanie(["release", "-o", "."]).data(&first).within(folder.path()).ends_with(0);
    sprawozdanie(["build", "-o", ".", "--to", "json"]).data(&first).within(folder.path()).ends_with(0);
    let state = || -> Vec<_> {
        let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = names.map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        files.sort();
        files
    };
    let before = state();
    for command in ["build", "release"] {
        let ran = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 100; exec \"$@\"", "sh"])
            .args([env!("CARGO_BIN_EXE_sprawozdanie"), command, "--lang", "pl", "-o", "."])
            .arg(project("fixtures/lancuch/wersja-2.json"))
            .current_dir(folder.path())
            .output()
            .unwrap();
        let told = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(5), "{command}: {told}");
        assert!(told.contains("nie można zapisać pliku") && told.contains("-v2.docx"), "{command}: {told}");
        assert!(state() == before, "{command}");
    }
}

/// Where even the administrator may not write.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_for_reading_alone_is_told() {
    for command in ["build", "release"] {
        let run = sprawozdanie([command, "--lang", "pl", "-o", "/sys/kernel"]);
        let told = run.data(&project("fixtures/minimalny.json")).ends_with(5).stderr;
        assert!(told.contains("nie można zapisać") && told.contains("/sys/kernel/"), "{command}: {told}");
    }
}

#[test]
fn a_killed_build_leaves_the_old_files_or_the_new_ones() {
    let folder = tempfile::TempDir::new().unwrap();
    let output = folder.path().join("wyniki");
    let data = folder.path().join("dane.json");
    let text = fs::read_to_string(project("fixtures/warmia-mazury-2019-2020/wersja-2.json")).unwrap();
    let build = |text: &str| {
        fs::write(&data, text).unwrap();
        std::process::Command::new(env!("CARGO_BIN_EXE_sprawozdanie"))
            .args(["build", "-o", output.to_str().unwrap(), data.to_str().unwrap()])
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap()
    };
    let read = || {
        let names = files(&output).into_iter().filter(|name| !name.starts_with(".sprawozdanie-"));
        let paths = names.map(|name| output.join(name));
        paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect::<Vec<_>>()
    };
    let corrected = text.replace("Kluby Seniora", "Kluby Seniora+");
    let whole: Vec<_> = [&corrected, &text]
        .into_iter()
        .map(|text| {
            assert!(build(text).wait().unwrap().success());
            read()
        })
        .collect();
    assert!(whole[0] != whole[1] && whole[0].len() == 2);
    for milliseconds in [1, 20, 50, 80, 100, 120, 140, 160, 180, 200, 230, 260, 300] {
        let mut child = build(if read() == whole[0] { &text } else { &corrected });
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        let _ = child.kill();
        child.wait().unwrap();
        // Each file is whole, of one version or of the other. That both are of one is the promise of `release`.
        for (name, bytes) in read() {
            let versions: Vec<_> = whole.iter().flatten().filter(|(known, _)| *known == name).collect();
            assert!(versions.iter().any(|(_, known)| *known == bytes), "{} after {milliseconds} ms", name.display());
        }
        assert_eq!(read().len(), 2);
    }
}

#[test]
fn completions_know_every_command() {
    let ran = sprawozdanie(["completions", "bash"]).ends_with(0);
    for command in ["build", "check", "schema", "templates", "diff", "extract", "completions"] {
        assert!(ran.stdout.contains(command), "{command}");
    }
}

#[test]
fn every_code_is_explained_with_its_files() {
    for language in ["pl", "en"] {
        let all = sprawozdanie(["explain", "--all", "--lang", language]).ends_with(0).stdout;
        let pages: Vec<_> = all.lines().filter_map(|line| line.strip_prefix("# ")?.split_once(": ")).collect();
        let codes: Vec<_> = pages.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, sprawozdanie::problem::Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
        let files: Vec<_> = all.split('`').filter_map(|text| text.strip_prefix("fixtures/invalid/")).collect();
        assert!(files.len() > 70 && files.iter().all(|file| project("fixtures/invalid").join(file).exists()));
        assert!(!all.contains("{$") && !all.contains("why-"), "{all}");
    }
    let one = sprawozdanie(["wyjasnij", "d013", "--lang", "pl"]).ends_with(0);
    insta::with_settings!({
        snapshot_path => project("tests/suite/command_line"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!("explain-d013", one.stdout) });
    let none = sprawozdanie(["explain", "X999", "--lang", "pl"]).ends_with(2);
    assert!(none.stderr.contains("X999"), "{}", none.stderr);
    let line = sprawozdanie(["explain", "D013", "--lang", "pl", "--message-format", "json"]).ends_with(0).stdout;
    let object: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!((&object["code"], &object["severity"]), (&"D013".into(), &"error".into()));
}
