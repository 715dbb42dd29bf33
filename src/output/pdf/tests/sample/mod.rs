//! Nothing comes in; blocks of every kind go out, and documents made of them.

use crate::document::*;

mod anchors;
mod charts;
mod strip;
mod tables;
mod whole;

pub(super) use anchors::anchors;
pub(super) use charts::chart;
use charts::plotted;
pub(super) use tables::{matrix, table};
pub(super) use whole::sample;

/// Text that is Typst code where somebody forgets that data is data.
pub(super) const HOSTILE: &str =
    "#panic() $x$ *b* _i_ @ref <x> // /* \\ \" ~ -- --- `raw` = nie nagłówek \u{202E}odwrócone\u{202C}";

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph(vec![text(words)])
}

const PROSE: &str = "Konsultacje społeczne objęły wszystkie powiaty województwa i miasta na prawach powiatu. Spotkania \
    prowadzono w zespołach, w których pracowali przedstawiciele samorządów, organizacji pozarządowych oraz \
    mieszkańcy. Zgłoszone potrzeby zapisano dosłownie, a następnie pogrupowano według grup docelowych, \
    o których mowa w art. 6 ust. 2 ustawy, tak aby każdą z nich można było odnaleźć w zestawieniu.";

fn section(id: &str, number: Option<&str>, title: &str, blocks: Vec<Block>, sections: Vec<Section>) -> Section {
    Section {
        id: id.into(),
        title: vec![text(title)],
        number: number.map(Into::into),
        numbering: if number.is_some() { Numbering::Decimal } else { Numbering::None },
        orientation: Orientation::Portrait,
        blocks,
        sections,
    }
}

fn inlines() -> Block {
    Block::Paragraph(vec![
        text("W\u{00A0}województwie zgłoszono "),
        Inline::Strong(vec![text("1644 uwagi")]),
        text(", z czego "),
        Inline::Emphasis(vec![text("większość "), Inline::Strong(vec![text("pisemnie")])]),
        Inline::Footnote(vec![
            text("Do liczby wliczono uwagi zanonimizowane, zob. "),
            Inline::Link(Link { url: "https://example.org/rodo".into(), content: vec![text("informację o RODO")] }),
            text("."),
        ]),
        text(". Pełny wykaz zawiera "),
        Inline::Reference(Reference { to: "uwagi-tabela".into(), content: vec![text("tabela 3")] }),
        text(", a\u{00A0}opis spotkań "),
        Inline::Reference(Reference { to: "przebieg".into(), content: vec![text("rozdział 2")] }),
        text(". Ogłoszenie: "),
        Inline::Link(Link {
            url: "https://www.example.org/bardzo/dlugi/adres/strony/ogloszenie-o-konsultacjach-spolecznych-2019.html"
                .into(),
            content: vec![text(
                "https://www.example.org/bardzo/dlugi/adres/strony/ogloszenie-o-konsultacjach-spolecznych-2019.html",
            )],
        }),
        Inline::LineBreak,
        text("Nowy wiersz tego samego akapitu: ✓ ☐ → ≥ 5 § 6 „cudzysłów” 😀."),
    ])
}

fn list(start: Option<u32>) -> Block {
    let nested = Block::List(List {
        start: None,
        items: vec![
            vec![paragraph("stacjonarne, w\u{00A0}siedzibie starostwa")],
            vec![paragraph("zdalne, z\u{00A0}tłumaczeniem na polski język migowy")],
        ],
    });
    Block::List(List {
        start,
        items: vec![
            vec![paragraph("ogłoszenie w\u{00A0}Biuletynie Informacji Publicznej,")],
            vec![paragraph("spotkania konsultacyjne:"), nested],
            vec![paragraph(
                "pisma skierowane do podmiotów wskazanych w\u{00A0}załączniku, wraz z\u{00A0}formularzem, który można było złożyć osobiście, pocztą albo przez skrzynkę podawczą.",
            )],
        ],
    })
}

fn contents(title: &str, of: ContentsOf) -> Block {
    Block::Contents(Contents { title: title.into(), of, depth: 2 })
}

fn picture(id: &str, number: Option<u32>) -> Picture {
    Picture {
        id: id.into(),
        number,
        media: "pasek.png".into(),
        alt: "Pasek z\u{00A0}trzema znakami: Fundusze Europejskie, Rzeczpospolita Polska, Unia Europejska.".into(),
        caption: number.map(|_| "Spotkanie zespołu w\u{00A0}Lublinie, 12 września 2019 r.".into()),
    }
}

fn callout(tone: Tone, title: &str) -> Block {
    Block::Callout(Callout {
        tone,
        title: title.into(),
        blocks: vec![
            paragraph("Uwagi nadesłane po terminie rozpatrzono w\u{00A0}zakresie, w\u{00A0}jakim było to możliwe."),
            list(None),
        ],
    })
}

/// A call-out, a quote and a list item that hold more than words.
fn nested() -> Vec<Block> {
    let numbers = |row: usize, column: usize| format!("{}", row * 10 + column);
    let rich = vec![
        vec![text("Pierwszy akapit komórki."), Inline::Footnote(vec![text("Przypis w\u{00A0}tabeli.")])],
        vec![Inline::Link(Link { url: "mailto:rops@example.org".into(), content: vec![text("rops@example.org")] })],
        vec![
            Inline::Strong(vec![text("Konstantynopolitańczykowianeczka")]),
            Inline::LineBreak,
            text("i\u{00A0}reszta"),
        ],
    ];
    let mut with_rich_cells = table("bogata", 8, 3, numbers);
    with_rich_cells.rows[1] = vec![vec![vec![text("2")]], rich.clone(), vec![], vec![vec![]]];
    with_rich_cells.columns[1].share = 0.11;
    with_rich_cells.columns[3].share = 0.46;
    vec![
        Block::Callout(Callout {
            tone: Tone::Success,
            title: "Ramka z\u{00A0}tabelą i\u{00A0}wykresem".into(),
            blocks: vec![Block::Chart(chart("wykres-w-ramce", 3)), Block::Table(table("w-ramce", 7, 2, numbers))],
        }),
        Block::Quote(vec![list(Some(1)), paragraph(PROSE)]),
        Block::List(List {
            start: None,
            items: vec![
                vec![paragraph("Tabela w\u{00A0}punkcie:"), Block::Table(with_rich_cells)],
                vec![paragraph("pierwszy akapit punktu"), paragraph("drugi akapit punktu"), Block::PageBreak],
            ],
        }),
    ]
}

/// What the types allow and no template would write.
pub(super) fn hollow() -> Vec<Block> {
    vec![
        Block::Paragraph(vec![]),
        Block::List(List { start: None, items: vec![] }),
        Block::List(List { start: Some(1), items: vec![vec![], vec![Block::Paragraph(vec![])]] }),
        Block::Definitions(vec![]),
        Block::Quote(vec![]),
        Block::Table(table("bez-wierszy", 1, 0, |_, _| String::new())),
        Block::Matrix(Matrix { rows: vec![], ..matrix("bez-znakow", 2, 3) }),
        Block::Matrix(Matrix { rows: vec![], ..matrix("bez-kolumn", 3, 0) }),
        Block::Chart(Chart {
            plot: Plot::Bars(Bars { unit: "liczba uwag".into(), bars: vec![] }),
            ..chart("bez-slupkow", 1)
        }),
        Block::Chart(plotted("bez-wierszy-osi", 2, Plot::Timeline(Timeline { ticks: vec![], rows: vec![] }))),
        Block::Chart(plotted("bez-czesci", 3, Plot::Parts(Bars { unit: "liczba".into(), bars: vec![] }))),
        Block::Chart(plotted(
            "bez-kafelkow",
            4,
            Plot::TileMap(TileMap { unit: "liczba".into(), columns: 0, rows: 0, tiles: vec![], shades: vec![] }),
        )),
        Block::KeyFigures(vec![]),
        Block::Callout(Callout { tone: Tone::Warning, title: "Pusta ramka".into(), blocks: vec![] }),
        contents("Spis rysunków", ContentsOf::Figures),
        Block::PageBreak,
    ]
}

/// A document of one section.
pub(super) fn with(blocks: Vec<Block>) -> Document {
    Document { opening: vec![], sections: vec![section("tresc", Some("1"), "Treść", blocks, vec![])], ..sample() }
}
