//! The PDFs of the fixtures come in; that each says about itself, outside of its text, what its document says goes out.

use std::collections::BTreeSet;

use sprawozdanie::{
    document::{Inline, Section},
    reading::{
        pdf::{self, Bookmark, Element},
        plain,
    },
    revision::{Provenance, sha256},
};

use super::built::{self, Built};

/// The shortest alternative text that can say what is to be seen.
const SHORTEST_ALTERNATIVE: usize = 20;

fn elements<'a>(built: &'a Built, tags: &[&str]) -> Vec<&'a Element> {
    built.reading.tree.all().into_iter().filter(|element| tags.contains(&element.tag.as_str())).collect()
}

/// The words of a heading.
fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) => words(inner),
        Inline::Link(link) => words(&link.content),
        Inline::Reference(reference) => words(&reference.content),
        Inline::Footnote(_) => String::new(),
        Inline::LineBreak => " ".into(),
    };
    inlines.iter().map(word).collect()
}

#[test]
fn a_report_names_itself_in_its_language() {
    for built in built::all() {
        let (about, metadata) = (&built.reading.about, &built.document.metadata);
        assert_eq!(about.language.as_deref(), Some("pl-PL"), "{}", built.name);
        assert!(about.shows_title, "{}", built.name);
        let keywords = metadata.keywords.join(", ");
        for (key, property, expected) in [
            ("Title", "dc:title", &metadata.title),
            ("Author", "dc:creator", &metadata.author),
            ("Subject", "dc:description", &metadata.subject),
            ("Keywords", "pdf:Keywords", &keywords),
        ] {
            let told = about.information.get(key).map(|told| plain(told));
            assert_eq!(told.as_deref(), Some(plain(expected).as_str()), "{}: {key}", built.name);
            let told = about.property(property).map(|told| plain(&told));
            assert_eq!(told.as_deref(), Some(plain(expected).as_str()), "{}: {property}", built.name);
        }
        for (property, expected) in [("pdfuaid:part", "1"), ("pdfaid:part", "3"), ("pdfaid:conformance", "A")] {
            assert_eq!(about.property(property).as_deref(), Some(expected), "{}: {property}", built.name);
        }
        // The whole document is in this language: no element names another.
        let languages: BTreeSet<_> = built.reading.tree.all().iter().filter_map(|it| it.language.clone()).collect();
        assert!(languages.is_empty(), "{}: {languages:?}", built.name);
    }
}

#[test]
fn a_report_has_one_title_and_it_can_be_seen() {
    for built in built::all() {
        let titles = elements(built, &["Title"]);
        assert_eq!(titles.len(), 1, "{}", built.name);
        assert_eq!(plain(&titles[0].text()), plain(&built.document.title_page.title));
    }
}

#[test]
fn bookmarks_are_the_sections_with_their_numbers() {
    fn expected(built: &Built, sections: &[Section], level: usize, all: &mut Vec<Bookmark>) {
        for section in sections {
            let number = section.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            let title = plain(&format!("{number}{}", words(&section.title)));
            all.push(Bookmark { level, title, page: built.pagination.pages[&section.id] as usize });
            expected(built, &section.sections, level + 1, all);
        }
    }
    for built in built::all() {
        let mut all = Vec::new();
        expected(built, &built.document.sections, 1, &mut all);
        let found: Vec<_> =
            built.reading.bookmarks.iter().map(|it| Bookmark { title: plain(&it.title), ..*it }).collect();
        assert_eq!(found, all, "{}", built.name);
    }
}

#[test]
fn the_number_of_a_page_is_that_of_its_sheet() {
    for built in built::all() {
        let sheets: Vec<_> = (1..=built.pagination.total).map(|page| page.to_string()).collect();
        assert_eq!(built.reading.page_labels, sheets, "{}", built.name);
    }
}

#[test]
fn every_figure_says_what_is_to_be_seen() {
    for built in built::all() {
        for figure in elements(built, &["Figure"]) {
            let words = figure.alternative.as_deref().unwrap_or_default();
            assert!(words.chars().count() > SHORTEST_ALTERNATIVE, "{}: {words:?}", built.name);
            let lower = words.to_lowercase();
            let is_name = [".png", ".jpg", ".jpeg"].iter().any(|ending| lower.ends_with(ending));
            assert!(!is_name && words.contains(' '), "{}: {words:?}", built.name);
        }
    }
}

#[test]
fn every_cell_knows_the_headings_of_its_row_and_column() {
    for built in built::all() {
        for table in elements(built, &["Table"]) {
            let summary = table.attributes.get("Summary").map_or("", String::as_str);
            assert!(!summary.is_empty(), "{}: a table without summary", built.name);
            let rows: Vec<_> = table.all().into_iter().filter(|element| element.tag == "TR").collect();
            let known: BTreeSet<_> = table.all().into_iter().filter_map(|cell| cell.id.as_deref()).collect();
            let width = rows[0].elements().count();
            for (index, row) in rows.iter().enumerate() {
                assert_eq!(row.elements().count(), width, "{}: {summary}", built.name);
                // A heading of the row is known to the cells after it.
                let mut least = usize::from(index > 0);
                for cell in row.elements() {
                    let headers = cell.attributes.get("Headers").map_or("", String::as_str);
                    let headers: Vec<_> = headers.split_whitespace().collect();
                    assert!(headers.iter().all(|header| known.contains(header)), "{}: {headers:?}", built.name);
                    assert!(headers.len() >= least, "{}: {summary}: {}", built.name, cell.text());
                    least += usize::from(cell.attributes.get("Scope").is_some_and(|scope| scope == "Row"));
                }
            }
        }
    }
}

#[test]
fn the_published_data_are_on_board_with_what_the_file_was_made_of() {
    for built in built::all() {
        let [data, record] = built.reading.attachments.as_slice() else { panic!("{}: not two files", built.name) };
        let wanted =
            [(data, "dane.json", "Source", "Dane źródłowe"), (record, "metryka.json", "Supplement", "Metryka")];
        for (file, name, relationship, description) in wanted {
            assert_eq!((file.name.as_str(), file.media_type.as_deref()), (name, Some("application/json")));
            assert_eq!(file.relationship.as_deref(), Some(relationship), "{}: {name}", built.name);
            assert!(file.associated, "{}: the document does not name {name}", built.name);
            let described = file.description.as_deref().is_some_and(|words| words.starts_with(description));
            assert!(described, "{}: {name}", built.name);
        }
        assert!(data.bytes == built.consultation.published().unwrap(), "{}: other data", built.name);
        let record: Provenance = serde_json::from_slice(&record.bytes).unwrap();
        assert_eq!((record.version, record.date), (built.consultation.version(), built.consultation.date()));
        assert_eq!(record.sha256.data, sha256(&data.bytes));
        assert_eq!(record.program, format!("sprawozdanie {}", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn what_runs_along_every_page_is_no_text_of_the_report() {
    for built in built::all() {
        assert!(built.reading.strays.is_empty(), "{}: {:?}", built.name, built.reading.strays);
        let metadata = &built.document.metadata;
        let total = built.pagination.total;
        for page in 2..=total {
            let running: String =
                built.reading.artifacts.iter().filter(|it| it.0 == page).map(|it| it.1.as_str()).collect();
            // Where a line breaks after a hyphen, Polish repeats it.
            let running = plain(&running).replace(' ', "").replace("--", "-");
            for words in [&metadata.short_title, &metadata.author, &format!("Strona {page} z {total}")] {
                let words = plain(words).replace(' ', "");
                assert!(running.contains(&words), "{}, page {page}: {words} is not in {running}", built.name);
            }
        }
        let foot = format!("z {total}");
        let text = built.reading.tree.text();
        assert!(!text.contains(&format!("Strona 2 {foot}")), "{}: a page's foot is read aloud", built.name);
    }
}

#[test]
fn no_character_is_lost_in_the_fonts() {
    for built in built::all() {
        assert!(!built.reading.tree.text().contains('\u{FFFD}'), "{}", built.name);
    }
}

#[test]
fn a_broken_file_is_an_error() {
    assert!(pdf::read(b"").is_err());
    assert!(pdf::read(b"%PDF-1.7\nnothing").is_err());
    let whole = &built::all()[0].pdf;
    assert!(pdf::read(&whole[..whole.len() / 2]).is_err());
}
