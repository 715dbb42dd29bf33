//! Folders of releases come in; that each makes a post whose every number is that of its files, or is refused, goes out.

use std::{fs, path::Path};

use serde_json::Value;
use sprawozdanie::revision::sha256;
use tempfile::TempDir;

use super::{
    contract::agrees_with,
    program::{Ran, chain, entries, files, project, sprawozdanie},
};

const REAL: [&str; 2] =
    ["fixtures/warmia-mazury-2019-2020/wersja-1.json", "fixtures/warmia-mazury-2019-2020/wersja-2.json"];

fn release(data: &Path, folder: &Path) {
    sprawozdanie(["release", "-o", "."]).data(data).within(folder).ends_with(0);
}

/// A folder in which these data were released.
fn released<'a>(data: impl IntoIterator<Item = &'a str>) -> TempDir {
    let folder = TempDir::new().unwrap();
    data.into_iter().for_each(|data| release(&project(data), folder.path()));
    folder
}

fn post(folder: &Path, code: i32) -> Ran {
    sprawozdanie(["post", "--lang", "pl", "."]).within(folder).ends_with(code)
}

fn text(folder: &Path, name: &str) -> String {
    String::from_utf8(fs::read(folder.join(name)).unwrap()).unwrap()
}

fn description(folder: &Path) -> Value {
    serde_json::from_str(&text(folder, "post.json")).unwrap()
}

/// All files that a post names.
fn named(post: &Value) -> Vec<&Value> {
    let of = |version| [list_of(version, "files"), list_of(version, "data_files")].concat();
    let earlier = list_of(post, "earlier_versions").into_iter().flat_map(of);
    of(post).into_iter().chain(earlier).chain([&post["checksums"], &post["catalogue"]]).collect()
}

/// Whether a file is for programs and those who look for an old one, and has no link.
fn is_unlinked(name: &str, version: usize) -> bool {
    let is_of_old_tables =
        !name.contains(&format!("-v{version}")) && name.contains("-v") && !name.ends_with("-dane.json");
    let is_of_report = [".pdf", ".docx", ".html"].iter().any(|ending| name.ends_with(ending));
    name.ends_with("-dcat.jsonld") || (is_of_old_tables && !is_of_report)
}

fn list_of<'a>(value: &'a Value, field: &str) -> Vec<&'a Value> {
    value[field].as_array().unwrap().iter().collect()
}

/// A text without what changes with every change of the program: digests, and the sizes and pages of files.
fn steady(text: &str) -> String {
    let is_digest = |word: &str| word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let text = text.replace("\r\n", "\n");
    let apart = |sign: char| !sign.is_alphanumeric() && sign != '\u{A0}' && sign != ',';
    let pieces = text.split_inclusive(apart);
    let piece = |piece: &str| {
        let word = piece.trim_end_matches(apart);
        let rest = &piece[word.len()..];
        match word.rsplit_once('\u{A0}') {
            Some((_, unit)) if ["kB", "MB"].contains(&unit.trim_end_matches(',')) => format!("… {unit}{rest}"),
            Some((_, unit)) if ["strona", "strony", "stron"].contains(&unit) => format!("… stron{rest}"),
            _ if is_digest(word) => format!("…{rest}"),
            _ => piece.to_owned(),
        }
    };
    pieces.map(piece).collect()
}

#[test]
fn the_real_consultation_is_told_before_and_after_its_correction() {
    let folder = TempDir::new().unwrap();
    for (data, name) in REAL.into_iter().zip(["wpis-v1", "wpis-v2"]) {
        release(&project(data), folder.path());
        post(folder.path(), 0);
        for form in ["txt", "html"] {
            let text = steady(&text(&folder.path().join(name), &format!("post.{form}")));
            insta::with_settings!({
                snapshot_path => project("tests/suite/post"),
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, { insta::assert_snapshot!(format!("{name}-{form}"), text) });
        }
    }
}

#[test]
fn every_file_is_described_as_it_lies_in_the_folder() {
    let folder = TempDir::new().unwrap();
    let schema: Value = serde_json::from_str(&sprawozdanie(["schema", "--post"]).ends_with(0).stdout).unwrap();
    for (version, data) in (1..).zip(chain()) {
        release(&data, folder.path());
        post(folder.path(), 0);
        let made = folder.path().join(format!("wpis-v{version}"));
        let post = description(&made);
        agrees_with(&schema, &post).unwrap();
        let (html, plain) = (text(&made, "post.html"), text(&made, "post.txt"));
        assert_eq!((post["html"].as_str(), post["text"].as_str()), (Some(html.as_str()), Some(plain.as_str())));
        let mut names: Vec<_> = ["index.html", "post.html", "post.json", "post.txt"].map(String::from).into();
        let sums = text(&made, post["checksums"]["name"].as_str().unwrap());
        for file in named(&post) {
            let name = file["name"].as_str().unwrap();
            let bytes = fs::read(made.join(name)).unwrap();
            assert_eq!(file["size"].as_u64(), Some(bytes.len() as u64), "{name}");
            assert_eq!(file["sha256"].as_str(), Some(sha256(&bytes).as_str()), "{name}");
            let is_linked = html.contains(&format!("<a href=\"{name}\">")) && plain.contains(name);
            assert_eq!(is_linked, !is_unlinked(name, version), "{name}");
            let is_told_elsewhere = [&post["checksums"], &post["catalogue"]].contains(&file);
            assert!(is_told_elsewhere || sums.contains(&format!("{}  {name}\n", sha256(&bytes))), "{name}");
            names.push(name.to_owned());
        }
        names.sort();
        assert_eq!(files(&made), names);
        assert_eq!(list_of(&post, "earlier_versions").len() + 1, version);
        assert_eq!(html.contains("Zaktualizowano"), version > 1, "version {version}");
        assert_eq!(post["update"]["version"].as_u64(), (version > 1).then_some(version as u64));
    }
}

#[test]
fn links_lead_to_the_address_that_is_given() {
    let folder = released([REAL[0]]);
    let run = sprawozdanie(["post", "--address", "https://rops.example/pliki", "-o", "na stronę", "."]);
    run.within(folder.path()).ends_with(0);
    let made = folder.path().join("na stronę");
    let post = description(&made);
    for file in named(&post) {
        let address = format!("https://rops.example/pliki/{}", file["name"].as_str().unwrap());
        assert_eq!(file["address"].as_str(), Some(address.as_str()));
        let is_linked = text(&made, "post.html").contains(&format!("<a href=\"{address}\">"));
        assert_eq!(is_linked, !is_unlinked(&address, 1), "{address}");
    }
    for address in ["rops.example", "ftp://rops.example/", "https://", "https://a b/", "https://rops.example/?a=1"] {
        let run = sprawozdanie(["post", "--address", address, "."]).within(folder.path());
        assert!(run.ends_with(2).stderr.contains("--address"), "{address}");
    }
}

#[test]
fn an_archive_is_the_folder_and_always_the_same() {
    let folder = released([REAL[0]]);
    let pack = |output: &str| {
        sprawozdanie(["post", "--zip", "-o", output, "."]).within(folder.path()).ends_with(0);
        fs::read(folder.path().join(format!("{output}.zip"))).unwrap()
    };
    let first = pack("jeden.2020");
    assert!(first == pack("jeden.2020") && first == pack("dwa"));
    let packed: Vec<_> = entries(&first);
    let lying: Vec<_> = files(&folder.path().join("dwa"))
        .into_iter()
        .map(|name| (name.clone(), fs::read(folder.path().join("dwa").join(name)).unwrap()))
        .collect();
    assert!(packed == lying);
}

#[test]
fn without_a_release_or_with_a_changed_one_there_is_no_post() {
    let nowhere = sprawozdanie(["post", "--lang", "pl", "nie-ma"]).ends_with(2).stderr;
    assert!(nowhere.contains("nie ma folderu „nie-ma”"), "{nowhere}");
    let empty = TempDir::new().unwrap();
    let told = post(empty.path(), 1).stderr;
    assert!(told.contains("[C015]") && told.contains("sprawozdanie release"), "{told}");
    assert_eq!(files(empty.path()), Vec::<String>::new());

    let folder = released([REAL[0]]);
    let before = files(folder.path());
    for ending in [".pdf", ".docx", ".html"] {
        let name = before.iter().find(|name| name.ends_with(&format!("-v1{ending}"))).unwrap();
        let path = folder.path().join(name);
        let bytes = fs::read(&path).unwrap();
        let mut changed = bytes.clone();
        *changed.last_mut().unwrap() ^= 1;
        fs::write(&path, changed).unwrap();
        let told = post(folder.path(), 4).stderr;
        assert!(told.contains("[C010]") && told.contains(name.as_str()), "{told}");
        assert_eq!(files(folder.path()), before);
        fs::write(&path, bytes).unwrap();
    }
    let record = fs::read(folder.path().join("release.json")).unwrap();
    let forged = String::from_utf8(record.clone()).unwrap().replacen("\"pages\": 1", "\"pages\": 2", 1);
    fs::write(folder.path().join("release.json"), forged).unwrap();
    assert!(post(folder.path(), 4).stderr.contains("[C012]"));
    fs::write(folder.path().join("release.json"), record).unwrap();
    assert_eq!(files(folder.path()), before);
    post(folder.path(), 0);
}

#[test]
fn a_folder_that_is_used_again_has_all_versions_and_keeps_what_somebody_changed() {
    let folder = TempDir::new().unwrap();
    let made = folder.path().join("strona");
    let again =
        |code| sprawozdanie(["post", "--lang", "pl", "-o", "strona", "."]).within(folder.path()).ends_with(code);
    release(&project(REAL[0]), folder.path());
    again(0);
    let first = files(&made);
    release(&project(REAL[1]), folder.path());
    again(0);
    let second = files(&made);
    assert!(first.iter().all(|name| second.contains(name)), "a file of version 1 is gone: {first:?} {second:?}");
    let whole = released(REAL);
    post(whole.path(), 0);
    assert_eq!(second, files(&whole.path().join("wpis-v2")), "the folder depends on what was made before");
    for name in ["post.html", "post.txt"] {
        let before = text(&made, name);
        fs::write(made.join(name), "poprawione ręcznie").unwrap();
        let told = again(2).stderr;
        assert!(told.contains(name) && text(&made, name) == "poprawione ręcznie", "{told}");
        fs::write(made.join(name), before).unwrap();
    }
    let other = released(["fixtures/minimalny.json"]);
    let run = sprawozdanie(["post", "--lang", "pl", "-o"]).data(&made).and(".").within(other.path());
    assert!(run.ends_with(2).stderr.contains("wpis o innym sprawozdaniu"));
    assert_eq!(files(&made), second);
}

#[test]
fn a_post_has_a_folder_of_its_own() {
    let folder = released([REAL[0]]);
    let before = files(folder.path());
    let ran = sprawozdanie(["post", "--lang", "pl", "-o", ".", "."]).within(folder.path()).ends_with(2);
    assert!(ran.stderr.contains("własny folder"), "{}", ran.stderr);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_kind_without_a_template_of_a_post_has_none() {
    let folder = released([REAL[0]]);
    let templates = TempDir::new().unwrap();
    fs::create_dir(templates.path().join("inny")).unwrap();
    fs::write(templates.path().join("inny/template.toml"), "name = \"Inny\"\nmain = \"report.md.jinja\"\n").unwrap();
    let other = folder.path().join("inny");
    for file in ["report.md.jinja", "title-page.md.jinja", "properties.md.jinja"] {
        let text = fs::read_to_string(project(&format!("report-templates/konsultacje/{file}"))).unwrap();
        let shortened = text.split("{% include \"front-matter").next().unwrap();
        fs::write(templates.path().join("inny").join(file), shortened).unwrap();
    }
    let given = templates.path().to_str().unwrap();
    let run = sprawozdanie(["release", "--report", "inny", "--templates", given, "-o"]).data(&other);
    run.data(&project(REAL[0])).ends_with(0);
    let run = sprawozdanie(["post", "--lang", "pl", "--templates", given]).data(&other);
    assert!(run.ends_with(1).stderr.contains("nie ma szablonu wpisu"));
    let told = sprawozdanie(["post", "--lang", "pl"]).data(&other).ends_with(1).stderr;
    assert!(told.contains("[T002]") && !told.contains("\"kind\""), "{told}");
}

#[test]
fn what_a_program_is_told_agrees_with_the_schema() {
    let folder = released([REAL[0]]);
    let run = sprawozdanie(["post", "--message-format", "json", "--zip", "."]).within(folder.path());
    let told = run.ends_with(0).stdout;
    for event in ["post-written", "post-packed", "post-look"] {
        assert!(told.contains(&format!("\"type\":\"{event}\"")), "{told}");
    }
}

#[test]
fn a_template_of_a_post_is_checked_with_the_data() {
    for (name, right, wrong) in [
        ("unknown-field-in-post", "{{ funding.statement }}", "{{ funding.satement }}"),
        (
            "chart-in-post",
            "# Dalsze kroki",
            "# Dalsze kroki\n\n{{ bar_chart(needs_by_group, caption=\"C\", unit=\"u\", label=\"name\", count=\"total\") }}\n",
        ),
        (
            "mistake-in-the-changes",
            "{% include \"shared/post/changes.md.jinja\" %}",
            "{% for item in changes %}{{ item.versionn }}{% endfor %}",
        ),
        ("link-to-nowhere-in-post", "# Dalsze kroki", "# Dalsze kroki\n\n[plik](inny-plik.pdf)\n"),
        (
            "filtered-macro",
            "{{ remarks_received(totals.remarks) }}",
            "{{ remarks_received(totals.remarks) | upper_first }}",
        ),
    ] {
        let templates = TempDir::new().unwrap();
        fs::create_dir(templates.path().join("konsultacje")).unwrap();
        let text = fs::read_to_string(project("report-templates/konsultacje/post.md.jinja")).unwrap();
        assert!(text.contains(right), "{name}: the template has changed");
        fs::write(templates.path().join("konsultacje/post.md.jinja"), text.replace(right, wrong)).unwrap();
        let given = templates.path().to_str().unwrap();
        let data = project("fixtures/kompletny.json");
        let ran = sprawozdanie(["check", "--lang", "pl", "--templates", given]).data(&data).ends_with(1);
        let told = ran.stderr.split_once("błąd[T001]").unwrap().1;
        insta::with_settings!({
            snapshot_path => project("tests/suite/templates"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, format!("błąd[T001]{told}")) });
    }
}
