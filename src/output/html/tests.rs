//! Themes and odd documents come in; that the page can be read in any light, and says what is wrong, goes out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic what is wrong")]

use std::collections::BTreeMap;

use super::{
    palette::{self, Palette},
    write, write_piece, write_post,
};
use crate::{
    document::*,
    output::ChartDrawings,
    templates::{Templates, Theme, contrast},
};

/// What stands on what, and how much it has to stand out (WCAG 2.1, 1.4.3 and 1.4.11).
fn pairs() -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let grounds =
        ["paper", "zebra", "table-head", "information-background", "success-background", "warning-background"];
    for ground in grounds {
        for color in ["ink", "link", "heading"] {
            pairs.push((color.to_owned(), ground.to_owned(), 4.5));
        }
    }
    for color in ["subheading", "accent", "muted"] {
        pairs.push((color.to_owned(), "paper".to_owned(), 4.5));
    }
    for tone in ["information", "success", "warning"] {
        pairs.push((format!("{tone}-text"), format!("{tone}-background"), 4.5));
    }
    pairs.push(("table-head-text".to_owned(), "table-head".to_owned(), 4.5));
    pairs.push(("line".to_owned(), "paper".to_owned(), 3.0));
    pairs.push(("accent".to_owned(), "information-background".to_owned(), 3.0));
    pairs
}

#[test]
fn colours_stand_out_in_the_light_and_in_the_dark() {
    let house = Templates::embedded().theme().unwrap();
    assert!(house.faint_colors().is_empty());
    let mut green = house.clone();
    // The bare least that a theme needs on paper.
    for color in [&mut green.colors.link, &mut green.colors.heading, &mut green.colors.accent, &mut green.colors.muted]
    {
        *color = "#2B6E2B".into();
    }
    let mut black = house.clone();
    black.colors.ink = "#000000".into();
    let modes = [("light", palette::light as fn(&Theme) -> Palette), ("dark", palette::dark)];
    for theme in [&house, &green, &black] {
        for (mode, palette) in modes {
            let colors = palette(theme);
            for (color, ground, wanted) in pairs() {
                let ratio = contrast(&colors[&color], &colors[&ground]);
                assert!(
                    ratio >= wanted,
                    "{mode}: {color} {} on {ground} {}: {ratio:.2}",
                    colors[&color],
                    colors[&ground]
                );
            }
        }
    }
    let names = |palette: &Palette| palette.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&palette::light(&house)), names(&palette::dark(&house)));
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        metadata: Metadata {
            title: "Tytuł".into(),
            short_title: "Tytuł".into(),
            author: String::new(),
            subject: String::new(),
            keywords: Vec::new(),
            language: "pl-PL".into(),
            licence: None,
            version: 1,
            draft: false,
            date: CalendarDate { year: 2026, month: 1, day: 2 },
            file_stem: "a".into(),
            made_of: Vec::new(),
        },
        title_page: TitlePage { title: "Tytuł".into(), ..TitlePage::default() },
        opening: blocks,
        sections: Vec::new(),
        media: BTreeMap::new(),
        attachments: Vec::new(),
    }
}

fn written(blocks: Vec<Block>) -> anyhow::Result<String> {
    let bytes = write(&document(blocks), &Templates::embedded(), &ChartDrawings::new())?;
    Ok(String::from_utf8(bytes)?)
}

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

#[test]
fn what_html_forbids_is_left_out_and_what_it_would_read_is_escaped() {
    let hostile = "</p><script>\u{0}\u{1}\u{7F}\u{85}\u{FDD0}\u{FFFE}\u{1FFFF}\u{202E}&amp; \"a'\tb";
    let page = written(vec![Block::Paragraph(words(hostile))]).unwrap();
    assert!(page.contains("<p>&lt;/p&gt;&lt;script&gt;&amp;amp; &quot;a' b</p>"), "{page}");
}

#[test]
fn an_empty_document_is_a_page() {
    let page = written(vec![Block::Paragraph(Vec::new())]).unwrap();
    assert!(page.contains("<main id=\"text.main\" tabindex=\"-1\"></main>"), "{page}");
}

#[test]
fn what_leads_nowhere_or_may_not_be_led_to_is_refused() {
    let link = |url: &str| Block::Paragraph(vec![Inline::Link(Link { url: url.into(), content: words("tu") })]);
    for url in ["javascript:alert(1)", "data:text/html,x", "file:///etc/hostname", "//example.org", "#tu"] {
        assert!(written(vec![link(url)]).is_err(), "{url}");
    }
    assert!(written(vec![link("https://example.org"), link("mailto:a@example.org")]).is_ok());
    let reference = Inline::Reference(Reference { to: "nie-ma".into(), content: words("tu") });
    assert!(written(vec![Block::Paragraph(vec![reference])]).unwrap_err().to_string().contains("`nie-ma`"));
    let missing = Picture { id: "a".into(), number: None, media: "nie ma".into(), alt: "a".into(), caption: None };
    assert!(written(vec![Block::Picture(missing)]).is_err());
}

/// A document with a table, a box and a note.
fn of_all_kinds() -> Document {
    let column = |title: &str, role| Column { title: title.into(), role, share: 0.5, alignment: Alignment::Start };
    let table = Table {
        id: "tabela".into(),
        number: 1,
        caption: "Spotkania".into(),
        summary: "W wierszach spotkania.".into(),
        columns: vec![column("Miejsce", ColumnRole::RowHeader), column("Osoby", ColumnRole::Data)],
        rows: vec![vec![vec![words("Ełk")], vec![words("20")]]],
    };
    let note = vec![Inline::Text("Zdanie".into()), Inline::Footnote(words("przypis")), Inline::LineBreak];
    let link = Inline::Link(Link { url: "plik-v2.pdf".into(), content: words("Plik (PDF)") });
    let callout = Callout {
        tone: Tone::Warning,
        title: "Uwaga".into(),
        blocks: vec![Block::Paragraph([note, vec![link]].concat())],
    };
    let list = List { start: Some(3), items: vec![vec![Block::Paragraph(words("punkt"))]] };
    let section = Section {
        id: "kontakt".into(),
        title: words("Kontakt"),
        number: None,
        numbering: Numbering::None,
        orientation: Orientation::Portrait,
        blocks: vec![Block::List(list), Block::Quote(vec![Block::Paragraph(words("cytat"))])],
        sections: Vec::new(),
    };
    Document { sections: vec![section], ..document(vec![Block::Callout(callout), Block::Table(table)]) }
}

#[test]
fn a_piece_is_plain_elements_without_names_numbers_and_notes_at_its_end() {
    let expected = "\
<div class=\"callout warning\"><p class=\"callout-title\"><strong>Uwaga</strong></p>
<p>Zdanie (przypis)<br/><a href=\"plik-v2.pdf\">Plik (PDF)</a></p>
</div>
<table><caption>Spotkania</caption>
<thead><tr><th scope=\"col\">Miejsce</th>
<th scope=\"col\">Osoby</th>
</tr>
</thead>
<tbody><tr><th scope=\"row\">Ełk</th>
<td>20</td>
</tr>
</tbody>
</table>
<h2>Kontakt</h2>
<ol start=\"3\"><li>punkt</li>
</ol>
<blockquote><p>cytat</p>
</blockquote>
";
    assert_eq!(write_piece(&of_all_kinds()).unwrap(), expected);
}

#[test]
fn a_piece_holds_no_command_of_the_system_that_takes_it() {
    let said = |words_of: &str| write_piece(&document(vec![Block::Paragraph(words(words_of))])).unwrap();
    assert_eq!(said("[gallery ids=1] [[a]]"), "<p>&#91;gallery ids=1&#93; &#91;&#91;a&#93;&#93;</p>\n");
    assert_eq!(said("{loadposition x}"), "<p>&#123;loadposition x&#125;</p>\n");
    assert_eq!(said("&#65; &lt;"), "<p>&amp;&#35;65; &amp;lt;</p>\n");
}

#[test]
fn a_piece_leads_to_files_beside_it_and_to_no_other_place_without_a_scheme() {
    let link = |url: &str| Block::Paragraph(vec![Inline::Link(Link { url: url.into(), content: words("tu") })]);
    assert!(write_piece(&document(vec![link("sprawozdanie-v2.pdf")])).is_ok());
    for url in ["../a.pdf", "/a.pdf", "//a.example", "a/b.pdf", ".ukryty", "", "javascript:alert(1)", "a?b", "#a"] {
        assert!(write_piece(&document(vec![link(url)])).is_err(), "{url}");
    }
    assert!(written(vec![link("sprawozdanie-v2.pdf")]).is_err(), "the page of a report has no file beside it");
}

#[test]
fn data_for_search_engines_end_neither_the_script_nor_the_page() {
    let linked = serde_json::json!({ "name": "</script><script>alert(1)</script> <!-- ]]> & \u{202E}" });
    let page = write_post(&of_all_kinds(), &Templates::embedded(), &linked).unwrap();
    let page = String::from_utf8(page).unwrap();
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let (json, rest) = rest.split_once("</script>").unwrap();
    assert!(!json.contains(['<', '>', '&', '\u{202E}']) && !rest.contains("<script"), "{json}");
    let read: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(read["name"], "</script><script>alert(1)</script> <!-- ]]> & ");
}

#[test]
fn plain_text_says_the_same_with_the_addresses() {
    let expected = [
        "Tytuł",
        "",
        "Uwaga",
        "Zdanie (przypis)",
        "Plik (PDF): plik-v2.pdf",
        "",
        "Spotkania:",
        "- Miejsce: Ełk; Osoby: 20",
        "",
        "",
        "Kontakt",
        "",
        "3. punkt",
        "",
        "> cytat",
        "",
    ];
    assert_eq!(crate::output::text::write(&of_all_kinds()).unwrap(), expected.join("\r\n"));
    assert!(crate::output::text::write(&document(vec![Block::PageBreak])).is_err());
}

#[test]
fn a_look_that_would_end_the_style_sheet_is_refused() {
    for look in ["p { color: red } </style><script>", "a & b"] {
        let templates = Templates::embedded().with([("shared/html/page.css".to_owned(), look.as_bytes().to_vec())]);
        let error = write(&document(Vec::new()), &templates, &ChartDrawings::new()).unwrap_err();
        assert!(error.to_string().contains("shared/html/page.css"), "{error}");
    }
}
