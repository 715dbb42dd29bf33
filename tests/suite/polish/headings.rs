//! Headings of many lengths come in; that no line of them ends in a one-letter word, in either file, goes out.

use sprawozdanie::{
    document::{Document, Inline},
    output::pdf::Layout,
    templates::Templates,
};

use crate::{
    built::composed,
    pdf_lines::lines,
    program::{parts, project},
};

/// The family of the headings, as the PDF spells it.
const HEADINGS: &str = "SourceSerif4";

/// Templates whose report is one heading after the other, each a letter longer, so that its lines break elsewhere.
fn headings() -> Templates {
    let title = include_str!("../../../report-templates/konsultacje/title-page.md.jinja");
    let heading = |length: usize| {
        let word = "l".repeat(length);
        format!(
            "\n\n# Za{word} i w gminach, a u rodzin z powiatów o usługach i o pomocy w domach z opieką i z wyżywieniem\n\nTekst."
        )
    };
    let report = format!("{title}{}", (0..24).map(heading).collect::<String>());
    Templates::embedded().with([("konsultacje/report.md.jinja".to_owned(), report.into_bytes())])
}

fn ends_in_one_letter(line: &&String) -> bool {
    let word = line.trim_end().rsplit([' ', '\u{A0}']).next().unwrap_or_default();
    word.chars().count() == 1 && word.chars().all(|letter| "aiouwzAIOUWZ".contains(letter))
}

#[test]
fn no_line_of_a_heading_ends_in_a_one_letter_word() {
    let templates = headings();
    let (_, mut document) = composed(&project("fixtures/minimalny.json"), &templates);
    let set =
        |document: &Document| lines(&Layout::set(document, &templates).unwrap().pdf().unwrap(), HEADINGS).unwrap();
    let found = set(&document);
    assert!(found.len() > 2 * 24, "{found:#?}");
    assert_eq!(found.iter().filter(ends_in_one_letter).collect::<Vec<_>>(), Vec::<&String>::new());
    // The same headings with soft spaces do end so: the test would see it.
    for section in &mut document.sections {
        for inline in &mut section.title {
            if let Inline::Text(text) = inline {
                *text = text.replace('\u{A0}', " ");
            }
        }
    }
    assert!(set(&document).iter().filter(ends_in_one_letter).count() > 5);
}

#[test]
fn no_heading_of_the_word_file_has_a_soft_space_after_a_one_letter_word() {
    for built in crate::built::all() {
        let document = parts(&built.docx).into_iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
        let mut seen = 0;
        for paragraph in document.split("</w:p>").filter(|paragraph| paragraph.contains(r#"<w:pStyle w:val="Heading"#))
        {
            let texts = paragraph.split("<w:t").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</w:t>"));
            let text: String = texts.map(|(text, _)| text).collect();
            let words: Vec<_> = text.split(' ').collect();
            let (_, before_soft) = words.split_last().unwrap();
            assert!(!before_soft.iter().any(|word| ends_in_one_letter(&&(*word).to_owned())), "{}: {text}", built.name);
            seen += 1;
        }
        assert!(seen > 0, "{}", built.name);
    }
}

#[test]
fn no_line_of_a_heading_of_the_fixtures_ends_in_a_one_letter_word() {
    for built in crate::built::all().iter().filter(|built| built.name != "hostile") {
        let found = lines(&built.pdf, HEADINGS).unwrap();
        assert!(!found.is_empty());
        assert_eq!(
            found.iter().filter(ends_in_one_letter).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{}",
            built.name
        );
    }
}
