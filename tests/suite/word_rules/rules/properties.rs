//! What the file says about itself comes in; what is missing, wrong or about a person goes out.

use super::repeated;
use crate::word_rules::{
    finding::Findings,
    package::{CORE, Package},
    tree::Element,
};

const PROPERTIES: [&str; 6] =
    ["dc:title", "dc:creator", "dc:language", "cp:lastModifiedBy", "dcterms:created", "dcterms:modified"];
/// The parts and elements in which Word writes down who worked on a file.
const PEOPLE: [&str; 3] = ["Manager", "HyperlinkBase", "Template"];
const PROGRAM: &str = "sprawozdanie";

pub fn rules(package: &Package, found: &mut Findings) {
    let core = package.needed(CORE);
    for name in PROPERTIES {
        let values: Vec<&str> = core.each(name).map(|value| value.words().trim()).collect();
        let once = matches!(values.as_slice(), [value] if !value.is_empty());
        found.unless(once, "CORE_PROPERTY", CORE, format!("{name}: {values:?}"));
    }
    for name in repeated(core.children().map(Element::name)) {
        found.add("CORE_PROPERTY", CORE, format!("{name} twice"));
    }
    let said = |name: &str| core.child(name).map_or("", |value| value.words().trim());
    let title = said("dc:title");
    found.unless(!title.is_empty() && !is_file_name(title), "DOC_TITLE", CORE, title);
    for name in ["dcterms:created", "dcterms:modified"] {
        found.unless(is_date(said(name)), "CORE_DATE", CORE, format!("{name}: {}", said(name)));
    }
    let in_order = said("dcterms:created") <= said("dcterms:modified");
    found.unless(in_order, "CORE_DATE", CORE, "modified before it was created");
    people(package, said("dc:creator"), said("cp:lastModifiedBy"), found);
    custom(package, found);
}

fn people(package: &Package, office: &str, last: &str, found: &mut Findings) {
    const APP: &str = "docProps/app.xml";
    let known = |who: &str| who == office || who == PROGRAM;
    found.unless(known(last), "PERSON", CORE, format!("cp:lastModifiedBy: {last}"));
    for named in package.part(APP).into_iter().flat_map(Element::children).filter(|it| PEOPLE.contains(&it.name())) {
        found.add("PERSON", APP, named.name());
    }
    let company = package.part(APP).and_then(|app| app.child("Company")).map_or(office, Element::words);
    found.unless(known(company.trim()), "PERSON", APP, format!("Company: {company}"));
    for (name, root) in package.content() {
        for author in root.descendants().filter_map(|element| element.get("w:author")) {
            found.unless(known(author), "PERSON", name, author);
        }
    }
    found.unless(!package.contents.contains_key("word/people.xml"), "PERSON", "word/people.xml", "it is there");
}

fn custom(package: &Package, found: &mut Findings) {
    const CUSTOM: &str = "docProps/custom.xml";
    const FORMAT: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    let Some(root) = package.part(CUSTOM) else { return };
    let all: Vec<Element> = root.each("property").collect();
    for (position, property) in all.iter().enumerate() {
        let counted = property.get("pid") == Some((position + 2).to_string().as_str());
        let named = property.get("name").is_some_and(|name| !name.is_empty());
        let whole = counted && named && property.get("fmtid") == Some(FORMAT) && property.children().count() == 1;
        found.unless(whole, "CUSTOM_PID", CUSTOM, format!("property {position}: {:?}", property.get("pid")));
    }
    for name in repeated(all.iter().filter_map(|property| property.get("name"))) {
        found.add("CUSTOM_PID", CUSTOM, format!("{name} twice"));
    }
}

fn is_file_name(title: &str) -> bool {
    let endings = [".docx", ".pdf", ".json", ".doc"];
    endings.iter().any(|ending| title.to_lowercase().ends_with(ending))
}

/// `2025-05-15T00:00:00Z`.
fn is_date(value: &str) -> bool {
    let form = value.len() == 20
        && value.chars().zip("0000-00-00T00:00:00Z".chars()).all(|(it, form)| match form {
            '0' => it.is_ascii_digit(),
            other => it == other,
        });
    let number = |range: std::ops::Range<usize>| value[range].parse::<u8>().unwrap_or(u8::MAX);
    form && (1..=12).contains(&number(5..7)) && (1..=31).contains(&number(8..10)) && number(11..13) < 24
}
