//! A word comes in; a document that has it in every place for words goes out, in each with the place's name in front.

use super::{block, document};
use crate::document::*;

/// A document and the texts in it.
pub struct Everywhere {
    /// The document.
    pub document: Document,
    /// Every text in it that readers see or hear.
    pub texts: Vec<String>,
}

/// The word in every place; with nothing in front of it where it is empty.
pub fn everywhere(word: &str) -> Everywhere {
    let mut texts = Vec::new();
    let mut at = |place: &str| {
        let text = if word.is_empty() { String::new() } else { format!("{place}: {word}") };
        texts.push(text.clone());
        text
    };
    let mut document = document();
    document.metadata.short_title = at("running head");
    document.metadata.author = at("running foot");
    for property in [&mut document.metadata.title, &mut document.metadata.subject, &mut document.metadata.keywords[0]] {
        *property = word.into();
    }
    document.title_page = title_page(&mut at);
    for (contents, title) in document.opening.iter_mut().zip(["contents", "list of tables", "list of figures"]) {
        if let Block::Contents(contents) = contents {
            contents.title = at(title);
        }
    }
    let inner =
        Section { title: words(at("heading within")), ..section("wewnatrz", Numbering::Decimal, figures(&mut at)) };
    let blocks = running_text(&mut at).into_iter().chain(tables(&mut at)).collect();
    let outer =
        Section { title: words(at("heading")), sections: vec![inner], ..section("wszystko", Numbering::None, blocks) };
    let annex =
        Section { title: words(at("annex")), number: Some(at("number")), ..section("zal", Numbering::Annex, vec![]) };
    document.sections = vec![outer, annex];
    Everywhere { document, texts }
}

fn words(text: String) -> Vec<Inline> {
    vec![Inline::Text(text)]
}

fn paragraph(text: String) -> Block {
    Block::Paragraph(words(text))
}

fn section(id: &str, numbering: Numbering, blocks: Vec<Block>) -> Section {
    let (number, orientation) = (None, Orientation::Portrait);
    Section { id: id.into(), title: Vec::new(), number, numbering, orientation, blocks, sections: Vec::new() }
}

fn title_page(at: &mut impl FnMut(&str) -> String) -> TitlePage {
    TitlePage {
        organizer: vec![at("organizer"), at("unit of the organizer")],
        kind: at("kind"),
        title: at("title"),
        subtitle: Some(at("subtitle")),
        notice: Some(at("notice")),
        facts: vec![Fact { label: at("label of a fact"), value: at("fact") }],
        place_and_date: at("place and date"),
        logo_strip: None,
        funding_statement: Some(at("funding")),
    }
}

fn running_text(at: &mut impl FnMut(&str) -> String) -> Vec<Block> {
    let item = |text: String| vec![paragraph(text)];
    vec![
        paragraph(at("paragraph")),
        Block::Paragraph(vec![
            Inline::Strong(words(at("strong"))),
            Inline::Emphasis(words(at("emphasis"))),
            Inline::Link(Link { url: "https://example.org".into(), content: words(at("link")) }),
            Inline::Reference(Reference { to: "wszystko".into(), content: words(at("reference")) }),
            Inline::Footnote(words(at("footnote"))),
        ]),
        Block::List(List { start: None, items: vec![item(at("bullet"))] }),
        Block::List(List { start: Some(7), items: vec![item(at("numbered item"))] }),
        Block::Definitions(vec![Definition { term: words(at("term")), meaning: words(at("meaning")) }]),
        Block::Quote(vec![paragraph(at("quote"))]),
        Block::Callout(Callout {
            tone: Tone::Warning,
            title: at("title of a call-out"),
            blocks: vec![paragraph(at("call-out"))],
        }),
        Block::KeyFigures(vec![KeyFigure { value: at("key number"), label: at("label of a key number") }]),
    ]
}

fn tables(at: &mut impl FnMut(&str) -> String) -> Vec<Block> {
    let column = |title: String, alignment| block::column(&title, 0.5, alignment, ColumnRole::Data);
    vec![
        Block::Table(Table {
            id: "tabela".into(),
            number: 1,
            caption: at("caption of a table"),
            summary: at("summary"),
            columns: vec![column(at("column"), Alignment::Start), column(at("decimal column"), Alignment::Decimal)],
            rows: vec![vec![vec![words(at("cell"))], vec![words(at("decimal cell"))]]],
        }),
        Block::Matrix(Matrix {
            id: "macierz".into(),
            number: 2,
            caption: at("caption of a matrix"),
            summary: at("summary of a matrix"),
            corner: at("corner"),
            columns: vec![at("column of a matrix")],
            rows: vec![MatrixRow { title: at("row of a matrix"), cells: vec![at("mark")] }],
        }),
    ]
}

fn figures(at: &mut impl FnMut(&str) -> String) -> Vec<Block> {
    let mut number = 0;
    let mut chart = |id: &str, caption: String, alt: String, plot| {
        number += 1;
        Block::Chart(Chart { id: id.into(), number, caption, alt, plot })
    };
    let bar = |label: String, shown: String| Bar { label, value: 3, shown };
    let bars = Bars { unit: at("unit of bars"), bars: vec![bar(at("bar"), "3".into())] };
    let parts = Bars { unit: at("unit of parts"), bars: vec![bar(at("part"), at("number of a part"))] };
    let drawn = Plot::Timeline(Timeline { ticks: Vec::new(), rows: Vec::new() });
    vec![
        chart("slupki", at("caption of bars"), at("alternative of bars"), Plot::Bars(bars)),
        chart("czesci", at("caption of parts"), at("alternative of parts"), Plot::Parts(parts)),
        chart("rys-os-czasu", at("caption of a chart"), at("alternative of a chart"), drawn),
        Block::Picture(Picture {
            id: "zdjecie".into(),
            number: Some(4),
            media: "photo".into(),
            alt: at("alternative of a picture"),
            caption: Some(at("caption of a picture")),
        }),
    ]
}
