//! Valid data with any value in any place come in; that they give problems or a report with all its words goes out.
//!
//! `MANY_CASES=20000 cargo test --locked --test suite anything` looks longer than the usual run.

use std::{cell::Cell, collections::BTreeSet, env, fs, panic, sync::LazyLock};

use proptest::{
    collection::{btree_map, vec},
    prelude::*,
    sample::{Index, select},
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Map, Value, json};
use sprawozdanie::{
    consultation::{Consultation, validate},
    document::Document,
    input,
    messages::{Language, Messages},
    output::{self, Refusal, pdf::Layout},
    pictures::{self, Extent, Typefaces},
    polish::clean,
    report::{Pictures, compose},
    templates::Templates,
};

use super::program::project;

/// What is done to data, in places that are chosen among all that there are.
#[derive(Debug, Clone)]
enum Change {
    Replace(Index, Value),
    /// A text for a text: most such data stay valid.
    Reword(Index, String),
    Delete(Index),
    Duplicate(Index),
    Swap(Index, Index),
    Deepen(Index, u8),
}

fn texts() -> impl Strategy<Value = String> {
    let hard = [
        "",
        " ",
        "\u{A0}",
        "\u{0}",
        "\u{7}",
        "\u{202E}abc",
        "e\u{301}\u{301}",
        "👨‍👩‍👧",
        "你好",
        "\u{FFFF}",
        "a\u{200B}b",
        "1\u{2028}2",
        "**a* b_",
        "{{ a }}",
        "#panic()",
        "<w:p/>",
        "]]>",
        "\\",
        "r.",
        "20 r..",
        "a\n\n\nb",
        "-",
        "„",
        "../../a.png",
        "2025-02-30",
        "2025-13",
        "9801",
        "0",
        "held",
        "unknown",
        "over",
        "S01",
        "Zespół ds. i w z 5 000 zł",
    ];
    prop_oneof![
        3 => select(hard.map(String::from).to_vec()),
        2 => "[ąćęłńóśźż a-zA-Z.,–„”()-]{1,60}",
        1 => any::<String>(),
        1 => "[a-ż]{1,4}".prop_map(|word| word.repeat(500)),
        1 => select(vec![19_999, 20_000, 20_001]).prop_map(|length| "ż ".chars().cycle().take(length).collect()),
    ]
}

fn values() -> impl Strategy<Value = Value> {
    let numbers = [
        json!(0),
        json!(-1),
        json!(1),
        json!(1.5),
        json!(0.1),
        json!(-0.0),
        json!(1e308),
        json!(1e-308),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(9_007_199_254_740_993_u64),
        json!(10_000_000),
        json!(10_000_001),
        json!(255),
        json!(65_536),
        json!(4_294_967_296_u64),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        select(numbers.to_vec()),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        texts().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        let names = prop_oneof![
            "[a-z_]{1,8}",
            select(["id", "text", "file", "value", "qualifier", "", "a/b", "~"].map(String::from).to_vec())
        ];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(names, inner, 0..6).prop_map(|fields| Value::from(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn changes() -> impl Strategy<Value = (usize, Vec<Change>)> {
    let index = any::<Index>;
    let change = prop_oneof![
        3 => (index(), values()).prop_map(|(place, value)| Change::Replace(place, value)),
        8 => (index(), texts()).prop_map(|(place, text)| Change::Reword(place, text)),
        2 => index().prop_map(Change::Delete),
        2 => index().prop_map(Change::Duplicate),
        2 => (index(), index()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => (index(), any::<u8>()).prop_map(|(place, depth)| Change::Deepen(place, depth)),
    ];
    (0..BASES.len(), vec(change, 1..3))
}

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

/// The JSON pointers of all values but the whole.
fn places(value: &Value, pointer: &str, wanted: &dyn Fn(&Value) -> bool, found: &mut Vec<String>) {
    let mut inner = |step: &str, value: &Value| {
        let pointer = format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"));
        places(value, &pointer, wanted, found);
        if wanted(value) {
            found.push(pointer);
        }
    };
    match value {
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, element)| inner(&index.to_string(), element))
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| inner(name, field)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn changed(base: &Value, changes: &[Change]) -> Value {
    let mut data = base.clone();
    for change in changes {
        let of_kind = |data: &Value, wanted: &dyn Fn(&Value) -> bool| {
            let mut found = Vec::new();
            places(data, "", wanted, &mut found);
            found
        };
        let all = of_kind(&data, &|_| true);
        if all.is_empty() {
            return data;
        }
        match change {
            Change::Replace(place, value) => *data.pointer_mut(place.get(&all).as_str()).unwrap() = value.clone(),
            Change::Reword(place, text) => {
                let words = of_kind(&data, &Value::is_string);
                if !words.is_empty() {
                    *data.pointer_mut(place.get(&words).as_str()).unwrap() = Value::from(text.as_str());
                }
            }
            Change::Delete(place) => match within(&mut data, place.get(&all).as_str()) {
                (Value::Array(elements), step) => drop(elements.remove(step.parse().unwrap())),
                (Value::Object(fields), step) => drop(fields.shift_remove(&step)),
                _ => {}
            },
            Change::Duplicate(place) => match within(&mut data, place.get(&all).as_str()) {
                (Value::Array(elements), step) => {
                    let index: usize = step.parse().unwrap();
                    elements.insert(index, elements[index].clone());
                }
                (Value::Object(fields), step) => {
                    fields.insert(format!("{step}_"), fields[&step].clone());
                }
                _ => {}
            },
            Change::Swap(one, other) => {
                let (one, other) = (one.get(&all), other.get(&all).as_str());
                let taken = data.pointer(one).unwrap().clone();
                let left = std::mem::replace(data.pointer_mut(other).unwrap(), taken);
                // Where one lies in the other it is gone by now.
                if let Some(place) = data.pointer_mut(one) {
                    *place = left;
                }
            }
            Change::Deepen(place, depth) => {
                let place = data.pointer_mut(place.get(&all).as_str()).unwrap();
                *place = (0..*depth).fold(place.take(), |inner, _| json!([inner]));
            }
        }
    }
    data
}

/// What holds the value of a place, and the last step to it.
fn within<'a>(data: &'a mut Value, pointer: &str) -> (&'a mut Value, String) {
    let (holder, step) = pointer.rsplit_once('/').unwrap();
    (data.pointer_mut(holder).unwrap(), step.replace("~1", "/").replace("~0", "~"))
}

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
    let document = compose(&consultation, kind, &Templates::embedded(), pictures, &Default::default())
        .unwrap_or_else(|problem| panic!("{problem:?}"));
    Some((consultation, document))
}

/// Fields and names that `tests/conformance/data_texts.py` lists, where each one's reason stands.
fn listed(name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(project("tests/conformance/data_texts.py")).unwrap();
    let list = text.split(&format!("\n{name} = {{")).nth(1).unwrap().split('}').next().unwrap();
    let quoted = |line: &str| line.split('"').skip(1).step_by(2).map(String::from).collect::<Vec<_>>();
    match list.contains("\": \"") {
        true => list.lines().filter_map(|line| quoted(line).into_iter().next()).collect(),
        false => quoted(list).into_iter().collect(),
    }
}

/// What a report has to show of the data: the path of each text and its lines.
fn shown(data: &Value) -> Vec<(String, String)> {
    static NOT_PRINTED: LazyLock<BTreeSet<String>> = LazyLock::new(|| listed("NOT_PRINTED"));
    static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| &listed("NAMES") | &listed("ENUMERATIONS"));
    fn walk(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
        if NOT_PRINTED.contains(path) {
            return;
        }
        match value {
            Value::String(text) => found.extend(text.lines().map(|line| (path.to_owned(), line.to_owned()))),
            Value::Array(elements) => elements.iter().for_each(|element| walk(element, &format!("{path}[]"), found)),
            Value::Object(fields) => {
                for (name, field) in fields.iter().filter(|(name, _)| !NAMES.contains(*name)) {
                    // The schedule names a meeting by its units; only its programme shows the title.
                    let silent = path == "meetings[]" && name == "title" && fields.get("agenda").is_none();
                    let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    if !silent {
                        walk(field, &inner, found);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(data, "", &mut found);
    found
}

/// Letters alone, composed, as both files and the data have them.
fn squeezed(text: &str) -> String {
    let text: String = clean(text).chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200B}').collect();
    // One full stop ends a sentence after „r.”.
    text.replace("r..", "r.")
}

/// All words of a document, those of a line without a break.
fn words(value: &Value, out: &mut String) {
    const INLINE: [&str; 7] = ["text", "strong", "emphasis", "link", "reference", "footnote", "line-break"];
    match value {
        Value::String(text) => *out += text,
        Value::Array(elements) => {
            for element in elements {
                words(element, out);
                if !element["kind"].as_str().is_some_and(|kind| INLINE.contains(&kind)) {
                    out.push('\n');
                }
            }
        }
        Value::Object(fields) => {
            let inline = fields.get("kind").and_then(Value::as_str).is_some_and(|kind| INLINE.contains(&kind));
            for (name, field) in fields {
                if name != "kind" {
                    words(field, out);
                    if !inline {
                        out.push('\n');
                    }
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Holds every text that a report has to show against its document.
fn nothing_is_lost(data: &Consultation, document: &Document) {
    let mut all = String::new();
    words(&serde_json::to_value(document).unwrap(), &mut all);
    let all = squeezed(&all);
    // Stars are markup in prose, and the meaning of an abbreviation is put in where it is used for the first time.
    let meanings: Vec<_> = data.abbreviations.iter().map(|item| squeezed(&item.long)).collect();
    let prose = |text: &str| {
        meanings.iter().fold(text.replace('*', ""), |text, long| {
            text.replace(&format!("({long})"), "").replace(&format!("–{long}"), "")
        })
    };
    let told = prose(&all);
    let is_date = |text: &str| text.len() >= 4 && text.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
    for (path, text) in shown(&serde_json::from_slice(&data.published().unwrap()).unwrap()) {
        let text = if path.ends_with(".time") { text.strip_prefix('0').unwrap_or(&text).to_owned() } else { text };
        let wanted = squeezed(&text);
        let found = match path.as_str() {
            _ if is_date(&text) => true,
            "legal_basis[].act" => text.split(' ').all(|word| all.contains(&squeezed(word))),
            // The head of a page has room for its beginning.
            "report.short_title" => all.contains(&wanted.chars().take(40).collect::<String>()),
            _ if path.starts_with("narrative.") => told.contains(&prose(&wanted)),
            _ => all.contains(&wanted),
        };
        assert!(found, "{path}: {text:.80?} is lost");
    }
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
    let result = runner.run(&changes(), |(base, changes)| {
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

#[test]
fn any_value_in_any_place_gives_problems_or_a_report_that_loses_nothing() {
    holds(300, |data| {
        let Some((consultation, document)) = composed(data.to_string().as_bytes()) else { return false };
        nothing_is_lost(&consultation, &document);
        true
    });
}

#[test]
fn a_report_of_any_valid_data_is_written_or_refused_in_words() {
    let templates = Templates::embedded();
    let fonts = output::docx::fonts(&templates).unwrap();
    holds(16, |data| {
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
