//! Data in several states come in; that each released version stays, is explained and can be proved goes out.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use serde_json::Value;
use tempfile::TempDir;

use super::{
    contract::agrees_with,
    program::{Ran, chain, parts, project, sprawozdanie},
};

fn release(data: &Path, folder: &Path, code: i32) -> Ran {
    sprawozdanie(["release", "--lang", "pl", "-o", "."]).data(data).within(folder).ends_with(code)
}

fn verify(folder: &Path, code: i32) -> String {
    sprawozdanie(["verify", "--lang", "pl", "."]).within(folder).ends_with(code).stderr
}

/// The files of a folder with their bytes, but the lock.
fn found(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = entries
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
        .filter(|(name, _)| name != "release.lock")
        .collect();
    all.sort();
    all
}

fn record(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("release.json")).unwrap()).unwrap()
}

/// A folder in which the first versions of the chain were released.
fn released(versions: usize) -> TempDir {
    let folder = TempDir::new().unwrap();
    for data in chain().iter().take(versions) {
        release(data, folder.path(), 0);
    }
    folder
}

/// A copy of the data with a change.
fn changed(data: &Path, folder: &Path, change: impl FnOnce(&mut Value)) -> PathBuf {
    let mut value: Value = serde_json::from_slice(&fs::read(data).unwrap()).unwrap();
    change(&mut value);
    let path = folder.join("zmienione.json");
    fs::write(&path, serde_json::to_vec_pretty(&value).unwrap()).unwrap();
    path
}

#[test]
fn four_versions_are_released_one_after_the_other_and_none_is_touched_again() {
    let folder = TempDir::new().unwrap();
    let mut known: Vec<(String, Vec<u8>)> = Vec::new();
    for (index, data) in chain().iter().enumerate() {
        let version = index + 1;
        release(data, folder.path(), 0);
        let files = found(folder.path());
        assert_eq!(files.len(), 3 * version + 4, "{:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert!(known.iter().all(|frozen| files.contains(frozen)), "version {version} touched an earlier one");
        known = files.iter().filter(|(name, _)| name.contains("-v")).cloned().collect();
        for ending in ["pdf", "docx", "html"] {
            let of = |name: &str| &files.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name}")).1;
            let stem = record(folder.path())["name"].as_str().unwrap().to_owned();
            assert_eq!(of(&format!("{stem}.{ending}")), of(&format!("{stem}-v{version}.{ending}")));
        }
    }
    let record = record(folder.path());
    let schema: Value = serde_json::from_str(&sprawozdanie(["schema", "--releases"]).ends_with(0).stdout).unwrap();
    agrees_with(&schema, &record).unwrap();
    let told = verify(folder.path(), 0);
    assert!(told.contains("wersja 4: zbudowana ponownie z danych w pliku jest taka sama, bajt po bajcie"), "{told}");
}

#[test]
fn releasing_the_same_data_again_changes_nothing_and_says_so() {
    let folder = released(2);
    let before = found(folder.path());
    let ran = release(&chain()[1], folder.path(), 0);
    assert!(ran.stderr.contains("Dane są takie same jak w ogłoszonej wersji 2"), "{}", ran.stderr);
    let ran = sprawozdanie(["build", "--lang", "pl", "-o", "."]).data(&chain()[1]).within(folder.path()).ends_with(0);
    assert!(ran.stderr.contains("Dane są takie same jak w ogłoszonej wersji 2"), "{}", ran.stderr);
    assert!(found(folder.path()) == before);
}

#[test]
fn changed_data_without_a_reason_are_refused_with_what_changed() {
    let folder = released(2);
    let before = found(folder.path());
    let elsewhere = TempDir::new().unwrap();
    let data = changed(&chain()[2], elsewhere.path(), |data| {
        data["corrections"].as_array_mut().unwrap().pop();
    });
    let ran = release(&data, folder.path(), 1);
    assert!(
        ran.stderr.contains("[C006]") && ran.stderr.contains("„corrections” nie opisuje wersji 3"),
        "{}",
        ran.stderr
    );
    assert!(ran.stdout.contains("partner „Fundacja Dobry Sąsiad”: nazwa – zmieniono"), "{}", ran.stdout);
    assert!(found(folder.path()) == before);
}

#[test]
fn a_version_that_does_not_follow_is_refused() {
    let folder = released(1);
    for (version, data) in [(3, &chain()[2]), (4, &chain()[3])] {
        let told = release(data, folder.path(), 1).stderr;
        assert!(told.contains("[C007]") && told.contains(&format!("wersja {version} nie następuje")), "{told}");
    }
    release(&chain()[1], folder.path(), 0);
    assert!(release(&chain()[0], folder.path(), 1).stderr.contains("[C007]"));
}

#[test]
fn the_call_may_confirm_reason_and_kind_but_not_contradict_them() {
    let folder = released(2);
    let data = &chain()[2];
    let call = |reason: &str, kind: &str, code| {
        let run = sprawozdanie(["release", "--lang", "pl", "-o", ".", "--reason", reason, "--kind", kind]);
        run.data(data).within(folder.path()).ends_with(code)
    };
    let reason = "Poprawiono nazwę partnera i styl dwóch zdań; zmieniono kolejność wniosków.";
    let told = call("Inny powód", "substantive", 1).stderr;
    assert_eq!(told.matches("[C008]").count(), 2, "{told}");
    call(reason, "editorial", 0);
    assert_eq!(record(folder.path())["releases"][2]["reason"], reason);
}

#[test]
fn the_report_says_what_was_what_is_and_why() {
    let folder = released(3);
    let stem = record(folder.path())["name"].as_str().unwrap().to_owned();
    let document = TempDir::new().unwrap();
    for (name, bytes) in found(folder.path()) {
        fs::write(document.path().join(name), bytes).unwrap();
    }
    sprawozdanie(["build", "--to", "json", "-o", "."]).data(&chain()[3]).within(document.path()).ends_with(0);
    let model = fs::read_to_string(document.path().join(format!("{stem}-v4.document.json"))).unwrap();
    for words in [
        "Wykaz zmian",
        "Co było i co jest w wersji 2",
        "uwaga nr 47: stanowisko",
        "uwzględniono częściowo",
        "Dlaczego:",
        "Zmiana nie wpływa na treść ustaleń",
        "Co było i co jest w wersji 4",
    ] {
        assert!(model.replace('\u{a0}', " ").contains(words), "{words}");
    }
    assert!(!model.contains("Co było i co jest w wersji 3"), "an editorial change has the short form");
}

#[test]
fn whatever_was_tampered_with_is_named() {
    let folder = released(2);
    let stem = record(folder.path())["name"].as_str().unwrap().to_owned();
    let restore = found(folder.path());
    let again = || restore.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).unwrap());
    for file in
        ["-v1.pdf", "-v1.docx", "-v1.html", "-v2.docx", "-v2.html", ".pdf", ".html"].map(|end| format!("{stem}{end}"))
    {
        let path = folder.path().join(&file);
        let mut bytes = fs::read(&path).unwrap();
        bytes.push(b'\n');
        fs::write(&path, &bytes).unwrap();
        let told = verify(folder.path(), 4);
        assert!(told.contains("[C010]") && told.contains(&file) && told.contains("zmieniono po ogłoszeniu"), "{told}");
        fs::remove_file(&path).unwrap();
        let told = verify(folder.path(), 4);
        assert!(told.contains("brakuje pliku ogłoszonej wersji") && told.contains(&file), "{told}");
        again();
    }
    type Tampering = (&'static str, fn(&mut Value));
    let tampered: &[Tampering] = &[
        ("[C011]", |record| record["releases"][0]["made_of"]["date"] = "2025-01-01".into()),
        ("[C011]", |record| record["releases"][1]["made_of"]["sha256"]["data"] = "0".repeat(64).into()),
        ("[C012]", |record| record["releases"][1]["reason"] = "Inny powód".into()),
        ("[C012]", |record| record["releases"][1]["kind"] = "editorial".into()),
        ("[C012]", |record| record["releases"][1]["pages"] = 99.into()),
        ("[C012]", |record| record["releases"][1]["revision"]["changes"].as_array_mut().unwrap().truncate(2)),
        ("[C012]", |record| record["releases"].as_array_mut().unwrap().truncate(1)),
        ("[C009]", |record| record["releases"] = Value::Array(Vec::new())),
        ("[C009]", |record| record["name"] = "../gdzie-indziej".into()),
    ];
    for (index, (code, tamper)) in tampered.iter().enumerate() {
        let mut record = record(folder.path());
        tamper(&mut record);
        fs::write(folder.path().join("release.json"), serde_json::to_vec_pretty(&record).unwrap()).unwrap();
        let told = verify(folder.path(), 4);
        // A record cut short is betrayed by the newest file: it is none of the last version that is left.
        let expected = if index == 6 { "[C010]" } else { code };
        assert!(told.contains(expected), "{index}: {code}: {told}");
        again();
    }
    verify(folder.path(), 0);
}

#[test]
fn another_file_with_its_own_record_is_betrayed_by_building_again() {
    let folder = released(1);
    let stem = record(folder.path())["name"].as_str().unwrap().to_owned();
    // An attachment to the end of a PDF leaves all that is on board; whoever can do that can also change the record.
    let mut bytes = fs::read(folder.path().join(format!("{stem}-v1.pdf"))).unwrap();
    bytes.extend_from_slice(b"% dopisek\n");
    let mut record = record(folder.path());
    let file = record["releases"][0]["files"].as_array_mut().unwrap();
    let file = file.iter_mut().find(|file| file["name"].as_str().unwrap().ends_with(".pdf")).unwrap();
    file["size"] = bytes.len().into();
    file["sha256"] = sprawozdanie::revision::sha256(&bytes).into();
    for name in [format!("{stem}-v1.pdf"), format!("{stem}.pdf")] {
        fs::write(folder.path().join(name), &bytes).unwrap();
    }
    fs::write(folder.path().join("release.json"), serde_json::to_vec_pretty(&record).unwrap()).unwrap();
    let told = verify(folder.path(), 4);
    assert!(told.contains("[C013]") && told.contains("-v1.pdf") && !told.contains("-v1.docx:"), "{told}");
}

#[test]
fn a_version_with_pictures_is_built_again_where_they_are() {
    let folder = TempDir::new().unwrap();
    release(&project("fixtures/kompletny.json"), folder.path(), 0);
    let told = verify(folder.path(), 0);
    assert!(told.contains("[C014]") && told.contains("--pictures"), "{told}");
    let run = sprawozdanie(["verify", "--lang", "pl", ".", "--pictures"]).data(&project("fixtures"));
    let told = run.within(folder.path()).ends_with(0).stderr;
    assert!(told.contains("bajt po bajcie"), "{told}");
}

#[test]
fn a_picture_that_became_another_is_named() {
    let folder = TempDir::new().unwrap();
    let (data, pictures) = (folder.path().join("kompletny.json"), folder.path().join("kompletny"));
    fs::copy(project("fixtures/kompletny.json"), &data).unwrap();
    fs::create_dir(&pictures).unwrap();
    for picture in fs::read_dir(project("fixtures/kompletny")).unwrap().flatten() {
        fs::copy(picture.path(), pictures.join(picture.file_name())).unwrap();
    }
    let releases = folder.path().join("wydania");
    fs::create_dir(&releases).unwrap();
    release(&data, &releases, 0);
    let verified = |code| {
        let run = sprawozdanie(["verify", "--lang", "pl", "wydania", "--pictures", "."]);
        run.within(folder.path()).ends_with(code).stderr
    };
    assert!(verified(0).contains("bajt po bajcie"));
    let map = pictures.join("mapa-spotkan.svg");
    fs::write(&map, fs::read_to_string(&map).unwrap() + "<!-- nowsza -->").unwrap();
    assert!(verified(0).contains("[C014]"));
}

#[test]
fn a_version_on_an_offices_paper_is_built_again_with_it() {
    let folder = TempDir::new().unwrap();
    let (data, paper) = (project("fixtures/lancuch/wersja-1.json"), project("fixtures/wzor-urzedu/wzor-word.docx"));
    let run = sprawozdanie(["release", "-o", ".", "--reference"]).data(&paper).data(&data);
    run.within(folder.path()).ends_with(0);
    assert_eq!(record(folder.path())["releases"][0]["made_of"]["sha256"]["reference"].as_str().map(str::len), Some(64));
    let told = verify(folder.path(), 0);
    assert!(told.contains("[C014]") && told.contains("--reference"), "{told}");
    let with = |paper: &str| {
        let run = sprawozdanie(["verify", "--lang", "pl", ".", "--reference"]).data(&project(paper));
        run.within(folder.path()).ends_with(0).stderr
    };
    assert!(with("fixtures/wzor-urzedu/wzor-word.docx").contains("bajt po bajcie"));
    let told = with("fixtures/wzor-urzedu/wzor-libreoffice.docx");
    assert!(told.contains("[C014]") && told.contains("--reference"), "{told}");
}

#[test]
fn two_releases_at_once_end_in_a_clear_message() {
    let folder = released(1);
    let before = found(folder.path());
    let lock = fs::File::options().write(true).open(folder.path().join("release.lock")).unwrap();
    lock.lock().unwrap();
    let told = release(&chain()[1], folder.path(), 5).stderr;
    assert!(told.contains("inny program właśnie zapisuje wersję w folderze"), "{told}");
    assert!(found(folder.path()) == before);
    drop(lock);
    release(&chain()[1], folder.path(), 0);
}

#[test]
fn a_place_that_cannot_be_written_ends_in_a_clear_message_and_loses_nothing() {
    let folder = released(1);
    let stem = record(folder.path())["name"].as_str().unwrap().to_owned();
    fs::create_dir(folder.path().join(format!("{stem}-v2.pdf"))).unwrap();
    let before = found(folder.path());
    let told = release(&chain()[1], folder.path(), 5).stderr;
    assert!(told.contains("nie można zapisać pliku") && told.contains("-v2.pdf"), "{told}");
    assert!(found(folder.path()) == before);
}

/// Kills are told by the system, not by the program: the moment of each is another, and each leaves a whole state.
#[cfg(unix)]
#[test]
fn a_killed_release_leaves_the_old_or_the_new_version_whole() {
    let folder = released(1);
    let old = found(folder.path());
    let whole = released(2);
    let new = found(whole.path());
    let (mut olds, mut news) = (0, 0);
    for step in 0..12 {
        let copy = TempDir::new().unwrap();
        old.iter().for_each(|(name, bytes)| fs::write(copy.path().join(name), bytes).unwrap());
        let mut child = Command::new(env!("CARGO_BIN_EXE_sprawozdanie"))
            .args(["release", "-o", "."])
            .arg(&chain()[1])
            .current_dir(copy.path())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let writes = || {
            let mut entries = fs::read_dir(copy.path()).unwrap().flatten();
            entries.any(|entry| entry.file_name().to_string_lossy().starts_with(".sprawozdanie-"))
        };
        // The writing takes some milliseconds: from its first moment on, each kill comes a little later.
        while !writes() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_micros(50));
        }
        std::thread::sleep(Duration::from_micros(700 * step));
        child.kill().unwrap();
        child.wait().unwrap();
        // The next run that looks at the folder makes it whole; of the first version there is nothing to write.
        let build = sprawozdanie(["build", "-o", "."]).data(&chain()[0]).within(copy.path());
        let state = |ran: Ran| (ran.stderr, found(copy.path()));
        let (told, state) = state(build.ends_with_one_of(&[0, 1]));
        assert!(state == old || state == new, "step {step}: {told}");
        if state == old {
            olds += 1
        } else {
            news += 1
        }
        release(&chain()[1], copy.path(), 0);
        assert!(found(copy.path()) == new, "step {step}");
    }
    assert!(olds + news == 12 && olds > 0, "{olds} times old, {news} times new");
    println!("{olds} times old, {news} times new");
}

/// The commands of the readme, in their order, as a user would type them.
fn walk() -> Vec<String> {
    let readme = fs::read_to_string(project("README.md")).unwrap();
    let (_, rest) = readme.split_once("## Od pierwszej wersji do następnej\n").unwrap();
    let (_, post) = rest.split_once("\n## Wpis na stronę urzędu\n").unwrap();
    let first = |rest: &str| rest.split("\n## ").next().unwrap().to_owned();
    let section = first(rest) + &first(post);
    let blocks = section.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap());
    blocks.flat_map(str::lines).map(String::from).collect()
}

#[test]
fn the_walk_of_the_readme_goes_as_it_is_written_there() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("fixtures/warmia-mazury-2019-2020");
    fs::create_dir_all(&data).unwrap();
    for name in ["wersja-1.json", "wersja-2.json"] {
        fs::copy(project(&format!("fixtures/warmia-mazury-2019-2020/{name}")), data.join(name)).unwrap();
    }
    let commands = walk();
    assert!(commands.len() >= 5, "{commands:?}");
    let mut told = String::new();
    for command in &commands {
        let words: Vec<_> = command.split_whitespace().collect();
        assert_eq!(words[0], "sprawozdanie", "{command}");
        let run = words[1..].iter().fold(sprawozdanie(["--lang", "pl"]), |run, word| run.and(word));
        let ran = run.within(folder.path()).ends_with(0);
        told += &(ran.stdout + &ran.stderr);
    }
    for words in
        ["Ogłoszono wersję 1", "20 → 21", "Ogłoszono wersję 2", "wersja 2: zbudowana ponownie z danych w pliku"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    let redline = parts(&fs::read(folder.path().join("zmiany.docx")).unwrap());
    let (_, text) = redline.into_iter().find(|(name, _)| name == "word/document.xml").unwrap();
    assert!(text.contains("<w:ins ") && text.contains("<w:del "), "nothing is tracked");
    let post = folder.path().join("wydania/wpis-v2");
    assert!(post.join("index.html").exists() && folder.path().join("wydania/wpis-v2.zip").exists());
    let names: Vec<_> = found(&folder.path().join("wydania")).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.iter().filter(|name| name.contains("2020-v1.")).count(), 3, "{names:?}");
    assert_eq!(names.iter().filter(|name| name.contains("2020-v2.")).count(), 3, "{names:?}");
}
