//! Documents at and beyond what people write come in; that each becomes a whole, well-formed file with every text goes out.

use super::*;
use crate::{
    document::*,
    output::docx::sample::{
        everywhere::{Everywhere, everywhere},
        picture,
    },
};

/// The parts of a file, each looked at: of XML, or an archive of such parts, or a picture.
fn sound(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let parts = parts(bytes);
    for (name, bytes) in &parts {
        match name.rsplit_once('.').unwrap().1 {
            "xml" | "rels" => {
                let xml = std::str::from_utf8(bytes).unwrap();
                let forbidden = xml
                    .chars()
                    .find(|c| matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}'));
                assert_eq!(forbidden, None, "{name}");
                tree::parse(xml).unwrap_or_else(|error| panic!("{name}: {error}"));
            }
            "xlsx" => assert!(!sound(bytes).is_empty()),
            _ => assert!(!bytes.is_empty(), "{name}"),
        }
    }
    parts
}

/// All that readers see or hear of a file: words, captions and descriptions.
fn said(bytes: &[u8]) -> String {
    const HEARD: [&str; 4] = ["descr", "w:val", "title", "name"];
    let mut said = String::new();
    for (name, bytes) in sound(bytes).iter().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml")) {
        let mut root = tree::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        said.push_str(&root.words());
        root.visit(&mut |element| {
            let heard = element.attributes.iter().filter(|(attribute, _)| HEARD.contains(&attribute.as_str()));
            heard.for_each(|(_, words)| said.extend(["\n", words]));
        });
        said.extend(["\n", name]);
    }
    said
}

/// A text without what stands in Word's lines as something else, or in no file at all.
fn bare(text: &str) -> String {
    let lost = |c: char| c.is_ascii_whitespace() || c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    text.chars().filter(|c| !lost(*c)).collect()
}

/// A document of one section with these blocks.
fn with(blocks: Vec<Block>) -> Document {
    let mut document = sample::document();
    document.opening.clear();
    document.sections.truncate(1);
    document.sections[0].blocks = blocks;
    document
}

fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::Text(words.into())])
}

/// `LIMITS_OUT=folder cargo test --lib limits` writes a file for each word, for a look at the pages.
#[test]
fn every_place_keeps_every_word() {
    let control: String = (0..=0x1F).chain(0x7F..=0x9F).chain([0xFFFE, 0xFFFF]).filter_map(char::from_u32).collect();
    let words = [
        &format!("początek{control}koniec"),
        &"Konstantynopolitańczykowianeczka".repeat(8),
        &"Konstantynopolitańczykowianeczka".repeat(320),
        &"długi tytuł urzędu ".repeat(1_000),
        "שלום עולם \u{202E}odwrócone\u{202C} مرحبا \u{200F}x\u{200F}",
        "e\u{301}\u{323}\u{308}o\u{328} Z\u{351}\u{36B}\u{343} 👩‍👩‍👧‍👦 \u{1F1F5}\u{1F1F1} \u{1FFFE}\u{FDD0} a\u{AD}b\u{200B}c\u{2060}d\u{FEFF}e",
        "</w:t></w:r></w:p><w:p/>&amp;&#0;&#x1F; <![CDATA[x]]> ]]> <?xml version=\"1.0\"?> <!-- a -- b --> %PDF \\u0000",
        "=1+1 +cmd|' /C calc'!A0 @SUM(A1:A9) -2+3 { INCLUDETEXT \"c:\\\\x\" } { =2*3 } \\* MERGEFORMAT SEQ Tabela PAGE",
        "{{ x }} {% raw %} #panic() $x$ **b** [a](b) ${x} ⟦toc⟧ external-0 DrawingPlace portrait 1",
    ];
    for (number, word) in words.into_iter().enumerate() {
        let Everywhere { document, texts } = everywhere(word);
        let bytes = written(&document);
        if let Some(folder) = std::env::var_os("LIMITS_OUT") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{number}.docx")), &bytes).unwrap();
        }
        let said = bare(&said(&bytes));
        for text in texts {
            assert!(said.contains(&bare(&text)), "lost: {}…", text.chars().take(200).collect::<String>());
        }
    }
}

#[test]
fn empty_texts_in_every_place_do_no_harm() {
    for nothing in ["", " ", "\u{1}", "\u{A0}", "\n\n", "\u{FFFE}"] {
        let document = everywhere(nothing).document;
        let parts = sound(&written(&document));
        let xml = std::str::from_utf8(&parts["word/document.xml"]).unwrap();
        assert_eq!(count(xml, "w:fldCharType=\"begin\""), count(xml, "w:fldCharType=\"end\""), "{nothing:?}");
    }
    let mut document = everywhere("").document;
    document.title_page = TitlePage::default();
    document.metadata.keywords.clear();
    document.attachments.clear();
    document.media.clear();
    document.sections[0].sections.clear();
    document.sections[0].blocks = vec![
        Block::Paragraph(vec![]),
        Block::List(List { start: None, items: vec![] }),
        Block::List(List { start: Some(0), items: vec![vec![]] }),
        Block::Definitions(vec![]),
        Block::Quote(vec![]),
        Block::KeyFigures(vec![]),
        Block::Callout(Callout { tone: Tone::Success, title: String::new(), blocks: vec![] }),
        Block::PageBreak,
        Block::PageBreak,
    ];
    sound(&written(&document));
}

#[test]
fn lists_may_be_as_deep_as_one_likes() {
    let innermost = vec![paragraph("najgłębszy punkt")];
    let deep = (0..40).fold(innermost, |inner, level| {
        let items = vec![vec![paragraph(format!("punkt «{level}»"))].into_iter().chain(inner).collect()];
        vec![Block::List(List { start: (level % 2 == 0).then_some(9), items })]
    });
    for blocks in [deep.clone(), vec![Block::Quote(deep.clone())]] {
        let bytes = written(&with(blocks));
        let said = said(&bytes);
        assert!(said.contains("najgłębszy punkt") && (0..40).all(|level| said.contains(&format!("«{level}»"))));
        let xml = String::from_utf8(parts(&bytes).remove("word/document.xml").unwrap()).unwrap();
        assert_eq!((count(&xml, "<w:ilvl w:val=\"8\"/>"), count(&xml, "<w:ilvl w:val=\"9\"/>")), (32, 0));
    }
}

#[test]
fn a_table_of_two_thousand_rows_has_them_all() {
    let Block::Table(mut table) = sample::small_table() else { panic!("no table") };
    let row = |row: usize| {
        let cell = |column| vec![vec![Inline::Text(format!("wiersz {row} kolumna {column};"))]];
        (0..3).map(cell).collect()
    };
    table.rows = (0..2_000).map(row).collect();
    let bytes = written(&with(vec![Block::Table(table)]));
    let said = said(&bytes);
    for row in 0..2_000 {
        assert!(
            said.contains(&format!("wiersz {row} kolumna 0;wiersz {row} kolumna 1;wiersz {row} kolumna 2;")),
            "{row}"
        );
    }
    let xml = String::from_utf8(parts(&bytes).remove("word/document.xml").unwrap()).unwrap();
    assert_eq!((count(&xml, "<w:tr>"), count(&xml, "<w:tblHeader/>")), (2_001, 1));
}

#[test]
fn two_hundred_photographs_have_a_part_each() {
    let mut document = sample::document();
    let picture = |number: u32| {
        let media = Media {
            format: MediaFormat::Png,
            width: number,
            height: 2,
            bytes: picture::png(number, 2).into(),
            drawn: None,
            source: String::new(),
        };
        document.media.insert(format!("photo-{number}"), media);
        Block::Picture(Picture {
            id: format!("photo-{number}"),
            number: Some(number),
            media: format!("photo-{number}"),
            alt: format!("Zdjęcie nr {number}."),
            caption: Some(format!("Podpis nr {number}.")),
        })
    };
    let blocks = (1..=200).map(picture).collect();
    document.sections = with(blocks).sections;
    let bytes = written(&document);
    let pictures: BTreeMap<_, _> =
        parts(&bytes).into_iter().filter(|(name, _)| name.starts_with("word/media/")).collect();
    let said = said(&bytes);
    for number in 1..=200 {
        assert!(pictures.values().any(|bytes| *bytes == picture::png(number, 2)), "{number}");
        assert!(said.contains(&format!("Zdjęcie nr {number}.")) && said.contains(&format!("Podpis nr {number}.")));
    }
}

#[test]
fn sixty_headings_of_each_level_have_their_bookmarks_and_lines_of_contents() {
    fn sections(level: usize, name: &str) -> Vec<Section> {
        let count = if level == 1 { 60 } else { usize::from(level <= 6) };
        let section = |position: usize| {
            let name = format!("{name}.{}", position + 1);
            let mut section = sample::document().sections.remove(0);
            section.id = format!("bardzo-dlugi-identyfikator-rozdzialu-o-tym-samym-poczatku-{name}");
            section.title = vec![Inline::Text(format!("Rozdział {name};"))];
            section.blocks = vec![paragraph(format!("Treść {name};"))];
            section.sections = sections(level + 1, &name);
            section
        };
        (0..count).map(section).collect()
    }
    let mut document = sample::document();
    document.sections = sections(1, "r");
    let bytes = written(&document);
    let said = said(&bytes);
    let xml = String::from_utf8(parts(&bytes).remove("word/document.xml").unwrap()).unwrap();
    for (level, headings) in [(1, 60), (2, 60), (3, 60), (4, 180)] {
        assert_eq!(count(&xml, &format!("<w:pStyle w:val=\"Heading{level}\"/>")), headings, "{level}");
    }
    let bookmarks: std::collections::BTreeSet<_> = xml
        .split("<w:bookmarkStart ")
        .skip(1)
        .map(|at| at.split("w:name=\"").nth(1).unwrap().split('"').next().unwrap())
        .collect();
    assert_eq!(bookmarks.len(), 360);
    assert!(bookmarks.iter().all(|name| name.len() <= 40));
    for position in 1..=60 {
        let name = format!("r.{position}.1.1");
        assert_eq!(said.matches(&format!("Rozdział {name};")).count(), 2, "{name}: the heading and its line");
        assert_eq!(said.matches(&format!("Rozdział {name}.1.1.1;")).count(), 1, "deeper ones are not listed");
    }
}
